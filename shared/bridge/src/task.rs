//! What is to be done today, and the figures of a month.

use domain::id::Id;
use domain::sale::claim::Claim;
use domain::sale::job::{LostReason, Origin};
use domain::time::{Day, Moment};
use serde::{Deserialize, Serialize};

use crate::row::JobRow;

/// Why a job wants somebody now, in the order of worth.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// A red job; its row has the clock.
    Enquiry,
    /// A colleague has called by name.
    Mention { comment: Id, by: String, text: String, at: Moment },
    /// Another job has the same car.
    Clash,
    /// "Wiedervorlage".
    Resubmission(Day),
    /// A promised delivery.
    Delivery(Day),
    /// The offer binds until then.
    Offer(Day),
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    pub why: Why,
    pub job: JobRow,
    /// None while there is no customer yet.
    pub customer: Id,
    /// The customer's number, as it is dialled.
    pub phone: String,
    pub mail: String,
    /// Street and town, for finding the way.
    pub address: String,
}

/// An appointment of today.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// Minutes since midnight.
    pub minute: Option<i64>,
    pub place: String,
}

/// A case whose resubmission has come, or that has an appointment today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseTask {
    pub case: Id,
    pub customer: Id,
    /// The customer's.
    pub name: String,
    /// The beginning of what it is about.
    pub gist: String,
    /// "Wiedervorlage", if it has come.
    pub day: Option<Day>,
    /// "Termin", if it is today's.
    pub meeting: Option<Meeting>,
    /// Initials of whoever looks after it.
    pub owner: String,
    /// The customer's number, as it is dialled.
    pub phone: String,
    pub mail: String,
    /// Street and town, for finding the way.
    pub address: String,
}

/// Somebody else's claim to a vehicle, with the names that belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rival {
    pub claim: Claim,
    pub number: String,
    pub owner: String,
    pub customer: String,
}

/// What happened in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// Jobs that came from outside.
    pub enquiries: u32,
    /// The median of the minutes of opening hours until an answer.
    pub response: Option<i64>,
    /// Jobs with an offer on paper.
    pub offers: u32,
    pub orders: u32,
    pub sold: u32,
    pub lost: u32,
}

/// A month as managers see it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Month {
    pub all: Figures,
    /// By member of staff, those with most enquiries and sales first.
    pub people: Vec<(String, Figures)>,
    pub origins: Vec<(Origin, Figures)>,
    /// Why deals fell through, the most frequent first; `None` where nobody said.
    pub reasons: Vec<(Option<LostReason>, u32)>,
}

/// A comment in a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub id: Id,
    pub text: String,
    pub by: String,
    pub initials: String,
    pub at: Moment,
    /// Means the person at this device, who has not dealt with it.
    pub mine: bool,
}
