//! A snapshot of a shelf, fetched over HTTPS: the manifest names immutable parts by their SHA-256, each part holds whole
//! documents. A device takes the parts of the lowest class first and may break off after any of them.

use super::error::WireError;
use super::packed;
use crate::chain::Chain;
use crate::name::{DocId, Shelf};
use minicbor::bytes::ByteVec;
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

/// A part is never larger, as it travels: 4 MiB.
pub const MAX_PART: usize = 4 << 20;
/// A part never inflates to more: 16 MiB.
pub const MAX_PART_UNPACKED: usize = 16 << 20;
/// A part never holds more documents.
pub const MAX_DOCUMENTS: usize = 20_000;
/// A manifest never names more parts.
pub const MAX_PARTS: usize = 20_000;
/// What is needed to do anything: letterhead, settings, staff, templates.
pub const FIRST: u8 = 0;
/// What is being worked on: jobs of the last 90 days with their customers and vehicles.
pub const CURRENT: u8 = 1;
/// Everything else.
pub const REST: u8 = 2;

/// What a shelf's snapshot consists of.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Manifest {
    #[n(0)]
    pub shelf: Shelf,
    /// All records up to this number are in the parts, and no later one.
    #[n(1)]
    pub base: u64,
    /// The chain there.
    #[n(2)]
    pub chain: Chain,
    #[n(3)]
    pub parts: Vec<PartInfo>,
    /// The last erasure that had been carried out when the parts were made.
    #[n(4)]
    pub purged: u64,
}

/// A part, from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PartInfo {
    /// Of the part as it travels; its name.
    #[n(0)]
    pub sha256: PartName,
    #[n(1)]
    pub bytes: u32,
    #[n(2)]
    pub documents: u32,
    /// Lower ones are wanted first.
    #[n(3)]
    pub class: u8,
}

/// The name of a part: the SHA-256 of its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct PartName(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 32]);

/// A whole document, as `crdt` saves it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Saved {
    #[n(0)]
    pub doc: DocId,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub bytes: Vec<u8>,
}

impl PartName {
    /// The name of these bytes.
    pub fn of(bytes: &[u8]) -> PartName {
        PartName(Sha256::digest(bytes).into())
    }
}

impl Manifest {
    /// The bytes of a manifest. Fails only if it names too many parts.
    pub fn encode(&self) -> Result<Vec<u8>, WireError> {
        self.check()?;
        let mut out = Vec::new();
        // Writing to a Vec cannot fail: its error type is Infallible.
        match minicbor::encode(self, &mut out) {
            Ok(()) | Err(_) => Ok(out),
        }
    }

    /// Reads a manifest.
    pub fn decode(bytes: &[u8]) -> Result<Manifest, WireError> {
        let manifest: Manifest = minicbor::decode(bytes).map_err(|_| WireError::Malformed)?;
        manifest.check()?;
        Ok(manifest)
    }

    fn check(&self) -> Result<(), WireError> {
        let fits =
            |part: &PartInfo| part.bytes as usize <= MAX_PART && part.documents as usize <= MAX_DOCUMENTS;
        match self.parts.len() {
            0..=MAX_PARTS if self.parts.iter().all(fits) => Ok(()),
            _ => Err(WireError::TooManyItems),
        }
    }
}

/// The bytes of a part: its documents deflated as a whole. Fails if they break the limits.
pub fn pack(documents: &[Saved]) -> Result<Vec<u8>, WireError> {
    if documents.len() > MAX_DOCUMENTS {
        return Err(WireError::TooManyItems);
    }
    let packed: ByteVec = packed::deflate_to(documents, MAX_PART_UNPACKED)?;
    if packed.len() > MAX_PART { Err(WireError::FrameTooLarge) } else { Ok(packed.into()) }
}

/// The documents of a part; hostile bytes cost at most `MAX_PART_UNPACKED`.
pub fn unpack(bytes: &[u8]) -> Result<Vec<Saved>, WireError> {
    if bytes.len() > MAX_PART {
        return Err(WireError::FrameTooLarge);
    }
    let documents: Vec<Saved> = packed::inflate_to(bytes, MAX_PART_UNPACKED)?;
    if documents.len() > MAX_DOCUMENTS { Err(WireError::TooManyItems) } else { Ok(documents) }
}
