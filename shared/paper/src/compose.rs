//! Letters and accents that come apart (as some systems write file names) are put together before they are drawn.

/// Triples of a composed character and its two parts, in the order of the parts; made by `made/composed.py`.
const COMPOSED: &str = include_str!("../made/composed.txt");

/// The characters of a text with their places in bytes, letters and accents composed where there is a character for both.
pub fn composed(text: &str) -> Vec<(usize, char)> {
    let mut signs: Vec<(usize, char)> = Vec::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        let last = signs.last_mut().filter(|_| is_accent(sign));
        match last.and_then(|last| Some((compose(last.1, sign)?, last))) {
            Some((whole, last)) => last.1 = whole,
            None => signs.push((at, sign)),
        }
    }
    signs
}

/// Combining marks of the fonts.
pub fn is_accent(sign: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&sign)
}

fn compose(base: char, accent: char) -> Option<char> {
    let mut signs = COMPOSED.chars();
    while let (Some(whole), Some(first), Some(second)) = (signs.next(), signs.next(), signs.next()) {
        if (first, second) == (base, accent) {
            return Some(whole);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::composed;

    #[test]
    fn letters_and_accents_become_one_and_keep_their_places() {
        let signs = |text: &str| composed(text).into_iter().map(|(_, sign)| sign).collect::<String>();
        assert_eq!(signs("Mu\u{308}ller, Łódź, Nguye\u{302}\u{303}n, и\u{306}"), "Müller, Łódź, Nguyễn, й");
        assert_eq!(signs("q\u{308}"), "q\u{308}");
        assert_eq!(composed("u\u{308}x"), [(0, 'ü'), (3, 'x')]);
    }
}
