//! Sheets: everything about one record that its page shows.

use domain::car::vehicle::Vehicle;
use domain::document::missing::Missing;
use domain::document::paper::{Attachment, Paper};
use domain::field::{Leaf, Problem};
use domain::id::Id;
use domain::party::customer::Customer;
use domain::party::house::{House, HouseField};
use domain::party::staff::Staff;
use domain::sale::job::Job;
use domain::sale::line::Line;
use domain::time::Moment;
use serde::{Deserialize, Serialize};

use crate::row::JobRow;

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

/// A job.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobSheet {
    pub id: Id,
    pub job: Job,
    pub lines: Vec<(Id, Line)>,
    pub customer: Option<Customer>,
    pub vehicle: Option<Vehicle>,
    pub owner: Option<Staff>,
    /// Newest first.
    pub papers: Vec<(Id, Paper)>,
    /// Newest first.
    pub attachments: Vec<(Id, Attachment)>,
    pub doubts: Vec<Doubt>,
    pub carried: Carried,
}

/// A customer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerSheet {
    pub id: Id,
    pub customer: Customer,
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
    pub doubts: Vec<Doubt>,
    pub carried: Carried,
}

/// A paper before it is made: its pages as SVG documents, and what it lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub pages: Vec<String>,
    pub missing: Vec<Missing>,
}

/// A stored file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredFile {
    pub name: String,
    pub media: String,
    pub bytes: Vec<u8>,
}
