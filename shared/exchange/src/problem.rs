//! What can be wrong with a file that somebody brings, and with one of its lines.

use domain::field::Problem;

/// Why a file cannot be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// Nothing in it.
    Empty,
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// An Excel or LibreOffice workbook; it has to be saved as CSV first.
    Workbook,
    /// A PDF, a picture or another file that is not text.
    NotText,
    /// Neither UTF-8, UTF-16 with a mark, nor Windows-1252: the first line that shows it.
    UnknownEncoding { line: u32 },
    /// No line looks like headings: what stood in the first one.
    NoHeadings { found: Vec<String> },
    /// A column that has to be there: any of these fields would do.
    ColumnMissing { any_of: Vec<String> },
    /// The same heading stands over two columns, so nobody can say which one counts.
    ColumnTwice { heading: String },
    /// Headings and nothing below.
    NoRows,
}

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 64 * 1024 * 1024;

/// Why a line is not taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// More or fewer fields than headings.
    FieldCount { expected: u32, found: u32 },
    /// A quotation mark that is never closed, or text behind a closing one.
    BrokenQuotes,
    /// A cell that cannot be read: field, its text (shortened), and what is wrong with it.
    Unreadable { key: String, text: String, problem: Problem },
    /// Neither name nor company; neither make nor model.
    NameMissing,
    /// What may exist only once (VIN, number) stands in an earlier line already.
    Twice { key: String, text: String, first_line: u32 },
    /// What the line as a whole lacks.
    Lacking(Problem),
    /// Letters that were destroyed before the file came here ("MÃ¼ller", "M�ller").
    Garbled { key: String, text: String },
}

/// How the letters of a file are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16,
    Windows1252,
}

/// What stands between the fields of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delimiter {
    Semicolon,
    Comma,
    Tab,
    Bar,
}

impl Delimiter {
    /// All that are looked for, the most usual first.
    pub const ALL: [Delimiter; 4] = [Delimiter::Semicolon, Delimiter::Comma, Delimiter::Tab, Delimiter::Bar];

    /// The character itself.
    pub fn byte(self) -> u8 {
        match self {
            Delimiter::Semicolon => b';',
            Delimiter::Comma => b',',
            Delimiter::Tab => b'\t',
            Delimiter::Bar => b'|',
        }
    }
}
