//! What the relay takes away: closed documents, erased ones, shelves of another role.

use bridge::event::{Event, Trouble};
use bridge::history::{LaidAside, Reason};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::session::Refusal;
use domain::car::owned::Owned;
use domain::contact::case::Case;
use domain::contact::talk::Talk;
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::party::person::Person;
use domain::party::staff::Role as StaffRole;
use domain::record::Kind;
use engine::browser::disk::Table;
use engine::store::aside::Aside;
use sync::account::Role;
use sync::name::{DocId, Shelf};
use sync::wire::part::RejectedWhy;

use crate::shop::{Shop, Tab};
use crate::world::Disk;

fn aside(disk: &Disk) -> Vec<Aside> {
    let all = disk.values(Table::Meta).into_iter().filter(|(key, _)| key.starts_with(b"aside/"));
    all.map(|(_, value)| Aside::decode(&value).expect("as it was written")).collect()
}

#[test]
fn a_change_to_a_closed_document_is_laid_aside_and_the_sheet_shows_what_everybody_has() {
    let (shop, disk, one) = Shop::begun();
    let job = one.job(None, Some(one.customer("Müller")));
    one.write(job, "remark", "wie vereinbart");
    shop.relay.closed.borrow_mut().push(DocId(job.0));
    one.write(job, "remark", "doch anders");
    one.wait(1_000);
    assert_eq!((one.waiting(), disk.count(Table::Outbox)), (0, 0));
    assert_eq!(one.sheet(job).job.remark, "wie vereinbart");
    let laid = aside(&disk);
    assert_eq!((laid.len(), laid[0].why, laid[0].waiting.doc), (1, RejectedWhy::Sealed, job));
    let again = shop.tab(&disk, true);
    again.settle();
    assert_eq!((again.waiting(), again.sheet(job).job.remark.as_str()), (0, "wie vereinbart"));
}

#[test]
fn an_erased_record_goes_everywhere_and_is_not_brought_back() {
    let (shop, disk, one) = Shop::begun();
    let (other_disk, two) = shop.second();
    let job = one.job(None, Some(one.customer("Müller")));
    two.settle();
    assert_eq!(two.jobs("").len(), 1);
    shop.relay.erase(DocId(job.0));
    for (tab, disk) in [(&one, &disk), (&two, &other_disk)] {
        tab.wait(1_000);
        assert_eq!(tab.jobs("").len(), 0);
        let left = disk.values(Table::Changes).into_iter().chain(disk.values(Table::Rows));
        assert!(left.into_iter().all(|(key, _)| !key.starts_with(&job.0)));
    }
    let again = shop.tab(&other_disk, true);
    again.settle();
    again.wait(1_000);
    assert_eq!(again.jobs("").len(), 0);
}

#[test]
fn with_a_customer_everybody_who_was_merged_into_them_is_erased_and_all_that_was_theirs() {
    let (shop, disk, one) = Shop::begun();
    let (other_disk, two) = shop.second();
    let [stays, gone, once, stranger] = ["Meier", "Maier", "Mayer", "Huber"].map(|name| one.customer(name));
    for (from, into) in [(once, gone), (gone, stays)] {
        one.ask(Request::Merge { from, into, chosen: Edit::new() }).unwrap();
    }
    let belongs = |customer: Id| {
        let person = Person { customer, last_name: "Meier".to_owned(), ..Person::default() };
        let case = Case { customer, text: "Angebot".to_owned(), ..Case::default() };
        let talk = Talk { customer, note: "Ruft zurück".to_owned(), ..Talk::default() };
        let owned = Owned { customer, plate: "M-AB 1".to_owned(), ..Owned::default() };
        [
            (Kind::Person, person.leaves()),
            (Kind::Case, case.leaves()),
            (Kind::Talk, talk.leaves()),
            (Kind::Owned, owned.leaves()),
        ]
        .map(|(kind, leaves)| one.create(kind, leaves))
    };
    let mut erased: Vec<Id> = [stays, gone, once].into_iter().flat_map(belongs).collect();
    erased.extend([stays, gone, once]);
    let (kept, job) = (belongs(stranger), one.job(None, Some(once)));
    two.settle();
    assert_eq!(two.ask(Request::EraseCustomer(stays)), Err(Failure::NotAllowed), "Eva sells");
    assert_eq!(one.ask(Request::EraseCustomer(once)), Ok(Reply::Done), "whoever of them is meant");
    for (tab, disk) in [(&one, &disk), (&two, &other_disk)] {
        tab.wait(1_000);
        let names: Vec<String> = tab.customers("").into_iter().map(|row| row.name).collect();
        assert_eq!(names, ["Max Huber"]);
        assert_eq!(tab.sheet(job).customer, None, "the job outlives them");
        let left: Vec<Vec<u8>> = [Table::Changes, Table::Rows]
            .into_iter()
            .flat_map(|table| disk.values(table))
            .map(|(key, _)| key)
            .collect();
        assert!(erased.iter().all(|id| left.iter().all(|key| !key.starts_with(&id.0))));
        assert!(kept.iter().all(|id| left.iter().any(|key| key.starts_with(&id.0))));
    }
    shop.relay.reachable.set(false);
    let unreachable = Err(Failure::Relay(Refusal::Unreachable));
    assert_eq!(one.ask(Request::EraseCustomer(stranger)), unreachable);
    assert_eq!(one.customers("").len(), 1, "nothing is forgotten before the relay has heard of it");
}

#[test]
fn a_shelf_that_is_taken_away_leaves_nothing_but_what_was_not_sent() {
    let (shop, disk, one) = Shop::begun();
    let job = one.job(None, Some(one.customer("Müller")));
    one.wait(1_000);
    shop.relay.talks.set(false);
    one.write(job, "remark", "noch nicht gesendet");
    assert_eq!(one.waiting(), 1);
    shop.relay.revoke(Shelf::Sales);
    one.wait(1_000);
    assert_eq!((one.jobs("").len(), one.waiting()), (0, 0));
    assert_eq!(one.customers("müller").len(), 1, "another shelf");
    let laid = aside(&disk);
    assert_eq!((laid.len(), laid[0].why), (1, RejectedWhy::NotAllowed));
}

fn shown(tab: &Tab) -> Vec<LaidAside> {
    match tab.ask(Request::LaidAside) {
        Ok(Reply::LaidAside(all)) => all,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_lies_aside_is_told_with_author_moment_and_reason_until_it_was_seen() {
    let (shop, _, one) = Shop::begun();
    let job = one.job(None, Some(one.customer("Müller")));
    one.write(job, "remark", "wie vereinbart");
    assert_eq!(shown(&one), []);
    shop.relay.closed.borrow_mut().push(DocId(job.0));
    one.write(job, "remark", "doch anders");
    one.wait(1_000);
    assert!(one.events().contains(&Event::Trouble(Some(Trouble::LaidAside(1)))));
    let all = shown(&one);
    let aside = &all[0];
    assert_eq!((all.len(), aside.record, aside.kind, aside.why), (1, job, Kind::Job, Reason::Closed));
    assert_eq!((aside.name.as_str(), aside.here), (one.sheet(job).job.number.as_str(), true));
    assert_eq!((aside.past.author_name.as_str(), aside.past.device), ("Jan Weber", Some(1)));
    assert!((one.world.now.get() - aside.past.at.0).abs() < 60_000);
    let field = aside.past.fields.iter().find(|field| field.key == "remark").unwrap();
    let text = |text: &str| Some(Leaf::Text(text.to_owned()));
    assert_eq!((&field.before, &field.after), (&text("wie vereinbart"), &text("doch anders")));
    assert_eq!(one.ask(Request::ForgetLaidAside(vec![aside.past.change])), Ok(Reply::Done));
    assert_eq!(shown(&one), []);
}

#[test]
fn a_record_that_was_never_kept_is_told_by_its_kind() {
    let (shop, _, one) = Shop::begun();
    shop.relay.talks.set(false);
    let job = one.job(None, None);
    shop.relay.revoke(Shelf::Sales);
    one.wait(1_000);
    let all = shown(&one);
    let first = all.iter().find(|aside| aside.past.first).unwrap();
    assert_eq!(
        (first.record, first.kind, first.here, first.why),
        (job, Kind::Job, false, Reason::NotAllowed)
    );
}

#[test]
fn a_role_given_by_the_relay_is_known_at_once_and_one_given_here_is_told_to_it() {
    let (shop, _, one) = Shop::begun();
    let (_, two) = shop.second();
    let role = |tab: &Tab| match tab.ask(Request::Who) {
        Ok(Reply::Who(Some(me))) => me.role,
        other => panic!("{other:?}"),
    };
    assert_eq!(role(&two), StaffRole::Sales);
    let mut me = two.engine.seat.borrow().as_ref().unwrap().account.clone();
    me.role = Role::SalesManager;
    *shop.relay.cookie.borrow_mut() = Some(me);
    shop.relay.grant(Shelf::Books);
    two.settle();
    assert_eq!(role(&two), StaffRole::SalesManager);
    assert_eq!(role(&one), StaffRole::Administrator, "another person's device");
    two.customer("Müller");
    assert_eq!(two.waiting(), 0, "work goes on");

    let user = domain::id::Id([2; 16]);
    assert_eq!(one.ask(Request::ChangeRole { user, role: StaffRole::Service }), Ok(Reply::Done));
    assert_eq!(shop.relay.roles.take(), [(2, Role::Service)]);
}
