//! What waits for the relay, in the order it was made. "Sent" lives in memory only: after every handshake
//! everything waits again, and the relay deduplicates.

use super::event::OutboxKey;
use crate::name::{Hash, Shelf};
use std::collections::{BTreeMap, HashMap};

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
    /// The relay will not have it; tried again at the next connection.
    Refused,
}

/// Everything that waits.
#[derive(Debug, Default)]
pub(super) struct Outbox {
    next: u64,
    entries: BTreeMap<u64, (OutboxKey, Way)>,
    places: HashMap<(Shelf, Hash), u64>,
}

impl Outbox {
    pub(super) fn add(&mut self, key: OutboxKey) {
        if self.places.contains_key(&(key.shelf, key.hash)) {
            return;
        }
        self.places.insert((key.shelf, key.hash), self.next);
        self.entries.insert(self.next, (key, Way::Waiting));
        self.next += 1;
    }

    pub(super) fn remove(&mut self, shelf: Shelf, hash: Hash) {
        if let Some(place) = self.places.remove(&(shelf, hash)) {
            self.entries.remove(&place);
        }
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
        place.and_then(|place| self.entries.get(place)).is_some_and(|(_, way)| *way == Way::Waiting)
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
        let mut waiting = self.entries.values().filter(|(key, way)| *way == Way::Waiting && open(key.shelf));
        let Some((first, _)) = waiting.next() else { return Vec::new() };
        let same = waiting.filter(|(key, _)| key.shelf == first.shelf);
        std::iter::once(*first).chain(same.map(|(key, _)| *key)).take(limit).collect()
    }

    fn keys(&self, wanted: impl Fn(&OutboxKey, &Way) -> bool) -> Vec<OutboxKey> {
        self.entries.values().filter(|(key, way)| wanted(key, way)).map(|(key, _)| *key).collect()
    }
}
