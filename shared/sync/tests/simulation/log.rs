//! The database: a log for each shelf with a committed part and one open transaction, seals, backups; and the
//! ledger of erasures, which no backup and no restore touches.

use crate::bug::Bug;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use sync::chain::Chain;
use sync::name::{DocId, Hash, Shelf};
use sync::relay::Record;
use sync::wire::packed::Pushed;
use sync::wire::part::RejectedWhy;

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

    /// A transaction of its own, on disk at once: ledger first, then the log.
    pub fn erase(&mut self, doc: DocId) {
        self.ledger.push(doc);
        self.logs.0.iter_mut().for_each(|log| log.erase(doc));
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
        }
    }

    /// What is on the disk.
    pub fn hashes(&self) -> BTreeSet<Hash> {
        let committed = self.logs.0.iter().zip(self.committed);
        committed.flat_map(|(log, committed)| log.rows.iter().take(committed).map(|row| row.hash)).collect()
    }
}
