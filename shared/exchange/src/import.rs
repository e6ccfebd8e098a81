//! A list that was read: what of it comes in and what does not.

use domain::field::Problem;

use crate::column::Column;
use crate::line::Line;
use crate::listed::{Listed, Rules};
use crate::problem::{Delimiter, Encoding, RowProblem};
use crate::rejected::Rejected;

/// A file as it was understood. Nothing has happened yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import<T> {
    pub encoding: Encoding,
    pub delimiter: Delimiter,
    /// The columns that were recognised, in the order of the file.
    pub columns: Vec<Column>,
    /// Headings of columns that nothing is taken from.
    pub ignored: Vec<String>,
    pub rows: Vec<Row<T>>,
    pub rejected: Vec<Rejected>,
}

/// A line that comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<T> {
    /// As an editor counts lines, from 1.
    pub line: u32,
    pub value: T,
    /// The fields that the line fills; the others are not its business.
    pub given: Vec<&'static str>,
    /// Field and what looks wrong with it.
    pub warnings: Vec<(&'static str, Problem)>,
}

impl Import<Line> {
    /// The lines as records.
    pub fn typed<T: Listed>(self) -> Import<T> {
        let Import { encoding, delimiter, columns, ignored, rows, rejected } = self;
        let rows = rows.into_iter().map(Row::typed).collect();
        Import { encoding, delimiter, columns, ignored, rows, rejected }
    }
}

impl Row<Line> {
    fn typed<T: Listed>(self) -> Row<T> {
        let Row { line, value: Line { leaves, given, mut warnings }, .. } = self;
        let value = T::of_leaves(&leaves);
        warnings.extend(value.warnings(&given));
        Row { line, value, given, warnings }
    }
}

impl Line {
    /// The finished line.
    ///
    /// # Errors
    /// If it names nobody and nothing, or what it says keeps it out.
    pub fn finish(mut self, line: u32, rules: &Rules, columns: &[&str]) -> Result<Row<Line>, RowProblem> {
        (rules.settle)(&mut self, columns)?;
        if !rules.name.iter().any(|key| self.leaves.contains_key(key)) {
            return Err(RowProblem::NameMissing);
        }
        Ok(Row { line, value: self, given: Vec::new(), warnings: Vec::new() })
    }
}
