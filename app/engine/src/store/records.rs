//! The records of this device: memory and disk together. Everything that writes goes through here, one at a time.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use bridge::event::{Event, SyncState, Trouble};
use bridge::message::{self, Tell};
use bridge::reply::Failure;
use crdt::change::{Actor, Stamp};
use crdt::replica::{Merged, Replica};
use domain::id::Id;
use domain::record::Kind;
use domain::time::Moment;
use sync::name::Shelf;

use crate::browser::disk::{Fault, Found, Plan, Read, Table};
use crate::browser::world::{Timer, World};
use crate::store::counter::{self, Counter};
use crate::store::draft::{Draft, Finished};
use crate::store::key;
use crate::store::lane::Lane;
use crate::store::library::Library;
use crate::store::outbox::{Outbox, Waiting};
use crate::store::replicas::Replicas;
use crate::store::row::{Digest, Row};
use crate::store::value::leaves_from_crdt;
use crate::store::word::Word;

/// So often a write is tried again because another tab was quicker.
const TRIES: u32 = 8;
/// The stored first screen is renewed so long after a change.
const SCREEN_AFTER: i64 = 400;

/// All records of this device.
pub struct Records<W> {
    pub world: Rc<W>,
    pub library: RefCell<Library>,
    pub outbox: RefCell<Outbox>,
    pub lane: Lane,
    /// How this tab, or the one that leads, stands to the relay.
    pub sync: Cell<SyncState>,
    /// Of this tab session alone, and another one after every write of which nobody knows how it ended.
    pub actor: Cell<Actor>,
    replicas: RefCell<Replicas>,
    opened: Cell<u32>,
    trouble: Cell<Option<Trouble>>,
}

/// An opened record.
pub struct Opened {
    pub replica: Replica,
    pub shelf: Shelf,
    pub digest: Digest,
    /// The row as it lies on disk.
    pub row: Option<Vec<u8>>,
}

/// What a write has done.
#[derive(Clone, Debug, Default)]
pub struct Stored {
    pub records: Vec<(Kind, Id)>,
    /// What waits for the relay since then.
    pub queued: Vec<Waiting>,
    /// Its bytes, in the same order.
    pub bytes: Vec<Vec<u8>>,
}

impl<W: World> Records<W> {
    /// No records yet; `Records::read_all` reads them.
    pub fn new(world: Rc<W>) -> Records<W> {
        let actor = Cell::new(Actor(world.dice()));
        Records {
            world,
            actor,
            library: RefCell::default(),
            outbox: RefCell::default(),
            lane: Lane::default(),
            sync: Cell::default(),
            replicas: RefCell::default(),
            opened: Cell::new(0),
            trouble: Cell::new(None),
        }
    }

    /// How many documents were decoded since the start.
    pub fn opened(&self) -> u32 {
        self.opened.get()
    }

    /// Opens a record's document, out of memory or out of its changes.
    pub async fn open(&self, id: Id) -> Result<Opened, Fault> {
        let known =
            self.library.borrow().entry(id).map(|entry| (entry.digest, entry.shelf, entry.row.clone()));
        if let Some((digest, shelf, row)) = known
            && let Some(replica) = self.replicas.borrow_mut().take(id, digest)
        {
            return Ok(Opened { replica, shelf, digest, row: Some(row) });
        }
        self.open_from_disk(id).await
    }

    /// Keeps a document for the next time.
    pub fn keep(&self, id: Id, digest: Digest, replica: Replica) {
        self.replicas.borrow_mut().keep(id, digest, replica);
    }

    /// Writes what `build` puts into a draft: all of it in one transaction, or nothing. If another tab was quicker,
    /// it is built again on what that tab has written.
    pub async fn write<T>(
        &self,
        stamp: Stamp,
        build: impl AsyncFn(&mut Draft<'_, W>) -> Result<T, Failure>,
    ) -> Result<(T, Stored), Failure> {
        let _turn = self.lane.turn().await;
        for _ in 0..TRIES {
            let mut draft = Draft::new(self, stamp);
            let value = build(&mut draft).await?;
            let finished = draft.finish(self.world.now())?;
            match self.commit(finished.plan.clone()).await {
                Ok(()) => return Ok((value, self.settle(finished))),
                Err(Fault::Moved) => self.refresh(&finished.ids()).await.map_err(failure)?,
                Err(fault) => return Err(failure(fault)),
            }
        }
        Err(Failure::Database)
    }

    /// One transaction. Tells the window when saving does not work, and when it works again.
    pub async fn commit(&self, plan: Plan) -> Result<(), Fault> {
        if plan.writes.is_empty() {
            return Ok(());
        }
        let done = self.world.commit(plan).await;
        if matches!(done, Err(fault) if fault != Fault::Moved) {
            self.actor.set(Actor(self.world.dice()));
            self.replicas.borrow_mut().clear();
        }
        self.note(done.err());
        done
    }

    /// Reads, and tells the window when the database is lost.
    pub async fn read(&self, reads: Vec<Read>) -> Result<Found, Fault> {
        let found = self.world.read(reads).await;
        if let Err(fault) = found {
            self.note(Some(fault));
        }
        found
    }

    /// Takes what other tabs have written into memory.
    pub async fn refresh(&self, ids: &[Id]) -> Result<(), Fault> {
        let reads = ids.iter().map(|id| Read::One(Table::Rows, id.0.to_vec())).collect();
        let found = self.read(reads).await?;
        for (id, values) in ids.iter().zip(found) {
            match values.into_iter().next() {
                Some(bytes) => self.take_row(*id, bytes).await?,
                None => self.library.borrow_mut().remove(*id),
            }
        }
        Ok(())
    }

    /// What is stored of a counter, and the count that comes next.
    pub async fn count(&self, counter: Counter, device: u16) -> Result<(Option<Vec<u8>>, u32), Fault> {
        let found = self.read(vec![Read::One(Table::Meta, counter.key())]).await?;
        let last = found.into_iter().flatten().next();
        let floor = match &last {
            Some(bytes) => counter::read(bytes),
            // Counters are gone with an evicted database; the records that came back know how far they went.
            None => self.library.borrow().highest(&counter.prefix(device)),
        };
        Ok((last, floor.saturating_add(1)))
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
        self.world.wake(Timer::Screen, Moment(self.world.now().0 + SCREEN_AFTER));
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

    /// Reads a record's document out of its changes. A damaged change is named and left where it is.
    pub async fn open_from_disk(&self, id: Id) -> Result<Opened, Fault> {
        let doc = id.0.to_vec();
        let reads = vec![
            Read::One(Table::Rows, doc.clone()),
            Read::Keys(Table::Changes, doc.clone()),
            Read::Values(Table::Changes, doc),
        ];
        let mut found = self.read(reads).await?.into_iter();
        let (row, keys, changes) =
            (found.next(), found.next().unwrap_or_default(), found.next().unwrap_or_default());
        let names: Vec<_> = keys.iter().filter_map(|key| key::read_change(key)).collect();
        let digest = names.iter().fold(Digest::default(), |digest, (.., hash)| digest.with(hash));
        let shelf = names.first().map_or(Shelf::Unknown(u8::MAX), |(_, shelf, _)| *shelf);
        let (replica, merged) = self.load(&changes);
        self.name_damage(id, &merged);
        Ok(Opened { replica, shelf, digest, row: row.unwrap_or_default().into_iter().next() })
    }

    /// A document out of changes, counted.
    pub fn load(&self, changes: &[Vec<u8>]) -> (Replica, Merged) {
        self.opened.set(self.opened.get().saturating_add(1));
        Replica::load(changes, self.actor.get())
    }

    /// Notes which changes could not be taken.
    pub fn name_damage(&self, id: Id, merged: &Merged) {
        for (place, fault) in &merged.refused {
            self.world.warn(&format!("record {id}: change {place} is left out: {fault:?}"));
        }
        for (hash, fault) in &merged.refused_late {
            self.world.warn(&format!("record {id}: change {:02x?} is left out: {fault:?}", &hash[..4]));
        }
    }

    /// Makes a row anew from the changes of its record. `damaged`: what lies in its place.
    pub async fn rebuild(&self, id: Id, damaged: Vec<u8>) -> Result<(), Fault> {
        let opened = self.open_from_disk(id).await?;
        let mut plan = Plan::default();
        plan.guard(Table::Rows, id.0, Some(damaged));
        if opened.digest == Digest::default() {
            plan.remove(Table::Rows, id.0);
            self.library.borrow_mut().remove(id);
        } else {
            let row = Row::new(id, opened.shelf, opened.digest, leaves_from_crdt(opened.replica.leaves()));
            plan.put(Table::Rows, id.0, row.encode());
            self.library.borrow_mut().put(&row, row.encode());
        }
        match self.commit(plan).await {
            // Another tab has written the row: it is whole again, and the tab tells us of it.
            Err(Fault::Moved) => Ok(()),
            other => other,
        }
    }

    async fn take_row(&self, id: Id, bytes: Vec<u8>) -> Result<(), Fault> {
        let same = self.library.borrow().entry(id).is_some_and(|entry| entry.row == bytes);
        match Row::decode(&bytes) {
            _ if same => Ok(()),
            Some(row) => {
                self.library.borrow_mut().put(&row, bytes);
                Ok(())
            }
            None => self.rebuild(id, bytes).await,
        }
    }

    /// Puts what is on disk now into memory.
    fn settle(&self, finished: Finished) -> Stored {
        let mut stored = Stored { queued: finished.queued, bytes: finished.bytes, records: Vec::new() };
        for (row, bytes) in finished.rows {
            stored.records.push((Kind::of_record(&row.leaves), row.doc));
            self.library.borrow_mut().put(&row, bytes);
        }
        for (id, digest, replica) in finished.replicas {
            self.keep(id, digest, replica);
        }
        let mut outbox = self.outbox.borrow_mut();
        stored.queued.iter().for_each(|waiting| outbox.add(*waiting));
        stored
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
