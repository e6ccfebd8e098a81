//! The records of this device: memory and disk together. Everything that writes goes through here, one at a time.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use bridge::event::{Event, SyncState, Trouble};
use bridge::message::{self, Tell};
use bridge::reply::Failure;
use crdt::change::Actor;
use domain::id::Id;
use domain::record::Kind;
use domain::time::Moment;

use crate::browser::disk::{Fault, Found, Plan, Read, Table};
use crate::browser::world::{Later, Timer, World};
use crate::store::actor;
use crate::store::counter::{self, Counter};
use crate::store::key;
use crate::store::lane::Lane;
use crate::store::library::Library;
use crate::store::outbox::{Outbox, Waiting};
use crate::store::replicas::Replicas;
use crate::store::word::Word;

/// The stored first screen is renewed so long after a change.
const SCREEN_AFTER: i64 = 400;
/// After so long a rest there is time for tidying.
const TIDY_AFTER: i64 = 60_000;

/// All records of this device.
pub struct Records<W> {
    pub world: Rc<W>,
    pub library: RefCell<Library>,
    pub outbox: RefCell<Outbox>,
    pub lane: Lane,
    /// How this tab, or the one that leads, stands to the relay.
    pub sync: Cell<SyncState>,
    /// Who is signed in, as it is stored: nothing is written for somebody who has left in another tab.
    pub seat: RefCell<Option<Vec<u8>>>,
    /// Of this tab session alone, and another one after every write of which nobody knows how it ended.
    pub actor: Cell<Actor>,
    pub replicas: RefCell<Replicas>,
    /// How many documents were decoded since the start.
    pub opened: Cell<u32>,
    /// A shelf has to be read from the beginning.
    pub behind: Cell<bool>,
    /// The relay has given or taken rights.
    pub rights: Cell<bool>,
    /// The record that the person has before them.
    pub look: Cell<Option<Id>>,
    /// What others have before them (record, person), where the relay has just told it.
    pub onlookers: RefCell<Option<Vec<(Id, Id)>>>,
    /// Blobs may wait for the relay.
    pub upload: Cell<bool>,
    /// How many wait.
    pub blobs: Cell<u32>,
    /// The number of this device; 0 while nobody is signed in.
    device: Cell<u16>,
    trouble: Cell<Option<Trouble>>,
}

/// What a write has done.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    pub records: Vec<(Kind, Id)>,
    /// What waits for the relay since then.
    pub queued: Vec<Waiting>,
    /// Its bytes, in the same order.
    pub bytes: Vec<Vec<u8>>,
    /// Blobs wait, too.
    pub blobs: bool,
}

/// A counter.
pub struct Counted {
    /// What is stored of it.
    pub last: Option<Vec<u8>>,
    /// The count that comes next.
    pub next: u32,
}

impl<W: World> Records<W> {
    /// No records yet; the start reads them.
    pub fn new(world: Rc<W>) -> Records<W> {
        let actor = Cell::new(actor::fresh(world.dice(), 0));
        Records {
            world,
            actor,
            library: RefCell::default(),
            outbox: RefCell::default(),
            lane: Lane::default(),
            sync: Cell::default(),
            seat: RefCell::default(),
            replicas: RefCell::default(),
            opened: Cell::new(0),
            behind: Cell::new(false),
            rights: Cell::new(false),
            look: Cell::new(None),
            onlookers: RefCell::default(),
            upload: Cell::new(true),
            blobs: Cell::new(0),
            device: Cell::new(0),
            trouble: Cell::new(None),
        }
    }

    /// A plan that is carried out only while the same person is signed in.
    pub fn seated(&self, mut plan: Plan) -> Plan {
        if !plan.writes.is_empty() {
            plan.guard(Table::Meta, key::SEAT, self.seat.borrow().clone());
        }
        plan
    }

    /// One transaction. Tells the window when saving does not work, and when it works again.
    pub fn commit(&self, plan: Plan) -> Later<'_, Result<(), Fault>> {
        Box::pin(async move {
            if plan.writes.is_empty() {
                return Ok(());
            }
            let done = self.world.commit(plan).await;
            if matches!(done, Err(fault) if fault != Fault::Moved) {
                self.renew_actor();
            }
            self.note(done.err());
            done
        })
    }

    /// This device has this number from now on.
    pub fn number_is(&self, device: u16) {
        if self.device.replace(device) != device {
            self.renew_actor();
        }
    }

    fn renew_actor(&self) {
        self.actor.set(actor::fresh(self.world.dice(), self.device.get()));
        self.replicas.borrow_mut().clear();
    }

    /// Reads, and tells the window when the database is lost.
    pub fn read(&self, reads: Vec<Read>) -> Later<'_, Result<Found, Fault>> {
        Box::pin(async move {
            // A browser begins no transaction over nothing.
            if reads.is_empty() {
                return Ok(Vec::new());
            }
            let found = self.world.read(reads).await;
            if let Err(fault) = found {
                self.note(Some(fault));
            }
            found
        })
    }

    /// How far a counter has come.
    pub fn count(&self, counter: Counter, device: u16) -> Later<'_, Result<Counted, Fault>> {
        Box::pin(async move {
            let found = self.read(vec![Read::One(Table::Meta, counter.key())]).await?;
            let last = found.into_iter().flatten().next();
            // Counters are gone with an evicted database, or damaged; the records know how far they went.
            let highest = || self.library.borrow().highest(&counter.prefix(device));
            let floor = last.as_deref().and_then(counter::read).unwrap_or_else(highest);
            Ok(Counted { last, next: floor.saturating_add(1) })
        })
    }

    /// Tells the window and the other tabs what has changed.
    pub fn announce(&self, stored: &Stored) {
        if stored.records.is_empty() {
            return;
        }
        let records = stored.records.iter().map(|(_, id)| *id).collect();
        let queued = stored.queued.iter().map(Waiting::encode).collect();
        self.say(&Word::Stored { records, queued });
        self.changed(stored.records.clone());
    }

    /// Tells the window alone, and has the first screen renewed.
    pub fn changed(&self, records: Vec<(Kind, Id)>) {
        self.world.tell(&Tell::Event(Event::Changed(records)));
        let now = self.world.now().0;
        self.world.wake(Timer::Screen, Moment(now + SCREEN_AFTER));
        self.world.wake(Timer::Tidy, Moment(now + TIDY_AFTER));
    }

    /// Says something to the other tabs.
    pub fn say(&self, word: &Word) {
        self.world.broadcast(&message::encode(word));
    }

    /// The kind of a record and its id.
    pub fn name(&self, id: Id) -> (Kind, Id) {
        (self.library.borrow().entry(id).map_or(Kind::Unknown, |entry| entry.kind), id)
    }

    /// Takes the stored outbox into memory; damaged entries are left out and counted.
    pub fn retake_outbox(&self, values: &[Vec<u8>]) -> usize {
        let mut outbox = self.outbox.borrow_mut();
        outbox.clear();
        let read: Vec<Waiting> = values.iter().filter_map(|value| Waiting::decode(value)).collect();
        read.iter().for_each(|waiting| outbox.add(*waiting));
        values.len() - read.len()
    }

    /// How much the relay does not have yet, as far as memory knows: changes and blobs.
    pub fn waiting(&self) -> u32 {
        self.outbox.borrow().count().saturating_add(self.blobs.get())
    }

    /// Forgets everything in memory.
    pub fn clear(&self) {
        *self.library.borrow_mut() = Library::default();
        self.outbox.borrow_mut().clear();
        self.replicas.borrow_mut().clear();
    }

    /// Tells the window what is in the way of saving, once.
    pub fn trouble(&self, trouble: Option<Trouble>) {
        if self.trouble.replace(trouble) != trouble {
            self.world.tell(&Tell::Event(Event::Trouble(trouble)));
        }
    }

    /// Tells the window that one of these troubles is over, if it was told of it.
    pub fn over(&self, troubles: &[Trouble]) {
        if self.trouble.get().is_some_and(|trouble| troubles.contains(&trouble)) {
            self.trouble(None);
        }
    }

    /// Warns of a disk that fills, or no longer; a worse trouble stays told.
    pub fn warn_of_space(&self, trouble: Option<Trouble>) {
        if matches!(self.trouble.get(), None | Some(Trouble::AlmostFull(_))) {
            self.trouble(trouble);
        }
    }

    fn note(&self, fault: Option<Fault>) {
        match fault {
            None => self.over(&[Trouble::DiskFull, Trouble::DatabaseLost, Trouble::Blocked]),
            Some(Fault::Full) => self.trouble(Some(Trouble::DiskFull)),
            Some(Fault::Lost | Fault::Other) => self.trouble(Some(Trouble::DatabaseLost)),
            Some(Fault::Blocked) => self.trouble(Some(Trouble::Blocked)),
            Some(Fault::Moved) => {}
        }
    }
}

/// What the window is told about a fault of the database.
pub fn failure(fault: Fault) -> Failure {
    match fault {
        Fault::Full => Failure::DiskFull,
        Fault::Blocked => Failure::Blocked,
        Fault::Lost | Fault::Moved | Fault::Other => Failure::Database,
    }
}
