//! After a reset: what the device has and the log lacks, and the other way round; and documents ahead of their turn.

use sync::relay::log::LogHashes;
use sync::relay::repair::fetched;
use sync::wire::Frame;
use sync::wire::repair::{Fetch, Have};

use crate::socket::conversation::Conversation;
use crate::socket::end::{End, Step};
use crate::socket::feeding::are_there;
use crate::store::repair;

/// So many records are read for one FILL; a frame may carry fewer.
const READ: usize = 100;

impl Conversation {
    /// Whether there is anything to send: records in their order, or out of it.
    pub(super) fn has_more(&self) -> bool {
        self.feed.is_hungry() || self.talk.filling().is_some()
    }

    /// Answers what a device says it has.
    pub(super) async fn compare(&mut self, have: Have) -> Step {
        let (head, records) = repair::hashes(&self.relay.store, have.shelf).await?;
        let log = LogHashes { head: head.seq, chain: head.chain, records: &records };
        match self.talk.have(&have, &log) {
            Some(want) => self.say(&Frame::Want(want)).await,
            // Out of turn, or of an earlier handshake: the device asks again.
            None => Ok(()),
        }
    }

    /// Sends the next of what a device lacks; `false` when nothing is owed.
    pub(super) async fn fill_once(&mut self) -> Result<bool, End> {
        let Some((shelf, mut numbers)) = self.talk.filling() else { return Ok(false) };
        numbers.truncate(READ);
        let records = repair::numbered(&self.relay.store, shelf, &numbers).await?;
        are_there(&self.relay.store, shelf, &records).await?;
        if let Some(fill) = self.talk.fill(shelf, &numbers, &records) {
            let last = fill.last;
            self.say(&Frame::Fill(fill)).await?;
            if last {
                self.feed.open(shelf);
            }
        }
        Ok(true)
    }

    /// Sends all of a few documents. A shelf that is not this device's, or waits for a reset, has none.
    pub(super) async fn fetch(&mut self, fetch: Fetch) -> Step {
        if !self.talk.may_push(fetch.shelf) {
            return Ok(());
        }
        let (head, records) = repair::of_documents(&self.relay.store, fetch.shelf, &fetch.docs).await?;
        for fill in fetched(fetch.shelf, fetch.request, &records, (head.seq, head.chain)) {
            self.say(&Frame::Fill(fill)).await?;
        }
        Ok(())
    }
}
