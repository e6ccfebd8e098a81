//! What is taken away: documents erased for good, shelves of another role, changes the relay will never keep.

use super::ANSWER_MS;
use super::Device;
use super::effect::{Effect, Refused};
use super::event::{Connection, OutboxKey, Token};
use super::link::{Deadline, Line};
use super::outbox::Way;
use super::reading::Gate;
use super::storing::{Job, Underway};
use crate::name::{DocId, Shelf};
use crate::wire::Welcome;
use crate::wire::part::RejectedWhy;
use crate::wire::rights::Purge;

impl Device {
    /// The relay opens nothing before this device has forgotten what was erased; the line stays as it is.
    pub(super) fn await_erasures(&mut self, connection: Connection, head: u64) {
        if self.purged >= head {
            return self.greet(connection);
        }
        self.purge_awaited = head;
        self.link.patience = Some(Deadline::after(self.now_ms, ANSWER_MS));
    }

    /// Documents are no more. Only the very next numbers; others are asked for with a new HELLO.
    pub(super) fn purge(&mut self, connection: Connection, purge: &Purge) {
        let next = self.purge_taken + 1;
        if purge.from > next {
            return self.strike(connection);
        }
        let known = usize::try_from(next - purge.from).unwrap_or(usize::MAX);
        let docs: Vec<DocId> = purge.erased.iter().skip(known).map(|erased| erased.doc).collect();
        if docs.is_empty() {
            return;
        }
        self.purge_taken += docs.len() as u64;
        if let Line::Greeted(_) = self.link.line {
            self.link.patience = Some(Deadline::after(self.now_ms, ANSWER_MS));
        }
        self.storing.push(Job::Erase { docs, purged: self.purge_taken });
    }

    /// An erasure is durable.
    pub(super) fn erased(&mut self, docs: &[DocId], purged: u64) {
        self.purged = self.purged.max(purged);
        self.outbox.forget(|key| docs.contains(&key.doc));
        let awaited = self.purge_awaited > 0 && purged >= self.purge_awaited;
        // Parts fetched before the erasure would bring the document back.
        let fetching = self.shelves.iter().any(|reading| reading.gate == Gate::Fetching);
        match self.link.line {
            Line::Greeted(connection) if awaited => self.greet(connection),
            Line::Open(connection) if fetching => self.greet(connection),
            _ => {}
        }
    }

    /// The shelf is not this user's any more.
    pub(super) fn revoke(&mut self, shelf: Shelf) {
        let Some(reading) = self.shelves.iter_mut().find(|reading| reading.shelf == shelf) else { return };
        reading.gate = Gate::Closed;
        reading.compare = None;
        reading.snapshot = None;
        self.storing.forget(Some(shelf));
        self.storing.push(Job::Drop { shelf });
    }

    /// The shelf is gone from the store.
    pub(super) fn dropped(&mut self, shelf: Shelf) {
        self.shelves.retain(|reading| reading.shelf != shelf);
        self.parts.retain(|(on, _)| *on != shelf);
        self.outbox.forget(|key| key.shelf == shelf);
    }

    /// What waits on a shelf that the relay does not name will never be allowed.
    pub(super) fn refuse_beside(&mut self, welcome: &Welcome) {
        let named: Vec<Shelf> = welcome.shelves.iter().map(|go| go.shelf).collect();
        let hopeless = self.outbox.beside(&named).into_iter();
        self.refuse(hopeless.map(|key| Refused { key, why: RejectedWhy::NotAllowed }).collect());
    }

    /// The relay does not keep these. What it will never keep is put aside; what is erased goes altogether.
    pub(super) fn refuse(&mut self, refused: Vec<Refused>) {
        let mut aside = Vec::new();
        let mut erased = Vec::new();
        for Refused { key, why } in refused {
            let way = match why {
                // Of a newer version, or passing: the change waits for better times.
                RejectedWhy::Quota | RejectedWhy::Unknown(_) => {
                    self.effects.push(Effect::Refused { key, why });
                    Way::Refused
                }
                RejectedWhy::Purged => {
                    erased.push(key.doc);
                    Way::Hopeless
                }
                _ => {
                    aside.push(Refused { key, why });
                    Way::Hopeless
                }
            };
            self.outbox.set(key.shelf, key.hash, way);
        }
        if !erased.is_empty() {
            self.storing.push(Job::Erase { docs: erased, purged: self.purge_taken });
        }
        if !aside.is_empty() {
            self.storing.push(Job::PutAside { refused: aside });
        }
    }

    pub(super) fn put_aside(&mut self, token: Token, keys: &[OutboxKey]) {
        if self.storing.end(token) == Some(Underway::PutAside) {
            keys.iter().for_each(|key| self.outbox.remove(key.shelf, key.hash));
            self.parts.clear();
        }
    }
}
