//! The frames on the socket: first byte the type, then a CBOR map with integer keys.
//! Unknown keys are ignored and unknown types come back as `Frame::Unknown`, so that versions can meet.

pub mod error;
pub mod limit;
pub mod packed;
pub mod part;
pub mod presence;
pub mod repair;
pub mod rights;
pub mod snapshot;

use crate::chain::Proof;
use crate::name::{DealershipId, DeviceId, Shelf};
use error::WireError;
use limit::MAX_FRAME;
use minicbor::{Decode, Encode};
use packed::{Batch, Push};
use part::{Go, Limits, Position, Rejected, ShelfHead, Trouble};
use presence::{Look, Looking};
use repair::{Fetch, Fill, Have, Want};
use rights::{Grant, Purge, Revoke};

/// The version of this protocol.
pub const PROTOCOL: u16 = 1;

/// Everything the two sides say to each other.
#[derive(Clone, Debug, PartialEq)]
pub enum Frame {
    Hello(Hello),
    Welcome(Welcome),
    Push(Push),
    Ack(Ack),
    Batch(Batch),
    CaughtUp(CaughtUp),
    Reset(Reset),
    Ping(Ping),
    Pong(Pong),
    Err(Refusal),
    Have(Have),
    Want(Want),
    Fill(Fill),
    Purge(Purge),
    Grant(Grant),
    Revoke(Revoke),
    Fetch(Fetch),
    Look(Look),
    Looking(Looking),
    /// A frame of a newer version; ignored.
    Unknown(u8),
}

/// → relay. The first frame, and again whenever the device wants a new handshake.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Hello {
    #[n(0)]
    pub protocol: u16,
    #[n(1)]
    pub dealership: DealershipId,
    #[n(2)]
    pub device: DeviceId,
    /// The app's build, for the log.
    #[n(3)]
    pub build: String,
    /// Where the device stands on each shelf it holds; a shelf it leaves out stands at zero.
    #[n(4)]
    pub shelves: Vec<Position>,
    /// Changes waiting in the outbox.
    #[n(5)]
    pub waiting: u32,
    /// The last erasure the device has carried out.
    #[cbor(n(6), default)]
    pub purged: u64,
    /// Counts the handshakes of this connection; the answer carries it back.
    #[cbor(n(7), default)]
    pub handshake: u32,
}

/// ← device. What the relay will do for each shelf the user may see.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Welcome {
    #[n(0)]
    pub limits: Limits,
    #[n(1)]
    pub shelves: Vec<Go>,
    /// The last erasure. Above the device's own no shelf is opened: PURGE follows, and the device says HELLO again.
    #[cbor(n(2), default)]
    pub purge_head: u64,
    /// The handshake this answers.
    #[cbor(n(3), default)]
    pub handshake: u32,
}

/// ← device. Only after the commit is on disk.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Ack {
    #[n(0)]
    pub request: u32,
    #[n(1)]
    pub shelf: Shelf,
    /// The highest number any change of this push stands at (duplicates at their old one); 0 if none was kept.
    #[n(2)]
    pub seq: u64,
    /// The chain at that number.
    #[n(3)]
    pub proof: Proof,
    /// Changes written by this push.
    #[n(4)]
    pub stored: u32,
    /// Changes that were there already.
    #[n(5)]
    pub duplicate: u32,
    #[n(6)]
    pub rejected: Vec<Rejected>,
}

/// ← device. Everything up to `head` has been sent.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct CaughtUp {
    #[n(0)]
    pub shelf: Shelf,
    #[n(1)]
    pub head: u64,
}

/// ← device. The two logs differ: cursor 0, mark 0, the whole store becomes outbox, then HELLO.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Reset {
    #[n(0)]
    pub shelf: Shelf,
    #[n(1)]
    pub why: part::ResetWhy,
}

/// Both ways. Is somebody there?
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Ping {
    #[n(0)]
    pub number: u32,
}

/// Both ways. Somebody is. From the relay with the heads of open shelves and the last erasure it has told of, so that a lost
/// batch or a lost PURGE is noticed.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Pong {
    #[n(0)]
    pub number: u32,
    #[cbor(n(1), default)]
    pub heads: Vec<ShelfHead>,
    #[cbor(n(2), default)]
    pub purged: u64,
}

/// ← device. Why the relay will not go on.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Refusal {
    #[n(0)]
    pub code: Trouble,
    #[n(1)]
    pub retry_after_s: Option<u32>,
}

impl Frame {
    /// The bytes of a frame. Fails only if its items break the limits.
    pub fn encode(&self) -> Result<Vec<u8>, WireError> {
        self.check()?;
        let out = match self {
            Frame::Hello(body) => plain(1, body),
            Frame::Welcome(body) => plain(2, body),
            Frame::Push(body) => plain(3, &packed::PushBody::pack(body)?),
            Frame::Ack(body) => plain(4, body),
            Frame::Batch(body) => plain(5, &packed::BatchBody::pack(body)?),
            Frame::CaughtUp(body) => plain(6, body),
            Frame::Reset(body) => plain(7, body),
            Frame::Ping(body) => plain(8, body),
            Frame::Pong(body) => plain(9, body),
            Frame::Err(body) => plain(10, body),
            Frame::Have(body) => plain(11, &repair::HaveBody::pack(body)?),
            Frame::Want(body) => plain(12, &repair::WantBody::pack(body)?),
            Frame::Fill(body) => plain(13, &repair::FillBody::pack(body)?),
            Frame::Purge(body) => plain(14, body),
            Frame::Grant(body) => plain(15, body),
            Frame::Revoke(body) => plain(16, body),
            Frame::Fetch(body) => plain(17, body),
            Frame::Look(body) => plain(18, body),
            Frame::Looking(body) => plain(19, body),
            Frame::Unknown(kind) => vec![*kind],
        };
        if out.len() > MAX_FRAME { Err(WireError::FrameTooLarge) } else { Ok(out) }
    }

    /// Reads a frame; hostile bytes cost at most `MAX_UNPACKED`.
    pub fn decode(bytes: &[u8]) -> Result<Frame, WireError> {
        if bytes.len() > MAX_FRAME {
            return Err(WireError::FrameTooLarge);
        }
        let (kind, body) = bytes.split_first().ok_or(WireError::Empty)?;
        let frame = match kind {
            1 => Frame::Hello(read(body)?),
            2 => Frame::Welcome(read(body)?),
            3 => Frame::Push(read::<packed::PushBody>(body)?.unpack()?),
            4 => Frame::Ack(read(body)?),
            5 => Frame::Batch(read::<packed::BatchBody>(body)?.unpack()?),
            6 => Frame::CaughtUp(read(body)?),
            7 => Frame::Reset(read(body)?),
            8 => Frame::Ping(read(body)?),
            9 => Frame::Pong(read(body)?),
            10 => Frame::Err(read(body)?),
            11 => Frame::Have(read::<repair::HaveBody>(body)?.unpack()?),
            12 => Frame::Want(read::<repair::WantBody>(body)?.unpack()?),
            13 => Frame::Fill(read::<repair::FillBody>(body)?.unpack()?),
            14 => Frame::Purge(read(body)?),
            15 => Frame::Grant(read(body)?),
            16 => Frame::Revoke(read(body)?),
            17 => Frame::Fetch(read(body)?),
            18 => Frame::Look(read(body)?),
            19 => Frame::Looking(read(body)?),
            other => Frame::Unknown(*other),
        };
        frame.check()?;
        Ok(frame)
    }

    /// The limits of what travels as it is.
    fn check(&self) -> Result<(), WireError> {
        match self {
            Frame::Purge(purge) => rights::check(purge),
            Frame::Fetch(fetch) => repair::check(fetch),
            Frame::Looking(looking) => presence::check(looking),
            _ => Ok(()),
        }
    }
}

fn plain(kind: u8, body: &impl Encode<()>) -> Vec<u8> {
    let mut out = vec![kind];
    // Writing to a Vec cannot fail: its error type is Infallible.
    match minicbor::encode(body, &mut out) {
        Ok(()) | Err(_) => out,
    }
}

fn read<'b, T: Decode<'b, ()>>(body: &'b [u8]) -> Result<T, WireError> {
    minicbor::decode(body).map_err(|_| WireError::Malformed)
}
