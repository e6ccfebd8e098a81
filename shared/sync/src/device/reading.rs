//! How far each shelf has been read, and whether the relay's records are taken at the moment.

use super::comparison::Compare;
use super::effect::{Change, Progress};
use super::event::{Cursor, Mark, ShelfState};
use super::snapshot::Snapshot;
use crate::chunk;
use crate::name::Shelf;
use crate::wire::packed::Batch;
use crate::wire::part::{Position, ShelfHead};

/// What may pass on a shelf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gate {
    /// Not agreed with the relay.
    Closed,
    Open,
    /// The relay has started anew and most of it is here: both sides are finding out what is missing where.
    Comparing,
    /// A snapshot is being fetched; what is made here goes out meanwhile.
    Fetching,
    /// The relay wants a fresh start; nothing passes until it is stored and greeted anew.
    Resetting,
}

/// One shelf.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) shelf: Shelf,
    pub(super) gate: Gate,
    /// What is durable.
    pub(super) stored: Cursor,
    /// What has been taken, stored or about to be.
    pub(super) taken: Cursor,
    /// The durable high-water mark.
    pub(super) mark: Mark,
    /// The high-water mark, stored or about to be.
    pub(super) promised: Mark,
    /// The relay's last known head; nothing is current before it is stored.
    pub(super) head: u64,
    /// Where `taken` stood when a PONG last told of records that have not come.
    pub(super) lag: Option<u64>,
    /// The comparison, while the gate says so.
    pub(super) compare: Option<Compare>,
    /// The snapshot, while the gate says so.
    pub(super) snapshot: Option<Snapshot>,
    /// Where the catching up began.
    pub(super) begun: u64,
}

/// What a batch is worth.
#[derive(Debug)]
pub(super) enum Verdict {
    /// These changes lead to this cursor.
    Take(Vec<Change>, Cursor),
    /// Known already.
    Known,
    /// There is a gap, or it is of another log.
    Foreign,
}

impl Reading {
    pub(super) fn new(state: ShelfState) -> Reading {
        Reading {
            shelf: state.shelf,
            gate: Gate::Closed,
            stored: state.cursor,
            taken: state.cursor,
            mark: state.mark,
            promised: state.mark,
            head: 0,
            lag: None,
            compare: None,
            snapshot: None,
            begun: state.cursor.seq,
        }
    }

    /// As HELLO tells it: only what is durable. `held`: what waits and could be compared.
    pub(super) fn position(&self, held: usize) -> Position {
        Position {
            shelf: self.shelf,
            seq: self.stored.seq,
            proof: self.stored.chain.proof(),
            mark: self.mark.seq,
            mark_proof: self.mark.proof,
            held: u32::try_from(held).unwrap_or(u32::MAX),
        }
    }

    /// Stands at the very start, so that no relay has a reason to ask for a reset.
    pub(super) fn is_fresh(&self) -> bool {
        self.stored == Cursor::START && self.mark == Mark::START
    }

    /// Nothing has been read: what waits may be compared instead of sent.
    pub(super) fn is_unread(&self) -> bool {
        self.stored == Cursor::START
    }

    pub(super) fn is_current(&self) -> bool {
        self.gate == Gate::Open && self.stored.seq >= self.head
    }

    /// Twice told of records that have not come, of a right that is not known here or of one that is gone, and nothing
    /// came in between.
    pub(super) fn lags_behind(&mut self, said: Option<&ShelfHead>) -> bool {
        let lags = match (self.gate, said) {
            (Gate::Open, Some(said)) => said.head > self.taken.seq,
            (Gate::Closed, Some(_)) | (Gate::Open | Gate::Comparing, None) => true,
            _ => false,
        };
        let again = lags && self.lag == Some(self.taken.seq);
        self.lag = lags.then_some(self.taken.seq);
        again
    }

    /// How far the shelf has come.
    pub(super) fn progress(&self) -> Progress {
        match &self.snapshot {
            Some(snapshot) => {
                let classes = snapshot.left.iter().chain(snapshot.flying.iter().map(|(_, part)| part));
                Progress { class: classes.map(|part| part.class).min().unwrap_or(0), ..snapshot.done }
            }
            None => {
                let (done, of) =
                    (self.stored.seq.saturating_sub(self.begun), self.head.saturating_sub(self.begun));
                Progress { done, of, class: 2, ..Progress::default() }
            }
        }
    }

    /// Only the very next records, and only if the chain says it is the same log.
    pub(super) fn judge(&self, batch: Batch) -> Verdict {
        if batch.to <= self.taken.seq {
            return Verdict::Known;
        }
        if batch.from != self.taken.seq + 1 {
            return Verdict::Foreign;
        }
        let mut chain = self.taken.chain;
        let mut changes = Vec::with_capacity(batch.items.len());
        for item in batch.items {
            if let Some(there) = item.erased {
                chain = there;
                continue;
            }
            let Ok(hash) = chunk::hash(&item.bytes) else { return Verdict::Foreign };
            chain = chain.then(hash);
            changes.push(Change { doc: item.doc, hash, bytes: item.bytes });
        }
        if chain.proof() != batch.proof {
            return Verdict::Foreign;
        }
        Verdict::Take(changes, Cursor { seq: batch.to, chain })
    }
}
