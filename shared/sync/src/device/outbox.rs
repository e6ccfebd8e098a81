//! What waits for the relay, in the order it was made. "Sent" lives in memory only: after every handshake
//! everything waits again, and the relay deduplicates.

use super::event::OutboxKey;
use crate::name::{DocId, Hash, Shelf};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Where one change is on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Waiting,
    /// Its bytes are being read.
    Loading,
    /// Sent with this request.
    Flying(u32),
    /// Acknowledged, and being taken out of the stored outbox.
    Arrived,
    /// The relay has no room for it; tried again at the next connection.
    Refused,
    /// The relay will never have it; it is being put aside.
    Hopeless,
}

/// Everything that waits.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    next: u64,
    entries: BTreeMap<u64, (OutboxKey, Way)>,
    places: HashMap<(Shelf, Hash), u64>,
    /// How many changes of each document wait that do not seal it.
    unsealed: HashMap<DocId, usize>,
}

impl Outbox {
    pub(super) fn add(&mut self, key: OutboxKey) {
        if self.places.contains_key(&(key.shelf, key.hash)) {
            return;
        }
        if !key.seals {
            *self.unsealed.entry(key.doc).or_default() += 1;
        }
        self.places.insert((key.shelf, key.hash), self.next);
        self.entries.insert(self.next, (key, Way::Waiting));
        self.next += 1;
    }

    pub(super) fn remove(&mut self, shelf: Shelf, hash: Hash) {
        let entry = self.places.remove(&(shelf, hash)).and_then(|place| self.entries.remove(&place));
        if let Some((key, _)) = entry.filter(|(key, _)| !key.seals) {
            let left = self.unsealed.remove(&key.doc).unwrap_or(1) - 1;
            if left > 0 {
                self.unsealed.insert(key.doc, left);
            }
        }
    }

    /// Takes out all that a document, or a whole shelf, has.
    pub(super) fn forget(&mut self, belongs: impl Fn(&OutboxKey) -> bool) {
        let gone = self.keys(|key, _| belongs(key));
        gone.into_iter().for_each(|key| self.remove(key.shelf, key.hash));
    }

    /// What waits on a shelf and could be compared.
    pub(super) fn on(&self, shelf: Shelf) -> HashSet<Hash> {
        let waiting = self.entries.values().filter(|(key, way)| key.shelf == shelf && *way == Way::Waiting);
        waiting.map(|(key, _)| key.hash).collect()
    }

    /// What waits on shelves that are not among these.
    pub(super) fn beside(&self, shelves: &[Shelf]) -> Vec<OutboxKey> {
        self.keys(|key, way| !shelves.contains(&key.shelf) && *way != Way::Hopeless)
    }

    pub(super) fn set(&mut self, shelf: Shelf, hash: Hash, way: Way) {
        let place = self.places.get(&(shelf, hash));
        if let Some((_, state)) = place.and_then(|place| self.entries.get_mut(place)) {
            *state = way;
        }
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The changes sent with this request.
    pub(super) fn flying(&self, request: u32) -> Vec<OutboxKey> {
        self.keys(|_, way| *way == Way::Flying(request))
    }

    /// The changes whose bytes are being read.
    pub(super) fn loading(&self) -> Vec<OutboxKey> {
        self.keys(|_, way| *way == Way::Loading)
    }

    pub(super) fn is_waiting(&self, key: OutboxKey) -> bool {
        let place = self.places.get(&(key.shelf, key.hash));
        let entry = place.and_then(|place| self.entries.get(place));
        entry.is_some_and(|(key, way)| *way == Way::Waiting && self.is_ripe(key))
    }

    /// A document is sealed after everything else of it has arrived, or the relay would refuse the rest.
    fn is_ripe(&self, key: &OutboxKey) -> bool {
        !key.seals || !self.unsealed.contains_key(&key.doc)
    }

    /// Nothing counts as sent any more; what has arrived stays arrived while its storing goes on.
    pub(super) fn ground(&mut self, touches: impl Fn(&OutboxKey, Way) -> bool) {
        for (key, way) in self.entries.values_mut() {
            if touches(key, *way) {
                *way = Way::Waiting;
            }
        }
    }

    /// The next changes to send: of one shelf, at most `limit`.
    pub(super) fn next(&self, open: impl Fn(Shelf) -> bool, limit: usize) -> Vec<OutboxKey> {
        let mut waiting = self
            .entries
            .values()
            .filter(|(key, way)| *way == Way::Waiting && open(key.shelf) && self.is_ripe(key));
        let Some((first, _)) = waiting.next() else { return Vec::new() };
        let same = waiting.filter(|(key, _)| key.shelf == first.shelf);
        std::iter::once(*first).chain(same.map(|(key, _)| *key)).take(limit).collect()
    }

    fn keys(&self, wanted: impl Fn(&OutboxKey, &Way) -> bool) -> Vec<OutboxKey> {
        self.entries.values().filter(|(key, way)| wanted(key, way)).map(|(key, _)| *key).collect()
    }
}
