//! Lists of revenue per year and division ("Umsätze"): a line a year with a column for each division, or a line for each
//! division of a year.

use domain::field::{Input, Leaf, Problem};
use domain::ledger::revenue::{YEARS, YearField as F};
use domain::part;

use crate::about::subject::About;
use crate::about::table::{Cells, Draft, Table, whose};
use crate::heading::Heading;
use crate::problem::RowProblem;

const YEAR: &str = "year";
/// The name of one division.
const ONE: &str = "division.name";

pub(super) fn table() -> Table {
    let mut headings =
        whose(&["Kunde", "Kundenname", "Name", "Firma", "Customer", "Customer name", "Client", "Company"]);
    headings.extend([
        Heading::of(
            YEAR,
            Input::Number,
            &["Jahr", "Umsatzjahr", "Buchungsjahr", "Geschäftsjahr", "Year", "Fiscal year", "Financial year"],
        ),
        Heading::of(
            F::Revenue.key(),
            Input::Money,
            &[
                "Umsatz",
                "Umsatz netto",
                "Nettoumsatz",
                "Revenue",
                "Sales",
                "Net revenue",
                "Turnover",
                "Net sales",
            ],
        ),
        Heading::of(
            F::Warranty.key(),
            Input::Money,
            &["Garantie", "Garantieumsatz", "Gewährleistung", "Warranty", "Warranty revenue"],
        ),
        Heading::of(
            F::Total.key(),
            Input::Money,
            &["Gesamt", "Gesamtumsatz", "Summe", "Total", "Total revenue"],
        ),
        Heading::of(
            ONE,
            Input::Line,
            &["Sparte", "Spartenname", "Bereich", "Division", "Division name", "Department", "Business unit"],
        ),
    ]);
    Table { about: About::Revenue, headings, needed: NEEDED, loose: Some(DIVISIONS), piece }
}

const NEEDED: &[&[&str]] = &[&["customer.number", "customer.name"], &[YEAR], &["revenue", "total"]];

/// How headings of divisions begin.
const DIVISIONS: &[&str] = &[
    "sparte",
    "division",
    "neuwagen",
    "neufahrzeug",
    "gebraucht",
    "vorfuehr",
    "service",
    "werkstatt",
    "lohn",
    "teile",
    "ersatzteil",
    "zubehoer",
    "reifen",
    "karosserie",
    "lack",
    "mietwagen",
    "fremdleistung",
    "sonstige",
    "newcar",
    "newvehicle",
    "usedcar",
    "usedvehicle",
    "demonstrator",
    "workshop",
    "labour",
    "labor",
    "parts",
    "spareparts",
    "accessories",
    "tyres",
    "tires",
    "bodywork",
    "paint",
    "rental",
    "other",
];

fn piece(mut cells: Cells) -> Result<Draft, RowProblem> {
    let year = cells
        .amount(YEAR)
        .filter(|year| (1950..2200).contains(year))
        .ok_or(RowProblem::Lacking(Problem::YearMissing))?;
    let one = cells.taken(ONE);
    let mut leaves = cells.line.leaves;
    if !one.is_empty() {
        let amount = leaves.remove(F::Revenue.key()).or_else(|| leaves.remove(F::Total.key()));
        cells.loose.extend(amount.map(|amount| (one, amount)));
        leaves.remove(F::Total.key());
    }
    let named = |(name, leaf): (String, Leaf)| (format!("division/{}", part::name(&name)), leaf);
    leaves.extend(cells.loose.into_iter().map(named));
    let part = format!("{YEARS}{year}");
    Ok(Draft { part, shared: true, leaves, warnings: cells.line.warnings, ..Draft::default() })
}
