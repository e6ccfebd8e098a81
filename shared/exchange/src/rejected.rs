//! A line that does not come in, and why.

use crate::excerpt::excerpt;
use crate::problem::RowProblem;
use crate::split::Record;

/// A line that does not come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// As an editor counts lines, from 1.
    pub line: u32,
    /// The beginning of the line.
    pub excerpt: String,
    pub problem: RowProblem,
}

/// The line as a rejected one.
pub fn rejected(record: &Record, problem: RowProblem) -> Rejected {
    Rejected { line: record.line, excerpt: excerpt(record.raw, 160), problem }
}
