//! What one person does on one device.

use bridge::reply::{Failure, Reply};
use bridge::request::{JobQuery, Request};
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::money::Cents;
use domain::record::Kind;
use domain::sale::job::Progress;
use domain::sale::line::Line;
use domain::sale::view::View;
use engine::browser::disk::Table;
use engine::browser::world::Timer;

use crate::shop::{ALL, Shop, text_edit};

#[test]
fn a_job_begins_with_its_number_its_owner_and_the_line_that_sells_the_car() {
    let (_shop, _, tab) = Shop::begun();
    let (car, customer) = (tab.car("Golf", 1_299_000), tab.customer("Müller"));
    let sheet = tab.sheet(tab.job(Some(car), Some(customer)));
    assert_eq!(sheet.job.number, "1-0001");
    assert_eq!(sheet.owner.map(|owner| owner.name).as_deref(), Some("Jan Weber"));
    assert_eq!(sheet.lines.len(), 1);
    assert_eq!((sheet.lines[0].1.text.as_str(), sheet.lines[0].1.price), ("VW Golf", Cents(1_299_000)));
    assert_eq!(tab.sheet(tab.job(None, None)).job.number, "1-0002");
    let rows = tab.jobs("");
    assert_eq!(rows.iter().map(|row| row.number.as_str()).collect::<Vec<_>>(), ["1-0002", "1-0001"]);
    assert_eq!(
        (rows[1].customer.as_str(), rows[1].vehicle.as_str(), rows[1].gross),
        ("Max Müller", "VW Golf", Cents(1_299_000))
    );
    assert_eq!(tab.vehicles("")[0].jobs, 1);
}

#[test]
fn jobs_are_found_by_their_customer_and_their_car() {
    let (_shop, _, tab) = Shop::begun();
    let (golf, polo) = (tab.car("Golf", 1), tab.car("Polo", 2));
    let (mueller, oezdemir) = (tab.customer("Müller"), tab.customer("Özdemir"));
    tab.job(Some(golf), Some(mueller));
    tab.job(Some(polo), Some(oezdemir));
    for (text, found) in
        [("mueller", 1), ("polo oezdemir", 1), ("polo müller", 0), ("münchen", 2), ("1-0002", 1), ("", 2)]
    {
        assert_eq!(tab.jobs(text).len(), found, "{text}");
    }
    assert_eq!(tab.customers("muller").len(), 1);
    assert_eq!(tab.vehicles("f-polo").len(), 1);
}

#[test]
fn customers_are_found_by_the_plate_of_their_car() {
    let (_shop, _, tab) = Shop::begun();
    let golf = tab.car("Golf", 1);
    tab.write(golf, "plate", "M-SF 6119");
    tab.write(golf, "vin", "WVWZZZAUZHW004711");
    tab.job(Some(golf), Some(tab.customer("Müller")));
    tab.customer("Özdemir");
    for (text, found) in [
        ("M-SF 6119", 1),
        ("msf6119", 1),
        ("müller wvwzzzauzhw004711", 1),
        ("golf", 0),
        ("özdemir msf6119", 0),
    ] {
        assert_eq!(tab.customers(text).len(), found, "{text}");
    }
}

#[test]
fn the_colours_are_counted_without_the_filter_of_the_colour() {
    let (_shop, _, tab) = Shop::begun();
    let jobs: Vec<Id> = (0..3).map(|_| tab.job(None, None)).collect();
    tab.write(jobs[0], "progress", "done");
    let query = JobQuery {
        view: View { progress: Some(Progress::Done), ..View::default() },
        span: ALL,
        ..JobQuery::default()
    };
    let Ok(Reply::Jobs { page, counts }) = tab.ask(Request::Jobs(query)) else { panic!() };
    assert_eq!((page.total, page.rows.len()), (1, 1));
    assert_eq!((counts.untouched, counts.in_work, counts.done, counts.closed), (0, 2, 1, 0));
}

#[test]
fn an_edit_is_one_transaction_and_can_be_taken_back() {
    let (shop, disk, tab) = Shop::begun();
    let customer = tab.customer("Müller");
    shop.relay.talks.set(false);
    let (changes, before) = (disk.count(Table::Changes), disk.transactions.get());
    let undo = tab.write(customer, "remark", "ruft zurück");
    assert_eq!(disk.count(Table::Changes), changes + 1);
    assert_eq!(disk.transactions.get(), before + 1);
    assert_eq!(undo, Edit::from([("remark".to_owned(), None)]));
    tab.ask(Request::Edit { record: customer, edit: undo }).unwrap();
    let Ok(Reply::Customer(sheet)) = tab.ask(Request::Customer(customer)) else { panic!() };
    assert_eq!((sheet.customer.remark.as_str(), sheet.customer.last_name.as_str()), ("", "Müller"));
}

#[test]
fn writing_what_stands_there_already_writes_nothing() {
    let (_shop, disk, tab) = Shop::begun();
    let customer = tab.customer("Müller");
    let changes = disk.count(Table::Changes);
    tab.write(customer, "name.last", "Müller");
    assert_eq!(disk.count(Table::Changes), changes);
}

#[test]
fn lines_are_added_moved_and_taken_back() {
    let (_shop, _, tab) = Shop::begun();
    let job = tab.job(Some(tab.car("Golf", 100)), None);
    let texts = || tab.sheet(job).lines.into_iter().map(|(_, line)| line.text).collect::<Vec<_>>();
    let add = |after, text: &str| {
        let line = Line { text: text.to_owned(), price: Cents(5), ..Line::default() };
        match tab.ask(Request::AddLine { job, after, line }) {
            Ok(Reply::Edited { undo, .. }) => undo,
            other => panic!("{other:?}"),
        }
    };
    add(None, "Zulassung");
    let first = tab.sheet(job).lines[0].0;
    let undo = add(Some(first), "Räder");
    assert_eq!(texts(), ["VW Golf", "Räder", "Zulassung"]);
    let last = tab.sheet(job).lines[2].0;
    let moved = tab.ask(Request::MoveLine { job, line: last, before: Some(first) });
    assert_eq!(texts(), ["Zulassung", "VW Golf", "Räder"]);
    let Ok(Reply::Edited { undo: back, .. }) = moved else { panic!() };
    tab.ask(Request::Edit { record: job, edit: back }).unwrap();
    assert_eq!(texts(), ["VW Golf", "Räder", "Zulassung"]);
    tab.ask(Request::Edit { record: job, edit: undo }).unwrap();
    assert_eq!(texts(), ["VW Golf", "Zulassung"]);
}

#[test]
fn squeezing_lines_in_at_one_place_never_fails() {
    let (_shop, _, tab) = Shop::begun();
    let job = tab.job(Some(tab.car("Golf", 100)), None);
    let first = tab.sheet(job).lines[0].0;
    for nth in 0..40 {
        let line = Line { text: format!("{nth}"), ..Line::default() };
        tab.ask(Request::AddLine { job, after: Some(first), line }).unwrap();
    }
    let texts: Vec<String> = tab.sheet(job).lines.into_iter().skip(1).map(|(_, line)| line.text).collect();
    assert_eq!(texts, (0..40).rev().map(|nth| nth.to_string()).collect::<Vec<_>>());
}

#[test]
fn sealed_and_unknown_records_are_refused() {
    let (_shop, _, tab) = Shop::begun();
    let ask = |request| tab.ask(request);
    assert_eq!(ask(Request::Edit { record: Id([7; 16]), edit: text_edit("a", "b") }), Err(Failure::NotFound));
    assert_eq!(ask(Request::Create { kind: Kind::Paper, leaves: [].into() }), Err(Failure::NotAllowed));
    assert_eq!(ask(Request::Job(Id([7; 16]))), Err(Failure::NotFound));
    let customer = tab.customer("Müller");
    assert_eq!(
        ask(Request::Edit { record: customer, edit: text_edit("kind", "job") }),
        Err(Failure::NotAllowed)
    );
    assert_eq!(ask(Request::Job(customer)), Err(Failure::NotFound));
    let huge = Edit::from([("logo".to_owned(), Some(Leaf::Bytes(noise(400_000))))]);
    assert_eq!(ask(Request::Edit { record: Id::HOUSE, edit: huge }), Err(Failure::TooLarge));
}

#[test]
fn a_picture_is_on_the_sheet_and_not_in_memory() {
    let (_shop, _, tab) = Shop::begun();
    let logo = noise(100_000);
    let edit = Edit::from([("logo".to_owned(), Some(Leaf::Bytes(logo.clone())))]);
    tab.ask(Request::Edit { record: Id::HOUSE, edit }).unwrap();
    let Ok(Reply::House(sheet)) = tab.ask(Request::House) else { panic!() };
    assert_eq!(sheet.house.logo, logo);
    assert!(tab.engine.records.library.borrow().entry(Id::HOUSE).unwrap().row.len() < 1_000);
}

#[test]
fn the_start_opens_no_document_and_the_first_sheet_opens_one() {
    let (shop, disk, tab) = Shop::begun();
    let customers: Vec<Id> = (0..50).map(|nth| tab.customer(&format!("Müller {nth}"))).collect();
    let again = shop.tab(&disk, false);
    assert_eq!(again.customers("müller").len(), 50);
    let opened = || match again.ask(Request::Storage) {
        Ok(Reply::Storage(storage)) => storage.opened,
        other => panic!("{other:?}"),
    };
    assert_eq!(opened(), 0);
    again.ask(Request::Customer(customers[7])).unwrap();
    assert_eq!(opened(), 1);
}

#[test]
fn the_first_screen_is_stored_under_its_build() {
    let (_shop, disk, tab) = Shop::begun();
    tab.job(Some(tab.car("Golf", 1)), Some(tab.customer("Müller")));
    tab.tick(Timer::Screen);
    let screens = disk.values(Table::Screens);
    assert_eq!(screens.len(), 1);
    assert_eq!(screens[0].0, b"screen/test");
    let screen: bridge::screen::Screen = bridge::wire::unpack(&screens[0].1).unwrap();
    assert_eq!((screen.jobs.total, screen.jobs.rows[0].customer.as_str()), (1, "Max Müller"));
    assert_eq!(screen.me.map(|me| me.name).as_deref(), Some("Jan Weber"));
}

fn noise(bytes: usize) -> Vec<u8> {
    let mut state = 1_u32;
    let next = |_| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    (0..bytes).map(next).collect()
}
