//! What kinds of records there are and on which shelf each lies.

use crate::choice;
use crate::field::{Leaf, Leaves, Value};

choice!(
    /// The kind of a record, stored in its leaf `kind` when it is made and never changed.
    Kind {
        Job = "job",
        Customer = "customer",
        Vehicle = "vehicle",
        Staff = "staff",
        House = "house",
        Paper = "paper",
        /// A file in its old form: its bytes lie in the record.
        File = "file",
        Attachment = "attachment",
        /// What a vehicle cost.
        Purchase = "purchase",
        /// Filters of the list of jobs under a name.
        View = "view",
        /// "Ansprechpartner" of a customer.
        Person = "person",
        /// "Vorgang" with a customer.
        Case = "case",
        /// "Kundenkontakt".
        Talk = "talk",
        /// A customer's car ("Fahrzeugstamm").
        Owned = "owned",
        /// What the bookkeeping knows of a customer.
        Ledger = "ledger",
        /// "Werkstattauftrag".
        Order = "order",
        /// The dealership's own words for a kind of paper ("Dokumentvorgabe").
        Template = "template",
    }
);

/// The leaf that says what a record is.
pub const KIND: &str = "kind";

/// The leaf that hides a record. Nothing is ever deleted, it is marked gone.
pub const GONE: &str = "gone";

/// The unit of rights: a device holds a shelf wholly or not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    Sales,
    Customers,
    Vehicles,
    Books,
    Workshop,
    House,
}

impl Kind {
    /// The shelf on which records of this kind lie; `None` for a kind of a newer version.
    pub fn shelf(self) -> Option<Shelf> {
        match self {
            // An attachment lies on the shelf of what it belongs to; this is where a job's lie.
            Kind::Job | Kind::Paper | Kind::File | Kind::Attachment | Kind::View => Some(Shelf::Sales),
            Kind::Customer | Kind::Person | Kind::Case | Kind::Talk | Kind::Owned => Some(Shelf::Customers),
            Kind::Vehicle => Some(Shelf::Vehicles),
            Kind::Purchase | Kind::Ledger => Some(Shelf::Books),
            Kind::Order => Some(Shelf::Workshop),
            Kind::Staff | Kind::House | Kind::Template => Some(Shelf::House),
            Kind::Unknown => None,
        }
    }

    /// The kind that a record says it is.
    pub fn of_record(leaves: &Leaves) -> Kind {
        leaves.get(KIND).and_then(Kind::read).unwrap_or(Kind::Unknown)
    }

    /// The record's leaves with its kind written in.
    pub fn stamp(self, mut leaves: Leaves) -> Leaves {
        leaves.insert(KIND.to_owned(), Leaf::Text(self.word().to_owned()));
        leaves
    }
}
