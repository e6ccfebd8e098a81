//! What is sold: several vehicles, taxes, trade-ins, purchases, doubles.

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::row::AlikeRow;
use bridge::sheet::{HouseSheet, VehicleSheet};
use domain::car::purchase::counterpart;
use domain::document::kind::PaperKind;
use domain::document::missing::Missing;
use domain::field::{Edit, Leaf, Leaves};
use domain::id::Id;
use domain::money::Cents;
use domain::party::alike::Alike;
use domain::party::customer::Customer;
use domain::sale::catalogue::Frequent;
use domain::sale::job::{Origin, Status};
use domain::sale::line::{Line, LineField, LineKind, key};
use domain::sale::tax::LineTax;
use domain::sale::trade_in::TradeIn;
use domain::sale::treatment::{Forbidden, Proof, Treatment};
use domain::tongue::Tongue;

use crate::shop::{Shop, Tab, created};

fn undo(reply: Result<Reply, Failure>) -> Edit {
    match reply {
        Ok(Reply::Edited { undo, .. }) => undo,
        other => panic!("{other:?}"),
    }
}

fn edit(tab: &Tab, record: Id, edit: Edit) -> Edit {
    undo(tab.ask(Request::Edit { record, edit }))
}

fn vehicle(tab: &Tab, id: Id) -> VehicleSheet {
    match tab.ask(Request::Vehicle(id)) {
        Ok(Reply::Vehicle(sheet)) => *sheet,
        other => panic!("{other:?}"),
    }
}

fn house(tab: &Tab) -> HouseSheet {
    match tab.ask(Request::House) {
        Ok(Reply::House(sheet)) => *sheet,
        other => panic!("{other:?}"),
    }
}

fn cost(tab: &Tab, car: Id, cents: i64) -> Result<Reply, Failure> {
    let edit = Edit::from([("price".to_owned(), Some(Leaf::Int(cents)))]);
    tab.ask(Request::Edit { record: counterpart(car), edit })
}

#[test]
fn several_vehicles_stand_in_one_job_each_with_its_line() {
    let (_shop, _, tab) = Shop::begun();
    let (golf, polo) = (tab.car("Golf", 1_299_000), tab.car("Polo", 999_000));
    let job = tab.job(None, None);
    undo(tab.ask(Request::AddVehicle { job, vehicle: golf }));
    let back = undo(tab.ask(Request::AddVehicle { job, vehicle: polo }));
    let sheet = tab.sheet(job);
    assert_eq!(sheet.cars.iter().map(|car| car.id).collect::<Vec<_>>(), [golf, polo]);
    assert_eq!((sheet.job.vehicle, sheet.total.gross), (golf, Cents(2_298_000)));
    assert!(sheet.lines.iter().all(|(_, line)| line.kind == LineKind::Vehicle));
    assert_eq!(tab.jobs("polo").len(), 1, "a job is found by each of its vehicles");
    assert_eq!(vehicle(&tab, polo).jobs.len(), 1);
    undo(tab.ask(Request::AddVehicle { job, vehicle: polo }));
    assert_eq!(tab.sheet(job).lines.len(), 2, "a vehicle is in a job once");
    edit(&tab, job, back);
    assert_eq!(tab.sheet(job).cars.len(), 1);
    undo(tab.ask(Request::AddVehicle { job, vehicle: polo }));
    let back = undo(tab.ask(Request::RemoveVehicle { job, vehicle: golf }));
    let sheet = tab.sheet(job);
    assert_eq!((sheet.job.vehicle, sheet.total.gross), (polo, Cents(999_000)));
    edit(&tab, job, back);
    assert_eq!(tab.sheet(job).job.vehicle, golf);
}

#[test]
fn a_duplicate_has_a_number_of_its_own_the_lines_and_no_papers() {
    let (_shop, _, tab) = Shop::begun();
    let job = tab.job(Some(tab.car("Golf", 1_299_000)), Some(tab.customer("Müller")));
    tab.write(job, "remark", "nur hier");
    let sold = Edit::from([("status".to_owned(), Some(Leaf::Text("sold".to_owned())))]);
    edit(&tab, job, sold);
    let copy = tab.sheet(created(tab.ask(Request::DuplicateJob(job))));
    let first = tab.sheet(job);
    assert_eq!((copy.job.number.as_str(), copy.job.origin), ("1-0002", Origin::Duplicate));
    assert_eq!((copy.job.status, copy.job.remark.as_str()), (Status::Offered, ""));
    assert_eq!((copy.customer, copy.total), (first.customer, first.total));
    assert_ne!(copy.lines[0].0, first.lines[0].0);
    assert_eq!(tab.ask(Request::DuplicateJob(Id([9; 16]))), Err(Failure::NotFound));
}

#[test]
fn a_trade_in_takes_the_place_of_a_minus_line_and_leaves_total_and_tax() {
    let (_shop, _, tab) = Shop::begun();
    let job = tab.job(Some(tab.car("Golf", 3_570_000)), Some(tab.customer("Müller")));
    let line = Line { text: "VW Polo".to_owned(), price: Cents(-2_000_000), ..Line::default() };
    undo(tab.ask(Request::AddLine { job, after: None, line }));
    let minus = tab.sheet(job).lines[1].0;
    let asked = Request::Preview { job, kind: PaperKind::Offer, tongue: Tongue::German };
    let Ok(Reply::Preview(preview)) = tab.ask(asked.clone()) else { panic!() };
    assert!(preview.missing.contains(&Missing::Deduction));
    let trade_in = TradeIn { make: "VW".to_owned(), value: Cents(2_000_000), ..TradeIn::default() };
    let back = undo(tab.ask(Request::AddTradeIn { job, line: Some(minus), trade_in }));
    let sheet = tab.sheet(job);
    assert_eq!((sheet.total.gross, sheet.due), (Cents(3_570_000), Cents(1_570_000)));
    assert_eq!((sheet.total.zones[0].inside, sheet.lines.len()), (Cents(570_000), 1));
    let Ok(Reply::Preview(preview)) = tab.ask(asked) else { panic!() };
    assert!(!preview.missing.contains(&Missing::Deduction));
    edit(&tab, job, back);
    let sheet = tab.sheet(job);
    assert_eq!((sheet.trade_ins.len(), sheet.lines.len(), sheet.due), (0, 2, Cents(1_570_000)));
}

#[test]
fn what_a_car_cost_lies_with_the_books_and_sellers_devices_do_not_have_it() {
    let (shop, _, tab) = Shop::begun();
    let car = tab.car("Golf", 300_000);
    edit(&tab, car, Edit::from([("taxation".to_owned(), Some(Leaf::Text("margin".to_owned())))]));
    let job = tab.job(Some(car), None);
    assert_eq!(
        (tab.sheet(job).margin, tab.sheet(job).proofs),
        (None, vec![Proof::Customer, Proof::PurchasePrice])
    );
    undo(cost(&tab, car, 200_000));
    assert_eq!(vehicle(&tab, car).purchase.and_then(|purchase| purchase.price), Some(Cents(200_000)));
    assert_eq!(tab.sheet(job).margin, Some(Cents(84_034)));
    undo(cost(&tab, car, 250_000));
    assert_eq!(tab.sheet(job).margin, Some(Cents(50_000 - 7_983)));
    let entry = tab.engine.records.library.borrow().entry(counterpart(car)).map(|entry| entry.shelf);
    assert_eq!(entry, Some(sync::name::Shelf::Books));
    assert_eq!(cost(&tab, Id([9; 16]), 1), Err(Failure::NotFound));

    let (_, eva) = shop.second();
    assert_eq!(eva.engine.role(), domain::party::staff::Role::Sales);
    assert_eq!((vehicle(&eva, car).purchase, eva.sheet(job).margin), (None, None));
    assert_eq!(cost(&eva, car, 1), Err(Failure::NotAllowed));
}

#[test]
fn the_case_of_a_sale_gives_its_lines_their_taxes_and_says_what_it_lacks() {
    let (_shop, _, tab) = Shop::begun();
    let job = tab.job(Some(tab.car("Golf", 3_000_000)), Some(tab.customer("Huber")));
    let fee = Line { text: "Zulassung".to_owned(), price: Cents(18_900), ..Line::default() };
    undo(tab.ask(Request::AddLine { job, after: None, line: fee }));
    assert_eq!(tab.sheet(job).treatment, Treatment::Regular);
    let export = Request::SetTreatment { job, treatment: Treatment::Export };
    let back = undo(tab.ask(export));
    let sheet = tab.sheet(job);
    assert!(sheet.lines.iter().all(|(_, line)| line.tax == LineTax::Export));
    assert_eq!(sheet.forbidden, [Forbidden::BuyerAtHome]);
    assert!(sheet.proofs.contains(&Proof::Exported));
    let Ok(Reply::Preview(preview)) =
        tab.ask(Request::Preview { job, kind: PaperKind::Offer, tongue: Tongue::German })
    else {
        panic!()
    };
    assert!(preview.missing.contains(&Missing::Forbidden(Forbidden::BuyerAtHome)));
    edit(&tab, job, back);
    let sheet = tab.sheet(job);
    assert_eq!((sheet.treatment, sheet.forbidden.as_slice()), (Treatment::Regular, [].as_slice()));
    assert!(sheet.lines.iter().all(|(_, line)| line.tax == LineTax::Standard));
}

#[test]
fn a_small_business_sells_without_tax_what_it_adds_and_is_warned_of_what_stood_there_before() {
    let (_shop, _, tab) = Shop::begun();
    let car = tab.car("Golf", 3_000_000);
    let before = tab.job(Some(car), Some(tab.customer("Huber")));
    let small = Edit::from([("small_business".to_owned(), Some(Leaf::Flag(true)))]);
    tab.ask(Request::Edit { record: Id::HOUSE, edit: small }).expect("the house is set");
    assert_eq!(tab.sheet(before).treatment, Treatment::SmallBusiness);
    assert_eq!(tab.sheet(before).forbidden, [Forbidden::TaxBySmallBusiness]);
    undo(tab.ask(Request::SetTreatment { job: before, treatment: Treatment::SmallBusiness }));
    let after = tab.job(Some(car), Some(tab.customer("Meier")));
    let fee = Line { text: "Zulassung".to_owned(), price: Cents(18_900), ..Line::default() };
    undo(tab.ask(Request::AddLine { job: after, after: None, line: fee }));
    for job in [before, after] {
        let sheet = tab.sheet(job);
        assert!(sheet.lines.iter().all(|(_, line)| line.tax == LineTax::SmallBusiness));
        assert_eq!((sheet.forbidden, sheet.proofs), (Vec::new(), Vec::new()));
        assert!(sheet.total.zones.iter().all(|zone| zone.inside == Cents(0)));
    }
}

#[test]
fn customers_who_are_perhaps_the_same_are_found_by_sound_phone_and_mail() {
    let (_shop, _, tab) = Shop::begun();
    let meier = tab.customer("Meier");
    tab.write(meier, "phone.mobile", "0171 2345678");
    tab.customer("Schulze");
    let asks = |customer: Customer, but| match tab.ask(Request::Alike { customer: Box::new(customer), but }) {
        Ok(Reply::Alike(rows)) => rows,
        other => panic!("{other:?}"),
    };
    let named = |last: &str, town: &str| Customer {
        last_name: last.to_owned(),
        town: town.to_owned(),
        ..Customer::default()
    };
    let found = |row: &AlikeRow| (row.id, row.alike);
    let rows = asks(named("Mayr", "Muenchen"), None);
    assert_eq!(rows.iter().map(found).collect::<Vec<_>>(), [(meier, Alike::NameAndTown)]);
    let phone = Customer { phone: "+49 171 234 56 78".to_owned(), ..named("Groß", "Bonn") };
    assert_eq!(asks(phone.clone(), None).iter().map(found).collect::<Vec<_>>(), [(meier, Alike::Phone)]);
    assert_eq!(asks(phone, Some(meier)), []);
    assert_eq!(asks(named("Mayr", "Bonn"), None), []);
}

#[test]
fn the_catalogue_is_the_dealerships_own() {
    let (_shop, _, tab) = Shop::begun();
    assert_eq!(house(&tab).catalogue.len(), Frequent::ALL.len());
    let line = Line { text: "Hohlraumversiegelung".to_owned(), price: Cents(29_900), ..Line::default() };
    let back = undo(tab.ask(Request::AddLine { job: Id::HOUSE, after: None, line }));
    let items = house(&tab).catalogue;
    let last = items.last().map(|(_, line)| (line.text.clone(), line.price));
    assert_eq!(last, Some(("Hohlraumversiegelung".to_owned(), Cents(29_900))));
    edit(&tab, Id::HOUSE, back);
    assert_eq!(house(&tab).catalogue.len(), Frequent::ALL.len());
}

#[test]
fn a_job_outlives_its_customer_and_says_that_its_vehicle_was_taken_away() {
    let (_shop, _, tab) = Shop::begun();
    let (car, customer) = (tab.car("Golf", 1_299_000), tab.customer("Müller"));
    let job = tab.job(Some(car), Some(customer));
    edit(&tab, car, Edit::from([("gone".to_owned(), Some(Leaf::Flag(true)))]));
    tab.erase(&[customer], 1);
    let sheet = tab.sheet(job);
    assert_eq!((sheet.job.customer, sheet.customer), (customer, None));
    assert_eq!((sheet.cars[0].gone, sheet.cars[0].title.as_str()), (true, "VW Golf"));
    assert_eq!(sheet.total.gross, Cents(1_299_000));
    let asked = Request::Preview { job, kind: PaperKind::Offer, tongue: Tongue::German };
    let Ok(Reply::Preview(preview)) = tab.ask(asked) else { panic!() };
    assert!(preview.missing.contains(&Missing::Customer));
    tab.erase(&[car], 2);
    assert_eq!(tab.sheet(job).cars[0].title, "");
    assert_eq!(tab.jobs("").len(), 1);
}

#[test]
fn a_line_of_five_thousand_characters_is_kept_whole() {
    let (shop, disk, tab) = Shop::begun();
    let job = tab.job(Some(tab.car("Golf", 1)), None);
    let text = "Sonderausstattung ä€🚗 ".repeat(240);
    assert!(text.chars().count() >= 5_000);
    let line = tab.sheet(job).lines[0].0;
    let written = Leaves::from([(key(line, LineField::Text), Leaf::Text(text.clone()))]);
    edit(&tab, job, written.into_iter().map(|(key, leaf)| (key, Some(leaf))).collect());
    assert_eq!(shop.tab(&disk, false).sheet(job).lines[0].1.text, text);
    let (_, eva) = shop.second();
    assert_eq!(eva.sheet(job).lines[0].1.text, text);
}

#[test]
fn a_discount_stands_in_the_tax_of_the_car_that_it_lowers() {
    let (_shop, _, tab) = Shop::begun();
    let car = tab.car("Golf", 1_299_000);
    tab.write(car, "taxation", "margin");
    let job = tab.job(Some(car), None);
    let minus = Line { text: "Nachlass".to_owned(), price: Cents(-100_000), ..Line::default() };
    undo(tab.ask(Request::AddLine { job, after: None, line: minus }));
    let id = tab.sheet(job).lines[1].0;
    let kind = key(id, LineField::Kind);
    let back = edit(&tab, job, Edit::from([(kind, Some(Leaf::Text("discount".to_owned())))]));
    let sheet = tab.sheet(job);
    assert_eq!((sheet.lines[1].1.kind, sheet.lines[1].1.tax), (LineKind::Discount, LineTax::Margin));
    assert_eq!((sheet.total.zones.len(), sheet.total.gross), (1, Cents(1_199_000)));
    assert_eq!(sheet.forbidden, []);
    edit(&tab, job, back);
    assert_eq!(tab.sheet(job).lines[1].1.tax, LineTax::Standard);
    let off = Line { kind: LineKind::Discount, price: Cents(-50_000), ..Line::default() };
    undo(tab.ask(Request::AddLine { job, after: None, line: off }));
    assert_eq!(tab.sheet(job).lines[2].1.tax, LineTax::Margin, "out of the catalogue, too");
}

#[test]
fn two_cars_of_different_taxes_stand_in_one_job_each_in_its_own() {
    let (_shop, _, tab) = Shop::begun();
    let (golf, polo) = (tab.car("Golf", 1_299_000), tab.car("Polo", 999_000));
    tab.write(golf, "taxation", "margin");
    for (first, second) in [(golf, polo), (polo, golf)] {
        let job = tab.job(Some(first), None);
        undo(tab.ask(Request::AddVehicle { job, vehicle: second }));
        let taxes = || {
            let lines = tab.sheet(job).lines;
            let of = |car: Id| lines.iter().find(|(_, line)| line.vehicle == car).map(|(_, line)| line.tax);
            [of(golf), of(polo)]
        };
        let own = [Some(LineTax::Margin), Some(LineTax::Standard)];
        assert_eq!((taxes(), tab.sheet(job).forbidden), (own, vec![]));
        let case = if first == golf { Treatment::Margin } else { Treatment::Regular };
        undo(tab.ask(Request::SetTreatment { job, treatment: case }));
        assert_eq!((taxes(), tab.sheet(job).forbidden), (own, vec![]), "the other keeps its own tax");
    }
    let job = tab.job(Some(polo), None);
    undo(tab.ask(Request::SetTreatment { job, treatment: Treatment::Margin }));
    assert_eq!(tab.sheet(job).forbidden, [Forbidden::MarginOnRegular], "a seller's device says so, too");
}

#[test]
fn a_dealership_that_sells_at_a_distance_presets_the_instruction_and_a_job_does_without() {
    let (_shop, _, tab) = Shop::begun();
    let preview =
        |job| match tab.ask(Request::Preview { job, kind: PaperKind::Order, tongue: Tongue::German }) {
            Ok(Reply::Preview(preview)) => preview.detail_leaves.get("paper/distance").cloned(),
            other => panic!("{other:?}"),
        };
    assert_eq!(preview(tab.job(None, None)), None);
    edit(&tab, Id::HOUSE, Edit::from([("sale.distance".to_owned(), Some(Leaf::Flag(true)))]));
    let job = tab.job(None, None);
    assert_eq!(preview(job), Some(Leaf::Flag(true)));
    edit(&tab, job, Edit::from([("paper/distance".to_owned(), None)]));
    assert_eq!(preview(job), None);
}
