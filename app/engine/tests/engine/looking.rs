//! Colleagues who have the same record open.

use bridge::event::{Event, Onlooker};
use bridge::request::Request;
use domain::id::Id;
use sync::name::{DeviceId, DocId, UserId};
use sync::wire::presence::Onlooker as Raw;

use crate::shop::{Shop, Tab, acquaint};

fn raw(record: Id, user: u8, device: u8) -> Raw {
    Raw { doc: DocId(record.0), user: UserId([user; 16]), device: DeviceId([device; 16]) }
}

fn told(tab: &Tab) -> Vec<Onlooker> {
    let last = |event| if let Event::Onlookers(onlookers) = event { Some(onlookers) } else { None };
    tab.events().into_iter().filter_map(last).next_back().expect("the window was told")
}

#[test]
fn the_window_is_told_of_colleagues_by_name_and_of_nobody_twice() {
    let (shop, _, jan) = Shop::begun();
    let (_, _eva) = shop.second();
    jan.settle();
    let job = jan.customer("Müller");
    shop.relay.point_out(&[raw(job, 2, 8), raw(job, 2, 9), raw(job, 1, 7), raw(job, 77, 6)]);
    jan.settle();
    let eva = Onlooker { record: job, name: "Eva Özdemir".to_owned(), initials: "EÖ".to_owned() };
    assert_eq!(told(&jan), [eva], "not oneself, not a stranger, not twice");
    shop.relay.cut();
    jan.settle();
    assert_eq!(told(&jan), [], "without a relay nobody knows");
}

#[test]
fn the_last_look_of_any_tab_counts_and_a_new_line_hears_of_it() {
    let (shop, disk, leader) = Shop::begun();
    let other = shop.tab(&disk, false);
    acquaint(&leader, &other);
    let (one, two) = (Id([1; 16]), Id([2; 16]));
    for (tab, record) in [(&leader, Some(one)), (&other, Some(two)), (&other, None), (&leader, Some(two))] {
        tab.ask(Request::Look(record)).expect("it is taken");
    }
    let looks: Vec<Option<Id>> = shop.relay.looks.borrow().iter().map(|doc| doc.map(|d| Id(d.0))).collect();
    assert_eq!(looks, [Some(one), Some(two), None, Some(two)]);
    shop.relay.cut();
    shop.relay.reachable.set(true);
    leader.wait(120_000);
    assert_eq!(shop.relay.looks.borrow().last(), Some(&Some(DocId(two.0))));
    assert_eq!(shop.relay.looks.borrow().len(), 5, "told again to the new line, once");
}
