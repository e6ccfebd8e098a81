//! What the samples are made of, beside the facts that the tests share.

use domain::document::detail::Detail;
use domain::document::kind::PaperKind;
use domain::document::signature::{Point, SignField, Signature};
use domain::money::Cents;
use domain::party::customer::{Customer, Party};
use domain::sale::total::total;
use domain::sale::trade_in::TradeIn;
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use paper::fact::{Facts, Original, Prepaid, Texts};

use crate::facts::{self, line};

pub fn text(text: &str) -> String {
    text.to_owned()
}

/// Everything that a paper may say beside the sale.
fn detail() -> Detail {
    Detail {
        service_day: Day::new(2026, 11, 20),
        delivery_day: Day::new(2026, 12, 11),
        delivery_binding: true,
        payment_days: Some(14),
        deposit: Some(Cents(500_000)),
        deviations: text("Unfallschaden vorn links, fachgerecht behoben\nfrüher als Mietwagen genutzt"),
        reserved_until: Day::new(2026, 12, 1),
        subject: text("Ihr Besuch bei uns"),
        body: text(
            "vielen Dank für das freundliche Gespräch.\n\nDie gewünschten Unterlagen finden Sie anbei.",
        ),
        handover_at: Some(Moment(1_795_425_930_000)),
        handover_mileage: Some(48_362),
        keys: Some(2),
        fuel_level: Some(75),
        given: text("Zulassungsbescheinigung Teil I\nServiceheft\nWinterräder"),
        damages: text("Kratzer an der hinteren Stoßstange"),
        licence_class: text("B"),
        licence_number: text("B072RRE2I55"),
        licence_seen: Day::new(2026, 11, 23),
        drive_from: Some(Moment(1_795_425_930_000)),
        drive_until: Some(Moment(1_795_433_130_000)),
        drive_mileage: Some(48_350),
        drive_plate: text("M-06 1234"),
        deductible: Some(Cents(100_000)),
        id_document: text("Personalausweis"),
        id_number: text("L01X00T471"),
        id_authority: text("Landeshauptstadt München"),
        purchase_price: Some(Cents(1_450_000)),
        purchase_payment: text("per Überweisung"),
        ..Detail::default()
    }
}

/// The same sale as another paper.
pub fn turned(facts: Facts, kind: PaperKind, tongue: Tongue) -> Facts {
    let number = format!("{}-01-T07-26-0042", letter(kind));
    let valid_until = facts.valid_until.filter(|_| kind == PaperKind::Offer);
    Facts {
        kind,
        tongue,
        number,
        valid_until,
        texts: Texts::standard(kind, tongue),
        detail: detail(),
        ..facts
    }
}

fn letter(kind: PaperKind) -> &'static str {
    use PaperKind as K;
    match kind {
        K::Invoice | K::FinalInvoice => "R",
        K::DepositInvoice => "AZ",
        K::Cancellation => "ST",
        K::Offer => "A",
        K::Order => "B",
        K::Contract => "KV",
        _ => "D",
    }
}

/// A paper of each kind on the sale of the used car.
pub fn of_kind(kind: PaperKind, tongue: Tongue) -> Facts {
    let sale = turned(facts::trade_offer(), kind, tongue);
    match kind {
        PaperKind::Cancellation => cancelled(&turned(facts::trade_offer(), PaperKind::Invoice, tongue)),
        PaperKind::FinalInvoice => Facts { trade_ins: Vec::new(), ..deducting(sale) },
        PaperKind::Purchase => Facts { trade_ins: Vec::new(), lines: Vec::new(), ..sale },
        PaperKind::DeliveryNote | PaperKind::Handover | PaperKind::TestDrive | PaperKind::Reservation => {
            Facts { trade_ins: Vec::new(), ..sale }
        }
        PaperKind::PriceSheet => Facts { vehicle: priced(&sale), ..sale },
        _ => sale,
    }
}

fn priced(facts: &Facts) -> Option<domain::car::vehicle::Vehicle> {
    let vehicle = facts.vehicle.clone()?;
    Some(domain::car::vehicle::Vehicle { price: Some(Cents(2_649_000)), ..vehicle })
}

/// Taken back on the next day.
pub fn cancelled(facts: &Facts) -> Facts {
    facts.cancelled(text("ST-01-T07-26-0003"), facts.day.plus(1), facts.made)
}

/// With two deposits that were paid.
pub fn deducting(facts: Facts) -> Facts {
    let tax = facts.lines.first().map(|line| line.tax).unwrap_or_default();
    let paid = |number: &str, day: u8, cents: i64| {
        let zones = total([line("Anzahlung", 1000, cents, tax)].iter()).zones;
        let day = Day::new(2026, 10, day).expect("a day");
        Prepaid { number: text(number), day, gross: Cents(cents), zones }
    };
    let prepaid = vec![paid("AZ-01-T07-26-0011", 5, 500_000), paid("AZ-01-T02-26-0019", 19, 250_050)];
    Facts { prepaid, ..facts }
}

/// Signed by both.
pub fn signed(facts: Facts, fields: &[SignField]) -> Facts {
    let stroke = |from: i32| {
        let wave = |at: i32| Point {
            x: 400 + from + at * 90,
            y: 900 + (at * 37 % 11 - 5) * 90,
            pressure: u8::try_from(90 + at * 3).unwrap_or(255),
        };
        (0..24).map(wave).collect::<Vec<Point>>()
    };
    let signature = |field: &SignField| Signature {
        field: *field,
        name: if *field == SignField::House {
            text("Walter Rathelz")
        } else {
            text("Dr. Änne Özdemir-Groß")
        },
        at: Moment(1_795_427_130_000),
        device: text("Tablet 07, Ausstellung"),
        place: text("Ottobrunn"),
        strokes: vec![stroke(0), stroke(2_600)],
        witness: text("Petra Sonnfeld"),
    };
    let unsigned_hash = text("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    Facts { signatures: fields.iter().map(signature).collect(), unsigned_hash, ..facts }
}

/// A firm in the EU.
pub fn abroad(country: &str, vat_id: &str) -> Customer {
    Customer {
        party: Party::Company,
        company: text("Autohandel Nord B.V."),
        first_name: text("Sanne"),
        last_name: text("de Vries"),
        street: text("Keizersgracht 127"),
        postal_code: text("1015 CJ"),
        town: text("Amsterdam"),
        country: text(country),
        vat_id: text(vat_id),
        number: text("10477"),
        ..Customer::default()
    }
}

/// A public buyer in Germany.
pub fn public() -> Customer {
    Customer {
        party: Party::Company,
        company: text("Gemeinde Ottobrunn"),
        addition: text("Bauhof"),
        street: text("Rathausplatz 1"),
        postal_code: text("85521"),
        town: text("Ottobrunn"),
        number: text("10512"),
        mail: text("rechnung@ottobrunn.example"),
        ..Customer::default()
    }
}

/// The car taken in part payment.
pub fn polo(value: i64) -> TradeIn {
    TradeIn {
        make: text("Volkswagen"),
        model: text("Polo 1.2 TSI"),
        vin: text("WVWZZZ6RZDY123456"),
        mileage: Some(88_400),
        value: Cents(value),
        ..TradeIn::default()
    }
}

/// Which invoice a cancellation takes back, where it was made by hand.
pub fn original(number: &str) -> Original {
    Original { kind: PaperKind::Invoice, number: text(number), day: Day::new(2026, 11, 2).expect("a day") }
}
