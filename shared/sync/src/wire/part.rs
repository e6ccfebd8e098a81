//! The smaller values inside frames.

use crate::chain::Proof;
use crate::name::{Hash, Shelf};
use minicbor::decode::Decoder;
use minicbor::encode::{Encoder, Write};
use minicbor::{Decode, Encode};

/// Where a device stands on a shelf: how far it has read, and the highest record it knows acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Position {
    #[n(0)]
    pub shelf: Shelf,
    #[n(1)]
    pub seq: u64,
    #[n(2)]
    pub proof: Proof,
    /// High-water mark: acknowledged pushes lie above the read cursor.
    #[n(3)]
    pub mark: u64,
    #[n(4)]
    pub mark_proof: Proof,
    /// After a reset: so many changes wait that the relay probably has, so comparing is cheaper than sending.
    #[cbor(n(5), default)]
    pub held: u32,
}

impl Position {
    /// The start of a shelf: nothing read, nothing acknowledged, nothing to compare.
    pub fn start(shelf: Shelf) -> Position {
        Position { shelf, seq: 0, proof: Proof::EMPTY, mark: 0, mark_proof: Proof::EMPTY, held: 0 }
    }
}

/// What the relay accepts.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Limits {
    #[n(0)]
    pub frame: u32,
    #[n(1)]
    pub change: u32,
    #[n(2)]
    pub items: u32,
}

/// What happens on one shelf.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Go {
    #[n(0)]
    pub shelf: Shelf,
    #[n(1)]
    pub head: u64,
    #[n(2)]
    pub mode: Mode,
}

/// A shelf and the number of its last record.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct ShelfHead {
    #[n(0)]
    pub shelf: Shelf,
    #[n(1)]
    pub head: u64,
}

/// A change the relay will not keep.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Rejected {
    #[n(0)]
    pub hash: Hash,
    #[n(1)]
    pub why: RejectedWhy,
}

/// An enum that travels as its number; numbers of newer versions are kept as `Unknown`.
macro_rules! numbered {
    ($(#[$doc:meta])* $name:ident { $($(#[$item_doc:meta])* $item:ident = $number:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name {
            $($(#[$item_doc])* $item,)+
            /// Of a newer version.
            Unknown(u8),
        }

        impl $name {
            /// The number on the wire.
            pub fn number(self) -> u8 {
                match self {
                    $($name::$item => $number,)+
                    $name::Unknown(number) => number,
                }
            }

            /// The value of a number.
            pub fn from_number(number: u8) -> Self {
                match number {
                    $($number => $name::$item,)+
                    other => $name::Unknown(other),
                }
            }
        }

        impl<C> Encode<C> for $name {
            fn encode<W: Write>(&self, out: &mut Encoder<W>, _: &mut C) -> Result<(), minicbor::encode::Error<W::Error>> {
                out.u8(self.number())?.ok()
            }
        }

        impl<'b, C> Decode<'b, C> for $name {
            fn decode(input: &mut Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
                Ok($name::from_number(input.u8()?))
            }
        }
    };
}
pub(crate) use numbered;

numbered! {
    /// How a shelf goes on after HELLO.
    Mode {
        /// Records after the cursor follow.
        Resume = 0,
        /// Too far behind: start from a snapshot.
        Snapshot = 1,
        /// The logs differ; nothing is accepted for this shelf until a HELLO with zeros.
        Reset = 2,
        /// The device has most of it: HAVE and WANT first, then only what is missing.
        Compare = 3,
        /// Not this user's any more: the device drops the shelf.
        Revoked = 4,
    }
}

numbered! {
    /// Why a shelf starts again.
    ResetWhy {
        /// The device has read further than the log goes.
        CursorAhead = 0,
        /// The chain at the cursor differs.
        CursorDiffers = 1,
        /// A change that was acknowledged lies above the end of the log.
        MarkAhead = 2,
        /// The chain at the high-water mark differs.
        MarkDiffers = 3,
    }
}

numbered! {
    /// Why a change was not kept.
    RejectedWhy {
        /// Bytes and hash do not belong together, or it is no change at all.
        BadHash = 0,
        TooLarge = 1,
        /// The document was erased.
        Purged = 2,
        /// The document is closed for good.
        Sealed = 3,
        /// The user may not write on this shelf, or the document lies on another one.
        NotAllowed = 4,
        Quota = 5,
    }
}

numbered! {
    /// Why a document was erased.
    EraseWhy {
        /// The person asked for it (Art. 17 GDPR, "Recht auf Löschung").
        Asked = 0,
        /// The time it had to be kept is over ("Aufbewahrungsfrist").
        Expired = 1,
    }
}

numbered! {
    /// Why the relay will not go on.
    Trouble {
        /// The session is over; sign in again.
        Auth = 0,
        TooLarge = 1,
        BadHash = 2,
        Purged = 3,
        Quota = 4,
        /// This version is too old for the relay.
        UpgradeRequired = 5,
        Malformed = 6,
        /// Another dealership than this relay's.
        WrongDealership = 7,
        /// Try again later.
        Busy = 8,
    }
}
