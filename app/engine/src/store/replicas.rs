//! The few documents that were opened last.

use std::collections::VecDeque;

use crdt::replica::Replica;
use domain::id::Id;

use crate::store::row::Digest;

/// So many stay open; each costs some 17 KiB.
const KEPT: usize = 24;

/// Open documents, the last used first.
#[derive(Debug, Default)]
pub struct Replicas(VecDeque<(Id, Digest, Replica)>);

impl Replicas {
    /// Takes a document out, if it is open and knows exactly these changes.
    pub fn take(&mut self, id: Id, digest: Digest) -> Option<Replica> {
        let place = self.0.iter().position(|(kept, ..)| *kept == id)?;
        let (_, known, replica) = self.0.remove(place)?;
        (known == digest).then_some(replica)
    }

    /// Keeps a document for the next time.
    pub fn keep(&mut self, id: Id, digest: Digest, replica: Replica) {
        self.0.retain(|(kept, ..)| *kept != id);
        self.0.push_front((id, digest, replica));
        self.0.truncate(KEPT);
    }

    /// How many are open.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none is open.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Closes all.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}
