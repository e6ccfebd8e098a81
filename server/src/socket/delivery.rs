//! Pushed changes on their way to the writer, and their acknowledgement after the commit.

use std::future::ready;

use sync::chain::Proof;
use sync::name::Shelf;
use sync::wire::packed::Pushed;
use sync::wire::part::{Rejected, RejectedWhy, Trouble};
use sync::wire::{Ack, Frame};

use crate::socket::conversation::Conversation;
use crate::socket::end::{End, Step};
use crate::socket::hearing::Pushing;
use crate::store::log::Stamp;
use crate::writer::{Delivery, NotKept, Receipt};

/// A device whose dealership has used up its room comes again after so many seconds.
const FULL_S: u32 = 300;

impl Conversation {
    /// Takes a push, if this device may push there now.
    pub(super) async fn take(&mut self, pushing: Pushing) -> Step {
        if !self.greeted {
            return Err(End::Refused(Trouble::Malformed, None));
        }
        if !self.shelves.contains(&pushing.shelf) {
            self.acknowledging.push_back(Box::pin(ready(Ok(Frame::Ack(not_allowed(pushing))))));
        } else if self.talk.may_push(pushing.shelf) {
            self.hand_over(pushing).await;
        }
        // Else the shelf waits for its HELLO with zeros; until then nothing is accepted and nothing is answered.
        Ok(())
    }

    async fn hand_over(&mut self, pushing: Pushing) {
        let Pushing { request, shelf, sound, rejected } = pushing;
        let stamp = Stamp { device: self.session.number, at: self.relay.clock.now() };
        let receipt = self.relay.log.deliver(Delivery { shelf, changes: sound, stamp }).await;
        self.acknowledging.push_back(Box::pin(async move {
            match receipt.await {
                Ok(Ok(receipt)) => Ok(Frame::Ack(ack(request, shelf, receipt, rejected))),
                // Nothing is acknowledged that may not be on disk; the device brings it again.
                Ok(Err(NotKept::Failed)) | Err(_) => Err(End::Refused(Trouble::Busy, Some(10))),
                Ok(Err(NotKept::Full)) => Err(End::Refused(Trouble::Quota, Some(FULL_S))),
            }
        }));
    }
}

fn ack(request: u32, shelf: Shelf, receipt: Receipt, mut rejected: Vec<Rejected>) -> Ack {
    let proof = receipt.proof();
    let Receipt { seq, stored, duplicate, rejected: misplaced, .. } = receipt;
    rejected.extend(misplaced);
    Ack { request, shelf, seq, proof, stored, duplicate, rejected }
}

fn not_allowed(pushing: Pushing) -> Ack {
    let refuse = |change: &Pushed| Rejected { hash: change.hash, why: RejectedWhy::NotAllowed };
    let mut rejected = pushing.rejected;
    rejected.extend(pushing.sound.iter().map(refuse));
    let (request, shelf) = (pushing.request, pushing.shelf);
    Ack { request, shelf, seq: 0, proof: Proof::EMPTY, stored: 0, duplicate: 0, rejected }
}
