//! The schedule: what happens when, and what must be true.

use crate::device::{Box, place};
use crate::dice::Dice;
use crate::relay::{Relay, SHELVES};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use sync::chunk;
use sync::device::effect::Phase;
use sync::device::event::{Cursor, Event, Mark};
use sync::name::{DocId, Hash, Shelf};
use sync::wire::packed::Pushed;
use sync::wire::part::Mode;
use sync::wire::{Frame, Push};

/// Faults that are planted to see that they are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bug {
    AckBeforeSync,
    CursorBeforeData,
    OutboxDroppedOnSend,
    OutboxForgotten,
    NoChain,
    NoMark,
    GapAccepted,
    NoDeduplication,
    VisibleBeforeCommit,
    ChainSkipsRecords,
    PushDuringReset,
}

/// What was found to be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    SaidAndLost,
    OutboxWithoutChange,
    CursorWithoutRecords,
    Twice,
    /// In the end relay or devices do not hold what was made.
    NotConverged,
}

const DEVICES: usize = 3;
const YEARS_MS: i64 = 2 * 365 * 86_400_000;
/// The requests of the planted `PushDuringReset`.
const STRAY: u32 = 0xffff_0000;

struct World {
    dice: Dice,
    now_ms: i64,
    relay: Relay,
    devices: Vec<Box>,
    made: [BTreeSet<Hash>; 2],
    /// What the relay has acknowledged or shown, and no restore has taken since.
    said: BTreeSet<Hash>,
    bug: Option<Bug>,
    /// Frames may be dropped, doubled, swapped and cut.
    rough: bool,
    /// Tabs and relays die more often than people write.
    wild: bool,
}

/// One run: a number of steps under faults, then quiet until everything is everywhere. Gives the steps it took.
pub fn run(seed: u64, bug: Option<Bug>) -> Result<usize, Fault> {
    let mut dice = Dice::new(seed);
    let (rough, wild) = (dice.once_in(2), dice.once_in(3));
    let mut world = World {
        dice,
        now_ms: 0,
        relay: Relay::new(DEVICES, bug),
        devices: (0..DEVICES).map(|number| Box::new(number as u8, bug)).collect(),
        made: Default::default(),
        said: BTreeSet::new(),
        bug,
        rough,
        wild,
    };
    let steps = 100 + world.dice.below(200);
    for _ in 0..steps {
        world.step()?;
    }
    world.settle().map(|rounds| steps + rounds)
}

impl World {
    fn step(&mut self) -> Result<(), Fault> {
        self.now_ms += self.dice.below(1_500) as i64;
        let device = self.dice.below(DEVICES);
        let last = if self.wild { 130 } else { 100 };
        match self.dice.below(last) {
            0..12 => self.write(device),
            12..36 => self.hear_device(device),
            36..60 => self.hear_relay(device),
            60..76 => self.store(device),
            76..84 => self.sync_relay(),
            84..90 => self.connect(device),
            90..93 => self.tick(device),
            93 => self.lose_line(device),
            94 => return self.kill_tab(device),
            95 => return self.crash_relay(),
            96 => self.relay.back_up(),
            97 => return self.restore_relay(),
            98 => self.devices[device].clock_ms = self.dice.below(3) as i64 * YEARS_MS - YEARS_MS,
            99..103 => self.fail_store(device),
            103..112 => return self.kill_tab(device),
            112..116 => self.relay.back_up(),
            116..120 => return self.restore_relay(),
            120..124 => self.lose_line(device),
            _ => self.connect(device),
        }
        Ok(())
    }

    /// A person changes something: one transaction, then the engine hears of it.
    fn write(&mut self, device: usize) {
        let shelf = SHELVES[self.dice.below(2)];
        let bytes = chunk_of(&self.dice.roll().to_le_bytes());
        let hash = chunk::hash(&bytes).unwrap();
        let doc = DocId([self.dice.below(5) as u8; 16]);
        self.made[place(shelf)].insert(hash);
        let stored = self.devices[device].shelf(shelf);
        stored.changes.insert(hash, (doc, bytes.clone()));
        stored.outbox.push(hash);
        self.tell(device, Event::LocalChange { shelf, doc, hash, bytes });
    }

    fn tell(&mut self, device: usize, event: Event) {
        let chance = self.dice.roll() as u32;
        self.devices[device].tell(event, self.now_ms, chance);
        if self.devices[device].line.is_none() {
            self.relay.hang_up(device);
        }
    }

    fn connect(&mut self, device: usize) {
        let Some(connection) = self.devices[device].dialling.take() else { return };
        if self.rough && self.dice.once_in(6) {
            let chance = self.dice.roll() as u32;
            return self.tell(device, Event::Disconnected { connection, chance });
        }
        self.devices[device].line = Some(connection);
        self.devices[device].lines_opened += 1;
        self.tell(device, Event::Connected(connection));
    }

    /// Takes the next message of a queue; a rough line loses, doubles, swaps and cuts.
    fn take(&mut self, device: usize, from_device: bool) -> Option<Vec<u8>> {
        let (rough, fate, other) = (self.rough, self.dice.below(40), self.dice.roll() as usize);
        let device = &mut self.devices[device];
        let queue = if from_device { &mut device.to_relay } else { &mut device.to_device };
        if queue.is_empty() {
            return None;
        }
        match fate {
            0 if rough => drop(queue.remove(0)),
            1 if rough => return queue.first().cloned(),
            2 if rough && queue.len() > 1 => queue.swap(0, 1),
            3 if rough => {
                let mut cut = queue.remove(0);
                cut.truncate(other % cut.len());
                return Some(cut);
            }
            _ => {}
        }
        if queue.is_empty() { None } else { Some(queue.remove(0)) }
    }

    fn hear_device(&mut self, device: usize) {
        let Some(bytes) = self.take(device, true) else { return };
        match Frame::decode(&bytes) {
            Ok(frame) => {
                let answers = self.relay.hear(device, frame);
                answers.into_iter().for_each(|frame| self.say(device, &frame));
            }
            Err(_) => self.lose_line(device),
        }
    }

    fn say(&mut self, device: usize, frame: &Frame) {
        let told = match frame {
            Frame::Ack(ack) => Some((ack.shelf, ack.seq)),
            Frame::Batch(batch) => Some((batch.shelf, batch.to)),
            _ => None,
        };
        if let Some((shelf, seq)) = told {
            let rows = self.relay.logs.0[place(shelf)].rows.iter();
            self.said.extend(rows.take(seq as usize).map(|(hash, _)| *hash));
        }
        if self.devices[device].line.is_some() {
            self.devices[device].to_device.push(frame.encode().unwrap());
        }
    }

    fn hear_relay(&mut self, device: usize) {
        let Some(connection) = self.devices[device].line else { return };
        let Some(bytes) = self.take(device, false) else { return };
        if let (Some(bug), Ok(frame)) = (self.bug, Frame::decode(&bytes)) {
            self.misbehave(device, bug, frame);
        }
        if self.devices[device].line == Some(connection) {
            self.tell(device, Event::Frame(connection, bytes));
        }
    }

    /// What a faulty device would do with this frame.
    fn misbehave(&mut self, device: usize, bug: Bug, frame: Frame) {
        match (bug, frame) {
            (Bug::GapAccepted, Frame::Batch(batch)) => {
                let log = &self.relay.logs.0[place(batch.shelf)];
                let Some((_, last)) = log.rows.get(batch.to as usize - 1) else { return };
                let cursor = Cursor { seq: batch.to, chain: last.chain };
                if !self.devices[device].jobs.is_empty() {
                    return;
                }
                let stored = self.devices[device].shelf(batch.shelf);
                if batch.from > stored.cursor.seq + 1 && batch.proof == last.chain.proof() {
                    stored.cursor = cursor;
                    let items = batch.items.into_iter();
                    stored.changes.extend(
                        items.map(|item| (chunk::hash(&item.bytes).unwrap(), (item.doc, item.bytes))),
                    );
                    self.restart(device);
                }
            }
            (Bug::PushDuringReset, Frame::Welcome(welcome)) => {
                for go in welcome.shelves.iter().filter(|go| go.mode == Mode::Reset) {
                    self.push_stray(device, go.shelf);
                }
            }
            (Bug::PushDuringReset, Frame::Ack(ack)) if ack.request >= STRAY => {
                let hashes: BTreeSet<Hash> =
                    self.relay.logs.0[place(ack.shelf)].rows.iter().map(|row| row.0).collect();
                let stored = self.devices[device].shelf(ack.shelf);
                stored.outbox.retain(|hash| !hashes.contains(hash));
                if ack.seq > stored.mark.seq {
                    stored.mark = Mark { seq: ack.seq, proof: ack.proof };
                }
            }
            _ => {}
        }
    }

    fn push_stray(&mut self, device: usize, shelf: Shelf) {
        let stored = self.devices[device].shelf(shelf);
        let item = |hash: &Hash| {
            let (doc, bytes) = &stored.changes[hash];
            Pushed { doc: *doc, hash: *hash, bytes: bytes.clone() }
        };
        let items: Vec<Pushed> = stored.outbox.iter().map(item).collect();
        let push = Frame::Push(Push { request: STRAY, shelf, items });
        self.devices[device].to_relay.push(push.encode().unwrap());
    }

    fn store(&mut self, device: usize) {
        if let Some(event) = self.devices[device].store() {
            self.tell(device, event);
        }
    }

    fn fail_store(&mut self, device: usize) {
        if let Some(event) = self.devices[device].fail_store() {
            self.tell(device, event);
        }
    }

    fn sync_relay(&mut self) {
        for (line, ack) in self.relay.sync() {
            self.say(line, &ack);
        }
        for line in 0..DEVICES {
            for frame in self.relay.news(line) {
                self.say(line, &frame);
            }
        }
    }

    fn tick(&mut self, device: usize) {
        if self.devices[device].timer_ms.is_some_and(|timer| timer <= self.now_ms) {
            self.devices[device].timer_ms = None;
            self.tell(device, Event::Tick);
        }
    }

    fn lose_line(&mut self, device: usize) {
        let Some(connection) = self.devices[device].line else { return };
        self.devices[device].cut();
        let chance = self.dice.roll() as u32;
        self.tell(device, Event::Disconnected { connection, chance });
    }

    /// A tab is killed, perhaps just as a transaction ends.
    fn kill_tab(&mut self, device: usize) -> Result<(), Fault> {
        if self.dice.once_in(2) {
            self.devices[device].store();
        } else if self.bug == Some(Bug::CursorBeforeData) {
            self.devices[device].store_half();
        }
        self.restart(device);
        self.devices[device].check(&self.relay)
    }

    fn restart(&mut self, device: usize) {
        self.relay.hang_up(device);
        self.devices[device].restart(self.now_ms);
    }

    fn crash_relay(&mut self) -> Result<(), Fault> {
        self.relay.crash();
        (0..DEVICES).for_each(|device| self.lose_line(device));
        let held: BTreeSet<Hash> = self.held();
        if self.said.is_subset(&held) { self.check() } else { Err(Fault::SaidAndLost) }
    }

    fn restore_relay(&mut self) -> Result<(), Fault> {
        if self.relay.backups.is_empty() || !self.dice.once_in(2) {
            return Ok(());
        }
        self.crash_relay()?;
        let backup = self.dice.below(self.relay.backups.len());
        self.relay.restore(backup);
        let held = self.held();
        self.said.retain(|hash| held.contains(hash));
        Ok(())
    }

    fn held(&self) -> BTreeSet<Hash> {
        self.relay.logs.0.iter().flat_map(|log| log.rows.iter().map(|row| row.0)).collect()
    }

    fn check(&self) -> Result<(), Fault> {
        self.devices.iter().try_for_each(|device| device.check(&self.relay))?;
        let rows: usize = self.relay.logs.0.iter().map(|log| log.rows.len()).sum();
        if rows == self.held().len() { Ok(()) } else { Err(Fault::Twice) }
    }

    /// No more faults: everything must come to rest, with everything everywhere.
    fn settle(&mut self) -> Result<usize, Fault> {
        self.rough = false;
        for round in 0..400 {
            self.now_ms += 1_000;
            for device in 0..DEVICES {
                self.tick(device);
                self.connect(device);
                while !self.devices[device].to_relay.is_empty() {
                    self.hear_device(device);
                }
                self.sync_relay();
                while self.devices[device].line.is_some() && !self.devices[device].to_device.is_empty() {
                    self.hear_relay(device);
                }
                while !self.devices[device].jobs.is_empty() {
                    self.store(device);
                }
            }
            self.check()?;
            if round % 4 == 3 && self.is_done() {
                return Ok(round);
            }
        }
        Err(Fault::NotConverged)
    }

    fn is_done(&self) -> bool {
        (0..2).all(|shelf| {
            let log = &self.relay.logs.0[shelf];
            let relay: BTreeSet<Hash> = log.rows.iter().map(|row| row.0).collect();
            let everywhere = self.devices.iter().all(|device| {
                let stored = &device.disk[shelf];
                let same = stored.changes.keys().copied().collect::<BTreeSet<_>>() == relay;
                same && stored.outbox.is_empty() && stored.cursor.seq == log.rows.len() as u64
            });
            relay == self.made[shelf] && everywhere
        }) && self.devices.iter().all(|device| device.phase == Phase::Current)
    }
}

/// A sound change chunk around any data.
fn chunk_of(data: &[u8]) -> Vec<u8> {
    let body = [&[1, data.len() as u8], data].concat();
    let checksum = Sha256::digest(&body);
    [&[0x85, 0x6f, 0x4a, 0x83], &checksum[..4], &body].concat()
}
