//! What an instruction and a form consist of.

/// A part of the instruction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub head: &'static str,
    pub paragraphs: Vec<String>,
}

/// What the form asks, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// When to fill it in and send it back.
    pub hint: &'static str,
    pub to: &'static str,
    pub declares: &'static str,
    /// To be written by hand.
    pub rows: [&'static str; 5],
    pub strike: &'static str,
}
