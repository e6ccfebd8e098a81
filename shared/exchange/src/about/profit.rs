//! Statements of gross profit with their invoices ("Rohertrag"). A line without number and day is the year's own.

use domain::field::{Input, Leaf, Problem};
use domain::ledger::profit::{INVOICES, InvoiceHeadField, LinesField as F, PROFIT, key};
use domain::time::Day;

use crate::about::subject::About;
use crate::about::table::{Cells, Draft, Table, whose};
use crate::heading::Heading;
use crate::problem::RowProblem;

const YEAR: &str = "year";
const NUMBER: InvoiceHeadField = InvoiceHeadField::Number;
const DATE: InvoiceHeadField = InvoiceHeadField::Date;

pub(super) fn table() -> Table {
    let mut headings =
        whose(&["Kunde", "Kundenname", "Name", "Firma", "Customer", "Customer name", "Client", "Company"]);
    let of = |field: F, names| Heading::of(field.key(), Input::Money, names);
    headings.extend([
        Heading::of(
            YEAR,
            Input::Number,
            &["Buchungsjahr", "Jahr", "Geschäftsjahr", "Year", "Fiscal year", "Financial year"],
        ),
        Heading::of(
            DATE.key(),
            Input::Day,
            &["Rech.-Dt.", "Rechnungsdatum", "Rg.Datum", "Datum", "Invoice date", "Date", "Document date"],
        ),
        Heading::of(
            NUMBER.key(),
            Input::Line,
            &[
                "Rech.-Nr.",
                "Rechnungsnummer",
                "Rg.Nummer",
                "Rg.-Nr.",
                "Invoice no",
                "Invoice number",
                "Invoice",
                "Document no",
            ],
        ),
        of(
            F::Revenue,
            &[
                "Erlöse",
                "Erlös",
                "Umsatz",
                "Bilanz",
                "Revenue",
                "Revenues",
                "Turnover",
                "Sales",
                "Net revenue",
            ],
        ),
        of(
            F::Reductions,
            &[
                "Erlösminderungen",
                "Erlösminderung",
                "Erl.mind.",
                "Erlösumsatz",
                "Reductions",
                "Revenue reductions",
                "Revenue deductions",
                "Discounts",
                "Rebates",
            ],
        ),
        of(
            F::Goods,
            &[
                "Wareneinsatz",
                "Einsatz",
                "EK",
                "Cost of goods",
                "Cost of goods sold",
                "COGS",
                "Cost of sales",
                "Material cost",
            ],
        ),
        of(
            F::Labour,
            &[
                "Kalk. Fertigungslöhne",
                "Kalk. Fertiglöhne",
                "Fertigungslöhne",
                "Löhne",
                "Lohn",
                "Labour",
                "Labor",
                "Labour cost",
                "Imputed labour",
                "Productive wages",
            ],
        ),
        of(
            F::Profit,
            &[
                "Rohertrag",
                "Deckungsbeitrag",
                "DB",
                "Gross profit",
                "Gross margin",
                "Margin",
                "Contribution margin",
            ],
        ),
    ]);
    Table { about: About::Profit, headings, needed: NEEDED, loose: None, piece }
}

const NEEDED: &[&[&str]] = &[&["customer.number", "customer.name"], &[YEAR, "date"], &["revenue", "profit"]];

fn piece(mut cells: Cells) -> Result<Draft, RowProblem> {
    let year = cells.amount(YEAR);
    let leaves = cells.line.leaves;
    let text = |key: &str| leaves.get(key).and_then(Leaf::text).unwrap_or_default();
    let date = Day::parse(text(DATE.key()));
    let year = year.or(date.map(|day| i64::from(day.parts().0))).filter(|year| (1950..2200).contains(year));
    let statement = format!("{PROFIT}{}", year.ok_or(RowProblem::Lacking(Problem::YearMissing))?);
    let number = text(NUMBER.key());
    let own = number.is_empty() && date.is_none();
    let part = if own { statement } else { format!("{statement}/{INVOICES}{}", key(number, date, 0)) };
    Ok(Draft { part, shared: own, leaves, warnings: cells.line.warnings, ..Draft::default() })
}
