//! What is being compared with the relay after a reset, and what its answers lead to.

use crate::chain::Chain;
use crate::compare;
use crate::name::Hash;
use crate::wire::repair::{Hashes, Wanted};
use std::collections::HashSet;

/// What is being compared on a shelf.
#[derive(Debug)]
pub(super) struct Compare {
    /// What the device has said it has, and the relay has not asked for so far.
    pub(super) claimed: HashSet<Hash>,
    bits: u8,
    /// The end of the log the relay speaks of; known once its first answer has come.
    pub(super) agreed: Option<(u64, Chain)>,
    /// The next part of the relay's wishes, and of what it fills in.
    wish: u32,
    pub(super) fill: u32,
    /// The relay has said all it wants.
    pub(super) told: bool,
}

/// What an answer of the relay leads to.
pub(super) enum Next {
    Nothing,
    Strike,
    /// These are in the buckets that differ.
    Name(Vec<Hash>),
}

impl Compare {
    /// Nothing was answered yet.
    pub(super) fn new(claimed: HashSet<Hash>, bits: u8) -> Compare {
        Compare { claimed, bits, agreed: None, wish: 0, fill: 0, told: false }
    }

    /// Takes an answer of the relay.
    pub(super) fn hear(&mut self, head: u64, chain: Chain, wanted: Wanted) -> Next {
        match wanted {
            Wanted::Buckets(numbers) => self.differ(head, chain, &numbers),
            Wanted::Hashes(list) => self.wish(&list),
        }
    }

    fn differ(&mut self, head: u64, chain: Chain, numbers: &[u16]) -> Next {
        if self.agreed.is_some() {
            return Next::Nothing;
        }
        self.agreed = Some((head, chain));
        let numbers: HashSet<u16> = numbers.iter().copied().collect();
        let differs = |hash: &&Hash| numbers.contains(&compare::place(hash, self.bits));
        let named: Vec<Hash> = self.claimed.iter().filter(differs).copied().collect();
        match (named.is_empty(), numbers.is_empty()) {
            (false, _) => Next::Name(named),
            (true, true) => {
                self.told = true;
                Next::Nothing
            }
            // It asks for what it was told not to be there.
            (true, false) => Next::Strike,
        }
    }

    fn wish(&mut self, list: &Hashes) -> Next {
        if list.part < self.wish {
            return Next::Nothing;
        }
        if self.agreed.is_none() || self.told || list.part > self.wish {
            return Next::Strike;
        }
        self.wish += 1;
        self.told = list.last;
        list.hashes.iter().for_each(|hash| {
            self.claimed.remove(hash);
        });
        Next::Nothing
    }
}
