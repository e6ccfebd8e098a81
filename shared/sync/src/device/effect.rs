//! What a device wants done. Storage effects are carried out one after the other, in the order given;
//! at most one is outstanding at a time.

use super::event::{Connection, Cursor, Mark, OutboxKey, Token};
use crate::name::{DocId, Hash, Shelf};
use crate::wire::part::RejectedWhy;
use crate::wire::presence::Onlooker;
use crate::wire::snapshot::{PartInfo, PartName, Saved};

/// What the driver shall do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Open a socket; answer with `Connected` or `Disconnected` of this connection.
    Connect(Connection),
    /// Close it and report `Disconnected` at once.
    Disconnect(Connection),
    /// Send a binary message.
    Send(Connection, Vec<u8>),
    /// One transaction: these changes, their rows and the new cursor. Answer with `Stored` or `StoreFailed`.
    StoreBatch { shelf: Shelf, changes: Vec<Change>, cursor: Cursor, token: Token },
    /// One transaction: these hashes leave the outbox and the mark rises. "Übertragen".
    Acknowledge { shelf: Shelf, hashes: Vec<Hash>, mark: Mark, token: Token },
    /// One transaction: cursor 0, mark 0, every stored change of this shelf enters the outbox.
    /// Answer with `ShelfReset` or `StoreFailed`.
    ResetShelf { shelf: Shelf, token: Token },
    /// Read these changes from the outbox; answer with `OutboxLoaded`.
    LoadOutbox { token: Token, keys: Vec<OutboxKey> },
    /// One transaction: everything of these documents goes (changes, rows, outbox, what was put aside), before anything
    /// else is shown; `purged` is remembered and told at the next start. Answer with `Stored` or `StoreFailed`.
    Erase { docs: Vec<DocId>, purged: u64, token: Token },
    /// One transaction: the relay will never keep these changes. They leave store and outbox and are kept apart, to be
    /// shown to the person with the reason; rows are made anew without them. The names of stored parts are forgotten: one
    /// may hold such a change. Answer with `PutAside` or `StoreFailed`.
    PutAside { refused: Vec<Refused>, token: Token },
    /// One transaction: the shelf is not this user's any more. All of it goes, number, mark and names of parts too; what
    /// waited is put aside as not allowed. Answer with `Stored` or `StoreFailed`.
    DropShelf { shelf: Shelf, token: Token },
    /// Fetch the manifest of this shelf's snapshot over HTTPS; answer with `Fetched` or `FetchFailed`. Not a storage effect.
    FetchManifest { shelf: Shelf, fetch: Token },
    /// Fetch this part; what has been fetched of it already may be kept. Not a storage effect.
    FetchPart { shelf: Shelf, part: PartInfo, fetch: Token },
    /// One transaction: these documents with all their changes, the name of the part and the mark. Without `cursor` the
    /// name is told at the next start; with it the shelf's names are forgotten and the cursor moves. Answer with `Stored`
    /// or `StoreFailed`.
    StorePart {
        shelf: Shelf,
        part: PartName,
        documents: Vec<Saved>,
        mark: Mark,
        cursor: Option<Cursor>,
        token: Token,
    },
    /// The relay has no room for this change now; it stays in the outbox and is offered again at the next connection.
    Refused { key: OutboxKey, why: RejectedWhy },
    /// Send `Tick` at this time; replaces an earlier wish.
    Wake { at_ms: i64 },
    /// Everybody else who has a document before them.
    Looking(Vec<Onlooker>),
    /// What the chip shows.
    Status(SyncStatus),
}

/// A change that came from the relay, verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub doc: DocId,
    pub hash: Hash,
    pub bytes: Vec<u8>,
}

/// A change the relay will never keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    pub key: OutboxKey,
    pub why: RejectedWhy,
}

/// How the device stands with its relay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyncStatus {
    pub phase: Phase,
    /// Changes the relay has not acknowledged.
    pub waiting: u32,
    /// When the relay was last heard, in the clock of `now_ms`.
    pub last_contact_ms: Option<i64>,
    /// While there is something to be fetched.
    pub progress: Option<Progress>,
}

/// How far a start, or a catching up, has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Documents of snapshots and records of the log, stored and in all.
    pub done: u64,
    pub of: u64,
    /// Bytes of snapshots, stored and in all.
    pub bytes: u64,
    pub of_bytes: u64,
    /// What is being fetched: 0 what everything needs, 1 what is being worked on, 2 the rest.
    pub class: u8,
}

/// The phases of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// No relay; everything works, nothing travels.
    Offline,
    Connecting,
    /// Records are still coming.
    CatchingUp,
    /// Everything the relay had has been stored here.
    Current,
    /// The session is over.
    SignedOut,
    /// The relay wants a newer app.
    UpdateNeeded,
}
