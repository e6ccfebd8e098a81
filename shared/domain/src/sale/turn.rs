//! Whose turn it is in a job, and when it comes up again.

use crate::sale::job::{Job, Progress, Status, Turn};
use crate::time::Day;

/// Whose turn it is on a day; `None` when nothing is left to do. What somebody has set by hand holds until its
/// resubmission is due: then it is ours to ask again.
pub fn turn(job: &Job, today: Day) -> Option<Turn> {
    let over = matches!(job.progress, Progress::Done | Progress::Closed);
    if job.resubmission.is_some_and(|day| day <= today) && job.progress != Progress::Closed {
        return Some(Turn::Ours);
    }
    if over || job.status == Status::Lost {
        return None;
    }
    if job.progress == Progress::Untouched {
        return Some(Turn::Ours);
    }
    match job.turn {
        Some(set @ (Turn::Ours | Turn::Theirs)) => Some(set),
        Some(Turn::Unknown) | None => Some(usual(job.status)),
    }
}

/// An offer lies with the customer; a wish, an order and a sold car that is not handed over lie with us.
fn usual(status: Status) -> Turn {
    match status {
        Status::Offered => Turn::Theirs,
        _ => Turn::Ours,
    }
}

/// Whether a job has no next step: open, and nobody has said when it comes up again.
pub fn is_adrift(job: &Job) -> bool {
    matches!(job.progress, Progress::InWork) && job.status != Status::Lost && job.resubmission.is_none()
}

#[cfg(test)]
mod tests {
    use super::{is_adrift, turn};
    use crate::sale::job::{Job, Progress, Status, Turn};
    use crate::time::Day;

    const TODAY: Day = Day(100);

    #[test]
    fn whose_turn_it_is_follows_from_status_and_colour() {
        use Progress::{Closed, Done, InWork, Untouched};
        use Status::{CallbackWanted, Lost, Offered, Ordered, Sold};
        let (ours, theirs) = (Some(Turn::Ours), Some(Turn::Theirs));
        for (status, progress, whose) in [
            (CallbackWanted, Untouched, ours),
            (Offered, Untouched, ours),
            (CallbackWanted, InWork, ours),
            (Offered, InWork, theirs),
            (Ordered, InWork, ours),
            (Sold, InWork, ours),
            (Sold, Done, None),
            (Sold, Closed, None),
            (Lost, InWork, None),
            (Offered, Done, None),
        ] {
            let job = Job { status, progress, ..Job::default() };
            assert_eq!(turn(&job, TODAY), whose, "{status:?} {progress:?}");
        }
    }

    #[test]
    fn what_is_set_by_hand_holds_until_the_resubmission() {
        let set = |turn, resubmission: Option<i32>| Job {
            status: Status::Ordered,
            progress: Progress::InWork,
            turn,
            resubmission: resubmission.map(Day),
            ..Job::default()
        };
        assert_eq!(turn(&set(Some(Turn::Theirs), None), TODAY), Some(Turn::Theirs));
        assert_eq!(turn(&set(Some(Turn::Theirs), Some(101)), TODAY), Some(Turn::Theirs));
        assert_eq!(turn(&set(Some(Turn::Theirs), Some(100)), TODAY), Some(Turn::Ours));
        assert_eq!(turn(&set(Some(Turn::Unknown), None), TODAY), Some(Turn::Ours));
        let done = Job { progress: Progress::Done, ..set(None, Some(99)) };
        assert_eq!(turn(&done, TODAY), Some(Turn::Ours));
        assert_eq!(turn(&Job { progress: Progress::Closed, ..done }, TODAY), None);
    }

    #[test]
    fn a_job_in_work_without_a_day_is_adrift() {
        let job = Job { progress: Progress::InWork, status: Status::Offered, ..Job::default() };
        assert!(is_adrift(&job));
        assert!(!is_adrift(&Job { resubmission: Some(TODAY), ..job.clone() }));
        assert!(!is_adrift(&Job { status: Status::Lost, ..job.clone() }));
        assert!(!is_adrift(&Job { progress: Progress::Done, ..job }));
    }
}
