//! The frames that bring two logs together without sending everything again: after a reset the device says in
//! 256 and more buckets what it HAS, the relay what it WANTs, and FILLs in what the device lacks.

use super::error::WireError;
use super::limit::MAX_ITEMS;
use super::packed::{self, Loose};
use crate::chain::{Chain, Proof};
use crate::name::{DocId, Hash, Shelf};
use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};

/// At most 2^14 buckets are compared.
pub const MAX_BITS: u8 = 14;
/// A frame names no more hashes.
pub const MAX_HASHES: usize = 30_000;

/// → relay. What the device holds of a shelf it starts anew.
#[derive(Clone, Debug, PartialEq)]
pub struct Have {
    pub shelf: Shelf,
    /// The handshake in which the relay asked for it.
    pub handshake: u32,
    pub said: Said,
}

/// What a HAVE says.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// All buckets, in order; their number is a power of two.
    Buckets(Vec<Bucket>),
    /// The hashes in the buckets that differ.
    Hashes(Hashes),
}

/// ← device. What the relay wants to know, or to have.
#[derive(Clone, Debug, PartialEq)]
pub struct Want {
    pub shelf: Shelf,
    pub handshake: u32,
    /// The end of the log the answer speaks of.
    pub head: u64,
    /// The chain there.
    pub chain: Chain,
    pub wanted: Wanted,
}

/// What a WANT asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    /// The hashes in these buckets.
    Buckets(Vec<u16>),
    /// These changes; what else was named is there.
    Hashes(Hashes),
}

/// A list of hashes in numbered parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hashes {
    /// From 0.
    pub part: u32,
    /// Is this the last part?
    pub last: bool,
    pub hashes: Vec<Hash>,
}

/// ← device. Changes outside their order: what the device lacks up to WANT's head, or what it has FETCHed.
#[derive(Clone, Debug, PartialEq)]
pub struct Fill {
    pub shelf: Shelf,
    /// The handshake of the comparison, or the request of the FETCH.
    pub handshake: u32,
    /// From 0; the device takes only the next.
    pub part: u32,
    pub last: bool,
    /// Answers a FETCH and moves no cursor.
    pub fetched: bool,
    /// None of these stands above this number; with the proof there the device can tell a log that has gone back.
    pub head: u64,
    pub proof: Proof,
    pub items: Vec<Loose>,
}

/// → relay. All of these documents, ahead of their time.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Fetch {
    #[n(0)]
    pub request: u32,
    #[n(1)]
    pub shelf: Shelf,
    #[n(2)]
    pub docs: Vec<DocId>,
}

/// How many changes fall into a bucket, and their first 16 bytes, one over the other (XOR).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bucket {
    pub count: u32,
    pub fold: [u8; 16],
}

/// HAVE as it travels.
#[derive(Encode, Decode)]
#[cbor(map)]
pub(super) struct HaveBody {
    #[n(0)]
    shelf: Shelf,
    #[n(1)]
    handshake: u32,
    #[n(2)]
    buckets: Option<ByteVec>,
    #[n(3)]
    hashes: Option<HashesBody>,
}

/// WANT as it travels.
#[derive(Encode, Decode)]
#[cbor(map)]
pub(super) struct WantBody {
    #[n(0)]
    shelf: Shelf,
    #[n(1)]
    handshake: u32,
    #[n(2)]
    head: u64,
    #[n(3)]
    chain: Chain,
    #[n(4)]
    buckets: Option<ByteVec>,
    #[n(5)]
    hashes: Option<HashesBody>,
}

#[derive(Encode, Decode)]
#[cbor(map)]
struct HashesBody {
    #[n(0)]
    part: u32,
    #[n(1)]
    last: bool,
    #[n(2)]
    hashes: ByteVec,
}

/// FILL as it travels.
#[derive(Encode, Decode)]
#[cbor(map)]
pub(super) struct FillBody {
    #[n(0)]
    shelf: Shelf,
    #[n(1)]
    handshake: u32,
    #[n(2)]
    part: u32,
    #[n(3)]
    last: bool,
    #[cbor(n(4), default)]
    fetched: bool,
    #[n(5)]
    head: u64,
    #[n(6)]
    proof: Proof,
    #[n(7)]
    items: ByteVec,
}

impl HaveBody {
    pub(super) fn pack(have: &Have) -> Result<HaveBody, WireError> {
        let (buckets, hashes) = match &have.said {
            Said::Buckets(buckets) => (Some(bucket_bytes(buckets)?), None),
            Said::Hashes(hashes) => (None, Some(HashesBody::pack(hashes)?)),
        };
        Ok(HaveBody { shelf: have.shelf, handshake: have.handshake, buckets, hashes })
    }

    pub(super) fn unpack(self) -> Result<Have, WireError> {
        let said = match (self.buckets, self.hashes) {
            (Some(bytes), None) => Said::Buckets(buckets(&bytes)?),
            (None, Some(hashes)) => Said::Hashes(hashes.unpack()?),
            _ => return Err(WireError::Malformed),
        };
        Ok(Have { shelf: self.shelf, handshake: self.handshake, said })
    }
}

impl WantBody {
    pub(super) fn pack(want: &Want) -> Result<WantBody, WireError> {
        let (buckets, hashes) = match &want.wanted {
            Wanted::Buckets(numbers) => (Some(number_bytes(numbers)), None),
            Wanted::Hashes(hashes) => (None, Some(HashesBody::pack(hashes)?)),
        };
        let Want { shelf, handshake, head, chain, .. } = *want;
        Ok(WantBody { shelf, handshake, head, chain, buckets, hashes })
    }

    pub(super) fn unpack(self) -> Result<Want, WireError> {
        let wanted = match (self.buckets, self.hashes) {
            (Some(bytes), None) => Wanted::Buckets(numbers(&bytes)?),
            (None, Some(hashes)) => Wanted::Hashes(hashes.unpack()?),
            _ => return Err(WireError::Malformed),
        };
        let WantBody { shelf, handshake, head, chain, .. } = self;
        Ok(Want { shelf, handshake, head, chain, wanted })
    }
}

impl HashesBody {
    fn pack(list: &Hashes) -> Result<HashesBody, WireError> {
        if list.hashes.len() > MAX_HASHES {
            return Err(WireError::TooManyItems);
        }
        let bytes: Vec<u8> = list.hashes.iter().flat_map(|hash| hash.0).collect();
        Ok(HashesBody { part: list.part, last: list.last, hashes: bytes.into() })
    }

    fn unpack(self) -> Result<Hashes, WireError> {
        let (hashes, rest) = self.hashes.as_chunks::<32>();
        if !rest.is_empty() {
            return Err(WireError::WrongCount);
        }
        let hashes = hashes.iter().map(|hash| Hash(*hash)).collect();
        Ok(Hashes { part: self.part, last: self.last, hashes })
    }
}

impl FillBody {
    pub(super) fn pack(fill: &Fill) -> Result<FillBody, WireError> {
        packed::check(fill.items.iter().map(|item| &item.bytes))?;
        let items = packed::deflate(&fill.items)?;
        let Fill { shelf, handshake, part, last, fetched, head, proof, .. } = *fill;
        Ok(FillBody { shelf, handshake, part, last, fetched, head, proof, items })
    }

    pub(super) fn unpack(self) -> Result<Fill, WireError> {
        let items: Vec<Loose> = packed::inflate(&self.items)?;
        packed::check(items.iter().map(|item| &item.bytes))?;
        let FillBody { shelf, handshake, part, last, fetched, head, proof, .. } = self;
        Ok(Fill { shelf, handshake, part, last, fetched, head, proof, items })
    }
}

/// No more documents than a frame carries changes.
pub(super) fn check(fetch: &Fetch) -> Result<(), WireError> {
    if fetch.docs.len() > MAX_ITEMS { Err(WireError::TooManyItems) } else { Ok(()) }
}

fn bucket_bytes(buckets: &[Bucket]) -> Result<ByteVec, WireError> {
    if !is_bucket_count(buckets.len()) {
        return Err(WireError::WrongCount);
    }
    let bytes = buckets.iter().flat_map(|bucket| bucket.count.to_be_bytes().into_iter().chain(bucket.fold));
    Ok(bytes.collect::<Vec<u8>>().into())
}

fn buckets(bytes: &[u8]) -> Result<Vec<Bucket>, WireError> {
    let (whole, rest) = bytes.as_chunks::<20>();
    if !rest.is_empty() || !is_bucket_count(whole.len()) {
        return Err(WireError::WrongCount);
    }
    let bucket = |[a, b, c, d, fold @ ..]: &[u8; 20]| Bucket {
        count: u32::from_be_bytes([*a, *b, *c, *d]),
        fold: *fold,
    };
    Ok(whole.iter().map(bucket).collect())
}

fn is_bucket_count(count: usize) -> bool {
    count.is_power_of_two() && (256..=1 << MAX_BITS).contains(&count)
}

fn number_bytes(numbers: &[u16]) -> ByteVec {
    numbers.iter().flat_map(|number| number.to_be_bytes()).collect::<Vec<u8>>().into()
}

fn numbers(bytes: &[u8]) -> Result<Vec<u16>, WireError> {
    let (whole, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() || whole.len() > 1 << MAX_BITS {
        return Err(WireError::WrongCount);
    }
    Ok(whole.iter().map(|number| u16::from_be_bytes(*number)).collect())
}
