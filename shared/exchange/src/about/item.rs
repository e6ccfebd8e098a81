//! Lists of open items ("Offene Posten", "OPOS").

use domain::field::{Input, Leaf, Problem};
use domain::ledger::item::{ITEMS, ItemField as F, key};
use domain::time::Day;

use crate::about::subject::About;
use crate::about::table::{Cells, Draft, Table, whose};
use crate::heading::{Heading, Words};
use crate::problem::RowProblem;

/// Columns that are no fields: debit, credit, and which of both a balance is.
const DEBIT: &str = "debit";
const CREDIT: &str = "credit";
const SIDE: &str = "side";
/// What the source states as the customer's whole balance.
const STATED: &str = "stated.balance";

pub(super) fn table() -> Table {
    let mut headings = whose(&[
        "Kunde",
        "Kundenname",
        "Debitorenname",
        "Name",
        "Firma",
        "Customer",
        "Customer name",
        "Client",
        "Company",
    ]);
    let columns = F::ALL.iter().filter(|field| !names(**field).is_empty());
    headings.extend(columns.map(|field| Heading::of(field.key(), field.input(), names(*field))));
    headings.extend([
        Heading::of(DEBIT, Input::Money, &["Betrag Soll", "Soll", "Soll-Betrag", "Debit", "Debit amount"]),
        Heading::of(
            CREDIT,
            Input::Money,
            &["Betrag Haben", "Haben", "Haben-Betrag", "Credit", "Credit amount"],
        ),
        Heading::chosen(
            SIDE,
            Input::Choice,
            &["S/H", "Soll/Haben", "SH", "S/H-Kennzeichen", "Saldo S/H", "D/C", "Dr/Cr", "Debit/credit"],
            SIDES,
        ),
        Heading::of(
            STATED,
            Input::Money,
            &[
                "Kundensaldo",
                "Saldo gesamt",
                "Gesamtsaldo",
                "OP-Saldo",
                "Total balance",
                "Account balance",
                "Customer balance",
            ],
        ),
    ]);
    Table { about: About::Items, headings, needed: NEEDED, loose: None, piece }
}

const NEEDED: &[&[&str]] =
    &[&["customer.number", "customer.name"], &["number", "text"], &["balance", "amount", DEBIT, CREDIT]];

const SIDES: Words = &[("debit", &["S", "Soll", "D", "Debit"]), ("credit", &["H", "Haben", "C", "Credit"])];

fn names(field: F) -> &'static [&'static str] {
    match field {
        F::Kind => &[
            "Rg.Art",
            "Rechnungsart",
            "Belegart",
            "RgArt",
            "Art",
            "Kind",
            "Type",
            "Document type",
            "Invoice type",
        ],
        F::Number => &[
            "Rg.Nummer",
            "Rg.-Nr.",
            "Rechnungsnummer",
            "Rechnungs-Nr.",
            "Rech.-Nr.",
            "RgNr",
            "Belegnummer",
            "Belegfeld 1",
            "Beleg",
            "Invoice no",
            "Invoice number",
            "Invoice",
            "Document no",
            "Document number",
            "Reference",
        ],
        F::Date => &[
            "Rg.Datum",
            "Rechnungsdatum",
            "Rech.-Dt.",
            "Belegdatum",
            "Datum",
            "Invoice date",
            "Date",
            "Document date",
            "Posting date",
        ],
        F::Text => {
            &["Buchungstext", "Text", "Verwendungszweck", "Posting text", "Description", "Booking text"]
        }
        F::Amount => &[
            "Rg.Betrag",
            "Rechnungsbetrag",
            "Betrag",
            "Ursprungsbetrag",
            "Brutto",
            "Amount",
            "Invoice amount",
            "Original amount",
            "Gross",
            "Gross amount",
        ],
        F::Balance => &[
            "Saldo",
            "Offen",
            "Offener Betrag",
            "Restbetrag",
            "Offener Saldo",
            "Balance",
            "Open",
            "Open amount",
            "Outstanding",
            "Amount due",
            "Remaining amount",
            "Open balance",
        ],
        F::Level => &["MSt", "Mahnstufe", "Mst.", "Dunning level", "Reminder level"],
        F::Hint => &["H.Mahn", "Mahnhinweis", "HMahn", "Dunning hint", "Dunning note", "Reminder note"],
        F::Due => &["Fällig", "Fällig am", "Fälligkeit", "Fälligkeitsdatum", "Due", "Due date", "Due on"],
        F::Paid => &[
            "Bezahlt am",
            "Zahldatum",
            "Ausgleichsdatum",
            "Bezahlt",
            "Paid on",
            "Paid",
            "Paid at",
            "Payment date",
            "Cleared on",
        ],
        F::Hold | F::Note | F::Gone => &[],
    }
}

fn piece(mut cells: Cells) -> Result<Draft, RowProblem> {
    amounts(&mut cells);
    let stated = cells.amount(STATED);
    let leaves = cells.line.leaves;
    let text = |field: F| leaves.get(field.key()).and_then(Leaf::text).unwrap_or_default();
    let name = if text(F::Number).is_empty() { text(F::Text) } else { text(F::Number) };
    if name.is_empty() {
        return Err(RowProblem::Lacking(Problem::ItemUnnamed));
    }
    let part = format!("{ITEMS}{}", key(text(F::Kind), name, Day::parse(text(F::Date)), 0));
    Ok(Draft { part, stated, leaves, warnings: cells.line.warnings, ..Draft::default() })
}

/// Amount and balance out of the columns that the source has: debit and credit, a side beside an amount, one of both alone.
fn amounts(cells: &mut Cells) {
    let (debit, credit) = (cells.amount(DEBIT), cells.amount(CREDIT));
    let on_credit = cells.taken(SIDE) == "credit";
    let turned = |cents: i64| if on_credit { -cents.abs() } else { cents };
    let sides = (debit.is_some() || credit.is_some()).then(|| debit.unwrap_or(0) - credit.unwrap_or(0));
    let (amount, balance) = (cells.amount(F::Amount.key()), cells.amount(F::Balance.key()));
    // With a side beside it, the balance has the sign, and an amount alone is the balance.
    let balance = balance.map(turned).or(sides).or(amount.map(turned));
    let amount = sides.or(amount.map(turned)).or(balance);
    let leaves = [(F::Amount, amount), (F::Balance, balance)];
    let filled =
        leaves.into_iter().filter_map(|(field, cents)| Some((field.key().to_owned(), Leaf::Int(cents?))));
    cells.line.leaves.extend(filled);
}
