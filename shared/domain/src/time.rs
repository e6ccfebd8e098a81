//! Days and moments as values. Nobody here knows what time it is.

use serde::{Deserialize, Serialize};

use crate::field::{Input, Leaf, Value};

/// A calendar day, as days since 1970-01-01 (proleptic Gregorian).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(pub i32);

/// A moment, as milliseconds since 1970-01-01T00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment(pub i64);

const MILLIS_A_DAY: i64 = 86_400_000;

impl Day {
    /// The day of year, month (1–12) and day of the month; `None` if there is no such day.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Day> {
        let month = time::Month::try_from(month).ok()?;
        let date = time::Date::from_calendar_date(year, month, day).ok()?;
        Some(Day(date.to_julian_day() - EPOCH_JULIAN))
    }

    /// Year, month (1–12) and day of the month.
    pub fn parts(self) -> (i32, u8, u8) {
        let julian = self.0.saturating_add(EPOCH_JULIAN);
        match time::Date::from_julian_day(julian) {
            Ok(date) => (date.year(), date.month().into(), date.day()),
            Err(_) => (9999, 12, 31),
        }
    }

    /// Monday = 0 … Sunday = 6.
    pub fn weekday(self) -> u8 {
        u8::try_from((self.0 + 3).rem_euclid(7)).unwrap_or(0)
    }

    /// This many days later (or earlier, if negative).
    pub fn plus(self, days: i32) -> Day {
        Day(self.0.saturating_add(days))
    }

    /// ISO 8601, "2026-11-23": how days are stored.
    pub fn iso(self) -> String {
        let (year, month, day) = self.parts();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// Reads "2026-11-23", "23.11.2026", "23.11.26", "1.7.26"; two-digit years lie in 1950–2049.
    pub fn parse(text: &str) -> Option<Day> {
        let text = text.trim();
        let number =
            |part: &str| (!part.is_empty() && part.len() <= 4).then(|| part.parse::<u16>().ok()).flatten();
        if let Some((year, rest)) = text.split_once('-') {
            let (month, day) = rest.split_once('-')?;
            let year = (year.len() == 4).then(|| number(year)).flatten()?;
            return Day::new(
                i32::from(year),
                u8::try_from(number(month)?).ok()?,
                u8::try_from(number(day)?).ok()?,
            );
        }
        let mut parts = text.split('.');
        let (day, month, year) = (number(parts.next()?)?, number(parts.next()?)?, parts.next()?);
        let full = match (year.len(), number(year)?) {
            (2, short @ 0..=49) => 2000 + i32::from(short),
            (2, short) => 1900 + i32::from(short),
            (4, long) => i32::from(long),
            _ => return None,
        };
        parts
            .next()
            .is_none()
            .then(|| Day::new(full, u8::try_from(month).ok()?, u8::try_from(day).ok()?))
            .flatten()
    }

    /// Reads what somebody types into a field: as [`Day::parse`], and "241226", "24122026", "24/12/26", "24,12,26", "24 12 26".
    pub fn typed(text: &str) -> Option<Day> {
        let text = text.trim();
        Day::parse(text).or_else(|| Day::parse(&dotted(text)))
    }
}

/// Day, month and year with points between them.
fn dotted(text: &str) -> String {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match (digits, text.split_at_checked(2), text.get(2..4), text.get(4..)) {
        (true, Some((day, _)), Some(month), Some(year)) => format!("{day}.{month}.{year}"),
        _ => text.split(['.', ',', '/', ' ']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("."),
    }
}

/// Julian day number of 1970-01-01.
const EPOCH_JULIAN: i32 = 2_440_588;

impl Moment {
    /// The calendar day at this moment, `offset` minutes east of UTC.
    pub fn day(self, offset: i32) -> Day {
        let local = self.0.saturating_add(i64::from(offset) * 60_000);
        Day(i32::try_from(local.div_euclid(MILLIS_A_DAY)).unwrap_or(i32::MAX))
    }

    /// Hour and minute at this moment, `offset` minutes east of UTC.
    pub fn clock(self, offset: i32) -> (u8, u8) {
        let minutes = self.0.saturating_add(i64::from(offset) * 60_000).rem_euclid(MILLIS_A_DAY) / 60_000;
        (u8::try_from(minutes / 60).unwrap_or(0), u8::try_from(minutes % 60).unwrap_or(0))
    }
}

impl Value for Day {
    const INPUT: Input = Input::Day;
    fn read(leaf: &Leaf) -> Option<Self> {
        leaf.text().and_then(Day::parse)
    }
    fn write(&self) -> Option<Leaf> {
        Some(Leaf::Text(self.iso()))
    }
}

impl Value for Moment {
    const INPUT: Input = Input::Moment;
    fn read(leaf: &Leaf) -> Option<Self> {
        leaf.int().map(Moment)
    }
    fn write(&self) -> Option<Leaf> {
        Some(Leaf::Int(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, Moment};

    #[test]
    fn days_are_read_as_germans_write_them() {
        let monday = Day::new(2026, 11, 23);
        for text in ["2026-11-23", "23.11.2026", "23.11.26", " 23.11.26 "] {
            assert_eq!(Day::parse(text), monday, "{text:?}");
        }
        assert_eq!(Day::parse("1.7.99"), Day::new(1999, 7, 1));
        for wrong in
            ["31.02.2026", "2026-13-01", "23/11/2026", "23.11", "", "23.11.2026.", "1.1.026", "26-11-23"]
        {
            assert_eq!(Day::parse(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        let eve = Day::new(2026, 12, 24);
        for text in [
            "24.12.2026",
            "2026-12-24",
            "241226",
            "24122026",
            "24/12/26",
            "24,12,2026",
            "24 12 26",
            " 24. 12. 26 ",
        ] {
            assert_eq!(Day::typed(text), eve, "{text:?}");
        }
        for wrong in ["", "24", "2412", "20261224", "310226", "24.12", "zwölf", "ä41226", "2412262", "24//"]
        {
            assert_eq!(Day::typed(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn the_epoch_is_a_thursday_and_today_a_monday() {
        assert_eq!(Day::new(1970, 1, 1), Some(Day(0)));
        assert_eq!(Day(0).weekday(), 3);
        assert_eq!(Day::new(2026, 11, 23).map(Day::weekday), Some(0));
    }

    #[test]
    fn a_moment_near_midnight_lies_on_the_local_day() {
        let moment = Moment(1_790_000_000_000);
        let (hour, minute) = moment.clock(60);
        assert_eq!((hour, minute), (15, 13));
        assert_eq!(Moment(-1).day(0), Day(-1));
        assert_eq!(Moment(-1).day(60), Day(0));
    }

    proptest::proptest! {
        #[test]
        fn a_day_survives_its_iso_form(days in -20_000_i32..60_000) {
            proptest::prop_assert_eq!(Day::parse(&Day(days).iso()), Some(Day(days)));
        }
    }
}
