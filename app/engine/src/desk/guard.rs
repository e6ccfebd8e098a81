//! Edits of jobs: who may, and what they bring with them.

use bridge::reply::Failure;
use domain::field::{Edit, Leaf, Value};
use domain::id::Id;
use domain::party::staff::Role;
use domain::record::{GONE, Kind};
use domain::sale::change::{SLIP, discounted, may_edit, only_deals_with_comments, stamps};
use domain::sale::job::{Job, JobField, Status};

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
            let job_before = Job::read(&before);
            let may = may_edit(&job_before, self.user(), self.role(), now);
            if !may && !only_deals_with_comments(edit) {
                return Err(Failure::ClosedJob);
            }
            self.stays(&job_before, job, edit)?;
            self.hands_over(edit)?;
            let mut whole = edit.clone();
            let today = now.day(self.world.offset());
            whole.extend(stamps(&before, edit, self.user(), now, today));
            whole.extend(discounted(&before, edit));
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

    /// Where a job came from stays what it is, and a job is archived, not removed: it goes only when its making is taken
    /// back, at once and before there are papers.
    fn stays(&self, before: &Job, job: Id, edit: &Edit) -> Result<(), Failure> {
        let removed = edit.get(GONE) == Some(&Some(Leaf::Flag(true)));
        let fresh = self.world.now().0 - before.created.0 < SLIP;
        let undated = edit.get(JobField::SoldOn.key()) == Some(&None)
            && sold_after(before, edit)
            && !self.house().sold_day_optional;
        if undated {
            return Err(Failure::SoldDay);
        }
        let kept = removed && (!fresh || self.records.library.borrow().pointing_to(job).next().is_some());
        if kept || edit.contains_key(JobField::Origin.key()) { Err(Failure::NotAllowed) } else { Ok(()) }
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

/// Whether a job is sold once an edit is written.
fn sold_after(before: &Job, edit: &Edit) -> bool {
    let status = edit.get(JobField::Status.key()).and_then(Option::as_ref).and_then(Status::read);
    status.unwrap_or(before.status) == Status::Sold
}
