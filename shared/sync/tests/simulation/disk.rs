//! The disk of a device: it survives its tab, and every storage effect is one transaction on it.

use crate::bug::{Bug, Fault};
use crate::log::{Base, SHELVES, place, taken_apart};
use std::collections::{BTreeMap, BTreeSet};
use sync::chunk;
use sync::device::effect::Effect;
use sync::device::event::{Cursor, Event, Mark, OutboxItem, OutboxKey, ShelfState, Start, Token};
use sync::name::{DealershipId, DeviceId, DocId, Hash, Shelf};
use sync::wire::snapshot::{PartName, Saved};

/// A change on disk.
#[derive(Clone)]
pub struct Kept {
    pub doc: DocId,
    pub bytes: Vec<u8>,
    pub seals: bool,
}

/// One shelf on disk.
#[derive(Clone)]
pub struct Stored {
    /// Anything was ever stored of it, and it was not taken away since.
    pub known: bool,
    pub changes: BTreeMap<Hash, Kept>,
    pub outbox: Vec<Hash>,
    pub cursor: Cursor,
    pub mark: Mark,
}

#[derive(Clone)]
pub struct Disk {
    pub shelves: [Stored; 2],
    /// Changes the relay refused for good.
    pub aside: BTreeMap<Hash, DocId>,
    pub purged: u64,
    pub parts: BTreeSet<(Shelf, PartName)>,
    pub erased: BTreeSet<DocId>,
    /// What the relay had acknowledged when its shelf was taken away. If an old backup has just taken it there, too,
    /// and no other device has it, it is gone.
    pub dropped: BTreeSet<Hash>,
}

impl Stored {
    const NEW: Stored = Stored {
        known: false,
        changes: BTreeMap::new(),
        outbox: Vec::new(),
        cursor: Cursor::START,
        mark: Mark::START,
    };
}

impl Disk {
    pub const NEW: Disk = Disk {
        shelves: [Stored::NEW, Stored::NEW],
        aside: BTreeMap::new(),
        purged: 0,
        parts: BTreeSet::new(),
        erased: BTreeSet::new(),
        dropped: BTreeSet::new(),
    };

    pub fn shelf(&mut self, shelf: Shelf) -> &mut Stored {
        &mut self.shelves[place(shelf)]
    }

    /// Somebody writes: change and outbox in one transaction.
    pub fn write(&mut self, key: OutboxKey, bytes: Vec<u8>) {
        let stored = self.shelf(key.shelf);
        stored.known = true;
        stored.changes.insert(key.hash, Kept { doc: key.doc, bytes, seals: key.seals });
        stored.outbox.push(key.hash);
    }

    /// Would a person still find this document open for changes?
    pub fn is_writable(&self, shelf: usize, doc: DocId) -> bool {
        let sealed = self.shelves[shelf].changes.values().any(|kept| kept.doc == doc && kept.seals);
        !sealed && !self.erased.contains(&doc)
    }

    /// One storage effect; the event that tells of it.
    pub fn store(&mut self, effect: Effect, bug: Option<Bug>) -> Event {
        match effect {
            Effect::StoreBatch { shelf, changes, cursor, token } => {
                let stored = &mut self.shelves[place(shelf)];
                let jumps = changes.len() as u64 != cursor.seq - stored.cursor.seq;
                let loose = stored.cursor == cursor || jumps;
                (stored.known, stored.cursor) = (true, cursor);
                for change in changes {
                    if loose && bug == Some(Bug::FillNotStored) {
                        continue;
                    }
                    self.aside.remove(&change.hash);
                    let kept = Kept { doc: change.doc, bytes: change.bytes, seals: false };
                    stored.changes.entry(change.hash).or_insert(kept);
                }
                Event::Stored(token)
            }
            Effect::Acknowledge { shelf, hashes, mark, token } => {
                let stored = self.shelf(shelf);
                (stored.known, stored.mark) = (true, mark);
                stored.outbox.retain(|hash| !hashes.contains(hash));
                Event::Stored(token)
            }
            Effect::ResetShelf { shelf, token } => {
                let stored = self.shelf(shelf);
                (stored.cursor, stored.mark) = (Cursor::START, Mark::START);
                stored.outbox = stored.changes.keys().copied().collect();
                Event::ShelfReset { token, outbox: keys(shelf, stored) }
            }
            Effect::LoadOutbox { token, keys } => Event::OutboxLoaded { token, items: self.load(&keys) },
            Effect::Erase { docs, purged, token } => {
                self.erase(&docs, purged);
                Event::Stored(token)
            }
            Effect::PutAside { refused, token } => {
                let keys: Vec<OutboxKey> = refused.iter().map(|refused| refused.key).collect();
                keys.iter().for_each(|key| self.put_aside(key, bug));
                self.parts.clear();
                Event::PutAside { token, keys }
            }
            Effect::DropShelf { shelf, token } => {
                if bug != Some(Bug::RevokedShelfKept) {
                    let waiting = keys(shelf, self.shelf(shelf));
                    waiting.iter().for_each(|key| self.put_aside(key, None));
                    self.dropped.extend(self.shelves[place(shelf)].changes.keys());
                    *self.shelf(shelf) = Stored::NEW;
                    self.parts.retain(|(on, _)| *on != shelf);
                }
                Event::Stored(token)
            }
            Effect::StorePart { shelf, part, documents, mark, cursor, token } => {
                let documents = if bug == Some(Bug::PartNotStored) { Vec::new() } else { documents };
                self.store_part(shelf, part, documents, bug);
                let stored = self.shelf(shelf);
                (stored.known, stored.mark) = (true, mark);
                stored.cursor = cursor.unwrap_or(stored.cursor);
                if cursor.is_some() {
                    self.parts.retain(|(on, _)| *on != shelf);
                }
                Event::Stored(token)
            }
            other => panic!("no storage effect: {other:?}"),
        }
    }

    fn store_part(&mut self, shelf: Shelf, part: PartName, documents: Vec<Saved>, bug: Option<Bug>) {
        self.parts.insert((shelf, part));
        for Saved { doc, bytes } in documents {
            let erased = self.erased.contains(&doc);
            assert!(!erased || bug.is_some(), "an erased document comes back");
            for bytes in taken_apart(&bytes) {
                let hash = chunk::hash(&bytes).unwrap();
                self.aside.remove(&hash);
                let kept = Kept { doc, bytes, seals: false };
                self.shelf(shelf).changes.entry(hash).or_insert(kept);
            }
        }
    }

    fn put_aside(&mut self, key: &OutboxKey, bug: Option<Bug>) {
        let stored = &mut self.shelves[place(key.shelf)];
        stored.outbox.retain(|hash| *hash != key.hash);
        if bug != Some(Bug::RefusedKeptInStore) && stored.changes.remove(&key.hash).is_some() {
            self.aside.insert(key.hash, key.doc);
        }
    }

    fn erase(&mut self, docs: &[DocId], purged: u64) {
        self.purged = purged;
        self.erased.extend(docs);
        self.aside.retain(|_, doc| !docs.contains(doc));
        for stored in &mut self.shelves {
            stored.changes.retain(|_, kept| !docs.contains(&kept.doc));
            let left = &stored.changes;
            stored.outbox.retain(|hash| left.contains_key(hash));
        }
    }

    fn load(&self, keys: &[OutboxKey]) -> Vec<OutboxItem> {
        let waits = |key: &&OutboxKey| self.shelves[place(key.shelf)].outbox.contains(&key.hash);
        let bytes = |key: &OutboxKey| self.shelves[place(key.shelf)].changes[&key.hash].bytes.clone();
        keys.iter().filter(waits).map(|key| OutboxItem { key: *key, bytes: bytes(key) }).collect()
    }

    /// All that is known at a start.
    pub fn start(&self, number: u8) -> Start {
        let known = || (0..2).filter(|place| self.shelves[*place].known);
        let state = |place: usize| {
            let Stored { cursor, mark, .. } = self.shelves[place];
            ShelfState { shelf: SHELVES[place], cursor, mark }
        };
        Start {
            dealership: DealershipId([7; 16]),
            device: DeviceId([number; 16]),
            build: "simulation".into(),
            shelves: known().map(state).collect(),
            outbox: (0..2).flat_map(|place| keys(SHELVES[place], &self.shelves[place])).collect(),
            purged: self.purged,
            parts: self.parts.iter().copied().collect(),
            online: true,
        }
    }

    /// What must hold on every disk at every moment.
    pub fn check(&self, base: &Base) -> Result<(), Fault> {
        for (stored, log) in self.shelves.iter().zip(&base.logs.0) {
            if stored.outbox.iter().any(|hash| !stored.changes.contains_key(hash)) {
                return Err(Fault::OutboxWithoutChange);
            }
            let read = log.rows.get(..stored.cursor.seq as usize).unwrap_or_default();
            let same = read.last().is_some_and(|row| row.record.chain == stored.cursor.chain);
            let here = |row: &&crate::log::Row| {
                row.is_erased()
                    || self.erased.contains(&row.record.doc)
                    || self.aside.contains_key(&row.hash)
                    || stored.changes.contains_key(&row.hash)
            };
            if same && !read.iter().all(|row| here(&row)) {
                return Err(Fault::CursorWithoutRecords);
            }
        }
        Ok(())
    }
}

pub fn token_of(effect: &Effect) -> Token {
    match effect {
        Effect::StoreBatch { token, .. }
        | Effect::Acknowledge { token, .. }
        | Effect::ResetShelf { token, .. }
        | Effect::Erase { token, .. }
        | Effect::PutAside { token, .. }
        | Effect::DropShelf { token, .. }
        | Effect::StorePart { token, .. }
        | Effect::LoadOutbox { token, .. } => *token,
        other => panic!("no storage effect: {other:?}"),
    }
}

fn keys(shelf: Shelf, stored: &Stored) -> Vec<OutboxKey> {
    let key = |hash: &Hash| {
        let Kept { doc, seals, .. } = stored.changes[hash];
        OutboxKey { shelf, doc, hash: *hash, seals }
    };
    stored.outbox.iter().map(key).collect()
}
