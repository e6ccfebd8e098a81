//! A device: a disk that survives, and a tab that does not.

use crate::bug::Bug;
use crate::disk::{Disk, token_of};
use sync::device::Device;
use sync::device::effect::{Effect, Phase};
use sync::device::event::{Connection, Event};
use sync::wire::Frame;

pub struct Box {
    pub disk: Disk,
    pub engine: Device,
    pub phase: Phase,
    /// The open line, once a relay has taken it.
    pub line: Option<Connection>,
    /// A line being opened.
    pub dialling: Option<Connection>,
    /// Storage effects in the order they came.
    pub jobs: Vec<Effect>,
    /// What is to be fetched over HTTPS, and what has come of it.
    pub fetches: Vec<Effect>,
    pub arrivals: Vec<Event>,
    pub to_relay: Vec<Vec<u8>>,
    pub to_device: Vec<Vec<u8>>,
    /// What the person's clock is wrong by.
    pub clock_ms: i64,
    /// When the timer rings, in the world's time.
    pub timer_ms: Option<i64>,
    pub lines_opened: u32,
    /// The tab dies when so many effects have been carried out.
    pub effects_left: Option<u32>,
    /// The tab died in the middle of what it was doing.
    pub dead: bool,
    number: u8,
    bug: Option<Bug>,
}

impl Box {
    pub fn new(number: u8, bug: Option<Bug>) -> Box {
        let (engine, effects) = Device::start(Disk::NEW.start(number), 0);
        let mut device = Box {
            disk: Disk::NEW,
            engine,
            phase: Phase::Offline,
            line: None,
            dialling: None,
            jobs: Vec::new(),
            fetches: Vec::new(),
            arrivals: Vec::new(),
            to_relay: Vec::new(),
            to_device: Vec::new(),
            clock_ms: 0,
            timer_ms: None,
            lines_opened: 0,
            effects_left: None,
            dead: false,
            number,
            bug,
        };
        device.perform(effects, 0, 0);
        device
    }

    /// The tab dies and another opens: only the disk is left.
    pub fn restart(&mut self, now_ms: i64) {
        self.cut();
        self.jobs.clear();
        self.fetches.clear();
        self.arrivals.clear();
        self.timer_ms = None;
        self.dead = false;
        let (engine, effects) = Device::start(self.disk.start(self.number), now_ms + self.clock_ms);
        self.engine = engine;
        self.perform(effects, now_ms, 0);
    }

    pub fn tell(&mut self, event: Event, now_ms: i64, chance: u32) {
        if !self.dead {
            let effects = self.engine.handle(event, now_ms + self.clock_ms);
            self.perform(effects, now_ms, chance);
        }
    }

    fn perform(&mut self, effects: Vec<Effect>, now_ms: i64, chance: u32) {
        for effect in effects {
            if self.dies_here() {
                return;
            }
            match effect {
                Effect::Connect(connection) => self.dialling = Some(connection),
                Effect::Disconnect(connection) => {
                    self.cut();
                    self.tell(Event::Disconnected { connection, chance }, now_ms, chance);
                }
                Effect::Send(connection, bytes) if self.line == Some(connection) => self.send(bytes),
                Effect::Wake { at_ms } => self.timer_ms = Some(at_ms - self.clock_ms),
                Effect::Status(status) => self.phase = status.phase,
                Effect::Send(..) | Effect::Refused { .. } | Effect::Looking(_) => {}
                Effect::FetchManifest { .. } | Effect::FetchPart { .. } => self.fetches.push(effect),
                job => self.jobs.push(job),
            }
        }
    }

    fn dies_here(&mut self) -> bool {
        match &mut self.effects_left {
            Some(0) => self.dead = true,
            Some(left) => *left -= 1,
            None => {}
        }
        if self.dead {
            self.effects_left = None;
        }
        self.dead
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
                let stored = self.disk.shelf(push.shelf);
                stored.outbox.retain(|hash| push.items.iter().all(|item| item.hash != *hash));
                self.to_relay.push(bytes);
            }
            _ => self.to_relay.push(bytes),
        }
    }

    /// The first storage effect reaches the disk; the event that tells of it.
    pub fn store(&mut self) -> Option<Event> {
        if self.jobs.is_empty() || self.dead {
            return None;
        }
        let effect = self.jobs.remove(0);
        if let (Effect::LoadOutbox { token, .. }, Some(Bug::OutboxForgotten), 2..) =
            (&effect, self.bug, self.lines_opened)
        {
            return Some(Event::OutboxLoaded { token: *token, items: Vec::new() });
        }
        let event = self.disk.store(effect, self.bug);
        // Durable, and dead before anybody heard of it.
        if self.dies_here() { None } else { Some(event) }
    }

    /// The first half of a transaction that should have been one: the cursor without its records.
    pub fn store_half(&mut self) {
        if let Some(Effect::StoreBatch { shelf, cursor, .. }) = self.jobs.first().cloned() {
            self.disk.shelf(shelf).cursor = cursor;
        }
    }

    pub fn fail_store(&mut self) -> Option<Event> {
        if self.jobs.is_empty() {
            return None;
        }
        let token = token_of(&self.jobs.remove(0));
        Some(Event::StoreFailed(token))
    }
}
