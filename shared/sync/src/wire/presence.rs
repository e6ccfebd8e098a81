//! Who has which document before them. Told while it lasts and never kept.

use super::error::WireError;
use super::limit::MAX_ITEMS;
use crate::name::{DeviceId, DocId, UserId};
use minicbor::{Decode, Encode};

/// → relay. The document that the person at this device has before them; without one, none that others care about.
#[derive(Clone, Copy, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Look {
    #[n(0)]
    pub doc: Option<DocId>,
}

/// ← device. Everybody else who has a document before them; replaces what was told before.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Looking {
    #[n(0)]
    pub others: Vec<Onlooker>,
}

/// Somebody who has a document before them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(map)]
pub struct Onlooker {
    #[n(0)]
    pub doc: DocId,
    #[n(1)]
    pub user: UserId,
    #[n(2)]
    pub device: DeviceId,
}

/// No more than a frame carries changes.
pub(super) fn check(looking: &Looking) -> Result<(), WireError> {
    if looking.others.len() > MAX_ITEMS { Err(WireError::TooManyItems) } else { Ok(()) }
}
