//! What a list could not bring in, or only in doubt, as a file that can be saved.

use bridge::listing::Stranger;
use bridge::sheet::StoredFile;
use domain::ledger::book::Break;
use exchange::sheet::Rejected;

/// The report: a line for each rejected line, each stranger, each figure that does not add up.
pub fn file(
    name: &str,
    rejected: &[Rejected],
    strangers: &[Stranger],
    breaks: &[(String, Break)],
) -> StoredFile {
    let mut csv = String::from("\u{feff}Zeile;Was;Wer;Angabe;Berechnet\r\n");
    for one in rejected {
        line(&mut csv, &[&one.line.to_string(), &format!("{:?}", one.problem), "", &one.excerpt, ""]);
    }
    for one in strangers {
        let who = format!("{} {}", one.number, one.name);
        line(&mut csv, &["", "Kunde unbekannt", who.trim(), &one.lines.to_string(), ""]);
    }
    for (who, broken) in breaks {
        let what = format!("{:?} {}", broken.figure, broken.part);
        line(&mut csv, &["", what.trim(), who, &amount(broken.stated.0), &amount(broken.computed.0)]);
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    StoredFile {
        name: format!("{stem}-bericht.csv"),
        media: "text/csv;charset=utf-8".to_owned(),
        bytes: csv.into_bytes(),
    }
}

fn amount(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}{},{:02}", cents.unsigned_abs() / 100, cents.unsigned_abs() % 100)
}

fn line(csv: &mut String, cells: &[&str]) {
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
    use super::{amount, file, quoted};
    use bridge::listing::Stranger;
    use domain::ledger::book::{Break, Figure};
    use domain::money::Cents;

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
        assert_eq!([amount(5), amount(-111_288)], ["0,05", "-1112,88"]);
    }

    #[test]
    fn the_report_names_strangers_and_breaks() {
        let stranger = Stranger { number: "77".to_owned(), name: "Unbekannt".to_owned(), lines: 3 };
        let broken = Break {
            figure: Figure::Balance,
            part: String::new(),
            stated: Cents(935_763),
            computed: Cents(936_683),
        };
        let made = file("offene-posten.csv", &[], &[stranger], &[("1 Meier".to_owned(), broken)]);
        let text = String::from_utf8(made.bytes).unwrap();
        assert_eq!(made.name, "offene-posten-bericht.csv");
        assert!(text.contains("\r\n;Kunde unbekannt;77 Unbekannt;3;\r\n"));
        assert!(text.ends_with(";Balance;1 Meier;9357,63;9366,83\r\n"));
    }
}
