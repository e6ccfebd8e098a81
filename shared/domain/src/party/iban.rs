//! International bank account numbers (ISO 13616), checked by ISO 7064 MOD 97-10.

use crate::field::Problem;
use crate::letter_case::capitals;

/// What is wrong with an IBAN: its form or its check digits. Blanks are ignored.
pub fn problem(text: &str) -> Option<Problem> {
    let iban = normal(text);
    let formed =
        (15..=34).contains(&iban.len()) && iban.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let german = iban.starts_with("DE");
    if !formed || german && (iban.len() != 22 || !iban.bytes().skip(2).all(|b| b.is_ascii_digit())) {
        return Some(Problem::IbanFormat);
    }
    (remainder(&iban) != 1).then_some(Problem::IbanCheckDigits)
}

/// Upper case without blanks.
pub fn normal(text: &str) -> String {
    capitals(&text.replace(char::is_whitespace, ""))
}

/// In groups of four, as it is printed.
pub fn grouped(text: &str) -> String {
    normal(text)
        .chars()
        .enumerate()
        .flat_map(|(at, c)| (at > 0 && at % 4 == 0).then_some(' ').into_iter().chain([c]))
        .collect()
}

fn remainder(iban: &str) -> u32 {
    let turned = iban.chars().skip(4).chain(iban.chars().take(4));
    turned
        .filter_map(|c| c.to_digit(36))
        .fold(0, |rest, value| (if value > 9 { rest * 100 } else { rest * 10 } + value) % 97)
}

#[cfg(test)]
mod tests {
    use super::{grouped, problem};
    use crate::field::Problem;

    #[test]
    fn check_digits_are_checked() {
        assert_eq!(problem("DE02 1203 0000 0000 2020 51"), None);
        assert_eq!(problem("GB82WEST12345698765432"), None);
        assert_eq!(problem("DE02120300000000202052"), Some(Problem::IbanCheckDigits));
        assert_eq!(problem("DE0212030000000020205"), Some(Problem::IbanFormat));
        assert_eq!(grouped("de02120300000000202051"), "DE02 1203 0000 0000 2020 51");
    }
}
