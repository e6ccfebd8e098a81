//! The chain that proves two sides mean the same log: chain(n) = SHA-256(chain(n-1) ‖ hash(n)).
//! One record's hash is not enough: after a restore the same record can stand at the same number.

use crate::name::Hash;
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

/// The chain as both sides keep it: 32 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub struct Chain(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 32]);

/// The chain as it travels: its first 16 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub struct Proof(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 16]);

impl Chain {
    /// The chain of an empty log.
    pub const EMPTY: Chain = Chain([0; 32]);

    /// The chain after one more record.
    #[must_use]
    pub fn then(self, hash: Hash) -> Chain {
        Chain(Sha256::new().chain_update(self.0).chain_update(hash.0).finalize().into())
    }

    /// What is sent of it.
    pub fn proof(self) -> Proof {
        let mut sent = [0; 16];
        sent.copy_from_slice(&self.0[..16]);
        Proof(sent)
    }
}

impl Proof {
    /// The proof of an empty log.
    pub const EMPTY: Proof = Proof([0; 16]);
}

#[cfg(test)]
mod tests {
    use super::{Chain, Proof};
    use crate::name::Hash;

    #[test]
    fn the_order_of_two_records_shows_in_the_chain() {
        let (one, two) = (Hash([1; 32]), Hash([2; 32]));
        assert_ne!(Chain::EMPTY.then(one).then(two), Chain::EMPTY.then(two).then(one));
    }

    #[test]
    fn an_empty_log_proves_itself_with_zeros() {
        assert_eq!(Chain::EMPTY.proof(), Proof::EMPTY);
    }

    #[test]
    fn the_first_link_is_the_hash_of_zeros_and_the_record() {
        let link = Chain::EMPTY.then(Hash([0; 32])).0;
        // SHA-256 of 64 zero bytes.
        assert_eq!(link[..4], [0xf5, 0xa5, 0xfd, 0x42]);
    }
}
