//! The response clock of an enquiry: how long it may still wait, and how long it did.

use crate::sale::job::{Job, Progress};
use crate::sale::promise::Promise;
use crate::time::Moment;

/// How an enquiry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// To be answered by then.
    Running { due: Moment },
    /// Should have been answered by then.
    Late { due: Moment },
    /// Answered after so many minutes of opening hours.
    Answered { minutes: i64, in_time: bool },
}

impl Promise {
    /// How a job's enquiry stands; `None` if it never was one.
    pub fn clock(&self, job: &Job, now: Moment) -> Option<Clock> {
        match (job.progress, job.answered) {
            (Progress::Untouched, _) => {
                let due = self.due(job.created);
                Some(if now > due { Clock::Late { due } } else { Clock::Running { due } })
            }
            (_, Some(answered)) => {
                let minutes = self.between(job.created, answered);
                Some(Clock::Answered { minutes, in_time: minutes <= self.target })
            }
            (_, None) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Clock;
    use crate::sale::hours::Hours;
    use crate::sale::job::{Job, Progress};
    use crate::sale::promise::{Promise, TARGET};
    use crate::time::{Day, Moment};

    fn promise() -> Promise {
        let hours = Hours::read("Mo-Fr 9-12, 13-18\nSa 9-13", "2.12.2026").unwrap();
        Promise { hours, target: TARGET, offset: 60 }
    }

    /// "2026-11-23 09:30" where the dealership is.
    fn at(text: &str) -> Moment {
        let (day, time) = text.split_once(' ').unwrap();
        let (hour, minute) = time.split_once(':').unwrap();
        let minutes = hour.parse::<i64>().unwrap() * 60 + minute.parse::<i64>().unwrap() - 60;
        Moment((i64::from(Day::parse(day).unwrap().0) * 1_440 + minutes) * 60_000)
    }

    #[test]
    fn only_red_jobs_and_answered_ones_have_a_clock() {
        let job = |progress, answered: Option<&str>| Job {
            progress,
            created: at("2026-11-23 09:30"),
            answered: answered.map(at),
            ..Job::default()
        };
        let due = at("2026-11-23 10:30");
        let red = job(Progress::Untouched, None);
        assert_eq!(promise().clock(&red, at("2026-11-23 10:30")), Some(Clock::Running { due }));
        assert_eq!(promise().clock(&red, at("2026-11-23 10:31")), Some(Clock::Late { due }));
        let told = |answered| promise().clock(&job(Progress::InWork, answered), due);
        assert_eq!(told(Some("2026-11-23 10:00")), Some(Clock::Answered { minutes: 30, in_time: true }));
        assert_eq!(told(Some("2026-11-23 14:00")), Some(Clock::Answered { minutes: 210, in_time: false }));
        assert_eq!(told(None), None);
    }
}
