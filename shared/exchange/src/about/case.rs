//! Lists of cases ("Vorgänge").

use domain::contact::case::CaseField as F;
use domain::contact::hour;
use domain::contact::kind::CaseKind;
use domain::field::{Input, Leaf, Leaves, Problem};

use crate::about::subject::About;
use crate::about::table::{Cells, Draft, Table, whose};
use crate::cell::chosen;
use crate::heading::{Heading, Words, fold};
use crate::problem::RowProblem;

pub(super) fn table() -> Table {
    let mut headings = whose(&["Kunde", "Kundenname", "Name", "Firma", "Customer", "Customer name"]);
    headings.extend(F::ALL.iter().filter_map(|field| column(*field)));
    Table { about: About::Cases, headings, needed: NEEDED, loose: None, piece }
}

const NEEDED: &[&[&str]] = &[&["customer.number", "customer.name"], &["text"]];

fn column(field: F) -> Option<Heading> {
    let of = |names| Some(Heading::of(field.key(), field.input(), names));
    let chosen = |names, words| Some(Heading::chosen(field.key(), field.input(), names, words));
    match field {
        F::Text => of(&["Vorgang", "Text", "Betreff", "Beschreibung", "Case"]),
        F::Kind => of(&["Art", "Vorgangsart", "Kind"]),
        F::Status => chosen(&["Status", "Stand"], STATUSES),
        F::OwnerName => of(&["Verantwortlicher", "Mitarbeiter", "Verkäufer", "Bearbeiter", "Responsible"]),
        F::Appointment => of(&["Termin", "Appointment"]),
        // Read as it stands, for a clock is no number.
        F::AppointmentTime => Some(Heading::of(
            field.key(),
            Input::Line,
            &["Uhrzeit", "Terminzeit", "Uhrzeit Termin", "Termin Uhrzeit", "Time", "Appointment time"],
        )),
        F::AppointmentPlace => of(&["Treffpunkt", "Place"]),
        F::Resubmission => of(&["Wiedervorlage", "WV", "Resubmission"]),
        F::Created => of(&["Erstellt am/um", "Erstellt am", "Erstellt", "Angelegt", "Created"]),
        F::Outcome => chosen(&["Ergebnis", "Outcome"], OUTCOMES),
        F::Reason => of(&["Grund", "Reason"]),
        F::Closed => of(&["Abgeschlossen am", "Closed on"]),
        F::Number => of(&["Vorgangsnummer", "Vorgangs-Nr.", "Vorgang-Nr.", "Case no"]),
        F::Customer | F::Owner | F::Person => None,
    }
}

const STATUSES: Words = &[
    ("open", &["offen", "neu", "open"]),
    ("in_work", &["In Bearbeitung", "Bearbeitung", "in progress"]),
    ("waiting", &["wartet auf Kunde", "wartet", "waiting"]),
    ("done", &["abgeschlossen", "erledigt", "geschlossen", "closed", "done"]),
];

const OUTCOMES: Words =
    &[("won", &["gewonnen", "won"]), ("lost", &["verloren", "lost"]), ("settled", &["erledigt", "settled"])];

/// Kinds that every dealership has, by the words that files use; other words are the dealership's own.
const KINDS: Words = &[
    ("opportunity", &["Verkaufschance", "Verkaufschancen", "Chance", "Opportunity"]),
    ("complaint", &["Reklamation", "Reklamationen", "Beschwerde", "Complaint"]),
    ("correspondence", &["Schriftwechsel", "Korrespondenz", "Correspondence"]),
    ("test_drive", &["Probefahrt", "Test drive"]),
    ("service", &["Serviceanfrage", "Service"]),
    ("financing", &["Finanzierung", "Financing"]),
    ("lease_end", &["Leasingende", "End of lease"]),
];

fn piece(cells: Cells) -> Result<Draft, RowProblem> {
    let (mut leaves, warnings) = (cells.line.leaves, cells.line.warnings);
    timed(&mut leaves)?;
    known(&mut leaves, F::Kind.key(), KINDS, |word| CaseKind::of(word) != CaseKind::Unknown);
    let marks = marks(&leaves);
    if marks.is_empty() {
        Err(RowProblem::NameMissing)
    } else {
        Ok(Draft { marks, leaves, warnings, ..Draft::default() })
    }
}

/// The hour of the appointment, in minutes.
fn timed(leaves: &mut Leaves) -> Result<(), RowProblem> {
    let key = F::AppointmentTime.key();
    let Some(Leaf::Text(text)) = leaves.remove(key) else { return Ok(()) };
    let unreadable =
        || RowProblem::Unreadable { key: key.to_owned(), text: text.clone(), problem: Problem::NotAnHour };
    leaves.insert(key.to_owned(), Leaf::Int(hour::read(&text).ok_or_else(unreadable)?));
    Ok(())
}

/// A word of a file as the word that every dealership has, if it is one.
pub(super) fn known(leaves: &mut Leaves, key: &str, words: Words, is_word: fn(&str) -> bool) {
    let Some(text) = leaves.get(key).and_then(Leaf::text) else { return };
    let same = words.iter().find(|(_, names)| names.iter().any(|name| fold(name) == fold(text)));
    let word = same.map(|(word, _)| *word).or_else(|| chosen(words, text).filter(|word| is_word(word)));
    leaves.extend(word.map(|word| (key.to_owned(), Leaf::Text(word.to_owned()))));
}

/// What a case is recognised by among those of the customer: its number, else its text and when it was made.
pub fn marks(leaves: &Leaves) -> Vec<String> {
    let text = |field: F| leaves.get(field.key()).and_then(Leaf::text).map(fold).unwrap_or_default();
    let created =
        leaves.get(F::Created.key()).and_then(Leaf::int).map(|at| at.to_string()).unwrap_or_default();
    let number = Some(text(F::Number)).filter(|number| !number.is_empty());
    let words = Some(text(F::Text)).filter(|words| !words.is_empty());
    debug_assert_eq!(F::Text.input(), Input::Paragraph);
    number.into_iter().chain(words.map(|words| format!("{words} {created}"))).collect()
}
