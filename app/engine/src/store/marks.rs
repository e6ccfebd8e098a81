//! Where in a text, as people see it, the words stand that it was found by.

use bridge::search::Mark;

use crate::store::fold;
use crate::store::seek::Sought;

/// The parts of a text that the words were found in, in their order and none within another.
pub fn marks(text: &str, words: &[Sought]) -> Vec<Mark> {
    let folded = fold::traced(text);
    let mut marks: Vec<Mark> = words.iter().filter_map(|word| mark(&folded, word)).collect();
    marks.sort_unstable();
    marks.dedup_by(|next, kept| {
        let meets = next.0 <= kept.1;
        if meets {
            kept.1 = kept.1.max(next.1);
        }
        meets
    });
    marks
}

fn mark(folded: &[(u8, u32)], word: &Sought) -> Option<Mark> {
    let bare: Vec<(u8, u32)> = folded.iter().copied().filter(|(byte, _)| *byte != b' ').collect();
    // A telephone number is typed with its national 0 and written without it.
    let national = word.text.strip_prefix('0').filter(|rest| rest.len() > 1).unwrap_or(&word.text);
    standing(folded, &word.text)
        .or_else(|| standing(&bare, &word.text))
        .or_else(|| standing(&bare, national))
        .or_else(|| sounding(folded, word))
}

/// Where a word begins if it does so somewhere, else where it stands.
fn standing(folded: &[(u8, u32)], word: &str) -> Option<Mark> {
    let bytes: Vec<u8> = folded.iter().map(|(byte, _)| *byte).collect();
    let begins = fold::place(format!(" {word}").as_bytes(), &bytes).map(|at| at + 1);
    let at = if bytes.starts_with(word.as_bytes()) { Some(0) } else { begins };
    let at = at.or_else(|| fold::place(word.as_bytes(), &bytes))?;
    Some((folded.get(at)?.1, folded.get(at + word.len() - 1)?.1 + 1))
}

fn sounding(folded: &[(u8, u32)], word: &Sought) -> Option<Mark> {
    folded.split(|(byte, _)| *byte == b' ').find_map(|part| {
        let bytes = part.iter().map(|(byte, _)| *byte).collect();
        let like = String::from_utf8(bytes).is_ok_and(|text| word.sounds_like(&text));
        like.then(|| Some((part.first()?.1, part.last()?.1 + 1))).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::marks;
    use crate::store::seek::Sought;
    use proptest::prelude::*;

    fn marked(text: &str, typed: &str) -> Vec<String> {
        let marks = marks(text, &Sought::words(typed));
        let part = |(from, to): &(u32, u32)| {
            text.chars().skip(*from as usize).take((to - from) as usize).collect::<String>()
        };
        marks.iter().map(part).collect()
    }

    #[test]
    fn what_was_found_is_marked_as_it_is_written() {
        for (text, typed, parts) in [
            ("Müller", "mueller", &["Müller"][..]),
            ("Jörg Mueller", "mull", &["Muell"]),
            ("Groß & Söhne", "gross", &["Groß"]),
            ("Harald Meier", "Meyer", &["Meier"]),
            ("M-AB 1234", "mab12", &["M-AB 12"]),
            ("M-AB 1234", "ab 12", &["AB", "12"]),
            ("+49 89 123456", "089 1234", &["89", "1234"]),
            ("Obermeier Meier", "mei", &["Mei"]),
            ("Meier Meierhof", "meier meierhof", &["Meier", "Meierhof"]),
            ("Anna", "xyz", &[]),
            ("", "a", &[]),
        ] {
            assert_eq!(marked(text, typed), parts, "{text}: {typed}");
        }
    }

    proptest! {
        #[test]
        fn marks_lie_within_the_text_and_do_not_touch(text in "\\PC{0,30}", typed in "\\PC{0,12}") {
            let all = u32::try_from(text.chars().count()).unwrap();
            let marks = marks(&text, &Sought::words(&typed));
            for pair in marks.windows(2) {
                prop_assert!(pair[0].1 < pair[1].0);
            }
            prop_assert!(marks.iter().all(|(from, to)| from < to && *to <= all));
        }
    }
}
