//! The report about a list that was brought in: its sentences, on the screen and in the file that can be saved, and the
//! lines of that file.

use domain::tongue::Tongue;

use crate::report::sentence::Report;
use crate::{de, en};

pub mod sentence;

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

    use super::{quoted, told};
    use crate::report::sentence::Report;

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
