//! Performs what the sync engine wants: sockets at once, storage one after the other.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use bridge::event::{self, SyncState, Trouble};
use domain::id::Id;
use domain::time::Moment;
use sync::blob::BlobId;
use sync::device::Device;
use sync::device::effect::{Effect, Phase, SyncStatus};
use sync::device::event::{Connection, Cursor, Event, Mark, OutboxItem, ShelfState, Start, Token};
use sync::name::{DocId, Shelf};
use sync::wire::part::Mode;
use sync::wire::{Frame, Welcome};

use crate::browser::disk::{Fault, Read, Table};
use crate::browser::world::{Fetch, Later, Timer, World};
use crate::store::incoming::{decode_cursor, decode_mark};
use crate::store::key;
use crate::store::outbox::Waiting;
use crate::store::records::{Records, Stored};
use crate::store::seat::Seat;
use crate::store::snapshot::Part;
use crate::store::word::Word;

/// The window is told of the state at most so often.
const STATUS_EVERY: i64 = 250;

/// Less than this is here before anybody has read a number.
const WORTH_TELLING: u64 = 200;

/// The sync engine of this tab; asleep unless the tab leads and somebody is signed in.
pub struct Driver<W> {
    records: Rc<Records<W>>,
    device: RefCell<Option<Device>>,
    /// Counts the engines of this tab: what an earlier one wanted is not done any more.
    era: Cell<u32>,
    storing: RefCell<VecDeque<Effect>>,
    busy: Cell<bool>,
    told: Cell<Moment>,
    shown: Cell<Option<SyncState>>,
    /// The connection that was opened last.
    line: Cell<u32>,
    /// What the person may see, as far as is known here.
    shelves: RefCell<Vec<Shelf>>,
    /// Bytes that have come since nothing was missing.
    received: Cell<u64>,
}

impl<W: World> Driver<W> {
    /// Asleep.
    pub fn new(records: Rc<Records<W>>) -> Driver<W> {
        Driver {
            records,
            device: RefCell::default(),
            era: Cell::new(0),
            storing: RefCell::default(),
            busy: Cell::new(false),
            told: Cell::default(),
            shown: Cell::new(None),
            line: Cell::new(0),
            shelves: RefCell::default(),
            received: Cell::new(0),
        }
    }

    /// Begins to carry changes for somebody.
    pub fn start<'a>(&'a self, seat: &'a Seat) -> Later<'a, Result<(), Fault>> {
        Box::pin(async move {
            self.stop();
            let era = self.era.get();
            let start = self.beginning(seat).await?;
            if self.era.get() != era {
                return Ok(());
            }
            self.shelves.borrow_mut().clone_from(&seat.account.shelves);
            let (device, effects) = Device::start(start, self.records.world.now().0);
            *self.device.borrow_mut() = Some(device);
            self.perform(effects);
            self.feed(Event::Look(self.records.look.get().map(|id| DocId(id.0))));
            self.store().await;
            Ok(())
        })
    }

    /// Ends carrying. What waits is kept.
    pub fn stop(&self) {
        self.era.set(self.era.get().wrapping_add(1));
        self.device.borrow_mut().take();
        self.storing.borrow_mut().clear();
        self.records.world.disconnect(self.line.get());
    }

    /// Whether this tab carries.
    pub fn is_awake(&self) -> bool {
        self.device.borrow().is_some()
    }

    /// Hands something that happened to the engine and does what it wants.
    pub fn handle(&self, event: Event) -> Later<'_, ()> {
        Box::pin(async move {
            self.feed(event);
            self.store().await;
        })
    }

    /// A frame of the relay.
    pub async fn frame(&self, connection: u32, bytes: Vec<u8>) {
        match Frame::decode(&bytes) {
            Ok(frame) => {
                self.records.over(&[Trouble::RelayNonsense]);
                match &frame {
                    Frame::Batch(_) => self.receive(bytes.len()),
                    Frame::Grant(_) | Frame::Revoke(_) => self.records.rights.set(true),
                    Frame::Welcome(welcome) if self.sees_others(welcome) => self.records.rights.set(true),
                    _ => {}
                }
            }
            Err(_) => self.records.trouble(Some(Trouble::RelayNonsense)),
        }
        self.handle(Event::Frame(Connection(connection), bytes)).await;
    }

    /// Whether the relay opens other shelves than it did when somebody signed in here.
    fn sees_others(&self, welcome: &Welcome) -> bool {
        let open = welcome.shelves.iter().filter(|go| go.mode != Mode::Revoked).map(|go| go.shelf);
        !welcome.shelves.is_empty() && !open.eq(self.shelves.borrow().iter().copied())
    }

    /// What was fetched, or that it could not be had.
    pub async fn fetched(&self, (era, fetch): Fetch, bytes: Option<Vec<u8>>) {
        if self.era.get() != era {
            return;
        }
        let fetch = Token(fetch);
        self.handle(match bytes {
            Some(bytes) => {
                self.receive(bytes.len());
                Event::Fetched { fetch, bytes }
            }
            None => Event::FetchFailed { fetch },
        })
        .await;
    }

    fn receive(&self, bytes: usize) {
        self.received.set(self.received.get().saturating_add(bytes as u64));
    }

    /// Changes that were stored in this tab.
    pub fn carry(&self, stored: Stored) -> Later<'_, ()> {
        Box::pin(async move {
            for (waiting, bytes) in stored.queued.iter().zip(stored.bytes) {
                self.feed(local(waiting, bytes));
            }
            self.show(None);
            self.store().await;
        })
    }

    /// Changes that another tab has stored.
    pub async fn carry_others(&self, queued: &[Waiting]) {
        self.show(None);
        if !self.is_awake() {
            return;
        }
        let keys: Vec<_> = queued.iter().map(Waiting::key).collect();
        // What cannot be read now stays in the outbox and goes out with the next start.
        for item in self.records.waiting_bytes(&keys).await.unwrap_or_default() {
            self.feed(Event::LocalChange(item));
        }
        self.store().await;
    }

    /// Tells the window how things stand, if it is news; not too often.
    pub fn show(&self, status: Option<SyncStatus>) {
        let records = &self.records;
        let mut state = records.sync.get();
        if let Some(status) = status {
            state.phase = phase(status.phase);
            state.last_contact = status.last_contact_ms.map(Moment).or(state.last_contact);
            state.progress = self.progress(status);
        }
        state.waiting = records.waiting();
        records.sync.set(state);
        let (now, next) = (records.world.now(), Moment(self.told.get().0 + STATUS_EVERY));
        if self.shown.get() == Some(state) {
            return;
        }
        // That much is to come, or that all is here, is told at once.
        let turn = self.shown.get().is_some_and(|shown| shown.progress.is_some() != state.progress.is_some());
        if now < next && now >= self.told.get() && !turn {
            return records.world.wake(Timer::Status, next);
        }
        self.told.set(now);
        self.shown.set(Some(state));
        records.world.tell(&bridge::message::Tell::Event(event::Event::Sync(state)));
        if self.is_awake() {
            records.say(&Word::Sync(state));
        }
    }

    async fn beginning(&self, seat: &Seat) -> Result<Start, Fault> {
        let shelves = Shelf::ALL;
        let one = |key| Read::One(Table::Meta, key);
        let cursors = shelves.iter().map(|shelf| one(key::cursor(*shelf)));
        let marks = shelves.iter().map(|shelf| one(key::mark(*shelf)));
        let rest = [
            Read::Keys(Table::Meta, key::PARTS.to_vec()),
            one(key::PURGED.to_vec()),
            Read::Values(Table::Outbox, Vec::new()),
        ];
        let _turn = self.records.lane.turn().await;
        let mut found = self.records.read(cursors.chain(marks).chain(rest).collect()).await?;
        let outbox = found.pop().unwrap_or_default();
        let purged = found.pop().unwrap_or_default().into_iter().next();
        let parts = found.pop().unwrap_or_default();
        self.records.retake_outbox(&outbox);
        // Who led before may have been closed before it told what has arrived.
        self.records.say(&Word::Requeued);
        let value = |place: usize| found.get(place).and_then(|values| values.first());
        let state = |(place, shelf): (usize, &Shelf)| {
            let (cursor, mark) = (value(place), value(place + shelves.len()));
            (cursor.is_some() || mark.is_some()).then(|| ShelfState {
                shelf: *shelf,
                cursor: cursor.and_then(|bytes| decode_cursor(bytes)).unwrap_or(Cursor::START),
                mark: mark.and_then(|bytes| decode_mark(bytes)).unwrap_or(Mark::START),
            })
        };
        let shelves: Vec<ShelfState> = shelves.iter().enumerate().filter_map(state).collect();
        Ok(Start {
            dealership: seat.account.dealership,
            device: seat.account.device,
            build: self.records.world.build(),
            shelves,
            outbox: self.records.outbox.borrow().all().iter().map(Waiting::key).collect(),
            purged: purged.and_then(|bytes| bytes.try_into().ok()).map_or(0, u64::from_be_bytes),
            parts: parts.iter().filter_map(|key| key::read_part(key)).collect(),
            online: self.records.world.online(),
        })
    }

    fn feed(&self, event: Event) {
        let now = self.records.world.now().0;
        let effects = self.device.borrow_mut().as_mut().map(|device| device.handle(event, now));
        self.perform(effects.unwrap_or_default());
    }

    /// What needs no disk is done at once.
    fn perform(&self, effects: Vec<Effect>) {
        let world = &self.records.world;
        let mut gone = None;
        for effect in effects {
            match effect {
                Effect::Connect(Connection(number)) => {
                    self.line.set(number);
                    world.connect(number);
                }
                Effect::Send(Connection(number), bytes) => world.send(number, &bytes),
                Effect::Disconnect(connection) => {
                    world.disconnect(connection.0);
                    gone = Some(connection);
                }
                Effect::Wake { at_ms } => world.wake(Timer::Sync, Moment(at_ms)),
                Effect::Status(status) => self.show(Some(status)),
                Effect::Refused { key, why } => {
                    world.warn(&format!("the relay keeps no change of {:02x?}: {why:?}", &key.doc.0[..4]));
                }
                Effect::FetchManifest { shelf, fetch } => {
                    world.fetch((self.era.get(), fetch.0), format!("/api/snapshot/{}", shelf.number()));
                }
                Effect::FetchPart { part, fetch, .. } => {
                    let name = BlobId(part.sha256.0).hex();
                    world.fetch((self.era.get(), fetch.0), format!("/api/part/{name}"));
                }
                Effect::Looking(others) => {
                    let raw = others.iter().map(|one| (Id(one.doc.0), Id(one.user.0))).collect();
                    self.records.onlookers.replace(Some(raw));
                }
                storing => self.storing.borrow_mut().push_back(storing),
            }
        }
        // Last: what this leads to, the next attempt's time above all, must not be replaced by what was wanted before.
        if let Some(connection) = gone {
            self.feed(Event::Disconnected { connection, chance: self.chance() });
        }
    }

    /// How far a start has come; nothing when it is done or not worth telling.
    fn progress(&self, status: SyncStatus) -> Option<event::Progress> {
        let short = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        let Some(progress) = status.progress else {
            self.received.set(0);
            return None;
        };
        (progress.of >= WORTH_TELLING).then(|| event::Progress {
            have: short(progress.done),
            all: short(progress.of),
            bytes: self.received.get(),
        })
    }

    /// Does what needs the disk, one after the other, until nothing is left.
    fn store(&self) -> Later<'_, ()> {
        Box::pin(async move {
            if self.busy.replace(true) {
                return;
            }
            loop {
                let next = self.storing.borrow_mut().pop_front();
                let Some(effect) = next else { break };
                let era = self.era.get();
                let done = self.store_one(effect).await;
                if self.era.get() == era {
                    done.into_iter().for_each(|event| self.feed(event));
                }
            }
            self.busy.set(false);
        })
    }

    fn store_one(&self, effect: Effect) -> Later<'_, Option<Event>> {
        Box::pin(async move {
            let records = &self.records;
            Some(match effect {
                Effect::StoreBatch { shelf, changes, cursor, token } => {
                    end(records.take_in(shelf, &changes, cursor).await, token)
                }
                Effect::Acknowledge { shelf, hashes, mark, token } => {
                    end(records.carried(shelf, &hashes, mark).await, token)
                }
                Effect::ResetShelf { shelf, token } => match records.requeue(shelf).await {
                    Ok(outbox) => Event::ShelfReset { token, outbox },
                    Err(_) => Event::StoreFailed(token),
                },
                Effect::LoadOutbox { token, keys } => match records.waiting_bytes(&keys).await {
                    Ok(items) => Event::OutboxLoaded { token, items },
                    Err(_) => Event::StoreFailed(token),
                },
                Effect::PutAside { refused, token } => match records.put_aside(&refused).await {
                    Ok(keys) => {
                        let count = u32::try_from(keys.len()).unwrap_or(u32::MAX);
                        records.trouble(Some(Trouble::LaidAside(count)));
                        Event::PutAside { token, keys }
                    }
                    Err(_) => Event::StoreFailed(token),
                },
                Effect::Erase { docs, purged, token } => end(records.erase(&docs, purged).await, token),
                Effect::DropShelf { shelf, token } => end(records.drop_shelf(shelf).await, token),
                Effect::StorePart { shelf, part, documents, mark, cursor, token } => {
                    let part = Part { shelf, name: part, documents: &documents, mark, cursor };
                    end(records.store_part(part).await, token)
                }
                _ => return None,
            })
        })
    }

    fn chance(&self) -> u32 {
        let [a, b, c, d, ..] = self.records.world.dice();
        u32::from_be_bytes([a, b, c, d])
    }

    /// The socket of a connection is gone.
    pub async fn closed(&self, connection: u32) {
        let chance = self.chance();
        self.handle(Event::Disconnected { connection: Connection(connection), chance }).await;
    }
}

fn end(done: Result<(), Fault>, token: Token) -> Event {
    if done.is_ok() { Event::Stored(token) } else { Event::StoreFailed(token) }
}

fn local(waiting: &Waiting, bytes: Vec<u8>) -> Event {
    Event::LocalChange(OutboxItem { key: waiting.key(), bytes })
}

fn phase(phase: Phase) -> event::Phase {
    match phase {
        Phase::Offline => event::Phase::Offline,
        Phase::Connecting => event::Phase::Connecting,
        Phase::CatchingUp => event::Phase::CatchingUp,
        Phase::Current => event::Phase::Current,
        Phase::SignedOut => event::Phase::SignedOut,
        Phase::UpdateNeeded => event::Phase::UpdateNeeded,
    }
}
