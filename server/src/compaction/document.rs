//! Documents as a compaction opens them: in nobody's name, for they are read and saved, never edited.

use crdt::change::Actor;
use crdt::replica::Replica;

use crate::compaction::fault::Fault;

const NOBODY: Actor = Actor([0; 16]);

/// A document that was saved.
pub(super) fn open(saved: &[u8]) -> Result<Replica, Fault> {
    Replica::open(saved, NOBODY).map_err(|_| Fault::Unreadable)
}

/// A document without any change.
pub(super) fn empty() -> Replica {
    Replica::load::<&[u8]>(&[], NOBODY).0
}
