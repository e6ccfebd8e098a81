//! Long lists about customers: others have their turn, documents are opened only where they change, and the disk is asked for
//! many at once.

use bridge::listing::List;
use bridge::reply::Reply;
use bridge::request::Request;

use crate::listing::{counts, items_list, propose, take_in};
use crate::shop::Shop;

#[test]
fn lists_are_answered_while_ten_thousand_items_come_in() {
    let (shop, disk, tab) = Shop::begun();
    shop.relay.talks.set(false);
    let mut customers = "Kundennummer;Firma\n".to_owned();
    let mut lines = String::new();
    for nth in 0..1_000 {
        customers.push_str(&format!("{nth};Firma {nth}\n"));
        (0..10)
            .for_each(|item| lines.push_str(&format!("{nth};;R;{nth}-{item};07.03.2011;x;1,00;1,00;0\r\n")));
    }
    let subject = bridge::import::Subject::Customers;
    tab.ask(Request::BringIn { subject, name: String::new(), bytes: customers.into_bytes() }).unwrap();
    let import = tab.begin(Request::TakeIn(Box::new(items_list(&lines))));
    tab.turns(20);
    let asked = tab.begin(Request::Customers(Default::default()));
    tab.turns(1);
    assert!(tab.answer(asked).is_some() && tab.answer(import).is_none());
    tab.settle();
    let Some(Ok(Reply::Listed(report))) = tab.answer(import) else { panic!() };
    assert_eq!(counts(&report.done), [10_000, 0, 0, 0]);
    let opened = tab.engine.records.opened.get();
    let before = disk.transactions.get();
    assert_eq!(counts(&take_in(&tab, &items_list(&lines)).done), [0, 0, 10_000, 0]);
    assert_eq!(tab.engine.records.opened.get(), opened, "comparing opens no document");
    assert_eq!(disk.transactions.get(), before, "and writes nothing");
}

#[test]
fn however_many_ledgers_a_list_changes_or_gives_back_the_disk_is_asked_once_for_all() {
    let costs = |customers: u32| {
        let (shop, disk, tab) = Shop::begun();
        shop.relay.talks.set(false);
        let lines = |amount: &str| {
            (0..customers)
                .map(|nth| format!("{nth};;R;1;07.03.2011;x;{amount};{amount};0\r\n"))
                .collect::<String>()
        };
        let names: String = (0..customers).map(|nth| format!("{nth};Firma {nth}\n")).collect();
        let subject = bridge::import::Subject::Customers;
        let bytes = format!("Kundennummer;Firma\n{names}").into_bytes();
        tab.ask(Request::BringIn { subject, name: String::new(), bytes }).unwrap();
        take_in(&tab, &items_list(&lines("1,00")));
        let before = disk.readings.get();
        let report = take_in(&tab, &items_list(&lines("2,00")));
        assert_eq!(counts(&report.done), [0, customers, 0, 0]);
        let changed = disk.readings.get() - before;
        assert_eq!(tab.ask(Request::TakeImportBack(report.undo.unwrap())), Ok(Reply::Done));
        assert_eq!(
            counts(&propose(&tab, &items_list(&lines("1,00"))).forecast.unwrap()),
            [0, 0, customers, 0]
        );
        [changed, disk.readings.get() - before - changed]
    };
    assert_eq!(costs(10), costs(150));
}

#[test]
fn a_list_that_was_looked_at_is_not_compared_again_unless_something_has_changed_since() {
    let (shop, disk, tab) = Shop::begun();
    shop.relay.talks.set(false);
    let bytes = (0..50).map(|nth| format!("{nth};Firma {nth}\n")).collect::<String>();
    let bytes = format!("Kundennummer;Firma\n{bytes}").into_bytes();
    let customers =
        Request::BringIn { subject: bridge::import::Subject::Customers, name: String::new(), bytes };
    tab.ask(customers).unwrap();
    let list = |amount: &str| {
        let line = |nth| format!("{nth};;R;1;07.03.2011;x;{amount};{amount};0\r\n");
        items_list(&(0..50).map(line).collect::<String>())
    };
    take_in(&tab, &list("1,00"));
    let costs = |list: &List| {
        let before = disk.readings.get();
        let report = take_in(&tab, list);
        (counts(&report.done), disk.readings.get() - before)
    };
    let (counted, unprepared) = costs(&list("2,00"));
    assert_eq!(counted, [0, 50, 0, 0]);
    let counted = counts(&propose(&tab, &list("3,00")).forecast.unwrap());
    let (brought_in, prepared) = costs(&list("3,00"));
    assert_eq!(brought_in, counted);
    assert!(prepared < unprepared, "{prepared} readings instead of {unprepared}");

    // Looked at, but another list comes in first.
    assert_eq!(counts(&propose(&tab, &list("4,00")).forecast.unwrap()), [0, 50, 0, 0]);
    take_in(&tab, &list("4,00"));
    assert_eq!(costs(&list("4,00")).0, [0, 0, 50, 0]);
    propose(&tab, &list("5,00"));
    assert_eq!(costs(&list("6,00")).0, [0, 50, 0, 0]);
    assert_eq!(costs(&list("5,00")).0, [0, 50, 0, 0], "what was looked at before is not what is here now");
    assert_eq!(costs(&list("5,00")).0, [0, 0, 50, 0]);
}
