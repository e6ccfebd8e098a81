//! Two tabs of one device.

use std::rc::Rc;

use bridge::event::Event;
use bridge::reply::Reply;
use bridge::request::Request;
use engine::browser::disk::Table;
use engine::browser::world::Happening;

use crate::shop::{Shop, acquaint, text_edit};

#[test]
fn what_one_tab_saves_the_other_shows_and_the_leader_carries() {
    let (shop, disk, leader) = Shop::begun();
    let other = shop.tab(&disk, false);
    acquaint(&leader, &other);
    let customer = other.customer("Müller");
    assert_eq!(leader.customers("müller").len(), 1);
    assert_eq!((leader.waiting(), other.waiting(), disk.count(Table::Outbox)), (0, 0, 0));
    leader.write(customer, "remark", "vom anderen");
    let Ok(Reply::Customer(sheet)) = other.ask(Request::Customer(customer)) else { panic!() };
    assert_eq!(sheet.customer.remark, "vom anderen");
}

#[test]
fn a_tab_that_never_heard_of_the_arrival_hears_it_from_the_next_leader() {
    let (shop, disk, leader) = Shop::begun();
    let [next, third] = [shop.tab(&disk, false), shop.tab(&disk, false)];
    acquaint(&next, &third);
    // The leader hears the third, and is closed before it can tell that the change has arrived.
    third.world.others.borrow_mut().push(Rc::downgrade(&leader));
    third.customer("Müller");
    assert_eq!((disk.count(Table::Outbox), third.waiting()), (0, 1));
    drop(leader);
    next.happen(Happening::Leads);
    next.settle();
    assert_eq!((next.waiting(), third.waiting()), (0, 0));
    third.wait(1_000);
    let status = third.events().into_iter().rev().find_map(|event| match event {
        Event::Sync(state) => Some(state.waiting),
        _ => None,
    });
    assert_eq!(status, Some(0), "the window is told, too");
}

#[test]
fn two_tabs_write_at_the_same_time_and_nothing_is_lost() {
    let (shop, disk, one) = Shop::begun();
    let customer = one.customer("Müller");
    // Deaf to each other: each finds out only when it writes.
    let two = shop.tab(&disk, false);
    one.write(customer, "remark", "eins");
    two.write(customer, "mail", "m@example.org");
    one.write(customer, "web", "example.org");
    for tab in [&one, &two, &shop.tab(&disk, false)] {
        let id = tab.begin(Request::Edit { record: customer, edit: text_edit("class", "A") });
        tab.settle();
        assert!(matches!(tab.answer(id), Some(Ok(_))));
        let Ok(Reply::Customer(sheet)) = tab.ask(Request::Customer(customer)) else { panic!() };
        let customer = &sheet.customer;
        assert_eq!(
            (customer.remark.as_str(), customer.mail.as_str(), customer.web.as_str()),
            ("eins", "m@example.org", "example.org")
        );
        assert_eq!(sheet.doubts, []);
    }
}

#[test]
fn two_tabs_never_give_the_same_number() {
    let (shop, disk, one) = Shop::begun();
    let two = shop.tab(&disk, false);
    let mut numbers = Vec::new();
    for _ in 0..3 {
        let asked: Vec<(_, u32)> = [&one, &two]
            .into_iter()
            .map(|tab| {
                (
                    tab,
                    tab.begin(Request::CreateJob {
                        origin: Default::default(),
                        vehicle: None,
                        customer: None,
                    }),
                )
            })
            .collect();
        one.settle();
        for (tab, number) in asked {
            let id = crate::shop::created(tab.answer(number).unwrap());
            numbers.push(tab.sheet(id).job.number);
        }
    }
    numbers.sort();
    assert_eq!(numbers, ["1-0001", "1-0002", "1-0003", "1-0004", "1-0005", "1-0006"]);
}

#[test]
fn nobody_writes_for_somebody_who_has_left_in_another_tab() {
    let (shop, disk, one) = Shop::begun();
    // Deaf, so that it does not hear of the end.
    let two = shop.tab(&disk, false);
    let customer = two.customer("Müller");
    one.ask(Request::SignOut { anyway: true }).unwrap();
    let empty = disk.tables.borrow().clone();
    assert!(two.ask(Request::Edit { record: customer, edit: text_edit("remark", "x") }).is_err());
    assert_eq!(*disk.tables.borrow(), empty);
}

#[test]
fn what_is_said_during_the_start_is_heard_after_it() {
    let (shop, disk, one) = Shop::begun();
    let two = shop.tab(&disk, false);
    acquaint(&one, &two);
    two.engine.state.set(engine::desk::engine::State::Starting);
    one.customer("Müller");
    assert_eq!(two.engine.records.library.borrow().customers().count(), 0);
    two.engine.state.set(engine::desk::engine::State::Ready);
    two.catch_up();
    assert_eq!(two.customers("müller").len(), 1);
    assert_eq!(two.waiting(), 0);
}

#[test]
fn requests_at_the_same_time_are_all_answered_and_all_written() {
    let (_shop, disk, tab) = Shop::begun();
    let customer = tab.customer("Müller");
    let asked: Vec<u32> = ["a", "b", "c", "d"]
        .into_iter()
        .map(|key| tab.begin(Request::Edit { record: customer, edit: text_edit(key, "x") }))
        .collect();
    tab.settle();
    assert!(asked.into_iter().all(|number| matches!(tab.answer(number), Some(Ok(_)))));
    let changes = disk.values(Table::Changes).into_iter().filter(|(key, _)| key.starts_with(&customer.0));
    assert_eq!(changes.count(), 5);
}
