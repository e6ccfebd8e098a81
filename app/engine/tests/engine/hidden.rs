//! Customers who are excluded from display: only who manages finds them, and only who manages hides them.

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::search::Group;
use domain::contact::case::Case;
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::party::customer::Customer;
use domain::record::Kind;

use crate::registers::sheet;
use crate::searching::{hits, search};
use crate::shop::{ALL, Shop, Tab};

fn hide(tab: &Tab, customer: Id) -> Result<Reply, Failure> {
    let edit = Edit::from([("hidden".to_owned(), Some(Leaf::Flag(true)))]);
    tab.ask(Request::Edit { record: customer, edit })
}

#[test]
fn a_customer_who_is_not_shown_is_found_by_who_manages_and_by_nobody_else() {
    let (shop, _, jan) = Shop::begun();
    let (_, eva) = shop.second();
    let meier = jan.customer("Geheimrat");
    let case = Case { customer: meier, text: "Oldtimer gesucht".to_owned(), ..Case::default() };
    jan.create(Kind::Case, case.leaves());
    eva.settle();
    assert_eq!((eva.customers("Geheimrat").len(), hits(&eva, "Oldtimer", Group::Cases).len()), (1, 1));
    assert_eq!(hide(&eva, meier), Err(Failure::NotAllowed));
    let both = Request::EditAll(vec![(meier, Edit::from([("hidden".to_owned(), Some(Leaf::Flag(true)))]))]);
    assert_eq!(eva.ask(both), Err(Failure::NotAllowed));
    let born = Customer { last_name: "Neu".to_owned(), hidden: true, ..Customer::default() };
    let born = Request::Create { kind: Kind::Customer, leaves: born.leaves() };
    assert_eq!(eva.ask(born), Err(Failure::NotAllowed));
    hide(&jan, meier).unwrap();
    eva.settle();
    assert!(jan.customers("Geheimrat")[0].hidden && hits(&jan, "Oldtimer", Group::Cases).len() == 1);
    assert_eq!((eva.customers("Geheimrat").len(), eva.customers("").len()), (0, 0));
    assert_eq!(search(&eva, "Geheimrat"), []);
    assert_eq!(search(&eva, "Oldtimer"), []);
    let alike =
        Customer { last_name: "Geheimrat".to_owned(), town: "München".to_owned(), ..Customer::default() };
    let asked = Request::Alike { customer: Box::new(alike), but: None };
    assert_eq!(eva.ask(asked.clone()), Ok(Reply::Alike(Vec::new())));
    assert!(matches!(jan.ask(asked), Ok(Reply::Alike(rows)) if rows.len() == 1));
    let twin = Customer { hidden: false, remark: "nochmals".to_owned(), ..sheet(&jan, meier).customer };
    let twin = jan.create(Kind::Customer, twin.leaves());
    eva.settle();
    let pairs = |tab: &Tab| match tab.ask(Request::Doubles(ALL)) {
        Ok(Reply::Doubles(page)) => page.total,
        other => panic!("{other:?}"),
    };
    assert_eq!((pairs(&jan), pairs(&eva)), (1, 0));
    let chosen = Edit::from([("hidden".to_owned(), None)]);
    assert_eq!(eva.ask(Request::Merge { from: twin, into: meier, chosen }), Err(Failure::NotAllowed));
    let Ok(Reply::File(file)) = eva.ask(Request::TakeOut(bridge::import::Subject::Customers)) else {
        panic!()
    };
    assert_eq!(String::from_utf8(file.bytes).unwrap().matches("Geheimrat").count(), 1, "the twin alone");
}

#[test]
fn a_case_is_found_by_what_it_is_about_and_by_its_customer() {
    let (_shop, _, tab) = Shop::begun();
    let meier = tab.customer("Meier");
    let text = "Kunde sucht E-Klasse\nmit Anhängerkupplung".to_owned();
    let id = tab.create(Kind::Case, Case { customer: meier, text, ..Case::default() }.leaves());
    for typed in ["klasse", "meyer sucht", "E-Klasse Meier"] {
        let found = hits(&tab, typed, Group::Cases);
        assert_eq!(found.first().map(|hit| (hit.id, hit.customer)), Some((id, meier)), "{typed}");
    }
    assert_eq!(hits(&tab, "klasse", Group::Cases)[0].title, "Kunde sucht E-Klasse");
    assert_eq!(hits(&tab, "Motorrad", Group::Cases), []);
}
