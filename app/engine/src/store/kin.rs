//! Cards of what belongs to a customer: contact persons, cases, contacts, cars, workshop orders, the ledger. Rows of
//! orders and ledgers stay on disk until somebody looks at them.

use domain::car::owned::{Owned, Relation};
use domain::contact::case::Case;
use domain::contact::talk::Talk;
use domain::field::{Leaves, read};
use domain::id::Id;
use domain::ledger::book::Book;
use domain::party::person::Person;
use domain::record::Kind;
use domain::time::{Day, Moment};
use domain::workshop::order::{Order, OrderState};

use crate::store::{fold, seek};

/// So much of what a case is about is kept in memory.
const GIST: usize = 120;

/// The leaf with the number of the customer for whom a record waits: a list has told of them, and nobody here knows them.
pub const WAITING: &str = "waiting.number";
/// And with their name.
pub const WAITING_NAME: &str = "waiting.name";

/// What belongs to a customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Kin {
    pub customer: Id,
    /// When it was, for the order of lists.
    pub at: Moment,
    /// What can be found, folded.
    pub hay: String,
    pub what: What,
    /// Number and name of the customer for whom it waits.
    pub waiting: Option<Box<(String, String)>>,
}

/// What it is.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    Person(PersonCard),
    Case(CaseCard),
    /// A contact, and its case.
    Talk(Id),
    Car(CarCard),
    Order(OrderCard),
    Ledger,
}

/// A contact person.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonCard {
    pub name: String,
    pub role: String,
    pub phone: String,
}

/// A case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseCard {
    pub owner: Id,
    pub done: bool,
    pub resubmission: Option<Day>,
    pub appointment: Option<Day>,
    /// Of the appointment, since midnight.
    pub minute: Option<i64>,
    /// The beginning of what it is about.
    pub gist: String,
}

/// A customer's car.
#[derive(Clone, Debug, PartialEq)]
pub struct CarCard {
    pub title: String,
    pub plate: String,
    pub vin: String,
    pub inspection: Option<Day>,
    pub contract_end: Option<Day>,
    /// Belongs to the customer no longer.
    pub former: bool,
}

/// A workshop order.
#[derive(Clone, Debug, PartialEq)]
pub struct OrderCard {
    pub name: String,
    pub open: bool,
    pub day: Option<Day>,
}

/// Whether rows of a kind stay on disk: they are large, many, and read for one customer at a time.
pub fn stays_on_disk(kind: Kind) -> bool {
    matches!(kind, Kind::Ledger | Kind::Order)
}

impl Kin {
    /// The card of a record that belongs to a customer.
    pub fn of(kind: Kind, leaves: &Leaves) -> Option<Kin> {
        let kin = match kind {
            Kind::Person => person(&Person::read(leaves)),
            Kind::Case => case(&Case::read(leaves)),
            Kind::Talk => talk(&Talk::read(leaves)),
            Kind::Owned => car(&Owned::read(leaves)),
            Kind::Order => order(&Order::read(leaves)),
            Kind::Ledger => plain(Book::read(leaves).customer, Moment(0), What::Ledger),
            _ => return None,
        };
        Some(Kin { waiting: waiting(leaves), ..kin })
    }
}

fn waiting(leaves: &Leaves) -> Option<Box<(String, String)>> {
    let (number, name): (String, String) = (read(leaves, WAITING), read(leaves, WAITING_NAME));
    (!number.is_empty() || !name.is_empty()).then(|| Box::new((number, name)))
}

fn plain(customer: Id, at: Moment, what: What) -> Kin {
    Kin { customer, at, hay: String::new(), what, waiting: None }
}

fn person(person: &Person) -> Kin {
    let name = person.name();
    let mut hay = String::new();
    for text in [&name, &person.role, &person.mail] {
        fold::add(&mut hay, text);
    }
    fold::add_phone(&mut hay, &person.phone);
    fold::add_phone(&mut hay, &person.mobile);
    seek::add_sounds(&mut hay, &name);
    let phone = if person.mobile.is_empty() { person.phone.clone() } else { person.mobile.clone() };
    let what = What::Person(PersonCard { name, role: person.role.clone(), phone });
    Kin { hay, ..plain(person.customer, Moment(0), what) }
}

fn case(case: &Case) -> Kin {
    let gist = case.text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let mut hay = String::new();
    fold::add(&mut hay, gist);
    fold::add_code(&mut hay, &case.number);
    let what = What::Case(CaseCard {
        owner: case.owner,
        done: case.is_done(),
        resubmission: case.resubmission,
        appointment: case.appointment,
        minute: case.appointment_time,
        gist: gist.chars().take(GIST).collect(),
    });
    Kin { hay, ..plain(case.customer, case.created, what) }
}

fn talk(talk: &Talk) -> Kin {
    plain(talk.customer, talk.at, What::Talk(talk.case))
}

fn car(car: &Owned) -> Kin {
    let mut hay = String::new();
    fold::add(&mut hay, &car.title());
    fold::add_code(&mut hay, &car.vin);
    fold::add_code(&mut hay, &car.plate);
    let what = What::Car(CarCard {
        title: car.title(),
        plate: car.plate.clone(),
        vin: car.vin.clone(),
        inspection: car.inspection_due,
        contract_end: car.contract_end,
        former: car.relation == Relation::Former,
    });
    Kin { hay, ..plain(car.customer, Moment(0), what) }
}

fn order(order: &Order) -> Kin {
    let mut hay = String::new();
    for code in [&order.number, &order.invoice, &order.plate, &order.vin] {
        fold::add_code(&mut hay, code);
    }
    let what = What::Order(OrderCard {
        name: order.name(),
        open: order.state == OrderState::Open,
        day: order.date.or(order.invoice_day),
    });
    let at = order.date.map_or(Moment(0), |day| Moment(i64::from(day.0).saturating_mul(86_400_000)));
    Kin { hay, ..plain(order.customer, at, what) }
}
