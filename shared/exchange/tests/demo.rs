//! The demo dealership comes in through the same door as everybody's files, whole and consistent.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::BTreeSet;
use std::path::Path;

use domain::car::energy::{Fuel, co2_class};
use domain::car::vehicle::{Body, Condition, Vehicle};
use domain::car::vin;
use domain::field::Problem;
use domain::money::Cents;
use domain::party::customer::{Customer, Party, Standing};
use domain::party::staff::{Role, Staff};
use domain::party::{iban, vat_id};
use domain::sale::tax::Taxation;
use domain::time::Day;
use exchange::customer::read_customers;
use exchange::house::read_house;
use exchange::import::Import;
use exchange::problem::{Delimiter, Encoding, FileProblem, RowProblem};
use exchange::split::Splitter;
use exchange::staff::read_staff;
use exchange::vehicle::read_vehicles;

fn file(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo").join(name)).unwrap()
}

fn vehicles() -> Import<Vehicle> {
    read_vehicles(&file("fahrzeuge.csv")).unwrap()
}

fn stock() -> Vec<Vehicle> {
    vehicles().rows.into_iter().map(|row| row.value).collect()
}

fn customers() -> Vec<Customer> {
    read_customers(&file("kunden.csv")).unwrap().rows.into_iter().map(|row| row.value).collect()
}

fn today() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

#[test]
fn the_vehicle_list_comes_in_whole() {
    let import = vehicles();
    assert_eq!((import.encoding, import.delimiter), (Encoding::Windows1252, Delimiter::Semicolon));
    assert_eq!(import.rejected, []);
    assert_eq!(import.ignored, ["Leistung (PS)", "Standtage", "CO2-Klasse"]);
    assert!(import.rows.len() >= 140, "{}", import.rows.len());
    for row in &import.rows {
        assert_eq!(row.warnings, [], "line {}", row.line);
    }
}

#[test]
fn every_car_is_itself_and_plausible() {
    let stock = stock();
    let unique = |text: fn(&Vehicle) -> &String| stock.iter().map(text).collect::<BTreeSet<_>>().len();
    assert_eq!(unique(|car| &car.vin), stock.len());
    assert_eq!(unique(|car| &car.number), stock.len());
    for car in &stock {
        let name = format!("{} {}", car.number, car.title());
        assert_eq!(vin::problem(&car.vin), None, "{name}");
        assert!(car.hsn.len() == 4 && car.tsn.len() == 3, "{name}");
        assert!(!car.make.is_empty() && !car.model.is_empty() && !car.variant.is_empty(), "{name}");
        assert!(!car.colour.is_empty() && !car.location.is_empty() && car.equipment.len() > 60, "{name}");
        let price = car.price.unwrap().0;
        assert!((300_000..20_000_000).contains(&price) && price % 1000 == 0, "{name}: {price}");
        assert_eq!(car.displacement.is_none(), car.fuel == Fuel::Electric, "{name}");
        assert!((40..=400).contains(&car.power.unwrap()), "{name}");
        assert!(car.arrived.is_none_or(|day| day <= today()), "{name}");
        assert!(car.arrived.is_some() || car.location == "Zulauf", "{name}");
    }
}

#[test]
fn used_cars_are_as_old_and_as_far_gone_as_they_say() {
    let used: Vec<Vehicle> = stock().into_iter().filter(|car| car.condition == Condition::Used).collect();
    assert!(used.len() >= 90, "{}", used.len());
    for car in &used {
        let name = format!("{} {}", car.number, car.title());
        let registered = car.first_registration.unwrap();
        let years = f64::from(today().0 - registered.0) / 365.25;
        let yearly = f64::from(i32::try_from(car.mileage.unwrap()).unwrap()) / years;
        assert!(
            (1.5..12.0).contains(&years) && (4000.0..40_000.0).contains(&yearly),
            "{name}: {years} {yearly}"
        );
        assert!(registered.weekday() < 5 && car.arrived.unwrap() > registered, "{name}");
        assert!((1..=3).contains(&car.owners.unwrap()), "{name}");
        let due = car.inspection_due.unwrap();
        assert!(due.0 - today().0 > 60 && due.0 - today().0 < 3 * 366, "{name}");
        assert_eq!(
            car.accident_free,
            !car.remark.contains("chaden") && !car.remark.contains("Seitenteil"),
            "{name}"
        );
    }
    let damaged = used.iter().filter(|car| !car.accident_free).count();
    assert!((4..=20).contains(&damaged), "{damaged}");
    let makes: BTreeSet<_> = used.iter().map(|car| &car.make).collect();
    assert!(makes.len() >= 15, "{makes:?}");
}

#[test]
fn only_used_cars_are_sold_under_the_margin_scheme() {
    let stock = stock();
    for car in stock.iter().filter(|car| car.taxation == Taxation::Margin) {
        assert_eq!(car.condition, Condition::Used, "{}", car.number);
        assert_ne!(car.body, Body::Transporter, "{}", car.number);
    }
    let margin = stock.iter().filter(|car| car.taxation == Taxation::Margin).count();
    assert!(margin >= 40 && stock.len() - margin >= 60, "{margin}");
}

#[test]
fn a_car_that_is_new_shows_what_the_ordinance_asks() {
    let new: Vec<Vehicle> = stock().into_iter().filter(|car| car.is_new_for_labelling(today())).collect();
    assert!(new.len() >= 40, "{}", new.len());
    for car in &new {
        let name = format!("{} {}", car.number, car.title());
        let (electric, plugin) = (car.fuel == Fuel::Electric, car.fuel == Fuel::PlugInHybrid);
        assert_eq!(car.consumption.is_some(), !electric, "{name}");
        assert_eq!(car.power_consumption.is_some() && car.range.is_some(), electric || plugin, "{name}");
        assert_eq!(car.co2_discharged.is_some(), plugin, "{name}");
        assert!(
            car.energy_cost.unwrap() > Cents(30_000) && car.vehicle_tax.is_some() && car.co2_cost.is_some(),
            "{name}"
        );
        assert_eq!(car.co2 == Some(0), electric, "{name}");
        if let (false, false, Some(litres)) = (electric, plugin, car.consumption) {
            let grams_per_litre = car.co2.unwrap() * 10_000 / litres;
            let expected = if car.fuel == Fuel::Diesel { 2550..=2700 } else { 2200..=2350 };
            assert!(expected.contains(&grams_per_litre), "{name}: {grams_per_litre}");
        }
    }
}

/// The list carries the class for people; nobody takes it over, because it follows from the emission.
#[test]
fn the_co2_class_on_the_list_is_that_of_the_ordinance() {
    let bytes = file("fahrzeuge.csv");
    let text = exchange::decode::text(&bytes).unwrap().0;
    let mut records = Splitter::new(&text, b';').filter_map(|record| record.fields);
    let headings = records.next().unwrap();
    let column = |name: &str| headings.iter().position(|heading| heading == name).unwrap();
    let (class, co2, empty) =
        (column("CO2-Klasse"), column("CO2 komb. (g/km)"), column("CO2 entladen (g/km)"));
    let letter = |grams: &String| grams.parse().ok().and_then(co2_class).map(|class| class.word().to_owned());
    let mut checked = 0;
    for row in records.filter(|row| !row[co2].is_empty()) {
        let letters: Vec<String> = [letter(&row[co2]), letter(&row[empty])].into_iter().flatten().collect();
        assert_eq!(row[class], letters.join(" / "), "{row:?}");
        checked += 1;
    }
    assert!(checked >= 40, "{checked}");
}

#[test]
fn the_customer_list_comes_in_whole() {
    let import = read_customers(&file("kunden.csv")).unwrap();
    assert_eq!(import.encoding, Encoding::Utf8);
    assert_eq!((import.rejected.as_slice(), import.ignored.as_slice()), ([].as_slice(), [].as_slice()));
    assert!(import.rows.len() >= 320, "{}", import.rows.len());
    let warned: Vec<_> = import.rows.iter().filter(|row| !row.warnings.is_empty()).collect();
    assert_eq!(warned.len(), 1);
    assert_eq!(warned[0].value.company, "Meier Vakuumtechnik GmbH");
    assert_eq!(warned[0].warnings, [("vat_id", Problem::VatIdCheckDigit)]);
}

#[test]
fn meier_is_the_customer_of_the_sample_sheet() {
    let meier = customers().into_iter().find(|c| c.company == "Meier Vakuumtechnik GmbH").unwrap();
    assert_eq!(meier.overrun(), Some(Cents(135_763)));
    let expected = Customer {
        vat_id: "DE123456789".into(),
        payment_days: Some(584),
        payment_days_last: Some(584),
        payment_days_before: Some(584),
        balance: Some(Cents(935_763)),
        credit_limit: Some(Cents(800_000)),
        standing: Standing::Credit,
        party: Party::Company,
        class: "NEUFAHRZEUGKUNDE".into(),
        terms: "30 NETTO".into(),
        group: "55".into(),
        remark: "sammelt Modelle".into(),
        street: "Meier-Hess-Anlage 4".into(),
        ..meier.clone()
    };
    assert_eq!(meier, expected);
}

#[test]
fn customers_are_people_from_everywhere_and_reachable_nowhere() {
    let customers = customers();
    let named = |name: &str| customers.iter().any(|c| format!("{} {}", c.person(), c.company).contains(name));
    for name in [
        "Łukasz",
        "Ştefan",
        "O'Neill",
        "von der Osten-Sacken",
        "Süß-Großmann",
        "van 't Hoff",
        "'s-Hertogenbosch",
        "Żółkiewski",
    ] {
        assert!(named(name), "{name}");
    }
    for country in ["AT", "CH", "FR", "PL", "NL"] {
        assert!(customers.iter().any(|c| c.country == country && c.party == Party::Company), "{country}");
    }
    assert!(
        customers.iter().any(|c| c.remark.contains('\n') && c.remark.contains('"') && c.remark.contains(';'))
    );
    assert!(customers.iter().filter(|c| c.party == Party::Company).count() >= 60);
    assert!(customers.iter().filter(|c| c.overrun().is_some()).count() >= 2);
    for customer in &customers {
        assert!(customer.mail.is_empty() || customer.mail.ends_with(".example"), "{}", customer.mail);
        let story = |number: &str| {
            ["089 99998-", "0171 39200", "0176 040690", "+49 171 39200", "+49 176 040690"]
                .iter()
                .any(|s| number.starts_with(s))
        };
        assert!([&customer.phone, &customer.mobile].iter().all(|n| n.is_empty() || story(n)), "{customer:?}");
        let country = if customer.country.is_empty() { "DE" } else { &customer.country };
        assert!(customer.vat_id.is_empty() || customer.vat_id.starts_with(country), "{customer:?}");
        assert!(customer.party == Party::Person || !customer.last_name.is_empty(), "{customer:?}");
    }
    let numbers: BTreeSet<_> = customers.iter().map(|c| &c.number).collect();
    assert_eq!(numbers.len(), customers.len());
}

#[test]
fn the_staff_can_be_invited() {
    let import = read_staff(&file("mitarbeiter.csv")).unwrap();
    assert_eq!(import.rejected, []);
    let staff: Vec<&Staff> = import.rows.iter().map(|row| &row.value).collect();
    assert_eq!(staff.len(), 7);
    let roles: BTreeSet<Role> = staff.iter().map(|person| person.role).collect();
    assert_eq!(roles.len(), Role::ALL.len());
    assert!(staff.iter().all(|person| !person.mail.is_empty() && person.initials.len() == 2));
    assert!(import.rows.iter().all(|row| row.warnings.is_empty()));
}

#[test]
fn the_house_can_write_letters() {
    let import = read_house(&file("autohaus.csv")).unwrap();
    assert_eq!(
        (import.rejected.as_slice(), import.ignored.as_slice()),
        ([].as_slice(), ["Feld".to_owned()].as_slice())
    );
    let house = &import.rows[0].value;
    assert_eq!(import.rows[0].warnings, []);
    assert_eq!(house.name, "Autohaus Sonnfeld GmbH");
    assert_eq!(iban::problem(&house.iban), None);
    assert_eq!(vat_id::problem(&house.vat_id), None);
    assert_eq!(house.offer_days, Some(14));
    let mut fields = house.leaves();
    // The picture comes by itself, a rule that is off has no leaf, and for letters there are usual values.
    let usual = [
        "letters.accent",
        "letters.typeface",
        "letters.foot.left",
        "letters.foot.middle",
        "letters.foot.right",
        "terms.days",
        "terms.discount",
        "terms.discount_days",
        "numbers.branch",
        "numbers.pattern",
    ];
    for key in ["logo", "sold.optional", "small_business", "sale.distance"].into_iter().chain(usual) {
        fields.insert(key.to_owned(), domain::field::Leaf::Flag(true));
    }
    assert_eq!(fields.len(), domain::party::house::HouseField::ALL.len());
    let logo = file("logo.png");
    assert!(logo.starts_with(b"\x89PNG") && logo[16..24] == [0, 0, 3, 132, 0, 0, 1, 44]);
    assert_eq!(logo[25], 2, "true colour without transparency");
}

#[test]
fn every_broken_file_says_what_is_wrong_with_it() {
    let why = |name: &str| read_vehicles(&file(&format!("broken/{name}"))).err();
    let any_of = vec!["make".to_owned(), "model".to_owned()];
    assert_eq!(why("leer.csv"), Some(FileProblem::Empty));
    assert_eq!(why("arbeitsmappe.csv"), Some(FileProblem::Workbook));
    assert_eq!(why("nur-kopfzeile.csv"), Some(FileProblem::NoRows));
    assert_eq!(why("spalten-fehlen.csv"), Some(FileProblem::ColumnMissing { any_of }));
    assert_eq!(why("spalte-doppelt.csv"), Some(FileProblem::ColumnTwice { heading: "Verkaufspreis".into() }));
    assert!(matches!(why("ohne-kopfzeile.csv"), Some(FileProblem::NoHeadings { found }) if found.len() == 8));
    assert_eq!(
        read_customers(&file("broken/dos-kodierung.csv")).err(),
        Some(FileProblem::UnknownEncoding { line: 3 })
    );
    let unicode = read_customers(&file("broken/unicode-text.csv")).unwrap();
    assert_eq!((unicode.encoding, unicode.delimiter), (Encoding::Utf16, Delimiter::Tab));
    assert_eq!(unicode.rows[0].value.last_name, "Müller");
}

fn rejected<T>(import: &Import<T>) -> Vec<(u32, RowProblem)> {
    import.rejected.iter().map(|line| (line.line, line.problem.clone())).collect()
}

#[test]
fn every_broken_line_is_named_and_the_others_come_in() {
    let cell = |key: &str, text: &str, problem| RowProblem::Unreadable {
        key: key.into(),
        text: text.into(),
        problem,
    };
    let twice =
        |key: &str, text: &str| RowProblem::Twice { key: key.into(), text: text.into(), first_line: 4 };
    let import = read_vehicles(&file("broken/zeilen.csv")).unwrap();
    assert_eq!(
        rejected(&import),
        [
            (5, cell("price", "auf Anfrage", Problem::NotAnAmount)),
            (6, cell("first_registration", "31.02.2018", Problem::NotADay)),
            (7, cell("mileage", "fünfzigtausend", Problem::NotANumber)),
            (8, cell("taxation", "weiß nicht", Problem::UnknownChoice)),
            (9, RowProblem::NameMissing),
            (10, twice("vin", "WVWZZZAUZHW004711")),
            (11, twice("number", "GW26-9001")),
            (12, RowProblem::FieldCount { expected: 8, found: 3 }),
            (13, RowProblem::FieldCount { expected: 8, found: 9 }),
            (14, cell("model", &format!("{}…", &"Polo ".repeat(12)[..59]), Problem::TooLong)),
            (18, cell("price", "Summe 123.456,00", Problem::NotAnAmount)),
        ]
    );
    let lines: Vec<u32> = import.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [4, 15, 17]);
    assert_eq!(import.rows[1].warnings, [("vin", Problem::VinLength)]);

    let quotes = read_vehicles(&file("broken/anfuehrungszeichen.csv")).unwrap();
    assert_eq!(rejected(&quotes), [(3, RowProblem::BrokenQuotes), (4, RowProblem::BrokenQuotes)]);
    let models: Vec<&str> = quotes.rows.iter().map(|row| row.value.model.as_str()).collect();
    assert_eq!(models, ["Golf", "up! \"high\"", "Fabia"]);

    let torn = read_customers(&file("broken/umlaute-zerstoert.csv")).unwrap();
    let garbled = |text: &str| RowProblem::Garbled { key: "name.last".into(), text: text.into() };
    assert_eq!(rejected(&torn), [(2, garbled("MÃ¼ller")), (4, garbled("M\u{fffd}ller"))]);
}
