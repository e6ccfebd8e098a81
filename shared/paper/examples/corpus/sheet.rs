//! What a paper must say, for the checks: a key and values on each line, tabs between them.

use domain::document::kind::PaperKind;
use domain::money::{Cents, LARGEST};
use domain::party::iban;
use domain::sale::line::LineKind;
use domain::sale::tax::LineTax;
use domain::tongue::Tongue;
use words::format;
use words::letter::caption::Word;
use words::letter::word;

use crate::cases::Case;

/// The sheet of a paper.
pub fn of(case: &Case) -> String {
    let facts = &case.facts;
    let mut rows = Rows::default();
    rows.add("tongue", &[if facts.tongue == Tongue::English { "en" } else { "de" }]);
    rows.add("pages", &[&case.pages.0.to_string(), &case.pages.1.to_string()]);
    rows.add("einvoice", &[if case.categories.is_empty() { "no" } else { "yes" }]);
    for text in said(case) {
        rows.add("says", &[&text]);
    }
    if facts.kind.is_invoice() {
        invoice(case, &mut rows);
    }
    rows.0
}

#[derive(Default)]
struct Rows(String);

impl Rows {
    fn add(&mut self, key: &str, values: &[&str]) {
        let clean = |value: &&str| value.replace(char::is_control, " ");
        let values: Vec<String> = values.iter().map(clean).collect();
        self.0.push_str(&format!("{key}\t{}\n", values.join("\t")));
    }
}

/// Texts that stand on it.
fn said(case: &Case) -> Vec<String> {
    let facts = &case.facts;
    let mut said = vec![facts.house.name.clone()];
    if let Some(customer) = facts.customer.as_ref().filter(|_| facts.kind != PaperKind::PriceSheet) {
        said.extend([customer.name(), customer.street.clone(), customer.postal_code.clone()]);
    }
    if facts.kind.is_numbered_range() {
        said.push(facts.number.clone());
    }
    if let Some(vehicle) = facts.vehicle.as_ref().filter(|_| facts.kind.needs_vehicle()) {
        said.push(vehicle.title());
        said.extend((facts.kind != PaperKind::PriceSheet).then(|| vehicle.vin.clone()));
    }
    if facts.kind.has_prices() {
        said.extend(prices(case));
    }
    if facts.may_withdraw() {
        said.push(word(facts.tongue, Word::WithdrawalForm).to_owned());
    }
    said.retain(|text| !text.trim().is_empty());
    said
}

/// Items, sums, and what the law wants said of the tax.
fn prices(case: &Case) -> Vec<String> {
    let (facts, tongue) = (&case.facts, case.facts.tongue);
    let lines = facts.printed();
    let texts = lines.iter().map(|line| line.text.clone());
    let amounts = facts.amounts().into_iter().map(|amount| format::amount(tongue, amount));
    let sums = [format::money(tongue, facts.total().gross)];
    let notes = [
        (LineTax::Margin, Word::MarginNote),
        (LineTax::Export, Word::ExportNote),
        (LineTax::SmallBusiness, Word::SmallBusinessNote),
    ];
    let occurs = |tax: LineTax| lines.iter().any(|line| line.tax == tax);
    let notes =
        notes.into_iter().filter(|(tax, _)| occurs(*tax)).map(|(_, note)| word(tongue, note).to_owned());
    texts.chain(amounts).chain(sums).chain(notes).collect()
}

/// What the electronic invoice and the payment code say.
fn invoice(case: &Case, rows: &mut Rows) {
    let (facts, due) = (&case.facts, case.facts.due());
    rows.add("number", &[&facts.number]);
    rows.add(
        "type",
        &[match facts.kind {
            PaperKind::Cancellation => "384",
            PaperKind::DepositInvoice => "386",
            _ => "380",
        }],
    );
    rows.add("categories", case.categories);
    rows.add("sums", &[&plain(facts.total().gross), &plain(due)]);
    let name: String = facts.house.name.chars().take(70).collect();
    let account = iban::normal(&facts.house.iban);
    let amount = format!("EUR{}", plain(due));
    match facts.kind.asks_for_money() {
        true if (1..=LARGEST.0).contains(&due.0) => {
            rows.add("pay", &[name.trim(), &account, &amount, &facts.number])
        }
        true => rows.add("pay", &["none"]),
        false => {}
    }
    for text in machine(case) {
        rows.add("xml", &[&text]);
    }
}

/// What the electronic invoice must hold.
fn machine(case: &Case) -> Vec<String> {
    let facts = &case.facts;
    let mut texts = vec![facts.house.name.clone(), facts.house.tax_number.clone()];
    texts.extend(facts.customer.iter().map(|customer| customer.name()));
    let sold = facts.printed().iter().any(|line| line.kind == LineKind::Vehicle);
    texts.extend(facts.vehicle.iter().filter(|_| sold).map(|vehicle| vehicle.vin.clone()));
    texts.extend(facts.original.iter().map(|one| one.number.clone()));
    texts.extend(facts.prepaid.iter().map(|one| one.number.clone()));
    texts.extend(facts.trade_ins.iter().filter(|_| traded(case)).map(|one| one.title()));
    let asks = facts.kind.asks_for_money() && facts.due() > Cents(0);
    texts.extend(asks.then(|| iban::normal(&facts.house.iban)));
    texts
}

fn traded(case: &Case) -> bool {
    case.facts.kind != PaperKind::DepositInvoice
}

/// "-1234.50".
fn plain(amount: Cents) -> String {
    let (sign, cents) = (if amount.0 < 0 { "-" } else { "" }, amount.0.unsigned_abs());
    format!("{sign}{}.{:02}", cents / 100, cents % 100)
}
