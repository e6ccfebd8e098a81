//! The pure engine of a device: `handle(event, now)` gives effects.
//! It never touches a socket, a store or a clock; the driver does, in the order it is told.
//!
//! Three rules close the holes in the obvious design: HELLO carries a chain and not only a number; it carries
//! the high-water mark of acknowledged pushes; nothing passes a shelf between RESET and its confirmation.

mod comparison;
pub mod effect;
pub mod event;
mod fetching;
mod link;
mod outbox;
mod presence;
mod reading;
mod receive;
mod repair;
mod rights;
mod send;
mod snapshot;
mod storing;

use effect::{Effect, Phase, SyncStatus};
use event::{Connection, Cursor, Event, Mark, OutboxKey, ShelfState, Start, Token};
use link::{Barred, Deadline, Line, Link};
use outbox::{Outbox, Way};
use reading::{Gate, Reading};
use storing::{Storing, Underway};

use crate::name::{DealershipId, DeviceId, DocId, Shelf};
use crate::wire::part::Limits;
use crate::wire::snapshot::PartName;
use std::collections::HashSet;

/// A socket that does not open, or a relay that does not answer HELLO, is given up after this.
const ANSWER_MS: i64 = 20_000;
const PING_MS: i64 = 25_000;
const PONG_MS: i64 = 15_000;
const ACK_MS: i64 = 30_000;
/// A store that failed (disk full, database gone) is left alone this long.
const STORE_PAUSE_MS: i64 = 5_000;
/// Status is repeated when the last contact has moved this far.
const CONTACT_MS: i64 = 60_000;

/// The engine of one leading tab.
#[derive(Debug)]
pub struct Device {
    dealership: DealershipId,
    id: DeviceId,
    build: String,
    /// The last erasure that is durable, and the last that was taken.
    purged: u64,
    purge_taken: u64,
    /// What the last HELLO said of it.
    purge_told: u64,
    /// The relay opens nothing before this erasure is durable here; 0 when it waits for none.
    purge_awaited: u64,
    shelves: Vec<Reading>,
    outbox: Outbox,
    storing: Storing,
    link: Link,
    limits: Limits,
    /// Parts of snapshots that are stored.
    parts: HashSet<(Shelf, PartName)>,
    /// The outbox read under way.
    loading: Option<Token>,
    /// Requests sent and not acknowledged.
    requests: Vec<u32>,
    next_request: u32,
    next_token: u64,
    last_contact_ms: Option<i64>,
    /// What the person has before them.
    look: Option<DocId>,
    /// Somebody was told to look at something.
    watched: bool,
    shown: Option<SyncStatus>,
    wake_ms: Option<i64>,
    now_ms: i64,
    effects: Vec<Effect>,
}

impl Device {
    /// The engine of a device that stands where its store says, and what to do first.
    pub fn start(start: Start, now_ms: i64) -> (Device, Vec<Effect>) {
        let mut device = Device {
            dealership: start.dealership,
            id: start.device,
            build: start.build,
            purged: start.purged,
            purge_taken: start.purged,
            purge_told: start.purged,
            purge_awaited: 0,
            shelves: start.shelves.into_iter().map(Reading::new).collect(),
            outbox: Outbox::default(),
            storing: Storing::default(),
            link: Link::new(start.online),
            limits: crate::relay::limits(),
            parts: start.parts.into_iter().collect(),
            loading: None,
            requests: Vec::new(),
            next_request: 1,
            next_token: 1,
            last_contact_ms: None,
            look: None,
            watched: false,
            shown: None,
            wake_ms: None,
            now_ms,
            effects: Vec::new(),
        };
        start.outbox.into_iter().for_each(|key| device.outbox.add(key));
        device.dial();
        let effects = device.finish();
        (device, effects)
    }

    /// Takes one event and says what to do about it. `now_ms`: any clock; jumps are survived.
    pub fn handle(&mut self, event: Event, now_ms: i64) -> Vec<Effect> {
        self.now_ms = now_ms;
        match event {
            Event::Connected(connection) => self.connected(connection),
            Event::Frame(connection, bytes) => self.frame(connection, &bytes),
            Event::Disconnected { connection, chance } => self.disconnected(connection, chance),
            Event::LocalChange(item) => self.local_change(item),
            Event::PutAside { token, keys } => self.put_aside(token, &keys),
            Event::Fetched { fetch, bytes } => self.fetched(fetch, &bytes),
            Event::FetchFailed { fetch } => self.fetch_failed(fetch),
            Event::Fetch { shelf, docs } => self.fetch(shelf, docs),
            Event::Stored(token) => self.stored(token),
            Event::ShelfReset { token, outbox } => self.shelf_reset(token, outbox),
            Event::StoreFailed(token) => self.store_failed(token),
            Event::OutboxLoaded { token, items } => self.outbox_loaded(token, items),
            Event::Tick => self.tick(),
            Event::Online => self.online(),
            Event::Offline => self.offline(),
            Event::TryNow => self.try_now(),
            Event::Look(doc) => self.look(doc),
        }
        self.finish()
    }

    fn dial(&mut self) {
        let connection = self.link.dial();
        self.link.patience = Some(Deadline::after(self.now_ms, ANSWER_MS));
        self.effects.push(Effect::Connect(connection));
    }

    fn connected(&mut self, connection: Connection) {
        if self.link.line == Line::Dialling(connection) {
            self.greet(connection);
        }
    }

    /// A new handshake: nothing counts as sent, nothing that waits to be stored counts as received.
    fn greet(&mut self, connection: Connection) {
        self.forget_progress();
        self.link.line = Line::Greeting(connection);
        self.link.stop_asking();
        self.link.patience = Some(Deadline::after(self.now_ms, ANSWER_MS));
    }

    fn forget_progress(&mut self) {
        self.storing.forget(None);
        self.requests.clear();
        self.loading = None;
        self.link.ack = None;
        for reading in &mut self.shelves {
            reading.gate = Gate::Closed;
            reading.lag = None;
            reading.compare = None;
            reading.snapshot = None;
        }
        let underway = self.storing.acknowledging();
        self.outbox.ground(|key, way| match way {
            Way::Loading | Way::Flying(_) => true,
            // A refusal lasts for this connection only, an arrival only as long as it is being stored.
            Way::Refused => false,
            Way::Arrived => !underway.is_some_and(|hashes| hashes.contains(&key.hash)),
            Way::Hopeless => true,
            Way::Waiting => false,
        });
    }

    fn disconnected(&mut self, connection: Connection, chance: u32) {
        if !self.link.is(connection) {
            return;
        }
        self.forget_progress();
        self.look_away();
        self.outbox.ground(|_, way| way == Way::Refused);
        self.link.rest(self.now_ms, chance);
    }

    fn hang_up(&mut self) {
        let line = self.link.line;
        if let Line::Dialling(connection)
        | Line::Greeting(connection)
        | Line::Greeted(connection)
        | Line::Open(connection) = line
        {
            self.link.line = Line::Closing(connection);
            self.link.stop_asking();
            self.link.patience = Some(Deadline::after(self.now_ms, ANSWER_MS));
            self.effects.push(Effect::Disconnect(connection));
        }
    }

    fn stored(&mut self, token: Token) {
        match self.storing.end(token) {
            Some(Underway::Batch { shelf, cursor }) => self.reading(shelf).stored = cursor,
            Some(Underway::Acknowledge { shelf, hashes, mark }) => {
                self.reading(shelf).mark = mark;
                hashes.into_iter().for_each(|hash| self.outbox.remove(shelf, hash));
            }
            Some(Underway::Erase { docs, purged }) => self.erased(&docs, purged),
            Some(Underway::Drop { shelf }) => self.dropped(shelf),
            Some(Underway::Part { shelf, part, mark, cursor }) => self.part_stored(shelf, part, mark, cursor),
            Some(Underway::Reset { .. } | Underway::PutAside) | None => {}
        }
    }

    fn shelf_reset(&mut self, token: Token, outbox: Vec<OutboxKey>) {
        if let Some(Underway::Reset { shelf }) = self.storing.end(token) {
            let reading = self.reading(shelf);
            reading.stored = Cursor::START;
            reading.mark = Mark::START;
            // Added to what is known: a change made meanwhile may be younger than this list.
            outbox.into_iter().for_each(|key| self.outbox.add(key));
            self.regreet_after_reset();
        }
    }

    /// Once no shelf waits for its reset any more, the relay is told with zeros.
    fn regreet_after_reset(&mut self) {
        if let (Line::Open(connection), true) = (self.link.line, self.storing.is_idle_of_resets()) {
            self.greet(connection);
        }
    }

    fn store_failed(&mut self, token: Token) {
        let was_loading = self.loading == Some(token);
        if was_loading || self.storing.end(token).is_some() {
            self.forget_progress();
            self.link.wait_at_least(STORE_PAUSE_MS);
            self.hang_up();
        }
    }

    fn tick(&mut self) {
        // A timer may come early; then the same wish is repeated.
        self.wake_ms = None;
        let due = |deadline: Option<Deadline>| deadline.is_some_and(|deadline| deadline.is_due(self.now_ms));
        let (patience, ping, fetch) = (due(self.link.patience), due(self.link.ping), due(self.link.fetch));
        let overdue = due(self.link.pong) || due(self.link.ack);
        match self.link.line {
            Line::Idle if patience => self.dial(),
            Line::Dialling(_) | Line::Greeting(_) | Line::Greeted(_) if patience => self.hang_up(),
            Line::Closing(connection) if patience => self.disconnected(connection, 0),
            Line::Open(_) if overdue => self.hang_up(),
            Line::Open(connection) if fetch => self.greet(connection),
            Line::Open(connection) if ping => self.ping(connection),
            _ => {}
        }
    }

    fn online(&mut self) {
        self.link.online = true;
        match self.link.line {
            Line::Idle if self.link.barred.is_none() => self.dial(),
            Line::Open(connection) => self.ping(connection),
            _ => {}
        }
    }

    /// Only a hint: a relay on this machine answers without any network.
    fn offline(&mut self) {
        self.link.online = false;
        if let Line::Open(connection) = self.link.line {
            self.ping(connection);
        }
    }

    fn try_now(&mut self) {
        self.link.barred = None;
        self.link.calm();
        if self.link.line == Line::Idle {
            self.dial();
        }
    }

    /// After every event: begin what can begin, then tell the time and the status.
    fn finish(&mut self) -> Vec<Effect> {
        self.begin_storing();
        self.send_hello();
        self.send_outbox();
        if self.link.line != Line::Idle && self.phase() == Phase::Current {
            self.link.calm();
            self.shelves.iter_mut().for_each(|reading| reading.begun = reading.stored.seq);
        }
        self.tell_wake();
        self.tell_status();
        std::mem::take(&mut self.effects)
    }

    fn begin_storing(&mut self) {
        let token = Token(self.next_token);
        if let Some(effect) = self.storing.begin(token) {
            self.next_token += 1;
            self.effects.push(effect);
        }
    }

    fn tell_wake(&mut self) {
        let wake_ms = self.link.wake_ms();
        if let (Some(at_ms), true) = (wake_ms, wake_ms != self.wake_ms) {
            self.effects.push(Effect::Wake { at_ms });
        }
        self.wake_ms = wake_ms;
    }

    fn tell_status(&mut self) {
        let waiting = u32::try_from(self.outbox.len()).unwrap_or(u32::MAX);
        let (phase, progress) = (self.phase(), self.progress());
        let status = SyncStatus { phase, waiting, last_contact_ms: self.last_contact_ms, progress };
        if self.shown.is_none_or(|shown| is_news(shown, status)) {
            self.shown = Some(status);
            self.effects.push(Effect::Status(status));
        }
    }

    fn phase(&self) -> Phase {
        match (self.link.barred, self.link.line) {
            (Some(Barred::SignedOut), _) => Phase::SignedOut,
            (Some(Barred::UpdateNeeded), _) => Phase::UpdateNeeded,
            (None, Line::Idle | Line::Closing(_)) => Phase::Offline,
            (None, Line::Dialling(_) | Line::Greeting(_) | Line::Greeted(_)) => Phase::Connecting,
            (None, Line::Open(_)) if self.is_current() => Phase::Current,
            (None, Line::Open(_)) => Phase::CatchingUp,
        }
    }

    /// Everything the relay lets this user see is stored. A shelf it does not open does not count.
    fn is_current(&self) -> bool {
        self.shelves.iter().all(|reading| reading.gate == Gate::Closed || reading.is_current())
    }

    /// May changes of this shelf go out?
    fn is_open(&self, shelf: Shelf) -> bool {
        let open = |reading: &Reading| matches!(reading.gate, Gate::Open | Gate::Fetching);
        self.shelves.iter().any(|reading| reading.shelf == shelf && open(reading))
    }

    /// The state of a shelf; a new one starts at zero.
    fn reading(&mut self, shelf: Shelf) -> &mut Reading {
        let place = self.shelves.iter().position(|reading| reading.shelf == shelf);
        let place = place.unwrap_or_else(|| {
            self.shelves.push(Reading::new(ShelfState::new(shelf)));
            self.shelves.len() - 1
        });
        &mut self.shelves[place]
    }
}

fn is_news(shown: SyncStatus, now: SyncStatus) -> bool {
    let contact = |status: SyncStatus| status.last_contact_ms.unwrap_or(0);
    let moved = contact(now).abs_diff(contact(shown)) >= CONTACT_MS as u64;
    shown.phase != now.phase || shown.waiting != now.waiting || shown.progress != now.progress || moved
}
