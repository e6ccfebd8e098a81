//! Lists of the positions of workshop orders. A line names its order, not its customer.

use domain::field::{Input, Leaf, Problem};
use domain::money::Quantity;
use domain::workshop::order::{OrderField, id};
use domain::workshop::position::{POSITIONS, PositionField as F, Register, key};

use crate::about::order::{BOTH, both, named};
use crate::about::subject::About;
use crate::about::table::{Cells, Draft, Table, whose};
use crate::heading::{Heading, Words, fold};
use crate::problem::RowProblem;

pub(super) fn table() -> Table {
    let mut headings = whose(&["Kunde", "Kundenname", "Customer", "Customer name", "Client"]);
    let of = |field: F, names| Heading::of(field.key(), field.input(), names);
    headings.extend([
        Heading::of(
            ORDER,
            Input::Line,
            &[
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
            ],
        ),
        Heading::of(
            OrderField::Split.key(),
            Input::Number,
            &["Splitt", "Split", "Sp.z.", "Splitt-Zähler", "Split no", "Split number"],
        ),
        both(),
        Heading::chosen(
            F::Register.key(),
            Input::Choice,
            &["Register", "Art", "Positionsart", "Kind", "Type", "Item kind", "Position kind"],
            REGISTERS,
        ),
        of(
            F::Number,
            &["Pos.", "Position", "Pos.-Nr.", "Lfd. Nr.", "No", "Item", "Item no", "Position no", "Line"],
        ),
        of(F::Text, &["Text", "Bezeichnung", "Beschreibung", "Description", "Item text"]),
        of(
            F::Article,
            &[
                "Artikelnummer",
                "Teilenummer",
                "Arbeitsposition",
                "Article no",
                "Part no",
                "Part number",
                "Article number",
                "Labour code",
            ],
        ),
        // Labour units and pieces have up to two decimals in such files.
        Heading::of(
            F::Quantity.key(),
            Input::Money,
            &["Menge", "AW", "Arbeitswerte", "Anzahl", "Quantity", "Qty", "Labour units", "Units"],
        ),
        of(F::Refunded, &["Erstattet", "Refunded", "Reimbursed"]),
        of(F::Amount, &["Betrag", "Summe", "Gesamt", "Amount", "Total"]),
        of(
            F::Price,
            &["Einzelpreis", "Preis", "AW-Preis", "Preis je AW", "Unit price", "Price", "Price per unit"],
        ),
    ]);
    Table { about: About::Positions, headings, needed: NEEDED, loose: None, piece }
}

/// The order's number, which is no field of a position.
const ORDER: &str = "order.number";

const NEEDED: &[&[&str]] = &[&[ORDER, BOTH], &["register"], &["amount"]];

const REGISTERS: Words = &[
    ("labour", &["Arbeitswerte", "Arbeitswert", "AW", "Lohn", "Arbeit", "Labour", "Labor", "L"]),
    ("parts", &["Ersatzteile", "Ersatzteil", "ET", "Teile", "Material", "Parts", "Part", "Spare parts", "T"]),
    ("sundry", &["Diverses", "Fremdleistung", "Fremdleistungen", "Sundry", "Sublet", "External", "D"]),
    ("other", &["Sonstige", "Sonstiges", "Other", "S"]),
];

fn piece(mut cells: Cells) -> Result<Draft, RowProblem> {
    let (number, split) = named(&mut cells, ORDER)?;
    let (mut leaves, warnings) = (cells.line.leaves, cells.line.warnings);
    let hundredths = leaves.remove(F::Quantity.key()).and_then(|leaf| leaf.int());
    let quantity = hundredths.map(|hundredths| Quantity(hundredths.saturating_mul(10)));
    leaves.extend(quantity.map(|quantity| (F::Quantity.key().to_owned(), Leaf::Int(quantity.0))));
    let register = leaves.get(F::Register.key()).and_then(Leaf::text).map_or(Register::Unknown, Register::of);
    if register == Register::Unknown {
        return Err(RowProblem::Lacking(Problem::UnknownChoice));
    }
    let place = leaves.get(F::Number.key()).and_then(Leaf::int).unwrap_or(0);
    let part = format!("{POSITIONS}{}", key(register, place, 0));
    let marks = vec![format!("{}/{split}", fold(&number))];
    Ok(Draft { part, marks, id: Some(id(&number, split)), leaves, warnings, ..Draft::default() })
}
