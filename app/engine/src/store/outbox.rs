//! What the relay has not acknowledged, in memory as on disk.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::Id;
use domain::time::Moment;
use sync::device::event::OutboxKey;
use sync::name::{DocId, Hash, Shelf};

/// A change that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Changes go out in the order in which they were made.
    pub order: u64,
    pub shelf: Shelf,
    pub doc: Id,
    pub hash: [u8; 32],
    /// Closes the record for good.
    pub seals: bool,
}

/// Set beside the shelf's number where a change closes its record.
const SEALS: u8 = 0x80;

/// All that waits.
#[derive(Clone, Debug, Default)]
pub struct Outbox {
    waiting: BTreeMap<[u8; 32], Waiting>,
    /// How many changes of each record wait.
    records: BTreeMap<Id, usize>,
}

/// The place in the order for the change so and so of a moment.
pub fn order(now: Moment, nth: usize) -> u64 {
    (now.0.max(0) as u64) << 20 | nth as u64 & 0xf_ffff
}

impl Waiting {
    /// The length of a stored value.
    pub const LENGTH: usize = 8 + 1 + 16 + 32;

    /// The stored value; the key is the hash.
    pub fn encode(&self) -> Vec<u8> {
        let shelf = self.shelf.number() | if self.seals { SEALS } else { 0 };
        [&self.order.to_be_bytes()[..], &[shelf], &self.doc.0, &self.hash].concat()
    }

    /// Reads a stored value; `None` if it is damaged.
    pub fn decode(bytes: &[u8]) -> Option<Waiting> {
        let (order, rest) = bytes.split_first_chunk::<8>()?;
        let (shelf, rest) = rest.split_first()?;
        let (doc, hash) = rest.split_first_chunk::<16>()?;
        let hash = hash.try_into().ok()?;
        Some(Waiting {
            order: u64::from_be_bytes(*order),
            shelf: Shelf::from_number(*shelf & !SEALS),
            doc: Id(*doc),
            hash,
            seals: *shelf & SEALS != 0,
        })
    }

    /// As the protocol names it.
    pub fn key(&self) -> OutboxKey {
        OutboxKey { shelf: self.shelf, doc: DocId(self.doc.0), hash: Hash(self.hash), seals: self.seals }
    }
}

impl Outbox {
    /// Takes a change in; once is enough.
    pub fn add(&mut self, waiting: Waiting) {
        if self.waiting.insert(waiting.hash, waiting).is_none() {
            *self.records.entry(waiting.doc).or_default() += 1;
        }
    }

    /// Takes a change out and says whose it was.
    pub fn take(&mut self, hash: &[u8; 32]) -> Option<Waiting> {
        let waiting = self.waiting.remove(hash)?;
        if let Some(count) = self.records.get_mut(&waiting.doc) {
            *count -= 1;
            if *count == 0 {
                self.records.remove(&waiting.doc);
            }
        }
        Some(waiting)
    }

    /// The records of which something waits.
    pub fn records(&self) -> BTreeSet<Id> {
        self.records.keys().copied().collect()
    }

    /// Whether this change waits.
    pub fn waits(&self, hash: &[u8; 32]) -> bool {
        self.waiting.contains_key(hash)
    }

    /// Whether changes of this record wait.
    pub fn has(&self, record: Id) -> bool {
        self.records.contains_key(&record)
    }

    /// How many changes wait.
    pub fn count(&self) -> u32 {
        u32::try_from(self.waiting.len()).unwrap_or(u32::MAX)
    }

    /// All of it, in order.
    pub fn all(&self) -> Vec<Waiting> {
        let mut all: Vec<Waiting> = self.waiting.values().copied().collect();
        all.sort_unstable_by_key(|waiting| waiting.order);
        all
    }

    /// Nothing waits any more.
    pub fn clear(&mut self) {
        *self = Outbox::default();
    }
}

#[cfg(test)]
mod tests {
    use super::{Outbox, Waiting, order};
    use domain::id::Id;
    use domain::time::Moment;
    use sync::name::Shelf;

    fn waiting(hash: u8, doc: u8, nth: usize) -> Waiting {
        Waiting {
            order: order(Moment(1_800_000_000_000), nth),
            shelf: Shelf::Sales,
            doc: Id([doc; 16]),
            hash: [hash; 32],
            seals: false,
        }
    }

    #[test]
    fn a_record_waits_until_its_last_change_has_gone() {
        let mut outbox = Outbox::default();
        outbox.add(waiting(9, 1, 0));
        outbox.add(waiting(2, 1, 1));
        outbox.add(waiting(2, 1, 1));
        assert_eq!(outbox.count(), 2);
        assert_eq!(outbox.all().iter().map(|w| w.hash[0]).collect::<Vec<_>>(), [9, 2]);
        assert!(outbox.take(&[9; 32]).is_some() && outbox.has(Id([1; 16])));
        assert!(outbox.take(&[9; 32]).is_none());
        assert!(outbox.take(&[2; 32]).is_some() && !outbox.has(Id([1; 16])));
    }

    #[test]
    fn a_waiting_change_survives_its_bytes() {
        let one = waiting(3, 4, 5);
        let last = Waiting { seals: true, ..one };
        for waiting in [one, last] {
            assert_eq!(Waiting::decode(&waiting.encode()), Some(waiting));
        }
        assert_eq!(Waiting::decode(&one.encode()[..50]), None);
    }
}
