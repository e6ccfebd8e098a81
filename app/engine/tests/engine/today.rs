//! What is to be done today, the month's figures, deputies, calls by name, and the same car sold twice.

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::task::{Figures, Task, Why};
use domain::field::{Edit, Leaf, Value};
use domain::id::Id;
use domain::sale::claim::Hold;
use domain::sale::job::{LostReason, Origin, Status};
use domain::time::Day;

use crate::shop::{Shop, Tab, created};

fn tasks(tab: &Tab, everybody: bool) -> Vec<Task> {
    match tab.ask(Request::Today { everybody }) {
        Ok(Reply::Today(tasks)) => tasks,
        other => panic!("{other:?}"),
    }
}

fn today(tab: &Tab) -> Day {
    domain::time::Moment(tab.world.now.get()).day(0)
}

fn write(tab: &Tab, record: Id, key: &str, leaf: Option<Leaf>) {
    tab.ask(Request::Edit { record, edit: Edit::from([(key.to_owned(), leaf)]) }).unwrap();
}

fn day(tab: &Tab, record: Id, key: &str, ahead: i32) {
    write(tab, record, key, today(tab).plus(ahead).write());
}

fn enquiry(tab: &Tab, origin: Origin) -> Id {
    created(tab.ask(Request::CreateJob { origin, vehicle: None, customer: None }))
}

#[test]
fn enquiries_come_first_by_their_clocks_and_the_rest_by_worth_and_day() {
    let (_shop, _, tab) = Shop::begun();
    let customer = tab.customer("Müller");
    tab.write(customer, "phone.fixed", "089 / 123-45");
    let later = tab.job(None, Some(customer));
    day(&tab, later, "resubmission", 1);
    let due = tab.job(None, Some(customer));
    day(&tab, due, "resubmission", 0);
    let overdue = tab.job(None, None);
    day(&tab, overdue, "resubmission", -3);
    let delivered = tab.job(None, None);
    tab.write(delivered, "status", "ordered");
    day(&tab, delivered, "delivery", 0);
    let first = enquiry(&tab, Origin::Callback);
    tab.wait(3_600_000);
    let second = enquiry(&tab, Origin::Internet);
    let told: Vec<(Id, Why)> = tasks(&tab, false).into_iter().map(|task| (task.job.id, task.why)).collect();
    let now = today(&tab);
    assert_eq!(
        told,
        [
            (first, Why::Enquiry),
            (second, Why::Enquiry),
            (overdue, Why::Resubmission(now.plus(-3))),
            (due, Why::Resubmission(now)),
            (delivered, Why::Delivery(now)),
        ]
    );
    let due = tasks(&tab, false).into_iter().find(|task| task.job.id == due).unwrap();
    assert_eq!((due.phone.as_str(), due.address.as_str()), ("08912345", "Hauptstr. 1 80331 München"));
}

#[test]
fn what_is_done_goes_and_comes_back_by_undo() {
    let (_shop, _, tab) = Shop::begun();
    let job = enquiry(&tab, Origin::Callback);
    let undo = tab.write(job, "progress", "done");
    assert_eq!(tasks(&tab, false).len(), 0);
    tab.ask(Request::Edit { record: job, edit: undo }).unwrap();
    assert_eq!(tasks(&tab, false).len(), 1);
}

#[test]
fn a_deputy_has_the_tasks_of_whoever_is_away() {
    let (shop, _, jan) = Shop::begun();
    let (_, eva) = shop.second();
    jan.settle();
    let job = jan.job(None, None);
    day(&jan, job, "resubmission", 0);
    eva.settle();
    assert_eq!((tasks(&jan, false).len(), tasks(&eva, false).len(), tasks(&eva, true).len()), (1, 0, 1));
    let me = jan.engine.user();
    day(&jan, me, "absent.from", 0);
    write(&jan, me, "absent.deputy", eva.engine.user().write());
    eva.settle();
    assert_eq!((tasks(&jan, false).len(), tasks(&eva, false).len()), (0, 1));
    day(&jan, me, "absent.until", -1);
    eva.settle();
    assert_eq!((tasks(&jan, false).len(), tasks(&eva, false).len()), (1, 0));
}

#[test]
fn whoever_is_called_by_name_sees_it_today_until_they_have_dealt_with_it() {
    let (shop, _, jan) = Shop::begun();
    let (_, eva) = shop.second();
    jan.settle();
    let job = jan.job(None, None);
    let text = "@Eva bitte anrufen".to_owned();
    let Ok(Reply::Edited { undo, .. }) = jan.ask(Request::Comment { job, text }) else { panic!() };
    eva.settle();
    let told = tasks(&eva, false);
    let Why::Mention { comment, by, text, .. } = &told[0].why else { panic!("{told:?}") };
    assert_eq!((by.as_str(), text.as_str()), ("Jan Weber", "@Eva bitte anrufen"));
    assert_eq!(tasks(&jan, false).len(), 0);
    let said = eva.sheet(job).comments;
    assert_eq!((said.len(), said[0].mine, jan.sheet(job).comments[0].mine), (1, true, false));
    write(&eva, job, &domain::sale::comment::seen(*comment, eva.engine.user()), Some(Leaf::Flag(true)));
    assert_eq!(tasks(&eva, false).len(), 0);
    assert!(!eva.sheet(job).comments[0].mine);
    jan.ask(Request::Edit { record: job, edit: undo }).unwrap();
    assert_eq!(jan.sheet(job).comments.len(), 0);
}

#[test]
fn two_who_comment_offline_keep_both_comments() {
    let (shop, _, jan) = Shop::begun();
    let (_, eva) = shop.second();
    let job = jan.job(None, None);
    eva.settle();
    shop.relay.talks.set(false);
    for (tab, text) in [(&jan, "erstens"), (&eva, "zweitens")] {
        tab.ask(Request::Comment { job, text: text.to_owned() }).unwrap();
    }
    shop.relay.talks.set(true);
    jan.wait(120_000);
    eva.wait(120_000);
    jan.settle();
    let texts = |tab: &Tab| tab.sheet(job).comments.into_iter().map(|said| said.text).collect::<Vec<_>>();
    assert_eq!(texts(&jan).len(), 2);
    assert_eq!(texts(&jan), texts(&eva));
}

#[test]
fn the_same_car_sold_on_two_devices_is_told_by_both_jobs_and_the_car() {
    let (shop, _, jan) = Shop::begun();
    let (_, eva) = shop.second();
    let car = jan.car("Golf", 100);
    let (mueller, abel) = (jan.customer("Müller"), jan.customer("Abel"));
    let (one, two) = (jan.job(Some(car), Some(mueller)), jan.job(Some(car), Some(abel)));
    eva.settle();
    jan.settle();
    shop.relay.talks.set(false);
    jan.write(one, "status", "sold");
    eva.write(two, "status", "sold");
    assert!(jan.sheet(one).rivals.is_empty(), "nobody knows yet");
    shop.relay.talks.set(true);
    jan.wait(120_000);
    eva.wait(120_000);
    jan.settle();
    for tab in [&jan, &eva] {
        for (job, other, customer) in [(one, two, "Max Abel"), (two, one, "Max Müller")] {
            let sheet = tab.sheet(job);
            assert_eq!(sheet.job.status, Status::Sold);
            assert_eq!(sheet.rivals.len(), 1);
            assert_eq!((sheet.rivals[0].claim.job, sheet.rivals[0].customer.as_str()), (other, customer));
            assert!(sheet.rivals[0].claim.at.0 > 0);
        }
        assert!(tab.jobs("").iter().all(|row| row.clash));
        let row = &tab.vehicles("golf")[0];
        assert_eq!((row.hold, row.clash), (Some(Hold::Sold), true));
        let Ok(Reply::Vehicle(sheet)) = tab.ask(Request::Vehicle(car)) else { panic!() };
        assert_eq!(sheet.claims.len(), 2);
    }
    let why = |tab: &Tab| tasks(tab, true).into_iter().map(|task| task.why).collect::<Vec<_>>();
    assert_eq!(why(&jan), [Why::Clash, Why::Clash]);
    // One of them is taken back: it is over everywhere.
    eva.write(two, "status", "lost");
    jan.settle();
    assert!(jan.sheet(one).rivals.is_empty() && !jan.vehicles("golf")[0].clash);
}

#[test]
fn a_reservation_holds_a_car_until_its_day_is_over() {
    let (_shop, _, tab) = Shop::begun();
    let car = tab.car("Golf", 100);
    let job = tab.job(Some(car), None);
    day(&tab, job, "reserved.until", 1);
    let until = today(&tab).plus(1);
    let row = || tab.vehicles("golf")[0].clone();
    assert_eq!((row().hold, row().holder.as_str()), (Some(Hold::Reserved { until }), "Jan Weber"));
    tab.wait(2 * 86_400_000);
    assert_eq!(row().hold, None);
    assert!(tab.sheet(job).job.reserved_until.is_some(), "nobody had to write anything");
}

#[test]
fn jobs_are_handed_over_together_or_not_at_all_and_come_back_by_undo() {
    let (shop, _, jan) = Shop::begun();
    let (_, eva) = shop.second();
    jan.settle();
    let jobs = [jan.job(None, None), jan.job(None, None)];
    let to = |id: Id| jobs.map(|job| (job, Edit::from([("owner".to_owned(), id.write())]))).to_vec();
    let owners = || jobs.map(|job| jan.sheet(job).job.owner);
    let (me, her) = (jan.engine.user(), eva.engine.user());
    let Ok(Reply::EditedAll(undo)) = jan.ask(Request::EditAll(to(her))) else { panic!() };
    assert_eq!(owners(), [her, her]);
    jan.ask(Request::EditAll(undo)).unwrap();
    assert_eq!(owners(), [me, me]);
    write(&jan, her, "disabled", Some(Leaf::Flag(true)));
    assert_eq!(jan.ask(Request::EditAll(to(her))), Err(Failure::PersonLeft));
    assert_eq!(owners(), [me, me]);
    let foreign = vec![(me, Edit::new())];
    assert_eq!(jan.ask(Request::EditAll(foreign)), Err(Failure::NotFound));
}

#[test]
fn managers_see_the_figures_of_the_month() {
    let (shop, _, jan) = Shop::begun();
    let (_, eva) = shop.second();
    jan.settle();
    let call = enquiry(&jan, Origin::Callback);
    enquiry(&jan, Origin::Internet);
    jan.wait(30 * 60_000);
    jan.write(call, "progress", "in_work");
    jan.write(call, "status", "ordered");
    let sold = jan.job(Some(jan.car("Golf", 5)), None);
    jan.write(sold, "status", "sold");
    let lost = eva.job(None, None);
    let reason = Edit::from([
        ("status".to_owned(), Status::Lost.write()),
        ("lost.reason".to_owned(), LostReason::Price.write()),
    ]);
    eva.ask(Request::Edit { record: lost, edit: reason }).unwrap();
    jan.settle();
    let Ok(Reply::Month(month)) = jan.ask(Request::Month(today(&jan))) else { panic!() };
    let all = Figures { enquiries: 2, response: Some(30), offers: 0, orders: 2, sold: 1, lost: 1 };
    assert_eq!(month.all, all);
    assert_eq!(
        month.people.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
        ["Jan Weber", "Eva Özdemir"]
    );
    assert_eq!(month.people[1].1, Figures { lost: 1, ..Figures::default() });
    assert_eq!(month.reasons, [(Some(LostReason::Price), 1)]);
    let origins: Vec<(Origin, u32)> =
        month.origins.iter().map(|(origin, f)| (*origin, f.enquiries)).collect();
    assert_eq!(origins, [(Origin::Own, 0), (Origin::Internet, 1), (Origin::Callback, 1)]);
    let Ok(Reply::Month(before)) = jan.ask(Request::Month(today(&jan).plus(-40))) else { panic!() };
    assert_eq!((before.all, before.people.len()), (Figures::default(), 0));
    assert_eq!(eva.ask(Request::Month(today(&eva))), Err(Failure::NotAllowed));
}

#[test]
fn the_clock_of_an_enquiry_runs_whoever_is_called_by_name_in_it() {
    let (shop, _, jan) = Shop::begun();
    let (_, eva) = shop.second();
    jan.settle();
    let job = enquiry(&jan, Origin::Callback);
    write(&jan, job, "owner", eva.engine.user().write());
    jan.ask(Request::Comment { job, text: "@Eva eilt".to_owned() }).unwrap();
    eva.settle();
    assert_eq!(tasks(&eva, false)[0].why, Why::Enquiry);
    eva.write(job, "progress", "in_work");
    assert!(matches!(tasks(&eva, false)[0].why, Why::Mention { .. }));
}

#[test]
fn what_somebody_leaves_behind_without_a_deputy_is_everybodys() {
    let (shop, _, jan) = Shop::begun();
    let (_, eva) = shop.second();
    eva.settle();
    let job = eva.job(None, None);
    day(&eva, job, "resubmission", 0);
    jan.settle();
    assert_eq!(tasks(&jan, false).len(), 0);
    write(&jan, eva.engine.user(), "disabled", Some(Leaf::Flag(true)));
    assert_eq!(tasks(&jan, false).len(), 1);
}
