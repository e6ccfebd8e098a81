//! Between the names of `domain`, `crdt` and `sync`, which know nothing of each other.

use std::collections::BTreeMap;

use crdt::change::{Author, Stamp};
use domain::field::{Edit, Leaf, Leaves};
use domain::id::Id;
use domain::record;
use domain::time::Moment;
use sync::name::Shelf;

/// The shelf of a kind, as the protocol names it; `None` for a kind of a newer version.
pub fn shelf(kind: record::Kind) -> Option<Shelf> {
    kind.shelf().map(|shelf| match shelf {
        record::Shelf::Sales => Shelf::Sales,
        record::Shelf::Customers => Shelf::Customers,
        record::Shelf::Vehicles => Shelf::Vehicles,
        record::Shelf::Books => Shelf::Books,
        record::Shelf::Workshop => Shelf::Workshop,
        record::Shelf::House => Shelf::House,
    })
}

/// A leaf as documents hold it.
pub fn to_crdt(leaf: Leaf) -> crdt::leaf::Leaf {
    match leaf {
        Leaf::Text(text) => crdt::leaf::Leaf::Text(text),
        Leaf::Int(number) => crdt::leaf::Leaf::Int(number),
        Leaf::Flag(flag) => crdt::leaf::Leaf::Flag(flag),
        Leaf::Bytes(bytes) => crdt::leaf::Leaf::Bytes(bytes),
    }
}

/// A leaf out of a document.
pub fn from_crdt(leaf: crdt::leaf::Leaf) -> Leaf {
    match leaf {
        crdt::leaf::Leaf::Text(text) => Leaf::Text(text),
        crdt::leaf::Leaf::Int(number) => Leaf::Int(number),
        crdt::leaf::Leaf::Flag(flag) => Leaf::Flag(flag),
        crdt::leaf::Leaf::Bytes(bytes) => Leaf::Bytes(bytes),
    }
}

/// A record for a new document.
pub fn leaves_to_crdt(leaves: Leaves) -> crdt::leaf::Leaves {
    gathered(leaves.into_iter().map(|(key, leaf)| (key, to_crdt(leaf))))
}

/// A document's record.
pub fn leaves_from_crdt(leaves: crdt::leaf::Leaves) -> Leaves {
    leaves.into_iter().map(|(key, leaf)| (key, from_crdt(leaf))).collect()
}

/// An edit for a document.
pub fn edit_to_crdt(edit: &Edit) -> crdt::difference::Difference {
    edit.iter().map(|(key, leaf)| (key.clone(), leaf.clone().map(to_crdt))).collect()
}

/// A map out of pairs. `collect` would sort them first, and carry a sorting of its own into the program for every
/// place where it is called: some 4 KB each.
pub fn gathered<K: Ord, V>(pairs: impl Iterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs {
        map.insert(key, value);
    }
    map
}

/// Who changes something now.
pub fn stamp(now: Moment, author: Id) -> Stamp {
    let author = (!author.is_none()).then_some(Author(author.0));
    Stamp { time_s: now.0.div_euclid(1000), author }
}
