//! After a reset: what is here and not there, and there and not here, without sending everything again.
//! Nothing is believed before it is durable: what was compared leaves the outbox only after what was missing is stored.

use super::Device;
use super::effect::Change;
use super::event::{Connection, Cursor, Mark};
use super::link::Line;
use super::outbox::Way;
use super::reading::Gate;
use super::storing::Job;
use crate::chain::Chain;
use crate::chunk;
use crate::compare;
use crate::name::{DocId, Hash, Shelf};
use crate::wire::part::Go;
use crate::wire::repair::{Fetch, Fill, Hashes, Have, MAX_HASHES, Said, Want, Wanted};
use crate::wire::{Frame, MAX_ITEMS};
use std::collections::HashSet;

/// What is being compared on a shelf.
#[derive(Debug)]
pub(super) struct Compare {
    /// What the device has said it has, and the relay has not asked for so far.
    claimed: HashSet<Hash>,
    bits: u8,
    /// The end of the log the relay speaks of; known once its first answer has come.
    agreed: Option<(u64, Chain)>,
    /// The next part of the relay's wishes, and of what it fills in.
    wish: u32,
    fill: u32,
    /// The relay has said all it wants.
    told: bool,
}

/// What an answer of the relay leads to.
enum Next {
    Nothing,
    Strike,
    /// These are in the buckets that differ.
    Name(Vec<Hash>),
}

impl Device {
    /// The relay proposes to compare; the buckets of all that waits are the first word.
    pub(super) fn compare(&mut self, connection: Connection, go: &Go) {
        let claimed = self.outbox.on(go.shelf);
        let bits = compare::bits(claimed.len());
        let buckets = compare::buckets(&claimed, bits);
        let reading = self.reading(go.shelf);
        reading.gate = Gate::Comparing;
        reading.head = go.head;
        reading.compare = Some(Compare { claimed, bits, agreed: None, wish: 0, fill: 0, told: false });
        self.say_have(connection, go.shelf, Said::Buckets(buckets));
        self.await_acks();
    }

    pub(super) fn want(&mut self, connection: Connection, want: Want) {
        let Some(compare) = self.comparison(want.shelf, want.handshake) else { return };
        match compare.hear(want.head, want.chain, want.wanted) {
            Next::Nothing => {}
            Next::Strike => return self.strike(connection),
            Next::Name(hashes) => self.name_hashes(connection, want.shelf, hashes),
        }
        self.await_acks();
    }

    pub(super) fn fill(&mut self, connection: Connection, fill: Fill) {
        if fill.fetched {
            return self.take_fetched(connection, fill);
        }
        let Some(compare) = self.comparison(fill.shelf, fill.handshake) else { return };
        if fill.part < compare.fill {
            return;
        }
        let (true, Some(agreed)) = (compare.told && fill.part == compare.fill, compare.agreed) else {
            return self.strike(connection);
        };
        compare.fill += 1;
        let Some(changes) = changes(fill.items) else { return self.strike(connection) };
        if fill.last {
            self.end_comparison(fill.shelf, changes, agreed);
        } else {
            self.raise_mark(fill.shelf, Mark { seq: agreed.0, proof: agreed.1.proof() });
            self.store_loose(fill.shelf, changes);
        }
        self.await_acks();
    }

    /// Somebody wants to see these documents now. Without a line they come in their turn.
    pub(super) fn fetch(&mut self, shelf: Shelf, docs: Vec<DocId>) {
        let Line::Open(connection) = self.link.line else { return };
        for docs in docs.chunks(MAX_ITEMS) {
            let request = self.next_request;
            self.next_request = self.next_request.wrapping_add(1);
            self.send(connection, &Frame::Fetch(Fetch { request, shelf, docs: docs.to_vec() }));
        }
    }

    /// The first of them all: the cursor does not move, and what comes twice is stored once.
    fn take_fetched(&mut self, connection: Connection, fill: Fill) {
        let closed = self.reading(fill.shelf).gate == Gate::Resetting;
        match changes(fill.items) {
            _ if closed => {}
            Some(changes) => {
                self.raise_mark(fill.shelf, Mark { seq: fill.head, proof: fill.proof });
                self.store_loose(fill.shelf, changes);
            }
            None => self.strike(connection),
        }
    }

    fn comparison(&mut self, shelf: Shelf, handshake: u32) -> Option<&mut Compare> {
        if handshake != self.link.handshake {
            return None;
        }
        let reading = self.reading(shelf);
        if reading.gate == Gate::Comparing { reading.compare.as_mut() } else { None }
    }

    fn name_hashes(&mut self, connection: Connection, shelf: Shelf, hashes: Vec<Hash>) {
        let mut parts = hashes.chunks(MAX_HASHES).zip(0..).peekable();
        while let Some((hashes, part)) = parts.next() {
            let last = parts.peek().is_none();
            let list = Hashes { part, last, hashes: hashes.to_vec() };
            self.say_have(connection, shelf, Said::Hashes(list));
        }
    }

    fn say_have(&mut self, connection: Connection, shelf: Shelf, said: Said) {
        let handshake = self.link.handshake;
        self.send(connection, &Frame::Have(Have { shelf, handshake, said }));
    }

    /// What is stored ahead of the cursor is known to the relay up to here: should its log go back before the cursor
    /// has come so far, the mark tells.
    fn raise_mark(&mut self, shelf: Shelf, mark: Mark) {
        let reading = self.reading(shelf);
        if mark.seq > reading.promised.seq {
            reading.promised = mark;
            self.storing.push(Job::Acknowledge { shelf, hashes: Vec::new(), mark });
        }
    }

    /// Stored without moving the cursor: should it end here, it comes again.
    fn store_loose(&mut self, shelf: Shelf, changes: Vec<Change>) {
        let cursor = self.reading(shelf).taken;
        if !changes.is_empty() {
            self.storing.push(Job::Batch { shelf, changes, cursor });
        }
    }

    /// Both sides have the same up to the agreed end: the cursor jumps there, and what the relay has waits no more.
    fn end_comparison(&mut self, shelf: Shelf, changes: Vec<Change>, (seq, chain): (u64, Chain)) {
        let cursor = Cursor { seq, chain };
        let mark = Mark { seq, proof: chain.proof() };
        let reading = self.reading(shelf);
        let arrived: Vec<Hash> =
            reading.compare.take().map_or(HashSet::new(), |it| it.claimed).into_iter().collect();
        reading.gate = Gate::Open;
        reading.taken = cursor;
        if seq > reading.promised.seq {
            reading.promised = mark;
        }
        let mark = reading.promised;
        reading.head = reading.head.max(seq);
        self.storing.push(Job::Batch { shelf, changes, cursor });
        if !arrived.is_empty() {
            arrived.iter().for_each(|hash| self.outbox.set(shelf, *hash, Way::Arrived));
            self.storing.push(Job::Acknowledge { shelf, hashes: arrived, mark });
        }
    }
}

impl Compare {
    fn hear(&mut self, head: u64, chain: Chain, wanted: Wanted) -> Next {
        match wanted {
            Wanted::Buckets(numbers) => self.differ(head, chain, &numbers),
            Wanted::Hashes(list) => self.wish(&list),
        }
    }

    fn differ(&mut self, head: u64, chain: Chain, numbers: &[u16]) -> Next {
        if self.agreed.is_some() {
            return Next::Nothing;
        }
        self.agreed = Some((head, chain));
        let numbers: HashSet<u16> = numbers.iter().copied().collect();
        let differs = |hash: &&Hash| numbers.contains(&compare::place(hash, self.bits));
        let named: Vec<Hash> = self.claimed.iter().filter(differs).copied().collect();
        match (named.is_empty(), numbers.is_empty()) {
            (false, _) => Next::Name(named),
            (true, true) => {
                self.told = true;
                Next::Nothing
            }
            // It asks for what it was told not to be there.
            (true, false) => Next::Strike,
        }
    }

    fn wish(&mut self, list: &Hashes) -> Next {
        if list.part < self.wish {
            return Next::Nothing;
        }
        if self.agreed.is_none() || self.told || list.part > self.wish {
            return Next::Strike;
        }
        self.wish += 1;
        self.told = list.last;
        list.hashes.iter().for_each(|hash| {
            self.claimed.remove(hash);
        });
        Next::Nothing
    }
}

/// The changes of a FILL, if all of them are sound.
fn changes(items: Vec<crate::wire::packed::Loose>) -> Option<Vec<Change>> {
    let change = |item: crate::wire::packed::Loose| {
        let hash = chunk::hash(&item.bytes).ok()?;
        Some(Change { doc: item.doc, hash, bytes: item.bytes })
    };
    items.into_iter().map(change).collect()
}
