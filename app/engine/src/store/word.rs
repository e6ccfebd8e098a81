//! What tabs say to each other. All of one build, or they do not understand each other and say nothing.

use bridge::event::SyncState;
use domain::id::Id;
use serde::{Deserialize, Serialize};

/// A word among tabs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Word {
    /// These records have new changes on disk; the changes among them that wait for the relay.
    Stored { records: Vec<Id>, queued: Vec<Vec<u8>> },
    /// These changes have reached the relay.
    Carried(Vec<[u8; 32]>),
    /// The outbox on disk is perhaps another: a shelf was reset, or another tab leads from now on.
    Requeued,
    /// There are blobs to upload, or fewer than before.
    Blobs,
    /// A shelf has to be read from the beginning.
    Behind,
    /// How the leader stands to the relay.
    Sync(SyncState),
    /// A new tab asks how the leader stands.
    HowIsSync,
    /// Somebody signed in or out.
    Session,
    /// Somebody wants the relay tried now.
    TryNow,
    /// The person at this device has this record before them, or none.
    Look(Option<Id>),
    /// Records and who has them before them elsewhere.
    Looking(Vec<(Id, Id)>),
}
