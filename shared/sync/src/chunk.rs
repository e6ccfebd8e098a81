//! Verifies an Automerge change chunk without Automerge: magic, checksum, type, length, hash.
//! The relay does it for every push, the device for every batch. What is inside stays unread.

use crate::name::Hash;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use sha2::{Digest, Sha256};

/// A deflated change may grow to this much: 2 MiB.
pub const MAX_INFLATED: usize = 2 << 20;

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const CHANGE: u8 = 1;
const DEFLATED_CHANGE: u8 = 2;

/// Why bytes are not exactly one change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChunkError {
    TooShort,
    WrongMagic,
    /// Neither a change nor a deflated change.
    NotAChange,
    /// The length is no LEB128 number, or bytes are missing or left over.
    WrongLength,
    NotDeflated,
    InflatesTooFar,
    /// The checksum is not that of the content.
    WrongChecksum,
}

/// The hash of a change, if the bytes are exactly one sound change chunk.
pub fn hash(bytes: &[u8]) -> Result<Hash, ChunkError> {
    let (header, rest) = bytes.split_at_checked(9).ok_or(ChunkError::TooShort)?;
    if header[..4] != MAGIC {
        return Err(ChunkError::WrongMagic);
    }
    let hash = match header[8] {
        CHANGE => hash_of_change(whole(rest)?),
        DEFLATED_CHANGE => hash_of_change(&inflate(whole(rest)?)?),
        _ => return Err(ChunkError::NotAChange),
    };
    if hash.0[..4] == header[4..8] { Ok(hash) } else { Err(ChunkError::WrongChecksum) }
}

/// Is `claimed` the hash of these bytes, and are they a change?
pub fn verify(bytes: &[u8], claimed: Hash) -> Result<(), ChunkError> {
    if hash(bytes)? == claimed { Ok(()) } else { Err(ChunkError::WrongChecksum) }
}

/// Type ‖ length ‖ data: a deflated change hashes as the plain one, whatever its compression.
fn hash_of_change(data: &[u8]) -> Hash {
    let digest = Sha256::new().chain_update([CHANGE]).chain_update(leb128(data.len())).chain_update(data);
    Hash(digest.finalize().into())
}

fn inflate(data: &[u8]) -> Result<Vec<u8>, ChunkError> {
    decompress_to_vec_with_limit(data, MAX_INFLATED).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => ChunkError::InflatesTooFar,
        _ => ChunkError::NotDeflated,
    })
}

/// The data behind the length, if it is all there and nothing follows.
fn whole(rest: &[u8]) -> Result<&[u8], ChunkError> {
    let mut length = 0_u64;
    for (place, byte) in rest.iter().take(5).enumerate() {
        length |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            let data = &rest[place + 1..];
            let minimal = place == 0 || *byte != 0;
            return if minimal && data.len() as u64 == length {
                Ok(data)
            } else {
                Err(ChunkError::WrongLength)
            };
        }
    }
    Err(ChunkError::WrongLength)
}

fn leb128(mut number: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(5);
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
    out
}
