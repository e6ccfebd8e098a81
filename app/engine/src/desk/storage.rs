//! The state of this device's storage.

use bridge::event::{Event, Phase};
use bridge::message::Tell;
use bridge::reply::Storage;
use domain::time::Moment;

use crate::browser::world::{Timer, World};
use crate::desk::engine::{Engine, State, Wrote};

/// Tidying reads all keys; so often at most.
const TIDY_EVERY: i64 = 600_000;

impl<W: World> Engine<W> {
    /// What there is time for when nothing happens: packs, and a look at the room that is left. The leader does it.
    pub async fn tidy(&self) {
        if !self.leads.get() || self.state.get() != State::Ready || self.seat.borrow().is_none() {
            return;
        }
        let (now, next) = (self.world.now(), Moment(self.tidied.get().0 + TIDY_EVERY));
        if now < next && now >= self.tidied.get() {
            return self.world.wake(Timer::Tidy, next);
        }
        self.tidied.set(now);
        // What fails is told by `records`, and tried again after the next rest.
        let _ = self.records.tidy().await;
        self.records.watch_space(self.world.space().await);
        if self.records.sync.get().phase == Phase::Current {
            self.fetch_ahead().await;
        }
    }

    /// After the first save of this session: asks the window, who alone may, to have the browser keep the data.
    pub async fn ask_to_stay(&self) {
        if self.wrote.get() == Wrote::Something {
            self.wrote.set(Wrote::Asked);
            if !self.world.space().await.persistent {
                self.world.tell(&Tell::Event(Event::Stay));
            }
        }
    }

    /// How full this device is, and what waits.
    pub async fn storage(&self) -> Storage {
        let space = self.world.space().await;
        let mut sync = self.records.sync.get();
        sync.waiting = self.records.waiting();
        Storage {
            used: space.used,
            quota: space.quota,
            persistent: space.persistent,
            records: self.records.library.borrow().count(),
            opened: self.records.opened.get(),
            sync,
        }
    }
}
