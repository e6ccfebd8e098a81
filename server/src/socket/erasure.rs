//! Erasures are told before anything else, and at once to whoever is connected.

use sync::wire::Frame;
use sync::wire::limit::MAX_ITEMS;
use sync::wire::rights::Purge;

use crate::socket::conversation::Conversation;
use crate::socket::end::Step;
use crate::store::ledger;

impl Conversation {
    /// Tells every erasure that this device has not been told of.
    pub(super) async fn tell_erasures(&mut self) -> Step {
        loop {
            let erased = ledger::after(&self.relay.store, self.purged, MAX_ITEMS).await?;
            if erased.is_empty() {
                return Ok(());
            }
            let from = self.purged + 1;
            self.purged += erased.len() as u64;
            self.say(&Frame::Purge(Purge { from, erased })).await?;
        }
    }
}
