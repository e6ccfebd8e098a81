//! One line of a list, cell by cell: what it gives so far, and what looks wrong with it.

use domain::field::{Leaf, Leaves, Problem};

use crate::cell;
use crate::excerpt::excerpt;
use crate::heading::Heading;
use crate::problem::RowProblem;

/// What the cells of a line have given so far.
#[derive(Default)]
pub struct Line {
    pub leaves: Leaves,
    /// The fields that the line fills.
    pub given: Vec<&'static str>,
    pub warnings: Vec<(&'static str, Problem)>,
}

impl Line {
    /// Takes one cell; an empty one says nothing.
    ///
    /// # Errors
    /// What keeps the whole line out. A word that a choice does not know is only a warning, unless it is `strict`.
    pub fn put(&mut self, heading: &Heading, text: &str, strict: &[&str]) -> Result<(), RowProblem> {
        if text.is_empty() {
            return Ok(());
        }
        let key = heading.key;
        if cell::garbled(text) {
            return Err(RowProblem::Garbled { key: key.to_owned(), text: excerpt(text, 60) });
        }
        match cell::read(heading, text) {
            Ok(leaf) => self.fill(heading, leaf),
            Err(Problem::UnknownChoice) if !strict.contains(&key) => {
                self.warnings.push((key, Problem::UnknownChoice));
            }
            Err(problem) => {
                return Err(RowProblem::Unreadable { key: key.to_owned(), text: excerpt(text, 60), problem });
            }
        }
        Ok(())
    }

    fn fill(&mut self, heading: &Heading, leaf: Option<Leaf>) {
        let key = heading.key;
        let before = self.leaves.get(key).and_then(Leaf::text).filter(|_| heading.appended);
        let leaf = match (before, leaf) {
            (Some(before), Some(Leaf::Text(more))) => Some(Leaf::Text(format!("{before} {more}"))),
            (_, leaf) => leaf,
        };
        if !self.given.contains(&key) {
            self.given.push(key);
        }
        match leaf {
            Some(leaf) => self.leaves.insert(key.to_owned(), leaf),
            None => self.leaves.remove(key),
        };
    }
}
