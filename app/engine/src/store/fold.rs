//! Searching: text as it is compared. `Müller`, `Mueller` and `muller` are one, and so are `M-AB 123` and `mab123`.

use domain::letter_case::small;

/// Lower case without accents; `ä`, `ae` and `a` are one, `ß` is `ss`; whatever is no letter or digit becomes one blank.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| add_char(&mut out, c));
    out.truncate(out.trim_end().len());
    out
}

/// The bytes of a folded text, each with the place of the character it came from.
pub fn traced(text: &str) -> Vec<(u8, u32)> {
    let (mut out, mut places) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
    for (place, c) in (0_u32..).zip(text.chars()) {
        add_char(&mut out, c);
        places.resize(out.len(), place);
    }
    out.truncate(out.trim_end().len());
    out.into_bytes().into_iter().zip(places).collect()
}

fn add_char(out: &mut String, c: char) {
    match plain(small(c)) {
        Plain::Letter(letter) => push(out, letter),
        Plain::Two(first, second) => {
            push(out, first);
            push(out, second);
        }
        Plain::Mark => {}
        Plain::Gap if out.is_empty() || out.ends_with(' ') => {}
        Plain::Gap => out.push(' '),
    }
}

/// The words that must all be found.
pub fn words(query: &str) -> Vec<String> {
    fold(query).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether every word stands in one of the texts.
pub fn found(words: &[String], texts: &[&str]) -> bool {
    words.iter().all(|word| texts.iter().any(|text| stands_in(word.as_bytes(), text.as_bytes())))
}

/// Adds a text to what can be found of a record, as it is and without its gaps.
pub fn add(hay: &mut String, text: &str) {
    let folded = fold(text);
    if folded.is_empty() {
        return;
    }
    hay.push(' ');
    hay.push_str(&folded);
}

/// Adds a plate, a VIN or a number: with its gaps and without them.
pub fn add_code(hay: &mut String, text: &str) {
    add(hay, text);
    let folded = fold(text);
    if folded.contains(' ') {
        hay.push(' ');
        hay.extend(folded.chars().filter(|c| *c != ' '));
    }
}

/// Adds a telephone number: its digits with the national 0 and with 49.
pub fn add_phone(hay: &mut String, text: &str) {
    let digits: String = text.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() {
        return;
    }
    let abroad = text.trim_start().starts_with('+') || digits.starts_with("00");
    let digits = digits.trim_start_matches("00");
    let forms = match (abroad, digits.strip_prefix("49"), digits.strip_prefix('0')) {
        (true, Some(rest), _) => [format!("0{rest}"), digits.to_owned()],
        (false, _, Some(rest)) => [digits.to_owned(), format!("49{rest}")],
        _ => [digits.to_owned(), String::new()],
    };
    for form in forms.iter().filter(|form| !form.is_empty()) {
        hay.push(' ');
        hay.push_str(form);
    }
}

fn stands_in(word: &[u8], text: &[u8]) -> bool {
    place(word, text).is_some()
}

/// Where a word stands first. The plain way: the texts are short, and what `str::find` prepares for each of them takes
/// longer than looking.
pub fn place(word: &[u8], text: &[u8]) -> Option<usize> {
    let Some((first, rest)) = word.split_first() else { return Some(0) };
    let mut left = text;
    while let Some((byte, behind)) = left.split_first() {
        if byte == first && behind.starts_with(rest) {
            return Some(text.len() - left.len());
        }
        left = behind;
    }
    None
}

enum Plain {
    Letter(char),
    Two(char, char),
    /// A combining mark, which vanishes.
    Mark,
    Gap,
}

/// `e` behind `a`, `o` or `u` vanishes, so that both ways of writing an umlaut meet.
fn push(out: &mut String, letter: char) {
    if letter != 'e' || !out.ends_with(['a', 'o', 'u']) {
        out.push(letter);
    }
}

fn plain(c: char) -> Plain {
    let letter = match c {
        'a'..='z' | '0'..='9' => c,
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' | 'ð' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ĥ' | 'ħ' => 'h',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĵ' => 'j',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ŧ' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ß' => return Plain::Two('s', 's'),
        'æ' => return Plain::Two('a', 'e'),
        'œ' => return Plain::Two('o', 'e'),
        'þ' => return Plain::Two('t', 'h'),
        '\u{300}'..='\u{36f}' => return Plain::Mark,
        other if other.is_alphanumeric() => other,
        _ => return Plain::Gap,
    };
    Plain::Letter(letter)
}

#[cfg(test)]
mod tests {
    use super::{add, add_code, add_phone, fold, found, words};

    fn finds(hay: &str, query: &str) -> bool {
        found(&words(query), &[hay])
    }

    #[test]
    fn umlauts_in_every_spelling_are_one() {
        for one in ["Müller", "Mueller", "MÜLLER", "muller", "Mu\u{308}ller"] {
            for other in ["Müller", "Mueller", "mueller", "Muller"] {
                assert!(finds(&fold(one), other), "{one} {other}");
            }
        }
        assert!(finds(&fold("Groß"), "gross") && finds(&fold("GROSS"), "groß"));
        assert!(finds(&fold("Łódź"), "lodz") && finds(&fold("Özdemir-Groß"), "oezdemir gross"));
        assert!(!finds(&fold("Möller"), "Müller"));
    }

    #[test]
    fn typing_a_name_letter_by_letter_never_loses_it() {
        for name in ["Manuela Steuer", "Jörg Bäuerle", "Joerg Baeuerle", "Zoë Aaltonen", "Bauer & Söhne"]
        {
            let hay = fold(name);
            for (end, _) in name.char_indices().skip(1) {
                assert!(finds(&hay, &name[..end]), "{name}: {}", &name[..end]);
            }
        }
    }

    #[test]
    fn every_word_must_be_found_in_any_order() {
        let hay = fold("Meier Vakuumtechnik GmbH 80331 München");
        assert!(finds(&hay, "münchen meier"));
        assert!(!finds(&hay, "meier berlin"));
        assert!(finds(&hay, "  "));
    }

    #[test]
    fn plates_are_found_with_and_without_their_gaps() {
        let mut hay = String::new();
        add_code(&mut hay, "M-AB 1234");
        for query in ["m-ab 1234", "mab1234", "AB1234", "M AB", "1234"] {
            assert!(finds(&hay, query), "{query}");
        }
        assert!(!finds(&hay, "mab 4321"));
    }

    #[test]
    fn telephone_numbers_are_found_by_their_digits() {
        for stored in ["+49 (0) 89 / 12 34-56", "089/123456", "0049 89 123456", "+49 89 123456"] {
            let mut hay = String::new();
            add_phone(&mut hay, stored);
            for query in ["089 123456", "089/1234-56", "+49 89 123456", "123456", "8912"] {
                assert!(finds(&hay, query), "{stored}: {query}");
            }
        }
        let mut abroad = String::new();
        add_phone(&mut abroad, "+43 1 234567");
        assert!(finds(&abroad, "+43 1 234567"));
    }

    proptest::proptest! {
        #[test]
        fn folding_what_is_folded_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            proptest::prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn a_text_is_found_by_itself(text in "[a-zA-ZäöüÄÖÜßéŁ0-9 .-]{1,30}") {
            let mut hay = String::new();
            add(&mut hay, &text);
            proptest::prop_assert!(finds(&hay, &text));
        }
    }
}
