//! Who may change a job, and what a change brings with it.

use crate::field::{Edit, Leaf, Leaves, Value, apply};
use crate::id::Id;
use crate::party::staff::Role;
use crate::sale::comment;
use crate::sale::job::{Job, JobField, Progress, Status, lines};
use crate::sale::line::{Line, LineField, LineKind, key};
use crate::sale::tax::LineTax;
use crate::time::{Day, Moment};

/// So long whoever has closed a job can take it back.
pub const SLIP: i64 = 10 * 60_000;

/// Whether a job can be changed: a closed one by managers alone, and for a moment by whoever has closed it.
pub fn may_edit(job: &Job, user: Id, role: Role, now: Moment) -> bool {
    let manager = matches!(role, Role::SalesManager | Role::Administrator);
    let slip = job.closed_by == user && job.closed.is_some_and(|closed| now.0 - closed.0 < SLIP);
    job.progress != Progress::Closed || manager || slip
}

/// Whether an edit says only that somebody has dealt with comments: that may be said of a closed job, too.
pub fn only_deals_with_comments(edit: &Edit) -> bool {
    !edit.is_empty() && edit.keys().all(|key| comment::is_seen(key))
}

/// The tax of what is taken off: that of the first vehicle, whose price it lowers (C1.4, C1.6).
pub fn tax_of_discounts(lines: &[(Id, Line)]) -> Option<LineTax> {
    let sells = |line: &&Line| line.kind == LineKind::Vehicle && !line.gone;
    lines.iter().map(|(_, line)| line).find(sells).map(|line| line.tax)
}

/// The taxes that items take which an edit makes discounts, unless it says them itself.
pub fn discounted(before: &Leaves, edit: &Edit) -> Edit {
    let mut leaves = before.clone();
    apply(&mut leaves, edit);
    let (old, new) = (lines(before), lines(&leaves));
    let Some(tax) = tax_of_discounts(&new) else { return Edit::new() };
    let was = |id: Id| old.iter().any(|(other, line)| *other == id && line.kind == LineKind::Discount);
    let becomes = |id: Id, line: &Line| line.kind == LineKind::Discount && !line.is_off_all() && !was(id);
    let fresh = new.iter().filter(|(id, line)| becomes(*id, line) && line.tax != tax);
    fresh
        .map(|(id, _)| (key(*id, LineField::Tax), tax.write()))
        .filter(|(key, _)| !edit.contains_key(key))
        .collect()
}

/// What an edit of a job writes beside what was meant: when it was answered, when its vehicle was claimed, who closed it.
pub fn stamps(before: &Leaves, edit: &Edit, user: Id, now: Moment, today: Day) -> Edit {
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
    let firmly = |job: &Job| matches!(job.status, Status::Ordered | Status::Sold);
    // A reservation that has ended holds nothing.
    let holds = |job: &Job| firmly(job) || job.reserved_until.is_some_and(|until| until >= today);
    if holds(&new) && (!holds(&old) || old.vehicle != new.vehicle || firmly(&new) && !firmly(&old)) {
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
    use super::{SLIP, discounted, may_edit, only_deals_with_comments, stamps};
    use crate::field::{Edit, Leaf, Leaves, Value};
    use crate::id::Id;
    use crate::party::staff::Role;
    use crate::sale::comment;
    use crate::sale::job::{Job, Progress, Status, Turn};
    use crate::sale::line::{Line, LineField, LineKind, key};
    use crate::sale::tax::LineTax;
    use crate::time::{Day, Moment};

    const ME: Id = Id([1; 16]);
    const OTHER: Id = Id([2; 16]);
    const NOW: Moment = Moment(1_000_000_000);
    const TODAY: Day = Day(11);

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
        let made = stamps(&red.leaves(), &set("progress", "in_work"), ME, NOW, TODAY);
        assert_eq!(made, Edit::from([("answered".to_owned(), NOW.write())]));
        let answered = Job { progress: Progress::InWork, answered: Some(NOW), ..Job::default() };
        let made = stamps(&answered.leaves(), &set("progress", "untouched"), ME, NOW, TODAY);
        assert_eq!(made, Edit::from([("answered".to_owned(), None)]));
        assert_eq!(stamps(&answered.leaves(), &set("progress", "done"), ME, NOW, TODAY), Edit::new());
        assert_eq!(stamps(&red.leaves(), &set("remark", "x"), ME, NOW, TODAY), Edit::new());
    }

    #[test]
    fn selling_says_when_and_closing_says_who() {
        let offered = Job { progress: Progress::InWork, turn: Some(Turn::Theirs), ..Job::default() };
        let offered = Job { status: Status::Offered, ..offered };
        let made = stamps(&offered.leaves(), &set("status", "sold"), ME, NOW, TODAY);
        assert_eq!(made, Edit::from([("claimed".to_owned(), NOW.write()), ("turn".to_owned(), None)]));
        let ordered = Job { status: Status::Ordered, claimed: Some(Moment(5)), ..offered.clone() };
        let made = stamps(&ordered.leaves(), &set("status", "sold"), ME, NOW, TODAY);
        assert_eq!(made, Edit::from([("turn".to_owned(), None)]), "the car was theirs since the order");
        let lost = stamps(&offered.leaves(), &set("status", "lost"), ME, NOW, TODAY);
        let from = ("lost.from".to_owned(), Status::Offered.write());
        assert_eq!(lost, Edit::from([("lost.at".to_owned(), NOW.write()), from, ("turn".to_owned(), None)]));
        let made = stamps(&offered.leaves(), &set("progress", "closed"), ME, NOW, TODAY);
        assert_eq!(
            made,
            Edit::from([("closed.at".to_owned(), NOW.write()), ("closed.by".to_owned(), ME.write())])
        );
        let closed = Job { progress: Progress::Closed, closed: Some(NOW), closed_by: ME, ..offered };
        let made = stamps(&closed.leaves(), &set("progress", "done"), OTHER, NOW, TODAY);
        assert_eq!(made, Edit::from([("closed.at".to_owned(), None), ("closed.by".to_owned(), None)]));
    }

    #[test]
    fn what_an_undo_says_itself_is_not_stamped_over() {
        let red = Job { progress: Progress::Untouched, ..Job::default() };
        let mut edit = set("progress", "in_work");
        edit.insert("answered".to_owned(), Some(Leaf::Int(7)));
        assert_eq!(stamps(&red.leaves(), &edit, ME, NOW, TODAY), Edit::new());
    }

    #[test]
    fn an_order_is_a_claim_of_its_own_and_an_ended_reservation_is_none() {
        let reserved = |until| Job {
            status: Status::Offered,
            reserved_until: Some(Day(until)),
            claimed: Some(Moment(5)),
            ..Job::default()
        };
        let claims =
            |job: &Job, edit: &Edit| stamps(&job.leaves(), edit, ME, NOW, TODAY).contains_key("claimed");
        assert!(claims(&reserved(TODAY.0 + 3), &set("status", "ordered")), "ordered now, reserved before");
        assert!(claims(&reserved(TODAY.0 - 1), &set("status", "sold")));
        let longer = Edit::from([("reserved.until".to_owned(), Day(TODAY.0 + 9).write())]);
        assert!(!claims(&reserved(TODAY.0 + 3), &longer), "held without a break");
        assert!(claims(&reserved(TODAY.0 - 1), &longer), "held anew");
    }

    #[test]
    fn what_becomes_a_discount_takes_the_tax_of_the_car() {
        let (car, off) = (Id([7; 16]), Id([8; 16]));
        let job = |tax: LineTax| {
            let mut leaves = Leaves::new();
            for (id, line) in [
                (car, Line { kind: LineKind::Vehicle, tax, ..Line::default() }),
                (off, Line { rank: 1, ..Line::default() }),
            ] {
                for (name, leaf) in line.leaves() {
                    leaves.insert(format!("lines/{id}/{name}"), leaf);
                }
            }
            leaves
        };
        let becomes = |kind: &str| set(&key(off, LineField::Kind), kind);
        let taken = Edit::from([(key(off, LineField::Tax), LineTax::Margin.write())]);
        assert_eq!(discounted(&job(LineTax::Margin), &becomes("discount")), taken);
        assert_eq!(discounted(&job(LineTax::Standard), &becomes("discount")), Edit::new());
        assert_eq!(discounted(&job(LineTax::Margin), &becomes("service")), Edit::new());
        let mut chosen = becomes("discount");
        chosen.insert(key(off, LineField::Tax), LineTax::Reduced.write());
        assert_eq!(discounted(&job(LineTax::Margin), &chosen), Edit::new());
    }

    #[test]
    fn to_have_dealt_with_a_comment_changes_nothing_of_a_job() {
        let flag = |key: String| (key, Some(Leaf::Flag(true)));
        let seen = flag(comment::seen(OTHER, ME));
        assert!(only_deals_with_comments(&Edit::from([seen.clone()])));
        assert!(!only_deals_with_comments(&Edit::from([seen, flag("gone".to_owned())])));
        assert!(!only_deals_with_comments(&set(&comment::key(OTHER, comment::CommentField::Text), "x")));
        assert!(!only_deals_with_comments(&Edit::new()));
    }
}
