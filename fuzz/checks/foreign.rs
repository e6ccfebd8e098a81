//! Any bytes as a change of somebody else: never a panic, and a refused one alters nothing.

use crdt::change::{Actor, Stamp};
use crdt::leaf::{Leaf, Leaves};
use crdt::replica::Replica;

pub fn check(bytes: &[u8]) {
    let leaves: Leaves = [("name".to_owned(), Leaf::Text("Weber".to_owned()))].into();
    let stamp = Stamp { time_s: 1_700_000_000, author: None };
    let Ok((mut replica, _)) = Replica::create(&leaves, Actor([7; 16]), stamp) else { return };
    let merged = replica.merge(&[bytes]);
    if merged.applied.is_empty() {
        assert_eq!(replica.leaves(), leaves);
    }
    let (fresh, _) = Replica::load(&[bytes], Actor([8; 16]));
    let _ = (fresh.leaves(), fresh.conflicts(), fresh.history(), fresh.changes());
}
