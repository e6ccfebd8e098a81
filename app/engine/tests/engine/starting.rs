//! A first start from a snapshot.

use bridge::event::Event;
use bridge::reply::Reply;
use bridge::request::{JobQuery, Request};
use bridge::sheet::Carried;
use bridge::span::Span;
use domain::id::Id;
use domain::record::Kind;
use domain::sale::job::Job;
use engine::browser::disk::{Fault, Table};
use std::rc::Rc;
use sync::name::Shelf;

use crate::shop::{Shop, Tab};
use crate::world::Disk;

const CUSTOMERS: usize = 20;
const JOBS: u32 = 10_000;

/// A relay that has forgotten its log; one job was edited many times.
fn compacted() -> (Shop, Rc<Tab>, Id) {
    let (shop, _, one) = Shop::begun();
    for nth in 0..CUSTOMERS {
        one.customer(&format!("Müller {nth}"));
    }
    let job = one.job(Some(one.car("Golf", 1_299_000)), Some(one.customer("Özdemir")));
    (0..40).for_each(|nth| drop(one.write(job, "remark", &format!("Bemerkung {nth}"))));
    assert_eq!(one.waiting(), 0);
    shop.relay.compact();
    (shop, one, job)
}

fn has_everything(tab: &Tab, job: Id) {
    assert_eq!((tab.customers("müller").len(), tab.jobs("özdemir golf").len()), (CUSTOMERS, 1));
    assert_eq!(tab.sheet(job).job.remark, "Bemerkung 39");
    assert_eq!((tab.phase(), tab.waiting()), (bridge::event::Phase::Current, 0));
}

fn noted_parts(disk: &Disk) -> usize {
    disk.values(Table::Meta).iter().filter(|(key, _)| key.starts_with(b"part/")).count()
}

fn town(tab: &Tab, customer: Id) -> String {
    tab.customers("").into_iter().find(|row| row.id == customer).map(|row| row.town).unwrap_or_default()
}

#[test]
fn a_new_device_gets_everything_out_of_the_parts_and_what_follows_out_of_the_log() {
    let (shop, one, job) = compacted();
    let (disk, two) = shop.second();
    two.wait(1_000);
    has_everything(&two, job);
    assert!(shop.relay.parts_given.get() >= 8, "{}", shop.relay.parts_given.get());
    assert_eq!(
        (disk.count(Table::Changes), noted_parts(&disk)),
        (1, 0),
        "its own staff record alone is loose"
    );
    one.write(job, "remark", "danach");
    assert_eq!(two.sheet(job).job.remark, "danach");
    two.write(job, "remark", "von der Neuen");
    assert_eq!(
        (one.sheet(job).job.remark.as_str(), two.sheet(job).carried),
        ("von der Neuen", Carried::There)
    );
}

#[test]
fn a_start_that_breaks_off_after_any_part_goes_on_with_the_others() {
    for stop in 0..9 {
        let (shop, _, job) = compacted();
        shop.relay.parts_at_most.set(Some(stop));
        let (disk, two) = shop.second();
        two.wait(2_000);
        assert_eq!(shop.relay.parts_given.get(), stop);
        drop(two);
        shop.relay.parts_at_most.set(None);
        let before = noted_parts(&disk);
        let again = shop.tab(&disk, true);
        again.wait(30_000);
        has_everything(&again, job);
        assert_eq!(noted_parts(&disk), 0);
        // What was noted is not fetched again, but for one part of each shelf with which its number moves.
        let (all, given) = (shop.relay.part_count(), shop.relay.parts_given.get() - stop);
        assert!(given <= all - before + 5, "{given} of {all}, {before} were noted");
    }
}

#[test]
fn a_tab_killed_in_the_middle_of_any_turn_goes_on_where_it_was() {
    let (shop, _, job) = compacted();
    for turns in 1..60 {
        shop.relay.talks.set(false);
        let (disk, silent) = shop.second();
        drop(silent);
        shop.relay.talks.set(true);
        shop.killed_tab(&disk, turns);
        let again = shop.tab(&disk, true);
        again.wait(30_000);
        has_everything(&again, job);
    }
}

#[test]
fn a_part_that_is_not_what_its_name_says_is_never_stored() {
    let (shop, _, _) = compacted();
    shop.relay.spoil_parts();
    let (disk, two) = shop.second();
    two.wait(12_000);
    assert_eq!((disk.count(Table::Packs), two.customers("").len()), (0, 0));
    assert_ne!(two.phase(), bridge::event::Phase::Current);
}

#[test]
fn a_full_disk_delays_a_part_and_loses_nothing() {
    let (shop, _, job) = compacted();
    let (disk, two) = shop.device();
    let signing_in = bridge::session::SigningIn { login: "eva".to_owned(), ..Default::default() };
    assert_eq!(two.ask(Request::SignIn(signing_in)), Ok(Reply::Done));
    disk.faults.borrow_mut().extend([Fault::Full, Fault::Lost]);
    two.wait(60_000);
    has_everything(&two, job);
}

#[test]
fn what_was_made_here_before_the_snapshot_came_stays_and_is_sent() {
    let (shop, _, one) = Shop::begun();
    let (disk, two) = shop.second();
    let customer = one.customer("Müller");
    shop.relay.cut();
    two.write(customer, "address.town", "ohne Netz");
    let mine = two.customer("Nur hier");
    // The device's number is lost: it begins anew, below what the log still has.
    drop(two);
    disk.remove(Table::Meta, &engine::store::key::cursor(Shelf::Customers));
    shop.relay.compact();
    shop.relay.reachable.set(true);
    let again = shop.tab(&disk, true);
    again.wait(60_000);
    assert_eq!((again.waiting(), again.customers("").len()), (0, 2));
    one.ask(Request::Reconnect).unwrap();
    one.wait(60_000);
    assert!(one.customers("nur hier").iter().any(|row| row.id == mine));
    for tab in [&again, &one] {
        assert_eq!(town(tab, customer), "ohne Netz");
    }
}

#[test]
fn a_relay_that_lost_everything_is_healed_out_of_packs() {
    let (shop, one, job) = compacted();
    let (disk, two) = shop.second();
    two.wait(1_000);
    has_everything(&two, job);
    shop.relay.cut();
    drop(one);
    shop.relay.restore_nothing();
    shop.relay.reachable.set(true);
    drop(two);
    let again = shop.tab(&disk, true);
    again.wait(60_000);
    assert_eq!((again.waiting(), shop.relay.head(Shelf::Sales)), (0, 41));
    let (_, three) = shop.second();
    three.wait(60_000);
    has_everything(&three, job);
}

#[test]
fn a_damaged_pack_is_fetched_again_out_of_the_snapshot() {
    let (shop, _, job) = compacted();
    let (disk, two) = shop.second();
    two.wait(1_000);
    drop(two);
    disk.damage(Table::Packs, &job.0);
    let again = shop.tab(&disk, true);
    let _ = again.ask(Request::Job(job));
    again.wait(60_000);
    has_everything(&again, job);
}

#[test]
fn a_start_from_a_snapshot_tells_how_far_it_has_come() {
    let (shop, _, one) = Shop::begun();
    let mut csv = "Kundennummer;Nachname\n".to_owned();
    (0..300).for_each(|nth| csv.push_str(&format!("K{nth};Name{nth}\n")));
    one.ask(Request::BringIn {
        subject: bridge::import::Subject::Customers,
        name: String::new(),
        bytes: csv.into_bytes(),
    })
    .unwrap();
    one.wait(60_000);
    shop.relay.compact();
    let (_, two) = shop.second();
    two.wait(5_000);
    let progress = |event| if let Event::Sync(state) = event { state.progress } else { None };
    let told: Vec<_> = two.events().into_iter().filter_map(progress).collect();
    assert!(!told.is_empty() && told.is_sorted_by_key(|progress| progress.have), "{told:?}");
    assert!(told.iter().all(|progress| progress.all >= 300 && progress.have < progress.all), "{told:?}");
    assert!(told.last().is_some_and(|progress| progress.bytes > 1_000), "{told:?}");
    assert_eq!((two.engine.records.sync.get().progress, two.customers("").len()), (None, 300));
}

/// What a device asked of its disk: how often, and how much in all.
fn asked(disk: &Disk) -> (u32, usize) {
    (disk.readings.get(), disk.wishes.get())
}

fn bring_in(tab: &Tab, customers: usize, town: &str) {
    let mut csv = "Kundennummer;Nachname;Ort\n".to_owned();
    (0..customers).for_each(|nth| csv.push_str(&format!("K{nth};Name{nth};{town}\n")));
    tab.ask(Request::BringIn {
        subject: bridge::import::Subject::Customers,
        name: String::new(),
        bytes: csv.into_bytes(),
    })
    .unwrap();
    tab.wait(60_000);
}

#[test]
fn records_that_are_new_here_cost_no_look_at_the_disk_and_changes_of_known_ones_one_for_all() {
    let costs = |customers: usize| {
        let (shop, _, one) = Shop::begun();
        bring_in(&one, customers, "München");
        let (disk, two) = shop.second();
        two.wait(5_000);
        assert_eq!(two.customers("münchen").len(), customers);
        let first = asked(&disk);
        bring_in(&one, customers, "Ottobrunn");
        two.wait(5_000);
        assert_eq!(two.customers("ottobrunn").len(), customers);
        (first, asked(&disk).0 - first.0)
    };
    assert_eq!(costs(10), costs(150));
}

#[test]
fn a_start_with_ten_thousand_stored_jobs_decodes_no_document() {
    let (shop, disk, one) = Shop::begun();
    one.run(|engine| async move {
        let job = Job { number: "1-1".to_owned(), ..Job::default() };
        let written = engine.write(async |draft| {
            (0..JOBS).try_for_each(|number| {
                let mut id = [3; 16];
                id[..4].copy_from_slice(&number.to_be_bytes());
                draft.create(Kind::Job, Id(id), job.leaves())
            })
        });
        written.await.expect("they are written");
    });
    assert_eq!(one.waiting(), 0);
    drop(one);
    let again = shop.tab(&disk, true);
    let asked = again.ask(Request::Jobs(JobQuery::by_words(String::new(), Span { from: 0, count: 20 })));
    let Ok(Reply::Jobs { page, .. }) = asked else { panic!("{asked:?}") };
    assert_eq!((page.total, page.rows.len()), (JOBS, 20));
    assert_eq!(again.engine.records.opened.get(), 0);
}
