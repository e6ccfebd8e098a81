//! The relay's decisions that do not depend on its database: resume or reset, what a session may do,
//! which pushed changes are sound, how records become batches.

use crate::chain::Chain;
use crate::chunk;
use crate::name::{DocId, Hash, Shelf};
use crate::wire::packed::{Pushed, Stored};
use crate::wire::part::{Go, Limits, Mode, Position, Rejected, RejectedWhy, ResetWhy};
use crate::wire::{Batch, CaughtUp, Hello, MAX_CHANGE, MAX_FRAME, MAX_ITEMS, Welcome};

/// A batch stops growing here, so that the frame stays within its limit even if nothing deflates.
const BATCH_BYTES: usize = 512 << 10;

/// What the relay's log says about one shelf, read in one transaction.
#[derive(Clone, Copy, Debug)]
pub struct LogView {
    pub shelf: Shelf,
    /// The number of the last record; 0 when empty.
    pub head: u64,
    /// The chain at the device's cursor; `None` above the head.
    pub chain_at_cursor: Option<Chain>,
    /// The chain at the device's high-water mark; `None` above the head.
    pub chain_at_mark: Option<Chain>,
}

/// A row of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub seq: u64,
    pub doc: DocId,
    pub bytes: Vec<u8>,
    /// The chain at `seq`.
    pub chain: Chain,
}

/// What one session may do on its shelves; one per socket.
#[derive(Clone, Debug, Default)]
pub struct Session {
    shelves: Vec<Open>,
}

#[derive(Clone, Copy, Debug)]
struct Open {
    shelf: Shelf,
    /// The last number sent; `None` while a reset waits for its HELLO with zeros.
    sent: Option<u64>,
}

/// Why the device must start this shelf again, if it must.
pub fn reset_reason(position: &Position, log: &LogView) -> Option<ResetWhy> {
    let same = |seq: u64, chain: Option<Chain>, proof| match chain {
        _ if seq == 0 => true,
        Some(chain) => chain.proof() == proof,
        None => false,
    };
    if position.seq > log.head {
        Some(ResetWhy::CursorAhead)
    } else if position.mark > log.head {
        Some(ResetWhy::MarkAhead)
    } else if !same(position.seq, log.chain_at_cursor, position.proof) {
        Some(ResetWhy::CursorDiffers)
    } else if !same(position.mark, log.chain_at_mark, position.mark_proof) {
        Some(ResetWhy::MarkDiffers)
    } else {
        None
    }
}

/// The device's place on a shelf; one it does not name stands at zero.
pub fn position(hello: &Hello, shelf: Shelf) -> Position {
    let start = Position {
        shelf,
        seq: 0,
        proof: crate::chain::Proof::EMPTY,
        mark: 0,
        mark_proof: crate::chain::Proof::EMPTY,
    };
    hello.shelves.iter().find(|position| position.shelf == shelf).copied().unwrap_or(start)
}

/// The sound changes of a push, and the ones to be answered with a reason.
pub fn check(items: Vec<Pushed>) -> (Vec<Pushed>, Vec<Rejected>) {
    let mut rejected = Vec::new();
    let sound = items.into_iter().filter(|item| match fault(item) {
        Some(why) => {
            rejected.push(Rejected { hash: item.hash, why });
            false
        }
        None => true,
    });
    let sound = sound.collect();
    (sound, rejected)
}

/// The next batch out of records that follow each other densely, and how many of them it took.
/// `None` when there are no records.
pub fn batch(shelf: Shelf, records: &[Record]) -> Option<(Batch, usize)> {
    let mut size = 0;
    let fits = |record: &&Record| {
        let first = size == 0;
        size += record.bytes.len() + 32;
        first || size <= BATCH_BYTES
    };
    let taken: Vec<&Record> = records.iter().take(MAX_ITEMS).take_while(fits).collect();
    let (first, last) = (taken.first()?, taken.last()?);
    let items = taken.iter().map(|record| stored(record)).collect();
    let batch = Batch { shelf, from: first.seq, to: last.seq, proof: last.chain.proof(), items };
    Some((batch, taken.len()))
}

impl Session {
    /// A handshake: every shelf the user may see is decided anew. `logs` has one view for each of them.
    pub fn hello(&mut self, hello: &Hello, logs: &[LogView]) -> Welcome {
        self.shelves.clear();
        let shelves = logs.iter().map(|log| self.open(&position(hello, log.shelf), log)).collect();
        Welcome { limits: limits(), shelves, purge_head: 0, handshake: hello.handshake }
    }

    /// May changes of this shelf be accepted now? Never between a reset and its confirmation.
    pub fn may_push(&self, shelf: Shelf) -> bool {
        self.sent(shelf).is_some()
    }

    /// The last number sent on a shelf; `None` when nothing may be sent.
    pub fn sent(&self, shelf: Shelf) -> Option<u64> {
        self.shelves.iter().find(|open| open.shelf == shelf)?.sent
    }

    /// The shelves on which records may be sent, with the last number sent.
    pub fn open_shelves(&self) -> impl Iterator<Item = (Shelf, u64)> + '_ {
        self.shelves.iter().filter_map(|open| Some((open.shelf, open.sent?)))
    }

    /// A batch has gone out.
    pub fn mark_sent(&mut self, shelf: Shelf, to: u64) {
        for open in &mut self.shelves {
            if open.shelf == shelf && open.sent.is_some_and(|sent| sent < to) {
                open.sent = Some(to);
            }
        }
    }

    /// The log has gone back under this session (a restore): nothing more until a HELLO with zeros.
    pub fn close(&mut self, shelf: Shelf) {
        for open in &mut self.shelves {
            if open.shelf == shelf {
                open.sent = None;
            }
        }
    }

    fn open(&mut self, position: &Position, log: &LogView) -> Go {
        let reset = reset_reason(position, log).is_some();
        let sent = if reset { None } else { Some(position.seq) };
        self.shelves.push(Open { shelf: log.shelf, sent });
        let mode = if reset { Mode::Reset } else { Mode::Resume };
        Go { shelf: log.shelf, head: log.head, mode }
    }
}

/// What this relay accepts.
pub fn limits() -> Limits {
    Limits { frame: MAX_FRAME as u32, change: MAX_CHANGE as u32, items: MAX_ITEMS as u32 }
}

/// The frame that ends a catch-up.
pub fn caught_up(shelf: Shelf, head: u64) -> CaughtUp {
    CaughtUp { shelf, head }
}

/// The chain after these hashes.
pub fn extend(chain: Chain, hashes: impl IntoIterator<Item = Hash>) -> Chain {
    hashes.into_iter().fold(chain, Chain::then)
}

fn fault(item: &Pushed) -> Option<RejectedWhy> {
    if item.bytes.len() > MAX_CHANGE {
        return Some(RejectedWhy::TooLarge);
    }
    chunk::verify(&item.bytes, item.hash).err().map(|_| RejectedWhy::BadHash)
}

fn stored(record: &Record) -> Stored {
    Stored { seq: record.seq, doc: record.doc, bytes: record.bytes.clone() }
}
