//! Imports that are known after the page was left, taken back, and what would go before it goes; lists and customers of
//! the bookkeeping meet by account.

use bridge::import::{Outcome, Subject};
use bridge::listing::{Going, LastImport, Listing};
use bridge::register::{Filling, Register};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::field::Problem;
use domain::id::Id;
use domain::party::customer::Customer;
use domain::record::Kind;

use crate::listing::{counts, items_list, propose, take_in};
use crate::registers::filled;
use crate::shop::{Shop, Tab};

const TWO: &str = "1;Meier;R;0111001892;07.03.2011;a;2.151,22;2.151,22;0\r\n\
                   1;Meier;R;0111001893;07.03.2011;b;831,11;831,11;1\r\n";

fn last(tab: &Tab) -> Option<LastImport> {
    match tab.ask(Request::LastImport) {
        Ok(Reply::LastImport(last)) => last,
        other => panic!("{other:?}"),
    }
}

fn numbered(tab: &Tab, number: &str) -> Id {
    let customer =
        Customer { number: number.to_owned(), company: format!("Firma {number}"), ..Customer::default() };
    tab.create(Kind::Customer, customer.leaves())
}

fn open(tab: &Tab, customer: Id) -> usize {
    match filled(tab, customer, Register::Items) {
        Filling::Items(items) => items.rows.len(),
        other => panic!("{other:?}"),
    }
}

fn bring(tab: &Tab, name: &str, text: &str) -> Outcome {
    let (name, bytes) = (name.to_owned(), text.as_bytes().to_vec());
    match tab.ask(Request::BringIn { subject: Subject::Customers, name, bytes }) {
        Ok(Reply::Outcome(outcome)) => outcome,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_last_import_is_known_after_a_start_and_taken_back_from_there() {
    let (shop, disk, tab) = Shop::begun();
    let meier = numbered(&tab, "1");
    assert_eq!(last(&tab), None);
    take_in(&tab, &items_list(TWO));
    drop(tab);
    let again = shop.tab(&disk, true);
    let known = last(&again).unwrap();
    assert_eq!((known.name.as_str(), known.count), ("liste.csv", 1));
    assert_eq!(open(&again, meier), 2);
    again.ask(Request::TakeImportBack(known.import)).unwrap();
    assert_eq!((open(&again, meier), last(&again)), (0, None));
    assert_eq!(again.ask(Request::TakeImportBack(known.import)), Err(Failure::NotFound));
}

#[test]
fn customers_that_came_in_are_taken_back_as_one_step_and_whoever_is_used_since_stays() {
    let (_shop, _, tab) = Shop::begun();
    let known = numbered(&tab, "1");
    let lines =
        "Kundennummer;Firma;Telefon\n1;Firma 1;089 1234\n2;Neu GmbH;\n3;Benutzt GmbH;\n4;Geändert GmbH;\n";
    let outcome = bring(&tab, "kunden.csv", lines);
    assert_eq!((outcome.created, outcome.changed), (3, 1));
    let id = |text: &str| tab.customers(text)[0].id;
    tab.job(None, Some(id("Benutzt")));
    tab.write(id("Geändert"), "remark", "ruft an");
    let import = last(&tab).unwrap();
    assert_eq!((import.name.as_str(), import.count), ("kunden.csv", 4));
    tab.ask(Request::TakeImportBack(import.import)).unwrap();
    assert_eq!(tab.customers("Neu GmbH").len(), 0);
    assert_eq!((tab.customers("Benutzt").len(), tab.customers("Firma 1").len()), (1, 1));
    let Ok(Reply::Customer(sheet)) = tab.ask(Request::Customer(known)) else { panic!() };
    assert_eq!(sheet.customer.phone, "");
    // The same file again brings in what is not here any more.
    assert!(bring(&tab, "kunden.csv", lines).created >= 1);
}

#[test]
fn a_whole_list_names_what_it_would_settle_before_it_does() {
    let (_shop, _, tab) = Shop::begun();
    let (meier, huber) = (numbered(&tab, "1"), numbered(&tab, "2"));
    take_in(&tab, &items_list(TWO));
    let mut other = items_list("2;;R;0211000001;08.03.2011;c;10,00;10,00;0\r\n");
    assert_eq!(propose(&tab, &other).forecast.unwrap().going, []);
    other.whole = true;
    let forecast = propose(&tab, &other).forecast.unwrap();
    assert_eq!(counts(&forecast), [1, 0, 0, 2]);
    let going = |what: &str| Going { what: what.to_owned(), whose: "1 Firma 1".to_owned() };
    assert_eq!(forecast.going, [going("0111001892"), going("0111001893")]);
    assert!(forecast.incoming[0].title.starts_with("2 · Firma 2"), "{}", forecast.incoming[0].title);
    take_in(&tab, &other);
    assert_eq!((open(&tab, meier), open(&tab, huber)), (0, 1));
}

#[test]
fn what_is_doubtful_stands_in_the_report_before_anything_comes_in() {
    let (_shop, _, tab) = Shop::begun();
    numbered(&tab, "1");
    let mut list = items_list(
        "1;Meier;R;0111001892;07.03.2011;a;1,00;1,00;0\r\n\
         1;Meier;R;0111001893;07.03.2011;b;1,00;1,00;0\r\n\
         1;Meier;R;0111001894;08.03.2011;c;1,00;1,00;0\r\n\
         1;Meier;R;0106001895;08.03.2011;d;1,00;1,00;0\r\n\
         1;Meier;R;0111001896;00.01.1900;e;1,00;1,00;0\r\n",
    );
    let proposal = propose(&tab, &list);
    let warned: Vec<(u32, Problem)> = proposal
        .forecast
        .unwrap()
        .incoming
        .iter()
        .flat_map(|line| line.warnings.iter().map(|(_, problem)| (line.line, *problem)))
        .collect();
    assert_eq!(warned.len(), 2);
    assert!(warned.contains(&(5, Problem::OddNumber)) && warned.contains(&(6, Problem::PlaceholderDay)));
    let text = String::from_utf8(proposal.report.unwrap().bytes).unwrap();
    assert!(text.contains("\r\n5;Rg.Nummer: Die Nummer passt nicht zum Datum."), "{text}");
    assert!(text.contains("\r\n6;Rg.Datum: Ein Datum von 1900"), "{text}");
    let report = take_in(&tab, &list);
    assert_eq!(String::from_utf8(report.file.bytes).unwrap(), text);
    list.bytes = items_list(TWO).bytes;
    assert_eq!(propose(&tab, &list).report, None);
}

#[test]
fn debtors_and_open_items_of_the_bookkeeping_meet_by_account() {
    let (_shop, _, tab) = Shop::begun();
    let items =
        "Konto;Name;Rechnungs-Nr.;Rechnungsdatum;Saldo\r\n10001;Meier GmbH;4711;07.03.2026;2.151,22\r\n";
    let mut list = items_list("");
    list.bytes = items.as_bytes().to_vec();
    // The items came first and wait.
    assert_eq!(take_in(&tab, &list).done.stranger_count, 1);
    let debtors = "Konto;Name (Adressattyp Unternehmen);Name (Adressattyp natürl. Person);Adressattyp;Kundennummer\r\n\
        10001;Meier GmbH;;2;24107\r\n10002;Huber KG;;2;24108\r\n";
    bring(&tab, "debitoren.csv", debtors);
    let meier = tab.customers("24107")[0].id;
    assert_eq!(tab.customers("10001")[0].id, meier, "the account finds its customer");
    assert_eq!(open(&tab, meier), 1);
    assert_eq!(tab.ask(Request::Strangers), Ok(Reply::Strangers(Vec::new())));
    // And the next night they know each other.
    list.bytes = items.replace("4711", "4712").into_bytes();
    let forecast = propose(&tab, &list).forecast.unwrap();
    assert_eq!((forecast.stranger_count, forecast.new), (0, 1));
    take_in(&tab, &list);
    assert_eq!(open(&tab, meier), 2);
    // A number goes before an account, and an account of two means nobody.
    let own = numbered(&tab, "10002");
    list.bytes = items.replace("10001", "10002").into_bytes();
    take_in(&tab, &list);
    assert_eq!(open(&tab, own), 1);
    let second =
        Customer { account: "10001".to_owned(), company: "Zweite".to_owned(), ..Customer::default() };
    tab.create(Kind::Customer, second.leaves());
    list.bytes = items.replace("4711", "4713").into_bytes();
    assert_eq!(propose(&tab, &list).forecast.unwrap().stranger_count, 1);
    assert_eq!(list.listing, Listing::Items);
}
