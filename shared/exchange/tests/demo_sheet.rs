//! The demo dealership's ledgers, orders and contacts come in through the same door as everybody's, and their figures hold.

#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use domain::car::owned::Owned;
use domain::contact::case::{Case, CaseStatus};
use domain::contact::talk::Talk;
use domain::field::{Leaves, Problem, apply};
use domain::id::Id;
use domain::ledger::aging::aged;
use domain::ledger::book::Book;
use domain::ledger::terms::Terms;
use domain::ledger::{doubt, item, payment, profit, revenue};
use domain::money::{Cents, Quantity};
use domain::party::customer::Customer;
use domain::party::person::{Consent, Person};
use domain::time::Day;
use domain::workshop::order::{Order, OrderState};
use domain::workshop::position;
use domain::zone;
use exchange::about::subject::About;
use exchange::about::{File, Piece};
use exchange::customer::read_customers;
use exchange::difference::{Coverage, change};
use exchange::mapping::Mapping;

const FILES: [(About, &str); 9] = [
    (About::Persons, "ansprechpartner.csv"),
    (About::Cars, "fahrzeuge-kunden.csv"),
    (About::Cases, "vorgaenge.csv"),
    (About::Talks, "kundenkontakte.csv"),
    (About::Orders, "auftraege.csv"),
    (About::Positions, "auftragspositionen.csv"),
    (About::Items, "offene-posten.csv"),
    (About::Revenue, "umsaetze.csv"),
    (About::Profit, "rohertrag.csv"),
];
const MEIER: &str = "24107";

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo").join(name)).unwrap()
}

fn pieces(about: About) -> Vec<Piece> {
    let name = FILES.iter().find(|(one, _)| *one == about).unwrap().1;
    let table = about.table();
    let file = File::open(&bytes(name), &table, &Mapping::default()).unwrap();
    assert_eq!((file.ignored(), file.cut), ([].as_slice(), false), "{name}");
    file.pieces().map(|line| line.unwrap()).collect()
}

/// Every record that the pieces of some lists make, by customer and id.
fn records(lists: &[About]) -> BTreeMap<(String, Id), Leaves> {
    let mut records: BTreeMap<(String, Id), Leaves> = BTreeMap::new();
    for about in lists {
        let mut grouped: BTreeMap<(String, Id), Vec<Piece>> = BTreeMap::new();
        for piece in pieces(*about) {
            grouped.entry((piece.number.clone(), piece.id)).or_default().push(piece);
        }
        for ((number, id), pieces) in grouped {
            // Positions name their order alone.
            let known = records.keys().find(|(_, one)| number.is_empty() && *one == id).cloned();
            let leaves = records.entry(known.unwrap_or((number, id))).or_default();
            let edit = change(*about, leaves, &pieces, Coverage::Whole).edit;
            apply(leaves, &edit);
        }
    }
    records
}

fn ledgers() -> BTreeMap<String, Leaves> {
    let all = records(&[About::Items, About::Revenue, About::Profit]);
    all.into_iter().map(|((number, _), leaves)| (number, leaves)).collect()
}

fn customers() -> Vec<Customer> {
    read_customers(&bytes("kunden.csv")).unwrap().rows.into_iter().map(|row| row.value).collect()
}

fn items(ledger: &Leaves) -> Vec<item::Item> {
    item::all(ledger).into_iter().map(|(_, item)| item).collect()
}

fn today() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

#[test]
fn every_line_is_about_a_customer_of_the_list() {
    let known: BTreeSet<String> = customers().into_iter().map(|customer| customer.number).collect();
    for (about, name) in FILES {
        let lines = pieces(about);
        assert!(lines.len() >= 40, "{name}: {}", lines.len());
        for piece in &lines {
            assert!(about == About::Positions || known.contains(&piece.number), "{name} {}", piece.line);
            assert_eq!(piece.warnings, [], "{name} {}", piece.line);
        }
    }
    let orders: BTreeSet<Id> = pieces(About::Orders).iter().map(|piece| piece.id).collect();
    assert!(pieces(About::Positions).iter().all(|piece| orders.contains(&piece.id)));
    assert!(ledgers().len() >= 60);
}

#[test]
fn everybodys_open_items_make_the_balance_of_the_list_but_meiers() {
    let ledgers = ledgers();
    for customer in customers().iter().filter(|customer| ledgers.contains_key(&customer.number)) {
        let ledger = &ledgers[&customer.number];
        let items = items(ledger);
        let broken = item::broken_balance(customer.balance, &items);
        assert_eq!(broken.is_some(), customer.number == MEIER, "{}", customer.number);
        assert_eq!(Book::read(ledger).stated, customer.balance);
        let terms = Terms::read(&customer.terms);
        assert!(terms.is_some(), "{}", customer.terms);
        assert_eq!(aged(&items, terms, today()).total(), item::balance(&items));
        assert_eq!(doubt::odd_numbers(&item::all(ledger)), Vec::<&str>::new());
    }
}

#[test]
fn everybodys_revenue_and_gross_profit_add_up() {
    let mut warranty = 0;
    for (number, ledger) in ledgers() {
        let years = revenue::years(&ledger);
        assert!(years.iter().all(|year| year.breaks().is_empty()), "{number}");
        for statement in profit::statements(&ledger) {
            assert_eq!(statement.breaks(), [], "{number} {}", statement.year);
            let year = years.iter().find(|year| year.year == statement.year).unwrap();
            assert_eq!(statement.beside_revenue(year.total()), None, "{number} {}", statement.year);
        }
        warranty += years.iter().filter(|year| year.figures.warranty > Cents(0)).count();
    }
    assert!(warranty >= 10, "{warranty}");
}

#[test]
fn days_to_pay_are_about_those_of_the_customer_list() {
    let ledgers = ledgers();
    let mut judged = 0;
    for customer in customers().iter().filter(|customer| customer.number != MEIER) {
        let Some(ledger) = ledgers.get(&customer.number) else { continue };
        if let (Some(found), Some(told)) = (payment::days_to_pay(&items(ledger)), customer.payment_days) {
            assert!((found - told).abs() <= 8, "{}: {found} {told}", customer.number);
            judged += 1;
        }
    }
    assert!(judged >= 50, "{judged}");
}

#[test]
fn every_order_is_what_its_positions_are() {
    let (mut open, mut checked) = (0, 0);
    for ((number, _), leaves) in records(&[About::Orders, About::Positions]) {
        let (order, positions) = (Order::read(&leaves), position::positions(&leaves));
        assert_eq!(order.breaks(&positions), [], "{}", order.name());
        open += usize::from(order.state == OrderState::Open);
        if number != MEIER {
            let sum: Cents = positions.iter().map(|(_, one)| one.amount).sum();
            assert_eq!(sum, order.amount, "{}", order.name());
            assert!(
                positions
                    .iter()
                    .all(|(_, one)| one.register != position::Register::Labour || one.units().is_some())
            );
            checked += 1;
        }
    }
    assert!(open >= 10 && checked >= 200, "{open} {checked}");
}

#[test]
fn meiers_ledger_is_that_of_the_sample_sheet() {
    let ledger = &ledgers()[MEIER];
    let items = items(ledger);
    assert_eq!((items.len(), item::balance(&items)), (15, Cents(936_683)));
    let broken = item::broken_balance(Book::read(ledger).stated, &items).unwrap();
    assert_eq!(broken.difference(), Cents(-920), "the header says 9,357.63");
    let aged = aged(&items, Terms::read("30 NETTO"), today());
    assert_eq!(
        (aged.credit, aged.older, aged.overdue()),
        (Cents(-111_288), Cents(1_047_971), Cents(1_047_971))
    );
    let years: Vec<(i32, i64)> =
        revenue::years(ledger).iter().map(|year| (year.year, year.total().0)).collect();
    assert_eq!(years, [(2009, 1_596_000), (2010, 245_122), (2011, 250_616), (2012, 265_122)]);
    let year = &profit::statements(ledger)[0];
    let lines = year.lines();
    let percent = |amount| profit::percent(amount, lines.revenue);
    assert_eq!((year.year, lines.gross_profit(), lines.margin()), (2011, Cents(180_322), Some(7195)));
    assert_eq!([lines.goods, lines.labour].map(percent), [Some(-1867), Some(-938)]);
    let margins: Vec<Option<i64>> = year.invoices.iter().map(|(_, invoice)| invoice.lines.margin()).collect();
    assert_eq!(margins, [Some(8700), Some(3300)]);
}

#[test]
fn meiers_orders_are_those_of_the_sample_sheet() {
    let all = records(&[About::Orders, About::Positions]);
    let mut mine: Vec<&Leaves> =
        all.iter().filter(|((number, _), _)| number == MEIER).map(|(_, leaves)| leaves).collect();
    mine.sort_by_key(|leaves| Order::read(leaves).name());
    let orders: Vec<Order> = mine.iter().map(|leaves| Order::read(leaves)).collect();
    let shown: Vec<_> = orders
        .iter()
        .map(|order| (order.name(), order.amount.0, order.labour.0, order.parts.0, order.other().0))
        .collect();
    assert_eq!(
        shown,
        [
            ("403865 / 1".to_owned(), 139_621, 73_800, 43_647, 22_174),
            ("634119 / 1".to_owned(), 0, 0, 0, 0),
            ("634119 / 2".to_owned(), 22_084, 5_520, 10_624, 5_940),
        ]
    );
    assert!(orders.iter().all(|order| order.state == OrderState::Open && order.seag.is_empty()));
    let units: i64 =
        position::positions(mine[0]).iter().filter_map(|(_, one)| one.units()).map(|units| units.0).sum();
    assert_eq!(Quantity(units), Quantity(82_000));
}

#[test]
fn meiers_cases_contacts_people_and_cars_are_those_of_the_sample_sheet() {
    let of = |about: About| -> Vec<Leaves> {
        let all = records(&[about]).into_iter();
        all.filter(|((number, _), _)| number == MEIER).map(|(_, leaves)| leaves).collect()
    };
    let cases: Vec<Case> = of(About::Cases).iter().map(Case::read).collect();
    let chance = cases.iter().find(|case| case.kind == "opportunity").unwrap();
    assert_eq!((chance.status, chance.owner_name.as_str()), (CaseStatus::InWork, "Walter Rathelz"));
    assert_eq!([chance.appointment, chance.resubmission], [Day::new(2011, 7, 15), Day::new(2011, 7, 10)]);
    assert_eq!(chance.created, zone::moment(Day::new(2011, 7, 17).unwrap(), 791));
    assert_eq!(cases.iter().filter(|case| case.is_done()).count(), 1);
    let talks: Vec<(Talk, bool)> = of(About::Talks)
        .iter()
        .map(|leaves| (Talk::read(leaves), leaves.contains_key("case.number")))
        .collect();
    assert_eq!((talks.len(), talks.iter().filter(|(_, linked)| *linked).count()), (4, 2));
    assert!(
        talks.iter().any(|(talk, _)| talk.kind == "visit" && talk.note.starts_with("Walter hat Interesse."))
    );
    let people: Vec<Person> = of(About::Persons).iter().map(Person::read).collect();
    let harald = people.iter().find(|person| person.name() == "Harald Meier").unwrap();
    assert_eq!((harald.phone_consent, harald.problems()), (Consent::Given, Vec::<(_, Problem)>::new()));
    let cars: Vec<Owned> = of(About::Cars).iter().map(Owned::read).collect();
    let w124 = cars.iter().find(|car| car.model.contains("W124")).unwrap();
    assert_eq!((w124.plate.as_str(), w124.mileage, w124.trade_in), ("NA-PT 193", Some(150_000), true));
}
