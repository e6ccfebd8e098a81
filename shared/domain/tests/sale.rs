//! Sales of several cars and what is taken off them, held against the law of their tax.

use domain::car::purchase::Purchase;
use domain::car::vehicle::Vehicle;
use domain::id::Id;
use domain::money::Cents;
use domain::party::customer::Customer;
use domain::party::house::House;
use domain::sale::guard::{Other, Sale, forbidden, missing};
use domain::sale::job::Job;
use domain::sale::line::{Line, LineKind};
use domain::sale::tax::{LineTax, Taxation};
use domain::sale::treatment::{Forbidden, Proof};
use domain::time::Day;

fn used(taxation: Taxation) -> Vehicle {
    let first_registration = Day::new(2022, 3, 17);
    Vehicle { taxation, first_registration, mileage: Some(48_350), ..Vehicle::default() }
}

fn sells(tax: LineTax) -> Line {
    Line { kind: LineKind::Vehicle, price: Cents(2_000_000), tax, ..Line::default() }
}

fn sale<'a>(
    job: &'a Job,
    lines: &'a [Line],
    car: &'a Vehicle,
    buyer: &'a Customer,
    house: &'a House,
) -> Sale<'a> {
    let (vehicle, customer) = (Some(car), Some(buyer));
    Sale { job, lines, vehicle, customer, house, purchase: None, others: &[], today: Day(20_780) }
}

#[test]
fn each_car_of_a_job_is_held_against_its_own_record() {
    let (first, second) = (Id([1; 16]), Id([2; 16]));
    let line = |vehicle, tax| Line { vehicle, ..sells(tax) };
    let none: &[Forbidden] = &[];
    for (own, other, of_first, of_second, faults) in [
        (Taxation::Margin, Taxation::Regular, LineTax::Margin, LineTax::Standard, none),
        (Taxation::Regular, Taxation::Margin, LineTax::Standard, LineTax::Margin, none),
        (
            Taxation::Margin,
            Taxation::Margin,
            LineTax::Margin,
            LineTax::Standard,
            &[Forbidden::ShownTaxOnMargin],
        ),
        (
            Taxation::Regular,
            Taxation::Regular,
            LineTax::Standard,
            LineTax::Margin,
            &[Forbidden::MarginOnRegular],
        ),
        (
            Taxation::Regular,
            Taxation::Margin,
            LineTax::Margin,
            LineTax::Margin,
            &[Forbidden::MarginOnRegular],
        ),
    ] {
        let job = Job { vehicle: first, ..Job::default() };
        let lines = [line(first, of_first), line(second, of_second)];
        let (car, buyer, house) = (used(own), Customer::default(), House::default());
        let others = [Other { id: second, vehicle: used(other), purchase: None }];
        let sale = Sale { others: &others, ..sale(&job, &lines, &car, &buyer, &house) };
        assert_eq!(forbidden(&sale), faults, "{own:?} {other:?} {of_first:?} {of_second:?}");
    }
}

#[test]
fn a_further_car_bought_with_input_tax_is_told_where_the_books_are_held() {
    let (first, second) = (Id([1; 16]), Id([2; 16]));
    let job = Job { vehicle: first, ..Job::default() };
    let lines = [sells(LineTax::Standard), Line { vehicle: second, ..sells(LineTax::Margin) }];
    let (car, buyer, house) = (used(Taxation::Regular), Customer::default(), House::default());
    let taxed = |taxed| Some(Purchase { taxed, ..Purchase::default() });
    for (purchase, faults) in
        [(taxed(true), &[Forbidden::MarginWithInputTax][..]), (taxed(false), &[]), (None, &[])]
    {
        let others = [Other { id: second, vehicle: used(Taxation::Margin), purchase }];
        let sale = Sale { others: &others, ..sale(&job, &lines, &car, &buyer, &house) };
        assert_eq!(forbidden(&sale), faults);
    }
}

#[test]
fn a_discount_in_another_tax_than_the_cars_is_told() {
    let (job, car, buyer, house) =
        (Job::default(), used(Taxation::Margin), Customer::default(), House::default());
    for (tax, faults) in [(LineTax::Standard, &[Forbidden::TaxBelowZero][..]), (LineTax::Margin, &[][..])] {
        let off = Line { kind: LineKind::Discount, price: Cents(-100_000), tax, ..Line::default() };
        let lines = [sells(LineTax::Margin), off];
        assert_eq!(forbidden(&sale(&job, &lines, &car, &buyer, &house)), faults, "{tax:?}");
    }
}

#[test]
fn a_car_bought_with_input_tax_is_never_sold_under_the_margin_scheme() {
    let (job, lines, house) =
        (Job { customer: Id([1; 16]), ..Job::default() }, [sells(LineTax::Margin)], House::default());
    let (car, buyer) = (used(Taxation::Margin), Customer::default());
    let taxed = Purchase { taxed: true, price: Some(Cents(1)), ..Purchase::default() };
    let sale = Sale { purchase: Some(Some(&taxed)), ..sale(&job, &lines, &car, &buyer, &house) };
    assert_eq!(forbidden(&sale), [Forbidden::MarginWithInputTax]);
    assert_eq!(missing(&sale), []);
    assert_eq!(missing(&Sale { purchase: Some(None), ..sale }), [Proof::PurchasePrice]);
    // Who may not see the purchase is not told that it lacks.
    assert_eq!(missing(&Sale { purchase: None, ..sale }), []);
}
