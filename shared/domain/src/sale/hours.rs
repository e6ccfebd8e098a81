//! Opening hours ("Öffnungszeiten"): when enquiries are expected to be answered. Typed by people, read tolerantly.

use crate::time::Day;

/// A part of a day in which the dealership is open, in minutes since midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: u16,
    pub to: u16,
}

/// The week from Monday on, and single days on which nobody is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    week: [Vec<Span>; 7],
    closed: Vec<Day>,
}

impl Hours {
    /// Where the dealership has entered nothing: Monday to Friday 9–18, Saturday 9–13.
    pub fn usual() -> Hours {
        let day = |to: u16| vec![Span { from: 9 * 60, to: to * 60 }];
        let week = [day(18), day(18), day(18), day(18), day(18), day(13), Vec::new()];
        Hours { week, closed: Vec::new() }
    }

    /// Reads "Mo–Fr 9–12:30, 13:30–18:00", "Samstag 9 bis 13 Uhr", "So geschlossen", one or more days a line or between strokes, and days
    /// such as "24.12.2026". An empty text is the usual week. Gives the first line that is not understood.
    pub fn read(week: &str, closed: &str) -> Result<Hours, String> {
        let mut hours = Hours::usual();
        let lines = |text: &str| -> Vec<String> {
            text.split(['\n', '|'])
                .map(|line| line.trim().to_owned())
                .filter(|line| !line.is_empty())
                .collect()
        };
        let typed = lines(week);
        if !typed.is_empty() {
            hours.week = Default::default();
        }
        for line in typed {
            let (days, spans) = week_line(&line).ok_or(line)?;
            days.into_iter().for_each(|day| hours.week[day].clone_from(&spans));
        }
        for line in lines(closed) {
            for word in
                line.split([' ', ',', ';']).filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
            {
                hours.closed.push(Day::parse(word).ok_or_else(|| line.clone())?);
            }
        }
        Ok(hours)
    }

    /// When it is open on a day; never on a public holiday of the whole country.
    pub fn on(&self, day: Day) -> &[Span] {
        if self.closed.contains(&day) || is_public_holiday(day) {
            return &[];
        }
        &self.week[usize::from(day.weekday())]
    }
}

/// Whether all of Germany rests ("bundesweiter gesetzlicher Feiertag").
pub fn is_public_holiday(day: Day) -> bool {
    let (year, month, date) = day.parts();
    let fixed = matches!((month, date), (1, 1) | (5, 1) | (10, 3) | (12, 25 | 26));
    // Good Friday, Easter Monday, Ascension, Whit Monday.
    fixed || easter(year).is_some_and(|easter| matches!(day.0 - easter.0, -2 | 1 | 39 | 50))
}

/// Easter Sunday in the Gregorian calendar (Meeus, Jones, Butcher).
fn easter(year: i32) -> Option<Day> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * shift + 114;
    Day::new(year, u8::try_from(sum / 31).ok()?, u8::try_from(sum % 31 + 1).ok()?)
}

/// The days of a line and when it is open on them.
fn week_line(line: &str) -> Option<(Vec<usize>, Vec<Span>)> {
    let line = line.to_lowercase().replace(['–', '—', '−'], "-").replace(" bis ", "-").replace("uhr", " ");
    let begin = line.find(|c: char| c.is_ascii_digit()).unwrap_or(line.len());
    let (names, times) = line.split_at(begin);
    let days = days(names)?;
    let spans: Option<Vec<Span>> = times
        .split([',', ';', '/', '+', 'u', '&'])
        .flat_map(|part| ranges(part.trim_matches(|c: char| !c.is_ascii_digit())))
        .collect();
    spans.map(|spans| (days, spans))
}

/// "9-12 13-18" are two ranges, "9 - 12" is one.
fn ranges(text: &str) -> Vec<Option<Span>> {
    let text = text.replace(" -", "-").replace("- ", "-");
    text.split_whitespace().map(range).collect()
}

fn range(text: &str) -> Option<Span> {
    let (from, to) = text.split_once('-')?;
    let span = Span { from: minute(from)?, to: minute(to)? };
    (span.from < span.to).then_some(span)
}

fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once([':', '.', 'h']).unwrap_or((text, "0"));
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (minute < 60 && hour * 60 + minute <= 24 * 60).then_some(hour * 60 + minute)
}

/// "mo-fr", "mo, mi und sa:", "täglich".
fn days(names: &str) -> Option<Vec<usize>> {
    let mut days = Vec::new();
    let names =
        names.replace(" -", "-").replace("- ", "-").replace("geschlossen", " ").replace("closed", " ");
    for part in names.split([',', '.', ':', '+', ' ']).filter(|part| !part.is_empty() && *part != "und") {
        match part.split_once('-') {
            Some((from, to)) => {
                let (from, to) = (weekday(from)?, weekday(to)?);
                (0..=(to + 7 - from) % 7).for_each(|step| days.push((from + step) % 7));
            }
            None if matches!(part, "täglich" | "daily") => days.extend(0..7),
            None => days.push(weekday(part)?),
        }
    }
    (!days.is_empty()).then_some(days)
}

fn weekday(name: &str) -> Option<usize> {
    const NAMES: [[&str; 4]; 7] = [
        ["mo", "montag", "mon", "monday"],
        ["di", "dienstag", "tue", "tuesday"],
        ["mi", "mittwoch", "wed", "wednesday"],
        ["do", "donnerstag", "thu", "thursday"],
        ["fr", "freitag", "fri", "friday"],
        ["sa", "samstag", "sat", "saturday"],
        ["so", "sonntag", "sun", "sunday"],
    ];
    NAMES.iter().position(|names| names.contains(&name) || name == "sonnabend" && names[0] == "sa")
}

#[cfg(test)]
mod tests {
    use super::{Hours, Span, is_public_holiday};
    use crate::time::Day;

    const MONDAY: Day = Day(20_780);

    fn open(hours: &Hours, weekday: i32) -> Vec<(u16, u16)> {
        hours.on(MONDAY.plus(weekday)).iter().map(|Span { from, to }| (*from, *to)).collect()
    }

    #[test]
    fn a_week_is_read_as_people_write_it() {
        assert_eq!(MONDAY.iso(), "2026-11-23");
        let noon = vec![(540, 750), (810, 1080)];
        for (text, monday, saturday) in [
            ("Mo–Fr 9–12:30, 13:30–18:00 | Sa 9–13", noon.clone(), vec![(540, 780)]),
            (
                "mo - fr: 09:00 - 12:30 13:30 - 18:00 Uhr\nSamstag 9 bis 13 Uhr",
                noon.clone(),
                vec![(540, 780)],
            ),
            ("Mo-Fr 9.00-12.30 und 13.30-18.00", noon, vec![]),
            ("Täglich 8-20\nSa geschlossen", vec![(480, 1200)], vec![]),
            ("Mon-Sat 9-18", vec![(540, 1080)], vec![(540, 1080)]),
            ("Sa-Mo 10-12", vec![(600, 720)], vec![(600, 720)]),
            ("", vec![(540, 1080)], vec![(540, 780)]),
        ] {
            let hours = Hours::read(text, "").unwrap();
            assert_eq!((open(&hours, 0), open(&hours, 5)), (monday, saturday), "{text}");
        }
    }

    #[test]
    fn a_line_that_says_nothing_is_given_back() {
        for wrong in ["Mo–Fr abends", "Mo 18-9", "Xy 9-18", "9-18", "Mo 9-25", "Mo 9"] {
            let text = format!("Di 9-18\n{wrong}");
            assert_eq!(Hours::read(&text, ""), Err(wrong.to_owned()));
        }
        assert_eq!(Hours::read("", "Betriebsferien 32.12.2026"), Err("Betriebsferien 32.12.2026".to_owned()));
    }

    #[test]
    fn nobody_is_there_on_days_that_are_closed_and_on_public_holidays() {
        let hours = Hours::read("", "24.11.2026\nInventur 26.11.2026, 27.11.2026").unwrap();
        assert_eq!([0, 1, 2, 3, 4].map(|day| open(&hours, day).len()), [1, 0, 1, 0, 0]);
        let feasts = [
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-25",
            "2026-10-03",
            "2026-12-25",
            "2026-12-26",
            "2027-03-26",
            "2027-03-29",
            "2024-04-01",
            "2038-04-26",
        ];
        for feast in feasts {
            assert!(Day::parse(feast).is_some_and(is_public_holiday), "{feast}");
        }
        for workday in ["2026-04-07", "2026-12-24", "2026-12-31", "2026-11-23", "2026-04-02"] {
            assert!(!Day::parse(workday).is_some_and(is_public_holiday), "{workday}");
        }
    }
}
