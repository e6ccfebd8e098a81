//! What a list would do to the records that are here already, so that bringing it in twice does nothing twice.

use std::collections::{BTreeMap, BTreeSet};

use domain::field::{Edit, Leaf, Leaves};
use domain::id::Id;

use crate::heading::fold;
use crate::sheet::{Import, Listed, Row, marks};

/// What a line would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nothing like it is here.
    New,
    /// Everything that the line says is known of this record.
    Same(Id),
    /// This record would get other values: only of fields that the line fills. An empty cell empties nothing.
    Changed(Id, Edit),
}

/// How many lines do what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub new: usize,
    pub changed: usize,
    pub same: usize,
    pub rejected: usize,
}

/// The fate of every row, in their order. A record is met by one row at most.
///
/// A customer is recognised by number, else by name, postal code and street; a vehicle by VIN, else by number;
/// staff by mail address, else by initials, else by name. Two different VINs, or two different customer numbers,
/// are two records, however alike the rest is.
pub fn match_existing<T: Listed>(import: &Import<T>, existing: &[(Id, &T)]) -> Vec<Fate> {
    let shelf = Shelf::of(existing);
    let mut met = BTreeSet::new();
    import
        .rows
        .iter()
        .map(|row| match shelf.find(&row.value).filter(|id| met.insert(*id)) {
            Some(id) => shelf.fate(id, row),
            None => Fate::New,
        })
        .collect()
}

/// Counts.
pub fn tally<T>(import: &Import<T>, fates: &[Fate]) -> Tally {
    let mut tally = Tally { rejected: import.rejected.len(), ..Tally::default() };
    for fate in fates {
        match fate {
            Fate::New => tally.new += 1,
            Fate::Same(_) => tally.same += 1,
            Fate::Changed(..) => tally.changed += 1,
        }
    }
    tally
}

struct Shelf {
    leaves: BTreeMap<Id, Leaves>,
    by_mark: BTreeMap<(&'static str, String), Id>,
}

impl Shelf {
    fn of<T: Listed>(existing: &[(Id, &T)]) -> Shelf {
        let mut shelf = Shelf { leaves: BTreeMap::new(), by_mark: BTreeMap::new() };
        for (id, value) in existing {
            shelf.leaves.insert(*id, value.to_leaves());
            let likeness = [("", value.likeness())].into_iter().filter(|(_, text)| !text.is_empty());
            for (key, text) in marks(*value).into_iter().chain(likeness) {
                shelf.by_mark.entry((key, fold(&text))).or_insert(*id);
            }
        }
        shelf
    }

    fn find<T: Listed>(&self, value: &T) -> Option<Id> {
        let leaves = value.to_leaves();
        let likeness = [("", value.likeness())].into_iter().filter(|(_, text)| !text.is_empty());
        marks(value)
            .into_iter()
            .chain(likeness)
            .filter_map(|(key, text)| self.by_mark.get(&(key, fold(&text))).copied())
            .find(|id| self.agrees::<T>(*id, &leaves))
    }

    /// Whether the strongest unique key contradicts: both have one, and they differ.
    fn agrees<T: Listed>(&self, id: Id, leaves: &Leaves) -> bool {
        let Some(strongest) = T::UNIQUE.first() else { return true };
        let text = |leaves: &Leaves| leaves.get(*strongest).and_then(Leaf::text).map(fold);
        let there = self.leaves.get(&id).and_then(text);
        there.is_none() || text(leaves).is_none_or(|here| Some(here) == there)
    }

    fn fate<T: Listed>(&self, id: Id, row: &Row<T>) -> Fate {
        let (none, after) = (Leaves::new(), row.value.to_leaves());
        let before = self.leaves.get(&id).unwrap_or(&none);
        let differs = |key: &&&'static str| before.get(**key) != after.get(**key);
        let edit: Edit = row
            .given
            .iter()
            .filter(differs)
            .map(|key| ((*key).to_owned(), after.get(*key).cloned()))
            .collect();
        if edit.is_empty() { Fate::Same(id) } else { Fate::Changed(id, edit) }
    }
}
