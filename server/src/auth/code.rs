//! Invitation codes: three groups of four characters that survive being read aloud (Crockford's base 32).

use crate::auth::secret;
use crate::clock::{Dice, NoDice};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 12;

/// A fresh code, such as `7KQ2-M0XA-9RTD`: 60 random bits.
pub fn fresh(dice: &Dice) -> Result<String, NoDice> {
    let letters = dice.bytes::<LENGTH>()?.map(|byte| char::from(ALPHABET[usize::from(byte & 31)]));
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    Ok(groups.join("-"))
}

/// What is kept of a code, however it was typed: small letters, blanks, O for 0, I or L for 1.
pub fn hash(typed: &str) -> [u8; 32] {
    secret::hash(&tidy(typed))
}

fn tidy(typed: &str) -> String {
    typed.chars().filter(|letter| letter.is_ascii_alphanumeric()).map(understand).collect()
}

fn understand(letter: char) -> char {
    match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::{fresh, hash};
    use crate::clock::Dice;

    fn counting() -> Dice {
        Dice::new(|bytes| {
            for (number, byte) in bytes.iter_mut().enumerate() {
                *byte = number as u8 * 23;
            }
            true
        })
    }

    #[test]
    fn a_code_has_three_groups_of_four() {
        let code = fresh(&counting()).unwrap();
        assert_eq!(code.len(), 14);
        assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4]);
    }

    #[test]
    fn a_code_typed_by_a_person_is_the_same_code() {
        for typed in ["10QA-7777-ABCD", "ioqa7777abcd", " l0QA 7777 ABCD ", "1oqa-7777-abcd"] {
            assert_eq!(hash(typed), hash("10QA7777ABCD"), "{typed}");
        }
    }

    #[test]
    fn another_code_is_another() {
        assert_ne!(hash("10QA-7777-ABCD"), hash("10QA-7777-ABCE"));
    }
}
