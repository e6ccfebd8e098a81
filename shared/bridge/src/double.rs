//! Customers who are perhaps the same ("Dubletten"), and what becomes of two who are.

use domain::id::Id;
use domain::party::alike::Alike;
use domain::party::customer::Customer;
use serde::{Deserialize, Serialize};

use crate::row::CustomerRow;

/// Two customers who look alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    pub alike: Alike,
    pub one: CustomerRow,
    pub other: CustomerRow,
}

/// A customer of two that are compared, and what would go along.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    pub id: Id,
    pub customer: Customer,
    pub jobs: u32,
    pub papers: u32,
    pub persons: u32,
    pub cars: u32,
    /// Cases and contacts.
    pub contacts: u32,
    /// Workshop orders.
    pub orders: u32,
    pub attachments: u32,
    /// Ledgers; none on devices that do not hold the books.
    pub ledgers: u32,
}

/// Two customers side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    pub one: Side,
    pub other: Side,
    /// What they have in common; `None` where they are alike in nothing that is looked at.
    pub alike: Option<Alike>,
    /// The keys of the fields in which they differ, in the order of the record.
    pub differs: Vec<String>,
}

/// A customer who was merged into another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedRow {
    /// The one whose record is marked; edited with `party::merged::parting` the two are parted again.
    pub id: Id,
    pub name: String,
    pub number: String,
    pub into: Id,
    pub into_name: String,
}
