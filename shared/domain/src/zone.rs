//! The legal time of Germany ("Mitteleuropäische Zeit"): files write days and hours as clocks showed them. Summer time lasts
//! from the last Sunday of March to the last Sunday of October, from 1:00 to 1:00 UTC (Directive 2000/84/EC; since 1996).

use crate::time::{Day, Moment};

/// Minutes east of UTC in winter and in summer.
const WINTER: i32 = 60;
const SUMMER: i32 = 120;
/// The last year before summer time had the length that it has today.
const BEFORE: i32 = 1995;

/// Minutes east of UTC at a moment.
pub fn offset(moment: Moment) -> i32 {
    let year = moment.day(0).parts().0;
    let bound = |month: u8| last_sunday(year, month).map(|day| utc(day, 60));
    match (bound(3), bound(10)) {
        (Some(begin), Some(end)) if year > BEFORE && begin <= moment && moment < end => SUMMER,
        _ => WINTER,
    }
}

/// The moment at which clocks show this day and minute. In the hour that comes twice it is the first.
pub fn moment(day: Day, minute: i64) -> Moment {
    let shown = utc(day, minute);
    let summer = Moment(shown.0.saturating_sub(i64::from(SUMMER) * 60_000));
    if offset(summer) == SUMMER { summer } else { Moment(shown.0.saturating_sub(i64::from(WINTER) * 60_000)) }
}

fn utc(day: Day, minute: i64) -> Moment {
    Moment(i64::from(day.0).saturating_mul(1440).saturating_add(minute).saturating_mul(60_000))
}

fn last_sunday(year: i32, month: u8) -> Option<Day> {
    let last = Day::new(year, month, 31)?;
    Some(last.plus(-(i32::from(last.weekday()) + 1) % 7))
}

#[cfg(test)]
mod tests {
    use super::{moment, offset};
    use crate::time::Day;

    #[test]
    fn clocks_change_on_the_last_sundays_of_march_and_october() {
        for (day, minute, minutes) in [
            ("2011-07-17", 791, 120),
            ("2012-10-08", 773, 120),
            ("2026-11-23", 600, 60),
            ("2026-03-29", 119, 60),
            ("2026-03-29", 180, 120),
            ("2026-10-25", 119, 120),
            ("2026-10-25", 150, 120),
            ("2026-10-25", 180, 60),
            ("1990-07-01", 600, 60),
        ] {
            let day = Day::parse(day).unwrap();
            let found = moment(day, minute);
            assert_eq!(offset(found), minutes, "{day:?} {minute}");
            let (hours, rest) = found.clock(minutes);
            assert_eq!((found.day(minutes), i64::from(hours) * 60 + i64::from(rest)), (day, minute));
        }
    }

    proptest::proptest! {
        #[test]
        fn what_clocks_show_is_shown_again(day in 10_000_i32..30_000, minute in 240_i64..1440) {
            let found = moment(Day(day), minute);
            let (hours, rest) = found.clock(offset(found));
            proptest::prop_assert_eq!((found.day(offset(found)).0, i64::from(hours) * 60 + i64::from(rest)), (day, minute));
        }
    }
}
