//! Between what is stored and what is typed: a leaf as text, and text as a leaf. Pure.

use domain::field::{Input, Leaf, Problem};
use domain::letter_case::capitals;
use domain::money::{self, Cents, Quantity};
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use words::format;

/// The text of a leaf, as somebody would type it.
pub fn text(tongue: Tongue, input: Input, leaf: Option<&Leaf>) -> String {
    match (input, leaf) {
        (_, None) => String::new(),
        (Input::Money, Some(Leaf::Int(cents))) => format::amount(tongue, Cents(*cents)),
        (Input::Quantity, Some(Leaf::Int(hundredths))) => format::hundredths(tongue, *hundredths),
        (Input::Number, Some(Leaf::Int(number))) => format::whole(tongue, *number),
        (Input::Day, Some(Leaf::Text(iso))) => {
            Day::parse(iso).map_or_else(|| iso.clone(), |day| format::day(tongue, day))
        }
        (_, Some(Leaf::Int(number))) => number.to_string(),
        (_, Some(Leaf::Text(text))) => text.clone(),
        (_, Some(Leaf::Flag(_) | Leaf::Bytes(_))) => String::new(),
    }
}

/// The leaf of what was typed; empty text empties the field. An error keeps nobody from typing on.
pub fn leaf(input: Input, typed: &str) -> Result<Option<Leaf>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    match input {
        Input::Money => money::typed(typed).map(|cents| Leaf::Int(cents.0)),
        Input::Quantity => {
            Cents::parse(typed).map(|hundredths| Leaf::Int(hundredths.0)).ok_or(Problem::NotANumber)
        }
        Input::Number => number(typed).map(Leaf::Int).ok_or(Problem::NotANumber),
        Input::Day => format::read_day(typed).map(|day| Leaf::Text(day.iso())).ok_or(Problem::NotADay),
        Input::Vin | Input::Plate | Input::VatId | Input::Iban | Input::Country => {
            Ok(Leaf::Text(capitals(typed)))
        }
        _ => Ok(Leaf::Text(typed.to_owned())),
    }
    .map(Some)
}

/// A day with its time, as somebody would type it, `offset` minutes east of UTC.
pub fn moment_text(tongue: Tongue, offset: i32, leaf: Option<&Leaf>) -> String {
    leaf.and_then(Leaf::int).map_or_else(String::new, |at| format::moment(tongue, Moment(at), offset))
}

/// A typed day with its time; a day alone is its midnight.
pub fn moment_leaf(offset: i32, typed: &str) -> Result<Option<Leaf>, Problem> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let (day, minutes) = match typed.rsplit_once([' ', ',']) {
        Some((day, time)) if time.as_bytes().contains(&b':') => {
            (day.trim_end_matches([' ', ',']), minutes(time).ok_or(Problem::NotADay)?)
        }
        _ => (typed, 0),
    };
    let day = format::read_day(day).ok_or(Problem::NotADay)?;
    let minutes = i64::from(day.0) * 24 * 60 + minutes - i64::from(offset);
    Ok(Some(Leaf::Int(minutes * 60_000)))
}

/// "14:30" in minutes.
fn minutes(time: &str) -> Option<i64> {
    let (hours, minutes) = time.split_once(':')?;
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    ((0..24).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 60 + minutes)
}

/// A quantity of a line, in thousandths.
pub fn line_quantity(typed: &str) -> Result<Quantity, Problem> {
    Quantity::parse(typed).ok_or(Problem::NotANumber)
}

/// A whole number; points and blanks may group it.
fn number(typed: &str) -> Option<i64> {
    let cents = Cents::parse(typed)?;
    (cents.0 % 100 == 0).then_some(cents.0 / 100)
}

#[cfg(test)]
mod tests {
    use domain::field::{Input, Leaf, Problem};
    use domain::tongue::Tongue::{English, German};

    use super::{leaf, moment_leaf, moment_text, text};

    #[test]
    fn a_day_with_its_time_is_read_back_in_both_languages() {
        let noon = Leaf::Int((20_786 * 24 * 60 + 12 * 60 + 5 - 60) * 60_000);
        for tongue in [German, English] {
            let shown = moment_text(tongue, 60, Some(&noon));
            assert!(shown.contains("12:05"), "{shown}");
            assert_eq!(moment_leaf(60, &shown), Ok(Some(noon.clone())), "{shown}");
        }
        let midnight = Leaf::Int(20_786 * 24 * 60 * 60_000);
        for (typed, read) in [
            ("29.11.2026", Ok(Some(midnight.clone()))),
            ("29.11.2026 0:00", Ok(Some(midnight))),
            ("29.11.2026 25:00", Err(Problem::NotADay)),
            ("morgen 12:00", Err(Problem::NotADay)),
            ("  ", Ok(None)),
        ] {
            assert_eq!(moment_leaf(0, typed), read, "{typed}");
        }
        assert_eq!(moment_text(German, 60, None), "");
    }

    #[test]
    fn what_is_shown_is_read_back_in_both_languages() {
        let cases = [
            (Input::Money, Leaf::Int(1_249_000), "12.490,00", "12,490.00"),
            (Input::Money, Leaf::Int(-300_000), "−3.000,00", "−3,000.00"),
            (Input::Number, Leaf::Int(45_000), "45.000", "45,000"),
            (Input::Number, Leaf::Int(1_234_567), "1.234.567", "1,234,567"),
            (Input::Quantity, Leaf::Int(540), "5,40", "5.40"),
            (Input::Day, Leaf::Text("2026-11-23".to_owned()), "23.11.2026", "23\u{a0}Nov\u{a0}2026"),
            (Input::Line, Leaf::Text("Änne".to_owned()), "Änne", "Änne"),
        ];
        for (input, stored, german, english) in cases {
            assert_eq!(text(German, input, Some(&stored)), german);
            assert_eq!(text(English, input, Some(&stored)), english);
            assert_eq!(leaf(input, german), Ok(Some(stored.clone())), "{german}");
            assert_eq!(leaf(input, english), Ok(Some(stored)), "{english}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_and_blanks_empty_a_field() {
        for (input, typed, problem) in [
            (Input::Money, "zwölf", Problem::NotAnAmount),
            (Input::Money, "1.000.000.000", Problem::AmountTooLarge),
            (Input::Number, "12,5", Problem::NotANumber),
            (Input::Number, "x", Problem::NotANumber),
            (Input::Quantity, "5,4,1", Problem::NotANumber),
            (Input::Day, "31.02.2026", Problem::NotADay),
        ] {
            assert_eq!(leaf(input, typed), Err(problem), "{typed}");
        }
        assert_eq!(leaf(Input::Money, "  "), Ok(None));
        assert_eq!(text(German, Input::Money, None), "");
    }

    #[test]
    fn codes_are_kept_in_capitals_and_text_without_blanks_around_it() {
        assert_eq!(
            leaf(Input::Vin, " wvwzzz1jz3w386752 "),
            Ok(Some(Leaf::Text("WVWZZZ1JZ3W386752".to_owned())))
        );
        assert_eq!(leaf(Input::Line, " Meier "), Ok(Some(Leaf::Text("Meier".to_owned()))));
    }
}
