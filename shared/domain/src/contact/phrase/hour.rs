//! Hours in words: "um 14 Uhr", "14:30", "at 3 pm".

use crate::contact::phrase::word::{Word, said};

/// The first hour that is named, in minutes since midnight.
pub fn named(words: &[Word]) -> Option<i64> {
    (0..words.len()).find_map(|at| hour(words.get(at..)?))
}

fn hour(words: &[Word]) -> Option<i64> {
    let first = words.first()?;
    let asked = said(first, &["um", "at", "gegen"]);
    let word = words.get(usize::from(asked))?;
    let behind = words.get(usize::from(asked) + 1);
    let afternoon = word.text.ends_with("pm") || behind.is_some_and(|word| said(word, &["pm", "p.m"]));
    let morning = word.text.ends_with("am") || behind.is_some_and(|word| said(word, &["a.m"]));
    let clock = behind.is_some_and(|word| said(word, &["uhr", "h"]));
    let digits = word.text.trim_end_matches(['a', 'p', 'm', 'h', '.']);
    let (hours, minutes) = digits.split_once([':', '.']).unwrap_or((digits, "0"));
    let sure = asked || clock || afternoon || morning || digits.contains(':');
    let (hours, minutes): (i64, i64) = (hours.parse().ok()?, minutes.parse().ok()?);
    let hours = if afternoon && hours < 12 { hours + 12 } else { hours };
    (sure && (0..24).contains(&hours) && (0..60).contains(&minutes)).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::named;
    use crate::contact::phrase::word::words;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, minute) in [
            ("um 14 Uhr", Some(840)),
            ("Freitag 14:30", Some(870)),
            ("gegen 9.15 Uhr", Some(555)),
            ("at 3 pm", Some(900)),
            ("at 3pm", Some(900)),
            ("8h", None),
            ("um 25 Uhr", None),
            ("am 3.12.", None),
            ("2 Autos", None),
        ] {
            assert_eq!(named(&words(text)), minute, "{text}");
        }
    }
}
