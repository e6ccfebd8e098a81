//! Facts that the tests share: the demo dealership, its customers and cars.

use domain::car::energy::Fuel;
use domain::car::vehicle::{Condition, Gearbox, Vehicle};
use domain::document::kind::PaperKind;
use domain::money::{Cents, Quantity};
use domain::party::customer::{Customer, Party, Salutation};
use domain::party::house::House;
use domain::party::staff::Staff;
use domain::sale::line::{Line, LineKind, Unit};
use domain::sale::tax::{LineTax, Taxation};
use domain::sale::trade_in::TradeIn;
use domain::sale::treatment::Treatment;
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use paper::fact::{Facts, Texts};
use paper::font::Fonts;

fn text(text: &str) -> String {
    text.to_owned()
}

pub fn fonts() -> Fonts {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/fonts/");
    let file =
        |name: &str| vec![std::fs::read(format!("{folder}{name}")).expect("the font is in the project")];
    Fonts::new(file("inter-regular.ttf"), file("inter-semibold.ttf")).expect("the fonts are fonts")
}

/// The serif, with Inter behind it.
pub fn serif() -> Fonts {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/fonts/");
    let file = |name: &str| std::fs::read(format!("{folder}{name}")).expect("the font is in the project");
    let chain =
        |weight: &str| vec![file(&format!("serif-{weight}.ttf")), file(&format!("inter-{weight}.ttf"))];
    Fonts::new(chain("regular"), chain("semibold")).expect("the fonts are fonts")
}

pub fn house() -> House {
    House {
        name: text("Autohaus Sonnfeld GmbH"),
        street: text("Am Sonnfeld 12"),
        postal_code: text("85521"),
        town: text("Ottobrunn"),
        phone: text("089 99998-0"),
        mail: text("info@autohaus-sonnfeld.example"),
        web: text("www.autohaus-sonnfeld.example"),
        register: text("Amtsgericht München, HRB 994170"),
        director: text("Petra Sonnfeld"),
        tax_number: text("143/133/40172"),
        vat_id: text("DE998143400"),
        bank: text("Sonnfelder Volksbank"),
        iban: text("DE02120300000000202051"),
        bic: text("BYLADEM1001"),
        offer_days: Some(14),
        ..House::default()
    }
}

pub fn customer() -> Customer {
    Customer {
        number: text("10117"),
        salutation: Salutation::Ms,
        title: text("Dr."),
        first_name: text("Änne"),
        last_name: text("Özdemir-Groß"),
        street: text("Łódźer Straße 4"),
        postal_code: text("81735"),
        town: text("München"),
        ..Customer::default()
    }
}

pub fn used_car() -> Vehicle {
    Vehicle {
        number: text("GW26-0117"),
        make: text("Volkswagen"),
        model: text("Golf Variant"),
        variant: text("2.0 TDI Style DSG"),
        condition: Condition::Used,
        vin: text("WVWZZZCDZNW123456"),
        plate: text("M-SF 1117"),
        first_registration: Day::new(2022, 3, 17),
        mileage: Some(48_350),
        power: Some(110),
        displacement: Some(1968),
        fuel: Fuel::Diesel,
        gearbox: Gearbox::Automatic,
        colour: text("Delfingrau Metallic"),
        doors: Some(5),
        seats: Some(5),
        owners: Some(1),
        accident_free: true,
        inspection_due: Day::new(2027, 3, 1),
        taxation: Taxation::Margin,
        equipment: text(
            "Anhängerkupplung schwenkbar, Sitzheizung vorn, Rückfahrkamera, Navigationssystem Discover Pro, \
             LED-Scheinwerfer IQ.LIGHT, Klimaautomatik 3 Zonen, Ganzjahresreifen, Einparkhilfe vorn und hinten",
        ),
        ..Vehicle::default()
    }
}

pub fn electric_car() -> Vehicle {
    Vehicle {
        number: text("NW26-0412"),
        make: text("Volkswagen"),
        model: text("ID.3"),
        variant: text("Pro S"),
        condition: Condition::New,
        vin: text("WVWZZZE1ZTP012345"),
        first_registration: None,
        mileage: Some(12),
        power: Some(170),
        displacement: None,
        fuel: Fuel::Electric,
        colour: text("Gletscherweiß Metallic"),
        taxation: Taxation::Regular,
        plate: String::new(),
        owners: Some(0),
        inspection_due: None,
        accident_free: false,
        power_consumption: Some(1_560),
        co2: Some(0),
        range: Some(559),
        energy_cost: Some(Cents(83_070)),
        vehicle_tax: Some(Cents(0)),
        ..used_car()
    }
}

pub fn hybrid_car() -> Vehicle {
    Vehicle {
        model: text("Tiguan"),
        variant: text("1.5 eHybrid R-Line"),
        fuel: Fuel::PlugInHybrid,
        displacement: Some(1498),
        consumption: Some(40),
        power_consumption: Some(1_485),
        co2: Some(9),
        co2_discharged: Some(139),
        range: Some(117),
        energy_cost: Some(Cents(91_350)),
        vehicle_tax: Some(Cents(3_000)),
        co2_cost: Some(Cents(13_500)),
        ..electric_car()
    }
}

pub fn line(words: &str, quantity: i64, price: i64, tax: LineTax) -> Line {
    let kind = if price < 0 { LineKind::Discount } else { LineKind::Other };
    Line {
        kind,
        text: text(words),
        quantity: Quantity(quantity),
        price: Cents(price),
        tax,
        ..Line::default()
    }
}

/// One page: a used car under the margin scheme, and a fee with tax.
pub fn used_offer() -> Facts {
    let day = Day::new(2026, 11, 23).expect("a day");
    Facts {
        valid_until: Day::new(2026, 12, 7),
        offset: 60,
        house: house(),
        customer: Some(customer()),
        vehicle: Some(used_car()),
        lines: vec![
            line(
                "Volkswagen Golf Variant 2.0 TDI Style DSG, FIN WVWZZZCDZNW123456",
                1000,
                2_649_000,
                LineTax::Margin,
            ),
            line("Zulassung mit Wunschkennzeichen", 1000, 18_900, LineTax::Standard),
            line("Winterkompletträder 205/55 R16, montiert", 4000, 24_975, LineTax::Standard),
        ],
        treatment: Treatment::Margin,
        seller: Staff {
            name: text("Walter Rathelz"),
            phone: text("089 99998-011"),
            mail: text("w.rathelz@autohaus-sonnfeld.example"),
            ..Staff::default()
        },
        ..Facts::new(PaperKind::Offer, Tongue::German, text("A-26-0042"), day, Moment(1_795_425_930_000))
    }
}

/// Forty lines on several pages.
pub fn long_offer() -> Facts {
    let mut facts = used_offer();
    facts.lines.extend((4..=40).map(|at| {
        let words = match at % 5 {
            0 => format!("Zubehör {at}: Gepäckraumeinlage, wendbar, mit Ladekantenschutz und Netztrennwand, passend zu Fahrzeugen mit variablem Ladeboden"),
            1 => format!("Nachlass {at}"),
            _ => format!("Zubehör {at}"),
        };
        line(&words, 1000, if at % 5 == 1 { -5_000 } else { 4_990 + at * 137 }, LineTax::Standard)
    }));
    facts
}

/// A new electric car for a company.
pub fn electric_offer() -> Facts {
    Facts {
        customer: Some(Customer {
            number: text("10044"),
            party: Party::Company,
            company: text("Meier Vakuumtechnik GmbH"),
            salutation: Salutation::Mr,
            first_name: text("Harald"),
            last_name: text("Meier"),
            street: text("Meier-Hess-Anlage 4"),
            postal_code: text("85521"),
            town: text("Ottobrunn"),
            ..Customer::default()
        }),
        vehicle: Some(electric_car()),
        lines: vec![
            line("Volkswagen ID.3 Pro S, Neuwagen", 1000, 4_339_000, LineTax::Standard),
            line("Überführung", 1000, 119_000, LineTax::Standard),
            line(
                "Wallbox mit 11 kW, Lieferung und Montage durch Meisterbetrieb",
                1000,
                189_000,
                LineTax::Standard,
            ),
            line("Nachlass", 1000, -217_000, LineTax::Standard),
        ],
        ..used_offer()
    }
}

/// Units, discounts of an item and of all, two zones of tax, and a car taken in part payment.
pub fn trade_offer() -> Facts {
    let facts = used_offer();
    let [car, registration, wheels] = [0, 1, 2].map(|at| facts.lines[at].clone());
    let lines = vec![
        Line { kind: LineKind::Vehicle, ..car },
        Line { kind: LineKind::Registration, unit: Unit::Flat, ..registration },
        Line { kind: LineKind::Accessory, discount: Some(500), ..wheels },
        Line {
            kind: LineKind::Service,
            unit: Unit::Hour,
            ..line("Standheizung nachrüsten", 2500, 12_900, LineTax::Standard)
        },
        line("Nachlass Zubehör", 1000, -10_000, LineTax::Standard),
        Line { kind: LineKind::Discount, discount: Some(250), ..Line::default() },
    ];
    let polo = TradeIn {
        make: text("Volkswagen"),
        model: text("Polo 1.2 TSI"),
        vin: text("WVWZZZ6RZDY123456"),
        mileage: Some(88_400),
        value: Cents(610_000),
        ..TradeIn::default()
    };
    Facts { lines, trade_ins: vec![polo], ..facts }
}

/// A nearly new car to a private person in Austria.
pub fn new_vehicle_offer() -> Facts {
    let facts = english_offer();
    let vehicle = Vehicle { first_registration: Day::new(2026, 9, 1), mileage: Some(900), ..hybrid_car() };
    Facts {
        tongue: Tongue::German,
        texts: Texts::standard(PaperKind::Offer, Tongue::German),
        vehicle: Some(vehicle),
        treatment: Treatment::NewVehicle,
        lines: vec![Line {
            kind: LineKind::Vehicle,
            ..line("Volkswagen Tiguan 1.5 eHybrid R-Line", 1000, 4_612_605, LineTax::IntraCommunity)
        }],
        ..facts
    }
}

/// In English, without obligation, to a customer abroad.
pub fn english_offer() -> Facts {
    Facts {
        tongue: Tongue::English,
        valid_until: None,
        customer: Some(Customer {
            salutation: Salutation::Mr,
            first_name: text("Oliver"),
            last_name: text("O’Brien"),
            street: text("Spittelberggasse 7"),
            postal_code: text("1070"),
            town: text("Wien"),
            country: text("AT"),
            number: text("10301"),
            ..Customer::default()
        }),
        texts: Texts::standard(PaperKind::Offer, Tongue::English),
        vehicle: Some(hybrid_car()),
        lines: vec![line("Volkswagen Tiguan 1.5 eHybrid R-Line", 1000, 5_489_000, LineTax::Standard)],
        ..used_offer()
    }
}

/// Names, texts and amounts longer than anybody would want them.
pub fn wide_offer() -> Facts {
    let facts = used_offer();
    Facts {
        number: text("A-26-0042-PLATZHIRSCH-2026-11-23-NACHTRAG-2"),
        house: House {
            name: text(
                "Vereinigte Kraftfahrzeug-Handelsgesellschaften Oberbayern und Schwaben GmbH & Co. Kommanditgesellschaft",
            ),
            street: text("Maximilian-Wilhelm-von-und-zu-Hohenstein-Gedächtnisallee 127 a–c"),
            ..house()
        },
        customer: Some(Customer {
            party: Party::Company,
            company: text(
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mit beschränkter Haftung",
            ),
            addition: text("Abteilung Fuhrpark, Beschaffung und Verwertung, zu Händen der Fuhrparkleitung"),
            title: text("Prof. Dr.-Ing. Dr. h. c. mult."),
            first_name: text("Maria-Magdalena Theodora"),
            last_name: text("Freifrau von Müller-Lüdenscheidt-Hohenlohe"),
            ..customer()
        }),
        vehicle: Some(Vehicle {
            variant: text(
                "2.0 TDI BlueMotion Technology 4MOTION DSG R-Line Black Edition mit Panorama-Ausstell-/Schiebedach",
            ),
            colour: text("Sonderlackierung Individual „Oryxweiß Perlmutteffekt“ mit schwarzem Dach"),
            ..used_car()
        }),
        lines: vec![
            line(&"Sonderausstattung nach Anlage ".repeat(40), 1_234_567, 99_999_999_999, LineTax::Standard),
            line("ẞŁŽĐŐŰ €„“‚‘’–—…§²³·× Đặng Γιώργος Жданов", 1000, -100, LineTax::Reduced),
            line(&"X".repeat(300), 1000, 0, LineTax::Zero),
        ],
        seller: Staff {
            name: text("Maximiliane-Alexandra von Oberstaufen-Unterschleißheim"),
            mail: text(
                "maximiliane-alexandra.von-oberstaufen-unterschleissheim@vereinigte-kraftfahrzeug-handelsgesellschaften.example",
            ),
            ..facts.seller.clone()
        },
        ..facts
    }
}
