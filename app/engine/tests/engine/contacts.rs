//! Cases and contacts of a customer: filters, links, notes, due cases, calendars and address books.

use bridge::register::{Filling, Filter, Noted, Register};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::task::Meeting;
use domain::contact::case::{Case, CaseStatus};
use domain::contact::kind::{CaseKind, Of, OwnField};
use domain::contact::talk::Talk;
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::party::person::Person;
use domain::record::Kind;
use domain::time::Moment;

use crate::registers::{at_meiers, day, filled, sheet};
use crate::shop::{Tab, text_edit};

fn contacts(tab: &Tab, customer: Id, filter: Filter) -> bridge::register::Contacts {
    match tab.ask(Request::Register { customer, register: Register::Contacts, filter }) {
        Ok(Reply::Register(filling)) => match *filling {
            Filling::Contacts(contacts) => contacts,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[test]
fn cases_contacts_and_those_without_a_case_are_filtered_and_linked_later() {
    let (_shop, tab, customer) = at_meiers();
    let person = Person { customer, last_name: "Meier".to_owned(), ..Person::default() };
    let person = tab.create(Kind::Person, person.leaves());
    let case = Case {
        customer,
        text: "Kunde hat Interesse an GW".to_owned(),
        status: CaseStatus::InWork,
        resubmission: day("10.07.2011"),
        ..Case::default()
    };
    let open = tab.create(Kind::Case, case.leaves());
    let done = Case { status: CaseStatus::Done, resubmission: None, ..case };
    tab.create(Kind::Case, done.leaves());
    let talk = Talk { customer, person, kind: "phone".to_owned(), ..Talk::default() };
    let talk = tab.create(Kind::Talk, talk.leaves());
    let all = Filter { done: true, until: None };
    let shown = |filter| contacts(&tab, customer, filter);
    assert_eq!((shown(Filter::default()).cases.len(), shown(Filter::default()).hidden), (1, 1));
    assert_eq!((shown(all).cases.len(), shown(all).hidden), (2, 0));
    assert_eq!(shown(Filter { done: true, until: day("09.07.2011") }).cases.len(), 0);
    assert_eq!(shown(Filter { done: false, until: day("11.10.2012") }).cases[0].id, open);
    let row = &shown(all).talks[0];
    assert_eq!(
        (row.person.as_str(), row.staff.as_str(), row.talk.case),
        ("Meier", "Jan Weber", Id::default())
    );
    tab.write(talk, "case", &open.hex());
    assert_eq!(shown(all).talks[0].talk.case, open);
    let head = sheet(&tab, customer).head;
    assert_eq!(head.next.map(|next| (next.case, next.day)), Some((open, day("10.07.2011").unwrap())));
    assert_eq!(head.last_contact.map(|last| (last.talk, last.person)), Some((talk, "Meier".to_owned())));
    assert!(shown(all).cases.iter().all(|row| row.owner == "Jan Weber"), "whoever begins it looks after it");
}

#[test]
fn a_call_is_kept_with_one_tap_and_a_note_sets_the_resubmission() {
    let (_shop, tab, customer) = at_meiers();
    let noted = |case, text: &str| Noted { customer, case, text: text.to_owned(), ..Noted::default() };
    let called = Noted { kind: "phone".to_owned(), ..noted(None, "") };
    tab.ask(Request::Log(called)).unwrap();
    let Ok(Reply::Noted { case, understood }) = tab.ask(Request::Note(noted(None, "ruf morgen an"))) else {
        panic!()
    };
    let tomorrow = domain::time::Moment(tab.world.now.get()).day(0).plus(1);
    let understood = understood.unwrap();
    assert_eq!((understood.day, understood.words.as_str()), (tomorrow, "morgen"));
    let found = contacts(&tab, customer, Filter::default());
    assert_eq!((found.cases[0].id, found.cases[0].case.resubmission), (case, Some(tomorrow)));
    assert_eq!(found.talks.len(), 1);
    tab.ask(Request::Note(noted(Some(case), "in 2 Wochen nochmal"))).unwrap();
    let found = contacts(&tab, customer, Filter::default());
    assert_eq!(found.cases[0].case.resubmission, Some(tomorrow.plus(13)));
    assert!(found.talks.iter().any(|row| row.talk.case == case && row.talk.note == "in 2 Wochen nochmal"));
    let elsewhere = tab.customer("Fremd");
    let foreign = Noted { customer: elsewhere, ..noted(Some(case), "heute") };
    assert_eq!(tab.ask(Request::Note(foreign)), Err(Failure::NotFound));
    assert_eq!(tab.ask(Request::Understand("nichts".to_owned())), Ok(Reply::Understood(None)));
}

#[test]
fn an_hour_in_a_note_makes_an_appointment_unless_another_one_is_still_to_come() {
    let (_shop, tab, customer) = at_meiers();
    let note = |case, text: &str| {
        let noted = Noted { customer, case, text: text.to_owned(), ..Noted::default() };
        match tab.ask(Request::Note(noted)) {
            Ok(Reply::Noted { case, understood }) => (case, understood.unwrap().minute),
            other => panic!("{other:?}"),
        }
    };
    let booked = || {
        let case = contacts(&tab, customer, Filter::default()).cases[0].case.clone();
        (case.resubmission, case.appointment, case.appointment_time)
    };
    let tomorrow = domain::time::Moment(tab.world.now.get()).day(0).plus(1);
    let (case, minute) = note(None, "ruf morgen um 14:30 an");
    assert_eq!(minute, Some(870));
    assert_eq!(booked(), (Some(tomorrow), Some(tomorrow), Some(870)));
    let later = tomorrow.plus(13);
    assert_eq!(note(Some(case), "in 2 Wochen um 9 Uhr").1, None, "what is not kept is not told");
    assert_eq!(booked(), (Some(later), Some(tomorrow), Some(870)));
    tab.wait(3 * 86_400_000);
    assert_eq!(note(Some(case), "heute um 9 Uhr").1, Some(540));
    assert_eq!(booked(), (Some(tomorrow.plus(2)), Some(tomorrow.plus(2)), Some(540)));
}

#[test]
fn appointments_go_into_calendars_and_contact_persons_into_address_books_and_back() {
    let (_shop, tab, customer) = at_meiers();
    let case = Case { customer, text: "Probefahrt".to_owned(), ..Case::default() };
    let with = tab.create(Kind::Case, Case { appointment: day("15.07.2011"), ..case.clone() }.leaves());
    let without = tab.create(Kind::Case, case.leaves());
    let file = |request| match tab.ask(request) {
        Ok(Reply::File(file)) => String::from_utf8(file.bytes).unwrap(),
        other => panic!("{other:?}"),
    };
    for request in [Request::Calendar(Some(with)), Request::Calendar(None)] {
        let text = file(request);
        assert!(text.contains("DTSTART;VALUE=DATE:20110715"), "{text}");
        assert!(text.contains("SUMMARY:Meier Vakuumtechnik GmbH: Probefahrt"), "{text}");
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    }
    assert_eq!(tab.ask(Request::Calendar(Some(without))), Err(Failure::NotFound));
    let person = Person {
        customer,
        first_name: "Harald".to_owned(),
        last_name: "Meier".to_owned(),
        ..Person::default()
    };
    tab.create(Kind::Person, person.leaves());
    let card = file(Request::Cards { customer, person: None });
    assert!(card.contains("FN:Harald Meier"), "{card}");
    let take = |card: &str| tab.ask(Request::TakeCards { customer, bytes: card.as_bytes().to_vec() });
    assert_eq!(take(&card), Ok(Reply::CardsTaken(0)), "he is there");
    let other = card.replace("Harald", "Eva");
    assert_eq!(take(&other), Ok(Reply::CardsTaken(1)));
    assert_eq!(take(&other), Ok(Reply::CardsTaken(0)));
    let Filling::Persons(persons) = filled(&tab, customer, Register::Persons) else { panic!() };
    assert_eq!(persons[0].1.first_name, "Eva");
}

#[test]
fn due_cases_stand_on_today_for_whoever_looks_after_them() {
    let (shop, tab, customer) = at_meiers();
    let today = domain::time::Moment(tab.world.now.get()).day(0);
    let case = Case { customer, text: "nachfassen".to_owned(), resubmission: Some(today), ..Case::default() };
    let due = tab.create(Kind::Case, case.leaves());
    let later = Case { resubmission: Some(today.plus(1)), ..case.clone() };
    tab.create(Kind::Case, later.leaves());
    tab.create(Kind::Case, Case { status: CaseStatus::Done, ..case.clone() }.leaves());
    let older = tab.create(Kind::Case, Case { resubmission: Some(today.plus(-5)), ..case }.leaves());
    let cases = |tab: &Tab, everybody| match tab.ask(Request::DueCases { everybody }) {
        Ok(Reply::DueCases(cases)) => cases,
        other => panic!("{other:?}"),
    };
    let found = cases(&tab, false);
    assert_eq!(found.iter().map(|task| task.case).collect::<Vec<_>>(), [older, due]);
    assert_eq!((found[0].name.as_str(), found[0].gist.as_str()), ("Meier Vakuumtechnik GmbH", "nachfassen"));
    let (_, eva) = shop.second();
    assert_eq!((cases(&eva, false).len(), cases(&eva, true).len()), (0, 2));
    tab.write(due, "status", "done");
    assert_eq!(cases(&tab, false).len(), 1);
    let meets = Case {
        customer,
        text: "Probefahrt".to_owned(),
        appointment: Some(today),
        appointment_time: Some(870),
        appointment_place: "Autohaus".to_owned(),
        ..Case::default()
    };
    let meets = tab.create(Kind::Case, meets.leaves());
    let found = cases(&tab, false);
    assert_eq!(found.iter().map(|task| task.case).collect::<Vec<_>>(), [meets, older], "by the clock, first");
    assert_eq!(found[0].meeting, Some(Meeting { minute: Some(870), place: "Autohaus".to_owned() }));
    assert_eq!((found[0].day, found[1].meeting.clone()), (None, None));
}

#[test]
fn kinds_of_cases_and_contacts_are_set_by_whoever_may_and_hold_everywhere() {
    let (shop, tab, _) = at_meiers();
    let (_, eva) = shop.second();
    let kinds = |tab: &Tab| match tab.ask(Request::Kinds) {
        Ok(Reply::Kinds(kinds)) => kinds,
        other => panic!("{other:?}"),
    };
    assert_eq!(kinds(&eva).cases.len(), CaseKind::ALL.len());
    tab.write(Id::HOUSE, &Of::Cases.key("Messe", OwnField::Name), "Messe");
    tab.write(Id::HOUSE, &Of::Cases.key("Messe", OwnField::Name), "Messekontakt");
    eva.settle();
    assert_eq!(kinds(&eva).cases.last().map(|row| row.name.as_str()), Some("Messekontakt"));
    let edit = text_edit(&Of::Cases.key("Messe", OwnField::Name), "Eva");
    assert_eq!(eva.ask(Request::Edit { record: Id::HOUSE, edit }), Err(Failure::NotAllowed));
}

#[test]
fn the_time_of_a_contact_is_put_right_afterwards() {
    let (_shop, tab, customer) = at_meiers();
    let talk =
        |note: &str, at: i64| Talk { customer, note: note.to_owned(), at: Moment(at), ..Talk::default() };
    let first = tab.create(Kind::Talk, talk("früher", 1_000_000).leaves());
    let second = tab.create(Kind::Talk, talk("später", 2_000_000).leaves());
    let order = || {
        let found = contacts(&tab, customer, Filter::default()).talks;
        found.iter().map(|row| row.id).collect::<Vec<_>>()
    };
    assert_eq!(order(), [second, first], "the newest first");
    let edit = Edit::from([("at".to_owned(), Some(Leaf::Int(3_000_000)))]);
    tab.ask(Request::Edit { record: first, edit }).unwrap();
    assert_eq!(order(), [first, second]);
    assert_eq!(sheet(&tab, customer).head.last_contact.map(|last| last.talk), Some(first));
}
