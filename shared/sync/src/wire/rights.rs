//! The frames that take away and give: documents erased for good, shelves opened and closed while connected.

use super::error::WireError;
use super::limit::MAX_ITEMS;
use super::part::EraseWhy;
use crate::name::{DocId, Shelf};
use minicbor::{Decode, Encode};

/// ← device. Documents to forget, numbered densely over the whole dealership; before anything else is sent.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Purge {
    /// The number of the first.
    #[n(0)]
    pub from: u64,
    #[n(1)]
    pub erased: Vec<Erased>,
}

/// A document that is no more.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Erased {
    #[n(0)]
    pub doc: DocId,
    #[n(1)]
    pub why: EraseWhy,
}

/// ← device. A shelf the user may see from now on; the device says HELLO.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Grant {
    #[n(0)]
    pub shelf: Shelf,
}

/// ← device. A shelf the user may not see any more; the device drops it.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Revoke {
    #[n(0)]
    pub shelf: Shelf,
}

/// At least one document, no more than a frame carries changes, and numbers that can be counted.
pub(super) fn check(purge: &Purge) -> Result<(), WireError> {
    let count = purge.erased.len();
    if count > MAX_ITEMS {
        return Err(WireError::TooManyItems);
    }
    let countable = purge.from > 0 && count > 0 && purge.from.checked_add(count as u64).is_some();
    if countable { Ok(()) } else { Err(WireError::WrongCount) }
}
