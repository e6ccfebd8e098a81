//! Bringing other people's files in: what a file would do, before it does it.

use serde::{Deserialize, Serialize};

use domain::field::Problem;

/// What a file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Subject {
    House,
    Staff,
    Customers,
    Vehicles,
}

/// What would happen to a line of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    New,
    Changed,
    Same,
}

/// A line that comes in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incoming {
    /// As an editor counts lines, from 1.
    pub line: u32,
    pub title: String,
    pub fate: Fate,
    /// Key of the leaf and what looks wrong; the line comes in all the same.
    pub warnings: Vec<(String, Problem)>,
}

/// Why a line does not come in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineProblem {
    FieldCount {
        expected: u32,
        found: u32,
    },
    NameMissing,
    /// `column` is the key of the leaf.
    Unreadable {
        column: String,
        text: String,
        problem: Problem,
    },
    /// What may exist once only (VIN, number) stands in an earlier line.
    Twice {
        column: String,
        text: String,
        first: u32,
    },
    BrokenQuotes,
    /// Letters that were destroyed before the file came here ("MÃ¼ller").
    Garbled {
        column: String,
        text: String,
    },
    /// What the line as a whole lacks.
    Lacking(Problem),
    /// More than one change can carry.
    TooLong,
}

/// A line that does not come in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejected {
    pub line: u32,
    pub excerpt: String,
    pub problem: LineProblem,
}

/// Why a whole file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FileProblem {
    Empty,
    TooLarge,
    /// An Excel or LibreOffice workbook: to be saved as CSV first.
    Workbook,
    NotText,
    /// No encoding that we read; the first line that shows it.
    UnknownEncoding {
        line: u32,
    },
    /// No line looks like headings; what stood in the first one.
    NoHeader {
        found: Vec<String>,
    },
    /// Columns without which nothing can come in, by the keys of their leaves; any one of them would do.
    MissingColumns(Vec<String>),
    /// The same heading stands over two columns.
    ColumnTwice(String),
    /// Headings and nothing below.
    NoRows,
}

/// What a file would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// "UTF-8", "UTF-16" or "Windows-1252".
    pub encoding: String,
    /// Columns of the file that nothing is taken from.
    pub ignored: Vec<String>,
    pub new: u32,
    pub changed: u32,
    pub same: u32,
    /// Lines that come in; at most the first 200, those with warnings first.
    pub incoming: Vec<Incoming>,
    pub rejected: Vec<Rejected>,
}

/// What a file has done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    pub created: u32,
    pub changed: u32,
    pub same: u32,
    pub rejected: u32,
}
