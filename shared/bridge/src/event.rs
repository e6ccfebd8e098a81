//! What the engine tells without being asked.

use domain::id::Id;
use domain::record::Kind;
use domain::time::Moment;
use serde::{Deserialize, Serialize};

use crate::listing::ListProgress;

/// How this device stands to the relay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    #[default]
    Offline,
    Connecting,
    /// Receiving what is new.
    CatchingUp,
    /// Nothing is missing on either side, but for what waits.
    Current,
    /// The relay does not know this session any more; everything goes on here.
    SignedOut,
    /// This build is too old for the relay; the queue is kept.
    UpdateNeeded,
}

/// What the sync chip shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SyncState {
    pub phase: Phase,
    /// Changes that are on this device's disk and not yet on the relay's.
    pub waiting: u32,
    pub last_contact: Option<Moment>,
    /// While much is still to come; until then lists and search are not complete.
    pub progress: Option<Progress>,
}

/// How far a first start, or a long catching up, has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Changes that have been stored.
    pub have: u32,
    pub all: u32,
    /// What has been received for it.
    pub bytes: u64,
}

/// What keeps the device from saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    DiskFull,
    /// The database's connection died and could not be opened again.
    DatabaseLost,
    /// An older or newer build in another tab holds the database.
    Blocked,
    /// Stored rows were damaged; so many were read anew from their changes.
    Repaired(u32),
    /// The relay sends what cannot be read.
    RelayNonsense,
    /// The browser had deleted everything here; what the relay has comes back.
    Forgotten,
    /// The relay will never keep so many changes: they are laid aside on this device, and their records stand without them.
    LaidAside(u32),
    /// So many percent of what the browser allows are used.
    AlmostFull(u8),
}

/// A colleague who has a record before them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Onlooker {
    pub record: Id,
    pub name: String,
    pub initials: String,
}

/// An event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The library is read; from now on requests are answered at once.
    Ready,
    /// These records changed, here, in another tab or elsewhere.
    Changed(Vec<(Kind, Id)>),
    /// How far a list that is looked at or brought in has come.
    Importing(ListProgress),
    Sync(SyncState),
    /// Colleagues and what they have before them; replaces what was told before.
    Onlookers(Vec<Onlooker>),
    /// What is in the way of saving; `None` when it is over.
    Trouble(Option<Trouble>),
    /// Somebody signed in or out in another tab.
    Session,
    /// Something was saved: time to ask the browser that it keeps what is here. Only the window may.
    Stay,
}
