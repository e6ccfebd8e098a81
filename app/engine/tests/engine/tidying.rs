//! What is done when nothing happens: many changes become one pack, and the disk is watched.

use bridge::event::{Event, Trouble};
use bridge::reply::Reply;
use bridge::request::Request;
use domain::id::Id;
use domain::party::customer::Customer;
use domain::record::Kind;
use domain::sale::job::Job;
use domain::time::Moment;
use engine::browser::disk::{Fault, Table};
use engine::browser::world::Space;
use engine::store::row::{Digest, Row};
use sync::name::Shelf;

use crate::shop::{Shop, Tab};
use crate::world::Disk;

const REST: i64 = 61_000;

fn loose(disk: &Disk, id: Id) -> usize {
    disk.values(Table::Changes).iter().filter(|(key, _)| key.starts_with(&id.0)).count()
}

fn customer(tab: &Tab, id: Id) -> Customer {
    match tab.ask(Request::Customer(id)) {
        Ok(Reply::Customer(sheet)) => sheet.customer,
        other => panic!("{other:?}"),
    }
}

/// A customer with fifty changes, all of them on the relay.
fn often_edited(tab: &Tab) -> Id {
    let id = tab.customer("Müller");
    for nth in 0..49 {
        tab.write(id, "remark", &format!("Gespräch {nth}"));
    }
    id
}

#[test]
fn many_changes_become_one_pack_that_says_the_same() {
    let (shop, disk, tab) = Shop::begun();
    let id = often_edited(&tab);
    let (before, row) = (customer(&tab, id), disk.values(Table::Rows));
    assert_eq!((loose(&disk, id), disk.count(Table::Packs)), (50, 0));
    tab.wait(REST);
    assert_eq!((loose(&disk, id), disk.count(Table::Packs)), (0, 1));
    assert_eq!(disk.values(Table::Rows), row);
    let again = shop.tab(&disk, true);
    assert_eq!(customer(&again, id), before);
    again.write(id, "mail", "m@example.org");
    assert_eq!((loose(&disk, id), customer(&again, id).mail.as_str()), (1, "m@example.org"));
    let (_, two) = shop.second();
    two.write(id, "web", "example.org");
    let last = customer(&shop.tab(&disk, true), id);
    assert_eq!(
        (last.web.as_str(), last.mail.as_str(), last.remark),
        ("example.org", "m@example.org", before.remark)
    );
}

#[test]
fn what_waits_for_the_relay_is_not_packed() {
    let (shop, disk, tab) = Shop::begun();
    let id = often_edited(&tab);
    shop.relay.cut();
    tab.write(id, "mail", "m@example.org");
    tab.wait(REST);
    assert_eq!((loose(&disk, id), disk.count(Table::Packs), disk.count(Table::Outbox)), (51, 0, 1));
}

#[test]
fn a_relay_that_lost_everything_gets_the_packed_changes_too() {
    let (shop, disk, tab) = Shop::begun();
    let id = often_edited(&tab);
    tab.wait(REST);
    assert_eq!(loose(&disk, id), 0);
    shop.relay.cut();
    shop.relay.restore_nothing();
    shop.relay.reachable.set(true);
    tab.ask(Request::Reconnect).unwrap();
    tab.wait(1_000);
    assert_eq!((shop.relay.head(Shelf::Customers), tab.waiting()), (50, 0));
    let (_, two) = shop.second();
    assert_eq!(customer(&two, id), customer(&tab, id));
}

#[test]
fn a_pack_is_written_whole_or_not_at_all() {
    let (_shop, disk, tab) = Shop::begun();
    let id = often_edited(&tab);
    tab.settle();
    let before = disk.values(Table::Changes);
    disk.faults.borrow_mut().extend([Fault::Full, Fault::Full]);
    tab.wait(REST);
    disk.faults.borrow_mut().clear();
    assert_eq!((disk.values(Table::Changes), disk.count(Table::Packs)), (before, 0));
    assert_eq!(customer(&tab, id).remark, "Gespräch 48");
}

#[test]
fn a_damaged_pack_is_fetched_again_and_nothing_is_built_on_half_a_record() {
    let (shop, disk, tab) = Shop::begun();
    let id = often_edited(&tab);
    tab.wait(REST);
    let before = customer(&tab, id);
    let mut pack = disk.values(Table::Packs).remove(0).1;
    let middle = pack.len() / 2;
    pack[middle] ^= 0x55;
    disk.put(Table::Packs, &id.0, pack);
    let again = shop.tab(&disk, true);
    assert!(again.ask(Request::Customer(id)).is_err());
    again.wait(1_000);
    assert_eq!(customer(&again, id), before);
    assert!(again.events().contains(&Event::Trouble(Some(Trouble::Repaired(1)))));
    assert_eq!((loose(&disk, id), again.waiting()), (50, 0));
}

#[test]
fn the_person_is_warned_long_before_the_disk_is_full() {
    let (_shop, _, tab) = Shop::begun();
    let troubles = |tab: &Tab| {
        let trouble = |event| if let Event::Trouble(trouble) = event { Some(trouble) } else { None };
        tab.events().into_iter().filter_map(trouble).collect::<Vec<_>>()
    };
    for (used, told) in [(79, None), (83, Some(80)), (84, Some(80)), (91, Some(90)), (20, None)] {
        tab.world.space.set(Space { used, quota: 100, persistent: true });
        tab.customer(&format!("Nummer {used}"));
        tab.wait(700_000);
        assert_eq!(troubles(&tab).last().copied().flatten(), told.map(Trouble::AlmostFull), "{used}");
    }
    assert_eq!(troubles(&tab).len(), 3, "told when it changes");
}

#[test]
fn after_the_first_save_the_browser_is_asked_once_to_keep_the_data() {
    for persistent in [false, true] {
        let (shop, disk, _) = Shop::begun();
        let tab = shop.tab(&disk, true);
        tab.world.space.set(Space { used: 1, quota: 100, persistent });
        tab.wait(1_000);
        let asked = || tab.events().iter().filter(|event| **event == Event::Stay).count();
        assert_eq!(asked(), 0);
        for name in ["Müller", "Meier"] {
            tab.customer(name);
            tab.wait(1_000);
        }
        assert_eq!(asked(), usize::from(!persistent));
    }
}

#[test]
fn few_documents_stay_open_however_many_are_looked_at() {
    let (_shop, _, tab) = Shop::begun();
    let customers: Vec<Id> = (0..60).map(|nth| tab.customer(&format!("Müller {nth}"))).collect();
    for id in customers.iter().chain(&customers) {
        customer(&tab, *id);
        assert!(tab.engine.records.replicas.borrow().len() <= 24);
    }
    let opened = tab.engine.records.opened.get();
    customer(&tab, customers[59]);
    assert_eq!(tab.engine.records.opened.get(), opened, "what was looked at last is still open");
}

#[test]
fn a_start_with_ten_thousand_jobs_opens_no_document() {
    let (shop, disk, _) = Shop::begun();
    for nth in 0..10_000_u32 {
        let mut id = [7; 16];
        id[..4].copy_from_slice(&nth.to_be_bytes());
        let job = Job { number: format!("1-{nth}"), created: Moment(i64::from(nth)), ..Job::default() };
        let row = Row::new(Id(id), Shelf::Sales, Digest::default(), Kind::Job.stamp(job.leaves()));
        disk.put(Table::Rows, &id, row.encode());
    }
    let tab = shop.tab(&disk, true);
    let Ok(Reply::Jobs { page, .. }) = tab.ask(Request::Jobs(Default::default())) else { panic!() };
    assert_eq!((page.total, tab.engine.records.opened.get()), (10_000, 0));
    assert_eq!(tab.jobs("1-9999").len(), 1);
    assert_eq!(tab.engine.records.opened.get(), 0);
}
