//! Two devices and the relay.

use bridge::event::{Event, Phase, Trouble};
use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::Carried;
use domain::field::Leaf;
use domain::id::Id;
use domain::money::Cents;
use domain::sale::line::Line;
use engine::browser::disk::{Fault, Table};
use sync::name::Shelf;

use crate::shop::{Shop, Tab};

fn back(shop: &Shop, tabs: &[&Tab]) {
    shop.relay.reachable.set(true);
    for tab in tabs {
        assert_eq!(tab.ask(Request::Reconnect), Ok(Reply::Done));
    }
    for tab in tabs {
        tab.wait(1_000);
    }
}

#[test]
fn two_records_that_begin_alike_in_one_second_are_two_everywhere() {
    let (shop, disk, one) = Shop::begun();
    let (_, two) = shop.second();
    let (first, second) = (one.customer("Müller"), one.customer("Müller"));
    assert_eq!((two.customers("").len(), disk.count(Table::Outbox)), (2, 0));
    one.write(second, "remark", "der zweite");
    for (id, remark) in [(first, ""), (second, "der zweite")] {
        let Ok(Reply::Customer(sheet)) = two.ask(Request::Customer(id)) else { panic!() };
        assert_eq!(sheet.customer.remark, remark);
    }
}

#[test]
fn what_one_device_makes_the_other_shows() {
    let (shop, disk, one) = Shop::begun();
    let (_, two) = shop.second();
    let job = one.job(Some(one.car("Golf", 1_299_000)), Some(one.customer("Müller")));
    assert_eq!(two.jobs("müller golf").len(), 1);
    assert_eq!((one.waiting(), disk.count(Table::Outbox)), (0, 0));
    assert_eq!((one.phase(), two.phase()), (Phase::Current, Phase::Current));
    assert_eq!(one.sheet(job).carried, Carried::There);
    assert!(!one.jobs("")[0].waiting);
    assert!(
        two.events().iter().any(
            |event| matches!(event, Event::Changed(records) if records.iter().any(|(_, id)| *id == job))
        )
    );
}

#[test]
fn two_devices_edit_one_job_without_a_network_and_both_show_both() {
    let (shop, _, one) = Shop::begun();
    let (_, two) = shop.second();
    let job = one.job(Some(one.car("Golf", 1_299_000)), Some(one.customer("Müller")));
    shop.relay.cut();
    one.write(job, "remark", "Kunde kommt Freitag");
    let line = Line { text: "Winterräder".to_owned(), price: Cents(49_900), ..Line::default() };
    two.ask(Request::AddLine { job, after: None, line }).unwrap();
    assert_eq!((one.waiting(), one.sheet(job).carried, one.phase()), (1, Carried::Here, Phase::Offline));
    assert!(one.jobs("")[0].waiting);
    back(&shop, &[&one, &two]);
    for tab in [&one, &two] {
        let sheet = tab.sheet(job);
        assert_eq!(sheet.job.remark, "Kunde kommt Freitag");
        assert_eq!(sheet.lines.len(), 2);
        assert_eq!(sheet.doubts, []);
        assert_eq!((tab.waiting(), sheet.carried), (0, Carried::There));
    }
}

#[test]
fn the_same_field_twice_has_one_winner_and_the_other_is_offered_with_its_author() {
    let (shop, _, one) = Shop::begun();
    let (_, two) = shop.second();
    let eva = domain::party::staff::Staff { name: "Eva Özdemir".to_owned(), ..Default::default() };
    assert_eq!(one.engine.user(), Id([1; 16]));
    two.ask(Request::Join(bridge::session::Joining::default())).unwrap();
    assert_eq!(two.engine.user(), Id([2; 16]));
    let job = one.job(None, None);
    shop.relay.cut();
    one.write(job, "remark", "von Jan");
    two.write(job, "remark", "von Eva");
    back(&shop, &[&one, &two]);
    let (first, second) = (one.sheet(job), two.sheet(job));
    assert_eq!(first.job.remark, second.job.remark);
    for sheet in [&first, &second] {
        assert_eq!(sheet.doubts.len(), 1);
        let doubt = &sheet.doubts[0];
        let mut people = [doubt.author_name.as_str(), doubt.others[0].author_name.as_str()];
        people.sort_unstable();
        assert_eq!((doubt.key.as_str(), people), ("remark", [eva.name.as_str(), "Jan Weber"]));
        let other = if sheet.job.remark == "von Jan" { "von Eva" } else { "von Jan" };
        assert_eq!(doubt.others[0].leaf, Some(Leaf::Text(other.to_owned())));
    }
    // Taking one of them settles the doubt everywhere.
    one.write(job, "remark", "von Eva");
    assert_eq!((two.sheet(job).doubts.len(), two.sheet(job).job.remark.as_str()), (0, "von Eva"));
}

#[test]
fn an_echo_of_own_changes_costs_no_document() {
    let (shop, disk, one) = Shop::begun();
    for nth in 0..30 {
        one.customer(&format!("Müller {nth}"));
    }
    let again = shop.tab(&disk, true);
    assert_eq!(again.engine.records.opened.get(), 0);
    assert_eq!(again.phase(), Phase::Current);
    assert_eq!(shop.relay.head(Shelf::Customers), 30);
}

#[test]
fn everything_made_before_a_restart_without_a_network_arrives() {
    let (shop, disk, one) = Shop::begun();
    shop.relay.cut();
    for nth in 0..700 {
        one.customer(&format!("Nummer {nth}"));
    }
    drop(one);
    let again = shop.tab(&disk, true);
    assert_eq!(again.waiting(), 700);
    back(&shop, &[&again]);
    assert_eq!((again.waiting(), shop.relay.head(Shelf::Customers)), (0, 700));
    let (_, two) = shop.second();
    assert_eq!(two.customers("nummer").len(), 700);
}

#[test]
fn a_relay_that_lost_everything_is_healed_by_its_devices() {
    let (shop, _, one) = Shop::begun();
    let customer = one.customer("Müller");
    one.write(customer, "remark", "da");
    shop.relay.cut();
    shop.relay.restore_nothing();
    back(&shop, &[&one]);
    assert_eq!(shop.relay.head(Shelf::Customers), 2);
    let (_, two) = shop.second();
    assert_eq!(two.customers("müller").len(), 1);
    assert_eq!(one.waiting(), 0);
}

#[test]
fn a_relay_that_talks_nonsense_is_named_and_nothing_is_lost() {
    let (shop, _, one) = Shop::begun();
    let trouble = |tab: &Tab| {
        let troubles = tab.events().into_iter();
        troubles
            .filter_map(|event| if let Event::Trouble(trouble) = event { Some(trouble) } else { None })
            .next_back()
    };
    shop.relay.babble();
    one.settle();
    one.customer("Müller");
    one.wait(60_000);
    assert!(one.events().contains(&Event::Trouble(Some(Trouble::RelayNonsense))));
    assert_eq!(trouble(&one), Some(None), "told when it is over");
    assert_eq!((one.waiting(), shop.relay.head(Shelf::Customers)), (0, 1));
}

#[test]
fn a_batch_that_cannot_be_stored_comes_again() {
    let (shop, _, one) = Shop::begun();
    let (disk, two) = shop.second();
    disk.faults.borrow_mut().push(Fault::Full);
    one.customer("Müller");
    two.wait(60_000);
    assert_eq!(two.customers("müller").len(), 1);
    assert_eq!(two.phase(), Phase::Current);
}

#[test]
fn a_first_start_tells_how_far_it_has_come_and_when_it_is_complete() {
    let (shop, _, one) = Shop::begun();
    let mut csv = "Kundennummer;Nachname\n".to_owned();
    (0..1_500).for_each(|nth| csv.push_str(&format!("K{nth};Name{nth}\n")));
    one.ask(Request::BringIn {
        subject: bridge::import::Subject::Customers,
        name: String::new(),
        bytes: csv.into_bytes(),
    })
    .unwrap();
    one.wait(60_000);
    let (_, two) = shop.second();
    two.wait(1_000);
    let told: Vec<_> = two
        .events()
        .into_iter()
        .filter_map(|event| if let Event::Sync(state) = event { state.progress } else { None })
        .collect();
    assert!(!told.is_empty() && told.is_sorted_by_key(|progress| progress.have), "{told:?}");
    assert!(told.iter().all(|progress| progress.have < progress.all && progress.all >= 1_500), "{told:?}");
    assert_eq!((two.engine.records.sync.get().progress, two.customers("name1499").len()), (None, 1));
    assert_eq!(one.engine.records.sync.get().progress, None, "who has everything is told nothing");
}

#[test]
fn the_window_hears_of_the_state_but_not_too_often() {
    let (shop, _, one) = Shop::begun();
    shop.relay.cut();
    one.settle();
    let before = one.events().iter().filter(|event| matches!(event, Event::Sync(_))).count();
    for nth in 0..50 {
        one.customer(&format!("{nth}"));
    }
    one.tick(engine::browser::world::Timer::Status);
    one.wait(1_000);
    let states: Vec<_> = one
        .events()
        .into_iter()
        .filter_map(|e| if let Event::Sync(state) = e { Some(state) } else { None })
        .collect();
    assert_eq!(states.last().map(|state| (state.phase, state.waiting)), Some((Phase::Offline, 50)));
    assert!(states.len() - before < 25, "{}", states.len() - before);
}
