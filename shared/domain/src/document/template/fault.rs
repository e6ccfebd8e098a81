//! What can be wrong with a template, and where.

use serde::{Deserialize, Serialize};

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TemplateFault {
    /// There is no variable of this name.
    UnknownVariable(String),
    /// There is no list of this name.
    UnknownList(String),
    /// A variable that only stands within this list.
    OutsideList(String),
    /// A list within a list.
    ListInList,
    /// `{{` without `}}`; the text that follows.
    Unclosed(String),
    /// `{{wenn …}}` or `{{liste …}}` without `{{ende}}`, or the other way round.
    Unbalanced,
    /// More than 32 conditions in each other.
    TooDeep,
    /// It becomes longer than a paper can be.
    TooLong,
}

/// A fault with its place in the text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub what: TemplateFault,
    pub from: usize,
    pub until: usize,
}
