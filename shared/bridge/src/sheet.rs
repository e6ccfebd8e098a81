//! Sheets: everything about one record that its page shows.

use domain::car::purchase::Purchase;
use domain::car::vehicle::Vehicle;
use domain::document::paper::{Attachment, Paper};
use domain::field::{Leaf, Problem};
use domain::id::Id;
use domain::money::Cents;
use domain::party::customer::Customer;
use domain::party::house::{House, HouseField};
use domain::party::practice::Practice;
use domain::party::staff::{Role, Staff};
use domain::sale::job::Job;
use domain::sale::line::Line;
use domain::sale::total::Total;
use domain::sale::trade_in::TradeIn;
use domain::sale::treatment::{Forbidden, Proof, Treatment};
use domain::time::Moment;
use serde::{Deserialize, Serialize};

use crate::register::Head;
use crate::row::JobRow;
use crate::task::{Rival, Said};

/// How far a record's changes have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Carried {
    /// On this device's disk; waits for the relay.
    #[default]
    Here,
    /// On its way.
    Underway,
    /// On the relay's disk.
    There,
}

/// Another answer to a field that two people changed at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherValue {
    /// `None`: the other emptied the field.
    pub leaf: Option<Leaf>,
    pub author: Id,
    pub author_name: String,
    pub at: Moment,
}

/// A field with more than one answer. The sheet shows the winner, this holds the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Doubt {
    pub key: String,
    pub others: Vec<OtherValue>,
    /// Who gave the winning answer.
    pub author_name: String,
    pub at: Moment,
}

/// A vehicle of a job.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Car {
    pub id: Id,
    /// Empty where the vehicle's record was erased.
    pub title: String,
    pub number: String,
    pub vin: String,
    pub price: Option<Cents>,
    /// Taken out of the stock.
    pub gone: bool,
}

/// A job.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobSheet {
    pub id: Id,
    pub job: Job,
    pub lines: Vec<(Id, Line)>,
    /// What each line amounts to.
    pub amounts: Vec<Cents>,
    pub total: Total,
    pub trade_ins: Vec<(Id, TradeIn)>,
    /// What is left to pay.
    pub due: Cents,
    pub treatment: Treatment,
    /// What the tax case lacks.
    pub proofs: Vec<Proof>,
    pub forbidden: Vec<Forbidden>,
    /// What the vehicles leave over; on devices that hold the books, once all purchase prices are known.
    pub margin: Option<Cents>,
    /// The main one first.
    pub cars: Vec<Car>,
    pub customer: Option<Customer>,
    pub vehicle: Option<Vehicle>,
    pub owner: Option<Staff>,
    /// Newest first.
    pub papers: Vec<(Id, Paper)>,
    /// The oldest first.
    pub comments: Vec<Said>,
    /// Others who claim one of its vehicles, while this job claims it.
    pub rivals: Vec<Rival>,
    /// Whether the person at this device may change it.
    pub editable: bool,
    /// Newest first.
    pub attachments: Vec<(Id, Attachment)>,
    pub doubts: Vec<Doubt>,
    pub carried: Carried,
}

/// A customer. Of one who was merged it is the sheet of the one they were merged into, with that one's id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerSheet {
    pub id: Id,
    pub customer: Customer,
    pub head: Head,
    /// Newest first.
    pub jobs: Vec<JobRow>,
    /// Newest first.
    pub attachments: Vec<(Id, Attachment)>,
    pub doubts: Vec<Doubt>,
    pub carried: Carried,
}

/// A vehicle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VehicleSheet {
    pub id: Id,
    pub vehicle: Vehicle,
    /// What it cost; `None` on devices that do not hold the books.
    pub purchase: Option<Purchase>,
    /// Who claims it, the firmest first; more than one is a double sale.
    pub claims: Vec<Rival>,
    /// Newest first.
    pub jobs: Vec<JobRow>,
    /// Newest first.
    pub attachments: Vec<(Id, Attachment)>,
    pub doubts: Vec<Doubt>,
    pub carried: Carried,
}

/// The dealership.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseSheet {
    pub house: House,
    /// What of it cannot be read.
    pub problems: Vec<(HouseField, Problem)>,
    /// Items that are often sold.
    pub catalogue: Vec<(Id, Line)>,
    pub practice: Practice,
    /// How the registers of the customer sheet are arranged, for each role that has an order of its own.
    pub registers: Vec<(Role, String)>,
    pub doubts: Vec<Doubt>,
    pub carried: Carried,
}

/// A stored file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredFile {
    pub name: String,
    pub media: String,
    pub bytes: Vec<u8>,
}
