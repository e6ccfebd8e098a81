//! The mailboxes of a customer: what was added is filed, moved, taken out and found.

use bridge::register::{Filling, Post, Register};
use bridge::reply::Reply;
use bridge::request::Request;
use bridge::search::Group;
use domain::document::filed::Filed;
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::record::GONE;

use crate::registers::{at_meiers, day, filled, sheet};
use crate::searching::hits;
use crate::shop::{Tab, created};

fn posts(tab: &Tab, customer: Id) -> Vec<Post> {
    match filled(tab, customer, Register::Mailbox) {
        Filling::Mailbox(posts) => posts,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_added_file_gets_kind_day_and_number_and_goes_and_comes_back() {
    let (_shop, tab, meier) = at_meiers();
    let name = "scan.pdf".to_owned();
    let id = created(tab.ask(Request::Attach { to: meier, name, bytes: b"%PDF-1.7 scan".to_vec() }));
    let post = &posts(&tab, meier)[0];
    assert_eq!((post.filed, post.number.as_str(), post.day), (Filed::Other, "", None));
    let text = |text: &str| Some(Leaf::Text(text.to_owned()));
    let edit = Edit::from([
        ("filed.kind".to_owned(), text("invoice")),
        ("filed.number".to_owned(), text("RE-77/12")),
        ("filed.day".to_owned(), text("2012-10-08")),
    ]);
    let Ok(Reply::Edited { undo, .. }) = tab.ask(Request::Edit { record: id, edit }) else { panic!() };
    let post = &posts(&tab, meier)[0];
    assert_eq!((post.filed, post.number.as_str(), post.day), (Filed::Invoice, "RE-77/12", day("08.10.2012")));
    let summary = sheet(&tab, meier).head.registers[Register::Mailbox as usize];
    assert_eq!((summary.count, summary.last), (1, day("08.10.2012")), "its own day counts");
    assert_eq!(hits(&tab, "re7712", Group::Documents)[0].id, id);
    tab.ask(Request::Edit { record: id, edit: undo }).unwrap();
    assert_eq!((posts(&tab, meier)[0].filed, posts(&tab, meier)[0].day), (Filed::Other, None));
    let gone = Edit::from([(GONE.to_owned(), Some(Leaf::Flag(true)))]);
    let Ok(Reply::Edited { undo, .. }) = tab.ask(Request::Edit { record: id, edit: gone }) else { panic!() };
    assert_eq!(posts(&tab, meier), []);
    tab.ask(Request::Edit { record: id, edit: undo }).unwrap();
    assert_eq!(posts(&tab, meier).len(), 1);
}
