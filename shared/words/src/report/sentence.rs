//! Sentences of the report about a list that was brought in.

/// A sentence of the report. What varies is handed in, already in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Report {
    /// The headings of the file, with strokes of the file between them.
    Head,
    /// The name of the file, after that of the list.
    Name(String),
    FieldCount {
        expected: u32,
        found: u32,
    },
    Unreadable {
        column: String,
        text: String,
        why: String,
    },
    Twice {
        column: String,
        text: String,
        first: u32,
    },
    Garbled {
        column: String,
        text: String,
    },
    BrokenQuotes,
    TooLong,
    /// A customer whom the list names and nobody here knows.
    Stranger,
    StrangerLines(u32),
    /// A figure that does not follow from its parts.
    Break(String),
}
