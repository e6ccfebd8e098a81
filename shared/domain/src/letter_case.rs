//! Small letters and capitals of the scripts of Europe: Latin, Greek, Cyrillic and Armenian.
//!
//! The standard library knows every script that has capitals; its tables weigh 9 KB in each of the two programs that
//! a browser loads. Letters of other scripts stay as they are.

/// Capitals from the first to the last, each so many places on, and how far their small letters are from them.
struct Run(u32, u32, u32, i32);

const RUNS: [Run; 29] = [
    Run(0x41, 0x5a, 1, 32),
    Run(0xc0, 0xd6, 1, 32),
    Run(0xd8, 0xde, 1, 32),
    Run(0x100, 0x12e, 2, 1),
    Run(0x132, 0x136, 2, 1),
    Run(0x139, 0x147, 2, 1),
    Run(0x14a, 0x176, 2, 1),
    Run(0x178, 0x178, 1, -121),
    Run(0x179, 0x17d, 2, 1),
    Run(0x1a0, 0x1a4, 2, 1),
    Run(0x1af, 0x1af, 1, 1),
    Run(0x1cd, 0x1db, 2, 1),
    Run(0x1de, 0x1ee, 2, 1),
    Run(0x1f8, 0x21e, 2, 1),
    Run(0x222, 0x232, 2, 1),
    Run(0x386, 0x386, 1, 38),
    Run(0x388, 0x38a, 1, 37),
    Run(0x38c, 0x38c, 1, 64),
    Run(0x38e, 0x38f, 1, 63),
    Run(0x391, 0x3a1, 1, 32),
    Run(0x3a3, 0x3ab, 1, 32),
    Run(0x400, 0x40f, 1, 80),
    Run(0x410, 0x42f, 1, 32),
    Run(0x460, 0x480, 2, 1),
    Run(0x48a, 0x4be, 2, 1),
    Run(0x4c1, 0x4cd, 2, 1),
    Run(0x4d0, 0x52e, 2, 1),
    Run(0x531, 0x556, 1, 48),
    Run(0x1e00, 0x1efe, 2, 1),
];

impl Run {
    fn has(&self, capital: u32) -> bool {
        (self.0..=self.1).contains(&capital) && (capital - self.0).is_multiple_of(self.2)
    }
}

/// A letter as a small one.
pub fn small(sign: char) -> char {
    match sign {
        'ẞ' => 'ß',
        'İ' => 'i',
        // Between two rows of pairs.
        '\u{1e96}'..='\u{1e9f}' => sign,
        _ => {
            let run = RUNS.iter().find(|run| run.has(sign.into()));
            run.and_then(|run| char::from_u32(u32::from(sign).wrapping_add_signed(run.3))).unwrap_or(sign)
        }
    }
}

/// A text in capitals; `ß` becomes two.
pub fn capitals(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            'ß' => out.push_str("SS"),
            _ => out.push(capital(sign)),
        }
    }
    out
}

fn capital(sign: char) -> char {
    match sign {
        'µ' => 'Μ',
        'ı' => 'I',
        'ſ' => 'S',
        'ς' => 'Σ',
        '\u{1e96}'..='\u{1e9f}' => sign,
        _ => {
            let before =
                |run: &Run| u32::from(sign).checked_add_signed(-run.3).filter(|capital| run.has(*capital));
            RUNS.iter().find_map(before).and_then(char::from_u32).unwrap_or(sign)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{capitals, small};

    /// Letters of Europe, with everything that stands between them.
    fn letters() -> impl Iterator<Item = char> {
        let blocks =
            ['\0'..='ž', 'Ǎ'..='ǜ', 'Ǟ'..='ǯ', 'Ǹ'..='ȟ', 'Ȣ'..='ȳ', 'Ά'..='ώ', 'Ѐ'..='ҿ', 'Ӂ'..='ӎ'];
        let more = ['Ӑ'..='ԯ', 'Ա'..='ֆ', 'Ḁ'..='ẕ', 'Ạ'..='ỿ'];
        blocks.into_iter().chain(more).flatten().filter(|sign| !('ƀ'..='Ɵ').contains(sign))
    }

    #[test]
    fn the_letters_of_europe_change_as_the_standard_library_changes_them() {
        for sign in letters() {
            if sign != 'İ' {
                assert_eq!(small(sign).to_string(), sign.to_lowercase().to_string(), "{sign}");
            }
            // Letters with an accent for which there are no capitals of one sign.
            if !['ŉ', 'ΐ', 'ΰ'].contains(&sign) {
                assert_eq!(capitals(&sign.to_string()), sign.to_uppercase().to_string(), "{sign}");
            }
        }
    }

    #[test]
    fn texts_change_as_a_whole() {
        assert_eq!(capitals("Łódź, Straße 4, Σίσυφος, Ждановка"), "ŁÓDŹ, STRASSE 4, ΣΊΣΥΦΟΣ, ЖДАНОВКА");
        assert_eq!("İSTANBUL ẞ ÿŸ 中".chars().map(small).collect::<String>(), "istanbul ß ÿÿ 中");
    }
}
