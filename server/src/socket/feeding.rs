//! What a device is owed: the records after its place, shelf by shelf.

use sync::name::Shelf;
use sync::relay;
use sync::relay::log::Record;
use sync::wire::error::WireError;
use sync::wire::limit::MAX_ITEMS;
use sync::wire::{CaughtUp, Frame};
use tokio::task::spawn_blocking;

use crate::socket::conversation::Conversation;
use crate::socket::end::{End, Step};
use crate::store::{Store, log, snapshot};

/// Records are read until they weigh this much; a little more than a batch takes.
const READ: usize = 512 * 1024;

impl Conversation {
    /// Sends one batch of one shelf, or says that there is no more.
    pub(super) async fn feed_once(&mut self) -> Step {
        if self.fill_once().await? {
            return Ok(());
        }
        let Some(shelf) = self.feed.next() else { return Ok(()) };
        let Some(sent) = self.talk.sent(shelf) else {
            self.feed.hungry.remove(&shelf);
            return Ok(());
        };
        let records = log::after(&self.relay.store, shelf, sent, MAX_ITEMS, READ).await?;
        are_there(&self.relay.store, shelf, &records).await?;
        if records.is_empty() { self.end_of(shelf, sent).await } else { self.send(shelf, records).await }
    }

    async fn send(&mut self, shelf: Shelf, records: Vec<Record>) -> Step {
        let Some((bytes, to)) = pack(shelf, records).await? else { return Ok(()) };
        self.mouth.say_bytes(bytes).await?;
        self.talk.mark_sent(shelf, to);
        self.feed.untold.insert(shelf);
        Ok(())
    }

    async fn end_of(&mut self, shelf: Shelf, head: u64) -> Step {
        self.feed.hungry.remove(&shelf);
        if self.feed.untold.remove(&shelf) {
            self.say(&Frame::CaughtUp(CaughtUp { shelf, head })).await?;
        }
        Ok(())
    }
}

/// An erased record is empty, and so is one that a compaction has just let the log forget: such a device hangs up and
/// begins with the snapshot, or it would take what is only elsewhere for erased.
pub(super) async fn are_there(store: &Store, shelf: Shelf, records: &[Record]) -> Step {
    let empty = records.iter().filter(|record| record.bytes.is_empty());
    let Some(first) = empty.map(|record| record.seq).min() else { return Ok(()) };
    let (_, floor) = snapshot::bounds(&mut store.read().await?.line(), shelf).await?;
    if first <= floor { Err(End::Gone) } else { Ok(()) }
}

/// A batch as bytes, and the number of its last record. Deflating takes time, so it is done elsewhere.
async fn pack(shelf: Shelf, records: Vec<Record>) -> Result<Option<(Vec<u8>, u64)>, End> {
    let packed = spawn_blocking(move || -> Result<Option<(Vec<u8>, u64)>, WireError> {
        let Some((batch, _)) = relay::batch(shelf, &records) else { return Ok(None) };
        let to = batch.to;
        Ok(Some((Frame::Batch(batch).encode()?, to)))
    });
    packed.await.map_err(|_| End::Gone)?.map_err(|error| {
        tracing::error!(?error, "a batch cannot be written");
        End::Gone
    })
}
