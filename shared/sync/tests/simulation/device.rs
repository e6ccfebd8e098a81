//! A device: a disk that survives, and a tab that does not.

use crate::relay::SHELVES;
use crate::world::{Bug, Fault};
use std::collections::BTreeMap;
use sync::device::Device;
use sync::device::effect::{Effect, Phase};
use sync::device::event::{Connection, Cursor, Event, Mark, OutboxItem, OutboxKey, ShelfState, Start, Token};
use sync::name::{DealershipId, DeviceId, DocId, Hash, Shelf};
use sync::wire::Frame;

/// One shelf on disk.
#[derive(Clone)]
pub struct Stored {
    pub changes: BTreeMap<Hash, (DocId, Vec<u8>)>,
    pub outbox: Vec<Hash>,
    pub cursor: Cursor,
    pub mark: Mark,
}

pub struct Box {
    pub disk: [Stored; 2],
    pub engine: Device,
    pub phase: Phase,
    /// The open line, once the relay has taken it.
    pub line: Option<Connection>,
    /// A line being opened.
    pub dialling: Option<Connection>,
    /// Storage effects in the order they came.
    pub jobs: Vec<Effect>,
    pub to_relay: Vec<Vec<u8>>,
    pub to_device: Vec<Vec<u8>>,
    /// What the person's clock is wrong by.
    pub clock_ms: i64,
    /// When the timer rings, in the world's time.
    pub timer_ms: Option<i64>,
    pub lines_opened: u32,
    number: u8,
    bug: Option<Bug>,
}

impl Box {
    pub fn new(number: u8, bug: Option<Bug>) -> Box {
        let empty =
            Stored { changes: BTreeMap::new(), outbox: Vec::new(), cursor: Cursor::START, mark: Mark::START };
        let disk = [empty.clone(), empty];
        let (engine, effects) = Device::start(start(number, &disk), 0);
        let mut device = Box {
            disk,
            engine,
            phase: Phase::Offline,
            line: None,
            dialling: None,
            jobs: Vec::new(),
            to_relay: Vec::new(),
            to_device: Vec::new(),
            clock_ms: 0,
            timer_ms: None,
            lines_opened: 0,
            number,
            bug,
        };
        device.perform(effects, 0, 0);
        device
    }

    /// The tab dies and another opens: only the disk is left.
    pub fn restart(&mut self, now_ms: i64) {
        self.line = None;
        self.dialling = None;
        self.jobs.clear();
        self.to_relay.clear();
        self.to_device.clear();
        self.timer_ms = None;
        let (engine, effects) = Device::start(start(self.number, &self.disk), now_ms + self.clock_ms);
        self.engine = engine;
        self.perform(effects, now_ms, 0);
    }

    pub fn tell(&mut self, event: Event, now_ms: i64, chance: u32) {
        let effects = self.engine.handle(event, now_ms + self.clock_ms);
        self.perform(effects, now_ms, chance);
    }

    fn perform(&mut self, effects: Vec<Effect>, now_ms: i64, chance: u32) {
        for effect in effects {
            match effect {
                Effect::Connect(connection) => self.dialling = Some(connection),
                Effect::Disconnect(connection) => {
                    self.cut();
                    self.tell(Event::Disconnected { connection, chance }, now_ms, chance);
                }
                Effect::Send(connection, bytes) if self.line == Some(connection) => self.send(bytes),
                Effect::Wake { at_ms } => self.timer_ms = Some(at_ms - self.clock_ms),
                Effect::Status(status) => self.phase = status.phase,
                Effect::Send(..) | Effect::Refused { .. } => {}
                job => self.jobs.push(job),
            }
        }
    }

    /// The line is gone with all that was on it.
    pub fn cut(&mut self) {
        self.line = None;
        self.dialling = None;
        self.to_relay.clear();
        self.to_device.clear();
    }

    fn send(&mut self, bytes: Vec<u8>) {
        match (self.bug, Frame::decode(&bytes)) {
            (Some(Bug::NoMark), Ok(Frame::Hello(mut hello))) => {
                for position in &mut hello.shelves {
                    position.mark = 0;
                }
                self.to_relay.push(Frame::Hello(hello).encode().unwrap());
            }
            (Some(Bug::OutboxDroppedOnSend), Ok(Frame::Push(push))) => {
                let stored = self.shelf(push.shelf);
                stored.outbox.retain(|hash| push.items.iter().all(|item| item.hash != *hash));
                self.to_relay.push(bytes);
            }
            _ => self.to_relay.push(bytes),
        }
    }

    /// The first storage effect reaches the disk; the event that tells of it.
    pub fn store(&mut self) -> Option<Event> {
        if self.jobs.is_empty() {
            return None;
        }
        Some(match self.jobs.remove(0) {
            Effect::StoreBatch { shelf, changes, cursor, token } => {
                let stored = self.shelf(shelf);
                stored.cursor = cursor;
                stored
                    .changes
                    .extend(changes.into_iter().map(|change| (change.hash, (change.doc, change.bytes))));
                Event::Stored(token)
            }
            Effect::Acknowledge { shelf, hashes, mark, token } => {
                let stored = self.shelf(shelf);
                stored.mark = mark;
                stored.outbox.retain(|hash| !hashes.contains(hash));
                Event::Stored(token)
            }
            Effect::ResetShelf { shelf, token } => {
                let stored = self.shelf(shelf);
                stored.cursor = Cursor::START;
                stored.mark = Mark::START;
                stored.outbox = stored.changes.keys().copied().collect();
                Event::ShelfReset { token, outbox: keys(shelf, stored) }
            }
            Effect::LoadOutbox { token, keys } => Event::OutboxLoaded { token, items: self.load(&keys) },
            other => panic!("no storage effect: {other:?}"),
        })
    }

    /// The first half of a transaction that should have been one: the cursor without its records.
    pub fn store_half(&mut self) {
        if let Some(Effect::StoreBatch { shelf, cursor, .. }) = self.jobs.first().cloned() {
            self.shelf(shelf).cursor = cursor;
        }
    }

    pub fn fail_store(&mut self) -> Option<Event> {
        if self.jobs.is_empty() {
            return None;
        }
        let token = token_of(&self.jobs.remove(0));
        Some(Event::StoreFailed(token))
    }

    fn load(&self, keys: &[OutboxKey]) -> Vec<OutboxItem> {
        if self.bug == Some(Bug::OutboxForgotten) && self.lines_opened > 1 {
            return Vec::new();
        }
        let waits = |key: &&OutboxKey| self.disk[place(key.shelf)].outbox.contains(&key.hash);
        let bytes = |key: &OutboxKey| self.disk[place(key.shelf)].changes[&key.hash].1.clone();
        keys.iter().filter(waits).map(|key| OutboxItem { key: *key, bytes: bytes(key) }).collect()
    }

    pub fn shelf(&mut self, shelf: Shelf) -> &mut Stored {
        &mut self.disk[place(shelf)]
    }

    /// What must hold on every disk at every moment.
    pub fn check(&self, relay: &crate::relay::Relay) -> Result<(), Fault> {
        for (stored, log) in self.disk.iter().zip(&relay.logs.0) {
            if stored.outbox.iter().any(|hash| !stored.changes.contains_key(hash)) {
                return Err(Fault::OutboxWithoutChange);
            }
            let read = log.rows.get(..stored.cursor.seq as usize).unwrap_or_default();
            let same = read.last().is_some_and(|(_, record)| record.chain == stored.cursor.chain);
            if same && read.iter().any(|(hash, _)| !stored.changes.contains_key(hash)) {
                return Err(Fault::CursorWithoutRecords);
            }
        }
        Ok(())
    }
}

pub fn place(shelf: Shelf) -> usize {
    SHELVES.iter().position(|known| *known == shelf).unwrap()
}

fn keys(shelf: Shelf, stored: &Stored) -> Vec<OutboxKey> {
    stored.outbox.iter().map(|hash| OutboxKey { shelf, doc: stored.changes[hash].0, hash: *hash }).collect()
}

fn token_of(effect: &Effect) -> Token {
    match effect {
        Effect::StoreBatch { token, .. }
        | Effect::Acknowledge { token, .. }
        | Effect::ResetShelf { token, .. }
        | Effect::LoadOutbox { token, .. } => *token,
        other => panic!("no storage effect: {other:?}"),
    }
}

fn start(number: u8, disk: &[Stored; 2]) -> Start {
    let states = (0..2).map(|place| ShelfState {
        shelf: SHELVES[place],
        cursor: disk[place].cursor,
        mark: disk[place].mark,
    });
    Start {
        dealership: DealershipId([7; 16]),
        device: DeviceId([number; 16]),
        build: "simulation".into(),
        shelves: states.collect(),
        outbox: (0..2).flat_map(|place| keys(SHELVES[place], &disk[place])).collect(),
        purged: 0,
        online: true,
    }
}
