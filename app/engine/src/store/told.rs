//! What a document tells of itself: its changes, how it stands, and what is disputed.

use crdt::history::Edit;
use crdt::replica::Replica;
use domain::field::Leaves;

use crate::store::value;

/// A record with its past.
pub struct Told {
    /// In an order in which each follows those it knew.
    pub edits: Vec<Edit>,
    pub now: Leaves,
    /// Leaves with more than one answer.
    pub disputed: Vec<String>,
}

impl Told {
    /// Out of an open document.
    pub fn of(replica: &Replica) -> Told {
        Told {
            edits: replica.history(),
            now: value::leaves_from_crdt(replica.leaves()),
            disputed: replica.conflicts().into_iter().map(|conflict| conflict.name).collect(),
        }
    }
}
