//! The report about a list that was brought in: its sentences, on the screen and in the file that can be saved, and the
//! lines of that file.

use domain::tongue::Tongue;

use crate::{de, en};

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

/// The sentence.
pub fn told(tongue: Tongue, item: &Report) -> String {
    match tongue {
        Tongue::English => en::report::told(item),
        Tongue::German | Tongue::Unknown => de::report::told(item),
    }
}

/// Writes a line of the file.
pub fn line(csv: &mut String, cells: &[&str]) {
    for (nth, cell) in cells.iter().enumerate() {
        if nth > 0 {
            csv.push(';');
        }
        csv.push_str(&quoted(cell));
    }
    csv.push_str("\r\n");
}

/// A cell that no spreadsheet takes for a formula.
fn quoted(cell: &str) -> String {
    let signed = cell.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && !signed;
    let cell = if formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([';', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

#[cfg(test)]
mod tests {
    use domain::tongue::Tongue;

    use super::{Report, quoted, told};

    #[test]
    fn counts_and_texts_stand_where_they_belong() {
        let count = Report::FieldCount { expected: 9, found: 7 };
        assert_eq!(told(Tongue::German, &count), "Die Zeile hat 7 statt 9 Felder.");
        assert_eq!(told(Tongue::English, &count), "The line has 7 fields instead of 9.");
        let [column, text, why] = ["Fällig am", "bald", "Das ist kein Datum."].map(str::to_owned);
        let unreadable = Report::Unreadable { column, text, why };
        assert_eq!(told(Tongue::German, &unreadable), "Fällig am: „bald“. Das ist kein Datum.");
        assert_eq!(told(Tongue::German, &Report::StrangerLines(1)), "1 Zeile");
    }

    #[test]
    fn cells_are_quoted_and_never_formulas() {
        for (cell, written) in [
            ("a", "a"),
            ("a;b", "\"a;b\""),
            ("sagt \"ja\"", "\"sagt \"\"ja\"\"\""),
            ("=1+1", "'=1+1"),
            ("-5,00", "-5,00"),
            ("-cmd", "'-cmd"),
        ] {
            assert_eq!(quoted(cell), written);
        }
    }
}
