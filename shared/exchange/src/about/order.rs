//! Lists of workshop orders ("Werkstattaufträge").

use domain::field::{Input, Leaf, Leaves, Problem};
use domain::workshop::order::{OrderField as F, id};

use crate::about::subject::About;
use crate::about::table::{Cells, Draft, Table, whose};
use crate::heading::{Heading, Words, fold};
use crate::problem::RowProblem;

/// Order and split in one cell ("403865 / 1"): not a field.
pub(super) const BOTH: &str = "order.both";

pub(super) fn table() -> Table {
    let mut headings =
        whose(&["Kunde", "Kundenname", "Name", "Firma", "Customer", "Customer name", "Client", "Company"]);
    headings.extend(F::ALL.iter().filter_map(|field| column(*field)));
    headings.push(both());
    Table { about: About::Orders, headings, needed: NEEDED, loose: None, piece }
}

/// The column of order and split in one.
pub(super) fn both() -> Heading {
    Heading::of(
        BOTH,
        Input::Line,
        &["Auftr./Sp.z.", "Auftrag/Splitt", "Auftrag / Split", "Order/split", "Order and split"],
    )
}

const NEEDED: &[&[&str]] = &[&["customer.number", "customer.name"], &["number", BOTH]];

fn column(field: F) -> Option<Heading> {
    let of = |names| Some(Heading::of(field.key(), field.input(), names));
    let chosen = |names, words| Some(Heading::chosen(field.key(), field.input(), names, words));
    match field {
        F::Customer | F::Car => None,
        F::Number => of(&[
            "Auftrag",
            "Auftragsnummer",
            "Auftrags-Nr.",
            "Auftr.",
            "Order",
            "Order no",
            "Order number",
            "Repair order",
            "RO number",
            "Job no",
        ]),
        F::Split => of(&["Splitt", "Split", "Sp.z.", "Splitt-Zähler", "Split no", "Split number"]),
        F::State => chosen(&["Stand", "Auftragsstatus", "Status", "State", "Order status"], STATES),
        F::Kind => of(&["Auftragsart", "Art", "Order kind", "Order type", "Type"]),
        F::Title => of(&["Titel", "Bezeichnung", "Auftragstext", "Title", "Description", "Order text"]),
        F::Date => {
            of(&["Auftragsdatum", "Auftr.-Dt.", "Annahme", "Datum", "Order date", "Date", "Date received"])
        }
        F::Invoice => {
            of(&["Rech.-Nr.", "Rechnungsnummer", "Rg.-Nr.", "Invoice no", "Invoice", "Invoice number"])
        }
        F::InvoiceDay => of(&["Rech.-Dt.", "Rechnungsdatum", "Rg.Datum", "Invoice date"]),
        F::Amount => of(&[
            "Betrag",
            "Ertrag",
            "Auftragswert",
            "Summe",
            "Amount",
            "Total",
            "Order amount",
            "Order value",
        ]),
        F::Labour => of(&["Summe Lohn", "Lohn", "Labour", "Labor", "Total labour", "Labour total"]),
        F::Parts => of(&["Summe ET", "ET", "Teile", "Ersatzteile", "Parts", "Total parts", "Parts total"]),
        F::Seag => of(&["SEAG"]),
        F::Make => of(&["Marke", "Fabrikat", "Make", "Brand"]),
        F::Plate => of(&[
            "Kennzeichen",
            "Amtl. Kennzeichen",
            "Plate",
            "Licence plate",
            "License plate",
            "Registration",
            "Registration no",
        ]),
        F::Vin => of(&["FIN", "Fahrgestellnummer", "Chassis no", "VIN", "Chassis number"]),
        F::Mileage => of(&["Kilometerstand", "km-Stand", "km", "Mileage", "Odometer", "Kilometres"]),
    }
}

const STATES: Words = &[
    ("open", &["offen", "aktuell", "in Arbeit", "open", "in progress"]),
    ("invoiced", &["abgerechnet", "fakturiert", "erledigt", "geschlossen", "invoiced", "closed", "done"]),
];

fn piece(mut cells: Cells) -> Result<Draft, RowProblem> {
    let (number, split) = named(&mut cells, F::Number.key())?;
    let (mut leaves, warnings) = (cells.line.leaves, cells.line.warnings);
    leaves.insert(F::Number.key().to_owned(), Leaf::Text(number.clone()));
    leaves.insert(F::Split.key().to_owned(), Leaf::Int(split));
    if !leaves.contains_key(F::State.key()) {
        let state = if leaves.contains_key(F::InvoiceDay.key()) { "invoiced" } else { "open" };
        leaves.insert(F::State.key().to_owned(), Leaf::Text(state.to_owned()));
    }
    let (marks, id) = (marks(&leaves), Some(id(&number, split)));
    Ok(Draft { marks, id, leaves, warnings, ..Draft::default() })
}

/// Order and split of a line, out of one cell or two.
pub(super) fn named(cells: &mut Cells, key: &str) -> Result<(String, i64), RowProblem> {
    let both = cells.taken(BOTH);
    let split = cells.amount(F::Split.key());
    let number = cells.taken(key);
    let whole = if number.is_empty() { both } else { number };
    let (number, behind) = whole.split_once('/').unwrap_or((&whole, ""));
    let split = split.or_else(|| behind.trim().parse().ok()).unwrap_or(1);
    if number.trim().is_empty() {
        Err(RowProblem::Lacking(Problem::OrderMissing))
    } else {
        Ok((number.trim().to_owned(), split))
    }
}

/// What an order is recognised by.
pub fn marks(leaves: &Leaves) -> Vec<String> {
    let number = leaves.get(F::Number.key()).and_then(Leaf::text).map(fold).unwrap_or_default();
    let split = leaves.get(F::Split.key()).and_then(Leaf::int).unwrap_or(1);
    if number.is_empty() { Vec::new() } else { vec![format!("{number}/{split}")] }
}
