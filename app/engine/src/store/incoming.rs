//! Changes that come from the relay: one transaction with their rows and the new cursor.

use std::collections::{BTreeMap, BTreeSet};

use bridge::event::Trouble;
use crdt::replica::Replica;
use domain::id::Id;
use domain::record::Kind;
use sync::device::effect::Change;
use sync::device::event::{Cursor, Mark, OutboxItem, OutboxKey};
use sync::name::{Hash, Shelf};

use crate::browser::disk::{Fault, Plan, Read, Table};
use crate::browser::world::{Later, World};
use crate::store::key;
use crate::store::outbox::{Waiting, order};
use crate::store::records::{Records, Stored};
use crate::store::row::{Digest, Row};
use crate::store::value::leaves_from_crdt;
use crate::store::word::Word;

const TRIES: u32 = 8;
/// After so many records everything else has a turn.
const BREATH: usize = 50;

/// New changes of one record.
type News = BTreeMap<[u8; 32], Vec<u8>>;

/// A record with its new changes taken in.
struct Taken {
    row: Row,
    before: Option<Vec<u8>>,
    replica: Option<Replica>,
}

impl<W: World> Records<W> {
    /// Stores a batch of the relay. Changes that are here already cost nothing but the cursor.
    pub async fn take_in(&self, shelf: Shelf, changes: &[Change], cursor: Cursor) -> Result<(), Fault> {
        let _turn = self.lane.turn().await;
        let mut batch: BTreeMap<Id, News> = BTreeMap::new();
        for change in changes {
            batch.entry(Id(change.doc.0)).or_default().insert(change.hash.0, change.bytes.clone());
        }
        for _ in 0..TRIES {
            match self.try_take_in(shelf, &batch, cursor).await {
                Err(Fault::Moved) => self.refresh(&batch.keys().copied().collect::<Vec<_>>()).await?,
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
        let whose: BTreeSet<Id> =
            hashes.filter_map(|hash| outbox.take(&hash)).map(|waiting| waiting.doc).collect();
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
        let keys = self.read(vec![Read::Keys(Table::Changes, Vec::new())]).await?.into_iter().flatten();
        let mut plan = Plan::default();
        plan.put(Table::Meta, key::cursor(shelf), encode_cursor(Cursor::START));
        plan.put(Table::Meta, key::mark(shelf), encode_mark(Mark::START));
        let now = self.world.now();
        let known: BTreeSet<[u8; 32]> =
            self.outbox.borrow().all().iter().map(|waiting| waiting.hash).collect();
        let mut fresh = Vec::new();
        for (doc, lies_on, hash) in keys.filter_map(|key| key::read_change(&key)) {
            if lies_on == shelf && !known.contains(&hash) {
                let waiting = Waiting { order: order(now, fresh.len()), shelf, doc, hash };
                plan.put(Table::Outbox, hash, waiting.encode());
                fresh.push(waiting);
            }
        }
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
            let item = |(key, values): (&OutboxKey, Vec<Vec<u8>>)| {
                Some(OutboxItem { key: *key, bytes: values.into_iter().next()? })
            };
            Ok(keys.iter().zip(found).filter_map(item).collect())
        })
    }

    async fn try_take_in(
        &self,
        shelf: Shelf,
        batch: &BTreeMap<Id, News>,
        cursor: Cursor,
    ) -> Result<(), Fault> {
        let news = self.unknown(batch).await?;
        let mut plan = Plan::default();
        plan.put(Table::Meta, key::cursor(shelf), encode_cursor(cursor));
        let mut taken = Vec::with_capacity(news.len());
        for (nth, (id, changes)) in news.iter().enumerate() {
            if nth % BREATH == BREATH - 1 {
                self.world.breathe().await;
            }
            taken.push(self.take(*id, shelf, changes).await?);
        }
        for (one, (id, changes)) in taken.iter().zip(&news) {
            plan.guard(Table::Rows, id.0, one.before.clone());
            plan.put(Table::Rows, id.0, one.row.encode());
            for (hash, bytes) in changes {
                plan.put(Table::Changes, key::change(*id, one.row.shelf, hash), bytes.clone());
            }
        }
        self.commit(self.seated(plan)).await?;
        self.take_over(taken);
        Ok(())
    }

    /// What of a batch is not on disk yet.
    async fn unknown(&self, batch: &BTreeMap<Id, News>) -> Result<BTreeMap<Id, News>, Fault> {
        let reads = batch.keys().map(|id| Read::Keys(Table::Changes, id.0.to_vec())).collect();
        let stored = self.read(reads).await?;
        let mut unknown = BTreeMap::new();
        for ((id, changes), keys) in batch.iter().zip(stored) {
            let known: BTreeSet<[u8; 32]> =
                keys.iter().filter_map(|key| key::read_change(key)).map(|(.., hash)| hash).collect();
            let fresh: News = changes
                .iter()
                .filter(|(hash, _)| !known.contains(*hash))
                .map(|(h, b)| (*h, b.clone()))
                .collect();
            if !fresh.is_empty() {
                unknown.insert(*id, fresh);
            }
        }
        Ok(unknown)
    }

    async fn take(&self, id: Id, shelf: Shelf, changes: &News) -> Result<Taken, Fault> {
        let bytes: Vec<Vec<u8>> = changes.values().cloned().collect();
        let known = self.library.borrow().entry(id).is_some();
        let (replica, merged, shelf, mut digest, before) = if known {
            let mut opened = self.open(id).await?;
            let merged = opened.replica.merge(&bytes);
            (opened.replica, merged, opened.shelf, opened.digest, opened.row)
        } else {
            let (replica, merged) = self.load(&bytes);
            (replica, merged, shelf, Digest::default(), None)
        };
        let hashes: Vec<[u8; 32]> = changes.keys().copied().collect();
        self.name_damage(id, &hashes, &merged);
        changes.keys().for_each(|hash| digest = digest.with(hash));
        let leaves = leaves_from_crdt(replica.leaves());
        // A document that nobody has opened yet is not kept open.
        let replica = known.then_some(replica);
        Ok(Taken { row: Row::new(id, shelf, digest, leaves), before, replica })
    }

    fn take_over(&self, taken: Vec<Taken>) {
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
