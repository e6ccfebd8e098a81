//! An edit is the difference of two values: only the leaves that changed are written.
//! Writing a whole record that was read before a merge would undo a colleague's change.

use crate::leaf::{Leaf, Leaves};

/// Leaves to write; `None` blanks one (null is written, nothing is ever deleted).
pub type Difference = Vec<(String, Option<Leaf>)>;

/// What leads from `before` to `after`, in the order of the names.
pub fn difference(before: &Leaves, after: &Leaves) -> Difference {
    let written = after.iter().filter(|(name, leaf)| before.get(*name) != Some(leaf));
    let blanked = before.keys().filter(|name| !after.contains_key(*name));
    let mut all: Difference = written
        .map(|(name, leaf)| (name.clone(), Some(leaf.clone())))
        .chain(blanked.map(|name| (name.clone(), None)))
        .collect();
    all.sort_by(|one, other| one.0.cmp(&other.0));
    all
}

/// The record after a difference.
pub fn apply(mut leaves: Leaves, difference: &Difference) -> Leaves {
    for (name, leaf) in difference {
        match leaf {
            Some(leaf) => leaves.insert(name.clone(), leaf.clone()),
            None => leaves.remove(name),
        };
    }
    leaves
}
