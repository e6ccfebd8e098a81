//! Lists of the people who work here: for their records and for invitations.

use domain::field::{Leaf, Leaves, Problem};
use domain::party::customer::{mail_problem, phone_problem};
use domain::party::staff::{Staff, StaffField};

use crate::heading::{Heading, Words, fold};
use crate::import::Import;
use crate::line::Line;
use crate::listed::{Listed, Rules};
use crate::problem::{FileProblem, RowProblem};
use crate::sheet;

/// Reads a list of staff.
///
/// # Errors
/// Why nothing of the file can be read.
pub fn read_staff(bytes: &[u8]) -> Result<Import<Staff>, FileProblem> {
    sheet::read(bytes)
}

impl Listed for Staff {
    fn rules() -> Rules {
        Rules {
            headings: StaffField::ALL.iter().flat_map(|field| columns(*field)).collect(),
            name: &["name"],
            unique: &["mail", "initials"],
            // A role decides what somebody may see.
            strict: &["role"],
            settle,
            likeness: |leaves| leaves.get("name").and_then(Leaf::text).map(fold).unwrap_or_default(),
        }
    }

    fn of_leaves(leaves: &Leaves) -> Staff {
        Staff::read(leaves)
    }

    fn to_leaves(&self) -> Leaves {
        self.leaves()
    }

    fn warnings(&self, given: &[&'static str]) -> Vec<(&'static str, Problem)> {
        let role = StaffField::Role.key();
        let mail = Some(self.mail.as_str()).filter(|text| !text.is_empty()).and_then(mail_problem);
        let phone = Some(self.phone.as_str()).filter(|text| !text.is_empty()).and_then(phone_problem);
        let found = [
            (!given.contains(&role)).then_some((role, Problem::UnknownChoice)),
            mail.map(|problem| (StaffField::Mail.key(), problem)),
            phone.map(|problem| (StaffField::Phone.key(), problem)),
        ];
        found.into_iter().flatten().collect()
    }
}

/// First names may stand in a column of their own.
fn settle(line: &mut Line, _: &[&str]) -> Result<(), RowProblem> {
    let name = StaffField::Name.key();
    let Some(Leaf::Text(first)) = line.leaves.remove(FIRST_NAME) else { return Ok(()) };
    let last = line.leaves.get(name).and_then(Leaf::text).unwrap_or_default();
    let whole = Leaf::Text(format!("{first} {last}").trim().to_owned());
    line.leaves.insert(name.to_owned(), whole);
    line.given.retain(|key| *key != FIRST_NAME && *key != name);
    line.given.push(name);
    Ok(())
}

/// Not a field: joins the name.
const FIRST_NAME: &str = "first";

fn columns(field: StaffField) -> Vec<Heading> {
    let named = |names| vec![Heading::of(field.key(), field.input(), names)];
    match field {
        StaffField::Name => vec![
            Heading::of(
                field.key(),
                field.input(),
                &["Name", "Mitarbeiter", "Nachname", "Vor- und Nachname", "Full name"],
            ),
            Heading::of(FIRST_NAME, field.input(), &["Vorname", "First name"]),
        ],
        StaffField::Initials => named(&["Kürzel", "Zeichen", "Initialen", "Namenszeichen"]),
        StaffField::Role => {
            vec![Heading::chosen(field.key(), field.input(), &["Rolle", "Funktion", "Aufgabe"], ROLES)]
        }
        StaffField::Phone => named(&["Telefon", "Tel.", "Durchwahl", "Mobil", "Telephone"]),
        // Absences are told in the app, and nobody leaves by a list.
        StaffField::AbsentFrom | StaffField::AbsentUntil | StaffField::Deputy | StaffField::Disabled => {
            Vec::new()
        }
        StaffField::Mail => named(&["E-Mail", "E-Mail-Adresse", "Mailadresse", "Email address"]),
    }
}

const ROLES: Words = &[
    (
        "sales",
        &["Verkauf", "Verkäufer", "Verkäuferin", "Verkaufsberater", "Verkaufsberaterin", "Disposition"],
    ),
    ("sales_manager", &["Verkaufsleitung", "Verkaufsleiter", "Verkaufsleiterin"]),
    ("service", &["Service", "Serviceberater", "Serviceberaterin", "Werkstatt"]),
    ("accounting", &["Buchhaltung", "Buchhalter", "Buchhalterin"]),
    (
        "administrator",
        &["Administration", "Administrator", "Administratorin", "Geschäftsführung", "Geschäftsleitung"],
    ),
];
