//! A record in memory: its row and its card.

use domain::record::Kind;
use sync::name::Shelf;

use crate::store::index::{self, Card};
use crate::store::kin::{self, Kin};
use crate::store::row::{Digest, Row};
use crate::store::seek::Sign;

/// A record in memory.
#[derive(Clone, Debug)]
pub struct Entry {
    pub kind: Kind,
    pub shelf: Shelf,
    pub digest: Digest,
    /// The row as it is stored; empty where it stays on disk.
    pub row: Vec<u8>,
    pub card: Card,
    /// What can be found of papers and attachments.
    hay: String,
    /// Tells at once where a word cannot be found.
    pub sign: Sign,
}

impl Entry {
    /// A row in memory, with its card. Rows of some kinds stay on disk.
    pub fn new(row: &Row, bytes: Vec<u8>) -> Entry {
        let (kind, card) = (Kind::of_record(&row.leaves), Card::new(row.doc, &row.leaves));
        let bytes = if kin::stays_on_disk(kind) { Vec::new() } else { bytes };
        let hay = index::hay(&card);
        let (shelf, digest, sign) = (row.shelf, row.digest, Sign::default());
        let entry = Entry { kind, shelf, digest, row: bytes, card, hay, sign };
        Entry { sign: Sign::of(entry.hay()), ..entry }
    }

    /// What the record is found by, folded; empty for what nobody looks for.
    pub fn hay(&self) -> &str {
        match &self.card {
            Card::Job(job) => &job.hay,
            Card::Vehicle(vehicle) => &vehicle.hay,
            Card::Customer(customer) => &customer.hay,
            Card::Kin(kin) => &kin.hay,
            _ => &self.hay,
        }
    }

    /// The card of what belongs to a customer.
    pub fn kin(&self) -> Option<&Kin> {
        match &self.card {
            Card::Kin(kin) => Some(kin),
            _ => None,
        }
    }

    /// Whether the record is marked gone.
    pub fn gone(&self) -> bool {
        let cardless =
            matches!(self.kind, Kind::House | Kind::File | Kind::Purchase | Kind::Template | Kind::Unknown);
        !cardless && self.card == Card::Other
    }
}
