//! What a device says, read and verified away from the tasks that serve others: inflating and hashing take time.

use axum::body::Bytes;
use sync::name::Shelf;
use sync::relay;
use sync::wire::Frame;
use sync::wire::error::WireError;
use sync::wire::packed::{Push, Pushed};
use sync::wire::part::{Rejected, Trouble};
use tokio::task::spawn_blocking;

use crate::socket::end::End;

/// A message understood.
pub enum Heard {
    /// Changes, those that are what they claim apart from those that are not.
    Push(Pushing),
    /// Anything else.
    Frame(Frame),
}

/// A push that has been looked through.
pub struct Pushing {
    /// The device's number for it.
    pub request: u32,
    /// The shelf it is for.
    pub shelf: Shelf,
    /// Changes whose bytes and hash belong together.
    pub sound: Vec<Pushed>,
    /// The others.
    pub rejected: Vec<Rejected>,
}

/// Reads a message.
pub async fn hear(bytes: Bytes) -> Result<Heard, End> {
    let read = spawn_blocking(move || Frame::decode(&bytes).map(sort)).await;
    read.map_err(|_| End::Gone)?.map_err(|error| End::Refused(trouble(error), None))
}

fn sort(frame: Frame) -> Heard {
    match frame {
        Frame::Push(Push { request, shelf, items }) => {
            let (sound, rejected) = relay::check(items);
            Heard::Push(Pushing { request, shelf, sound, rejected })
        }
        other => Heard::Frame(other),
    }
}

fn trouble(error: WireError) -> Trouble {
    match error {
        WireError::FrameTooLarge
        | WireError::InflatesTooFar
        | WireError::TooManyItems
        | WireError::ChangeTooLarge => Trouble::TooLarge,
        WireError::Empty | WireError::Malformed | WireError::NotDeflated | WireError::WrongCount => {
            Trouble::Malformed
        }
    }
}
