//! A sale of as many items as are asked for; forty fill two pages.

use domain::document::kind::PaperKind;
use domain::money::{Cents, Quantity};
use domain::party::customer::{Customer, Party};
use domain::party::house::House;
use domain::sale::line::{Line, LineKind};
use domain::sale::tax::LineTax;
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use paper::fact::Facts;

/// The facts of an invoice or an offer; other people's libraries print the same (`end2end/bench/papers/rivals.js`).
pub fn sale(kind: PaperKind, items: i64) -> Facts {
    let text = str::to_owned;
    let day = Day(20_780);
    let house = House {
        name: text("Autohaus Sonnfeld GmbH"),
        street: text("Am Sonnfeld 12"),
        postal_code: text("85521"),
        town: text("Ottobrunn"),
        tax_number: text("143/133/40172"),
        vat_id: text("DE998143400"),
        bank: text("Sonnfelder Volksbank"),
        iban: text("DE02120300000000202051"),
        ..House::default()
    };
    let customer = Customer {
        party: Party::Company,
        company: text("Meier Vakuumtechnik GmbH"),
        street: text("Meier-Hess-Anlage 4"),
        postal_code: text("85521"),
        town: text("Ottobrunn"),
        ..Customer::default()
    };
    let item = |at: i64| Line {
        kind: LineKind::Accessory,
        text: format!("Originalteil {at} mit Befestigung, montiert"),
        quantity: Quantity(1000 * (1 + at % 3)),
        price: Cents(1_990 + at * 1_337),
        tax: LineTax::Standard,
        ..Line::default()
    };
    let new = Facts::new(kind, Tongue::German, text("R-01-T07-26-0042"), day, Moment(0));
    let mut facts = Facts { house, customer: Some(customer), lines: (1..=items).map(item).collect(), ..new };
    facts.detail.service_day = Some(day);
    facts
}
