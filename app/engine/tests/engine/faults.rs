//! Disks that are full, lost or damaged.

use bridge::event::{Event, Trouble};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use engine::browser::disk::{Fault, Table};
use engine::browser::world::Happening;

use crate::shop::{Shop, text_edit};

fn troubles(tab: &crate::shop::Tab) -> Vec<Option<Trouble>> {
    let trouble = |event| if let Event::Trouble(trouble) = event { Some(trouble) } else { None };
    tab.events().into_iter().filter_map(trouble).collect()
}

#[test]
fn a_full_disk_writes_nothing_says_so_and_goes_on_when_there_is_room() {
    let (_shop, disk, tab) = Shop::begun();
    let customer = tab.customer("Müller");
    let before = disk.tables.borrow().clone();
    for (fault, failure, trouble) in [
        (Fault::Full, Failure::DiskFull, Trouble::DiskFull),
        (Fault::Lost, Failure::Database, Trouble::DatabaseLost),
    ] {
        disk.faults.borrow_mut().push(fault);
        let refused = tab.ask(Request::Edit { record: customer, edit: text_edit("remark", "x") });
        assert_eq!(refused, Err(failure));
        assert_eq!(troubles(&tab).last(), Some(&Some(trouble)));
        assert_eq!(*disk.tables.borrow(), before);
        let Ok(Reply::Customer(sheet)) = tab.ask(Request::Customer(customer)) else { panic!() };
        assert_eq!(sheet.customer.remark, "");
    }
    tab.write(customer, "remark", "y");
    assert_eq!(troubles(&tab).last(), Some(&None));
    let Ok(Reply::Customer(sheet)) = tab.ask(Request::Customer(customer)) else { panic!() };
    assert_eq!(sheet.customer.remark, "y");
}

#[test]
fn damaged_rows_are_made_anew_from_their_changes() {
    let (shop, disk, tab) = Shop::begun();
    let (one, two) = (tab.customer("Müller"), tab.customer("Özdemir"));
    tab.write(one, "remark", "bleibt");
    let whole = disk.values(Table::Rows);
    disk.put(Table::Rows, &one.0, b"\x00\xffgarbage".to_vec());
    disk.put(Table::Rows, &two.0, Vec::new());
    let again = shop.tab(&disk, false);
    assert_eq!(troubles(&again), [Some(Trouble::Repaired(2))]);
    assert_eq!(again.customers("müller").len() + again.customers("özdemir").len(), 2);
    assert_eq!(disk.values(Table::Rows), whole);
}

#[test]
fn a_damaged_change_is_named_left_where_it_is_and_costs_only_itself() {
    let (shop, disk, tab) = Shop::begun();
    let customer = tab.customer("Müller");
    tab.write(customer, "remark", "eins");
    tab.write(customer, "remark", "zwei");
    let changes = disk.values(Table::Changes);
    let last = tab.engine.records.outbox.borrow().count();
    let mine: Vec<_> = changes.iter().filter(|(key, _)| key.starts_with(&customer.0)).collect();
    assert_eq!((mine.len(), last), (3, 0));
    let longest = mine.iter().max_by_key(|(_, bytes)| bytes.len()).unwrap();
    for (key, bytes) in &mine {
        if *key != longest.0 {
            let mut damaged = bytes.clone();
            let middle = damaged.len() / 2;
            damaged[middle] ^= 0x55;
            disk.put(Table::Changes, key, damaged);
        }
    }
    let again = shop.tab(&disk, false);
    let Ok(Reply::Customer(sheet)) = again.ask(Request::Customer(customer)) else { panic!() };
    assert_eq!(sheet.customer.last_name, "Müller");
    assert!(!again.world.warned.borrow().is_empty());
    assert_eq!(disk.values(Table::Changes).len(), changes.len());
}

#[test]
fn a_damaged_outbox_loses_nothing() {
    let (shop, disk, tab) = Shop::begun();
    shop.relay.cut();
    let customer = tab.customer("Müller");
    let waiting = disk.values(Table::Outbox);
    assert_eq!(waiting.len(), 1);
    disk.put(Table::Outbox, &waiting[0].0, vec![1, 2, 3]);
    let again = shop.tab(&disk, false);
    assert_eq!(again.waiting(), 1);
    assert!(again.engine.records.outbox.borrow().has(customer));
}

#[test]
fn while_another_build_holds_the_database_every_request_is_answered() {
    let shop = Shop::new();
    let disk = std::rc::Rc::default();
    let tab = shop.tab(&disk, false);
    tab.engine.state.set(engine::desk::engine::State::Starting);
    let early = tab.begin(Request::Who);
    tab.settle();
    assert_eq!(tab.answer(early), None);
    tab.happen(Happening::Blocked(true));
    tab.settle();
    assert_eq!(tab.answer(early), Some(Err(Failure::Blocked)));
    assert_eq!(tab.ask(Request::Who), Err(Failure::Blocked));
    assert_eq!(troubles(&tab), [Some(Trouble::Blocked)]);
    tab.happen(Happening::Blocked(false));
    tab.settle();
    assert_eq!(troubles(&tab), [Some(Trouble::Blocked), None]);
}

#[test]
fn a_message_that_is_none_is_ignored() {
    let (_shop, _, tab) = Shop::begun();
    tab.happen(Happening::Asked(vec![0xff; 9]));
    tab.happen(Happening::Heard(vec![0xff; 9]));
    tab.settle();
    assert!(tab.ask(Request::Who).is_ok());
}
