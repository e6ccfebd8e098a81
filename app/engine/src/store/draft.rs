//! A write in the making: new records, edits and numbers that go into one transaction.

use std::collections::BTreeMap;

use bridge::reply::Failure;
use crdt::change::{Change, Stamp};
use crdt::replica::Replica;
use domain::field::{Edit, Leaves};
use domain::id::Id;
use domain::record::{KIND, Kind};
use domain::time::Moment;
use sync::blob::BlobId;
use sync::name::Shelf;
use sync::wire::limit::MAX_CHANGE;

use crate::browser::disk::{Key, Plan, Table};
use crate::browser::world::{Later, World};
use crate::store::actor;
use crate::store::blobs;
use crate::store::counter::{self, Counter};
use crate::store::key;
use crate::store::opening::Opened;
use crate::store::outbox::{Waiting, order};
use crate::store::ranges::{Next, Placed, Range};
use crate::store::records::{Counted, Records, failure};
use crate::store::row::{Digest, Row};
use crate::store::stored::Stored;
use crate::store::told::Told;
use crate::store::value;

/// A write in the making.
pub struct Draft<'a, W> {
    records: &'a Records<W>,
    stamp: Stamp,
    plan: Plan,
    /// In the order in which they were first touched.
    touched: Vec<Touched>,
    places: BTreeMap<Id, usize>,
    blobs: bool,
}

/// A record that the draft makes or edits.
struct Touched {
    id: Id,
    shelf: Shelf,
    digest: Digest,
    /// The row as it lies on disk.
    before: Option<Vec<u8>>,
    changes: Vec<Change>,
    value: Value,
}

enum Value {
    /// A new record, or one that is edited no more; its document is not kept.
    Closed(Leaves),
    Open(Box<Replica>),
}

/// A write that is ready.
pub struct Finished {
    pub plan: Plan,
    pub rows: Vec<(Row, Vec<u8>)>,
    pub replicas: Vec<(Id, Digest, Replica)>,
    pub queued: Vec<Waiting>,
    /// Of what is queued, in the same order.
    pub bytes: Vec<Vec<u8>>,
    /// There are blobs to upload.
    pub blobs: bool,
}

impl<'a, W: World> Draft<'a, W> {
    /// An empty draft.
    pub fn new(records: &'a Records<W>, stamp: Stamp) -> Draft<'a, W> {
        Draft {
            records,
            stamp,
            plan: Plan::default(),
            touched: Vec::new(),
            places: BTreeMap::new(),
            blobs: false,
        }
    }

    /// A new record of a kind.
    pub fn create(&mut self, kind: Kind, id: Id, leaves: Leaves) -> Result<(), Failure> {
        self.create_on(value::shelf(kind).ok_or(Failure::NotAllowed)?, kind, id, leaves)
    }

    /// A new record on the shelf of another one.
    pub fn create_on(&mut self, shelf: Shelf, kind: Kind, id: Id, leaves: Leaves) -> Result<(), Failure> {
        let leaves = kind.stamp(leaves);
        let crdt = value::leaves_to_crdt(leaves.clone());
        let made = Replica::create(&crdt, actor::of_record(self.records.actor.get(), id), self.stamp);
        let (_, change) = made.map_err(|_| Failure::Database)?;
        let digest = Digest::default().with(&change.hash);
        let value = Value::Closed(leaves);
        self.touch(Touched { id, shelf, digest, before: None, changes: vec![change], value });
        Ok(())
    }

    /// A blob that a record of this draft names.
    pub fn blob(&mut self, shelf: Shelf, media: &str, bytes: Vec<u8>) -> Result<BlobId, Failure> {
        let blob = blobs::put(&mut self.plan, shelf, media, bytes)?;
        self.blobs = true;
        Ok(blob)
    }

    /// Edits a record and gives the edit that takes it back.
    pub fn edit<'b>(&'b mut self, id: Id, edit: &'b Edit) -> Later<'b, Result<Edit, Failure>> {
        Box::pin(async move {
            if edit.contains_key(KIND) {
                return Err(Failure::NotAllowed);
            }
            self.open(id).await?;
            let stamp = self.stamp;
            let touched = self
                .places
                .get(&id)
                .and_then(|place| self.touched.get_mut(*place))
                .ok_or(Failure::NotFound)?;
            let Value::Open(replica) = &mut touched.value else { return Err(Failure::Database) };
            let before = replica.leaves();
            let answer = |key: &String| (key.clone(), before.get(key).cloned().map(value::from_crdt));
            let undo = edit.keys().map(answer).collect();
            let change = replica.edit(&value::edit_to_crdt(edit), stamp).map_err(|_| Failure::Database)?;
            if let Some(change) = change {
                touched.digest = touched.digest.with(&change.hash);
                touched.changes.push(change);
            }
            Ok(undo)
        })
    }

    /// The value of a record as it stands now, out of its document.
    pub fn leaves(&mut self, id: Id) -> Later<'_, Result<Leaves, Failure>> {
        Box::pin(async move {
            self.open(id).await?;
            match self
                .places
                .get(&id)
                .and_then(|place| self.touched.get(*place))
                .map(|touched| &touched.value)
            {
                Some(Value::Open(replica)) => Ok(value::leaves_from_crdt(replica.leaves())),
                Some(Value::Closed(leaves)) => Ok(leaves.clone()),
                None => Err(Failure::NotFound),
            }
        })
    }

    /// A record with its past.
    pub fn told(&mut self, id: Id) -> Later<'_, Result<Told, Failure>> {
        Box::pin(async move {
            self.open(id).await?;
            let touched = self.places.get(&id).and_then(|place| self.touched.get(*place));
            match touched.map(|touched| &touched.value) {
                Some(Value::Open(replica)) => Ok(Told::of(replica)),
                Some(Value::Closed(_)) | None => Err(Failure::NotFound),
            }
        })
    }

    /// The next number of this device.
    pub fn number(&mut self, counter: Counter, device: u16) -> Later<'_, Result<String, Failure>> {
        Box::pin(async move {
            let Counted { last, next } = self.records.count(counter, device).await.map_err(failure)?;
            self.count_up(counter.key(), last, next);
            Ok(counter.number(device, next))
        })
    }

    /// The next number of a range of papers.
    pub fn place(&mut self, range: &Range, year: i32) -> Later<'_, Result<Placed, Failure>> {
        let range = range.clone();
        Box::pin(async move {
            let Next { placed, key, last } = self.records.next(&range, year).await?;
            self.count_up(key, last, placed.count);
            Ok(placed)
        })
    }

    /// Gives a number away: together with what bears it, and only if nobody was quicker.
    fn count_up(&mut self, key: Key, last: Option<Vec<u8>>, next: u32) {
        self.plan.guard(Table::Meta, key.clone(), last);
        self.plan.put(Table::Meta, key, counter::write(next));
    }

    /// Anything else that goes into the same transaction.
    pub fn put(&mut self, table: Table, key: impl Into<Vec<u8>>, value: Vec<u8>) {
        self.plan.put(table, key, value);
    }

    /// Whether this record exists here, or comes into being here.
    pub fn has(&self, id: Id) -> bool {
        self.places.contains_key(&id) || self.records.library.borrow().entry(id).is_some()
    }

    /// Lets everything else have a turn.
    pub async fn breathe(&self) {
        self.records.world.breathe().await;
    }

    /// Turns the draft into a plan.
    pub fn finish(self, now: Moment) -> Result<Finished, Failure> {
        let Draft { mut plan, touched, blobs, .. } = self;
        let (mut rows, mut replicas, mut queued, mut bytes) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for Touched { id, shelf, digest, before, changes, value } in touched {
            if changes.iter().any(|change| change.bytes.len() > MAX_CHANGE) {
                return Err(Failure::TooLarge);
            }
            let leaves = match value {
                Value::Closed(leaves) => leaves,
                Value::Open(replica) => {
                    let leaves = value::leaves_from_crdt(replica.leaves());
                    replicas.push((id, digest, *replica));
                    leaves
                }
            };
            if changes.is_empty() {
                continue;
            }
            // An issued paper is frozen: nobody adds to what was handed out ("festgeschrieben").
            let seals = before.is_none() && Kind::of_record(&leaves) == Kind::Paper;
            let row = Row::new(id, shelf, digest, leaves);
            let stored = row.encode();
            plan.guard(Table::Rows, id.0, before);
            plan.put(Table::Rows, id.0, stored.clone());
            rows.push((row, stored));
            for Change { hash, bytes: change } in changes {
                let waiting = Waiting { order: order(now, queued.len()), shelf, doc: id, hash, seals };
                plan.put(Table::Changes, key::change(id, shelf, &hash), change.clone());
                plan.put(Table::Outbox, hash, waiting.encode());
                queued.push(waiting);
                bytes.push(change);
            }
        }
        Ok(Finished { plan, rows, replicas, queued, bytes, blobs })
    }

    /// Reads many records that are to be edited: the disk is asked once for all of them. Those that are not here yet are
    /// left out. The draft may go on meanwhile.
    pub fn read_ahead(&self, mut ids: Vec<Id>) -> Later<'a, Result<Vec<(Id, Stored)>, Failure>> {
        let records = self.records;
        ids.retain(|id| self.has(*id) && !self.places.contains_key(id));
        Box::pin(async move {
            let stored = records.stored_of(&ids).await.map_err(failure)?;
            Ok(ids.into_iter().zip(stored).collect())
        })
    }

    /// Opens records that were read ahead.
    pub fn open_all(&mut self, read: Vec<(Id, Stored)>) -> Later<'_, Result<(), Failure>> {
        Box::pin(async move {
            for (id, stored) in read {
                if self.places.contains_key(&id) {
                    continue;
                }
                let replica = self.records.reopen(id, &stored).await.map_err(failure)?;
                let (shelf, digest) = (stored.shelf, stored.digest());
                self.touch_opened(id, Opened { replica, shelf, digest, row: stored.row });
            }
            Ok(())
        })
    }

    /// Lets go of the document of a record that is edited no more: of thousands none would fit into memory.
    pub fn close(&mut self, id: Id) {
        let place = self.places.get(&id).copied();
        if let Some(touched) = place.and_then(|place| self.touched.get_mut(place))
            && let Value::Open(replica) = &touched.value
        {
            touched.value = Value::Closed(value::leaves_from_crdt(replica.leaves()));
        }
    }

    fn open(&mut self, id: Id) -> Later<'_, Result<(), Failure>> {
        Box::pin(async move {
            if self.places.contains_key(&id) {
                return Ok(());
            }
            if self.records.library.borrow().entry(id).is_none() {
                return Err(Failure::NotFound);
            }
            let opened = self.records.open(id).await.map_err(failure)?;
            self.touch_opened(id, opened);
            Ok(())
        })
    }

    fn touch_opened(&mut self, id: Id, opened: Opened) {
        self.touch(Touched {
            id,
            shelf: opened.shelf,
            digest: opened.digest,
            before: opened.row,
            changes: Vec::new(),
            value: Value::Open(Box::new(opened.replica)),
        });
    }

    fn touch(&mut self, touched: Touched) {
        self.places.insert(touched.id, self.touched.len());
        self.touched.push(touched);
    }
}

impl Finished {
    /// The records that are written.
    pub fn ids(&self) -> Vec<Id> {
        self.rows.iter().map(|(row, _)| row.doc).collect()
    }
}

/// An edit that writes all of these leaves.
pub fn writing(leaves: Leaves) -> Edit {
    leaves.into_iter().map(|(key, leaf)| (key, Some(leaf))).collect()
}
