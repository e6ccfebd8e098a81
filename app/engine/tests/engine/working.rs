//! Working together: who may change what, and what a change brings along.

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::field::{Edit, Leaf, Value};
use domain::id::Id;
use domain::record::{GONE, Kind};
use domain::sale::change::SLIP;
use domain::sale::job::{Origin, Progress};
use domain::sale::line::Line;

use crate::shop::{Shop, Tab, created, text_edit};

fn edit(tab: &Tab, record: Id, edit: Edit) -> Result<Reply, Failure> {
    tab.ask(Request::Edit { record, edit })
}

fn user(tab: &Tab) -> Id {
    tab.engine.user()
}

#[test]
fn a_closed_job_is_read_by_all_and_changed_by_managers_alone() {
    let (shop, _, chief) = Shop::begun();
    let (_, seller) = shop.second();
    let job = seller.job(Some(seller.car("Golf", 100)), None);
    seller.write(job, "progress", "closed");
    seller.wait(SLIP);
    chief.wait(SLIP);
    assert_eq!(seller.sheet(job).job.progress, Progress::Closed);
    let line = || Line { text: "Räder".to_owned(), ..Line::default() };
    assert_eq!(edit(&seller, job, text_edit("remark", "x")), Err(Failure::ClosedJob));
    assert_eq!(seller.ask(Request::AddLine { job, after: None, line: line() }), Err(Failure::ClosedJob));
    let (name, bytes) = ("a.jpg".to_owned(), vec![0xff, 0xd8, 0xff, 0xe0]);
    assert_eq!(seller.ask(Request::Attach { to: job, name, bytes }), Err(Failure::ClosedJob));
    assert!(edit(&chief, job, text_edit("remark", "geprüft")).is_ok());
    assert!(chief.ask(Request::AddLine { job, after: None, line: line() }).is_ok());
    assert_eq!(seller.sheet(job).job.remark, "geprüft");
    edit(&chief, job, text_edit("progress", "done")).unwrap();
    assert!(edit(&seller, job, text_edit("remark", "danke")).is_ok());
}

#[test]
fn closing_by_mistake_is_taken_back_by_whoever_did_it() {
    let (shop, _, _chief) = Shop::begun();
    let (_, seller) = shop.second();
    let job = seller.job(None, None);
    let undo = seller.write(job, "progress", "closed");
    assert_eq!(seller.sheet(job).job.closed_by, user(&seller));
    edit(&seller, job, undo).unwrap();
    let sheet = seller.sheet(job);
    assert_eq!(
        (sheet.job.progress, sheet.job.closed, sheet.job.closed_by),
        (Progress::InWork, None, Id::default())
    );
}

#[test]
fn the_first_work_on_an_enquiry_is_its_answer_and_undo_makes_it_wait_again() {
    let (_shop, _, tab) = Shop::begun();
    let asked = Request::CreateJob { origin: Origin::Callback, vehicle: None, customer: None };
    let job = created(tab.ask(asked));
    tab.wait(90_000);
    let before = tab.world.now.get();
    let undo = tab.write(job, "progress", "in_work");
    let answered = tab.sheet(job).job.answered.expect("it is told");
    assert!((before..=tab.world.now.get()).contains(&answered.0), "{answered:?}");
    edit(&tab, job, undo).unwrap();
    assert_eq!(tab.sheet(job).job.answered, None);
}

#[test]
fn a_job_is_not_given_to_somebody_who_has_left() {
    let (_shop, _, tab) = Shop::begun();
    let left = Edit::from([
        ("name".to_owned(), Some(Leaf::Text("Tom Alt".to_owned()))),
        ("disabled".to_owned(), Some(Leaf::Flag(true))),
    ]);
    let leaves = left.into_iter().filter_map(|(key, leaf)| Some((key, leaf?))).collect();
    let tom = tab.create(Kind::Staff, leaves);
    let job = tab.job(None, None);
    let give = |to: Id| edit(&tab, job, Edit::from([("owner".to_owned(), to.write())]));
    assert_eq!(give(tom), Err(Failure::PersonLeft));
    assert_eq!(tab.sheet(job).job.owner, user(&tab));
    edit(&tab, tom, Edit::from([("disabled".to_owned(), None)])).unwrap();
    assert!(give(tom).is_ok());
}

#[test]
fn whoever_is_called_in_a_closed_job_deals_with_it_and_changes_nothing() {
    let (shop, _, chief) = Shop::begun();
    let (_, seller) = shop.second();
    let job = chief.job(None, None);
    chief.ask(Request::Comment { job, text: "@Eva Papiere?".to_owned() }).unwrap();
    edit(&chief, job, text_edit("progress", "closed")).unwrap();
    seller.wait(SLIP);
    let said = seller.sheet(job).comments.remove(0);
    assert!(said.mine);
    let seen = domain::sale::comment::seen(said.id, user(&seller));
    assert!(edit(&seller, job, Edit::from([(seen.clone(), Some(Leaf::Flag(true)))])).is_ok());
    assert!(!seller.sheet(job).comments[0].mine);
    let both = Edit::from([(seen, None), ("remark".to_owned(), Some(Leaf::Text("x".to_owned())))]);
    assert_eq!(edit(&seller, job, both), Err(Failure::ClosedJob));
}

#[test]
fn where_a_job_came_from_stays_and_a_job_is_archived_rather_than_removed() {
    let (_shop, _, tab) = Shop::begun();
    let gone = || Edit::from([(GONE.to_owned(), Some(Leaf::Flag(true)))]);
    let (slip, kept) = (tab.job(None, None), tab.job(None, None));
    assert_eq!(edit(&tab, kept, text_edit("origin", "internet")), Err(Failure::NotAllowed));
    assert!(edit(&tab, slip, gone()).is_ok(), "its making is taken back");
    tab.wait(SLIP);
    assert_eq!(edit(&tab, kept, gone()), Err(Failure::NotAllowed));
    assert!(edit(&tab, kept, text_edit("status", "lost")).is_ok());
}

#[test]
fn the_day_of_a_sale_is_not_taken_away_unless_the_house_does_without() {
    let (_shop, _, tab) = Shop::begun();
    let job = tab.job(None, None);
    let sold = || {
        let mut edit = text_edit("status", "sold");
        edit.extend(text_edit("sold_on", "2026-11-30"));
        edit
    };
    edit(&tab, job, sold()).unwrap();
    let undated = || Edit::from([("sold_on".to_owned(), None)]);
    assert_eq!(edit(&tab, job, undated()), Err(Failure::SoldDay));
    let mut back = undated();
    back.extend(text_edit("status", "ordered"));
    assert!(edit(&tab, job, back).is_ok(), "a sale is taken back with its day");
    edit(&tab, job, sold()).unwrap();
    edit(&tab, Id::HOUSE, Edit::from([("sold.optional".to_owned(), Some(Leaf::Flag(true)))])).unwrap();
    assert!(edit(&tab, job, undated()).is_ok());
}
