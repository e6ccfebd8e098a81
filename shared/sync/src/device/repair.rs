//! After a reset: what is here and not there, and there and not here, without sending everything again.
//! Nothing is believed before it is durable: what was compared leaves the outbox only after what was missing is stored.

use super::Device;
use super::comparison::{Compare, Next};
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
use crate::wire::Frame;
use crate::wire::limit::MAX_ITEMS;
use crate::wire::part::Go;
use crate::wire::repair::{Fetch, Fill, Hashes, Have, MAX_HASHES, Said, Want};
use std::collections::HashSet;

impl Device {
    /// The relay proposes to compare; the buckets of all that waits are the first word.
    pub(super) fn compare(&mut self, connection: Connection, go: &Go) {
        let claimed = self.outbox.on(go.shelf);
        let bits = compare::bits(claimed.len());
        let buckets = compare::buckets(&claimed, bits);
        let reading = self.reading(go.shelf);
        reading.gate = Gate::Comparing;
        reading.head = go.head;
        reading.compare = Some(Compare::new(claimed, bits));
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

/// The changes of a FILL, if all of them are sound.
fn changes(items: Vec<crate::wire::packed::Loose>) -> Option<Vec<Change>> {
    let change = |item: crate::wire::packed::Loose| {
        let hash = chunk::hash(&item.bytes).ok()?;
        Some(Change { doc: item.doc, hash, bytes: item.bytes })
    };
    items.into_iter().map(change).collect()
}
