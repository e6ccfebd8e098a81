//! Dates of the calendar in words: "3.12.", "3. Dezember 2027", "December 3rd", "KW 50".

use crate::contact::phrase::word::{Word, month, said};
use crate::time::Day;

/// A day and how many words name it.
type Named = Option<(Day, usize)>;

/// A date that shows by itself that it is one.
pub fn date(words: &[Word], today: Day) -> Named {
    let first = words.first()?;
    let points = first.text.matches('.').count();
    let full = (points == 2 || first.text.contains('-')).then(|| Day::parse(&first.text)).flatten();
    if let Some(day) = full.filter(|day| *day >= today) {
        return Some((day, 1));
    }
    if points == 2 && first.text.ends_with('.') {
        return day_and_month(&first.text, today).map(|day| (day, 1));
    }
    with_month(words, today).or_else(|| in_month(words, today))
}

/// "3.12" behind "am", where it is no number.
pub fn short_date(words: &[Word], today: Day) -> Named {
    let first = words.first()?;
    let clock = words.get(1).is_some_and(|word| said(word, &["uhr", "h"]));
    (!clock).then(|| day_and_month(&first.text, today)).flatten().map(|day| (day, 1))
}

/// "3.12." and "3.12": the next one.
fn day_and_month(text: &str, today: Day) -> Option<Day> {
    let (day, month) = text.trim_end_matches('.').split_once('.')?;
    coming(day.parse().ok()?, month.parse().ok()?, today)
}

/// The next day of this name, this year or next.
fn coming(day: u8, month: u8, today: Day) -> Option<Day> {
    let year = today.parts().0;
    // A leap day may be some years away.
    (0..=8).filter_map(|ahead| Day::new(year + ahead, month, day)).find(|day| *day >= today)
}

/// "3. Dezember", "3rd of December 2027", "December 3rd".
fn with_month(words: &[Word], today: Day) -> Named {
    let number = |word: &Word| -> Option<u8> {
        let digits = word.text.trim_end_matches(|c: char| !c.is_ascii_digit());
        let tail = word.text.get(digits.len()..)?;
        (["", ".", "st", "nd", "rd", "th"].contains(&tail)).then(|| digits.parse().ok()).flatten()
    };
    let of = usize::from(words.get(1).is_some_and(|word| said(word, &["of", "of the"])));
    let first = words.first()?;
    let (day, month, used) = match (month(&first.text), number(first)) {
        (Some(month), _) => (number(words.get(1)?)?, month, 2),
        (None, Some(day)) => (day, month(&words.get(1 + of)?.text)?, 2 + of),
        _ => return None,
    };
    let year = words.get(used).and_then(|word| word.text.trim_end_matches('.').parse::<i32>().ok());
    match year.filter(|year| (2000..2200).contains(year)) {
        Some(year) => Day::new(year, month, day).filter(|day| *day >= today).map(|day| (day, used + 1)),
        None => coming(day, month, today).map(|day| (day, used)),
    }
}

/// "im Januar", "in January": its first day.
fn in_month(words: &[Word], today: Day) -> Named {
    let named = said(words.first()?, &["im", "in"]);
    let month = named.then(|| month(&words.get(1)?.text)).flatten()?;
    Some((coming_month(month, today)?.max(today), 2))
}

/// "KW 50", "week 50": its Monday (ISO 8601), this year or next.
pub fn week(words: &[Word], today: Day) -> Named {
    let skipped = usize::from(said(words.first()?, &["in"]));
    if !said(words.get(skipped)?, &["kw", "kalenderwoche", "week"]) {
        return None;
    }
    let number: i32 = words.get(skipped + 1)?.text.trim_end_matches('.').parse().ok()?;
    if !(1..=53).contains(&number) {
        return None;
    }
    let year = today.parts().0;
    let monday = |year: i32| {
        let fourth = Day::new(year, 1, 4)?;
        Some(fourth.plus(-i32::from(fourth.weekday()) + 7 * (number - 1)))
    };
    let found = (0..=1).filter_map(|ahead| monday(year + ahead)).find(|day| day.plus(6) >= today)?;
    Some((found.max(today), skipped + 2))
}

/// The same day so many months later, or the last of a shorter month.
pub fn months_later(day: Day, months: i32) -> Option<Day> {
    let (_, _, wanted) = day.parts();
    let begin = month_begin(day, months)?;
    let (year, month, _) = begin.parts();
    (28..=wanted).rev().chain([wanted.min(28)]).find_map(|day| Day::new(year, month, day))
}

/// The first day of the month so many months later.
pub fn month_begin(day: Day, months: i32) -> Option<Day> {
    let (year, month, _) = day.parts();
    let nth = year.checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(months)?;
    Day::new(nth.div_euclid(12), u8::try_from(nth.rem_euclid(12) + 1).ok()?, 1)
}

/// The first day of the next such month; of this month, if it is the one.
pub fn coming_month(month: u8, today: Day) -> Option<Day> {
    let (year, this, _) = today.parts();
    Day::new(if month < this { year + 1 } else { year }, month, 1)
}
