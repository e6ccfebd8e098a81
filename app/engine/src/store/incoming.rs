//! Changes that come from the relay: one transaction with their rows and the new cursor.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use bridge::event::Trouble;
use crdt::replica::Replica;
use domain::id::Id;
use domain::record::Kind;
use sync::device::effect::Change;
use sync::device::event::{Cursor, Mark, OutboxItem, OutboxKey};
use sync::name::{DocId, Hash, Shelf};

use crate::browser::disk::{Fault, Plan, Read, Table};
use crate::browser::world::{Later, World};
use crate::store::key;
use crate::store::outbox::{Waiting, order};
use crate::store::records::{Records, Stored};
use crate::store::row::{Digest, Row};
use crate::store::stored::{Stored as OnDisk, Unpacked};
use crate::store::value::leaves_from_crdt;
use crate::store::word::Word;

/// So often a batch is tried again because another tab was quicker.
pub const TRIES: u32 = 8;
/// After so many records everything else has a turn.
pub const BREATH: usize = 50;

/// New changes of one record.
pub struct News {
    doc: Id,
    hashes: Vec<[u8; 32]>,
    /// In the same order.
    bytes: Vec<Vec<u8>>,
}

/// A record with its new changes taken in.
pub struct Taken {
    pub row: Row,
    /// The row as it lies on disk.
    pub before: Option<Vec<u8>>,
    /// The document, if it was open.
    pub replica: Option<Replica>,
}

impl<W: World> Records<W> {
    /// Stores a batch of the relay. Changes that are here already cost nothing but the cursor.
    pub async fn take_in(&self, shelf: Shelf, changes: &[Change], cursor: Cursor) -> Result<(), Fault> {
        let _turn = self.lane.turn().await;
        let batch = by_record(changes);
        let docs: Vec<Id> = batch.iter().map(|news| news.doc).collect();
        for _ in 0..TRIES {
            match self.try_take_in(shelf, &batch, cursor).await {
                Err(Fault::Moved) => self.refresh(&docs).await?,
                other => return other,
            }
        }
        Err(Fault::Other)
    }

    /// The relay has these changes on its disk.
    pub async fn carried(&self, shelf: Shelf, hashes: &[Hash], mark: Mark) -> Result<(), Fault> {
        let _turn = self.lane.turn().await;
        let mut plan = Plan::default();
        hashes.iter().for_each(|hash| plan.remove(Table::Outbox, hash.0));
        plan.put(Table::Meta, key::mark(shelf), encode_mark(mark));
        self.commit(self.seated(plan)).await?;
        self.say(&Word::Carried(hashes.iter().map(|hash| hash.0).collect()));
        self.forget_waiting(hashes.iter().map(|hash| hash.0));
        Ok(())
    }

    /// Takes changes out of the outbox in memory and tells the window whose they were.
    pub fn forget_waiting(&self, hashes: impl Iterator<Item = [u8; 32]>) {
        let mut outbox = self.outbox.borrow_mut();
        let mut whose: Vec<Id> =
            hashes.filter_map(|hash| outbox.take(&hash)).map(|waiting| waiting.doc).collect();
        whose.dedup();
        let done: Vec<(Kind, Id)> =
            whose.into_iter().filter(|id| !outbox.has(*id)).map(|id| self.name(id)).collect();
        drop(outbox);
        if !done.is_empty() {
            self.changed(done);
        }
    }

    /// The relay's log is another: everything stored on this shelf waits again.
    pub async fn requeue(&self, shelf: Shelf) -> Result<Vec<OutboxKey>, Fault> {
        let _turn = self.lane.turn().await;
        let all = self.all_changes().await?;
        let mut plan = Plan::default();
        plan.put(Table::Meta, key::cursor(shelf), encode_cursor(Cursor::START));
        plan.put(Table::Meta, key::mark(shelf), encode_mark(Mark::START));
        let now = self.world.now();
        let mut fresh = Vec::new();
        let mut changes: BTreeMap<Id, usize> = BTreeMap::new();
        all.iter().for_each(|(doc, ..)| *changes.entry(*doc).or_default() += 1);
        for (doc, lies_on, hash) in all {
            if lies_on == shelf && !self.outbox.borrow().waits(&hash) {
                let seals = changes.get(&doc) == Some(&1) && self.name(doc).0 == Kind::Paper;
                let waiting = Waiting { order: order(now, fresh.len()), shelf, doc, hash, seals };
                plan.put(Table::Outbox, hash, waiting.encode());
                fresh.push(waiting);
            }
        }
        self.upload_again(shelf, &mut plan).await?;
        self.commit(self.seated(plan)).await?;
        let mut outbox = self.outbox.borrow_mut();
        fresh.into_iter().for_each(|waiting| outbox.add(waiting));
        self.say(&Word::Requeued);
        Ok(outbox.all().iter().filter(|waiting| waiting.shelf == shelf).map(Waiting::key).collect())
    }

    /// The bytes of changes that wait, in the order asked for; those no longer there are left out.
    pub fn waiting_bytes<'a>(&'a self, keys: &'a [OutboxKey]) -> Later<'a, Result<Vec<OutboxItem>, Fault>> {
        Box::pin(async move {
            let name = |key: &OutboxKey| key::change(Id(key.doc.0), key.shelf, &key.hash.0);
            let reads = keys.iter().map(|key| Read::One(Table::Changes, name(key))).collect();
            let found = self.read(reads).await?;
            let mut packs: BTreeMap<DocId, Unpacked> = BTreeMap::new();
            let mut items = Vec::with_capacity(keys.len());
            for (key, values) in keys.iter().zip(found) {
                if let Some(bytes) = values.into_iter().next() {
                    items.push(OutboxItem { key: *key, bytes });
                    continue;
                }
                let pack = match packs.entry(key.doc) {
                    Entry::Occupied(pack) => pack.into_mut(),
                    Entry::Vacant(place) => place.insert(self.unpacked(Id(key.doc.0)).await?),
                };
                items.extend(pack.remove(&key.hash.0).map(|bytes| OutboxItem { key: *key, bytes }));
            }
            Ok(items)
        })
    }

    async fn try_take_in(&self, shelf: Shelf, batch: &[News], cursor: Cursor) -> Result<(), Fault> {
        let mut plan = Plan::default();
        plan.put(Table::Meta, key::cursor(shelf), encode_cursor(cursor));
        let taken = self.take_changes(shelf, batch, &mut plan).await?;
        self.commit(self.seated(plan)).await?;
        self.take_over(taken);
        Ok(())
    }

    /// Puts what is new of a batch into a plan, with the rows of its records. However many there are, the disk is read
    /// once; of a record without a row nothing lies there, for its changes are stored with it.
    pub async fn take_changes(
        &self,
        shelf: Shelf,
        batch: &[News],
        plan: &mut Plan,
    ) -> Result<Vec<Taken>, Fault> {
        let is_known = |id: &Id| self.library.borrow().entry(*id).is_some();
        let known: Vec<Id> = batch.iter().map(|news| news.doc).filter(is_known).collect();
        let stored = self.stored_of(&known).await?;
        let mut stored: BTreeMap<Id, OnDisk> = known.into_iter().zip(stored).collect();
        let mut taken = Vec::with_capacity(batch.len());
        for (nth, news) in batch.iter().enumerate() {
            if nth % BREATH == BREATH - 1 {
                self.world.breathe().await;
            }
            let stored = stored.remove(&news.doc);
            let Some(fresh) = news.without(stored.as_ref()) else { continue };
            let one = self.take(shelf, &fresh, stored).await?;
            plan.guard(Table::Rows, news.doc.0, one.before.clone());
            plan.put(Table::Rows, news.doc.0, one.row.encode());
            for (hash, bytes) in fresh.hashes.iter().zip(&fresh.bytes) {
                plan.put(Table::Changes, key::change(news.doc, one.row.shelf, hash), bytes.clone());
            }
            taken.push(one);
        }
        Ok(taken)
    }

    async fn take(&self, shelf: Shelf, news: &News, stored: Option<OnDisk>) -> Result<Taken, Fault> {
        let known = stored.is_some();
        let (replica, merged, shelf, mut digest, before) = match stored {
            Some(stored) => {
                let mut replica = self.reopen(news.doc, &stored).await?;
                let merged = replica.merge(&news.bytes);
                (replica, merged, stored.shelf, stored.digest(), stored.row)
            }
            None => {
                let (replica, merged) = self.load(&news.bytes);
                (replica, merged, shelf, Digest::default(), None)
            }
        };
        self.name_damage(news.doc, &news.hashes, &merged);
        news.hashes.iter().for_each(|hash| digest = digest.with(hash));
        let leaves = leaves_from_crdt(replica.leaves());
        // A document that nobody has opened yet is not kept open.
        let replica = known.then_some(replica);
        Ok(Taken { row: Row::new(news.doc, shelf, digest, leaves), before, replica })
    }

    /// Puts what is on disk now into memory, and tells of it.
    pub fn take_over(&self, taken: Vec<Taken>) {
        let mut stored = Stored::default();
        for one in taken {
            stored.records.push((Kind::of_record(&one.row.leaves), one.row.doc));
            if let Some(replica) = one.replica {
                self.keep(one.row.doc, one.row.digest, replica);
            }
            let bytes = one.row.encode();
            self.library.borrow_mut().put(&one.row, bytes);
        }
        self.over(&[Trouble::RelayNonsense]);
        self.announce(&stored);
    }
}

impl News {
    /// What of it is not stored; `None` if all of it is.
    fn without(&self, stored: Option<&OnDisk>) -> Option<News> {
        let held: BTreeSet<[u8; 32]> = stored.iter().flat_map(|stored| stored.hashes()).collect();
        let pairs = self.hashes.iter().zip(&self.bytes).filter(|(hash, _)| !held.contains(*hash));
        let (hashes, bytes): (Vec<_>, Vec<_>) = pairs.map(|(hash, bytes)| (*hash, bytes.clone())).unzip();
        (!hashes.is_empty()).then_some(News { doc: self.doc, hashes, bytes })
    }
}

/// The changes of a batch, each once, gathered by their records.
pub fn by_record(changes: &[Change]) -> Vec<News> {
    let mut places: BTreeMap<Id, usize> = BTreeMap::new();
    let mut batch: Vec<News> = Vec::new();
    for change in changes {
        let doc = Id(change.doc.0);
        let place = *places.entry(doc).or_insert(batch.len());
        if place == batch.len() {
            batch.push(News { doc, hashes: Vec::new(), bytes: Vec::new() });
        }
        if let Some(news) = batch.get_mut(place).filter(|news| !news.hashes.contains(&change.hash.0)) {
            news.hashes.push(change.hash.0);
            news.bytes.push(change.bytes.clone());
        }
    }
    batch
}

/// A cursor as it is stored.
pub fn encode_cursor(cursor: Cursor) -> Vec<u8> {
    [&cursor.seq.to_be_bytes()[..], &cursor.chain.0].concat()
}

/// Reads a stored cursor; a damaged one starts again.
pub fn decode_cursor(bytes: &[u8]) -> Option<Cursor> {
    let (seq, chain) = bytes.split_first_chunk::<8>()?;
    Some(Cursor { seq: u64::from_be_bytes(*seq), chain: sync::chain::Chain(chain.try_into().ok()?) })
}

/// A mark as it is stored.
pub fn encode_mark(mark: Mark) -> Vec<u8> {
    [&mark.seq.to_be_bytes()[..], &mark.proof.0].concat()
}

/// Reads a stored mark; a damaged one starts again.
pub fn decode_mark(bytes: &[u8]) -> Option<Mark> {
    let (seq, proof) = bytes.split_first_chunk::<8>()?;
    Some(Mark { seq: u64::from_be_bytes(*seq), proof: sync::chain::Proof(proof.try_into().ok()?) })
}
