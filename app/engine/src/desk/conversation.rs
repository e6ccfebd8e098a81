//! What happens outside, and what the engine does about it.

use std::rc::Rc;

use bridge::event::{Event, Trouble};
use bridge::message::{self, Ask, Tell};
use bridge::reply::Failure;
use bridge::request::Request;
use bridge::wire;
use domain::id::Id;
use domain::record::Kind;
use sync::device::event::{Connection, Event as DeviceEvent};

use crate::browser::disk::{Read, Table};
use crate::browser::world::{Happening, Later, Timer, World};
use crate::desk::engine::{Engine, State};
use crate::store::outbox::Waiting;
use crate::store::word::Word;

impl<W: World> Engine<W> {
    /// Does what is to be done about something that happened.
    pub async fn happen(self: Rc<Self>, happening: Happening) {
        match happening {
            Happening::Begins => self.start().await,
            Happening::Asked(bytes) => self.asked(&bytes).await,
            Happening::Heard(bytes) => self.heard(&bytes).await,
            Happening::Leads => {
                self.leads.set(true);
                self.wake_driver().await;
            }
            Happening::SocketOpen(number) => {
                self.driver.handle(DeviceEvent::Connected(Connection(number))).await
            }
            Happening::SocketFrame(number, bytes) => {
                self.driver.frame(number, bytes).await;
                self.welcome().await;
            }
            Happening::SocketClosed(number) => self.driver.closed(number).await,
            Happening::Fetched(fetch, bytes) => self.driver.fetched(fetch, bytes).await,
            Happening::Woken(Timer::Sync) => self.driver.handle(DeviceEvent::Tick).await,
            Happening::Woken(Timer::Status) => self.driver.show(None),
            Happening::Woken(Timer::Screen) => {
                self.keep_screen().await;
                self.ask_to_stay().await;
            }
            Happening::Woken(Timer::Tidy) => self.tidy().await,
            Happening::Woken(Timer::Upload) => self.records.upload.set(true),
            Happening::Online => self.driver.handle(DeviceEvent::Online).await,
            Happening::Offline => self.driver.handle(DeviceEvent::Offline).await,
            Happening::Blocked(blocked) => self.blocked(blocked).await,
        }
        self.onlookers_told();
        if self.records.rights.take() {
            self.renew_seat().await;
        }
        if self.records.behind.take() {
            self.wake_driver().await;
        }
        self.upload().await;
    }

    /// Answers a request, exactly once.
    pub fn reply(&self, number: u32, request: Request) -> Later<'_, ()> {
        Box::pin(async move {
            let reply = match self.state.get() {
                State::Blocked => Err(Failure::Blocked),
                State::Failed => Err(Failure::Database),
                State::Starting | State::Ready => self.answer(request).await,
            };
            self.world.tell(&Tell::Answer { number, reply });
        })
    }

    async fn asked(&self, bytes: &[u8]) {
        let Some(Ask { number, request }) = wire::unpack(bytes) else {
            return self.world.warn("a message of the window could not be read");
        };
        match self.state.get() {
            State::Starting => self.early.borrow_mut().push((number, request)),
            State::Failed => {
                self.early.borrow_mut().push((number, request));
                self.start().await;
            }
            State::Ready | State::Blocked => self.reply(number, request).await,
        }
    }

    async fn blocked(&self, blocked: bool) {
        match (blocked, self.state.get()) {
            (true, State::Starting) => self.state.set(State::Blocked),
            (false, State::Blocked) => self.state.set(State::Starting),
            _ => {}
        }
        if blocked {
            self.records.trouble(Some(Trouble::Blocked));
            self.answer_early().await;
        } else {
            self.records.over(&[Trouble::Blocked]);
        }
    }

    async fn heard(&self, bytes: &[u8]) {
        if self.state.get() != State::Ready {
            return self.overheard.borrow_mut().push(bytes.to_vec());
        }
        match message::decode(bytes) {
            Some(Word::Stored { records, queued }) => self.others_stored(&records, &queued).await,
            Some(Word::Carried(hashes)) => {
                self.records.forget_waiting(hashes.into_iter());
                self.driver.show(None);
            }
            Some(Word::Requeued) => self.reread_outbox().await,
            Some(Word::Blobs) => {
                self.records.upload.set(true);
                // What cannot be counted now is counted with the next word.
                let _ = self.records.count_blobs().await;
                self.driver.show(None);
            }
            Some(Word::Behind) => self.records.behind.set(true),
            Some(Word::Sync(state)) if !self.driver.is_awake() => {
                self.records.sync.set(state);
                self.driver.show(None);
            }
            Some(Word::HowIsSync) if self.driver.is_awake() => {
                self.records.say(&Word::Sync(self.records.sync.get()));
            }
            Some(Word::Session) => self.session_elsewhere().await,
            Some(Word::TryNow) => self.driver.handle(DeviceEvent::TryNow).await,
            Some(Word::Look(record)) => self.look(record).await,
            Some(Word::Looking(raw)) => self.tell_onlookers(&raw),
            Some(Word::Sync(_) | Word::HowIsSync) | None => {}
        }
    }

    /// Hears what was said while the start was under way.
    pub async fn catch_up(&self) {
        let overheard = std::mem::take(&mut *self.overheard.borrow_mut());
        for bytes in overheard {
            // What began a new start is not heard again by it.
            if !matches!(message::decode(&bytes), Some(Word::Session)) {
                self.heard(&bytes).await;
            }
        }
    }

    async fn others_stored(&self, ids: &[Id], queued: &[Vec<u8>]) {
        let queued: Vec<Waiting> = queued.iter().filter_map(|bytes| Waiting::decode(bytes)).collect();
        // Before anything is awaited: the word that they were carried may follow at once.
        queued.iter().for_each(|waiting| self.records.outbox.borrow_mut().add(*waiting));
        let turn = self.records.lane.turn().await;
        let refreshed = self.records.refresh(ids).await;
        drop(turn);
        self.driver.carry_others(&queued).await;
        if refreshed.is_ok() {
            let changed: Vec<(Kind, Id)> = ids.iter().map(|id| self.records.name(*id)).collect();
            self.records.changed(changed);
        }
    }

    /// What waits is not what this tab believes: everything of a shelf waits again, or a leader was closed before it told
    /// what has arrived.
    async fn reread_outbox(&self) {
        let turn = self.records.lane.turn().await;
        let Ok(found) = self.records.read(vec![Read::Values(Table::Outbox, Vec::new())]).await else {
            return;
        };
        let before = self.records.outbox.borrow().records();
        self.records.retake_outbox(&found.into_iter().flatten().collect::<Vec<_>>());
        drop(turn);
        let after = self.records.outbox.borrow().records();
        let other: Vec<(Kind, Id)> =
            before.symmetric_difference(&after).map(|id| self.records.name(*id)).collect();
        if !other.is_empty() {
            self.records.changed(other);
        }
        self.driver.show(None);
    }

    async fn session_elsewhere(&self) {
        self.driver.stop();
        self.start().await;
        self.world.tell(&Tell::Event(Event::Session));
    }
}
