//! The relay's decisions that do not depend on its database: resume or reset, what a session may do,
//! which pushed changes are sound, how records become batches.

mod comparison;
pub mod log;
pub mod repair;

use crate::chain::Chain;
use crate::chunk;
use crate::name::{Hash, Shelf};
use crate::wire::limit::{MAX_CHANGE, MAX_FRAME, MAX_ITEMS};
use crate::wire::packed::{Batch, Pushed, Stored};
use crate::wire::part::{Go, Limits, Mode, Position, Rejected, RejectedWhy, ResetWhy, ShelfHead};
use crate::wire::{CaughtUp, Hello, PROTOCOL, Pong, Welcome};
use comparison::{Comparing, Filling};
use log::{LogView, Record, of_one_frame};

/// What one session may do on its shelves; one per socket.
#[derive(Clone, Debug, Default)]
pub struct Session {
    shelves: Vec<Open>,
}

#[derive(Clone, Debug)]
struct Open {
    shelf: Shelf,
    state: State,
}

#[derive(Clone, Debug)]
enum State {
    /// A reset waits for its HELLO with zeros.
    Resetting,
    /// The device is saying what it has.
    Comparing(Comparing),
    /// What the device lacks is being sent.
    Filling(Filling),
    /// The device fetches a snapshot and then says HELLO again.
    Snapshot,
    /// The last number sent.
    Sending(u64),
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
    let named = hello.shelves.iter().find(|position| position.shelf == shelf);
    named.copied().unwrap_or(Position::start(shelf))
}

/// Must this device be told to update? Its outbox waits until it has.
pub fn is_too_old(hello: &Hello) -> bool {
    hello.protocol < PROTOCOL
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
    let taken = of_one_frame(records);
    let (first, last) = (taken.first()?, taken.last()?);
    let items = taken.iter().map(|record| stored(record)).collect();
    let batch = Batch { shelf, from: first.seq, to: last.seq, proof: last.chain.proof(), items };
    Some((batch, taken.len()))
}

impl Session {
    /// A handshake: every shelf the user may see is decided anew. `logs` has one view for each of them; shelves the
    /// device holds beside them are revoked. A device that has not heard of all erasures (`purge_head` is the last)
    /// is told of them first: nothing is opened, and it says HELLO again.
    pub fn hello(&mut self, hello: &Hello, logs: &[LogView], purge_head: u64) -> Welcome {
        self.shelves.clear();
        let mut shelves = Vec::new();
        if hello.purged >= purge_head {
            shelves.extend(logs.iter().map(|log| self.open(hello, log)));
            let named = hello.shelves.iter().map(|position| position.shelf);
            let foreign = named.filter(|shelf| logs.iter().all(|log| log.shelf != *shelf));
            shelves.extend(foreign.map(|shelf| Go { shelf, head: 0, mode: Mode::Revoked }));
        }
        Welcome { limits: limits(), shelves, purge_head, handshake: hello.handshake }
    }

    /// May changes of this shelf be accepted now? Never between a reset and its confirmation.
    pub fn may_push(&self, shelf: Shelf) -> bool {
        self.state(shelf).is_some_and(|state| !matches!(state, State::Resetting))
    }

    /// The last number sent on a shelf; `None` when nothing may be sent.
    pub fn sent(&self, shelf: Shelf) -> Option<u64> {
        match self.state(shelf)? {
            State::Sending(sent) => Some(*sent),
            _ => None,
        }
    }

    /// The device may still be sent records after this number without a new HELLO, so the log must not forget them;
    /// `None` when it will say HELLO first.
    pub fn needs_after(&self, shelf: Shelf) -> Option<u64> {
        match self.state(shelf)? {
            State::Sending(sent) => Some(*sent),
            State::Comparing(_) | State::Filling(_) => Some(0),
            State::Resetting | State::Snapshot => None,
        }
    }

    /// The shelves on which records may be sent, with the last number sent.
    pub fn open_shelves(&self) -> impl Iterator<Item = (Shelf, u64)> + '_ {
        self.shelves.iter().filter_map(|open| match open.state {
            State::Sending(sent) => Some((open.shelf, sent)),
            _ => None,
        })
    }

    /// The answer to PING. It names every shelf the user may see, with what has been said of it on this socket (the
    /// highest number there is if it is not open) and the last erasure that it was told of, so that a device notices what it
    /// has missed.
    pub fn pong(&self, number: u32, shelves: &[Shelf], purged: u64) -> Pong {
        let head = |shelf: &Shelf| ShelfHead { shelf: *shelf, head: self.sent(*shelf).unwrap_or(u64::MAX) };
        Pong { number, heads: shelves.iter().map(head).collect(), purged }
    }

    /// A batch has gone out.
    pub fn mark_sent(&mut self, shelf: Shelf, to: u64) {
        if let Some(State::Sending(sent)) = self.state_mut(shelf) {
            *sent = to.max(*sent);
        }
    }

    /// The log has gone back under this session (a restore): nothing more until a HELLO with zeros.
    pub fn close(&mut self, shelf: Shelf) {
        if let Some(state) = self.state_mut(shelf) {
            *state = State::Resetting;
        }
    }

    /// The user may not see this shelf any more; REVOKE tells the device.
    pub fn revoke(&mut self, shelf: Shelf) {
        self.shelves.retain(|open| open.shelf != shelf);
    }

    fn open(&mut self, hello: &Hello, log: &LogView) -> Go {
        let position = position(hello, log.shelf);
        let (mode, state) = if reset_reason(&position, log).is_some() {
            (Mode::Reset, State::Resetting)
        } else if position.seq < log.floor {
            (Mode::Snapshot, State::Snapshot)
        } else if comparison::is_worth_it(&position, log) {
            (Mode::Compare, State::Comparing(Comparing::new(hello.handshake)))
        } else if begins_with_snapshot(&position, log) {
            (Mode::Snapshot, State::Snapshot)
        } else {
            (Mode::Resume, State::Sending(position.seq))
        };
        self.shelves.push(Open { shelf: log.shelf, state });
        Go { shelf: log.shelf, head: log.head, mode }
    }

    fn state(&self, shelf: Shelf) -> Option<&State> {
        self.shelves.iter().find(|open| open.shelf == shelf).map(|open| &open.state)
    }

    fn state_mut(&mut self, shelf: Shelf) -> Option<&mut State> {
        self.shelves.iter_mut().find(|open| open.shelf == shelf).map(|open| &mut open.state)
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

/// A device that has read nothing, and a snapshot of at least half the log.
fn begins_with_snapshot(position: &Position, log: &LogView) -> bool {
    position.seq == 0 && log.snapshot > 0 && log.snapshot >= log.head / 2
}

fn fault(item: &Pushed) -> Option<RejectedWhy> {
    if item.bytes.len() > MAX_CHANGE {
        return Some(RejectedWhy::TooLarge);
    }
    chunk::verify(&item.bytes, item.hash).err().map(|_| RejectedWhy::BadHash)
}

fn stored(record: &Record) -> Stored {
    if record.bytes.is_empty() {
        return Stored::erased(record.seq, record.chain);
    }
    Stored::new(record.seq, record.doc, record.bytes.clone())
}
