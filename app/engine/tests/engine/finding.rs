//! The list of jobs: filters with their counts, the archive, orders, what is found, and views under a name.

use bridge::reply::Reply;
use bridge::request::{JobQuery, Request};
use bridge::row::Counts;
use domain::field::{Edit, Leaf, Leaves, Value};
use domain::id::Id;
use domain::record::Kind;
use domain::sale::job::{Origin, Progress, Status};
use domain::sale::view::{Order, Period, View};
use domain::time::Day;

use crate::shop::{ALL, Shop, Tab, created};

/// The numbers of the jobs that a view shows, and the counts.
fn list(tab: &Tab, view: View) -> (Vec<String>, Counts) {
    match tab.ask(Request::Jobs(JobQuery { view, span: ALL, ..JobQuery::default() })) {
        Ok(Reply::Jobs { page, counts }) => (page.rows.into_iter().map(|row| row.number).collect(), *counts),
        other => panic!("{other:?}"),
    }
}

fn numbers(tab: &Tab, view: View) -> Vec<String> {
    list(tab, view).0
}

fn of_origin(tab: &Tab, origin: Origin) -> Id {
    created(tab.ask(Request::CreateJob { origin, vehicle: None, customer: None }))
}

fn write(tab: &Tab, record: Id, key: &str, leaf: Option<Leaf>) {
    tab.ask(Request::Edit { record, edit: Edit::from([(key.to_owned(), leaf)]) }).unwrap();
}

/// Four jobs: an own offer, one ordered, a call that waits, one that fell through.
fn four() -> (Shop, std::rc::Rc<Tab>, [Id; 4]) {
    let (shop, _, tab) = Shop::begun();
    let offer = tab.job(Some(tab.car("Golf", 2_000_000)), Some(tab.customer("Zander")));
    let ordered = tab.job(Some(tab.car("Polo", 900_000)), Some(tab.customer("Abel")));
    tab.write(ordered, "status", "ordered");
    let call = of_origin(&tab, Origin::Callback);
    let lost = tab.job(None, None);
    tab.write(lost, "status", "lost");
    (shop, tab, [offer, ordered, call, lost])
}

#[test]
fn the_archive_is_hidden_until_somebody_asks_for_it_or_looks_for_something() {
    let (_shop, tab, _) = four();
    assert_eq!(numbers(&tab, View::default()), ["1-0003", "1-0002", "1-0001"]);
    assert_eq!(numbers(&tab, View { status: Some(Status::Lost), ..View::default() }), ["1-0004"]);
    assert_eq!(numbers(&tab, View { text: "1-0004".to_owned(), ..View::default() }), ["1-0004"]);
}

#[test]
fn filters_are_combined() {
    let (_shop, tab, [offer, ..]) = four();
    let golf = View { text: "golf".to_owned(), ..View::default() };
    for (view, found) in [
        (View { progress: Some(Progress::Untouched), ..View::default() }, vec!["1-0003"]),
        (View { status: Some(Status::Offered), ..View::default() }, vec!["1-0001"]),
        (View { origin: Some(Origin::Callback), ..View::default() }, vec!["1-0003"]),
        (View { adrift: true, ..View::default() }, vec!["1-0002", "1-0001"]),
        (View { adrift: true, status: Some(Status::Ordered), ..View::default() }, vec!["1-0002"]),
        (View { period: Some(Period::Today), ..View::default() }, vec!["1-0003", "1-0002", "1-0001"]),
        (View { status: Some(Status::Offered), ..golf.clone() }, vec!["1-0001"]),
        (View { status: Some(Status::Ordered), ..golf }, vec![]),
        (View { person: Id([9; 16]), ..View::default() }, vec![]),
    ] {
        assert_eq!(numbers(&tab, view.clone()), found, "{view:?}");
    }
    write(&tab, offer, "resubmission", Day::new(2030, 1, 1).and_then(|day| day.write()));
    assert_eq!(numbers(&tab, View { adrift: true, ..View::default() }), ["1-0002"]);
}

#[test]
fn an_enquiry_that_has_waited_too_long_is_overdue_until_somebody_works_on_it() {
    let (_shop, tab, [_, _, call, _]) = four();
    let late = || list(&tab, View { late: true, ..View::default() });
    tab.wait(50 * 60_000);
    assert_eq!((late().0.len(), list(&tab, View::default()).1.late), (0, 0));
    tab.wait(15 * 60_000);
    assert_eq!((late().0, list(&tab, View::default()).1.late), (vec!["1-0003".to_owned()], 1));
    // The dealership's own promise decides.
    write(&tab, Id::HOUSE, "hours.response", Some(Leaf::Int(120)));
    assert_eq!(late().0.len(), 0);
    write(&tab, Id::HOUSE, "hours.response", None);
    write(&tab, Id::HOUSE, "hours.open", Some(Leaf::Text("Mo–Fr 14–18".to_owned())));
    assert_eq!(late().0.len(), 0, "nobody was there");
    write(&tab, Id::HOUSE, "hours.open", None);
    tab.write(call, "progress", "in_work");
    assert_eq!(late().0.len(), 0);
}

#[test]
fn lists_views_and_today_open_no_document() {
    let (shop, disk, tab) = Shop::begun();
    let car = tab.car("Golf", 5);
    let job = tab.job(Some(car), Some(tab.customer("Müller")));
    tab.ask(Request::Comment { job, text: "@Jan".to_owned() }).unwrap();
    let again = shop.tab(&disk, false);
    numbers(&again, View { text: "golf".to_owned(), late: true, ..View::default() });
    again.ask(Request::Today { everybody: true }).unwrap();
    again.ask(Request::Views).unwrap();
    again.ask(Request::Month(Day(20_775))).unwrap();
    let Ok(Reply::Storage(storage)) = again.ask(Request::Storage) else { panic!() };
    assert_eq!(storage.opened, 0);
}

#[test]
fn each_filter_counts_what_it_would_show_beside_the_others() {
    let (_shop, tab, _) = four();
    let (_, counts) = list(&tab, View::default());
    assert_eq!((counts.untouched, counts.in_work, counts.mine, counts.adrift), (1, 2, 3, 2));
    let position = |status| Status::ALL.iter().position(|one| *one == status).unwrap();
    assert_eq!(counts.statuses[position(Status::Lost)], 1, "the archive is counted, though it is hidden");
    assert_eq!(counts.statuses[position(Status::Ordered)], 1);
    let (_, counts) = list(&tab, View { status: Some(Status::Ordered), ..View::default() });
    assert_eq!((counts.untouched, counts.in_work), (0, 1));
    assert_eq!(counts.statuses[position(Status::Offered)], 1, "as if the status were another one");
    let callback = Origin::ALL.iter().position(|origin| *origin == Origin::Callback).unwrap();
    assert_eq!(counts.origins[callback], 0);
}

#[test]
fn a_list_stands_in_the_order_that_somebody_chose() {
    let (_shop, tab, [offer, ordered, call, _]) = four();
    write(&tab, ordered, "resubmission", Day::new(2030, 1, 2).and_then(|day| day.write()));
    write(&tab, call, "resubmission", Day::new(2030, 1, 1).and_then(|day| day.write()));
    let _ = offer;
    for (order, found) in [
        (Order::Newest, ["1-0003", "1-0002", "1-0001"]),
        (Order::Oldest, ["1-0001", "1-0002", "1-0003"]),
        (Order::Resubmission, ["1-0003", "1-0002", "1-0001"]),
        (Order::Price, ["1-0001", "1-0002", "1-0003"]),
        (Order::Customer, ["1-0002", "1-0001", "1-0003"]),
    ] {
        assert_eq!(numbers(&tab, View { order, ..View::default() }), found, "{order:?}");
    }
}

#[test]
fn a_job_is_found_by_every_line_of_its_remark_by_phone_plate_and_vin() {
    let (_shop, _, tab) = Shop::begun();
    let (car, customer) = (tab.car("Golf", 1), tab.customer("Müller"));
    tab.write(car, "vin", "WVWZZZAUZHW004711");
    tab.write(car, "plate", "M-SF 6119");
    tab.write(customer, "phone.mobile", "+49 (0)170 123 45-67");
    let job = tab.job(Some(car), Some(customer));
    tab.write(job, "remark", "Wünscht Anhängerkupplung\nruft Freitag an");
    tab.job(None, None);
    let found = |text: &str| numbers(&tab, View { text: text.to_owned(), ..View::default() }).len();
    for text in
        ["anhaengerkupplung", "freitag", "01701234567", "0170 12345", "004711", "m-sf 6119", "msf6119"]
    {
        assert_eq!(found(text), 1, "{text}");
    }
    assert_eq!(found("0171"), 0);
}

#[test]
fn a_view_is_ones_own_until_it_is_shared_and_keeps_what_a_newer_version_put_into_it() {
    let (shop, _, jan) = Shop::begun();
    let (_, eva) = shop.second();
    let views = |tab: &Tab| match tab.ask(Request::Views) {
        Ok(Reply::Views(views)) => views,
        other => panic!("{other:?}"),
    };
    let view = View {
        name: "Bestellte".to_owned(),
        owner: jan.engine.user(),
        status: Some(Status::Ordered),
        ..View::default()
    };
    let mut leaves: Leaves = view.leaves();
    leaves.insert("filter.moon".to_owned(), Leaf::Text("full".to_owned()));
    let id = jan.create(Kind::View, leaves);
    eva.settle();
    assert_eq!((views(&jan).len(), views(&eva).len()), (1, 0));
    write(&jan, id, "shared", Some(Leaf::Flag(true)));
    eva.settle();
    let seen = views(&eva);
    assert_eq!((seen.len(), seen[0].foreign, seen[0].view.status), (1, true, Some(Status::Ordered)));
    assert_eq!(numbers(&eva, seen[0].view.clone()), Vec::<String>::new());
    let kept = eva.engine.records.library.borrow().leaves(id, Kind::View).unwrap();
    assert_eq!(kept.get("filter.moon"), Some(&Leaf::Text("full".to_owned())));
    write(&eva, id, "gone", Some(Leaf::Flag(true)));
    assert_eq!(views(&eva).len(), 0);
}

#[test]
fn what_is_open_where_the_car_stands_and_one_car_narrow_the_list_and_are_kept_in_a_view() {
    let (_shop, tab, [offer, ordered, _, _]) = four();
    tab.write(ordered, "progress", "done");
    let open = View { open: true, ..View::default() };
    assert_eq!(numbers(&tab, open.clone()), ["1-0003", "1-0001"], "red and orange");
    let (golf, polo) = (tab.sheet(offer).job.vehicle, tab.sheet(ordered).job.vehicle);
    tab.write(golf, "location", "Pasing");
    tab.write(polo, "location", "Laim");
    let (found, counts) = list(&tab, View { place: "Laim".to_owned(), ..View::default() });
    assert_eq!(found, ["1-0002"]);
    assert_eq!(counts.places, [("Laim".to_owned(), 1), ("Pasing".to_owned(), 1)]);
    assert_eq!(numbers(&tab, View { place: "Laim".to_owned(), ..open }), Vec::<String>::new());
    let view = View { vehicle: golf, name: "Golf".to_owned(), ..View::default() };
    assert_eq!(numbers(&tab, view.clone()), ["1-0001"]);
    assert_eq!(View::read(&view.leaves()), view);
}
