//! The order in which waiting changes can be applied: each after those it depends on.

use crate::flat::{FlatChange, Ledger};
use std::collections::{BTreeMap, HashMap, VecDeque};

/// The waiting changes whose dependencies are all in the document or among those before them.
/// The same changes always come in the same order.
pub(crate) fn ready(waiting: &BTreeMap<[u8; 32], FlatChange>, ledger: &Ledger) -> Vec<[u8; 32]> {
    let mut open: HashMap<[u8; 32], usize> = HashMap::new();
    let mut followers: HashMap<[u8; 32], Vec<[u8; 32]>> = HashMap::new();
    for (hash, flat) in waiting {
        for dependency in ledger.missing(flat) {
            *open.entry(*hash).or_default() += 1;
            followers.entry(dependency).or_default().push(*hash);
        }
    }
    let mut next: VecDeque<[u8; 32]> =
        waiting.keys().filter(|hash| !open.contains_key(*hash)).copied().collect();
    let mut order = Vec::new();
    while let Some(hash) = next.pop_front() {
        order.push(hash);
        for follower in followers.remove(&hash).unwrap_or_default() {
            if let Some(left) = open.get_mut(&follower) {
                *left -= 1;
                if *left == 0 {
                    next.push_back(follower);
                }
            }
        }
    }
    order
}
