//! One field that searches everything.

use domain::id::Id;
use domain::sale::job::Status;
use serde::{Deserialize, Serialize};

/// What is searched for, in everything that this device holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seeking {
    /// As it was typed; every word of it must be found.
    pub text: String,
    /// So many of each group.
    pub most: u32,
}

/// What was found is one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Group {
    Customers,
    /// Contact persons ("Ansprechpartner").
    Persons,
    /// Vehicles in stock.
    Stock,
    /// Customers' cars ("Fahrzeugstamm").
    Cars,
    Jobs,
    /// Workshop orders ("Werkstattaufträge").
    Orders,
    /// Papers, photos and scans.
    Documents,
    /// Cases ("Vorgänge").
    Cases,
}

impl Group {
    /// Every group, in the order in which equally good finds stand.
    pub const ALL: [Group; 8] = [
        Group::Customers,
        Group::Persons,
        Group::Stock,
        Group::Cars,
        Group::Jobs,
        Group::Orders,
        Group::Documents,
        Group::Cases,
    ];
}

/// A part of a text that matched: from and to, counted in characters.
pub type Mark = (u32, u32);

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    /// The record: what opens where it has a page of its own.
    pub id: Id,
    /// Whose sheet it stands on; none for vehicles in stock and for jobs without a customer.
    pub customer: Id,
    /// The job of a paper or of an attachment; none for others.
    pub job: Id,
    pub title: String,
    /// What tells it from others of the same title: place, plate, number, customer.
    pub note: String,
    /// Where the title matched.
    pub title_marks: Vec<Mark>,
    /// Where the note matched.
    pub note_marks: Vec<Mark>,
    /// Of a job.
    pub status: Option<Status>,
}

/// What was found of one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub group: Group,
    /// How many there are in all.
    pub total: u32,
    /// The best first.
    pub hits: Vec<Hit>,
}
