//! Lists of contact persons ("Ansprechpartner").

use domain::field::Leaf;
use domain::party::person::{Person, PersonField as F};

use crate::about::subject::About;
use crate::about::table::{Cells, Draft, Table, whose};
use crate::heading::{Heading, Words, fold};
use crate::problem::RowProblem;

pub(super) fn table() -> Table {
    let mut headings =
        whose(&["Kunde", "Kundenname", "Firma", "Customer", "Company", "Customer name", "Client"]);
    headings.extend(F::ALL.iter().filter_map(|field| column(*field)));
    Table { about: About::Persons, headings, needed: NEEDED, loose: None, piece }
}

const NEEDED: &[&[&str]] = &[&["customer.number", "customer.name"], &["name.last", "name.first"]];

fn column(field: F) -> Option<Heading> {
    let of = |names| Some(Heading::of(field.key(), field.input(), names));
    let chosen = |names, words| Some(Heading::chosen(field.key(), field.input(), names, words));
    match field {
        F::Customer => None,
        F::Role => {
            of(&["Funktion", "Position", "Rolle", "Abteilung", "Role", "Function", "Job title", "Department"])
        }
        F::Salutation => chosen(&["Anrede", "Salutation"], SALUTATIONS),
        F::Title => of(&["Titel", "Akad. Titel", "Title", "Academic title"]),
        F::FirstName => of(&["Vorname", "First name", "Given name", "Forename"]),
        F::LastName => of(&[
            "Nachname",
            "Name",
            "Ansprechpartner",
            "Last name",
            "Surname",
            "Family name",
            "Contact",
            "Contact person",
        ]),
        F::Phone => of(&[
            "Durchwahl",
            "Telefon",
            "Tel.",
            "Phone",
            "Direct line",
            "Telephone",
            "Direct dial",
            "Extension",
        ]),
        F::Mobile => of(&["Mobil", "Handy", "Mobile", "Mobile phone", "Cell phone"]),
        F::Mail => of(&["E-Mail", "Mail", "Email", "Email address"]),
        F::Messenger => of(&["Messenger", "WhatsApp", "Signal"]),
        F::Birthday => of(&["Geburtstag", "Geburtsdatum", "Birthday", "Date of birth"]),
        F::Preferred => chosen(
            &["Bevorzugt", "Bevorzugter Weg", "Kanal", "Preferred", "Preferred channel", "Channel"],
            CHANNELS,
        ),
        F::PhoneConsent => {
            chosen(&["Werbung Telefon", "Einwilligung Telefon", "Consent phone", "Phone consent"], CONSENTS)
        }
        F::PhoneConsentSource => of(&["Nachweis Telefon", "Phone consent source"]),
        F::PhoneConsentDay => of(&["Einwilligung Telefon am", "Telefon seit", "Phone consent on"]),
        F::MailConsent => {
            chosen(&["Werbung E-Mail", "Einwilligung E-Mail", "Consent email", "Email consent"], CONSENTS)
        }
        F::MailConsentSource => of(&["Nachweis E-Mail", "Email consent source"]),
        F::MailConsentDay => of(&["Einwilligung E-Mail am", "E-Mail seit", "Email consent on"]),
        F::MessengerConsent => chosen(
            &["Werbung Messenger", "Einwilligung Messenger", "Consent messenger", "Messenger consent"],
            CONSENTS,
        ),
        F::MessengerConsentSource => of(&["Nachweis Messenger", "Messenger consent source"]),
        F::MessengerConsentDay => {
            of(&["Einwilligung Messenger am", "Messenger seit", "Messenger consent on"])
        }
        F::PostConsent => {
            chosen(&["Werbung Post", "Einwilligung Post", "Consent post", "Post consent"], CONSENTS)
        }
        F::PostConsentSource => of(&["Nachweis Post", "Post consent source"]),
        F::PostConsentDay => of(&["Einwilligung Post am", "Post seit", "Post consent on"]),
        F::Remark => of(&["Bemerkung", "Notiz", "Remark", "Note", "Notes", "Comment"]),
    }
}

const SALUTATIONS: Words = &[
    ("mr", &["Herr", "Herrn", "Hr.", "Mr", "M"]),
    ("ms", &["Frau", "Fr.", "Ms", "Mrs", "W"]),
    ("none", &["keine", "ohne", "divers", "none", "-"]),
];

const CHANNELS: Words = &[
    ("phone", &["Telefon", "Anruf", "Durchwahl", "Phone"]),
    ("mobile", &["Mobil", "Handy", "Mobile"]),
    ("mail", &["E-Mail", "Mail", "Email"]),
    ("messenger", &["Messenger", "WhatsApp"]),
    ("post", &["Post", "Brief", "Letter"]),
];

const CONSENTS: Words = &[
    ("given", &["ja", "eingewilligt", "erteilt", "j", "yes", "given", "x", "1"]),
    ("refused", &["nein", "widersprochen", "abgelehnt", "n", "no", "refused"]),
    ("open", &["offen", "nicht gefragt", "unbekannt", "open", "not asked", "unknown", "-", "0"]),
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
