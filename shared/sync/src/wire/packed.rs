//! PUSH and BATCH: their changes are a CBOR array, deflated as a whole
//! (a change of 1,312 bytes costs 254 in a deflated batch), inflated with a hard limit.

use super::error::WireError;
use super::limit::{MAX_CHANGE, MAX_ITEMS, MAX_UNPACKED};
use crate::chain::{Chain, Proof};
use crate::name::{DocId, Hash, Shelf};
use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// One small change is mostly hashes, which do not deflate; the compressor's 300 KB are not set up for it.
const NOT_WORTH_IT: usize = 256;

/// → relay. Changes for the log; repeating one is harmless.
#[derive(Clone, Debug, PartialEq)]
pub struct Push {
    pub request: u32,
    pub shelf: Shelf,
    pub items: Vec<Pushed>,
}

/// ← device. Records `from..=to` of a shelf, catch-up and live alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Batch {
    pub shelf: Shelf,
    pub from: u64,
    pub to: u64,
    /// The chain at `to`.
    pub proof: Proof,
    pub items: Vec<Stored>,
}

/// A change on its way to the log.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Pushed {
    #[n(0)]
    pub doc: DocId,
    #[n(1)]
    pub hash: Hash,
    #[cbor(n(2), with = "minicbor::bytes")]
    pub bytes: Vec<u8>,
    /// After this change the document is closed for good ("festgeschrieben"): the relay takes no further one.
    #[cbor(n(3), default)]
    pub seals: bool,
}

/// A record of the log.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Stored {
    /// Does not travel: the records of a batch follow each other from its first number on.
    #[cbor(skip)]
    pub seq: u64,
    #[n(1)]
    pub doc: DocId,
    #[cbor(n(2), with = "minicbor::bytes")]
    pub bytes: Vec<u8>,
    /// The record was erased: nothing is left of it but the chain at its number.
    #[n(3)]
    pub erased: Option<Chain>,
}

/// A change outside the order of the log, in FILL.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Loose {
    #[n(0)]
    pub doc: DocId,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub bytes: Vec<u8>,
}

/// PUSH as it travels.
#[derive(Encode, Decode)]
#[cbor(map)]
pub(super) struct PushBody {
    #[n(0)]
    request: u32,
    #[n(1)]
    shelf: Shelf,
    #[n(2)]
    items: ByteVec,
}

/// BATCH as it travels.
#[derive(Encode, Decode)]
#[cbor(map)]
pub(super) struct BatchBody {
    #[n(0)]
    shelf: Shelf,
    #[n(1)]
    from: u64,
    #[n(2)]
    to: u64,
    #[n(3)]
    proof: Proof,
    #[n(4)]
    items: ByteVec,
}

impl Stored {
    /// A record that is whole.
    pub fn new(seq: u64, doc: DocId, bytes: Vec<u8>) -> Stored {
        Stored { seq, doc, bytes, erased: None }
    }

    /// What is left of a record after its erasure.
    pub fn erased(seq: u64, chain: Chain) -> Stored {
        Stored { seq, doc: DocId([0; 16]), bytes: Vec::new(), erased: Some(chain) }
    }
}

impl PushBody {
    pub(super) fn pack(push: &Push) -> Result<PushBody, WireError> {
        check(push.items.iter().map(|item| &item.bytes))?;
        Ok(PushBody { request: push.request, shelf: push.shelf, items: deflate(&push.items)? })
    }

    pub(super) fn unpack(self) -> Result<Push, WireError> {
        let items: Vec<Pushed> = inflate(&self.items)?;
        check(items.iter().map(|item| &item.bytes))?;
        Ok(Push { request: self.request, shelf: self.shelf, items })
    }
}

impl BatchBody {
    pub(super) fn pack(batch: &Batch) -> Result<BatchBody, WireError> {
        check_batch(batch)?;
        let items = deflate(&batch.items)?;
        Ok(BatchBody { shelf: batch.shelf, from: batch.from, to: batch.to, proof: batch.proof, items })
    }

    pub(super) fn unpack(self) -> Result<Batch, WireError> {
        let mut items: Vec<Stored> = inflate(&self.items)?;
        for (item, place) in items.iter_mut().zip(0..) {
            item.seq = self.from.wrapping_add(place);
        }
        let batch = Batch { shelf: self.shelf, from: self.from, to: self.to, proof: self.proof, items };
        check_batch(&batch)?;
        Ok(batch)
    }
}

fn check_batch(batch: &Batch) -> Result<(), WireError> {
    check(batch.items.iter().map(|item| &item.bytes))?;
    let dense =
        batch.items.iter().zip(0..).all(|(item, place)| Some(item.seq) == batch.from.checked_add(place));
    let last = batch.items.last().map(|item| item.seq);
    if dense && batch.from > 0 && last == Some(batch.to) { Ok(()) } else { Err(WireError::WrongCount) }
}

pub(super) fn check<'a>(items: impl ExactSizeIterator<Item = &'a Vec<u8>>) -> Result<(), WireError> {
    if items.len() > MAX_ITEMS {
        return Err(WireError::TooManyItems);
    }
    for bytes in items {
        if bytes.len() > MAX_CHANGE {
            return Err(WireError::ChangeTooLarge);
        }
    }
    Ok(())
}

pub(super) fn deflate<T: Encode<()>>(items: &[T]) -> Result<ByteVec, WireError> {
    deflate_to(items, MAX_UNPACKED)
}

pub(super) fn deflate_to<T: Encode<()>>(items: &[T], limit: usize) -> Result<ByteVec, WireError> {
    let mut plain = Vec::new();
    minicbor::encode(items, &mut plain).map_err(|_| WireError::Malformed)?;
    if plain.len() > limit {
        return Err(WireError::InflatesTooFar);
    }
    let packed =
        if plain.len() <= NOT_WORTH_IT { as_stored_block(&plain) } else { compress_to_vec(&plain, 6) };
    Ok(ByteVec::from(packed))
}

/// Deflate without deflating: one final stored block.
fn as_stored_block(plain: &[u8]) -> Vec<u8> {
    let length = plain.len() as u16;
    [&[1], &length.to_le_bytes()[..], &(!length).to_le_bytes(), plain].concat()
}

pub(super) fn inflate<T: for<'b> Decode<'b, ()>>(packed: &[u8]) -> Result<Vec<T>, WireError> {
    inflate_to(packed, MAX_UNPACKED)
}

pub(super) fn inflate_to<T: for<'b> Decode<'b, ()>>(
    packed: &[u8],
    limit: usize,
) -> Result<Vec<T>, WireError> {
    let plain = decompress_to_vec_with_limit(packed, limit).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => WireError::InflatesTooFar,
        _ => WireError::NotDeflated,
    })?;
    minicbor::decode(&plain).map_err(|_| WireError::Malformed)
}
