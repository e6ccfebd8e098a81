//! The schedule: what happens when.

use crate::bug::{Bug, Fault, Tally};
use crate::device::Box;
use crate::dice::Dice;
use crate::judge::Judge;
use crate::log::{SHELVES, place};
use crate::relay::{RELAYS, Relays};
use sha2::{Digest, Sha256};
use sync::chunk;
use sync::device::effect::Effect;
use sync::device::event::{Event, OutboxItem, OutboxKey};
use sync::name::DocId;
use sync::wire::Frame;

pub const DEVICES: usize = 3;
pub const DOCS: usize = 8;
/// Documents from this one on are papers: one of their changes closes them.
const PAPERS: usize = 6;
pub const YEARS_MS: i64 = 2 * 365 * 86_400_000;

pub struct World {
    pub dice: Dice,
    pub now_ms: i64,
    pub relays: Relays,
    pub devices: Vec<Box>,
    pub judge: Judge,
    pub tally: Tally,
    pub bug: Option<Bug>,
    /// Frames may be dropped, doubled, swapped and cut.
    rough: bool,
    /// Tabs and relays die more often than people write.
    wild: bool,
    theme: Theme,
}

/// What else happens, beside machines and lines that fail: rare faults are found where not everything is rare.
#[derive(Clone, Copy, PartialEq)]
enum Theme {
    Machines,
    People,
    Everything,
    /// Devices begin anew all the time, and the log is pressed into snapshots and forgotten under them.
    Starts,
}

/// One run: a number of steps under faults, then quiet until everything is everywhere. Gives what happened.
pub fn run(seed: u64, bug: Option<Bug>) -> Result<Tally, Fault> {
    World::new(seed, bug).play(None).map(|world| world.tally)
}

/// The same run, but device 0 dies at this effect. The second value: did it come so far?
pub fn run_to_effect(seed: u64, effect: u32) -> Result<(Tally, bool), Fault> {
    let world = World::new(seed, None).play(Some(effect))?;
    let reached = world.devices[0].effects_left.is_none();
    Ok((world.tally, reached))
}

impl World {
    fn new(seed: u64, bug: Option<Bug>) -> World {
        let mut dice = Dice::new(seed);
        let (rough, wild) = (dice.once_in(2), dice.once_in(3));
        let rolled = [Theme::Machines, Theme::People, Theme::Everything][dice.below(3)];
        let theme = if seed % 4 == 3 { Theme::Starts } else { rolled };
        World {
            dice,
            now_ms: 0,
            relays: Relays::new(DEVICES, bug),
            devices: (0..DEVICES).map(|number| Box::new(number as u8, bug)).collect(),
            judge: Judge::default(),
            tally: Tally { schedules: 1, ..Tally::default() },
            bug,
            rough,
            wild,
            theme,
        }
    }

    fn play(mut self, dies_at: Option<u32>) -> Result<World, Fault> {
        self.devices[0].effects_left = dies_at;
        let steps = 100 + self.dice.below(200);
        for _ in 0..steps {
            self.step()?;
            self.bury()?;
        }
        self.settle()?;
        Ok(self)
    }

    fn step(&mut self) -> Result<(), Fault> {
        self.now_ms += self.dice.below(1_500) as i64;
        let device = self.dice.below(DEVICES);
        let last = if self.wild { 1_300 } else { 1_000 };
        match self.dice.below(last) {
            0..120 => self.write(device),
            120..340 => self.hear_device(device),
            340..390 if self.theme == Theme::Starts => self.serve(device),
            520..540 if self.theme == Theme::Starts => self.compact(),
            540..550 if self.theme == Theme::Starts => return self.evict(device),
            340..550 => self.hear_relay(device),
            550..560 if matches!(self.theme, Theme::Everything | Theme::Starts) => self.compact(),
            550..560 => self.hear_relay(device),
            560..570 => self.serve(device),
            570..580 => self.arrive(device),
            580..740 => self.store(device),
            740..820 => self.commit(),
            820..880 => self.connect(device),
            880..910 => self.tick(device),
            910..920 => self.lose_line(device),
            920..930 => return self.kill_tab(device),
            930..935 => return self.kill_relay(),
            935..940 => return self.lose_power(),
            940..950 => self.relays.base.back_up(),
            950..960 => return self.restore(),
            960..966 => self.set_clock(device),
            966..1_000 if self.theme == Theme::Machines => self.write(device),
            966..972 => self.erase(),
            972..976 => self.turn_right(device),
            976..981 => return self.evict(device),
            981..984 => return self.clone_profile(device),
            984..986 => self.fill_relay_disk(),
            986..988 => self.pause_relay(),
            988..1_000 => self.fetch(device),
            1_000..1_030 => self.fail_store(device),
            1_030..1_120 => return self.kill_tab(device),
            1_120..1_160 => self.relays.base.back_up(),
            1_160..1_200 => return self.restore(),
            1_200..1_240 => self.lose_line(device),
            _ => self.connect(device),
        }
        Ok(())
    }

    /// A person changes something: one transaction, then the engine hears of it.
    fn write(&mut self, device: usize) {
        let shelf = self.dice.below(2);
        let number = self.dice.below(DOCS);
        let doc = DocId([(10 * shelf + number) as u8; 16]);
        let bytes = chunk_of(&self.dice.roll().to_le_bytes());
        let seals = number >= PAPERS && self.dice.once_in(3);
        let may = self.relays.rights[device][shelf] && self.devices[device].disk.is_writable(shelf, doc);
        if !may || self.devices[device].dead {
            return;
        }
        let hash = chunk::hash(&bytes).unwrap();
        let key = OutboxKey { shelf: SHELVES[shelf], doc, hash, seals };
        self.tally.edits += 1;
        self.judge.made.insert(hash, doc);
        self.devices[device].disk.write(key, bytes.clone());
        self.tell(device, Event::LocalChange(OutboxItem { key, bytes }));
    }

    pub fn tell(&mut self, device: usize, event: Event) {
        let chance = self.dice.roll() as u32;
        self.devices[device].tell(event, self.now_ms, chance);
        if self.devices[device].line.is_none() {
            self.relays.hang_up(device);
        }
    }

    pub fn connect(&mut self, device: usize) {
        let Some(connection) = self.devices[device].dialling.take() else { return };
        if self.rough && self.dice.once_in(6) {
            let chance = self.dice.roll() as u32;
            return self.tell(device, Event::Disconnected { connection, chance });
        }
        self.relays.accept(device, self.dice.below(RELAYS));
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
        self.tally.frames_spoiled += u64::from(rough && fate < 4);
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

    pub fn hear_device(&mut self, device: usize) {
        let next = self.devices[device].to_relay.first().and_then(|bytes| Frame::decode(bytes).ok());
        if next.is_some_and(|frame| self.relays.is_busy(device, &frame)) {
            return;
        }
        let Some(bytes) = self.take(device, true) else { return };
        match Frame::decode(&bytes) {
            Ok(frame) => {
                let answers = self.relays.hear(device, frame, &mut self.tally);
                answers.into_iter().for_each(|frame| self.say(device, &frame));
            }
            Err(_) => self.lose_line(device),
        }
    }

    pub fn say(&mut self, device: usize, frame: &Frame) {
        let told = match frame {
            Frame::Ack(ack) => Some((ack.shelf, ack.seq)),
            Frame::Batch(batch) => Some((batch.shelf, batch.to)),
            Frame::Fill(fill) => Some((fill.shelf, fill.head)),
            _ => None,
        };
        if let Some((shelf, seq)) = told {
            let rows = self.relays.base.logs.0[place(shelf)].rows.iter().take(seq as usize);
            let whole = rows.filter(|row| !row.is_erased());
            self.judge.said.extend(whole.map(|row| (row.hash, row.record.doc)));
        }
        if self.devices[device].line.is_some() {
            self.devices[device].to_device.push(frame.encode().unwrap());
        }
    }

    pub fn hear_relay(&mut self, device: usize) {
        let Some(connection) = self.devices[device].line else { return };
        let Some(bytes) = self.take(device, false) else { return };
        if let (Some(bug), Ok(frame)) = (self.bug, Frame::decode(&bytes)) {
            self.misbehave(device, bug, frame);
        }
        if self.devices[device].line == Some(connection) {
            self.tell(device, Event::Frame(connection, bytes));
        }
    }

    /// HTTPS answers; the answer is under way from now on.
    pub fn serve(&mut self, device: usize) {
        if self.devices[device].fetches.is_empty() {
            return;
        }
        let wanted = self.devices[device].fetches.remove(0);
        let (Effect::FetchManifest { fetch, .. } | Effect::FetchPart { fetch, .. }) = wanted else { return };
        let lost = self.rough && self.dice.once_in(6);
        let arrival = match self.relays.serve(device, &wanted).filter(|_| !lost) {
            Some(bytes) => Event::Fetched { fetch, bytes },
            None => Event::FetchFailed { fetch },
        };
        self.tally.parts_fetched += u64::from(matches!(wanted, Effect::FetchPart { .. }));
        self.tally.fetches_failed += u64::from(matches!(arrival, Event::FetchFailed { .. }));
        self.devices[device].arrivals.push(arrival);
    }

    pub fn arrive(&mut self, device: usize) {
        if !self.devices[device].arrivals.is_empty() {
            let arrival = self.devices[device].arrivals.remove(0);
            self.tell(device, arrival);
        }
    }

    pub fn store(&mut self, device: usize) {
        if let Some(event) = self.devices[device].store() {
            self.tell(device, event);
        }
    }

    pub fn commit(&mut self) {
        for (line, ack) in self.relays.commit() {
            self.say(line, &ack);
        }
        // A bell that is lost is healed by the next look.
        for line in 0..DEVICES {
            for frame in self.relays.news(line) {
                self.say(line, &frame);
            }
        }
    }

    pub fn tick(&mut self, device: usize) {
        if self.devices[device].timer_ms.is_some_and(|timer| timer <= self.now_ms) {
            self.devices[device].timer_ms = None;
            self.tell(device, Event::Tick);
        }
    }

    pub fn restart(&mut self, device: usize) {
        self.relays.hang_up(device);
        self.devices[device].restart(self.now_ms);
    }

    /// Tabs that died in the middle of something open again.
    pub fn bury(&mut self) -> Result<(), Fault> {
        for device in 0..DEVICES {
            if self.devices[device].dead {
                self.tally.tabs_killed += 1;
                self.restart(device);
                self.devices[device].disk.check(&self.relays.base)?;
            }
        }
        Ok(())
    }

    pub fn check_all(&self) -> Result<(), Fault> {
        self.judge.check(&self.relays.base, &self.devices)
    }

    /// No more faults: everything must come to rest, with everything everywhere.
    fn settle(&mut self) -> Result<(), Fault> {
        self.rough = false;
        self.relays.paused = [false; RELAYS];
        for round in 0..400 {
            self.now_ms += 1_000;
            for device in 0..DEVICES {
                self.tick(device);
                self.connect(device);
                while !self.devices[device].to_relay.is_empty() {
                    self.hear_device(device);
                    self.commit();
                }
                self.commit();
                while self.devices[device].line.is_some() && !self.devices[device].to_device.is_empty() {
                    self.hear_relay(device);
                }
                self.serve(device);
                self.arrive(device);
                while !self.devices[device].jobs.is_empty() && !self.devices[device].dead {
                    self.store(device);
                }
                self.bury()?;
            }
            self.check_all()?;
            if round % 4 == 3 && self.judge.is_done(&self.relays, &self.devices) {
                return self.judge.sum_up(&self.relays.base);
            }
        }
        Err(Fault::NotConverged)
    }
}

/// A sound change chunk around any data.
fn chunk_of(data: &[u8]) -> Vec<u8> {
    let body = [&[1, data.len() as u8], data].concat();
    let checksum = Sha256::digest(&body);
    [&[0x85, 0x6f, 0x4a, 0x83], &checksum[..4], &body].concat()
}
