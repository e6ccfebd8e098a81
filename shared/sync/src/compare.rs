//! Compares two sets of changes by buckets: equal buckets hold equal changes, and only of the others the
//! hashes are named. Both sides of the protocol count with this.

use crate::name::Hash;
use crate::wire::repair::{Bucket, MAX_BITS};

/// Below this many changes sending them is as cheap as comparing.
pub const WORTH_IT: usize = 4;

const LEAST_BITS: u8 = 8;
/// So many changes may share a bucket before the buckets are halved.
const CROWD: usize = 16;

/// How many bits of a hash name its bucket when there are so many changes: 8 to 14.
pub fn bits(changes: usize) -> u8 {
    (LEAST_BITS..MAX_BITS).find(|bits| changes <= CROWD << bits).unwrap_or(MAX_BITS)
}

/// The bits behind a number of buckets.
pub fn bits_of(buckets: &[Bucket]) -> u8 {
    buckets.len().trailing_zeros() as u8
}

/// The bucket of a change: the first bits of its hash.
pub fn place(hash: &Hash, bits: u8) -> u16 {
    let [first, second, ..] = hash.0;
    u16::from_be_bytes([first, second]) >> (16 - u16::from(bits))
}

/// All buckets, in order.
pub fn buckets<'h>(hashes: impl IntoIterator<Item = &'h Hash>, bits: u8) -> Vec<Bucket> {
    let mut buckets = vec![Bucket::default(); 1 << bits];
    for hash in hashes {
        if let Some(bucket) = buckets.get_mut(usize::from(place(hash, bits))) {
            bucket.count += 1;
            bucket.fold.iter_mut().zip(hash.0).for_each(|(fold, byte)| *fold ^= byte);
        }
    }
    buckets
}

/// The numbers of the buckets that are not equal.
pub fn differing(ours: &[Bucket], theirs: &[Bucket]) -> Vec<u16> {
    let pairs = ours.iter().zip(theirs).zip(0_u16..);
    pairs.filter(|((ours, theirs), _)| ours != theirs).map(|(_, number)| number).collect()
}
