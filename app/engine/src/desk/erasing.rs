//! A customer who is forgotten for good ("Recht auf Löschung"): on the relay, and by it on every device.

use bridge::reply::{Failure, Reply};
use domain::id::Id;
use domain::party::staff::Role;
use domain::record::Kind;
use sync::account::{Erase, ErasedUpTo};
use sync::name::DocId;
use sync::wire::limit::MAX_ITEMS;
use sync::wire::part::EraseWhy;

use crate::browser::world::World;
use crate::desk::engine::Engine;

impl<W: World> Engine<W> {
    /// Erases a customer, everybody who was merged into them, and what is theirs. Jobs and papers stay, as the law wants
    /// it. What was interrupted is done by asking once more: the customer goes last.
    pub async fn erase_customer(&self, id: Id) -> Result<Reply, Failure> {
        if self.role() != Role::Administrator {
            return Err(Failure::NotAllowed);
        }
        self.stored(Kind::Customer, id)?;
        for docs in self.forgotten_with(id).chunks(MAX_ITEMS) {
            let erase = Erase { docs: docs.to_vec(), why: EraseWhy::Asked };
            let _: ErasedUpTo = self.post("/api/erase", &erase).await?;
        }
        Ok(Reply::Done)
    }

    /// What belongs to a customer, then those who were merged into them, then they themselves.
    fn forgotten_with(&self, id: Id) -> Vec<DocId> {
        let library = self.records.library.borrow();
        let is_theirs = |id: &Id| {
            library.entry(*id).is_some_and(|entry| {
                matches!(
                    entry.kind,
                    Kind::Person
                        | Kind::Case
                        | Kind::Talk
                        | Kind::Owned
                        | Kind::Order
                        | Kind::Ledger
                        | Kind::Attachment
                )
            })
        };
        let theirs = library.pointing_to(id).filter(is_theirs);
        theirs.chain(library.members(id).into_iter().rev()).map(|id| DocId(id.0)).collect()
    }
}
