//! New records and edits.

use bridge::reply::{Failure, Reply};
use domain::field::{Edit, Leaves};
use domain::id::Id;
use domain::record::Kind;

use crate::browser::world::World;
use crate::desk::engine::Engine;

impl<W: World> Engine<W> {
    /// A new customer, vehicle or member of staff. Jobs and papers have ways of their own.
    pub async fn create(&self, kind: Kind, leaves: Leaves) -> Result<Reply, Failure> {
        if !matches!(kind, Kind::Customer | Kind::Vehicle | Kind::Staff) {
            return Err(Failure::NotAllowed);
        }
        let id = self.fresh();
        self.write(async |draft| draft.create(kind, id, leaves.clone())).await?;
        Ok(Reply::Created(id))
    }

    /// Writes leaves of a record. Papers and files are sealed.
    pub async fn edit(&self, record: Id, edit: Edit) -> Result<Reply, Failure> {
        let kind = self.records.library.borrow().entry(record).map(|entry| entry.kind);
        match kind {
            Some(Kind::Paper | Kind::File) => return Err(Failure::NotAllowed),
            None if record != Id::HOUSE => return Err(Failure::NotFound),
            _ => {}
        }
        let undo = self
            .write(async |draft| {
                if !draft.has(record) {
                    let leaves = edit.iter().filter_map(|(key, leaf)| Some((key.clone(), leaf.clone()?)));
                    draft.create(Kind::House, record, leaves.collect())?;
                    return Ok(edit.keys().map(|key| (key.clone(), None)).collect());
                }
                match kind {
                    Some(Kind::Job) => self.edit_job(draft, record, &edit).await,
                    _ => draft.edit(record, &edit).await,
                }
            })
            .await?;
        Ok(Reply::Edited { record, undo })
    }
}
