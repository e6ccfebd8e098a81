//! Lists of customers, as dealer systems and address books write them.

use domain::field::{Leaf, Leaves, Problem};
use domain::party::customer::{Customer, CustomerField, CustomerField as F, Party};

use crate::datev;
use crate::heading::{Heading, Words, fold};
use crate::import::Import;
use crate::line::Line;
use crate::listed::{Listed, Rules};
use crate::problem::{FileProblem, RowProblem};
use crate::sheet;

/// Reads a list of customers.
///
/// # Errors
/// Why nothing of the file can be read.
pub fn read_customers(bytes: &[u8]) -> Result<Import<Customer>, FileProblem> {
    sheet::read(bytes)
}

impl Listed for Customer {
    fn rules() -> Rules {
        Rules {
            headings: CustomerField::ALL
                .iter()
                .flat_map(|field| columns(*field))
                .chain(datev::headings())
                .collect(),
            name: &["name.last", "name.company"],
            unique: &["number"],
            strict: &[],
            settle,
            likeness,
        }
    }

    fn of_leaves(leaves: &Leaves) -> Customer {
        Customer::read(leaves)
    }

    fn to_leaves(&self) -> Leaves {
        self.leaves()
    }

    fn warnings(&self, _: &[&'static str]) -> Vec<(&'static str, Problem)> {
        self.problems().into_iter().map(|(field, problem)| (field.key(), problem)).collect()
    }
}

/// A line with a firm's name is a company unless it says that it is not. Lists without a column for firms write
/// the firm where people have their last name.
fn settle(line: &mut Line, columns: &[&str]) -> Result<(), RowProblem> {
    datev::settle(line, columns)?;
    let (party, company, last) = (F::Party.key(), F::Company.key(), F::LastName.key());
    let says = line.leaves.get(party).and_then(Leaf::text).map(Party::of);
    let alone = !columns.contains(&company) && !line.leaves.contains_key(F::FirstName.key());
    let firm =
        |name: &Leaf| says == Some(Party::Company) || says.is_none() && name.text().is_some_and(is_firm);
    if alone && line.leaves.get(last).is_some_and(firm) {
        let name = line.leaves.remove(last);
        line.leaves.extend(name.map(|name| (company.to_owned(), name)));
        line.given.retain(|key| *key != last);
        line.given.push(company);
    }
    if says.is_none() {
        let word = if line.leaves.contains_key(company) { Party::Company } else { Party::Person };
        line.leaves.insert(party.to_owned(), Leaf::Text(word.word().to_owned()));
        line.given.push(party);
    }
    Ok(())
}

/// Name, postal code and street.
fn likeness(leaves: &Leaves) -> String {
    let text =
        |field: CustomerField| leaves.get(field.key()).and_then(Leaf::text).map(fold).unwrap_or_default();
    let company = text(F::Company);
    let name = if company.is_empty() { text(F::FirstName) + &text(F::LastName) } else { company };
    [name, text(F::PostalCode), text(F::Street)].join("/")
}

/// Whether a name ends in a legal form of a firm ("Rechtsform").
fn is_firm(name: &str) -> bool {
    const FORMS: [&str; 18] = [
        "gmbh", "ggmbh", "mbh", "ag", "kg", "kgaa", "ohg", "gbr", "ug", "se", "eg", "ev", "ek", "ekfr", "bv",
        "sarl", "ltd", "partg",
    ];
    let words: Vec<&str> = name.split_whitespace().collect();
    let last = words.last().map(|word| fold(word)).unwrap_or_default();
    let two = words.len().checked_sub(2).map(|at| fold(&words[at..].concat())).unwrap_or_default();
    words.len() > 1 && (FORMS.contains(&last.as_str()) || words.len() > 2 && FORMS.contains(&two.as_str()))
}

fn columns(field: CustomerField) -> Vec<Heading> {
    let chosen = |names, words| vec![Heading::chosen(field.key(), field.input(), names, words)];
    match field {
        F::Party => chosen(
            &["Kundenart", "Art", "Adressart", "Personenart", "Party", "Type", "Customer type", "Kind"],
            PARTIES,
        ),
        F::Salutation => chosen(&["Anrede", "Salutation", "Form of address"], SALUTATIONS),
        F::Standing => {
            chosen(&["Bonität", "Zahlungsart", "Standing", "Credit standing", "Payment type"], STANDINGS)
        }
        F::Street => vec![
            Heading::of(
                field.key(),
                field.input(),
                &[
                    "Straße",
                    "Straße/Nr.",
                    "Straße und Hausnummer",
                    "Straße Hausnummer",
                    "Str.",
                    "Anschrift",
                    "Adresse",
                    "Street",
                    "Address",
                    "Street address",
                    "Address line 1",
                ],
            ),
            Heading::behind(
                field.key(),
                field.input(),
                &["Hausnummer", "Hausnr.", "Haus-Nr.", "HNr", "House number", "House no"],
            ),
        ],
        // Who is not shown is decided here and by no list.
        F::Hidden => Vec::new(),
        plain => vec![Heading::of(plain.key(), plain.input(), names(plain))],
    }
}

/// Names of the columns without words of their own.
fn names(field: CustomerField) -> &'static [&'static str] {
    match field {
        F::Number => &[
            "Kundennummer",
            "Kd.-Nr.",
            "Kunden-Nr.",
            "Kdnr",
            "KundenNr",
            "Debitor",
            "Debitorennummer",
            "Customer no",
            "Customer number",
            "Customer id",
            "Debtor no",
            "Account no",
            "Client no",
        ],
        F::Title => {
            &["Titel", "Akad. Titel", "Akademischer Titel", "Title", "Titel/Akad. Grad", "Academic title"]
        }
        F::FirstName => &[
            "Vorname",
            "Rufname",
            "First name",
            "Given name",
            "Vorname (Adressattyp natürl. Person)",
            "Forename",
        ],
        F::LastName => &[
            "Nachname",
            "Name",
            "Familienname",
            "Zuname",
            "Name 1",
            "Last name",
            "Surname",
            "Family name",
            "Name (Adressattyp natürl. Person)",
        ],
        F::Company => &[
            "Firma",
            "Firmenname",
            "Unternehmen",
            "Firma 1",
            "Company",
            "Company name",
            "Organisation",
            "Organization",
        ],
        F::Addition => &[
            "Zusatz",
            "Namenszusatz",
            "Firmenzusatz",
            "Name 2",
            "Firma 2",
            "Abteilung",
            "Adresszusatz",
            "Addition",
            "Department",
            "Name addition",
            "Address line 2",
        ],
        F::PostalCode => {
            &["PLZ", "Postleitzahl", "Postal code", "Postcode", "Zip", "Zip code", "Post code", "ZIP"]
        }
        F::Town => &["Ort", "Stadt", "Wohnort", "Town", "City"],
        F::Country => &["Land", "Länderkennzeichen", "Staat", "LKZ", "Country", "Country code"],
        F::Phone => &[
            "Telefon",
            "Tel.",
            "Telefon privat",
            "Telefonnummer",
            "Festnetz",
            "Rufnummer",
            "Telefon 1",
            "Phone",
            "Telephone",
            "Phone number",
            "Landline",
        ],
        F::Mobile => &[
            "Mobil",
            "Mobiltelefon",
            "Handy",
            "Mobilnummer",
            "Mobile",
            "Cell phone",
            "Mobile phone",
            "Mobile number",
        ],
        F::Mail => &["E-Mail", "E-Mail-Adresse", "Mailadresse", "Mail", "Email address", "Email"],
        F::Web => &["Web", "Internet", "Homepage", "Webseite", "Website", "URL"],
        F::Birthday => &["Geburtstag", "Geburtsdatum", "geb. am", "Geb.-Datum", "Date of birth", "Birthday"],
        F::Iban => &["IBAN", "Bankkonto", "Bank account", "IBAN number"],
        F::VatId => &[
            "USt-IdNr.",
            "USt-ID",
            "UStID",
            "Umsatzsteuer-ID",
            "Umsatzsteuer-Identifikationsnummer",
            "UID",
            "VAT id",
            "VAT no",
            "VAT number",
            "VAT registration no",
            "VAT",
        ],
        F::PaymentDays => &["Zahlungstage", "Zahlungsdauer", "Payment days", "Days to pay"],
        F::PaymentDaysLast => {
            &["Zahlungstage Vorjahr", "Zahlungstage VJ", "Payment days last year", "Days to pay last year"]
        }
        F::PaymentDaysBefore => &[
            "Zahlungstage Vorvorjahr",
            "Zahlungstage VVJ",
            "Payment days year before last",
            "Days to pay year before last",
        ],
        F::Balance => &[
            "Offener Saldo",
            "Saldo",
            "Offene Posten",
            "OP-Saldo",
            "Balance",
            "Open balance",
            "Outstanding balance",
        ],
        F::CreditLimit => {
            &["Kreditlimit", "Kreditlinie", "Limit", "Credit limit", "Kreditlimit (Debitor)", "Credit line"]
        }
        F::Class => &[
            "Klassifizierung",
            "Kundenklasse",
            "Klasse",
            "ABC-Klasse",
            "Class",
            "Classification",
            "Customer class",
        ],
        F::Terms => &[
            "Kondition",
            "Zahlungskondition",
            "Zahlungsbedingung",
            "Zahlungsziel",
            "Terms",
            "Payment terms",
            "Terms of payment",
        ],
        F::Group => &["Kundengruppe", "Gruppe", "Customer group", "Group"],
        F::Account => &["Debitorenkonto", "Debitorenkontonummer", "Debtor account"],
        F::Messenger => &["Messenger", "WhatsApp", "WhatsApp-Nummer"],
        F::Social => {
            &["Soziale Netzwerke", "Social Media", "Social networks", "LinkedIn", "Facebook", "Instagram"]
        }
        F::Coordinates => &["Koordinaten", "Geokoordinaten", "Coordinates", "Lat/Lon"],
        F::Remark => &[
            "Bemerkung",
            "Bemerkungen",
            "Notiz",
            "Notizen",
            "Hinweis",
            "Remark",
            "Note",
            "Remarks",
            "Notes",
            "Comment",
        ],
        _ => &[],
    }
}

const PARTIES: Words = &[
    (
        "person",
        &[
            "Person",
            "Privat",
            "Privatperson",
            "Privatkunde",
            "natürliche Person",
            "Private",
            "Individual",
            "P",
            "2",
        ],
    ),
    (
        "company",
        &[
            "Firma",
            "Unternehmen",
            "Gewerblich",
            "Gewerbe",
            "Gewerbekunde",
            "Geschäftskunde",
            "juristische Person",
            "Company",
            "Business",
            "F",
            "1",
        ],
    ),
];

const SALUTATIONS: Words = &[
    ("mr", &["Herr", "Herrn", "Hr.", "Mr", "Mr.", "Monsieur", "Pan", "M"]),
    ("ms", &["Frau", "Fr.", "Ms", "Mrs", "Mrs.", "Madame", "Pani", "W"]),
    ("family", &["Familie", "Fam.", "Eheleute", "Family"]),
    ("none", &["keine", "ohne", "divers", "Firma", "none", "-"]),
];

const STANDINGS: Words = &[
    ("open", &["offen", "unbekannt", "nicht geprüft", "open", "unknown"]),
    ("credit", &["Kreditkunde", "Kredit", "auf Rechnung", "Rechnung", "Credit", "Credit customer"]),
    ("cash", &["Barkunde", "Bar", "Barzahler", "Vorkasse", "Cash", "Cash customer"]),
];
