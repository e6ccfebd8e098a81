//! What the dealership has promised itself: how long an enquiry may wait within its opening hours.

use crate::sale::hours::Hours;
use crate::time::{Day, Moment};

/// How many minutes of opening hours an enquiry may wait where the dealership has set nothing else.
pub const TARGET: i64 = 60;

/// So many days ahead a clock looks for open doors.
const FARTHEST: i32 = 60;

/// When the dealership is there and what it has promised itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    pub hours: Hours,
    /// Minutes of opening hours.
    pub target: i64,
    /// Minutes that the dealership's clock is ahead of UTC.
    pub offset: i32,
}

const MINUTE: i64 = 60_000;

impl Promise {
    /// When an enquiry of this moment has to be answered. Where the doors never open, the clock simply runs.
    pub fn due(&self, asked: Moment) -> Moment {
        let mut left = self.target.saturating_mul(MINUTE);
        for (from, to) in self.open_from(asked) {
            if to.0 - from.0 >= left {
                return Moment(from.0 + left);
            }
            left -= to.0 - from.0;
        }
        Moment(asked.0.saturating_add(self.target.saturating_mul(MINUTE)))
    }

    /// How many minutes of opening hours lie between two moments.
    pub fn between(&self, from: Moment, to: Moment) -> i64 {
        let open = self.open_from(from).take_while(|(open, _)| *open < to);
        open.map(|(open, shut)| shut.min(to).0 - open.0).sum::<i64>() / MINUTE
    }

    /// The times in which the doors are open, from a moment on.
    fn open_from(&self, from: Moment) -> impl Iterator<Item = (Moment, Moment)> + '_ {
        let first = from.day(self.offset);
        (0..=FARTHEST).map(move |days| first.plus(days)).flat_map(move |day| {
            let spans = self.hours.on(day).iter();
            let spans = spans.map(move |span| (self.moment(day, span.from), self.moment(day, span.to)));
            spans.filter(move |(_, shut)| *shut > from).map(move |(open, shut)| (open.max(from), shut))
        })
    }

    fn moment(&self, day: Day, minute: u16) -> Moment {
        let minutes = i64::from(day.0) * 24 * 60 + i64::from(minute) - i64::from(self.offset);
        Moment(minutes.saturating_mul(MINUTE))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Promise, TARGET};
    use crate::sale::hours::Hours;
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
    fn an_enquiry_is_due_after_an_hour_of_open_doors() {
        for (asked, due) in [
            ("2026-11-23 09:30", "2026-11-23 10:30"),
            // Over the break.
            ("2026-11-23 11:30", "2026-11-23 13:30"),
            ("2026-11-23 12:10", "2026-11-23 14:00"),
            // In the evening, over the night, over the weekend.
            ("2026-11-23 17:45", "2026-11-24 09:45"),
            ("2026-11-23 22:00", "2026-11-24 10:00"),
            ("2026-11-28 12:30", "2026-11-30 09:30"),
            ("2026-11-29 15:00", "2026-11-30 10:00"),
            // The day after is closed; Christmas lies over a weekend.
            ("2026-12-01 17:30", "2026-12-03 09:30"),
            ("2026-12-24 17:30", "2026-12-28 09:30"),
        ] {
            assert_eq!(promise().due(at(asked)), at(due), "{asked}");
        }
    }

    #[test]
    fn what_counts_is_the_time_with_open_doors() {
        for (from, to, minutes) in [
            ("2026-11-23 09:30", "2026-11-23 09:42", 12),
            ("2026-11-23 11:50", "2026-11-23 13:10", 20),
            ("2026-11-23 17:50", "2026-11-24 09:05", 15),
            ("2026-11-28 12:00", "2026-11-30 09:00", 60),
            ("2026-11-23 20:00", "2026-11-24 08:00", 0),
            ("2026-11-23 10:00", "2026-11-23 09:00", 0),
        ] {
            assert_eq!(promise().between(at(from), at(to)), minutes, "{from} {to}");
        }
    }

    #[test]
    fn where_the_doors_never_open_the_clock_runs_on() {
        let hours = Hours::read("So geschlossen", "").unwrap();
        let promise = Promise { hours, target: 30, offset: 0 };
        assert_eq!(promise.due(Moment(0)), Moment(30 * 60_000));
    }

    proptest! {
        #[test]
        fn from_the_question_until_it_is_due_lies_exactly_the_target(minutes in 0_i64..600_000, target in 1_i64..2_000) {
            let asked = Moment(at("2026-01-05 00:00").0 + minutes * 60_000);
            let promise = Promise { target, ..promise() };
            prop_assert_eq!(promise.between(asked, promise.due(asked)), target);
        }

        #[test]
        fn who_asks_later_is_not_due_earlier(minutes in 0_i64..60_000, later in 0_i64..5_000) {
            let first = Moment(at("2026-11-23 00:00").0 + minutes * 60_000);
            prop_assert!(promise().due(first) <= promise().due(Moment(first.0 + later * 60_000)));
        }
    }
}
