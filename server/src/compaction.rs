//! Compaction, in a process of its own: the one place where the relay opens documents. It makes a snapshot of each shelf that has
//! grown, and lets the log forget what is old and proven to be in it. Nothing is forgotten that was not read back and compared.

use sync::name::Shelf;

use crate::clock::{DAY, Millis};
use crate::compaction::fault::Fault;
use crate::store::Store;

mod document;
pub mod fault;
mod making;
mod order;
mod proof;

/// What is younger stays in the log as it is, for devices that were away for a while.
pub const KEEP: Millis = 90 * DAY;

/// What became of a shelf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It has not grown enough.
    Left,
    /// There is a new snapshot up to this number, and the log keeps everything.
    Kept {
        /// The number of the last record in it.
        base: u64,
    },
    /// There is a new snapshot up to this number, and the log has forgotten up to that one.
    Made {
        /// The number of the last record in it.
        base: u64,
        /// The log has forgotten up to here.
        floor: u64,
    },
}

/// Makes a snapshot if the log has grown by at least so many records, and forgets what is old and in it.
pub async fn compact(store: &Store, shelf: Shelf, least: u64, now: Millis) -> Result<Outcome, Fault> {
    let Some(base) = make(store, shelf, least, now).await? else { return Ok(Outcome::Left) };
    let floor = forget(store, shelf, now - KEEP).await?;
    Ok(Outcome::Made { base, floor })
}

/// Makes a snapshot if the log has grown enough; gives the number it reaches to.
pub async fn make(store: &Store, shelf: Shelf, least: u64, now: Millis) -> Result<Option<u64>, Fault> {
    making::make(store, shelf, least, now - KEEP).await
}

/// Reads the snapshot back, compares it with the log, and lets the log forget what came before this time.
/// Gives the number up to which it has forgotten.
pub async fn forget(store: &Store, shelf: Shelf, before: Millis) -> Result<u64, Fault> {
    proof::forget(store, shelf, before).await
}

/// Makes the snapshots of every shelf, and lets the log forget if it may; what cannot be done is logged and left as it was.
pub async fn all(store: &Store, least: u64, now: Millis, may_forget: bool) {
    for shelf in Shelf::ALL {
        let done = if may_forget {
            compact(store, shelf, least, now).await
        } else {
            only_make(store, shelf, least, now).await
        };
        match done {
            Ok(Outcome::Left) => {}
            Ok(Outcome::Kept { base }) => tracing::info!(?shelf, base, "a shelf has a snapshot"),
            Ok(Outcome::Made { base, floor }) => tracing::info!(?shelf, base, floor, "a shelf was compacted"),
            Err(fault) => tracing::error!(?shelf, ?fault, "a shelf could not be compacted"),
        }
    }
}

async fn only_make(store: &Store, shelf: Shelf, least: u64, now: Millis) -> Result<Outcome, Fault> {
    let made = make(store, shelf, least, now).await?;
    Ok(made.map_or(Outcome::Left, |base| Outcome::Kept { base }))
}
