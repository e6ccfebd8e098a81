//! Who changed what, and when.

use crate::change::{Actor, Author};
use crate::difference::Difference;
use crate::fault::Fault;
use crate::flat;
use crate::leaf::{self, Leaf};
use automerge::legacy::{Key, Op, OpType};
use std::collections::BTreeMap;

/// One change, readable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub hash: [u8; 32],
    pub author: Option<Author>,
    /// The tab session in which it was made.
    pub actor: Actor,
    pub time_s: i64,
    /// The leaves it wrote, in the order of the names.
    pub written: Difference,
}

/// A change by itself, without its document. Fails if it is none.
pub fn read(bytes: &[u8]) -> Result<Edit, Fault> {
    Ok(edit(&flat::read(bytes)?.change))
}

/// A change as an edit.
pub(crate) fn edit(change: &automerge::Change) -> Edit {
    // By name: of two writes of one leaf in one change the later counts.
    let mut written = BTreeMap::new();
    written.extend(change.decode().operations.iter().filter_map(leaf_written));
    let written = written.into_iter().collect();
    let author = Author::from_message(change.message());
    // The gate lets no other length through.
    let actor = Actor(change.actor_id().to_bytes().try_into().unwrap_or_default());
    Edit { hash: change.hash().0, author, actor, time_s: change.timestamp(), written }
}

fn leaf_written(operation: &Op) -> Option<(String, Option<Leaf>)> {
    match (&operation.key, &operation.action) {
        (Key::Map(name), OpType::Put(value)) => Some((name.to_string(), leaf::from_scalar(value))),
        _ => None,
    }
}
