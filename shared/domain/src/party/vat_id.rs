//! Value added tax identification numbers ("USt-IdNr.").
//!
//! Formats: Council Regulation (EU) 904/2010 practice as published by VIES. Check digits of all member states; a form of
//! number whose procedure is not public is taken as it is. Whether a number was ever given out only a tax office knows.

use crate::field::Problem;
use crate::letter_case::capitals;

mod check;

/// What is wrong with a number: its form, or its check digit. Blanks, dots and hyphens are ignored.
pub fn problem(text: &str) -> Option<Problem> {
    let number = normal(text);
    let (country, rest) = number.split_at_checked(2)?;
    if !well_formed(country, rest) {
        return Some(Problem::VatIdFormat);
    }
    (!check::fits(country, rest)).then_some(Problem::VatIdCheckDigit)
}

/// Upper case without separators.
pub fn normal(text: &str) -> String {
    capitals(&text.replace(|c: char| c.is_whitespace() || matches!(c, '.' | '-' | '/'), ""))
}

/// The states whose numbers are known; Northern Ireland trades goods by the rules of the Union.
pub const STATES: [&str; 28] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
];

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
        "FR" => mask("XX999999999") && !rest.get(..2).is_some_and(|key| key.contains(['I', 'O'])),
        "HR" | "IT" | "LV" => digits(&[11]),
        "IE" => mask("9X99999A") || mask("9+99999A") || mask("9*99999A") || mask("9999999AA"),
        "LT" => digits(&[9, 12]),
        "NL" => rest.len() == 12 && rest.as_bytes().get(9) == Some(&b'B') && mask("XXXXXXXXXB99"),
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

    /// Numbers that firms print on their letters, one or more of each state.
    const REAL: [&str; 46] = [
        "ATU13585627",
        "ATU37675002",
        "BE0403019261",
        "BE0428759497",
        "BE0776091951",
        "BG175074752",
        "BG7523169263",
        "CY10259033P",
        "CZ25123891",
        "CZ7103192745",
        "CZ640903926",
        "DE136695976",
        "DE811907980",
        "DK13585628",
        "DK22756214",
        "EE100931558",
        "EE100594102",
        "EL094259216",
        "EL094014298",
        "ESA28015865",
        "ESB58378431",
        "ES54362315K",
        "ESX2482300W",
        "ESJ99216582",
        "FI20774740",
        "FI09853608",
        "FR40303265045",
        "FR83404833048",
        "HR33392005961",
        "HU12892312",
        "IE6433435F",
        "IE8D79739I",
        "IE6433435OA",
        "IT00743110157",
        "LT119511515",
        "LT290061371314",
        "LU15027442",
        "LV40003521600",
        "MT11679112",
        "NL004495445B01",
        "PL8567346215",
        "PT501964843",
        "RO18547290",
        "SE556188840401",
        "SI50223054",
        "SK2022749619",
    ];

    #[test]
    fn numbers_of_every_state_are_right_and_one_wrong_digit_is_noticed() {
        for number in REAL {
            assert_eq!(problem(number), None, "{number}");
            let at = number.rfind(|c: char| c.is_ascii_digit()).unwrap();
            let at = if number.starts_with("NL") || number.starts_with("SE") { at - 3 } else { at };
            let digit = number[at..].chars().next().and_then(|c| c.to_digit(10)).unwrap();
            let noticed = (1..10).filter(|step| {
                let other = (digit + step) % 10;
                problem(&format!("{}{other}{}", &number[..at], &number[at + 1..])).is_some()
            });
            assert!(noticed.count() >= 6, "{number}");
        }
        let states: std::collections::BTreeSet<&str> = REAL.iter().map(|number| &number[..2]).collect();
        assert_eq!(states.len(), 27, "all member states");
    }

    #[test]
    fn the_neighbours_forms_are_known() {
        for malformed in [
            "AT12345678",
            "NL123456789A01",
            "BE2123456789",
            "CY1234567X",
            "DK1234567",
            "FRIO123456789",
            "IE123456W",
            "LT1234567890",
            "SE5561888404",
            "XI12345678",
            "US123456789",
            "EL12345678A",
        ] {
            assert_eq!(problem(malformed), Some(Problem::VatIdFormat), "{malformed}");
        }
        for wrong in ["HR12345678901", "NL123456789B01", "ATU12345678", "SE556188840400"] {
            assert_eq!(problem(wrong), Some(Problem::VatIdCheckDigit), "{wrong}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_judged_and_none_stops_the_program(country in "[A-Z]{2}", rest in "[A-Z0-9+*]{0,14}") {
            let _ = problem(&format!("{country}{rest}"));
        }

        #[test]
        fn any_well_formed_number_of_any_state_is_judged(at in 0..super::STATES.len(), rest in "[0-9]{2,12}") {
            let _ = problem(&format!("{}{rest}", super::STATES[at]));
        }
    }
}
