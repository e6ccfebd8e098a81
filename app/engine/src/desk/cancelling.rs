//! Taking an invoice back ("Storno"): a paper of its own number, made from the frozen facts of the invoice, on any device.

use bridge::reply::{Failure, Reply};
use domain::document::kind::PaperKind;
use domain::document::paper::Paper;
use domain::field::Leaves;
use domain::id::Id;
use domain::party::staff::Staff;
use domain::record::Kind;

use crate::browser::world::World;
use crate::desk::engine::Engine;

impl<W: World> Engine<W> {
    /// Cancels an invoice. Two devices that do so without knowing of each other leave two papers, and both are shown.
    pub async fn cancel_paper(&self, id: Id, reason: String) -> Result<Reply, Failure> {
        let original = self.records.library.borrow().paper_of(id).cloned().ok_or(Failure::NotFound)?;
        if !can_be_cancelled(&original) {
            return Err(Failure::NotCancellable);
        }
        if let Some(number) = self.cancelled(id) {
            return Err(Failure::AlreadyCancelled(number));
        }
        let (made, offset) = (self.world.now(), self.world.offset());
        let mut facts = self.frozen(id).await?.cancelled(String::new(), made.day(offset), made);
        facts.offset = offset;
        facts.valid_until = None;
        let me = self.value(Kind::Staff, self.user()).await?;
        facts.seller = me.as_ref().map(Staff::read).unwrap_or_default();
        let wording = self.wording(PaperKind::Cancellation, facts.tongue, &Leaves::new());
        if let Some(broken) = wording.faults().into_iter().next() {
            return Err(Failure::Template(broken.fault));
        }
        wording.sound().for_each(|(block, text)| facts.texts.set(block, text.to_owned()));
        let (job, customer) = (original.job, original.customer);
        let paper = Paper { job, customer, original: id, reason, ..Paper::default() };
        self.issue(facts, paper, "", Vec::new()).await
    }

    /// The number of the paper that cancels an invoice.
    fn cancelled(&self, id: Id) -> Option<String> {
        let library = self.records.library.borrow();
        library.cancelled_by(id).next().map(|(_, paper)| paper.number.clone())
    }
}

/// Whether a paper is one that can be taken back: an invoice whose facts are kept.
pub fn can_be_cancelled(paper: &Paper) -> bool {
    paper.kind.asks_for_money() && paper.range_device > 0
}
