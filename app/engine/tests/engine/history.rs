//! Who wrote what, and taking one's own last words back.

use bridge::history::Past;
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::document::kind::PaperKind;
use domain::field::Leaf;
use domain::id::Id;
use domain::sale::line::Line;

use crate::shop::{Shop, Tab};

fn history(tab: &Tab, record: Id) -> Vec<Past> {
    match tab.ask(Request::History(record)) {
        Ok(Reply::History(past)) => past,
        other => panic!("{other:?}"),
    }
}

fn remark(tab: &Tab, record: Id) -> String {
    match tab.ask(Request::Customer(record)) {
        Ok(Reply::Customer(sheet)) => sheet.customer.remark,
        other => panic!("{other:?}"),
    }
}

fn text(text: &str) -> Option<Leaf> {
    Some(Leaf::Text(text.to_owned()))
}

#[test]
fn a_record_tells_who_wrote_what_on_which_device() {
    let (shop, _, one) = Shop::begun();
    let (_, two) = shop.second();
    let customer = one.customer("Müller");
    one.write(customer, "remark", "ruft zurück");
    two.write(customer, "remark", "war da");
    two.write(customer, "mail", "m@example.org");
    for tab in [&one, &two] {
        let past = history(tab, customer);
        let told: Vec<_> = past
            .iter()
            .map(|past| {
                let field = &past.fields[past.fields.len() - 1];
                (past.author_name.as_str(), past.device, field.key.as_str(), &field.before, &field.after)
            })
            .collect();
        let (back, here, mail) = (text("ruft zurück"), text("war da"), text("m@example.org"));
        assert_eq!(told[0], ("Eva Özdemir", Some(2), "mail", &None, &mail));
        assert_eq!(told[1], ("Eva Özdemir", Some(2), "remark", &back, &here));
        assert_eq!(told[2], ("Jan Weber", Some(1), "remark", &None, &back));
        assert!(past[3].first && past[3].fields.iter().any(|field| field.key == "name.last"));
        assert_eq!(past.len(), 4);
        assert!(past.iter().all(|past| past.at.0 > 1_794_000_000_000));
    }
    let mine: Vec<bool> = history(&two, customer).iter().map(|past| past.mine).collect();
    assert_eq!(mine, [true, true, false, false]);
}

#[test]
fn what_points_to_somebody_is_told_by_their_name() {
    let (_shop, _, one) = Shop::begun();
    let (meier, job) = (one.customer("Meier"), one.job(None, None));
    one.write(job, "customer", &meier.hex());
    let field = history(&one, job).remove(0).fields.remove(0);
    assert_eq!(
        (field.key.as_str(), field.before_name.as_str(), field.after_name.as_str()),
        ("customer", "", "Max Meier")
    );
}

#[test]
fn what_belongs_to_an_item_is_told_with_the_items_text_as_it_stood_then() {
    let (_shop, _, one) = Shop::begun();
    let job = one.job(None, None);
    let line = Line { text: "Winterräder".to_owned(), ..Line::default() };
    one.ask(Request::AddLine { job, after: None, line }).unwrap();
    let past = history(&one, job).remove(0);
    let key = past.fields.iter().find(|field| field.key.ends_with("/text")).unwrap().key.clone();
    assert!(past.fields.iter().all(|field| field.part == "Winterräder"), "{past:?}");
    one.write(job, &key, "Sommerräder");
    one.write(job, "remark", "ruft an");
    let parts: Vec<String> = history(&one, job).iter().map(|past| past.fields[0].part.clone()).collect();
    assert_eq!(parts[..3], ["", "Sommerräder", "Winterräder"]);
}

#[test]
fn own_last_words_are_taken_back_and_nobody_elses() {
    let (shop, _, one) = Shop::begun();
    let (_, two) = shop.second();
    let customer = one.customer("Müller");
    one.write(customer, "remark", "eins");
    one.write(customer, "remark", "zwei");
    let change = history(&one, customer)[0].change;
    let take_back = |tab: &Tab, change| tab.ask(Request::TakeBack { record: customer, change });
    assert_eq!(take_back(&two, change), Err(Failure::ChangedSince), "somebody else's");
    let Ok(Reply::Edited { undo, .. }) = take_back(&one, change) else { panic!() };
    assert_eq!((remark(&one, customer), remark(&two, customer)), ("eins".to_owned(), "eins".to_owned()));
    one.ask(Request::Edit { record: customer, edit: undo }).unwrap();
    assert_eq!(remark(&two, customer), "zwei");
    two.write(customer, "remark", "von Eva");
    assert_eq!(take_back(&one, change), Err(Failure::ChangedSince));
    assert_eq!(remark(&one, customer), "von Eva");
    assert_eq!(take_back(&one, [9; 32]), Err(Failure::NotFound));
    let first = history(&one, customer).pop().unwrap().change;
    assert_eq!(take_back(&one, first), Err(Failure::ChangedSince), "a record is not taken back");
}

#[test]
fn what_two_people_wrote_at_once_is_decided_and_not_taken_back() {
    let (shop, _, one) = Shop::begun();
    let (_, two) = shop.second();
    let customer = one.customer("Müller");
    shop.relay.cut();
    one.write(customer, "remark", "von Jan");
    two.write(customer, "remark", "von Eva");
    shop.relay.reachable.set(true);
    for tab in [&one, &two] {
        tab.ask(Request::Reconnect).unwrap();
    }
    for tab in [&one, &two] {
        tab.wait(1_000);
    }
    for tab in [&one, &two] {
        assert!(history(tab, customer).iter().all(|past| !past.mine));
        assert_eq!(history(tab, customer).len(), 3);
    }
}

#[test]
fn the_history_of_a_picture_does_not_carry_the_picture() {
    let (_shop, _, one) = Shop::begun();
    let logo = Some(Leaf::Bytes(vec![7; 100_000]));
    one.ask(Request::Edit { record: Id::HOUSE, edit: [("logo".to_owned(), logo)].into() }).unwrap();
    let past = history(&one, Id::HOUSE);
    assert_eq!(
        (past[0].fields[0].key.as_str(), &past[0].fields[0].after),
        ("logo", &Some(Leaf::Bytes(Vec::new())))
    );
    assert_eq!(one.ask(Request::History(Id([7; 16]))), Err(Failure::NotFound));
}

#[test]
fn comments_and_papers_are_part_of_what_became_of_a_job() {
    let (_shop, _, tab) = Shop::begun();
    crate::issuing::furnish(&tab);
    let job = crate::issuing::sale(&tab);
    tab.ask(Request::Comment { job, text: "Angebot geht heute raus".to_owned() }).unwrap();
    tab.wait(2_000);
    let made = crate::issuing::make(&tab, job, PaperKind::Offer);
    assert!(matches!(made, Ok(Reply::Created(_))), "{made:?}");
    let past = history(&tab, job);
    let paper = &past[0].fields[0];
    assert!(paper.key.starts_with("made/") && paper.after_name.contains("Angebot"), "{paper:?}");
    assert_eq!((past[0].author_name.as_str(), past[0].mine), ("Jan Weber", false));
    let said = past[1].fields.iter().find(|field| field.key.ends_with("/text")).unwrap();
    assert_eq!(said.after, text("Angebot geht heute raus"));
}
