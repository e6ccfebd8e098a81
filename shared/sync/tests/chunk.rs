//! Chunks that Automerge 0.12 has made, and what becomes of them when somebody touches them.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "bytes/hex.rs"]
mod hex;

use proptest::prelude::*;
use sync::chunk::{ChunkError, MAX_INFLATED, hash, verify};
use sync::name::Hash;

/// A plain change: a record of two leaves.
const PLAIN: (&str, &str) = (
    "9afca24f973f61d09b610df00feea67765a498c186b4dbaa2456b2efc4992d16",
    "856f4a839afca24f0165001001010101010101010101010101010101010180e2cfaa062061316131613161316131613161316131613161316131613161316131613161310006150d340142025603570870027e046e616d65066e756d6265720202017e56344d65696572a7ce000200",
);
/// A deflated change: a long remark.
const DEFLATED: (&str, &str) = (
    "1504302c614a4761e448596a82d1f2e14c00fc02f88b5bab922dc04f4c88aaed",
    "856f4a831504302c0270639cf56791ff74fbc40bb313793ff0bf5b569eba64c6c1b62db757a9846d7a7f64a6ae9800231a60626e78747e159b42a2217ec8c026ca61c2e8c414c61cfe83b580a99ead283537b1289bb19eb1be2dbe3835a34821bdb44421b5282331a724354f4761546834248a867b9aa8670000",
);

fn named(text: &str) -> Hash {
    Hash(hex::bytes(text).try_into().unwrap())
}

fn deflated_chunk(data: &[u8], sum: [u8; 4]) -> Vec<u8> {
    let packed = miniz_oxide::deflate::compress_to_vec(data, 9);
    let mut bytes = [&[0x85, 0x6f, 0x4a, 0x83][..], &sum, &[2]].concat();
    let mut length = packed.len();
    while length >= 0x80 {
        bytes.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes.extend(packed);
    bytes
}

#[test]
fn the_hash_of_a_real_change_is_the_one_automerge_gives() {
    for (name, bytes) in [PLAIN, DEFLATED] {
        assert_eq!(hash(&hex::bytes(bytes)).map(|hash| hex::text(&hash.0)), Ok(name.to_string()));
        assert_eq!(verify(&hex::bytes(bytes), named(name)), Ok(()));
    }
}

#[test]
fn a_deflated_change_keeps_its_hash_however_it_is_compressed() {
    let original = hex::bytes(DEFLATED.1);
    let data = miniz_oxide::inflate::decompress_to_vec(&original[10..]).unwrap();
    let sum = [original[4], original[5], original[6], original[7]];
    assert_eq!(hash(&deflated_chunk(&data, sum)), Ok(named(DEFLATED.0)));
}

#[test]
fn another_hash_than_its_own_is_refused() {
    assert_eq!(verify(&hex::bytes(PLAIN.1), named(DEFLATED.0)), Err(ChunkError::WrongChecksum));
}

#[test]
fn every_flipped_bit_and_every_cut_is_noticed() {
    for (_, text) in [PLAIN, DEFLATED] {
        let bytes = hex::bytes(text);
        for place in 0..bytes.len() {
            for bit in 0..8 {
                let mut flipped = bytes.clone();
                flipped[place] ^= 1 << bit;
                let same = hash(&flipped) == hash(&bytes);
                // Deflate has bits that mean nothing; the content is what counts.
                assert!(!same || (text == DEFLATED.1 && place > 9), "byte {place} bit {bit}");
            }
            assert!(hash(&bytes[..place]).is_err(), "cut at {place}");
        }
    }
}

#[test]
fn what_is_no_single_change_has_a_reason() {
    let plain = hex::bytes(PLAIN.1);
    let with = |place: usize, value: u8| {
        let mut bytes = plain.clone();
        bytes[place] = value;
        bytes
    };
    for (bytes, fault) in [
        (Vec::new(), ChunkError::TooShort),
        (plain[..8].to_vec(), ChunkError::TooShort),
        (with(0, 0), ChunkError::WrongMagic),
        (with(4, 0), ChunkError::WrongChecksum),
        (with(8, 0), ChunkError::NotAChange),
        (with(8, 3), ChunkError::NotAChange),
        (with(8, 2), ChunkError::NotDeflated),
        ([plain.clone(), plain.clone()].concat(), ChunkError::WrongLength),
        ([&plain[..9], &[0xff; 12]].concat(), ChunkError::WrongLength),
        ([&plain[..9], &[plain[9] | 0x80, 0], &plain[10..]].concat(), ChunkError::WrongLength),
    ] {
        assert_eq!(hash(&bytes), Err(fault));
    }
}

#[test]
fn a_bomb_is_stopped_at_the_limit() {
    let bomb = deflated_chunk(&vec![0; MAX_INFLATED + 1], [0; 4]);
    assert!(bomb.len() < 4_000);
    assert_eq!(hash(&bomb), Err(ChunkError::InflatesTooFar));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(head in 0..10_usize, rest in proptest::collection::vec(any::<u8>(), 0..64)) {
        let start = &hex::bytes(PLAIN.1)[..head];
        prop_assert!(hash(&[start, &rest[..]].concat()).is_err());
    }
}
