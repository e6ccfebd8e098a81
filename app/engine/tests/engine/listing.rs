//! Lists about customers out of other programs: forecast, brought in, taken back, kept aside, stopped, remembered.

use bridge::event::Event;
use bridge::import::{Fate, LineProblem};
use bridge::listing::{List, ListForecast, ListReport, Listing, Proposal, Said};
use bridge::register::{Filling, Filter, Items, Register};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::field::{Edit, Leaf, Value};
use domain::id::Id;
use domain::ledger::item::{self, ItemField};
use domain::money::Cents;
use domain::party::customer::Customer;
use domain::record::Kind;
use domain::tongue::Tongue;
use engine::browser::disk::Fault;

use crate::shop::{Shop, Tab};

const ITEMS: &str = "Kd.-Nr.;Kunde;Rg.Art;Rg.Nummer;Rg.Datum;Buchungstext;Rg.Betrag;Saldo;MSt\r\n";

pub fn list(listing: Listing, text: &str) -> List {
    let bytes = text.as_bytes().to_vec();
    List {
        listing,
        name: "liste.csv".to_owned(),
        bytes,
        said: Vec::new(),
        whole: false,
        tongue: Tongue::German,
    }
}

pub fn items_list(lines: &str) -> List {
    list(Listing::Items, &format!("{ITEMS}{lines}"))
}

pub fn propose(tab: &Tab, list: &List) -> Proposal {
    match tab.ask(Request::Propose(Box::new(list.clone()))) {
        Ok(Reply::Proposal(proposal)) => *proposal,
        other => panic!("{other:?}"),
    }
}

pub fn take_in(tab: &Tab, list: &List) -> ListReport {
    match tab.ask(Request::TakeIn(Box::new(list.clone()))) {
        Ok(Reply::Listed(report)) => *report,
        other => panic!("{other:?}"),
    }
}

pub fn counts(forecast: &ListForecast) -> [u32; 4] {
    [forecast.new, forecast.changed, forecast.same, forecast.gone]
}

fn customer(tab: &Tab, number: &str, company: &str) -> Id {
    let customer = Customer { number: number.to_owned(), company: company.to_owned(), ..Customer::default() };
    tab.create(Kind::Customer, customer.leaves())
}

fn filled(tab: &Tab, customer: Id, register: Register) -> Filling {
    match tab.ask(Request::Register { customer, register, filter: Filter { done: true, until: None } }) {
        Ok(Reply::Register(filling)) => *filling,
        other => panic!("{other:?}"),
    }
}

fn items(tab: &Tab, customer: Id) -> Items {
    match filled(tab, customer, Register::Items) {
        Filling::Items(items) => items,
        other => panic!("{other:?}"),
    }
}

const TWO: &str = "1;Meier;R;01111892;07.03.2011;272237/NA-PT 193 S;2.151,22;2.151,22;0\r\n\
                   1;Meier;R;01111893;07.03.2011;272236/NA-PE 496 S;831,11;831,11;1\r\n";

#[test]
fn a_list_does_what_was_forecast_and_the_second_time_nothing() {
    let (_shop, disk, tab) = Shop::begun();
    let meier = customer(&tab, "1", "Meier GmbH");
    let forecast = propose(&tab, &items_list(TWO)).forecast.unwrap();
    assert_eq!((counts(&forecast), forecast.rejected_count, forecast.stranger_count), ([2, 0, 0, 0], 0, 0));
    assert_eq!(forecast.incoming[0].fate, Fate::New);
    let report = take_in(&tab, &items_list(TWO));
    assert_eq!(counts(&report.done), [2, 0, 0, 0]);
    assert_eq!((items(&tab, meier).rows.len(), items(&tab, meier).sum), (2, Cents(298_233)));
    let before = disk.tables.borrow().clone();
    let again = take_in(&tab, &items_list(TWO));
    assert_eq!((counts(&again.done), again.undo), ([0, 0, 2, 0], None));
    assert_eq!(*disk.tables.borrow(), before, "the same file twice writes nothing");
    let changed = TWO.replace("831,11;1", "400,00;2");
    assert_eq!(counts(&take_in(&tab, &items_list(&changed)).done), [0, 1, 1, 0]);
    assert_eq!(items(&tab, meier).sum, Cents(255_122));
}

#[test]
fn a_list_that_names_everything_settles_what_it_does_not_name() {
    let (_shop, _, tab) = Shop::begun();
    let meier = customer(&tab, "1", "Meier GmbH");
    take_in(&tab, &items_list(TWO));
    let first = items(&tab, meier).rows[0].clone();
    let hold = Edit::from([(item::leaf(&first.key, ItemField::Hold), true.write())]);
    tab.ask(Request::Edit { record: first.ledger, edit: hold }).unwrap();
    let one = TWO.lines().next().unwrap();
    let whole = List { whole: true, ..items_list(&format!("{one}\r\n")) };
    assert_eq!(counts(&propose(&tab, &whole).forecast.unwrap()), [0, 0, 1, 1]);
    take_in(&tab, &whole);
    let left = items(&tab, meier);
    assert_eq!((left.rows.len(), left.rows[0].item.number.as_str()), (1, "01111892"));
    assert!(left.rows[0].item.hold, "what was entered here stays");
    let part = items_list(&format!("{one}\r\n"));
    take_in(&tab, &items_list(TWO));
    assert_eq!(items(&tab, meier).rows.len(), 2, "what comes back is open again");
    take_in(&tab, &part);
    assert_eq!(items(&tab, meier).rows.len(), 2, "a part of the list settles nothing");
    let cut = List { whole: true, ..items_list(&format!("{one}\r\n1;Meier;R;0111")) };
    assert!(propose(&tab, &cut).cut);
    take_in(&tab, &cut);
    assert_eq!(items(&tab, meier).rows.len(), 2, "a file that was cut settles nothing");
    let huber = customer(&tab, "2", "Huber KG");
    let others = "2;Huber;R;7;07.03.2011;x;5,00;5,00;0\r\n";
    let doubtful =
        List { whole: true, ..items_list(&format!("{others}2;Huber;R;8;07.03.2011;x;5,00;fünf;0\r\n")) };
    take_in(&tab, &doubtful);
    assert_eq!(items(&tab, meier).rows.len(), 2, "nor does one of which a line could not be read");
    let without = List { whole: true, ..items_list(others) };
    assert_eq!(counts(&propose(&tab, &without).forecast.unwrap()), [0, 0, 1, 2]);
    take_in(&tab, &without);
    assert_eq!(
        (items(&tab, meier).rows.len(), items(&tab, huber).rows.len()),
        (0, 1),
        "whoever is not named owes nothing"
    );
    assert_eq!(counts(&take_in(&tab, &without).done), [0, 0, 1, 0]);
}

#[test]
fn an_import_is_taken_back_as_one_step_but_for_what_somebody_has_changed_since() {
    let (_shop, _, tab) = Shop::begun();
    let meier = customer(&tab, "1", "Meier GmbH");
    let huber = customer(&tab, "2", "Huber GmbH");
    take_in(&tab, &items_list(TWO));
    let more = format!("{}2;Huber;R;7;01.01.2012;x;5,00;5,00;0\r\n", TWO.replace("831,11;1", "400,00;2"));
    let report = take_in(&tab, &items_list(&more));
    let row = items(&tab, meier).rows[1].clone();
    let level = Edit::from([(item::leaf(&row.key, ItemField::Level), Some(Leaf::Int(3)))]);
    tab.ask(Request::Edit { record: row.ledger, edit: level }).unwrap();
    let undo = report.undo.unwrap();
    assert_eq!(tab.ask(Request::TakeImportBack(undo)), Ok(Reply::Done));
    let back = items(&tab, meier);
    assert_eq!((back.sum, back.rows[1].item.level), (Cents(298_233), 3));
    assert_eq!(items(&tab, huber).rows.len(), 0);
    assert_eq!(tab.ask(Request::TakeImportBack(undo)), Err(Failure::NotFound));
    assert_eq!(counts(&take_in(&tab, &items_list(&more)).done)[0], 1, "and it can come in again");
    assert_eq!(items(&tab, huber).rows.len(), 1);
}

#[test]
fn what_is_said_of_strangers_waits_until_they_are_here() {
    let (_shop, _, tab) = Shop::begun();
    let report = take_in(&tab, &items_list(TWO));
    assert_eq!((report.done.stranger_count, report.done.strangers[0].lines), (1, 2));
    let text = String::from_utf8(report.file.bytes).unwrap();
    assert!(text.contains(";1 Meier;2 Zeilen;"), "{text}");
    assert_eq!(counts(&take_in(&tab, &items_list(TWO)).done), [0, 0, 2, 0]);
    let meier = customer(&tab, "1", "Meier GmbH");
    assert_eq!(items(&tab, meier).rows.len(), 2);
    assert_eq!(counts(&take_in(&tab, &items_list(TWO)).done), [0, 0, 2, 0], "they stand where they were");
    let persons = list(Listing::Persons, "Kd.-Nr.;Vorname;Nachname\r\n9;Harald;Meier\r\n");
    take_in(&tab, &persons);
    let later = tab.customer("Später");
    tab.write(later, "number", "9");
    assert!(matches!(filled(&tab, later, Register::Persons), Filling::Persons(found) if found.len() == 1));
}

#[test]
fn nothing_is_half_imported_when_the_disk_is_full_or_somebody_stops_it() {
    let (_shop, disk, tab) = Shop::begun();
    customer(&tab, "1", "Meier GmbH");
    let before = disk.tables.borrow().clone();
    disk.faults.borrow_mut().push(Fault::Full);
    let refused = tab.ask(Request::TakeIn(Box::new(items_list(TWO))));
    assert_eq!(refused, Err(Failure::DiskFull));
    assert_eq!(*disk.tables.borrow(), before);
    let many: String =
        (0..3_000).map(|nth| format!("1;Meier;R;{nth};07.03.2011;x;1,00;1,00;0\r\n")).collect();
    let import = tab.begin(Request::TakeIn(Box::new(items_list(&many))));
    tab.turns(6);
    assert_eq!(tab.answer(import), None);
    assert_eq!(tab.ask(Request::CancelImport), Ok(Reply::Done));
    assert_eq!(tab.answer(import), Some(Err(Failure::Stopped)));
    assert_eq!(*disk.tables.borrow(), before);
    assert!(
        tab.events().iter().any(|event| matches!(event, Event::Importing(progress) if progress.all > 3_000))
    );
}

#[test]
fn what_was_said_about_columns_is_remembered_for_the_source() {
    let (_shop, _, tab) = Shop::begun();
    let meier = customer(&tab, "1", "Meier GmbH");
    let text = "Konto X;Beleg Y;Tag;Offen Z\r\n1;4711;07.03.2011;12,50\r\n";
    let blind = list(Listing::Items, text);
    let proposal = propose(&tab, &blind);
    assert!(!proposal.missing.is_empty() && proposal.forecast.is_none());
    assert_eq!(proposal.columns.len(), 4);
    assert_eq!(proposal.columns[1].cells, ["4711"]);
    let say = |column: u32, heading: &str, key: &str| Said {
        column,
        heading: heading.to_owned(),
        key: key.to_owned(),
    };
    let said = vec![
        say(0, "Konto X", "customer.number"),
        say(1, "Beleg Y", "number"),
        say(2, "Tag", "date"),
        say(3, "Offen Z", "balance"),
    ];
    assert!(propose(&tab, &blind).forecast.is_none(), "looking remembers nothing");
    let told = List { said, ..blind.clone() };
    assert_eq!(counts(&propose(&tab, &told).forecast.unwrap())[0], 1);
    take_in(&tab, &told);
    assert_eq!(items(&tab, meier).sum, Cents(1_250));
    let next = propose(&tab, &list(Listing::Items, &text.replace("4711", "4712")));
    assert!(next.remembered && next.missing.is_empty());
    assert_eq!(counts(&next.forecast.unwrap())[0], 1);
}

#[test]
fn contacts_find_people_and_cases_by_name_and_number() {
    let (_shop, _, tab) = Shop::begun();
    let meier = customer(&tab, "1", "Meier GmbH");
    take_in(&tab, &list(Listing::Persons, "Kd.-Nr.;Vorname;Nachname\r\n1;Harald;Meier\r\n"));
    let cases = "Kd.-Nr.;Vorgangsnummer;Vorgang;Art;Status;Verantwortlicher;Wiedervorlage\r\n\
                 1;V1;Interesse an GW;Verkaufschance;In Bearbeitung;Jan Weber;10.07.2011\r\n";
    take_in(&tab, &list(Listing::Cases, cases));
    let talks = "Kd.-Nr.;Datum/Uhrzeit;Mitarbeiter;Ansprechpartner;Art;Notiz;Vorgangsnummer\r\n\
                 1;20.07.2011 12:12;Walter Rathelz;Harald Meier;Telefon;hat Interesse;V1\r\n\
                 1;08.04.2012 12:53;Jan Weber;;Brief;;\r\n";
    let talks = list(Listing::Talks, talks);
    take_in(&tab, &talks);
    let Filling::Contacts(found) = filled(&tab, meier, Register::Contacts) else { panic!() };
    assert_eq!((found.cases.len(), found.cases[0].owner.as_str()), (1, "Jan Weber"));
    let linked = found.talks.iter().find(|row| row.talk.case == found.cases[0].id).unwrap();
    assert_eq!((linked.staff.as_str(), linked.person.as_str()), ("Walter Rathelz", "Harald Meier"));
    assert!(!linked.talk.person.is_none());
    assert_eq!(found.talks.iter().filter(|row| row.talk.case.is_none()).count(), 1);
    assert_eq!(counts(&take_in(&tab, &talks).done), [0, 0, 2, 0]);
}

#[test]
fn positions_may_come_before_their_orders_and_other_splits() {
    let (_shop, _, tab) = Shop::begun();
    let meier = customer(&tab, "1", "Meier GmbH");
    let positions =
        "Auftr./Sp.z.;Register;Position;Betrag;Preis\r\n403865 / 1;Arbeitswerte;1;108,00;9,00\r\n";
    let positions = list(Listing::Positions, positions);
    take_in(&tab, &positions);
    let orders = "Kd.-Nr.;Auftr./Sp.z.;Titel;Auftragsdatum;Betrag;Summe Lohn;Summe ET;SEAG\r\n\
                  1;403865 / 1;Inspektion;02.09.2009;1.396,21;108,00;0,00;S\r\n";
    take_in(&tab, &list(Listing::Orders, orders));
    let Filling::Orders(found) = filled(&tab, meier, Register::Orders) else { panic!() };
    assert_eq!((found.len(), found[0].positions, found[0].order.seag.as_str()), (1, 1, "S"));
    assert_eq!(counts(&take_in(&tab, &positions).done), [0, 0, 1, 0]);
}

#[test]
fn rejected_lines_and_figures_that_break_are_named_and_kept_as_they_are() {
    let (_shop, _, tab) = Shop::begun();
    customer(&tab, "1", "Meier GmbH");
    let years = "Kd.-Nr.;Jahr;Umsatz;Garantie;Gesamt;Sparte 1;Sparte 3\r\n\
                 1;2011;2.506,16;0,00;2.506,16;1.266,13;940,03\r\n1;zweitausend;1,00;;;;\r\n";
    let report = take_in(&tab, &list(Listing::Revenue, years));
    assert_eq!((report.done.rejected_count, report.done.break_count), (1, 1));
    assert!(!matches!(report.done.rejected[0].problem, LineProblem::TooLong));
    assert_eq!(report.done.breaks[0].1.difference(), Cents(30_000));
    assert_eq!(report.done.breaks[0].0, "1 Meier GmbH");
    let text = String::from_utf8(report.file.bytes).unwrap();
    assert!(text.contains("2.506,16;2.206,16") && text.lines().count() == 3, "{text}");
}

#[test]
fn who_does_not_hold_the_books_brings_nothing_into_them() {
    let (shop, _, tab) = Shop::begun();
    customer(&tab, "1", "Meier GmbH");
    take_in(&tab, &items_list(TWO));
    let (_, two) = shop.second();
    // Eva sells.
    let refused = two.ask(Request::TakeIn(Box::new(items_list(TWO))));
    assert_eq!(refused, Err(Failure::NotAllowed));
}

pub fn demo(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/../../demo/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

const DEMO: [(Listing, &str); 9] = [
    (Listing::Persons, "ansprechpartner.csv"),
    (Listing::Cars, "fahrzeuge-kunden.csv"),
    (Listing::Cases, "vorgaenge.csv"),
    (Listing::Talks, "kundenkontakte.csv"),
    (Listing::Orders, "auftraege.csv"),
    (Listing::Positions, "auftragspositionen.csv"),
    (Listing::Items, "offene-posten.csv"),
    (Listing::Revenue, "umsaetze.csv"),
    (Listing::Profit, "rohertrag.csv"),
];

#[test]
fn meier_comes_out_of_the_demo_files_with_every_figure_and_the_second_night_changes_nothing() {
    let (_shop, _, tab) = Shop::begun();
    let subject = bridge::import::Subject::Customers;
    tab.ask(Request::BringIn { subject, name: String::new(), bytes: demo("kunden.csv") }).unwrap();
    for (listing, name) in DEMO {
        let list = List { name: name.to_owned(), bytes: demo(name), ..list(listing, "") };
        let proposal = propose(&tab, &list);
        assert_eq!((proposal.missing, proposal.cut), (Vec::new(), false), "{name}");
        let forecast = proposal.forecast.unwrap();
        assert_eq!((forecast.rejected, forecast.strangers), (Vec::new(), Vec::new()), "{name}");
        let report = take_in(&tab, &list);
        assert_eq!(
            counts(&report.done),
            [forecast.new, forecast.changed, forecast.same, forecast.gone],
            "{name}"
        );
        assert!(report.done.new > 0, "{name}");
        let again = take_in(&tab, &list);
        assert_eq!((again.undo, again.done.new, again.done.changed), (None, 0, 0), "{name}");
    }
    let meier = tab.customers("meier vakuumtechnik")[0].id;
    let Ok(Reply::Customer(sheet)) = tab.ask(Request::Customer(meier)) else { panic!() };
    assert_eq!((sheet.head.balance, sheet.head.items), (Some(Cents(935_763)), Some(Cents(936_683))));
    assert_eq!((sheet.head.difference, sheet.head.overrun), (Some(Cents(-920)), Some(Cents(135_763))));
    let held: Vec<(Register, u32)> =
        sheet.head.registers.iter().map(|one| (one.register, one.count)).take(9).collect();
    assert_eq!(
        held,
        [
            (Register::Persons, 2),
            (Register::Contacts, 6),
            (Register::Mailbox, 0),
            (Register::Revenue, 4),
            (Register::Items, 15),
            (Register::Cars, 4),
            (Register::OpenOrders, 3),
            (Register::Orders, 3),
            (Register::Profit, 1),
        ]
    );
    assert_eq!(items(&tab, meier).rows.len(), 15);
    let Filling::Profit(years) = filled(&tab, meier, Register::Profit) else { panic!() };
    let year = years.iter().find(|year| year.statement.year == 2011).unwrap();
    assert_eq!((year.lines.gross_profit(), year.percents[4]), (Cents(180_322), Some(7_195)));
    assert_eq!(year.margins, [Some(8_700), Some(3_300)]);
    let Filling::Orders(orders) = filled(&tab, meier, Register::OpenOrders) else { panic!() };
    let order = orders.iter().find(|row| row.order.number == "403865").unwrap();
    let Ok(Reply::Order(order)) = tab.ask(Request::Order(order.id)) else { panic!() };
    assert_eq!(
        (order.order.amount, order.order.labour, order.order.parts),
        (Cents(139_621), Cents(73_800), Cents(43_647))
    );
    let Filling::Contacts(contacts) = filled(&tab, meier, Register::Contacts) else { panic!() };
    assert_eq!((contacts.cases.len(), contacts.talks.len()), (2, 4));
    assert_eq!(contacts.talks.iter().filter(|row| row.talk.case.is_none()).count(), 2);
}
