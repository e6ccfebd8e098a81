//! What happens to a device.

use crate::chain::{Chain, Proof};
use crate::name::{DealershipId, DeviceId, DocId, Hash, Shelf};
use crate::wire::snapshot::PartName;

/// Names one attempt at a socket, so that news of an old one is not taken for news of the new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connection(pub u32);

/// Names one storage effect, so that its end can be reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token(pub u64);

/// What the driver reports.
#[derive(Clone, Debug)]
pub enum Event {
    /// The socket is open.
    Connected(Connection),
    /// A binary message arrived.
    Frame(Connection, Vec<u8>),
    /// The socket is gone, or could not be opened; reported at once after `Effect::Disconnect`,
    /// whatever the socket itself still does. `chance`: any random number, spreads the next attempt.
    Disconnected { connection: Connection, chance: u32 },
    /// A change was made here and is already durable in store and outbox.
    LocalChange(OutboxItem),
    /// The storage effect is durable.
    Stored(Token),
    /// `Effect::ResetShelf` is durable; `outbox` is all that waits on this shelf now, in the order it was made.
    ShelfReset { token: Token, outbox: Vec<OutboxKey> },
    /// The storage effect failed and changed nothing.
    StoreFailed(Token),
    /// The changes asked for by `Effect::LoadOutbox`; ones no longer in the outbox are left out.
    OutboxLoaded { token: Token, items: Vec<OutboxItem> },
    /// `Effect::PutAside` is durable: these changes wait no longer, the refused ones and what depended on them.
    PutAside { token: Token, keys: Vec<OutboxKey> },
    /// What `Effect::FetchManifest` or `Effect::FetchPart` asked for.
    Fetched { fetch: Token, bytes: Vec<u8> },
    /// It could not be had.
    FetchFailed { fetch: Token },
    /// Somebody wants to see these documents before their turn has come.
    Fetch { shelf: Shelf, docs: Vec<DocId> },
    /// The time asked for by `Effect::Wake` has come.
    Tick,
    /// The platform believes there is a network.
    Online,
    /// The platform says there is none.
    Offline,
    /// Somebody signed in again, installed the update or asked to try now.
    TryNow,
    /// The person at this device has this document before them, or none.
    Look(Option<DocId>),
}

/// All a device knows at its start; read from its store in one transaction.
#[derive(Clone, Debug)]
pub struct Start {
    pub dealership: DealershipId,
    pub device: DeviceId,
    /// The app's build.
    pub build: String,
    /// One for each shelf that was ever stored; a new device has none.
    pub shelves: Vec<ShelfState>,
    /// What waits, in the order it was made.
    pub outbox: Vec<OutboxKey>,
    /// The last erasure carried out.
    pub purged: u64,
    /// The parts of snapshots that are stored and whose shelf has not come to its end.
    pub parts: Vec<(Shelf, PartName)>,
    /// Does the platform believe in a network?
    pub online: bool,
}

/// Where a device stands on a shelf; stored with the changes themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShelfState {
    pub shelf: Shelf,
    pub cursor: Cursor,
    pub mark: Mark,
}

/// How far a shelf has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub seq: u64,
    pub chain: Chain,
}

/// High-water mark: the highest record of this shelf the relay has acknowledged to this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub seq: u64,
    pub proof: Proof,
}

/// A change that waits, without its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutboxKey {
    pub shelf: Shelf,
    pub doc: DocId,
    pub hash: Hash,
    /// Closes the document for good ("festgeschrieben"); goes out after its other changes.
    pub seals: bool,
}

/// A change that waits, with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxItem {
    pub key: OutboxKey,
    pub bytes: Vec<u8>,
}

impl Cursor {
    /// Nothing read yet.
    pub const START: Cursor = Cursor { seq: 0, chain: Chain::EMPTY };
}

impl Mark {
    /// Nothing acknowledged yet.
    pub const START: Mark = Mark { seq: 0, proof: Proof::EMPTY };
}

impl ShelfState {
    /// A shelf nobody has read from.
    pub fn new(shelf: Shelf) -> ShelfState {
        ShelfState { shelf, cursor: Cursor::START, mark: Mark::START }
    }
}
