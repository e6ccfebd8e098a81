//! Edits of jobs: who may, and what they bring with them.

use bridge::reply::Failure;
use domain::field::{Edit, Value};
use domain::id::Id;
use domain::party::staff::Role;
use domain::record::Kind;
use domain::sale::change::{may_edit, stamps};
use domain::sale::job::{Job, JobField};

use crate::browser::world::{Later, World};
use crate::desk::engine::Engine;
use crate::store::draft::Draft;
use crate::store::index::Card;
use crate::store::seat::role;

impl<W: World> Engine<W> {
    /// What somebody does here.
    pub fn role(&self) -> Role {
        self.seat.borrow().as_ref().map_or(Role::Unknown, |seat| role(seat.account.role))
    }

    /// Writes an edit with what it brings along. Closed jobs are left alone, and nobody who has left is given a job.
    pub fn edit_job<'a>(
        &'a self,
        draft: &'a mut Draft<'_, W>,
        job: Id,
        edit: &'a Edit,
    ) -> Later<'a, Result<Edit, Failure>> {
        Box::pin(async move {
            let before = draft.leaves(job).await?;
            let now = self.world.now();
            if !may_edit(&Job::read(&before), self.user(), self.role(), now) {
                return Err(Failure::ClosedJob);
            }
            self.hands_over(edit)?;
            let mut whole = edit.clone();
            whole.extend(stamps(&before, edit, self.user(), now));
            draft.edit(job, &whole).await
        })
    }

    /// Refuses to touch a record that is a closed job.
    pub fn is_open(&self, record: Id) -> Result<(), Failure> {
        let leaves = self.records.library.borrow().leaves(record, Kind::Job);
        let closed = leaves
            .is_some_and(|leaves| !may_edit(&Job::read(&leaves), self.user(), self.role(), self.world.now()));
        if closed { Err(Failure::ClosedJob) } else { Ok(()) }
    }

    fn hands_over(&self, edit: &Edit) -> Result<(), Failure> {
        let to = edit.get(JobField::Owner.key()).and_then(Option::as_ref).and_then(Id::read);
        let library = self.records.library.borrow();
        match to.and_then(|to| library.entry(to)).map(|entry| &entry.card) {
            Some(Card::Staff(staff)) if staff.disabled => Err(Failure::PersonLeft),
            _ => Ok(()),
        }
    }
}
