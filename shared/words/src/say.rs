//! The sentences of the screen, said in the language that is wanted.

use std::borrow::Cow;

use domain::tongue::Tongue;

use crate::screen::{Say, varying_at_start, varying_behind};
use crate::{de, en};

/// The sentence in a language if the start may show it, else the item, which `behind` says. In a language's table `{1}` stands
/// for the first thing that varies, `{2}` for the second; before a `|` stands the sentence for one, behind it the one for any
/// other number.
pub fn at_start(tongue: Tongue, item: Say) -> Result<Cow<'static, str>, Say> {
    let sentence = match tongue {
        Tongue::English => en::screen::sentence(&item),
        Tongue::German | Tongue::Unknown => de::screen::sentence(&item),
    };
    match sentence {
        Some(sentence) => Ok(filled(sentence, &varying_at_start(item))),
        None => Err(item),
    }
}

/// The sentence in a language if it is one of what lies behind the start.
pub fn behind(tongue: Tongue, item: Say) -> Cow<'static, str> {
    let sentence = match tongue {
        Tongue::English => en::behind::sentence(&item),
        Tongue::German | Tongue::Unknown => de::behind::sentence(&item),
    };
    debug_assert!(sentence.is_some(), "{item:?} is said at the start");
    filled(sentence.unwrap_or_default(), &varying_behind(item))
}

fn filled(sentence: &'static str, varying: &[Cow<'static, str>]) -> Cow<'static, str> {
    if varying.is_empty() { sentence.into() } else { fill(sentence, varying).into() }
}

fn fill(sentence: &str, varying: &[Cow<'static, str>]) -> String {
    let (one, many) = sentence.split_once('|').unwrap_or((sentence, sentence));
    let mut pieces = if varying.first().is_some_and(|first| first == "1") { one } else { many }.split('{');
    let mut text = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (place, rest) = piece.split_once('}').unwrap_or(("", piece));
        let place = place.bytes().next().map_or(0, |digit| usize::from(digit.wrapping_sub(b'1')));
        text.push_str(varying.get(place).map_or("", |part| part));
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use domain::tongue::Tongue;

    use super::{at_start, behind};
    use crate::screen::Say;

    fn say(tongue: Tongue, item: Say) -> Cow<'static, str> {
        at_start(tongue, item).unwrap_or_else(|item| behind(tongue, item))
    }

    #[test]
    fn counts_and_names_stand_where_they_belong() {
        assert_eq!(say(Tongue::English, Say::PageOf(1, 2)), "Page 1 of 2");
        assert_eq!(say(Tongue::German, Say::CreateCustomerNamed("Groß".to_owned())), "„Groß“ neu anlegen");
    }

    #[test]
    fn one_is_told_otherwise_than_many() {
        assert_eq!(say(Tongue::German, Say::SyncChanges(1)), "1 Änderung");
        assert_eq!(say(Tongue::German, Say::SyncChanges(11)), "11 Änderungen");
        assert_eq!(say(Tongue::English, Say::DaysHere(0)), "0\u{a0}days");
    }

    #[test]
    fn nothing_that_was_handed_in_is_lost_or_read_as_a_sentence() {
        let [one, two, three] = ["{2}|", "b", "c"].map(str::to_owned);
        let said = say(Tongue::German, Say::LastContactTold(one, two, three));
        assert!(said.contains("{2}|") && said.contains('b') && said.contains('c'), "{said}");
    }

    /// A sentence that takes something must hand it on, and each language must tell all of it.
    #[test]
    fn every_sentence_that_takes_something_tells_it() {
        let start = tells_all(
            "start",
            "fn varying_at_start",
            [include_str!("de/screen.rs"), include_str!("en/screen.rs")],
        );
        let behind = tells_all(
            "behind",
            "fn varying_behind",
            [include_str!("de/behind.rs"), include_str!("en/behind.rs")],
        );
        assert!(start > 10 && behind > 20, "{start} {behind}");
    }

    fn tells_all(half: &str, varying: &str, tables: [&str; 2]) -> usize {
        let own = include_str!("screen.rs");
        let choices = own.split(&format!("\n    {half} {{")).nth(1).unwrap().split("\n    }").next().unwrap();
        let taking = choices.lines().filter_map(|line| line.trim().split_once('('));
        let handed = own.split(varying).nth(1).unwrap().split("_ =>").next().unwrap();
        let mut count = 0;
        for (name, takes) in taking {
            let places = takes.replace("Cow<'static, str>", "Cow").matches(',').count();
            assert!(handed.contains(&format!("Say::{name}(")), "{name} keeps what it takes to itself");
            for table in tables {
                let arm =
                    table.split(&format!("Say::{name}(..)")).nth(1).unwrap().split("Say::").next().unwrap();
                for place in 1..=places {
                    assert!(arm.contains(&format!("{{{place}}}")), "{name} leaves out {place}");
                }
                assert!(!arm.contains(&format!("{{{}}}", places + 1)), "{name} wants more than it takes");
            }
            count += 1;
        }
        count
    }

    #[test]
    fn a_language_that_this_version_does_not_know_is_german() {
        assert_eq!(say(Tongue::Unknown, Say::Back), "Zurück");
    }
}
