//! Days in what people write ("ruf Freitag an", "in 2 Wochen", "call on Friday"), German and English, read from left to
//! right: the first day that is named counts.

use crate::contact::phrase::calendar::{date, week};
use crate::contact::phrase::word::{Word, count, month, said, short_weekday, unit, weekday, words};
use crate::time::Day;

mod calendar;
mod hour;
mod word;

/// What was understood, so that it can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    pub day: Day,
    /// Minutes since midnight, where an hour is named.
    pub minute: Option<i64>,
    /// Where the words of the day stand in the text, in bytes.
    pub from: usize,
    pub to: usize,
}

/// The first day that a text names, as seen from a day. `None` if it names none.
pub fn understand(text: &str, today: Day) -> Option<Understood> {
    let words = words(text);
    let mut begins = (0..words.len()).filter(|at| !is_time_of_day(&words, *at));
    let found = begins.find_map(|at| Some((at, named(words.get(at..)?, today)?)));
    let (at, (day, used)) = found?;
    let (first, last) = (words.get(at)?, words.get(at + used.checked_sub(1)?)?);
    Some(Understood { day, minute: hour::named(&words), from: first.from, to: last.to })
}

/// "am Morgen": its two words name no day.
fn is_time_of_day(words: &[Word], at: usize) -> bool {
    let morning = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        words.get(at).is_some_and(|word| word.text == "morgen")
            && before.is_some_and(|word| said(word, &["am", "den", "the"]))
    };
    morning(at) || morning(at + 1)
}

/// A day and how many words name it.
type Named = Option<(Day, usize)>;

/// Words that may stand before a day.
const BEFORE: &[&str] =
    &["am", "on", "bis", "by", "ab", "zum", "until", "vom", "den", "dem", "the", "of", "from"];
const THIS: &[&str] = &["diesen", "dieser", "dieses", "kommenden", "kommender", "this", "coming"];
const NEXT: &[&str] = &["nächsten", "nächster", "nächste", "nächstes", "naechsten", "naechste", "next"];
const AFTER_NEXT: &[&str] = &["übernächsten", "übernächste", "übernächster", "uebernaechste"];

fn named(words: &[Word], today: Day) -> Named {
    let first = words.first()?;
    if said(first, BEFORE) {
        let rest = words.get(1..)?;
        let short =
            || rest.first().and_then(|word| short_weekday(&word.text)).map(|day| (coming(day, today), 1));
        let prefixed = calendar::short_date(rest, today).or_else(short).or_else(|| named(rest, today));
        return prefixed.map(|(day, used)| (day, used + 1));
    }
    near(words, today)
        .or_else(|| after(words, today))
        .or_else(|| next(words, today))
        .or_else(|| edge(words, today))
        .or_else(|| of_week(words, today))
        .or_else(|| date(words, today))
        .or_else(|| week(words, today))
}

/// "heute", "morgen", "übermorgen", "the day after tomorrow".
fn near(words: &[Word], today: Day) -> Named {
    let first = words.first()?;
    let days = match first.text.as_str() {
        "heute" | "today" | "tonight" => 0,
        "morgen" | "tomorrow" => 1,
        "übermorgen" | "uebermorgen" => 2,
        "day" if follows(words, &["day", "after", "tomorrow"]) => return Some((today.plus(2), 3)),
        _ => return None,
    };
    Some((today.plus(days), 1))
}

fn follows(words: &[Word], wanted: &[&str]) -> bool {
    words.len() >= wanted.len() && words.iter().zip(wanted).all(|(word, text)| word.text == *text)
}

/// "in 2 Wochen", "in einem halben Jahr", "in a month", "two weeks from now".
fn after(words: &[Word], today: Day) -> Named {
    let within = said(words.first()?, &["in", "nach"]);
    let number = words.get(usize::from(within))?;
    let half = words.get(usize::from(within) + 1).is_some_and(|word| word.text.starts_with("halbe"));
    let half_a = number.text == "half";
    let at = usize::from(within) + 1 + usize::from(half || half_a);
    let many = if half_a { 1 } else { count(&number.text)? };
    let (days, months) = unit(&words.get(at)?.text)?;
    let from_now = words.get(at + 1..).is_some_and(|rest| follows(rest, &["from", "now"]));
    if !within && !from_now {
        return None;
    }
    let months = if half || half_a { months / 2 } else { months };
    let day = calendar::months_later(today, months.checked_mul(many)?)?;
    Some((day.plus(days.checked_mul(many)?), at + 1 + if from_now { 2 } else { 0 }))
}

/// "nächsten Montag", "next week", "übernächste Woche", "diesen Freitag", "nächsten Monat".
fn next(words: &[Word], today: Day) -> Named {
    let (first, second) = (words.first()?, words.get(1)?);
    let weeks = match () {
        () if said(first, THIS) => 0,
        () if said(first, NEXT) => 1,
        () if said(first, AFTER_NEXT) => 2,
        () => return None,
    };
    let monday = today.plus(-i32::from(today.weekday()));
    if let Some(wanted) = weekday(&second.text) {
        let day = if weeks == 0 { coming(wanted, today) } else { monday.plus(weeks * 7 + i32::from(wanted)) };
        return Some((day, 2));
    }
    match unit(&second.text)? {
        (7, 0) if weeks > 0 => Some((monday.plus(weeks * 7), 2)),
        (0, months) if weeks > 0 => Some((calendar::month_begin(today, months.checked_mul(weeks)?)?, 2)),
        _ => None,
    }
}

/// "Ende des Monats", "Monatsende", "Ende nächster Woche", "Mitte Dezember", "end of the month", "early January".
fn edge(words: &[Word], today: Day) -> Named {
    let first = words.first()?;
    if said(first, &["monatsende", "ultimo"]) {
        return Some((calendar::month_begin(today, 1)?.plus(-1), 1));
    }
    let part = match first.text.as_str() {
        "anfang" | "beginning" | "early" => 1,
        "mitte" | "mid" | "middle" => 2,
        "ende" | "end" | "late" => 3,
        _ => return None,
    };
    let filler =
        words.iter().skip(1).take_while(|word| said(word, &["des", "of", "the", "der", "von"])).count();
    let at = 1 + filler;
    let ahead = i32::from(words.get(at).is_some_and(|word| said(word, NEXT)));
    let at = at + usize::try_from(ahead).unwrap_or(0);
    let word = words.get(at)?;
    let friday = today.plus(4 - i32::from(today.weekday()));
    let begin = match (month(&word.text), unit(&word.text)) {
        (Some(month), _) => calendar::coming_month(month, today)?,
        (None, Some((7, 0))) => return (part == 3).then(|| (friday.plus(ahead * 7), at + 1)),
        (None, Some((0, 1))) => calendar::month_begin(today, ahead)?,
        _ => return None,
    };
    let day = match part {
        1 => begin,
        2 => begin.plus(14),
        _ => calendar::month_begin(begin, 1)?.plus(-1),
    };
    Some((day, at + 1))
}

/// "Freitag", "Friday", "Freitag in einer Woche", "Friday week".
fn of_week(words: &[Word], today: Day) -> Named {
    let day = coming(weekday(&words.first()?.text)?, today);
    let rest = words.get(1..).unwrap_or_default();
    match after(rest, day) {
        Some((later, used)) if (later.0 - day.0) % 7 == 0 => Some((later, used + 1)),
        _ if follows(rest, &["week"]) => Some((day.plus(7), 2)),
        _ => Some((day, 1)),
    }
}

/// The next such weekday behind today.
fn coming(weekday: u8, today: Day) -> Day {
    let ahead = (i32::from(weekday) - i32::from(today.weekday())).rem_euclid(7);
    today.plus(if ahead == 0 { 7 } else { ahead })
}

#[cfg(test)]
mod tests {
    use super::understand;
    use crate::time::Day;

    /// A Monday.
    const TODAY: Day = Day(20_780);

    #[test]
    fn days_are_understood_in_german_and_english() {
        assert_eq!(TODAY.iso(), "2026-11-23");
        for (text, day) in [
            ("ruf Freitag an", "2026-11-27"),
            ("Am Freitag anrufen!", "2026-11-27"),
            ("am Fr. anrufen", "2026-11-27"),
            ("bis Mi", "2026-11-25"),
            ("on Wed", "2026-11-25"),
            ("in 2 Wochen", "2026-12-07"),
            ("in zwei Wochen nachfassen", "2026-12-07"),
            ("nächsten Montag", "2026-11-30"),
            ("nächsten Freitag", "2026-12-04"),
            ("diesen Freitag", "2026-11-27"),
            ("Montag", "2026-11-30"),
            ("am 3.12.", "2026-12-03"),
            ("am 3.12 anrufen", "2026-12-03"),
            ("Termin 3.12.2027, bitte", "2027-12-03"),
            ("3.1.", "2027-01-03"),
            ("am 24. Dezember", "2026-12-24"),
            ("bis 1. März 2027", "2027-03-01"),
            ("call on Friday", "2026-11-27"),
            ("tomorrow", "2026-11-24"),
            ("morgen früh", "2026-11-24"),
            ("heute Morgen", "2026-11-23"),
            ("übermorgen", "2026-11-25"),
            ("the day after tomorrow", "2026-11-25"),
            ("in einem halben Jahr", "2027-05-23"),
            ("in half a year", "2027-05-23"),
            ("in einem Monat", "2026-12-23"),
            ("in a month", "2026-12-23"),
            ("in 10 days", "2026-12-03"),
            ("two weeks from now", "2026-12-07"),
            ("nächste Woche", "2026-11-30"),
            ("übernächste Woche", "2026-12-07"),
            ("next month", "2026-12-01"),
            ("Ende des Monats", "2026-11-30"),
            ("Ende nächsten Monat", "2026-12-31"),
            ("Monatsende", "2026-11-30"),
            ("Mitte Dezember", "2026-12-15"),
            ("end of January", "2027-01-31"),
            ("Ende der Woche", "2026-11-27"),
            ("Freitag in einer Woche", "2026-12-04"),
            ("December 3rd", "2026-12-03"),
            ("on the 3rd of December", "2026-12-03"),
            ("3 Dec 2027", "2027-12-03"),
            ("KW 50", "2026-12-07"),
            ("in KW 2", "2027-01-11"),
            ("2026-12-03", "2026-12-03"),
            ("Im Januar melden", "2027-01-01"),
            ("Hat Interesse am Golf, meldet sich Mittwoch", "2026-11-25"),
        ] {
            let found = understand(text, TODAY).map(|found| found.day.iso());
            assert_eq!(found.as_deref(), Some(day), "{text}");
        }
    }

    #[test]
    fn what_names_no_day_gives_none() {
        for text in [
            "",
            "Kunde hat Interesse",
            "in der Werkstatt",
            "12.30 Uhr",
            "am Morgen",
            "2 Wochen alt",
            "Motor 2.0",
            "31.02.",
            "am 32.12.",
            "in 99999999999999999999 Tagen",
            "Frau Freitagsmann",
            "may call",
            "nächster Halt",
        ] {
            assert_eq!(understand(text, TODAY), None, "{text}");
        }
    }

    #[test]
    fn the_words_that_were_understood_can_be_shown() {
        let text = "Bitte ruf übernächsten Freitag um 14:30 Uhr an";
        let found = understand(text, TODAY).unwrap();
        assert_eq!(text.get(found.from..found.to), Some("übernächsten Freitag"));
        assert_eq!((found.day.iso().as_str(), found.minute), ("2026-12-11", Some(870)));
    }

    #[test]
    fn the_end_of_a_month_stays_inside_the_month() {
        let end = Day::new(2027, 1, 31).unwrap();
        assert_eq!(
            understand("in einem Monat", end).map(|found| found.day.iso()).as_deref(),
            Some("2027-02-28")
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_understood_or_not(text in "(in|am|nächste|Ende|KW|Freitag|2|3\\.12\\.|Wochen|Januar|um|ß|\u{1f600}| ){0,8}") {
            if let Some(found) = understand(&text, TODAY) {
                proptest::prop_assert!(found.day >= TODAY && text.get(found.from..found.to).is_some());
            }
        }
    }
}
