//! Kinds of records that come in lists, and how each is read.

use domain::field::{Leaves, Problem};

use crate::heading::Heading;
use crate::line::Line;
use crate::problem::RowProblem;

/// A kind of record that comes in lists.
pub trait Listed: Sized {
    /// How its lists are read, apart from the record's own type: one reader serves all kinds, which keeps it small.
    fn rules() -> Rules;
    /// The record out of leaves.
    fn of_leaves(leaves: &Leaves) -> Self;
    /// The record as leaves.
    fn to_leaves(&self) -> Leaves;
    /// What looks wrong and keeps nobody from taking the line over. `given` are the fields that the line fills.
    fn warnings(&self, given: &[&'static str]) -> Vec<(&'static str, Problem)>;
}

/// How a kind of list is read.
pub struct Rules {
    /// Its columns.
    pub headings: Vec<Heading>,
    /// At least one of these columns has to be in the file, and one of these fields in each line.
    pub name: &'static [&'static str],
    /// Keys of which no two lines may have the same content, the strongest first.
    pub unique: &'static [&'static str],
    /// Choices in which a word that we do not know keeps the whole line out, because guessing would do harm.
    pub strict: &'static [&'static str],
    /// What else follows from the cells of a line, or why it does not come in.
    pub settle: fn(&mut Line, columns: &[&str]) -> Result<(), RowProblem>,
    /// What a record is recognised by where its unique keys are empty; empty if nothing.
    pub likeness: fn(&Leaves) -> String,
}

/// What a record is recognised by: its unique keys, or its likeness where all of them are empty.
pub fn marks(leaves: &Leaves, rules: &Rules) -> Vec<(&'static str, String)> {
    let text = |key: &&'static str| Some((*key, leaves.get(key)?.text()?.to_owned()));
    let marks: Vec<_> = rules.unique.iter().filter_map(text).collect();
    let likeness = if marks.is_empty() { (rules.likeness)(leaves) } else { String::new() };
    if likeness.is_empty() { marks } else { vec![("", likeness)] }
}
