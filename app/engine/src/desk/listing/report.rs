//! What a list could not bring in, or only in doubt, as a file that can be saved: in sentences, with the line's number and
//! what stands there.

use bridge::import::Incoming;
use bridge::listing::{List, Stranger};
use bridge::sheet::StoredFile;
use domain::field::Problem;
use domain::ledger::book::Break;
use domain::money::Cents;
use domain::tongue::Tongue;
use exchange::preview::Preview;
use exchange::problem::RowProblem;
use exchange::rejected::Rejected;
use words::format;
use words::label::label;
use words::report::sentence::Report;
use words::report::{line, told};

use crate::desk::listing::planned::Planned;

/// What does not come in, or only in doubt.
struct Doubtful<'a> {
    rejected: &'a [Rejected],
    warned: &'a [Incoming],
    strangers: &'a [Stranger],
    breaks: &'a [(String, Break)],
}

/// The report about a list.
pub fn of(list: &List, looked: &Preview, planned: &Planned) -> StoredFile {
    let Planned { all_rejected, all_warned, all_strangers, all_breaks, .. } = planned;
    let all =
        Doubtful { rejected: all_rejected, warned: all_warned, strangers: all_strangers, breaks: all_breaks };
    file(list.tongue, &list.name, looked, &all)
}

/// The report, where there is something to report.
pub fn any(list: &List, looked: &Preview, planned: &Planned) -> Option<StoredFile> {
    let nothing = planned.all_rejected.is_empty()
        && planned.all_warned.is_empty()
        && planned.all_strangers.is_empty()
        && planned.all_breaks.is_empty();
    (!nothing).then(|| of(list, looked, planned))
}

/// A line for each rejected line, each warning, each stranger, each figure that does not add up.
fn file(tongue: Tongue, name: &str, looked: &Preview, all: &Doubtful) -> StoredFile {
    let mut csv = format!("\u{feff}{}\r\n", told(tongue, &Report::Head));
    for one in all.rejected {
        line(&mut csv, &[&one.line.to_string(), &reason(tongue, looked, &one.problem), "", &one.excerpt, ""]);
    }
    for one in all.warned {
        for (key, problem) in &one.warnings {
            let why = format!("{}: {}", column(looked, key), label(tongue, *problem));
            line(&mut csv, &[&one.line.to_string(), &why, &one.title, "", ""]);
        }
    }
    for one in all.strangers {
        let who = format!("{} {}", one.number, one.name);
        let lines = told(tongue, &Report::StrangerLines(one.lines));
        line(&mut csv, &["", &told(tongue, &Report::Stranger), who.trim(), &lines, ""]);
    }
    for (who, broken) in all.breaks {
        let figure = format!("{} {}", label(tongue, broken.figure), broken.part);
        let what = told(tongue, &Report::Break(figure.trim().to_owned()));
        let amount = |cents: Cents| format::amount(tongue, cents).replace('\u{2212}', "-");
        line(&mut csv, &["", &what, who, &amount(broken.stated), &amount(broken.computed)]);
    }
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    StoredFile {
        name: told(tongue, &Report::Name(stem.to_owned())),
        media: "text/csv;charset=utf-8".to_owned(),
        bytes: csv.into_bytes(),
    }
}

/// A column as the file calls it.
fn column(looked: &Preview, key: &str) -> String {
    let seen = looked.columns.iter().find(|column| column.key.as_deref() == Some(key));
    let heading = seen.map(|column| column.heading.clone()).filter(|heading| !heading.is_empty());
    let usual =
        || looked.choices.iter().find(|choice| choice.key == key).map(|choice| choice.name.to_owned());
    heading.or_else(usual).unwrap_or_else(|| key.to_owned())
}

/// Why a line does not come in.
fn reason(tongue: Tongue, looked: &Preview, problem: &RowProblem) -> String {
    let column = |key: &str| column(looked, key);
    let item = match problem {
        RowProblem::FieldCount { expected, found } => {
            Report::FieldCount { expected: *expected, found: *found }
        }
        RowProblem::BrokenQuotes => Report::BrokenQuotes,
        RowProblem::Unreadable { key, text, problem } => {
            let why = label(tongue, *problem).to_owned();
            Report::Unreadable { column: column(key), text: text.clone(), why }
        }
        RowProblem::NameMissing => return label(tongue, Problem::NameMissing).to_owned(),
        RowProblem::Twice { key, text, first_line } => {
            Report::Twice { column: column(key), text: text.clone(), first: *first_line }
        }
        RowProblem::Lacking(problem) => return label(tongue, *problem).to_owned(),
        RowProblem::Garbled { key, text } => Report::Garbled { column: column(key), text: text.clone() },
    };
    told(tongue, &item)
}

#[cfg(test)]
mod tests {
    use super::{Doubtful, file, reason};
    use bridge::import::{Fate, Incoming};
    use bridge::listing::Stranger;
    use domain::field::Problem;
    use domain::ledger::book::{Break, Figure};
    use domain::money::Cents;
    use domain::tongue::Tongue;
    use exchange::about::subject::About;
    use exchange::mapping::Mapping;
    use exchange::preview::{Preview, preview};
    use exchange::problem::RowProblem;
    use exchange::rejected::Rejected;

    fn looked() -> Preview {
        let text = "Kd.-Nr.;Rg.Nummer;Fällig am;Betrag\r\n1;2;3;4\r\n";
        preview(text.as_bytes(), &About::Items.table(), &Mapping::default()).unwrap()
    }

    #[test]
    fn every_reason_is_a_sentence_with_the_columns_of_the_file() {
        let (key, text) = ("due".to_owned(), "bald".to_owned());
        let all = [
            RowProblem::FieldCount { expected: 9, found: 7 },
            RowProblem::BrokenQuotes,
            RowProblem::Unreadable { key: key.clone(), text: text.clone(), problem: Problem::NotADay },
            RowProblem::NameMissing,
            RowProblem::Twice { key: key.clone(), text: text.clone(), first_line: 3 },
            RowProblem::Lacking(Problem::ItemUnnamed),
            RowProblem::Garbled { key, text },
        ];
        let looked = looked();
        for problem in &all {
            for tongue in [Tongue::German, Tongue::English] {
                let told = reason(tongue, &looked, problem);
                assert!(told.contains(' ') && told.ends_with(|end: char| ".0126".contains(end)), "{told}");
                assert!(!format!("{problem:?}").starts_with(&told) && !told.contains("due"), "{told}");
            }
        }
        assert!(reason(Tongue::German, &looked, &all[2]).starts_with("Fällig am: „bald“. "));
        assert_eq!(reason(Tongue::English, &looked, &all[0]), "The line has 7 fields instead of 9.");
    }

    #[test]
    fn the_report_names_lines_warnings_strangers_and_breaks() {
        let stranger = Stranger { number: "77".to_owned(), name: "Unbekannt".to_owned(), lines: 3 };
        let broken = Break {
            figure: Figure::Balance,
            part: String::new(),
            stated: Cents(935_763),
            computed: Cents(-111_288),
        };
        let line = Rejected { line: 12, excerpt: "1;R".to_owned(), problem: RowProblem::BrokenQuotes };
        let breaks = [("1 Meier".to_owned(), broken)];
        let warned = Incoming {
            line: 13,
            title: "1 · Meier".to_owned(),
            fate: Fate::New,
            warnings: vec![("due".to_owned(), Problem::PlaceholderDay)],
        };
        let all = Doubtful { rejected: &[line], warned: &[warned], strangers: &[stranger], breaks: &breaks };
        let made = |tongue| file(tongue, "offene-posten.csv", &looked(), &all);
        let text = String::from_utf8(made(Tongue::German).bytes).unwrap();
        assert_eq!(made(Tongue::German).name, "offene-posten-Bericht.csv");
        assert_eq!(made(Tongue::English).name, "offene-posten-report.csv");
        assert!(text.contains("\r\n12;Anführungszeichen an falscher Stelle.;;\"1;R\";\r\n"), "{text}");
        assert!(
            text.contains(
                "\r\n13;Fällig am: Ein Datum von 1900 ist ein Platzhalter und bleibt leer.;1 · Meier;;\r\n"
            ),
            "{text}"
        );
        assert!(text.contains(";77 Unbekannt;3 Zeilen;\r\n"), "{text}");
        assert!(text.ends_with("offenen Posten;1 Meier;9.357,63;-1.112,88\r\n"), "{text}");
    }
}
