//! Other people's files.

use bridge::import::{Fate, FileProblem, LineProblem, Outcome, Subject};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::field::Problem;
use domain::party::staff::{Role, Staff};
use engine::browser::disk::{Fault, Table};

use crate::shop::{Shop, Tab};

fn demo(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/../../demo/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn bring(tab: &Tab, subject: Subject, bytes: Vec<u8>) -> Outcome {
    match tab.ask(Request::BringIn { subject, name: String::new(), bytes }) {
        Ok(Reply::Outcome(outcome)) => outcome,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_demo_dealership_comes_in_once_and_only_once() {
    let (shop, disk, tab) = Shop::begun();
    let files = [
        (Subject::House, "autohaus.csv"),
        (Subject::Staff, "mitarbeiter.csv"),
        (Subject::Customers, "kunden.csv"),
        (Subject::Vehicles, "fahrzeuge.csv"),
    ];
    for (subject, name) in files {
        let Ok(Reply::Forecast(forecast)) = tab.ask(Request::LookInto { subject, bytes: demo(name) }) else {
            panic!()
        };
        let outcome = bring(&tab, subject, demo(name));
        assert_eq!((outcome.created, outcome.changed), (forecast.new, forecast.changed), "{name}");
        assert_eq!(outcome.rejected, 0, "{name}: {:?}", forecast.rejected);
        let again = bring(&tab, subject, demo(name));
        assert_eq!((again.created, again.changed), (0, 0), "{name}");
    }
    assert!(tab.vehicles("").len() >= 120 && tab.customers("").len() >= 300);
    assert_eq!(tab.customers("meier vakuumtechnik").len(), 1);
    assert_eq!(disk.count(Table::Outbox), 0);
    assert_eq!(tab.engine.records.opened.get(), 1, "only the house, which was there, is opened");
    let (_, two) = shop.second();
    assert_eq!(two.vehicles(""), tab.vehicles(""));
}

#[test]
fn nothing_is_half_imported() {
    let (_shop, disk, tab) = Shop::begun();
    let before = disk.tables.borrow().clone();
    disk.faults.borrow_mut().push(Fault::Full);
    let refused = tab.ask(Request::BringIn {
        subject: Subject::Customers,
        name: String::new(),
        bytes: demo("kunden.csv"),
    });
    assert_eq!(refused, Err(Failure::DiskFull));
    assert_eq!(*disk.tables.borrow(), before);
    assert_eq!(tab.customers("").len(), 0);
}

#[test]
fn rejected_lines_are_named_and_the_others_come_in() {
    let (_shop, _, tab) = Shop::begun();
    let bytes = "Nummer;Nachname;Ort\n1;Müller;München\n2;;Berlin\n3;Groß;Köln;zu viel\n".as_bytes().to_vec();
    let Ok(Reply::Forecast(forecast)) =
        tab.ask(Request::LookInto { subject: Subject::Customers, bytes: bytes.clone() })
    else {
        panic!()
    };
    assert_eq!((forecast.new, forecast.rejected.len()), (1, 2));
    assert_eq!((forecast.rejected[0].line, &forecast.rejected[0].problem), (3, &LineProblem::NameMissing));
    assert_eq!(forecast.rejected[1].line, 4);
    assert_eq!((forecast.incoming[0].title.as_str(), forecast.incoming[0].fate), ("Müller", Fate::New));
    assert_eq!(
        bring(&tab, Subject::Customers, bytes),
        Outcome { created: 1, changed: 0, same: 0, rejected: 2 }
    );
}

#[test]
fn a_file_that_is_no_list_says_why() {
    let (_shop, _, tab) = Shop::begun();
    for (bytes, problem) in
        [(Vec::new(), FileProblem::Empty), (b"%PDF-1.7\n\x00\x01".to_vec(), FileProblem::NotText)]
    {
        let refused = tab.ask(Request::LookInto { subject: Subject::Vehicles, bytes });
        assert_eq!(refused, Err(Failure::File(problem)));
    }
}

#[test]
fn lists_are_answered_while_ten_thousand_customers_come_in() {
    let (shop, disk, tab) = Shop::begun();
    shop.relay.talks.set(false);
    let mut csv = "Kundennummer;Nachname;PLZ;Ort\n".to_owned();
    for nth in 0..10_000 {
        csv.push_str(&format!("K{nth};Name{nth};80331;München\n"));
    }
    let before = disk.transactions.get();
    let import = tab.begin(Request::BringIn {
        subject: Subject::Customers,
        name: String::new(),
        bytes: csv.into_bytes(),
    });
    tab.turns(40);
    assert_eq!(tab.answer(import), None);
    let list = tab.begin(Request::Customers(Default::default()));
    tab.turns(1);
    assert!(tab.answer(list).is_some() && tab.answer(import).is_none());
    tab.settle();
    assert!(matches!(tab.answer(import), Some(Ok(Reply::Outcome(Outcome { created: 10_000, .. })))));
    assert_eq!(tab.customers("name9999 münchen").len(), 1);
    assert!(disk.transactions.get() > before);
}

#[test]
fn what_is_taken_out_can_be_brought_in_elsewhere() {
    let (_shop, _, tab) = Shop::begun();
    bring(&tab, Subject::Vehicles, demo("fahrzeuge.csv"));
    let Ok(Reply::File(file)) = tab.ask(Request::TakeOut(Subject::Vehicles)) else { panic!() };
    let (_other, _, elsewhere) = Shop::begun();
    let outcome = bring(&elsewhere, Subject::Vehicles, file.bytes.clone());
    assert_eq!((outcome.created as usize, outcome.rejected), (tab.vehicles("").len(), 0));
    assert_eq!(bring(&tab, Subject::Vehicles, file.bytes).same, outcome.created);
}

fn staff(tab: &Tab) -> Vec<(domain::id::Id, Staff)> {
    match tab.ask(Request::Staff) {
        Ok(Reply::Staff(staff)) => staff,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_list_never_changes_the_role_of_somebody_with_an_account() {
    let (_shop, _, tab) = Shop::begun();
    let bytes = "Name;Kürzel;Rolle;Telefon\nJan Weber;JW;Verkauf;089 1\n".as_bytes().to_vec();
    let looked = tab.ask(Request::LookInto { subject: Subject::Staff, bytes: bytes.clone() });
    let Ok(Reply::Forecast(forecast)) = looked else { panic!() };
    assert_eq!((forecast.changed, forecast.new), (1, 0));
    assert_eq!(forecast.incoming[0].warnings, [("role".to_owned(), Problem::DecidedByAccount)]);
    bring(&tab, Subject::Staff, bytes.clone());
    let jan = staff(&tab).remove(0).1;
    assert_eq!((jan.role, jan.phone.as_str()), (Role::Administrator, "089 1"));
    assert_eq!(bring(&tab, Subject::Staff, bytes).same, 1);
}

#[test]
fn who_was_on_a_list_and_joins_is_one_person() {
    for line in ["Eva Özdemir;EÖ", "Evelyn Oezdemir;EÖ"] {
        let (shop, _, tab) = Shop::begun();
        let list = format!("Name;Kürzel;Rolle;Telefon\n{line};Verkauf;089 2\nErik Özil;EX;Verkauf;089 3\n");
        bring(&tab, Subject::Staff, list.into_bytes());
        let listed = staff(&tab).into_iter().find(|(_, staff)| staff.phone == "089 2").unwrap().0;
        let job = tab.job(None, None);
        let owner = Some(domain::field::Leaf::Text(listed.hex()));
        let edit = [("owner".to_owned(), owner)].into();
        tab.ask(Request::Edit { record: job, edit }).unwrap();
        let (_, two) = shop.device();
        two.ask(Request::Join(bridge::session::Joining::default())).unwrap();
        for tab in [&tab, &two] {
            let staff = staff(tab);
            assert_eq!(staff.len(), 3, "{staff:?}");
            let eva = staff.into_iter().find(|(id, _)| id.0 == [2; 16]).unwrap().1;
            assert_eq!((eva.name.as_str(), eva.phone.as_str()), ("Eva Özdemir", "089 2"));
            assert_eq!(tab.sheet(job).owner, Some(eva));
        }
    }
}

#[test]
fn of_two_alike_nobody_is_taken_for_who_joins() {
    let (shop, _, tab) = Shop::begun();
    let list = "Name;Kürzel;Rolle\nEva Özdemir;E1;Verkauf\nEva Özdemir;E2;Service\n";
    bring(&tab, Subject::Staff, list.as_bytes().to_vec());
    let (_, two) = shop.device();
    two.ask(Request::Join(bridge::session::Joining::default())).unwrap();
    assert_eq!(staff(&two).len(), 4);
}
