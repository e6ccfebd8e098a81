//! The dealership's own data: one line a field, name and value.

use std::collections::BTreeMap;

use domain::field::{Leaves, Problem};
use domain::party::customer::{mail_problem, phone_problem};
use domain::party::house::{House, HouseField};
use domain::party::{iban, vat_id};

use crate::cell;
use crate::column::Column;
use crate::decode;
use crate::excerpt::excerpt;
use crate::heading::{Heading, fold};
use crate::import::Import;
use crate::line::Line;
use crate::listed::{Listed, Rules};
use crate::problem::{Delimiter, FileProblem, RowProblem};
use crate::rejected::rejected;
use crate::split::{Record, Splitter};

/// Reads the dealership's data. At most one row comes out, at the first line that was understood.
///
/// # Errors
/// Why nothing of the file can be read.
pub fn read_house(bytes: &[u8]) -> Result<Import<House>, FileProblem> {
    let (text, encoding) = decode::text(bytes)?;
    let rules = House::rules();
    let delimiter = best_delimiter(&text, &rules.headings);
    let mut import = Import {
        encoding,
        delimiter,
        columns: Vec::new(),
        ignored: Vec::new(),
        rows: Vec::new(),
        rejected: Vec::new(),
    };
    let (mut cells, mut taken, mut first) = (Line::default(), BTreeMap::new(), None);
    for record in Splitter::new(&text, delimiter.byte()) {
        match entry(&record, &rules.headings, &mut cells, &mut taken) {
            Ok(Entry::Field(column)) => {
                first.get_or_insert(record.line);
                import.columns.push(column);
            }
            Ok(Entry::Foreign(name)) => import.ignored.push(name),
            Ok(Entry::Blank) => {}
            Err(problem) => import.rejected.push(rejected(&record, problem)),
        }
    }
    if import.columns.is_empty() && import.rejected.is_empty() {
        return Err(FileProblem::NoHeadings { found: import.ignored });
    }
    match cells.finish(first.unwrap_or(1), &rules, &[]) {
        Ok(row) => import.rows.push(row),
        Err(_) if !import.rejected.is_empty() => {}
        Err(_) => return Err(FileProblem::ColumnMissing { any_of: vec![HouseField::Name.key().to_owned()] }),
    }
    Ok(import.typed())
}

enum Entry {
    Field(Column),
    /// The heading of the file itself, or a field that we do not have.
    Foreign(String),
    Blank,
}

fn entry(
    record: &Record,
    headings: &[Heading],
    cells: &mut Line,
    taken: &mut BTreeMap<&'static str, u32>,
) -> Result<Entry, RowProblem> {
    let fields = record.fields.as_ref().ok_or(RowProblem::BrokenQuotes)?;
    let mut parts = fields.iter().map(|field| cell::bare(field));
    let (name, value) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if name.is_empty() && value.is_empty() {
        return Ok(Entry::Blank);
    }
    let Some(heading) = heading(name, headings) else { return Ok(Entry::Foreign(excerpt(name, 60))) };
    if fields.len() < 2 || parts.any(|more| !more.is_empty()) {
        let found = u32::try_from(fields.len()).unwrap_or(u32::MAX);
        return Err(RowProblem::FieldCount { expected: 2, found });
    }
    if let Some(first_line) = taken.get(heading.key).copied() {
        let (key, text) = (heading.key.to_owned(), excerpt(value, 60));
        return Err(RowProblem::Twice { key, text, first_line });
    }
    cells.put(heading, value, &[])?;
    taken.insert(heading.key, record.line);
    Ok(Entry::Field(Column { heading: name.to_owned(), key: heading.key }))
}

fn heading<'a>(name: &str, headings: &'a [Heading]) -> Option<&'a Heading> {
    let folded = fold(name);
    headings.iter().find(|heading| heading.folded_names().contains(&folded))
}

fn best_delimiter(text: &str, headings: &[Heading]) -> Delimiter {
    let known = |delimiter: &Delimiter| {
        let firsts = Splitter::new(text, delimiter.byte()).filter_map(|r| r.fields.filter(|f| f.len() > 1));
        firsts
            .filter(|fields| fields.first().is_some_and(|n| heading(cell::bare(n), headings).is_some()))
            .count()
    };
    Delimiter::ALL.into_iter().rev().max_by_key(known).unwrap_or(Delimiter::Semicolon)
}

impl Listed for House {
    fn rules() -> Rules {
        let all = HouseField::ALL.iter().filter(|field| !names(**field).is_empty());
        Rules {
            headings: all.map(|field| Heading::of(field.key(), field.input(), names(*field))).collect(),
            name: &["name"],
            unique: &[],
            strict: &[],
            settle: |_, _| Ok(()),
            // There is only one.
            likeness: |_| "house".to_owned(),
        }
    }

    fn of_leaves(leaves: &Leaves) -> House {
        House::read(leaves)
    }

    fn to_leaves(&self) -> Leaves {
        self.leaves()
    }

    fn warnings(&self, _: &[&'static str]) -> Vec<(&'static str, Problem)> {
        let check = |field: HouseField, text: &str, problem: fn(&str) -> Option<Problem>| {
            (!text.is_empty()).then(|| problem(text)).flatten().map(|found| (field.key(), found))
        };
        let found = [
            check(HouseField::Mail, &self.mail, mail_problem),
            check(HouseField::Phone, &self.phone, phone_problem),
            check(HouseField::VatId, &self.vat_id, vat_id::problem),
            check(HouseField::Iban, &self.iban, iban::problem),
        ];
        found.into_iter().flatten().collect()
    }
}

fn names(field: HouseField) -> &'static [&'static str] {
    use HouseField as F;
    match field {
        F::Name => &["Name", "Firma", "Autohaus", "Firmenname", "Company"],
        F::Street => &["Straße", "Anschrift", "Street"],
        F::PostalCode => &["PLZ", "Postleitzahl", "Postal code"],
        F::Town => &["Ort", "Stadt", "Town"],
        F::Phone => &["Telefon", "Tel.", "Telephone"],
        F::Mail => &["E-Mail", "Mailadresse", "Email address"],
        F::Web => &["Web", "Internet", "Homepage", "Website"],
        F::Register => &["Handelsregister", "Registergericht", "HRB"],
        F::Director => &["Geschäftsführer", "Geschäftsführung", "Inhaber"],
        F::TaxNumber => &["Steuernummer", "St.-Nr.", "Tax number"],
        F::VatId => &["USt-IdNr.", "USt-ID", "VAT id"],
        F::SmallBusiness => &["Kleinunternehmer", "Small business"],
        F::Bank => &["Bank", "Kreditinstitut"],
        F::Iban => &["IBAN"],
        F::Bic => &["BIC", "SWIFT"],
        F::Accent => &["Farbe", "Akzentfarbe", "Colour"],
        F::FootLeft => &["Fußzeile links", "Footer left"],
        F::FootMiddle => &["Fußzeile Mitte", "Footer middle"],
        F::FootRight => &["Fußzeile rechts", "Footer right"],
        F::PaymentDays => &["Zahlungsziel (Tage)", "Zahlungsziel", "Payment days"],
        F::DiscountPercent => &["Skonto (%)", "Skontosatz", "Discount percent"],
        F::DiscountDays => &["Skonto (Tage)", "Skontofrist", "Discount days"],
        F::Branch => &["Filiale", "Betrieb", "Branch"],
        F::NumberPattern => &["Nummernmuster", "Nummernkreis", "Number pattern"],
        F::OfferDays => &["Angebot gültig (Tage)", "Angebotsfrist", "Offer days"],
        F::OpeningHours => &["Öffnungszeiten", "Geschäftszeiten", "Opening hours"],
        F::ClosedDays => &["Geschlossen am", "Betriebsferien", "Closed on"],
        F::ResponseMinutes => &["Antwortzeit (Minuten)", "Reaktionszeit", "Response minutes"],
        F::SoldDayOptional => &["Verkauf ohne Verkaufsdatum", "Sold day optional"],
        F::Distance => &["Fernabsatz", "Widerrufsbelehrung", "Distance selling"],
        // Set where letters are seen, and in no list.
        F::Logo | F::Typeface => &[],
    }
}
