//! Vehicle identification numbers ("FIN", ISO 3779). The check digit at place 9 binds in North America only;
//! European makers often fill it with Z, so it is not required here.

use crate::field::Problem;
use crate::letter_case::capitals;

/// What is wrong with a number as entered: its length, or a letter that no VIN has (I, O, Q).
pub fn problem(text: &str) -> Option<Problem> {
    let vin = normal(text);
    if vin.chars().any(|c| !c.is_ascii_alphanumeric() || matches!(c, 'I' | 'O' | 'Q')) {
        return Some(Problem::VinCharacter);
    }
    (vin.len() != 17).then_some(Problem::VinLength)
}

/// Upper case without blanks and hyphens.
pub fn normal(text: &str) -> String {
    capitals(&text.replace(|c: char| c.is_whitespace() || c == '-', ""))
}

#[cfg(test)]
mod tests {
    use super::problem;
    use crate::field::Problem;

    #[test]
    fn europe_has_no_check_digit_but_everybody_has_seventeen_places() {
        for valid in ["1M8GDM9AXKP042788", "WVWZZZ1JZ3W386752", "wvwzzz1jz3w 386752"] {
            assert_eq!(problem(valid), None, "{valid}");
        }
        assert_eq!(problem("WVWZZZ1JZ3W38675"), Some(Problem::VinLength));
        assert_eq!(problem("WVWZZZ1JZ3W38675O"), Some(Problem::VinCharacter));
        assert_eq!(problem("WVWZZZ1JZ3Ä386752"), Some(Problem::VinCharacter));
    }
}
