//! What the relay says.

use super::effect::Refused;
use super::event::{Connection, Mark, OutboxKey};
use super::link::{Barred, Deadline, Line};
use super::outbox::Way;
use super::reading::{Gate, Verdict};
use super::storing::Job;
use super::{Device, PING_MS};
use crate::name::{Hash, Shelf};
use crate::wire::packed::Batch;
use crate::wire::part::{Go, Mode, Trouble};
use crate::wire::{Ack, Frame, Pong, Refusal, Welcome};

/// So much nonsense is answered with a new handshake; then the line is dropped.
const STRIKES: u8 = 3;
/// A relay that wants a newer app is asked again after this.
const UPDATE_PAUSE_MS: i64 = 300_000;

impl Device {
    pub(super) fn frame(&mut self, connection: Connection, bytes: &[u8]) {
        if !self.link.is(connection) || matches!(self.link.line, Line::Closing(_)) {
            return;
        }
        let Ok(frame) = Frame::decode(bytes) else { return self.strike(connection) };
        self.last_contact_ms = Some(self.now_ms);
        match (self.link.line, frame) {
            (_, Frame::Ping(ping)) => {
                self.send(
                    connection,
                    &Frame::Pong(Pong { number: ping.number, heads: Vec::new(), purged: 0 }),
                );
            }
            (_, Frame::Err(refusal)) => self.refusal(refusal),
            (Line::Greeted(_), Frame::Welcome(welcome)) => self.welcome(connection, welcome),
            (Line::Open(_), Frame::Batch(batch)) => self.batch(connection, batch),
            (Line::Open(_), Frame::Ack(ack)) => self.ack(connection, &ack),
            (Line::Open(_), Frame::CaughtUp(said)) => self.caught_up(connection, said.shelf, said.head),
            (Line::Open(_), Frame::Reset(reset)) => self.reset(connection, reset.shelf),
            (Line::Open(_), Frame::Pong(pong)) => self.pong(connection, pong),
            (Line::Open(_), Frame::Want(want)) => self.want(connection, want),
            (Line::Open(_), Frame::Fill(fill)) => self.fill(connection, fill),
            (Line::Greeted(_) | Line::Open(_), Frame::Purge(purge)) => self.purge(connection, &purge),
            (Line::Open(_), Frame::Looking(looking)) => self.looking(looking),
            (Line::Open(_), Frame::Grant(_)) => self.greet(connection),
            (Line::Open(_), Frame::Revoke(said)) => self.revoke(said.shelf),
            _ => {}
        }
    }

    /// Something was wrong or lost: ask anew where we stand, but not for ever.
    pub(super) fn strike(&mut self, connection: Connection) {
        self.link.strikes = self.link.strikes.saturating_add(1);
        match self.link.line {
            Line::Open(_) if self.link.strikes <= STRIKES => self.greet(connection),
            _ if self.link.strikes > STRIKES => self.hang_up(),
            _ => {}
        }
    }

    fn welcome(&mut self, connection: Connection, welcome: Welcome) {
        if welcome.handshake != self.link.handshake {
            return;
        }
        self.limits = welcome.limits;
        if welcome.purge_head > self.purge_told {
            return self.await_erasures(connection, welcome.purge_head);
        }
        self.link.line = Line::Open(connection);
        self.link.patience = None;
        self.link.barred = None;
        self.link.pong = None;
        self.link.ping = Some(Deadline::after(self.now_ms, PING_MS));
        self.link.fetch = None;
        welcome.shelves.iter().for_each(|go| self.go(connection, go));
        self.refuse_beside(&welcome);
        self.tell_look(connection);
    }

    fn go(&mut self, connection: Connection, go: &Go) {
        match go.mode {
            Mode::Resume => {
                let reading = self.reading(go.shelf);
                reading.gate = Gate::Open;
                reading.head = go.head;
                reading.begun = reading.begun.min(reading.stored.seq);
            }
            Mode::Reset => self.reset(connection, go.shelf),
            Mode::Compare => self.compare(connection, go),
            Mode::Revoked => self.revoke(go.shelf),
            Mode::Snapshot => self.fetch_snapshot(go),
            // A way of a newer version: this shelf rests, its changes wait.
            Mode::Unknown(_) => {}
        }
    }

    /// The logs differ. Until the reset is stored and greeted, nothing passes this shelf.
    fn reset(&mut self, connection: Connection, shelf: Shelf) {
        let reading = self.reading(shelf);
        match reading.gate {
            Gate::Resetting => return,
            // A relay that wants a reset of nothing would want it for ever.
            _ if reading.is_fresh() => return self.strike(connection),
            Gate::Open | Gate::Closed | Gate::Comparing | Gate::Fetching => reading.gate = Gate::Resetting,
        }
        self.storing.forget(Some(shelf));
        self.outbox.ground(|key, _| key.shelf == shelf);
        self.storing.push(Job::Reset { shelf });
    }

    fn batch(&mut self, connection: Connection, batch: Batch) {
        let shelf = batch.shelf;
        let reading = self.reading(shelf);
        if reading.gate != Gate::Open {
            return;
        }
        match reading.judge(batch) {
            Verdict::Known => {}
            Verdict::Foreign => self.strike(connection),
            Verdict::Take(changes, cursor) => {
                reading.taken = cursor;
                reading.lag = None;
                reading.head = reading.head.max(cursor.seq);
                self.storing.push(Job::Batch { shelf, changes, cursor });
            }
        }
    }

    fn ack(&mut self, connection: Connection, ack: &Ack) {
        let known = self.requests.iter().position(|request| *request == ack.request);
        let Some(place) = known else { return };
        if !self.is_open(ack.shelf) {
            return;
        }
        let keys = self.outbox.flying(ack.request);
        let refused =
            |hash| ack.rejected.iter().find(|rejected| rejected.hash == hash).map(|found| found.why);
        let kept = keys.iter().any(|key| refused(key.hash).is_none());
        if keys.iter().any(|key| key.shelf != ack.shelf) || (kept && ack.seq == 0) {
            return self.strike(connection);
        }
        self.requests.swap_remove(place);
        self.await_acks();
        let arrived = keys.iter().filter(|key| refused(key.hash).is_none()).map(|key| key.hash).collect();
        let refused = |key: &OutboxKey| refused(key.hash).map(|why| Refused { key: *key, why });
        self.refuse(keys.iter().filter_map(refused).collect());
        self.arrive(ack, arrived);
    }

    fn arrive(&mut self, ack: &Ack, hashes: Vec<Hash>) {
        if hashes.is_empty() {
            return;
        }
        hashes.iter().for_each(|hash| self.outbox.set(ack.shelf, *hash, Way::Arrived));
        let reading = self.reading(ack.shelf);
        if ack.seq > reading.promised.seq {
            reading.promised = Mark { seq: ack.seq, proof: ack.proof };
        }
        let mark = reading.promised;
        self.storing.push(Job::Acknowledge { shelf: ack.shelf, hashes, mark });
    }

    fn caught_up(&mut self, connection: Connection, shelf: Shelf, head: u64) {
        let reading = self.reading(shelf);
        if reading.gate != Gate::Open {
            return;
        }
        reading.head = reading.head.max(head);
        if head > reading.taken.seq {
            self.strike(connection);
        }
    }

    fn pong(&mut self, connection: Connection, pong: Pong) {
        if pong.number != self.link.pings {
            return;
        }
        self.link.pong = None;
        let mut lags = pong.purged > self.purge_taken;
        for said in &pong.heads {
            self.reading(said.shelf);
        }
        for reading in &mut self.shelves {
            lags |= reading.lags_behind(pong.heads.iter().find(|said| said.shelf == reading.shelf));
        }
        if lags {
            self.strike(connection);
        }
    }

    fn refusal(&mut self, refusal: Refusal) {
        let pause_ms = i64::from(refusal.retry_after_s.unwrap_or(0)).saturating_mul(1000);
        self.link.wait_at_least(pause_ms);
        match refusal.code {
            Trouble::Auth | Trouble::WrongDealership => self.link.barred = Some(Barred::SignedOut),
            Trouble::UpgradeRequired => {
                self.link.barred = Some(Barred::UpdateNeeded);
                self.link.wait_at_least(UPDATE_PAUSE_MS);
            }
            _ => {}
        }
        self.hang_up();
    }
}
