//! What lists about customers would change: only what differs, so that a list that comes every night writes what happened
//! since yesterday, and the same one twice writes nothing.

use std::collections::BTreeSet;

use domain::field::{Edit, Leaf, Leaves};
use domain::id::Id;
use domain::ledger::book::BookField;
use domain::ledger::item::{ITEMS, Item, ItemField};
use domain::money::Cents;
use domain::part;
use domain::workshop::position::POSITIONS;

use crate::about::subject::About;
use crate::about::{Piece, car, case, order, person, talk};

/// Whether a list names everything that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// What it does not name stays as it is.
    Part,
    /// What it does not name is gone: items that are no longer open, positions that fell away.
    Whole,
}

/// What pieces would do to one record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    pub edit: Edit,
    /// Lines that bring something new, change something, and say what is known.
    pub new: usize,
    pub changed: usize,
    pub same: usize,
    /// Parts that are no longer there, by their names.
    pub gone: Vec<String>,
}

/// What pieces about one customer (or one order) would do to a record as it is: to nothing, if there is none. The record's
/// own reference to its customer is the caller's business.
pub fn change(about: About, before: &Leaves, pieces: &[Piece], coverage: Coverage) -> Change {
    let mut change = Change::default();
    let (mut after, mut named) = (before.clone(), BTreeSet::new());
    for piece in pieces {
        let known = if piece.part.is_empty() { !before.is_empty() } else { has(before, &piece.part) };
        let differs = fill(&mut after, piece);
        match (known, differs) {
            (false, _) => change.new += 1,
            (true, true) => change.changed += 1,
            (true, false) => change.same += 1,
        }
        named.insert(piece.part.as_str());
    }
    if about == About::Items {
        stated(&mut after, pieces, coverage);
    }
    if coverage == Coverage::Whole {
        change.gone = forget(about, &mut after, &named);
    }
    change.edit = domain::field::difference(before, &after);
    change
}

/// Fills one piece in, and tells whether that changed anything. What had gone is back.
fn fill(after: &mut Leaves, piece: &Piece) -> bool {
    let mut differs = false;
    for (key, leaf) in &piece.leaves {
        differs |= after.insert(key.clone(), leaf.clone()).as_ref() != Some(leaf);
    }
    let gone = format!("{}{}", piece.part, ItemField::Gone.key());
    differs | (!piece.part.is_empty() && after.remove(&gone).is_some())
}

fn has(leaves: &Leaves, part: &str) -> bool {
    leaves.beginning_with(part).next().is_some()
}

/// The whole balance that the source states; where its lines state several, the last. A list of everything that names nothing
/// of the customer states nothing, either.
fn stated(after: &mut Leaves, pieces: &[Piece], coverage: Coverage) {
    let stated: Option<Cents> = pieces.iter().rev().find_map(|piece| piece.stated);
    if pieces.is_empty() && coverage == Coverage::Whole {
        after.remove(BookField::Stated.key());
    }
    after.extend(stated.map(|cents| (BookField::Stated.key().to_owned(), Leaf::Int(cents.0))));
}

/// Marks what a whole list no longer names, and gives the names of it. Figures of years stay: no list takes them back.
fn forget(about: About, after: &mut Leaves, named: &BTreeSet<&str>) -> Vec<String> {
    let prefix = match about {
        About::Items => ITEMS,
        About::Positions => POSITIONS,
        _ => return Vec::new(),
    };
    let mut lost = Vec::new();
    for (name, leaves) in part::parts(after, prefix) {
        let here = named.contains(format!("{prefix}{name}/").as_str());
        let open = about == About::Positions || Item::read(&leaves).is_open();
        if !here && open && !leaves.contains_key(ItemField::Gone.key()) {
            lost.push(name);
        }
    }
    let gone = |name: &String| (format!("{prefix}{name}/{}", ItemField::Gone.key()), Leaf::Flag(true));
    after.extend(lost.iter().map(gone));
    lost
}

/// The records of a customer by what they are recognised by, for finding the one that a piece means.
pub struct Known(Vec<(Vec<String>, Id)>);

impl Known {
    /// The records of one kind that a customer has.
    pub fn of<'a>(about: About, records: impl IntoIterator<Item = (Id, &'a Leaves)>) -> Known {
        Known(records.into_iter().map(|(id, leaves)| (marks(about, leaves), id)).collect())
    }

    /// The record that a piece means: by its strongest mark that any of them has, else by its id.
    pub fn find(&self, piece: &Piece) -> Option<Id> {
        let by = |mark: &String| self.0.iter().find(|(marks, _)| marks.contains(mark)).map(|(_, id)| *id);
        let by_id = || self.0.iter().find(|(_, id)| *id == piece.id).map(|(_, id)| *id);
        piece.marks.iter().find_map(by).or_else(by_id)
    }
}

/// What a record of a customer is recognised by, the strongest first.
pub fn marks(about: About, leaves: &Leaves) -> Vec<String> {
    match about {
        About::Persons => person::marks(leaves),
        About::Cars => car::marks(leaves),
        About::Cases => case::marks(leaves),
        About::Talks => talk::marks(leaves),
        About::Orders | About::Positions => order::marks(leaves),
        About::Items | About::Revenue | About::Profit => Vec::new(),
    }
}
