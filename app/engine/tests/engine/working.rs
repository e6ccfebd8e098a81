//! Working together: who may change what, and what a change brings along.

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::field::{Edit, Leaf, Value};
use domain::id::Id;
use domain::record::Kind;
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
