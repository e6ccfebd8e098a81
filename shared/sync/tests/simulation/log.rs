//! The database: a log for each shelf with a committed part and one open transaction, seals, backups; and the
//! ledger of erasures, which no backup and no restore touches.

use crate::bug::Bug;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use sync::chain::Chain;
use sync::name::{DocId, Hash, Shelf};
use sync::relay::log::Record;
use sync::wire::packed::Pushed;
use sync::wire::part::RejectedWhy;
use sync::wire::snapshot::{self, Manifest, PartInfo, PartName, Saved};

pub const SHELVES: [Shelf; 2] = [Shelf::Sales, Shelf::House];

pub fn place(shelf: Shelf) -> usize {
    SHELVES.iter().position(|known| *known == shelf).unwrap()
}

#[derive(Clone)]
pub struct Row {
    pub hash: Hash,
    pub record: Record,
    pub seals: bool,
}

#[derive(Clone, Default)]
pub struct Log {
    pub rows: Vec<Row>,
    pub snapshot: Option<Snapshot>,
    /// The bytes of the records up to here are only in the snapshot.
    pub floor: u64,
}

/// A snapshot as it lies on the relay.
#[derive(Clone)]
pub struct Snapshot {
    pub manifest: Manifest,
    pub parts: BTreeMap<PartName, Vec<u8>>,
}

#[derive(Clone, Default)]
pub struct Logs(pub [Log; 2]);

#[derive(Default)]
pub struct Base {
    pub logs: Logs,
    /// How many rows of each shelf are committed.
    pub committed: [usize; 2],
    pub backups: Vec<Logs>,
    pub ledger: Vec<DocId>,
}

/// What becomes of a pushed change.
pub enum Fate {
    Stored(u64),
    Duplicate(u64),
    Rejected(RejectedWhy),
}

impl Row {
    pub fn is_erased(&self) -> bool {
        self.record.bytes.is_empty()
    }
}

impl Log {
    pub fn chain(&self, seq: u64) -> Option<Chain> {
        match seq {
            0 => Some(Chain::EMPTY),
            _ => self.rows.get(seq as usize - 1).map(|row| row.record.chain),
        }
    }

    pub fn is_sealed(&self, doc: DocId) -> bool {
        self.rows.iter().any(|row| row.seals && row.record.doc == doc)
    }

    fn append(&mut self, item: Pushed, bug: Option<Bug>) -> u64 {
        let seq = self.rows.len() as u64 + 1;
        let before = self.chain(seq - 1).unwrap();
        let skip = bug == Some(Bug::ChainSkipsRecords) && seq.is_multiple_of(5);
        let chain = if skip { before } else { before.then(item.hash) };
        let record = Record { seq, doc: item.doc, bytes: item.bytes, chain };
        self.rows.push(Row { hash: item.hash, record, seals: item.seals });
        seq
    }

    /// A new snapshot of everything up to `base`.
    pub fn compact(&mut self, shelf: usize, base: u64, purged: u64, bug: Option<Bug>) {
        let mut docs: BTreeMap<DocId, Vec<u8>> = BTreeMap::new();
        for (place, row) in self.rows[..base as usize].iter().enumerate().filter(|(_, row)| !row.is_erased())
        {
            let saved = docs.entry(row.record.doc).or_default();
            if bug != Some(Bug::PartLacksChange) || place % 5 != 4 {
                saved.push(row.record.bytes.len() as u8);
                saved.extend(&row.record.bytes);
            }
        }
        let saved: Vec<Saved> = docs.into_iter().map(|(doc, bytes)| Saved { doc, bytes }).collect();
        let mut parts = BTreeMap::new();
        let mut infos = Vec::new();
        for documents in saved.chunks(2) {
            let bytes = snapshot::pack(documents).unwrap();
            let (sha256, class) = (PartName::of(&bytes), documents[0].doc.0[0] % 3);
            infos.push(PartInfo {
                sha256,
                bytes: bytes.len() as u32,
                documents: documents.len() as u32,
                class,
            });
            parts.insert(sha256, bytes);
        }
        let chain = self.chain(base).unwrap();
        let manifest = Manifest { shelf: SHELVES[shelf], base, chain, parts: infos, purged };
        self.snapshot = (!parts.is_empty()).then_some(Snapshot { manifest, parts });
        if self.snapshot.is_none() {
            self.floor = 0;
        }
    }

    /// Nothing is left of a document but numbers and chain; its hashes are keyed.
    fn erase(&mut self, doc: DocId) {
        for row in self.rows.iter_mut().filter(|row| row.record.doc == doc && !row.record.bytes.is_empty()) {
            row.hash = Hash(Sha256::new().chain_update(b"key").chain_update(row.hash.0).finalize().into());
            row.record.bytes.clear();
            row.record.doc = DocId([0xff; 16]);
            row.seals = false;
        }
    }
}

impl Base {
    pub fn take(&mut self, shelf: usize, item: Pushed, bug: Option<Bug>) -> Fate {
        let log = &mut self.logs.0[shelf];
        let old = log.rows.iter().position(|row| row.hash == item.hash);
        if let Some(old) = old.filter(|_| bug != Some(Bug::NoDeduplication)) {
            return Fate::Duplicate(old as u64 + 1);
        }
        if self.ledger.contains(&item.doc) && bug != Some(Bug::PurgedPushAccepted) {
            return Fate::Rejected(RejectedWhy::Purged);
        }
        if log.is_sealed(item.doc) && bug != Some(Bug::SealIgnored) {
            return Fate::Rejected(RejectedWhy::Sealed);
        }
        Fate::Stored(log.append(item, bug))
    }

    pub fn has_open_transaction(&self) -> bool {
        (0..2).any(|shelf| self.logs.0[shelf].rows.len() > self.committed[shelf])
    }

    pub fn commit(&mut self) {
        self.committed = [self.logs.0[0].rows.len(), self.logs.0[1].rows.len()];
    }

    pub fn roll_back(&mut self) {
        for (log, committed) in self.logs.0.iter_mut().zip(self.committed) {
            log.rows.truncate(committed);
        }
    }

    /// A transaction of its own, on disk at once: ledger first, then the log, then the parts.
    pub fn erase(&mut self, doc: DocId, bug: Option<Bug>) {
        self.ledger.push(doc);
        self.logs.0.iter_mut().for_each(|log| log.erase(doc));
        self.make_parts_anew(bug);
    }

    fn make_parts_anew(&mut self, bug: Option<Bug>) {
        let purged = self.ledger.len() as u64;
        for (shelf, log) in self.logs.0.iter_mut().enumerate() {
            let Some(snapshot) = &mut log.snapshot else { continue };
            if bug == Some(Bug::PartsKeepErased) {
                snapshot.manifest.purged = purged;
                continue;
            }
            let base = snapshot.manifest.base;
            log.compact(shelf, base, purged, bug);
        }
    }

    pub fn back_up(&mut self) {
        let mut copy = self.logs.clone();
        for (log, committed) in copy.0.iter_mut().zip(self.committed) {
            log.rows.truncate(committed);
        }
        self.backups.push(copy);
    }

    /// An older state comes back; what was erased since is erased again before anybody can connect.
    pub fn restore(&mut self, backup: usize, bug: Option<Bug>) {
        self.logs = self.backups[backup].clone();
        self.commit();
        if bug != Some(Bug::PurgeForgottenByRestore) {
            let ledger = self.ledger.clone();
            ledger.into_iter().for_each(|doc| self.logs.0.iter_mut().for_each(|log| log.erase(doc)));
            self.make_parts_anew(bug);
        }
    }

    /// What is on the disk.
    pub fn hashes(&self) -> BTreeSet<Hash> {
        let committed = self.logs.0.iter().zip(self.committed);
        committed.flat_map(|(log, committed)| log.rows.iter().take(committed).map(|row| row.hash)).collect()
    }
}

/// The changes of a document out of a part.
pub fn taken_apart(mut saved: &[u8]) -> Vec<Vec<u8>> {
    let mut changes = Vec::new();
    while let Some((length, rest)) = saved.split_first() {
        let (change, rest) = rest.split_at(usize::from(*length));
        changes.push(change.to_vec());
        saved = rest;
    }
    changes
}
