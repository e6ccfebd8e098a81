//! The engine as a whole: records, driver, and who sits here.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use crdt::change::Stamp;
use domain::id::Id;
use domain::party::house::Typeface;
use domain::time::Moment;
use paper::font::Fonts;

use crate::browser::world::{Later, World};
use crate::desk::listing::planned::Looked;
use crate::store::draft::Draft;
use crate::store::driver::Driver;
use crate::store::making::{Maker, Making};
use crate::store::records::Records;
use crate::store::seat::Seat;
use crate::store::value;

/// What answers the requests that no start waits for, once that part of the program is there.
pub type Behind<W> = for<'a> fn(&'a Engine<W>, Request) -> Later<'a, Result<Reply, Failure>>;

/// The engine.
pub struct Engine<W> {
    pub world: Rc<W>,
    pub behind: Behind<W>,
    pub records: Rc<Records<W>>,
    pub driver: Driver<W>,
    pub seat: RefCell<Option<Seat>>,
    pub state: Cell<State>,
    /// This tab holds the socket.
    pub leads: Cell<bool>,
    /// Requests that came before the library was read.
    pub early: RefCell<Vec<(u32, Request)>>,
    /// What other tabs said before.
    pub overheard: RefCell<Vec<Vec<u8>>>,
    /// The user was seen among the staff.
    pub welcomed: Cell<bool>,
    /// Whether something was saved here, and what followed.
    pub wrote: Cell<Wrote>,
    /// When there was time for tidying last.
    pub tidied: Cell<Moment>,
    /// Somebody wants the import that is underway stopped.
    pub cancelled: Cell<bool>,
    /// The list that was looked at last, until it is brought in.
    pub looked: RefCell<Option<Looked>>,
    /// Blobs are on their way.
    pub uploading: Cell<bool>,
    /// The fonts of papers by their typeface, once they were needed.
    pub fonts: RefCell<Vec<(Typeface, Rc<Fonts>)>>,
}

/// How far the start has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Starting,
    /// Another build holds the database; the start goes on when it lets go.
    Blocked,
    Ready,
    /// The database could not be read; the next request tries again.
    Failed,
}

/// What this session has saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrote {
    Nothing,
    Something,
    /// The browser was asked to keep it.
    Asked,
}

impl<W: World> Engine<W> {
    /// An engine that knows nothing yet.
    pub fn new(world: Rc<W>, behind: Behind<W>) -> Engine<W> {
        let records = Rc::new(Records::new(Rc::clone(&world)));
        Engine {
            driver: Driver::new(Rc::clone(&records)),
            world,
            behind,
            records,
            seat: RefCell::default(),
            state: Cell::new(State::Starting),
            leads: Cell::new(false),
            early: RefCell::default(),
            overheard: RefCell::default(),
            welcomed: Cell::new(false),
            wrote: Cell::new(Wrote::Nothing),
            tidied: Cell::default(),
            cancelled: Cell::new(false),
            looked: RefCell::default(),
            uploading: Cell::new(false),
            fonts: RefCell::default(),
        }
    }

    /// The user; none if nobody is signed in.
    pub fn user(&self) -> Id {
        self.seat.borrow().as_ref().map(Seat::user).unwrap_or_default()
    }

    /// The number of this device, if somebody is signed in.
    pub fn device(&self) -> Option<u16> {
        self.seat.borrow().as_ref().map(|seat| seat.account.device_number)
    }

    /// A fresh id.
    pub fn fresh(&self) -> Id {
        Id(self.world.dice())
    }

    /// Writes in the user's name and lets it be carried. Refused while nobody is signed in.
    pub async fn write<T>(
        &self,
        build: impl AsyncFn(&mut Draft<'_, W>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let making = Making::new(build);
        self.write_and_carry(&making).await?;
        making.made().ok_or(Failure::Database)
    }

    fn write_and_carry<'a>(&'a self, maker: &'a dyn Maker<W>) -> Later<'a, Result<(), Failure>> {
        Box::pin(async move {
            if self.seat.borrow().is_none() {
                return Err(Failure::NotAllowed);
            }
            let stored = self.records.write(self.stamp(), maker).await?;
            self.records.announce(&stored);
            if stored.blobs {
                // Shown when it can be counted.
                let _ = self.records.count_blobs().await;
            }
            if self.wrote.get() == Wrote::Nothing {
                self.wrote.set(Wrote::Something);
            }
            self.driver.carry(stored).await;
            Ok(())
        })
    }

    fn stamp(&self) -> Stamp {
        value::stamp(self.world.now(), self.user())
    }
}
