//! The same leaf written twice without knowing of each other: one value shows, the others stay one tap away.

use crate::change::Author;
use crate::leaf::Leaf;

/// A leaf with two or more different answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub name: String,
    /// What every device shows.
    pub winner: Answer,
    /// What else was meant, newest first; never equal to the winner or to each other.
    pub others: Vec<Answer>,
}

/// One person's answer; `None` means they blanked the leaf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub leaf: Option<Leaf>,
    pub author: Option<Author>,
    pub time_s: i64,
}
