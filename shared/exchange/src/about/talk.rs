//! Lists of contacts ("Kundenkontakte").

use domain::contact::kind::TalkKind;
use domain::contact::talk::TalkField as F;
use domain::field::{Input, Leaf, Leaves, Problem};

use crate::about::case::known;
use crate::about::subject::About;
use crate::about::table::{Cells, Draft, Table, whose};
use crate::heading::{Heading, Words, fold};
use crate::problem::RowProblem;

/// The number of the case that a contact belongs to; the caller finds it among the customer's cases.
pub const CASE: &str = "case.number";

pub(super) fn table() -> Table {
    let mut headings = whose(&["Kunde", "Kundenname", "Name", "Firma", "Customer", "Customer name"]);
    let of = |field: F, names| Heading::of(field.key(), field.input(), names);
    headings.extend([
        of(F::At, &["Datum/Uhrzeit", "Datum", "Zeitpunkt", "Date and time", "Date"]),
        of(F::StaffName, &["Mitarbeiter", "Verkäufer", "Bearbeiter", "Member of staff"]),
        of(F::PersonName, &["Ansprechpartner", "Kontaktperson", "Contact person"]),
        of(F::Kind, &["Art", "Kontaktart", "Kind"]),
        of(F::Note, &["Notiz", "Text", "Bemerkung", "Inhalt", "Note"]),
        Heading::of(CASE, Input::Line, &["Vorgangsnummer", "Vorgangs-Nr.", "Vorgang-Nr.", "Case no"]),
    ]);
    Table { about: About::Talks, headings, needed: NEEDED, loose: None, piece }
}

const NEEDED: &[&[&str]] = &[&["customer.number", "customer.name"], &["at"]];

const KINDS: Words = &[
    ("phone", &["Telefon", "Anruf", "Telefonat", "Phone", "Call"]),
    ("letter", &["Brief", "Schreiben", "Letter"]),
    ("mail", &["E-Mail", "Mail"]),
    ("visit", &["Besuch im Autohaus", "Besuch", "Visit"]),
    ("test_drive", &["Probefahrt", "Test drive"]),
    ("messenger", &["Messenger", "WhatsApp"]),
];

fn piece(cells: Cells) -> Result<Draft, RowProblem> {
    let (mut leaves, warnings) = (cells.line.leaves, cells.line.warnings);
    known(&mut leaves, F::Kind.key(), KINDS, |word| TalkKind::of(word) != TalkKind::Unknown);
    let marks = marks(&leaves);
    if marks.is_empty() {
        Err(RowProblem::Lacking(Problem::NotADay))
    } else {
        Ok(Draft { marks, leaves, warnings, ..Draft::default() })
    }
}

/// What a contact is recognised by among those of the customer: when, how and what about.
pub fn marks(leaves: &Leaves) -> Vec<String> {
    let text = |field: F| leaves.get(field.key()).and_then(Leaf::text).map(fold).unwrap_or_default();
    let at = leaves.get(F::At.key()).and_then(Leaf::int);
    at.map(|at| format!("{at} {} {}", text(F::Kind), text(F::StaffName))).into_iter().collect()
}
