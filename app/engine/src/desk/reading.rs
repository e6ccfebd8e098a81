//! The start: rows into memory, and not one document.

use bridge::event::{Event, Trouble};
use bridge::message::Tell;
use domain::id::Id;

use crate::browser::disk::{Fault, Plan, Read, Table};
use crate::browser::world::{Later, World};
use crate::desk::engine::{Engine, State};
use crate::store::key;
use crate::store::outbox::{Waiting, order};
use crate::store::row::Row;
use crate::store::seat::Seat;
use crate::store::word::Word;

impl<W: World> Engine<W> {
    /// Reads everything; afterwards requests are answered.
    pub fn start(&self) -> Later<'_, ()> {
        Box::pin(async move {
            self.state.set(State::Starting);
            if self.read_all().await.is_err() {
                self.state.set(State::Failed);
                return self.answer_early().await;
            }
            self.state.set(State::Ready);
            self.world.tell(&Tell::Event(Event::Ready));
            self.answer_early().await;
            let _ = self.records.count_blobs().await;
            if self.migrate().await.is_err() {
                self.world
                    .warn("what is stored could not be brought to today's form; the next start tries again");
            }
            self.catch_up().await;
            self.records.say(&Word::HowIsSync);
            self.records.changed(Vec::new());
            if self.seat.borrow().is_none() {
                self.recover().await;
            }
            self.wake_driver().await;
        })
    }

    /// Begins to carry if this tab leads and somebody is signed in.
    pub fn wake_driver(&self) -> Later<'_, ()> {
        Box::pin(async move {
            let seat = self.seat.borrow().clone();
            if let (Some(seat), true, State::Ready) = (seat, self.leads.get(), self.state.get()) {
                // A database that cannot be read has been told of; the next leader or sign-in tries again.
                let _ = self.driver.start(&seat).await;
            }
        })
    }

    /// Answers what was asked before the start.
    pub async fn answer_early(&self) {
        let early = std::mem::take(&mut *self.early.borrow_mut());
        for (number, request) in early {
            self.reply(number, request).await;
        }
    }

    async fn read_all(&self) -> Result<(), Fault> {
        let _turn = self.records.lane.turn().await;
        self.records.clear();
        let reads = vec![
            Read::Values(Table::Rows, Vec::new()),
            Read::Values(Table::Outbox, Vec::new()),
            Read::One(Table::Meta, key::SEAT.to_vec()),
        ];
        let mut found = self.records.read(reads).await?.into_iter();
        let rows = found.next().unwrap_or_default();
        if self.records.retake_outbox(&found.next().unwrap_or_default()) > 0 {
            self.mend_outbox().await?;
        }
        let seat = found.next().unwrap_or_default().into_iter().next();
        *self.seat.borrow_mut() = seat.as_ref().and_then(|bytes| minicbor::decode::<Seat>(bytes).ok());
        *self.records.seat.borrow_mut() = seat;
        self.records.number_is(self.device().unwrap_or(0));
        self.take_rows(rows).await
    }

    async fn take_rows(&self, rows: Vec<Vec<u8>>) -> Result<(), Fault> {
        let mut damaged = Vec::new();
        for (place, bytes) in rows.into_iter().enumerate() {
            match Row::decode(&bytes) {
                Some(row) => self.records.library.borrow_mut().put(&row, bytes),
                None => damaged.push((place, bytes)),
            }
        }
        if damaged.is_empty() {
            return Ok(());
        }
        let count = u32::try_from(damaged.len()).unwrap_or(u32::MAX);
        let keys = self.records.read(vec![Read::Keys(Table::Rows, Vec::new())]).await?;
        let keys: Vec<Vec<u8>> = keys.into_iter().flatten().collect();
        for (place, bytes) in damaged {
            match keys.get(place).and_then(|key| key.as_slice().try_into().ok()) {
                Some(doc) => self.records.rebuild(Id(doc), bytes).await?,
                None => self.world.warn("a stored row has no record's name; it is left where it is"),
            }
        }
        self.records.trouble(Some(Trouble::Repaired(count)));
        Ok(())
    }

    /// Entries of the outbox that do not read are made anew: their keys are the hashes of stored changes.
    async fn mend_outbox(&self) -> Result<(), Fault> {
        let queued = self.records.read(vec![Read::Keys(Table::Outbox, Vec::new())]).await?.concat();
        let changes = self.records.all_changes().await?;
        let known: Vec<[u8; 32]> =
            self.records.outbox.borrow().all().iter().map(|waiting| waiting.hash).collect();
        let mut plan = Plan::default();
        for hash in queued.iter().filter(|hash| !known.iter().any(|known| known == hash.as_slice())) {
            let Some((doc, shelf, hash)) = changes.iter().find(|(.., change)| change == hash.as_slice())
            else {
                plan.remove(Table::Outbox, hash.clone());
                continue;
            };
            let order = order(self.world.now(), plan.writes.len());
            let waiting = Waiting { order, shelf: *shelf, doc: *doc, hash: *hash, seals: false };
            plan.put(Table::Outbox, *hash, waiting.encode());
            self.records.outbox.borrow_mut().add(waiting);
        }
        self.records.commit(plan).await
    }
}
