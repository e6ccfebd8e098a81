//! Which column is which field. Headings are compared folded: "Kd.-Nr." is "kdnr", "Größe" is "groesse".

use domain::field::Input;
use domain::letter_case::small;

/// The names under which a column may come, and how its cells are understood.
pub struct Heading {
    /// The leaf that the column fills.
    pub key: &'static str,
    /// How its cells are entered.
    pub input: Input,
    /// Names of the column, the usual German one first: it is also the one we write.
    pub names: &'static [&'static str],
    /// For choices and flags: stored word, then the words that mean it. A flag stores "1" or "".
    pub words: Words,
    /// Appended to what another column has put into the same field (house number behind the street).
    pub appended: bool,
}

/// Stored word and the words that mean it, the one we write first.
pub type Words = &'static [(&'static str, &'static [&'static str])];

/// A flag whose column says it as it is.
pub const YES_NO: Words = &[("1", YES), ("", NO)];

/// A flag whose column says the opposite ("Unfallschaden" for accident free).
pub const NO_YES: Words = &[("1", NO), ("", YES)];

const YES: &[&str] = &["ja", "j", "yes", "y", "x", "1", "true", "wahr", "w"];
const NO: &[&str] = &["nein", "n", "no", "0", "false", "falsch", "f", "-"];

impl Heading {
    /// A column of plain text or figures.
    pub fn of(key: &'static str, input: Input, names: &'static [&'static str]) -> Heading {
        Heading { key, input, names, words: &[], appended: false }
    }

    /// A column of words out of a list.
    pub fn chosen(key: &'static str, input: Input, names: &'static [&'static str], words: Words) -> Heading {
        Heading { words, ..Heading::of(key, input, names) }
    }

    /// A column whose text goes behind what the field already holds.
    pub fn behind(key: &'static str, input: Input, names: &'static [&'static str]) -> Heading {
        Heading { appended: true, ..Heading::of(key, input, names) }
    }

    /// All names folded, the most usual first; last the name of the leaf itself.
    pub fn folded_names(&self) -> Vec<String> {
        self.names.iter().chain([&self.key]).map(|name| fold(name)).collect()
    }
}

/// Lower case letters and digits only; umlauts and accents spelled out.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().map(small) {
        match letter {
            'ä' | 'æ' => folded.push_str("ae"),
            'ö' | 'œ' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'á' | 'à' | 'â' => folded.push('a'),
            'ó' | 'ò' | 'ô' => folded.push('o'),
            'ç' => folded.push('c'),
            '₂' | '²' => folded.push('2'),
            '³' => folded.push('3'),
            other if other.is_alphanumeric() => folded.push(other),
            _ => {}
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn headings_are_one_word_however_they_are_spelled() {
        for (heading, folded) in [
            ("Kd.-Nr.", "kdnr"),
            (" Kundennummer ", "kundennummer"),
            ("customer no", "customerno"),
            ("STRASSE", "strasse"),
            ("Straße", "strasse"),
            ("CO₂ komb. [g/km]", "co2kombgkm"),
            ("Händler-Preis", "haendlerpreis"),
            ("€", ""),
        ] {
            assert_eq!(fold(heading), folded, "{heading}");
        }
    }
}
