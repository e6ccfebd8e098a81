//! Sales by their tax, as invoices.

use domain::document::kind::PaperKind;
use domain::money::Cents;
use domain::party::house::House;
use domain::sale::line::{Line, LineKind, Unit};
use domain::sale::tax::LineTax;
use domain::sale::treatment::Treatment;
use domain::time::Day;
use domain::tongue::Tongue;
use paper::fact::Facts;

use crate::facts::{self, line};
use crate::made::{abroad, polo, text, turned};

/// The tax of a sale, and the categories of EN 16931 that its invoice has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sale {
    Regular,
    Margin,
    MarginAndService,
    Reduced,
    IntraCommunity,
    NewToBusiness,
    NewToPerson,
    Export,
    ReverseCharge,
    Outside,
    PassedOn,
    TradeIn,
    Discounts,
    Cents,
    SmallBusiness,
}

pub const SALES: [Sale; 15] = [
    Sale::Regular,
    Sale::Margin,
    Sale::MarginAndService,
    Sale::Reduced,
    Sale::IntraCommunity,
    Sale::NewToBusiness,
    Sale::NewToPerson,
    Sale::Export,
    Sale::ReverseCharge,
    Sale::Outside,
    Sale::PassedOn,
    Sale::TradeIn,
    Sale::Discounts,
    Sale::Cents,
    Sale::SmallBusiness,
];

impl Sale {
    pub fn name(self) -> &'static str {
        match self {
            Sale::Regular => "regular",
            Sale::Margin => "margin",
            Sale::MarginAndService => "margin-and-service",
            Sale::Reduced => "two-rates",
            Sale::IntraCommunity => "intra-community",
            Sale::NewToBusiness => "new-vehicle-business",
            Sale::NewToPerson => "new-vehicle-person",
            Sale::Export => "export",
            Sale::ReverseCharge => "reverse-charge",
            Sale::Outside => "outside",
            Sale::PassedOn => "passed-on",
            Sale::TradeIn => "trade-in",
            Sale::Discounts => "discounts",
            Sale::Cents => "cents",
            Sale::SmallBusiness => "small-business",
        }
    }

    /// In the order of the taxes.
    pub fn categories(self) -> &'static [&'static str] {
        match self {
            Sale::Regular | Sale::TradeIn | Sale::Cents => &["S"],
            Sale::Margin | Sale::SmallBusiness => &["E"],
            Sale::MarginAndService | Sale::PassedOn | Sale::Discounts => &["S", "E"],
            Sale::Reduced => &["S", "S"],
            Sale::IntraCommunity | Sale::NewToBusiness => &["K"],
            // A private buyer has no VAT id: the paper stands alone.
            Sale::NewToPerson => &[],
            Sale::Export => &["G"],
            Sale::ReverseCharge => &["AE"],
            Sale::Outside => &["O"],
        }
    }

    /// Its facts as an invoice.
    pub fn facts(self, tongue: Tongue) -> Facts {
        self.changed(turned(facts::used_offer(), PaperKind::Invoice, tongue))
    }

    fn changed(self, facts: Facts) -> Facts {
        let used = |cents, tax| car("Volkswagen Golf Variant 2.0 TDI Style DSG", cents, tax);
        let fee = |tax| line("Zulassung mit Wunschkennzeichen", 1000, 18_900, tax);
        let regular = Facts { treatment: Treatment::Regular, ..facts.clone() };
        let new = || car("Volkswagen ID.3 Pro S", 3_570_000, LineTax::Standard);
        match self {
            Sale::Regular => Facts {
                vehicle: Some(facts::electric_car()),
                lines: vec![new(), fee(LineTax::Standard)],
                ..regular
            },
            Sale::Margin => Facts { lines: vec![used(2_649_000, LineTax::Margin)], ..facts },
            Sale::MarginAndService => Facts {
                lines: vec![
                    used(1_000_000, LineTax::Margin),
                    line("Garantie 12 Monate", 1000, 11_900, LineTax::Standard),
                ],
                ..facts
            },
            Sale::Reduced => Facts { vehicle: None, lines: rates(), ..regular },
            Sale::IntraCommunity => Facts {
                treatment: Treatment::IntraCommunity,
                customer: Some(abroad("NL", "NL123456789B01")),
                lines: vec![used(2_226_050, LineTax::IntraCommunity)],
                ..facts
            },
            Sale::NewToBusiness | Sale::NewToPerson => self.new_vehicle(facts),
            Sale::Export => Facts {
                treatment: Treatment::Export,
                customer: Some(abroad("CH", "")),
                lines: vec![used(2_226_050, LineTax::Export)],
                ..facts
            },
            Sale::ReverseCharge => Facts {
                treatment: Treatment::ReverseCharge,
                customer: Some(abroad("NL", "NL123456789B01")),
                vehicle: None,
                lines: vec![line("Aufbereitung von Mietfahrzeugen", 12_000, 8_900, LineTax::ReverseCharge)],
                ..facts
            },
            Sale::Outside => Facts {
                vehicle: None,
                lines: vec![line(
                    "Schadenersatz nach § 249 BGB, Nutzungsausfall 4 Tage",
                    4000,
                    4_300,
                    LineTax::Zero,
                )],
                ..regular
            },
            Sale::PassedOn => Facts {
                lines: vec![
                    used(1_849_000, LineTax::Margin),
                    line("Garantie 12 Monate", 1000, 39_900, LineTax::Standard),
                    fee(LineTax::Zero),
                ],
                ..facts
            },
            Sale::TradeIn => Facts {
                vehicle: Some(facts::electric_car()),
                lines: vec![new()],
                trade_ins: vec![polo(2_000_000)],
                ..regular
            },
            Sale::Discounts => Facts { lines: facts::trade_offer().lines, ..facts },
            Sale::Cents => Facts { vehicle: None, lines: cents(), ..regular },
            Sale::SmallBusiness => Facts {
                treatment: Treatment::SmallBusiness,
                house: House {
                    name: text("Autohandel Vierling"),
                    director: String::new(),
                    register: String::new(),
                    vat_id: String::new(),
                    small_business: true,
                    ..facts.house
                },
                lines: vec![used(1_290_000, LineTax::SmallBusiness), fee(LineTax::SmallBusiness)],
                ..facts
            },
        }
    }

    /// 14a (4) UStG: less than six months old or not beyond 6,000 km.
    fn new_vehicle(self, facts: Facts) -> Facts {
        let offer = facts::new_vehicle_offer();
        let business = self == Sale::NewToBusiness;
        let customer = if business { Some(abroad("NL", "NL123456789B01")) } else { offer.customer };
        Facts { treatment: offer.treatment, vehicle: offer.vehicle, lines: offer.lines, customer, ..facts }
    }
}

fn car(words: &str, price: i64, tax: LineTax) -> Line {
    Line { kind: LineKind::Vehicle, ..line(words, 1000, price, tax) }
}

/// Both rates that the law has.
fn rates() -> Vec<Line> {
    vec![
        line("Inspektion nach Herstellervorgabe", 1000, 48_990, LineTax::Standard),
        line("Fachbuch „Elektromobilität im Handwerk“", 3000, 4_990, LineTax::Reduced),
    ]
}

/// Prices and quantities that no rounding likes.
fn cents() -> Vec<Line> {
    let mut lines = vec![
        Line { unit: Unit::Hour, ..line("Arbeitszeit", 1_333, 9_999, LineTax::Standard) },
        Line { unit: Unit::Kilometre, ..line("Abschleppen", 17_777, 289, LineTax::Standard) },
        Line { reduction: Some(Cents(7)), ..line("Kleinteile", 7000, 33, LineTax::Standard) },
        Line { discount: Some(333), ..line("Motoröl 0W-20", 4_750, 1_799, LineTax::Standard) },
        Line { unit: Unit::Set, ..line("Wischerblätter", 1000, 3_333, LineTax::Standard) },
        Line { unit: Unit::Month, ..line("Einlagerung der Räder", 6000, 1_111, LineTax::Standard) },
    ];
    lines.extend((1..=9).map(|at| line(&format!("Schraube M{at}"), 1000, at, LineTax::Standard)));
    lines
}

/// An invoice of so many items.
pub fn of_items(count: i64, tongue: Tongue) -> Facts {
    let facts = Sale::MarginAndService.facts(tongue);
    let item = |at: i64| {
        let words = match at % 4 {
            0 => text(
                "Zubehör, montiert und eingestellt nach den Vorgaben des Herstellers, mit Befestigungsmaterial",
            ),
            1 => text("Arbeitszeit"),
            _ => text("Originalteil"),
        };
        line(&format!("{at}: {words}"), 1000 * (1 + at % 3), 990 + at * 137, LineTax::Standard)
    };
    let more = (3..=count).map(item);
    Facts { lines: facts.lines.iter().cloned().chain(more).collect(), ..facts }
}

/// A day for what was delivered earlier.
pub fn earlier(facts: Facts) -> Facts {
    let mut facts = facts;
    facts.detail.service_day = Day::new(2026, 11, 2);
    facts
}
