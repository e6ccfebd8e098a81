//! What the device says.

use super::effect::{Effect, Refused};
use super::event::{Connection, OutboxItem, OutboxKey, Token};
use super::link::{Deadline, Line};
use super::outbox::Way;
use super::reading::{Gate, Reading};
use super::{ACK_MS, Device, PING_MS, PONG_MS};
use crate::wire::limit::{MAX_CHANGE, MAX_FRAME, MAX_ITEMS};
use crate::wire::packed::{Push, Pushed};
use crate::wire::part::{Position, RejectedWhy};
use crate::wire::{Frame, Hello, PROTOCOL, Ping};

/// So many pushes may be unanswered at a time.
const WINDOW: usize = 4;
/// So many changes are read from the outbox at a time.
const LOAD: usize = 200;
/// A push stops growing here, so that its frame stays within the limit even if nothing deflates.
const PUSH_BYTES: usize = 512 << 10;
/// What a frame needs beside its changes.
const MARGIN: usize = 4 << 10;

impl Device {
    /// HELLO tells what is durable, so it waits until nothing is being stored.
    pub(super) fn send_hello(&mut self) {
        let Line::Greeting(connection) = self.link.line else { return };
        if !self.storing.is_idle() {
            return;
        }
        for reading in &mut self.shelves {
            reading.taken = reading.stored;
            reading.promised = reading.mark;
        }
        self.purge_taken = self.purged;
        self.purge_told = self.purged;
        self.purge_awaited = 0;
        self.link.handshake = self.link.handshake.wrapping_add(1);
        self.link.line = Line::Greeted(connection);
        let hello = Hello {
            protocol: PROTOCOL,
            dealership: self.dealership,
            device: self.id,
            build: self.build.clone(),
            shelves: self.positions(),
            waiting: u32::try_from(self.outbox.len()).unwrap_or(u32::MAX),
            purged: self.purged,
            handshake: self.link.handshake,
        };
        self.send(connection, &Frame::Hello(hello));
    }

    fn positions(&self) -> Vec<Position> {
        let position = |reading: &Reading| {
            let held = if reading.is_unread() { self.outbox.on(reading.shelf).len() } else { 0 };
            reading.position(held)
        };
        self.shelves.iter().map(position).collect()
    }

    /// Reads the next part of the outbox when the window has room.
    pub(super) fn send_outbox(&mut self) {
        let open = matches!(self.link.line, Line::Open(_));
        if !open || self.loading.is_some() || self.requests.len() >= WINDOW {
            return;
        }
        let keys = self.outbox.next(|shelf| self.is_open(shelf), LOAD);
        if keys.is_empty() {
            return;
        }
        keys.iter().for_each(|key| self.outbox.set(key.shelf, key.hash, Way::Loading));
        let token = Token(self.next_token);
        self.next_token += 1;
        self.loading = Some(token);
        self.effects.push(Effect::LoadOutbox { token, keys });
    }

    pub(super) fn outbox_loaded(&mut self, token: Token, items: Vec<OutboxItem>) {
        if self.loading != Some(token) {
            return;
        }
        self.loading = None;
        let (ready, gone) = self.sort_loaded(items);
        gone.into_iter().for_each(|key| self.outbox.remove(key.shelf, key.hash));
        if let Line::Open(connection) = self.link.line {
            self.push_all(connection, ready);
        }
    }

    /// A change made here goes out at once when nothing stands before it.
    pub(super) fn local_change(&mut self, item: OutboxItem) {
        let key = item.key;
        let empty_before =
            self.outbox.next(|shelf| self.is_open(shelf), 1).is_empty() && self.loading.is_none();
        self.outbox.add(key);
        let Line::Open(connection) = self.link.line else { return };
        if empty_before
            && self.is_open(key.shelf)
            && self.requests.len() < WINDOW
            && self.outbox.is_waiting(key)
        {
            self.push_all(connection, vec![item]);
        }
    }

    pub(super) fn ping(&mut self, connection: Connection) {
        self.link.pings = self.link.pings.wrapping_add(1);
        self.link.ping = Some(Deadline::after(self.now_ms, PING_MS));
        self.link.pong = self.link.pong.or(Some(Deadline::after(self.now_ms, PONG_MS)));
        self.send(connection, &Frame::Ping(Ping { number: self.link.pings }));
    }

    pub(super) fn send(&mut self, connection: Connection, frame: &Frame) {
        // A frame of ours is within the limits by construction; one that is not cannot be sent by anyone.
        if let Ok(bytes) = frame.encode() {
            self.effects.push(Effect::Send(connection, bytes));
        }
    }

    /// The patience for acknowledgements starts anew with every push and every answer.
    pub(super) fn await_acks(&mut self) {
        let comparing = self.shelves.iter().any(|reading| reading.gate == Gate::Comparing);
        let waiting = comparing || !self.requests.is_empty();
        self.link.ack = waiting.then(|| Deadline::after(self.now_ms, ACK_MS));
    }

    /// Those still to be sent, and the keys the store no longer has.
    fn sort_loaded(&self, items: Vec<OutboxItem>) -> (Vec<OutboxItem>, Vec<OutboxKey>) {
        let asked = self.outbox.loading();
        let gone = asked.iter().filter(|key| !items.iter().any(|item| item.key == **key)).copied().collect();
        let ready =
            items.into_iter().filter(|item| asked.contains(&item.key) && self.is_open(item.key.shelf));
        (ready.collect(), gone)
    }

    fn push_all(&mut self, connection: Connection, items: Vec<OutboxItem>) {
        let mut push = Vec::new();
        let mut size = 0;
        for item in items {
            if item.bytes.len() > self.longest_change() {
                self.refuse(vec![Refused { key: item.key, why: RejectedWhy::TooLarge }]);
                continue;
            }
            if size + item.bytes.len() > self.longest_push() || push.len() >= self.most_items() {
                self.push(connection, std::mem::take(&mut push));
                size = 0;
            }
            size += item.bytes.len();
            push.push(item);
        }
        self.push(connection, push);
    }

    fn push(&mut self, connection: Connection, items: Vec<OutboxItem>) {
        let Some(shelf) = items.first().map(|item| item.key.shelf) else { return };
        let request = self.next_request;
        self.next_request = self.next_request.wrapping_add(1);
        self.requests.push(request);
        items.iter().for_each(|item| self.outbox.set(shelf, item.key.hash, Way::Flying(request)));
        let items = items.into_iter().map(|item| Pushed {
            doc: item.key.doc,
            hash: item.key.hash,
            bytes: item.bytes,
            seals: item.key.seals,
        });
        self.send(connection, &Frame::Push(Push { request, shelf, items: items.collect() }));
        self.await_acks();
    }

    fn longest_change(&self) -> usize {
        MAX_CHANGE.min(self.limits.change as usize).min(self.longest_push())
    }

    fn longest_push(&self) -> usize {
        PUSH_BYTES.min(MAX_FRAME.min(self.limits.frame as usize).saturating_sub(MARGIN))
    }

    fn most_items(&self) -> usize {
        MAX_ITEMS.min(self.limits.items as usize).max(1)
    }
}
