//! Who may change a job, and what a change brings with it.

use crate::field::{Edit, Leaf, Leaves, Value, apply};
use crate::id::Id;
use crate::party::staff::Role;
use crate::sale::job::{Job, JobField, Progress, Status};
use crate::time::Moment;

/// So long whoever has closed a job can take it back.
pub const SLIP: i64 = 10 * 60_000;

/// Whether a job can be changed: a closed one by managers alone, and for a moment by whoever has closed it.
pub fn may_edit(job: &Job, user: Id, role: Role, now: Moment) -> bool {
    let manager = matches!(role, Role::SalesManager | Role::Administrator);
    let slip = job.closed_by == user && job.closed.is_some_and(|closed| now.0 - closed.0 < SLIP);
    job.progress != Progress::Closed || manager || slip
}

/// What an edit of a job writes beside what was meant: when it was answered, when its vehicle was claimed, who closed it.
pub fn stamps(before: &Leaves, edit: &Edit, user: Id, now: Moment) -> Edit {
    let mut leaves = before.clone();
    apply(&mut leaves, edit);
    let (old, new) = (Job::read(before), Job::read(&leaves));
    let mut stamps = Edit::new();
    let mut stamp = |field: JobField, leaf: Option<Leaf>| {
        if !edit.contains_key(field.key()) && before.get(field.key()) != leaf.as_ref() {
            stamps.insert(field.key().to_owned(), leaf);
        }
    };
    if old.progress != new.progress {
        match (old.progress, new.progress) {
            (_, Progress::Untouched) => stamp(JobField::Answered, None),
            (Progress::Untouched, _) => stamp(JobField::Answered, now.write()),
            _ => {}
        }
        let closes = new.progress == Progress::Closed;
        stamp(JobField::Closed, closes.then(|| now.write()).flatten());
        stamp(JobField::ClosedBy, closes.then(|| user.write()).flatten());
    }
    let holds =
        |job: &Job| matches!(job.status, Status::Ordered | Status::Sold) || job.reserved_until.is_some();
    if holds(&new) && (!holds(&old) || old.vehicle != new.vehicle) {
        stamp(JobField::Claimed, now.write());
    }
    if old.status != new.status {
        let lost = new.status == Status::Lost;
        stamp(JobField::LostAt, lost.then(|| now.write()).flatten());
        stamp(JobField::LostFrom, lost.then(|| old.status.write()).flatten());
        // Whose turn it is was said of the status before.
        stamp(JobField::Turn, None);
    }
    stamps
}

#[cfg(test)]
mod tests {
    use super::{SLIP, may_edit, stamps};
    use crate::field::{Edit, Leaf, Value};
    use crate::id::Id;
    use crate::party::staff::Role;
    use crate::sale::job::{Job, Progress, Status, Turn};
    use crate::time::Moment;

    const ME: Id = Id([1; 16]);
    const OTHER: Id = Id([2; 16]);
    const NOW: Moment = Moment(1_000_000_000);

    #[test]
    fn a_closed_job_is_read_only_for_sellers_and_editable_for_managers() {
        let closed =
            Job { progress: Progress::Closed, closed: Some(Moment(0)), closed_by: ME, ..Job::default() };
        for (role, may) in [
            (Role::Sales, false),
            (Role::Service, false),
            (Role::Accounting, false),
            (Role::Unknown, false),
            (Role::SalesManager, true),
            (Role::Administrator, true),
        ] {
            assert_eq!(may_edit(&closed, ME, role, NOW), may, "{role:?}");
        }
        for progress in [Progress::Untouched, Progress::InWork, Progress::Done] {
            assert!(may_edit(&Job { progress, ..Job::default() }, ME, Role::Sales, NOW));
        }
    }

    #[test]
    fn whoever_closed_a_job_by_mistake_opens_it_again_within_ten_minutes() {
        let closed = Job { progress: Progress::Closed, closed: Some(NOW), closed_by: ME, ..Job::default() };
        assert!(may_edit(&closed, ME, Role::Sales, Moment(NOW.0 + SLIP - 1)));
        assert!(!may_edit(&closed, ME, Role::Sales, Moment(NOW.0 + SLIP)));
        assert!(!may_edit(&closed, OTHER, Role::Sales, NOW));
    }

    fn set(key: &str, word: &str) -> Edit {
        Edit::from([(key.to_owned(), Some(Leaf::Text(word.to_owned())))])
    }

    #[test]
    fn taking_a_red_job_into_work_is_the_answer_and_making_it_red_again_is_none() {
        let red = Job { progress: Progress::Untouched, ..Job::default() };
        let made = stamps(&red.leaves(), &set("progress", "in_work"), ME, NOW);
        assert_eq!(made, Edit::from([("answered".to_owned(), NOW.write())]));
        let answered = Job { progress: Progress::InWork, answered: Some(NOW), ..Job::default() };
        let made = stamps(&answered.leaves(), &set("progress", "untouched"), ME, NOW);
        assert_eq!(made, Edit::from([("answered".to_owned(), None)]));
        assert_eq!(stamps(&answered.leaves(), &set("progress", "done"), ME, NOW), Edit::new());
        assert_eq!(stamps(&red.leaves(), &set("remark", "x"), ME, NOW), Edit::new());
    }

    #[test]
    fn selling_says_when_and_closing_says_who() {
        let offered = Job { progress: Progress::InWork, turn: Some(Turn::Theirs), ..Job::default() };
        let offered = Job { status: Status::Offered, ..offered };
        let made = stamps(&offered.leaves(), &set("status", "sold"), ME, NOW);
        assert_eq!(made, Edit::from([("claimed".to_owned(), NOW.write()), ("turn".to_owned(), None)]));
        let ordered = Job { status: Status::Ordered, claimed: Some(Moment(5)), ..offered.clone() };
        let made = stamps(&ordered.leaves(), &set("status", "sold"), ME, NOW);
        assert_eq!(made, Edit::from([("turn".to_owned(), None)]), "the car was theirs since the order");
        let lost = stamps(&offered.leaves(), &set("status", "lost"), ME, NOW);
        let from = ("lost.from".to_owned(), Status::Offered.write());
        assert_eq!(lost, Edit::from([("lost.at".to_owned(), NOW.write()), from, ("turn".to_owned(), None)]));
        let made = stamps(&offered.leaves(), &set("progress", "closed"), ME, NOW);
        assert_eq!(
            made,
            Edit::from([("closed.at".to_owned(), NOW.write()), ("closed.by".to_owned(), ME.write())])
        );
        let closed = Job { progress: Progress::Closed, closed: Some(NOW), closed_by: ME, ..offered };
        let made = stamps(&closed.leaves(), &set("progress", "done"), OTHER, NOW);
        assert_eq!(made, Edit::from([("closed.at".to_owned(), None), ("closed.by".to_owned(), None)]));
    }

    #[test]
    fn what_an_undo_says_itself_is_not_stamped_over() {
        let red = Job { progress: Progress::Untouched, ..Job::default() };
        let mut edit = set("progress", "in_work");
        edit.insert("answered".to_owned(), Some(Leaf::Int(7)));
        assert_eq!(stamps(&red.leaves(), &edit, ME, NOW), Edit::new());
    }
}
