//! What the lists need of a record, kept in memory: its card.

use std::ops::Deref;

use bridge::row::{CustomerRow, VehicleRow};
use domain::car::vehicle::Vehicle;
use domain::document::paper::{Attachment, Paper};
use domain::field::{Leaf, Leaves};
use domain::id::Id;
use domain::money::Cents;
use domain::party::customer::Customer;
use domain::party::merged::merged_into;
use domain::party::staff::Staff;
use domain::record::{GONE, Kind};
use domain::sale::comment::{comments, seen};
use domain::sale::job::{Job, lines, vehicles};
use domain::sale::total::total;
use domain::sale::view::{View, has_foreign};

use crate::store::kin::Kin;
use crate::store::{fold, seek};

/// A record's card.
#[derive(Clone, Debug, PartialEq)]
pub enum Card {
    Job(Box<JobCard>),
    Vehicle(Box<VehicleCard>),
    Customer(Box<CustomerCard>),
    Staff(Box<Staff>),
    Paper(Box<Paper>),
    Attachment(Box<Attachment>),
    View(Box<ViewCard>),
    /// What belongs to a customer.
    Kin(Box<Kin>),
    /// The house, files, what is gone, and kinds of a newer version.
    Other,
}

/// A job without the names of those it points to.
#[derive(Clone, Debug, PartialEq)]
pub struct JobCard {
    /// Of its remark only the last line.
    pub job: Job,
    /// All its vehicles, the main one first.
    pub vehicles: Vec<Id>,
    pub gross: Cents,
    /// Comments that call somebody who has not dealt with them.
    pub calls: Vec<(Id, Id)>,
    /// What can be found, folded.
    pub hay: String,
}

impl Deref for JobCard {
    type Target = Job;

    fn deref(&self) -> &Job {
        &self.job
    }
}

/// A view, and whether a newer version has filters in it.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewCard {
    pub view: View,
    pub foreign: bool,
    pub sort: String,
}

/// A vehicle; who claims it and how many jobs it has is filled in when it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct VehicleCard {
    pub row: VehicleRow,
    pub title: String,
    pub vin: String,
    pub plate: String,
    pub sort: String,
    pub hay: String,
    /// Chassis number and plate, folded: by them a customer is found too.
    pub codes: String,
    /// Where it stands.
    pub place: String,
}

/// A customer; `jobs` of the row is filled in when it is listed.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerCard {
    pub row: CustomerRow,
    pub sort: String,
    pub hay: String,
    /// What the bookkeeping calls them.
    pub account: String,
    /// Into whom they were merged.
    pub merged: Option<Id>,
}

impl Card {
    /// The card of a record.
    pub fn new(id: Id, leaves: &Leaves) -> Card {
        if leaves.get(GONE) == Some(&Leaf::Flag(true)) {
            return Card::Other;
        }
        match Kind::of_record(leaves) {
            Kind::Job => Card::Job(Box::new(job(leaves))),
            Kind::Vehicle => Card::Vehicle(Box::new(vehicle(id, leaves))),
            Kind::Customer => Card::Customer(Box::new(customer(id, leaves))),
            Kind::Staff => Card::Staff(Box::new(Staff::read(leaves))),
            Kind::Paper => Card::Paper(Box::new(paper(leaves))),
            Kind::Attachment => Card::Attachment(Box::new(Attachment::read(leaves))),
            Kind::View => Card::View(Box::new(view(leaves))),
            kind @ (Kind::Person | Kind::Case | Kind::Talk | Kind::Owned | Kind::Ledger | Kind::Order) => {
                Kin::of(kind, leaves).map_or(Card::Other, |kin| Card::Kin(Box::new(kin)))
            }
            Kind::House | Kind::File | Kind::Purchase | Kind::Template | Kind::Unknown => Card::Other,
        }
    }
}

/// What a paper says stays in its row.
fn paper(leaves: &Leaves) -> Paper {
    Paper { facts: Vec::new(), ..Paper::read(leaves) }
}

fn job(leaves: &Leaves) -> JobCard {
    let job = Job::read(leaves);
    let lines = lines(leaves);
    let mut hay = String::new();
    fold::add_code(&mut hay, &job.number);
    fold::add(&mut hay, &job.remark);
    let last = job.remark.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default().to_owned();
    JobCard {
        gross: total(lines.iter().map(|(_, line)| line)).gross,
        vehicles: vehicles(job.vehicle, &lines),
        calls: calls(leaves),
        job: Job { remark: last, ..job },
        hay,
    }
}

/// What can be found of a paper or of an attachment; other cards carry it themselves.
pub fn hay(card: &Card) -> String {
    let mut hay = String::new();
    match card {
        Card::Paper(paper) => {
            fold::add_code(&mut hay, &paper.number);
            fold::add(&mut hay, &paper.name);
        }
        Card::Attachment(attachment) => {
            fold::add_code(&mut hay, &attachment.number);
            fold::add(&mut hay, &attachment.name);
        }
        _ => {}
    }
    hay
}

fn calls(leaves: &Leaves) -> Vec<(Id, Id)> {
    let calls = comments(leaves).into_iter();
    let calls = calls.flat_map(|(id, comment)| comment.meant().map(|to| (id, to)).collect::<Vec<_>>());
    calls.filter(|(id, to)| !leaves.contains_key(&seen(*id, *to))).collect()
}

fn view(leaves: &Leaves) -> ViewCard {
    let view = View::read(leaves).understood();
    ViewCard { sort: fold::fold(&view.name), foreign: has_foreign(leaves), view }
}

fn vehicle(id: Id, leaves: &Leaves) -> VehicleCard {
    let vehicle = Vehicle::read(leaves);
    let title = vehicle.title();
    let mut hay = String::new();
    for text in [&title, &vehicle.colour, &vehicle.location] {
        fold::add(&mut hay, text);
    }
    let mut codes = String::new();
    for code in [&vehicle.vin, &vehicle.plate] {
        fold::add_code(&mut codes, code);
    }
    fold::add_code(&mut hay, &vehicle.number);
    hay.push_str(&codes);
    let sort = fold::fold(&title);
    let row = VehicleRow {
        id,
        picture: leaves.contains_key("picture"),
        number: vehicle.number,
        make: vehicle.make,
        model: vehicle.model,
        variant: vehicle.variant,
        condition: vehicle.condition,
        body: vehicle.body,
        colour: vehicle.colour,
        first_registration: vehicle.first_registration,
        mileage: vehicle.mileage,
        power: vehicle.power,
        fuel: vehicle.fuel,
        price: vehicle.price,
        taxation: vehicle.taxation,
        arrived: vehicle.arrived,
        jobs: 0,
        hold: None,
        holder: String::new(),
        clash: false,
    };
    let (vin, plate, place) = (vehicle.vin, vehicle.plate, vehicle.location.trim().to_owned());
    VehicleCard { row, title, vin, plate, sort, hay, codes, place }
}

fn customer(id: Id, leaves: &Leaves) -> CustomerCard {
    let customer = Customer::read(leaves);
    let name = customer.name();
    let person = if customer.company.is_empty() { String::new() } else { customer.person() };
    let sort = if customer.company.is_empty() {
        fold::fold(&format!("{} {}", customer.last_name, customer.first_name))
    } else {
        fold::fold(&customer.company)
    };
    let row = CustomerRow {
        id,
        initials: customer.initials(),
        overrun: customer.overrun(),
        phone: if customer.mobile.is_empty() { customer.phone.clone() } else { customer.mobile.clone() },
        person,
        name,
        number: customer.number.clone(),
        party: customer.party,
        postal_code: customer.postal_code.clone(),
        town: customer.town.clone(),
        country: customer.country.clone(),
        jobs: 0,
        hidden: customer.hidden,
    };
    let hay = customer_hay(&customer, &row);
    CustomerCard { hay, row, sort, account: customer.account, merged: merged_into(leaves) }
}

fn customer_hay(customer: &Customer, row: &CustomerRow) -> String {
    let mut hay = String::new();
    for text in [
        &row.name,
        &row.person,
        &customer.addition,
        &customer.street,
        &row.postal_code,
        &row.town,
        &customer.mail,
    ] {
        fold::add(&mut hay, text);
    }
    for code in [&row.number, &customer.account, &customer.vat_id, &customer.iban] {
        fold::add_code(&mut hay, code);
    }
    fold::add_phone(&mut hay, &customer.phone);
    fold::add_phone(&mut hay, &customer.mobile);
    fold::add_phone(&mut hay, &customer.messenger);
    seek::add_sounds(&mut hay, &format!("{} {}", row.name, row.person));
    hay
}
