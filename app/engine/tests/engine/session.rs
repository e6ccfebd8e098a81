//! Signing in and out.

use bridge::event::{Event, Trouble};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::session::{Refusal, SigningIn};
use domain::id::Id;
use engine::browser::disk::Table;
use sync::account::Role;

use crate::shop::{Shop, Tab, text_edit};

fn sign_in(tab: &Tab, login: &str) -> Result<Reply, Failure> {
    tab.ask(Request::SignIn(SigningIn { login: login.to_owned(), ..SigningIn::default() }))
}

#[test]
fn the_first_person_finds_the_house_and_themselves() {
    let (_shop, _, tab) = Shop::begun();
    let Ok(Reply::House(house)) = tab.ask(Request::House) else { panic!() };
    assert_eq!(house.house.name, "Autohaus Weber");
    let Ok(Reply::Staff(staff)) = tab.ask(Request::Staff) else { panic!() };
    assert_eq!(
        staff.iter().map(|(id, staff)| (*id, staff.name.as_str())).collect::<Vec<_>>(),
        [(Id([1; 16]), "Jan Weber")]
    );
    let Ok(Reply::Who(Some(me))) = tab.ask(Request::Who) else { panic!() };
    assert_eq!((me.device_number, me.device_name.as_str()), (1, "Tablet"));
}

#[test]
fn the_dealership_is_called_as_on_its_letters() {
    let (_shop, _, tab) = Shop::begun();
    let called = || match tab.ask(Request::Who) {
        Ok(Reply::Who(Some(me))) => me.house_name,
        _ => panic!(),
    };
    assert_eq!(called(), "Autohaus Weber");
    for (name, shown) in [("Weber & Söhne GmbH", "Weber & Söhne GmbH"), ("", "Autohaus Weber")] {
        tab.ask(Request::Edit { record: Id::HOUSE, edit: text_edit("name", name) }).unwrap();
        assert_eq!(called(), shown);
    }
}

#[test]
fn a_start_never_waits_for_the_relay() {
    let (shop, disk, _) = Shop::begun();
    shop.relay.cut();
    let again = shop.tab(&disk, true);
    assert!(matches!(again.ask(Request::Who), Ok(Reply::Who(Some(_)))));
    assert!(again.events().contains(&Event::Ready));
}

#[test]
fn refusals_are_told_and_change_nothing() {
    let shop = Shop::new();
    let (disk, tab) = shop.device();
    assert_eq!(sign_in(&tab, "niemand"), Err(Failure::Relay(Refusal::WrongPassword)));
    assert_eq!(sign_in(&tab, "nonsense"), Err(Failure::Relay(Refusal::Nonsense)));
    shop.relay.cut();
    assert_eq!(sign_in(&tab, "jan"), Err(Failure::Relay(Refusal::Unreachable)));
    assert_eq!(tab.ask(Request::Who), Ok(Reply::Who(None)));
    assert_eq!(disk.count(Table::Meta), 0);
    let refused = tab.ask(Request::CreateJob { origin: Default::default(), vehicle: None, customer: None });
    assert_eq!(refused, Err(Failure::NotAllowed));
}

#[test]
fn signing_out_keeps_what_has_not_been_carried_unless_told_otherwise() {
    let (shop, disk, tab) = Shop::begun();
    shop.relay.cut();
    tab.customer("Müller");
    assert_eq!(tab.ask(Request::SignOut { anyway: false }), Err(Failure::Unsent(1)));
    assert_eq!(tab.customers("").len(), 1);
    assert_eq!(tab.ask(Request::SignOut { anyway: true }), Ok(Reply::Done));
    assert_eq!(tab.ask(Request::Who), Ok(Reply::Who(None)));
    assert_eq!(
        (
            tab.customers("").len(),
            disk.count(Table::Rows),
            disk.count(Table::Changes),
            disk.count(Table::Outbox)
        ),
        (0, 0, 0, 0)
    );
}

#[test]
fn without_the_relay_nobody_is_signed_out_by_accident() {
    let (shop, _, tab) = Shop::begun();
    shop.relay.cut();
    assert_eq!(tab.ask(Request::SignOut { anyway: false }), Err(Failure::Relay(Refusal::Unreachable)));
    assert!(matches!(tab.ask(Request::Who), Ok(Reply::Who(Some(_)))));
}

#[test]
fn whoever_signed_out_is_not_signed_in_again_by_the_cookie() {
    let (shop, disk, tab) = Shop::begun();
    *shop.relay.cookie.borrow_mut() = Some(shop.relay.seat(1, "Jan Weber", Role::Administrator));
    tab.ask(Request::SignOut { anyway: false }).unwrap();
    *shop.relay.cookie.borrow_mut() = Some(shop.relay.seat(1, "Jan Weber", Role::Administrator));
    let again = shop.tab(&disk, true);
    assert_eq!(again.ask(Request::Who), Ok(Reply::Who(None)));
    assert_eq!(shop.relay.signed_out.get(), 1);
}

#[test]
fn an_evicted_database_comes_back_whole_on_a_new_device_with_numbers_of_its_own() {
    let (shop, disk, tab) = Shop::begun();
    tab.job(None, None);
    tab.job(None, Some(tab.customer("Müller")));
    let me = tab.engine.seat.borrow().as_ref().map(|seat| seat.account.clone());
    *shop.relay.cookie.borrow_mut() = me;
    disk.tables.borrow_mut().clear();
    let again = shop.tab(&disk, true);
    assert!(again.events().contains(&Event::Session));
    assert_eq!((again.jobs("").len(), again.customers("müller").len()), (2, 1));
    assert!(again.events().contains(&Event::Trouble(Some(Trouble::Forgotten))), "the person is told");
    // The old device may have given numbers that nobody knows of: the new one has numbers of its own.
    assert_eq!(again.sheet(again.job(None, None)).job.number, "2-0001");
}

#[test]
fn another_person_does_not_inherit_what_has_not_been_carried() {
    let (shop, _, tab) = Shop::begun();
    let customer = tab.customer("Müller");
    shop.relay.talks.set(false);
    tab.ask(Request::Edit { record: customer, edit: text_edit("remark", "x") }).unwrap();
    assert_eq!(sign_in(&tab, "eva"), Err(Failure::Unsent(1)));
    assert_eq!(tab.engine.user(), Id([1; 16]));
    assert_eq!(sign_in(&tab, "jan"), Ok(Reply::Done));
    shop.relay.talks.set(true);
    tab.wait(60_000);
    assert_eq!(tab.waiting(), 0);
    assert_eq!(sign_in(&tab, "eva"), Ok(Reply::Done));
    tab.wait(1_000);
    assert_eq!((tab.engine.user(), tab.customers("müller").len()), (Id([2; 16]), 1));
}
