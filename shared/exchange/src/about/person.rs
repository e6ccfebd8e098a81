//! Lists of contact persons ("Ansprechpartner").

use domain::field::Leaf;
use domain::party::person::{Person, PersonField as F};

use crate::about::{About, Cells, Draft, Table, whose};
use crate::heading::{Heading, Words, fold};
use crate::problem::RowProblem;

pub(super) fn table() -> Table {
    let mut headings = whose(&["Kunde", "Kundenname", "Firma", "Customer", "Company"]);
    headings.extend(F::ALL.iter().filter_map(|field| column(*field)));
    Table { about: About::Persons, headings, needed: NEEDED, loose: None, piece }
}

const NEEDED: &[&[&str]] = &[&["customer.number", "customer.name"], &["name.last", "name.first"]];

fn column(field: F) -> Option<Heading> {
    let of = |names| Some(Heading::of(field.key(), field.input(), names));
    let chosen = |names, words| Some(Heading::chosen(field.key(), field.input(), names, words));
    match field {
        F::Customer => None,
        F::Role => of(&["Funktion", "Position", "Rolle", "Abteilung", "Role"]),
        F::Salutation => chosen(&["Anrede", "Salutation"], SALUTATIONS),
        F::Title => of(&["Titel", "Akad. Titel", "Title"]),
        F::FirstName => of(&["Vorname", "First name"]),
        F::LastName => of(&["Nachname", "Name", "Ansprechpartner", "Last name", "Contact"]),
        F::Phone => of(&["Durchwahl", "Telefon", "Tel.", "Phone", "Direct line"]),
        F::Mobile => of(&["Mobil", "Handy", "Mobile"]),
        F::Mail => of(&["E-Mail", "Mail", "Email address"]),
        F::Messenger => of(&["Messenger", "WhatsApp", "Signal"]),
        F::Birthday => of(&["Geburtstag", "Geburtsdatum", "Birthday"]),
        F::Preferred => chosen(&["Bevorzugt", "Bevorzugter Weg", "Kanal", "Preferred"], CHANNELS),
        F::PhoneConsent => chosen(&["Werbung Telefon", "Einwilligung Telefon"], CONSENTS),
        F::PhoneConsentSource => of(&["Nachweis Telefon"]),
        F::PhoneConsentDay => of(&["Einwilligung Telefon am", "Telefon seit"]),
        F::MailConsent => chosen(&["Werbung E-Mail", "Einwilligung E-Mail"], CONSENTS),
        F::MailConsentSource => of(&["Nachweis E-Mail"]),
        F::MailConsentDay => of(&["Einwilligung E-Mail am", "E-Mail seit"]),
        F::MessengerConsent => chosen(&["Werbung Messenger", "Einwilligung Messenger"], CONSENTS),
        F::MessengerConsentSource => of(&["Nachweis Messenger"]),
        F::MessengerConsentDay => of(&["Einwilligung Messenger am", "Messenger seit"]),
        F::PostConsent => chosen(&["Werbung Post", "Einwilligung Post"], CONSENTS),
        F::PostConsentSource => of(&["Nachweis Post"]),
        F::PostConsentDay => of(&["Einwilligung Post am", "Post seit"]),
        F::Remark => of(&["Bemerkung", "Notiz", "Remark"]),
    }
}

const SALUTATIONS: Words = &[
    ("mr", &["Herr", "Herrn", "Hr.", "Mr", "M"]),
    ("ms", &["Frau", "Fr.", "Ms", "Mrs", "W"]),
    ("none", &["keine", "ohne", "divers", "-"]),
];

const CHANNELS: Words = &[
    ("phone", &["Telefon", "Anruf", "Durchwahl", "Phone"]),
    ("mobile", &["Mobil", "Handy", "Mobile"]),
    ("mail", &["E-Mail", "Mail"]),
    ("messenger", &["Messenger", "WhatsApp"]),
    ("post", &["Post", "Brief"]),
];

const CONSENTS: Words = &[
    ("given", &["ja", "eingewilligt", "erteilt", "j", "yes", "x", "1"]),
    ("refused", &["nein", "widersprochen", "abgelehnt", "n", "no"]),
    ("open", &["offen", "nicht gefragt", "unbekannt", "-", "0"]),
];

fn piece(cells: Cells) -> Result<Draft, RowProblem> {
    let (leaves, mut warnings) = (cells.line.leaves, cells.line.warnings);
    let person = Person::read(&leaves);
    warnings.extend(person.problems().into_iter().map(|(field, problem)| (field.key(), problem)));
    let name = fold(&format!("{} {}", person.first_name, person.last_name));
    if name.is_empty() {
        return Err(RowProblem::NameMissing);
    }
    let marks = marks(&leaves);
    Ok(Draft { marks, leaves, warnings, ..Draft::default() })
}

/// What a contact person is recognised by among those of the customer.
pub fn marks(leaves: &domain::field::Leaves) -> Vec<String> {
    let text = |field: F| leaves.get(field.key()).and_then(Leaf::text).map(fold).unwrap_or_default();
    let name = text(F::FirstName) + &text(F::LastName);
    [name, text(F::Mail)].into_iter().filter(|mark| !mark.is_empty()).collect()
}
