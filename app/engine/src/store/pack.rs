//! A pack: many changes of one record in one chunk, which opens faster and lies smaller than each by itself.
//!
//! Shelf, number of hashes, the hashes, the chunk as documents save themselves, and behind it eight bytes of a checksum.
//! Only what the relay has confirmed is packed: a damaged pack is fetched again.

use sync::name::Shelf;

use crate::store::row::checksum;

/// The packed changes of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    pub shelf: Shelf,
    /// Of every change in it.
    pub hashes: Vec<[u8; 32]>,
    pub chunk: Vec<u8>,
}

impl Pack {
    /// The bytes to store.
    pub fn encode(&self) -> Vec<u8> {
        let count = u32::try_from(self.hashes.len()).unwrap_or(u32::MAX).to_be_bytes();
        let mut out = [&[self.shelf.number()][..], &count, self.hashes.as_flattened(), &self.chunk].concat();
        let sum = checksum(&out).to_be_bytes();
        out.extend_from_slice(&sum);
        out
    }

    /// Reads stored bytes; `None` if they are damaged.
    pub fn decode(bytes: &[u8]) -> Option<Pack> {
        let (body, sum) = bytes.split_last_chunk::<8>()?;
        if checksum(body).to_be_bytes() != *sum {
            return None;
        }
        let (shelf, rest) = body.split_first()?;
        let (count, rest) = rest.split_first_chunk::<4>()?;
        let count = usize::try_from(u32::from_be_bytes(*count)).ok()?;
        let (hashes, chunk) = rest.split_at_checked(count.checked_mul(32)?)?;
        let (hashes, _) = hashes.as_chunks::<32>();
        Some(Pack { shelf: Shelf::from_number(*shelf), hashes: hashes.to_vec(), chunk: chunk.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::Pack;
    use proptest::prelude::any;
    use sync::name::Shelf;

    proptest::proptest! {
        #[test]
        fn a_pack_survives_its_bytes_and_damage_is_noticed(
            hashes in proptest::collection::vec(any::<[u8; 32]>(), 0..5),
            chunk in proptest::collection::vec(any::<u8>(), 0..60),
            place in any::<usize>(),
            flip in 1_u8..,
        ) {
            let pack = Pack { shelf: Shelf::Sales, hashes, chunk };
            let mut bytes = pack.encode();
            proptest::prop_assert_eq!(Pack::decode(&bytes), Some(pack));
            let place = place % bytes.len();
            bytes[place] ^= flip;
            proptest::prop_assert_eq!(Pack::decode(&bytes), None);
        }

        #[test]
        fn no_bytes_make_the_reader_fall_over(bytes in proptest::collection::vec(any::<u8>(), 0..90)) {
            let _ = Pack::decode(&bytes);
        }
    }
}
