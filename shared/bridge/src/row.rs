//! Rows of lists: what a list shows, and no more.

use domain::car::energy::Fuel;
use domain::car::vehicle::{Body, Condition};
use domain::id::Id;
use domain::money::Cents;
use domain::party::alike::Alike;
use domain::party::customer::Party;
use domain::sale::claim::Hold;
use domain::sale::job::{Origin, Progress, Status, Turn};
use domain::sale::tax::Taxation;
use domain::time::{Day, Moment};
use serde::{Deserialize, Serialize};

/// A part of a list, and how long the whole is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<R> {
    pub total: u32,
    pub from: u32,
    pub rows: Vec<R>,
}

/// A job in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobRow {
    pub id: Id,
    pub number: String,
    pub origin: Origin,
    pub status: Status,
    pub progress: Progress,
    /// Empty while the job has no customer.
    pub customer: String,
    /// Empty while the job has no vehicle.
    pub vehicle: String,
    pub gross: Cents,
    pub created: Moment,
    pub owner: Id,
    pub owner_initials: String,
    pub resubmission: Option<Day>,
    /// When an enquiry has to be answered; only while it waits.
    pub due: Option<Moment>,
    /// Whose turn it is; `None` when nothing is left to do.
    pub turn: Option<Turn>,
    /// Another job has sold, ordered or reserved the same car.
    pub clash: bool,
    /// The last line of the remark.
    pub remark: String,
    /// Some of its changes wait for the relay.
    pub waiting: bool,
}

/// How many jobs each filter would show, beside the other filters of the view that are on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub untouched: u32,
    pub in_work: u32,
    pub done: u32,
    pub closed: u32,
    /// That the person at this device looks after.
    pub mine: u32,
    pub adrift: u32,
    pub late: u32,
    /// In the order of [`domain::sale::job::Status::ALL`].
    pub statuses: Vec<u32>,
    /// In the order of [`domain::sale::job::Origin::ALL`].
    pub origins: Vec<u32>,
    /// By where the vehicle stands, in the order of the places' names.
    pub places: Vec<(String, u32)>,
}

/// A vehicle in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VehicleRow {
    pub id: Id,
    pub number: String,
    pub make: String,
    pub model: String,
    pub variant: String,
    pub condition: Condition,
    pub body: Body,
    pub colour: String,
    pub first_registration: Option<Day>,
    pub mileage: Option<i64>,
    pub power: Option<i64>,
    pub fuel: Fuel,
    pub price: Option<Cents>,
    pub taxation: Taxation,
    pub arrived: Option<Day>,
    /// How many jobs there are to this car.
    pub jobs: u32,
    /// How firmly the first of those who claim it holds it.
    pub hold: Option<Hold>,
    /// Who looks after that job.
    pub holder: String,
    /// More than one job claims it.
    pub clash: bool,
    pub picture: bool,
}

/// A customer who looks like another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlikeRow {
    pub id: Id,
    pub name: String,
    pub place: String,
    pub alike: Alike,
}

/// A customer in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerRow {
    pub id: Id,
    pub number: String,
    pub party: Party,
    pub name: String,
    /// The contact person of a firm.
    pub person: String,
    pub initials: String,
    pub postal_code: String,
    pub town: String,
    pub country: String,
    pub phone: String,
    pub jobs: u32,
    /// Open balance beyond the credit limit.
    pub overrun: Option<Cents>,
    /// Only who manages sees it.
    pub hidden: bool,
}
