//! A sample of every kind of paper, in both languages.

use domain::document::detail::Detail;
use domain::document::kind::PaperKind;
use domain::document::signature::{Point, SignField, Signature};
use domain::money::Cents;
use domain::sale::tax::LineTax;
use domain::sale::total::Zone;
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use paper::fact::{Facts, Prepaid, Texts};

use crate::facts;

fn text(text: &str) -> String {
    text.to_owned()
}

/// The sample of a kind in a language.
pub fn sample(kind: PaperKind, tongue: Tongue) -> Facts {
    let facts = Facts {
        kind,
        tongue,
        number: text("26-1-0042"),
        texts: Texts::standard(kind, tongue),
        detail: detail(),
        ..facts::trade_offer()
    };
    let electric = || {
        let new = facts::electric_offer();
        Facts {
            customer: new.customer,
            vehicle: new.vehicle,
            lines: new.lines,
            treatment: new.treatment,
            trade_ins: Vec::new(),
            ..facts.clone()
        }
    };
    match kind {
        PaperKind::Contract => signed(facts),
        PaperKind::Notices => signed(facts),
        PaperKind::Order | PaperKind::DepositInvoice => electric(),
        PaperKind::FinalInvoice => Facts { prepaid: vec![prepaid()], ..electric() },
        PaperKind::PriceSheet => {
            let vehicle = facts::hybrid_car();
            let vehicle = domain::car::vehicle::Vehicle { price: Some(Cents(5_489_000)), ..vehicle };
            Facts { vehicle: Some(vehicle), customer: None, ..facts }
        }
        PaperKind::Cancellation => {
            let invoice = Facts { kind: PaperKind::Invoice, number: text("26-1-0041"), ..facts.clone() };
            invoice.cancelled(facts.number.clone(), facts.day, facts.made)
        }
        _ => facts,
    }
}

/// What single kinds say beside the sale.
fn detail() -> Detail {
    let moment = |hours: i64| Some(Moment(1_795_425_930_000 + hours * 3_600_000));
    Detail {
        service_day: Day::new(2026, 11, 23),
        delivery_day: Day::new(2026, 12, 11),
        payment_days: Some(14),
        discount_percent: Some(200),
        discount_days: Some(7),
        deposit: Some(Cents(500_000)),
        deviations: text(
            "Unfallschaden vorn rechts, fachgerecht instand gesetzt\nVormals Mietwagen\nServiceheft lückenhaft: der zweite Service ist nicht belegt",
        ),
        reserved_until: Day::new(2026, 11, 30),
        subject: text("Ihr Besuch am Samstag"),
        body: text(
            "wir freuen uns auf Ihren Besuch. Ihr Wunschfahrzeug steht am Samstag ab 9 Uhr für Sie bereit.\n\nBitte bringen Sie Ihren Führerschein mit.",
        ),
        handover_at: moment(2),
        handover_mileage: Some(48_362),
        keys: Some(2),
        fuel_level: Some(75),
        given: text(
            "Zulassungsbescheinigung Teil I und Teil II\nServiceheft und Bordmappe\nHU-Bericht vom 1.3.2025\nWinterkompletträder, 4 Stück",
        ),
        damages: text("Kratzer Stoßfänger hinten links, 4 cm\nSteinschlag Motorhaube"),
        licence_class: text("B"),
        licence_number: text("B072RRE2I55"),
        licence_seen: Day::new(2026, 11, 23),
        drive_from: moment(0),
        drive_until: moment(3),
        drive_mileage: Some(48_350),
        deductible: Some(Cents(100_000)),
        id_document: text("Personalausweis"),
        id_number: text("L01X00T47"),
        id_authority: text("Landeshauptstadt München"),
        purchase_damages: text("Heckschaden 2019, repariert\nKlimaanlage ohne Funktion"),
        purchase_payment: text("Verrechnung mit Rechnung 26-1-0041"),
        ..Detail::default()
    }
}

fn prepaid() -> Prepaid {
    let zone = Zone { tax: LineTax::Standard, gross: Cents(500_000), inside: Cents(79_832) };
    Prepaid {
        number: text("26-1-0038"),
        day: Day::new(2026, 11, 3).expect("a day"),
        gross: Cents(500_000),
        zones: vec![zone],
    }
}

/// With all the hands that the paper wants.
pub fn signed(facts: Facts) -> Facts {
    let hand = |field, name: &str, seed: i32| Signature {
        field,
        name: text(name),
        at: Moment(facts.made.0 + 240_000),
        device: text("Tablet Verkauf 2"),
        place: text("Ottobrunn"),
        strokes: scribble(seed),
        witness: text("Walter Rathelz"),
    };
    let buyer = |field, seed| hand(field, "Dr. Änne Özdemir-Groß", seed);
    let signatures = vec![
        buyer(SignField::Deviation, 1),
        buyer(SignField::Shortening, 2),
        buyer(SignField::Buyer, 3),
        hand(SignField::House, "Walter Rathelz", 4),
    ];
    let wanted = |signature: &Signature| match facts.kind {
        PaperKind::Notices => matches!(signature.field, SignField::Deviation | SignField::Shortening),
        _ => matches!(signature.field, SignField::Buyer | SignField::House),
    };
    let signatures = signatures.into_iter().filter(wanted).collect();
    let unsigned_hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned();
    Facts { signatures, unsigned_hash, ..facts }
}

/// Something like handwriting: two strokes of loops that grow smaller.
fn scribble(seed: i32) -> Vec<Vec<Point>> {
    let place = |at: i32| {
        let turn = [(0, -600), (240, -420), (300, 0), (60, 380), (-160, 120), (-120, -300)];
        let (x, y) = turn[usize::try_from(at % 6).expect("small")];
        let pressure = u8::try_from(90 + (at * 37 + seed * 11) % 150).expect("small");
        Point { x: 700 + at * 150 + x, y: 950 + y * (40 - at) / 40 + seed * 10, pressure }
    };
    let line = (0..9).map(|at| Point { x: 900 + at * 600, y: 1_450 - at * 20, pressure: 60 }).collect();
    vec![(0..34).map(place).collect(), line]
}
