//! One cell to one leaf, as lists from dealer systems and spreadsheets write them.

use domain::car::vin;
use domain::field::{Input, Leaf, Problem};
use domain::money::Cents;
use domain::party::{iban, vat_id};
use domain::time::Day;

use crate::heading::{Heading, Words, fold};
use crate::{country, date};

/// The longest line of text a field takes, in characters.
pub const LONGEST_LINE: usize = 200;
/// The longest paragraph a field takes, in characters.
pub const LONGEST_PARAGRAPH: usize = 10_000;

/// What a cell gives: a leaf to store, or `None` for a flag that is not set; or what is wrong.
pub type Reading = Result<Option<Leaf>, Problem>;

/// Reads a cell that is not empty.
///
/// # Errors
/// What is wrong with it.
pub fn read(heading: &Heading, text: &str) -> Reading {
    match heading.input {
        Input::Money => money(text).map(|cents| Some(Leaf::Int(cents))).ok_or(Problem::NotAnAmount),
        Input::Number => whole(text).map(|number| Some(Leaf::Int(number))).ok_or(Problem::NotANumber),
        Input::Quantity => hundredths(text).map(|number| Some(Leaf::Int(number))).ok_or(Problem::NotANumber),
        Input::Day => day(heading, text).map(|day| Some(Leaf::Text(day.iso()))).ok_or(Problem::NotADay),
        Input::Moment => date::moment(text).map(|at| Some(Leaf::Int(at.0))).ok_or(Problem::NotADay),
        Input::Choice => chosen(heading.words, text)
            .map(|word| Some(Leaf::Text(word.to_owned())))
            .ok_or(Problem::UnknownChoice),
        Input::Flag => chosen(heading.words, text)
            .map(|word| (!word.is_empty()).then_some(Leaf::Flag(true)))
            .ok_or(Problem::UnknownChoice),
        _ => line(heading.input, text),
    }
}

/// A cell without the dress that spreadsheets put on: blanks around, `="01067"`, `'=text`.
pub fn bare(text: &str) -> &str {
    let text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'));
    if let Some(inner) = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return inner.trim();
    }
    if guarded(text) { text.strip_prefix('\'').unwrap_or(text) } else { text }
}

/// Whether a text, leading apostrophes apart, would be taken for a formula by a spreadsheet.
pub fn formula(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    let sum = text.starts_with(['+', '-']) && text.contains(|c: char| c.is_alphabetic() || c == '|');
    text.starts_with(['=', '@', '\t']) || sum
}

fn guarded(text: &str) -> bool {
    text.starts_with('\'') && formula(text)
}

/// Letters that were destroyed on the way: UTF-8 taken for Windows-1252, or the mark of a lost letter.
pub fn garbled(text: &str) -> bool {
    const TAILS: &str = "¼¤¶Ÿ„–œ©¨§´³¡º";
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let torn = matches!(letter, 'Ã' | 'Å') && letters.peek().is_some_and(|next| TAILS.contains(*next));
        if letter == '\u{fffd}' || torn {
            return true;
        }
    }
    false
}

/// The stored word that a text means: the same word, else the longest known word inside it.
pub fn chosen(words: Words, text: &str) -> Option<&'static str> {
    let all = || words.iter().flat_map(|(stored, names)| names.iter().map(move |name| (*stored, *name)));
    if let Some((stored, _)) = all().find(|(_, name)| *name == text) {
        return Some(stored);
    }
    let folded = fold(text);
    let same = |(stored, name): &(&str, &str)| fold(name) == folded || fold(stored) == folded;
    let inside = |(_, name): &(&str, &str)| fold(name).len() >= 4 && folded.contains(&fold(name));
    let longest = || all().filter(inside).max_by_key(|(_, name)| fold(name).len());
    let found = if folded.is_empty() { None } else { all().find(same).or_else(longest) };
    found.map(|(stored, _)| stored)
}

/// Cents out of "12.490", "12.490,00 €", "12.490,-", "EUR 12490".
fn money(text: &str) -> Option<i64> {
    let plain = without_units(text, &["eur", "euro", "€"]);
    let plain =
        plain.strip_suffix(['-', '–', '—']).map_or(plain, |rest| rest.trim_end_matches(['-', '–', '—']));
    Cents::parse(plain.trim_end_matches([',', '.'])).map(|cents| cents.0)
}

/// Whole numbers with or without thousands marks, unit, or ",0" behind.
fn whole(text: &str) -> Option<i64> {
    let plain = without_units(text, &["km", "kw", "ccm", "cm³", "cm3", "g/km", "tage", "tagen"]);
    let hundredths = Cents::parse(plain)?.0;
    (hundredths % 100 == 0).then_some(hundredths / 100)
}

/// Consumption in hundredths: "5,4 l/100 km". Three digits behind the mark would be taken for thousands and are refused.
fn hundredths(text: &str) -> Option<i64> {
    let plain =
        without_units(text, &["l/100 km", "l/100km", "kwh/100 km", "kwh/100km", "kg/100 km", "kg/100km"]);
    Cents::parse(plain).map(|cents| cents.0).filter(|number| (0..10_000).contains(number))
}

/// The text without a unit before or behind it, however it is capitalised.
fn without_units<'a>(text: &'a str, units: &[&str]) -> &'a str {
    let text = text.trim();
    for unit in units {
        let behind = text.len().checked_sub(unit.len()).and_then(|at| text.split_at_checked(at));
        if let Some((number, tail)) = behind.filter(|(_, tail)| tail.eq_ignore_ascii_case(unit)) {
            debug_assert_eq!(tail.len(), unit.len());
            return number.trim_end();
        }
        let before = text.split_at_checked(unit.len());
        if let Some((_, number)) = before.filter(|(head, _)| head.eq_ignore_ascii_case(unit)) {
            return number.trim_start();
        }
    }
    text
}

/// "23.11.2026", "2026-11-23", both with a time behind, "20261123", "11/2026": an inspection is due at the end of
/// its month, everything else happens on the first.
fn day(heading: &Heading, text: &str) -> Option<Day> {
    let date = text.split([' ', 'T']).next().unwrap_or(text);
    let full = Day::parse(date).or_else(|| compact(date));
    full.or_else(|| month(text, heading.key.ends_with("due")))
}

fn compact(text: &str) -> Option<Day> {
    let digits = text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| Day::parse(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]))).flatten()
}

fn month(text: &str, at_its_end: bool) -> Option<Day> {
    let (first, second) = text.split_once(['/', '.', '-'])?;
    let (month, year) = if first.trim().len() == 4 { (second, first) } else { (first, second) };
    let (month, year): (u8, i32) = (month.trim().parse().ok()?, year.trim().parse().ok()?);
    let begin = (1900..=2200).contains(&year).then(|| Day::new(year, month, 1)).flatten()?;
    let next = if month == 12 { Day::new(year + 1, 1, 1) } else { Day::new(year, month + 1, 1) };
    if at_its_end { next.map(|day| day.plus(-1)) } else { Some(begin) }
}

fn line(input: Input, text: &str) -> Reading {
    let (text, longest) = match input {
        Input::Paragraph => (paragraph(text), LONGEST_PARAGRAPH),
        Input::Vin => (vin::normal(text), LONGEST_LINE),
        Input::VatId => (vat_id::normal(text), LONGEST_LINE),
        Input::Iban => (iban::normal(text), LONGEST_LINE),
        Input::Country => (country::code(text), LONGEST_LINE),
        _ => (text.split_whitespace().collect::<Vec<_>>().join(" "), LONGEST_LINE),
    };
    if text.chars().count() > longest { Err(Problem::TooLong) } else { Ok(Some(Leaf::Text(text))) }
}

/// Line ends are kept, other control characters are not.
fn paragraph(text: &str) -> String {
    let clean = text.replace("\r\n", "\n").replace('\r', "\n");
    clean
        .chars()
        .map(|c| if c.is_control() && c != '\n' { ' ' } else { c })
        .collect::<String>()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{bare, chosen, garbled, read};
    use crate::heading::{Heading, YES_NO};
    use domain::field::{Input, Leaf, Problem};

    fn cell(key: &'static str, input: Input, text: &str) -> Result<Option<Leaf>, Problem> {
        read(&Heading::of(key, input, &[]), text)
    }

    #[test]
    fn amounts_are_read_as_lists_write_them() {
        for (text, cents) in [
            ("12.490,00 €", 1_249_000),
            ("12490", 1_249_000),
            ("12.490,-", 1_249_000),
            ("12.490,--", 1_249_000),
            ("12.490,– €", 1_249_000),
            ("EUR 12490.50", 1_249_050),
            ("12.490 Euro", 1_249_000),
            ("-35,50", -3550),
        ] {
            assert_eq!(cell("price", Input::Money, text), Ok(Some(Leaf::Int(cents))), "{text}");
        }
        for text in ["auf Anfrage", "12.49O", "1,2,3", "VB", "-", "€"] {
            assert_eq!(cell("price", Input::Money, text), Err(Problem::NotAnAmount), "{text}");
        }
    }

    #[test]
    fn whole_numbers_lose_their_unit_and_nothing_else() {
        for (text, number) in
            [("45.200 km", 45_200), ("110 kW", 110), ("1598 ccm", 1598), ("110,0", 110), ("0", 0)]
        {
            assert_eq!(cell("mileage", Input::Number, text), Ok(Some(Leaf::Int(number))), "{text}");
        }
        for text in ["45,5", "ca. 45000", "120 TKM", "12/13", "km"] {
            assert_eq!(cell("mileage", Input::Number, text), Err(Problem::NotANumber), "{text}");
        }
    }

    #[test]
    fn consumption_is_hundredths() {
        for (text, number) in [("5,4 l/100 km", 540), ("15.67", 1567), ("0,9", 90), ("17,1 kWh/100km", 1710)]
        {
            assert_eq!(cell("wltp.power", Input::Quantity, text), Ok(Some(Leaf::Int(number))), "{text}");
        }
        for text in ["5.125", "-5", "fünf"] {
            assert_eq!(cell("wltp.power", Input::Quantity, text), Err(Problem::NotANumber), "{text}");
        }
    }

    #[test]
    fn days_and_months_are_read() {
        for (key, text, iso) in [
            ("first_registration", "15.03.2019", "2019-03-15"),
            ("first_registration", "2019-03-15", "2019-03-15"),
            ("first_registration", "2019-03-15T00:00:00", "2019-03-15"),
            ("first_registration", "15.03.2019 00:00:00", "2019-03-15"),
            ("first_registration", "20190315", "2019-03-15"),
            ("first_registration", "03/2019", "2019-03-01"),
            ("first_registration", "2019-03", "2019-03-01"),
            ("inspection_due", "02/2028", "2028-02-29"),
            ("inspection_due", "12.2027", "2027-12-31"),
        ] {
            assert_eq!(cell(key, Input::Day, text), Ok(Some(Leaf::Text(iso.to_owned()))), "{text}");
        }
        for text in ["31.02.2019", "03/15/2019", "13/2019", "neu", "2019", "19-3", "1٠.01.2019"] {
            assert_eq!(cell("arrived", Input::Day, text), Err(Problem::NotADay), "{text}");
        }
    }

    #[test]
    fn countries_become_codes() {
        for (text, code) in
            [("Österreich", "AT"), ("D", "DE"), ("pl", "PL"), ("Suisse", "CH"), ("Narnia", "NARNIA")]
        {
            assert_eq!(
                cell("address.country", Input::Country, text),
                Ok(Some(Leaf::Text(code.to_owned()))),
                "{text}"
            );
        }
    }

    #[test]
    fn words_are_found_inside_longer_ones() {
        const FUELS: crate::heading::Words = &[
            ("petrol", &["benzin"]),
            ("electric", &["elektro"]),
            ("hybrid", &["hybrid", "benzin/elektro"]),
            ("plug_in_hybrid", &["plug-in-hybrid"]),
        ];
        for (text, word) in [
            ("Benzin", Some("petrol")),
            ("Super Benzin E10", Some("petrol")),
            ("Hybrid (Benzin/Elektro)", Some("hybrid")),
            ("Plug-in-Hybrid Benzin", Some("plug_in_hybrid")),
            ("plug_in_hybrid", Some("plug_in_hybrid")),
            ("Kernkraft", None),
            ("", None),
        ] {
            assert_eq!(chosen(FUELS, text), word, "{text}");
        }
        assert_eq!(chosen(YES_NO, "-"), Some(""));
        assert_eq!(chosen(YES_NO, "J"), Some("1"));
        assert_eq!(chosen(YES_NO, "vielleicht"), None);
    }

    #[test]
    fn the_dress_of_spreadsheets_comes_off() {
        for (dressed, text) in [
            ("=\"01067\"", "01067"),
            ("'=SUMME(A1)", "=SUMME(A1)"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("\u{a0} Müller\u{200b}", "Müller"),
        ] {
            assert_eq!(bare(dressed), text);
        }
    }

    #[test]
    fn destroyed_letters_are_noticed_and_foreign_ones_are_not() {
        for torn in ["MÃ¼ller", "GroÃŸ", "M\u{fffd}ller", "KÃ¶ln", "Å„"] {
            assert!(garbled(torn), "{torn}");
        }
        for whole in ["Müller", "São Paulo", "SÃO", "Ångström", "Łukasz", "Ştefan", "Ã", "Åse"] {
            assert!(!garbled(whole), "{whole}");
        }
    }

    #[test]
    fn a_text_that_is_too_long_is_not_cut() {
        assert_eq!(cell("name", Input::Line, &"x".repeat(201)), Err(Problem::TooLong));
        assert!(cell("equipment", Input::Paragraph, &"x".repeat(201)).is_ok());
        assert_eq!(cell("equipment", Input::Paragraph, &"x".repeat(10_001)), Err(Problem::TooLong));
    }
}
