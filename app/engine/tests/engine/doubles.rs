//! Customers who are perhaps the same: found, compared, merged, parted; on several devices.

use std::rc::Rc;

use bridge::double::{Comparison, MergedRow, Pair};
use bridge::reply::{Failure, Reply};
use bridge::request::{JobQuery, Request};
use bridge::sheet::CustomerSheet;
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::party::alike::Alike;
use domain::party::customer::Customer;
use domain::party::merged::{keeping_apart, parting};
use domain::record::Kind;
use proptest::prelude::*;

use crate::searching::hits;
use crate::shop::{ALL, Shop, Tab, text_edit};

fn firm(company: &str, town: &str, number: &str) -> Customer {
    Customer {
        company: company.to_owned(),
        town: town.to_owned(),
        number: number.to_owned(),
        ..Customer::default()
    }
}

fn pairs(tab: &Tab) -> Vec<Pair> {
    match tab.ask(Request::Doubles(ALL)) {
        Ok(Reply::Doubles(page)) => page.rows,
        other => panic!("{other:?}"),
    }
}

fn merge(tab: &Tab, from: Id, into: Id, chosen: Edit) -> Vec<(Id, Edit)> {
    match tab.ask(Request::Merge { from, into, chosen }) {
        Ok(Reply::EditedAll(undo)) => undo,
        other => panic!("{other:?}"),
    }
}

fn sheet(tab: &Tab, id: Id) -> CustomerSheet {
    match tab.ask(Request::Customer(id)) {
        Ok(Reply::Customer(sheet)) => *sheet,
        other => panic!("{other:?}"),
    }
}

fn merged(tab: &Tab) -> Vec<MergedRow> {
    match tab.ask(Request::Merged) {
        Ok(Reply::Merged(rows)) => rows,
        other => panic!("{other:?}"),
    }
}

fn two_meiers(tab: &Tab) -> [Id; 2] {
    [("Meier Vakuumtechnik GmbH", "1"), ("Maier Vakuumtechnik", "2")]
        .map(|(name, number)| tab.create(Kind::Customer, firm(name, "Ottobrunn", number).leaves()))
}

#[test]
fn who_looks_alike_is_listed_with_the_strongest_sign_first_until_somebody_says_they_are_two() {
    let (_shop, _, tab) = Shop::begun();
    let [one, two] = two_meiers(&tab);
    tab.create(Kind::Customer, firm("Huber GmbH", "Ottobrunn", "3").leaves());
    let by_vat = |name: &str| Customer { vat_id: "DE 115235681".to_owned(), ..firm(name, "Bonn", "") };
    tab.create(Kind::Customer, by_vat("Telefon AG").leaves());
    tab.create(Kind::Customer, by_vat("T-Fon AG").leaves());
    let signs = |pairs: &[Pair]| pairs.iter().map(|pair| pair.alike).collect::<Vec<_>>();
    let found = pairs(&tab);
    assert_eq!(signs(&found), [Alike::VatId, Alike::NameAndTown]);
    let ids = [found[1].one.id, found[1].other.id];
    assert!(ids == [one, two] || ids == [two, one]);
    tab.ask(Request::Edit { record: one, edit: keeping_apart(two) }).unwrap();
    assert_eq!(signs(&pairs(&tab)), [Alike::VatId]);
    let account =
        |name: &str| Customer { iban: "DE02 1203 0000 0000 2020 51".to_owned(), ..firm(name, "", "") };
    tab.create(Kind::Customer, account("Alpha").leaves());
    tab.create(Kind::Customer, account("Omega").leaves());
    assert_eq!(signs(&pairs(&tab)), [Alike::VatId, Alike::Iban]);
    let asked = Request::Alike { customer: Box::new(account("Neu")), but: None };
    assert!(matches!(tab.ask(asked), Ok(Reply::Alike(rows)) if rows.len() == 2), "warned at entry, too");
    assert_eq!(tab.engine.records.opened.get(), 1, "only what was edited is opened");
}

#[test]
fn two_are_compared_field_by_field_with_what_would_go_along() {
    let (_shop, _, tab) = Shop::begun();
    let [one, two] = two_meiers(&tab);
    tab.job(None, Some(two));
    let Ok(Reply::Compared(compared)) = tab.ask(Request::Compare { one, other: two }) else { panic!() };
    let Comparison { one, other, alike, differs } = *compared;
    assert_eq!((one.jobs, other.jobs, alike), (0, 1, Some(Alike::NameAndTown)));
    assert_eq!(differs, ["number", "name.company"]);
    let nobody = Id([9; 16]);
    let missing = tab.ask(Request::Compare { one: two, other: nobody });
    assert_eq!(missing, Err(Failure::NotFound));
}

#[test]
fn the_merged_one_brings_jobs_and_documents_along_and_undo_parts_them_again() {
    let (_shop, _, tab) = Shop::begun();
    let [one, two] = two_meiers(&tab);
    let jobs = [tab.job(None, Some(one)), tab.job(None, Some(two))];
    let undo = merge(&tab, two, one, text_edit("phone.fixed", "089 1"));
    let whole = sheet(&tab, two);
    assert_eq!((whole.id, whole.customer.phone.as_str()), (one, "089 1"));
    assert_eq!(whole.jobs.iter().map(|job| job.id).collect::<Vec<_>>(), [jobs[1], jobs[0]]);
    assert_eq!(tab.customers("").len(), 1);
    assert_eq!(tab.customers("maier")[0].id, one, "found by its old name, too");
    assert_eq!(tab.customers("meier")[0].jobs, 2);
    assert_eq!(tab.jobs("")[0].customer, "Meier Vakuumtechnik GmbH");
    assert_eq!(tab.sheet(jobs[1]).customer.map(|one| one.number), Some("1".to_owned()));
    let of = |customer| {
        tab.ask(Request::Jobs(JobQuery { customer: Some(customer), span: ALL, ..Default::default() }))
    };
    assert!(matches!(of(one), Ok(Reply::Jobs { page, .. }) if page.total == 2));
    assert_eq!(hits(&tab, "maier", bridge::search::Group::Customers)[0].id, one);
    assert_eq!(merged(&tab).iter().map(|row| (row.id, row.into)).collect::<Vec<_>>(), [(two, one)]);
    assert_eq!(pairs(&tab), []);

    tab.ask(Request::EditAll(undo)).unwrap();
    let [first, second] = [sheet(&tab, one), sheet(&tab, two)];
    assert_eq!((first.jobs.len(), second.jobs.len()), (1, 1));
    assert_eq!((second.id, first.customer.phone.as_str()), (two, ""));
    assert_eq!(merged(&tab), []);
    assert_eq!(tab.customers("").len(), 2);
}

#[test]
fn what_cannot_be_merged_is_refused_and_nothing_is_written() {
    let (_shop, _, tab) = Shop::begun();
    let [one, two] = two_meiers(&tab);
    let car = tab.car("Golf", 1);
    let foreign = Edit::from([("kind".to_owned(), Some(Leaf::Text("job".to_owned())))]);
    for (from, into, chosen, failure) in [
        (one, one, Edit::new(), Failure::NotAllowed),
        (one, car, Edit::new(), Failure::NotFound),
        (car, one, Edit::new(), Failure::NotFound),
        (one, two, foreign, Failure::NotAllowed),
    ] {
        assert_eq!(tab.ask(Request::Merge { from, into, chosen }), Err(failure));
    }
    merge(&tab, two, one, Edit::new());
    let again = tab.ask(Request::Merge { from: one, into: two, chosen: Edit::new() });
    assert_eq!(again, Err(Failure::NotAllowed), "they are one already");
    assert_eq!(tab.customers("").len(), 1);
}

#[test]
fn devices_that_merge_in_a_circle_end_the_same_and_can_part_again() {
    let (shop, _, tab) = Shop::begun();
    let [one, two] = two_meiers(&tab);
    tab.job(None, Some(one));
    tab.job(None, Some(two));
    let (_, other) = shop.second();
    shop.relay.talks.set(false);
    merge(&tab, two, one, Edit::new());
    merge(&other, one, two, Edit::new());
    shop.relay.talks.set(true);
    for tab in [&tab, &other, &tab] {
        tab.wait(60_000);
    }
    for device in [&tab, &other] {
        let end = one.min(two);
        assert_eq!((sheet(device, one).id, sheet(device, two).id), (end, end));
        assert_eq!(sheet(device, one).jobs.len(), 2);
        assert_eq!(device.customers("").len(), 1);
        assert_eq!(merged(device).len(), 1);
    }
    let row = merged(&other).remove(0);
    other.ask(Request::Edit { record: row.id, edit: parting() }).unwrap();
    // The circle's other half says the opposite, and still does.
    assert_eq!(sheet(&other, one).id, row.id);
    other.ask(Request::Edit { record: row.into, edit: parting() }).unwrap();
    other.wait(60_000);
    tab.wait(60_000);
    for device in [&tab, &other] {
        assert_eq!(device.customers("").len(), 2);
        assert_eq!((sheet(device, one).id, sheet(device, two).id), (one, two));
    }
}

fn ends(tab: &Rc<Tab>, all: &[Id]) -> Vec<Id> {
    all.iter().map(|id| sheet(tab, *id).id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn whatever_two_devices_merge_without_each_other_they_end_the_same(
        merges in prop::collection::vec((any::<bool>(), 0_usize..5, 0_usize..5), 1..8),
    ) {
        let (shop, _, tab) = Shop::begun();
        let all: Vec<Id> = (0..5).map(|nth| tab.customer(&format!("Name{nth}"))).collect();
        for id in &all {
            tab.job(None, Some(*id));
        }
        let (_, other) = shop.second();
        shop.relay.talks.set(false);
        for (here, from, into) in merges {
            let device = if here { &tab } else { &other };
            // Those that are one already are refused.
            let _ = device.ask(Request::Merge { from: all[from], into: all[into], chosen: Edit::new() });
        }
        shop.relay.talks.set(true);
        for device in [&tab, &other, &tab] {
            device.wait(60_000);
        }
        prop_assert_eq!(ends(&tab, &all), ends(&other, &all));
        let shown = tab.customers("");
        prop_assert_eq!(&shown, &other.customers(""));
        prop_assert_eq!(shown.iter().map(|row| row.jobs as usize).sum::<usize>(), all.len(), "no job is lost, none is shown twice");
    }
}
