//! What a list would do to the records that are here already, so that bringing it in twice does nothing twice.

use std::collections::{BTreeMap, BTreeSet};

use domain::field::{Edit, Leaf, Leaves};
use domain::id::Id;

use crate::heading::fold;
use crate::import::Import;
use crate::listed::{Listed, Rules, marks};

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
    let mut known = BTreeMap::new();
    known.extend(existing.iter().map(|(id, value)| (*id, value.to_leaves())));
    let (shelf, mut met) = (Shelf::of(known, T::rules()), BTreeSet::new());
    import.rows.iter().map(|row| shelf.fate(&row.value.to_leaves(), &row.given, &mut met)).collect()
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
    rules: Rules,
    leaves: BTreeMap<Id, Leaves>,
    by_mark: BTreeMap<(&'static str, String), Id>,
}

impl Shelf {
    fn of(leaves: BTreeMap<Id, Leaves>, rules: Rules) -> Shelf {
        let mut by_mark = BTreeMap::new();
        for (id, leaves) in &leaves {
            for mark in all_marks(leaves, &rules) {
                by_mark.entry(mark).or_insert(*id);
            }
        }
        Shelf { rules, leaves, by_mark }
    }

    fn fate(&self, after: &Leaves, given: &[&'static str], met: &mut BTreeSet<Id>) -> Fate {
        let Some((id, before)) = self.find(after).filter(|(id, _)| met.insert(*id)) else { return Fate::New };
        let differs = |key: &&&'static str| before.get(key) != after.get(key);
        let mut edit = Edit::new();
        edit.extend(given.iter().filter(differs).map(|key| ((*key).to_owned(), after.get(key).cloned())));
        if edit.is_empty() { Fate::Same(id) } else { Fate::Changed(id, edit) }
    }

    fn find(&self, leaves: &Leaves) -> Option<(Id, &Leaves)> {
        let ids = all_marks(leaves, &self.rules).filter_map(|mark| self.by_mark.get(&mark).copied());
        let mut records = ids.filter_map(|id| Some((id, self.leaves.get(&id)?)));
        records.find(|(_, there)| self.agrees(there, leaves))
    }

    /// Not if the strongest unique key contradicts: both have one, and they differ.
    fn agrees(&self, there: &Leaves, here: &Leaves) -> bool {
        let Some(strongest) = self.rules.unique.first() else { return true };
        let text = |leaves: &Leaves| leaves.get(strongest).and_then(Leaf::text).map(fold);
        let (there, here) = (text(there), text(here));
        there.is_none() || here.is_none() || there == here
    }
}

/// Everything that a record may be recognised by, the strongest first.
fn all_marks(leaves: &Leaves, rules: &Rules) -> impl Iterator<Item = (&'static str, String)> + use<> {
    let likeness = [("", (rules.likeness)(leaves))].into_iter().filter(|(_, text)| !text.is_empty());
    let unique = marks(leaves, rules).into_iter().filter(|(key, _)| !key.is_empty());
    unique.chain(likeness).map(|(key, text)| (key, fold(&text)))
}
