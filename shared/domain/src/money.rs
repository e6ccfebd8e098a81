//! Money is whole euro cents; quantities are thousandths. No floating point.

use serde::{Deserialize, Serialize};

use crate::field::{Input, Leaf, Problem, Value};

/// An amount in euro cents; negative amounts are deductions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cents(pub i64);

/// A quantity in thousandths of its unit (1 piece = 1000).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Quantity(pub i64);

impl Default for Quantity {
    fn default() -> Self {
        Quantity(1000)
    }
}

impl std::ops::Add for Cents {
    type Output = Cents;
    fn add(self, other: Cents) -> Cents {
        Cents(self.0.saturating_add(other.0))
    }
}

impl std::ops::Sub for Cents {
    type Output = Cents;
    fn sub(self, other: Cents) -> Cents {
        Cents(self.0.saturating_sub(other.0))
    }
}

impl std::iter::Sum for Cents {
    fn sum<I: Iterator<Item = Cents>>(amounts: I) -> Cents {
        amounts.fold(Cents(0), std::ops::Add::add)
    }
}

/// `amount × numerator ÷ denominator`, rounded half away from zero (kaufmännisch). A denominator of zero gives zero.
pub fn share(amount: Cents, numerator: i64, denominator: i64) -> Cents {
    if denominator == 0 {
        return Cents(0);
    }
    let (product, divisor) = (i128::from(amount.0) * i128::from(numerator), i128::from(denominator));
    let half = divisor.abs() / 2;
    let away = if (product < 0) == (divisor < 0) { half } else { -half };
    let adjusted = if divisor < 0 { product - away } else { product + away };
    Cents(i64::try_from(adjusted / divisor).unwrap_or(i64::MAX))
}

impl Cents {
    /// Unit price times quantity, rounded to the cent.
    pub fn times(self, quantity: Quantity) -> Cents {
        share(self, quantity.0, 1000)
    }

    /// Reads what a German (or English) keyboard gives: "12.490", "12490", "12490,00", "12.490,00 €", "−3.000", "12,490.50".
    ///
    /// A single separator followed by exactly three digits groups thousands; otherwise it separates cents.
    pub fn parse(text: &str) -> Option<Cents> {
        decimal(text, 2).map(Cents)
    }
}

/// The largest amount that is taken, either way: 999,999,999.99, what a bank's transfer takes (EPC069-12).
pub const LARGEST: Cents = Cents(99_999_999_999);

/// An amount as typed: what it means, or what is wrong with it.
pub fn typed(text: &str) -> Result<Cents, Problem> {
    let amount = Cents::parse(text).ok_or(Problem::NotAnAmount)?;
    if amount.0.unsigned_abs() > LARGEST.0.unsigned_abs() { Err(Problem::AmountTooLarge) } else { Ok(amount) }
}

/// A percentage as typed, from "0" to "100" with at most two decimals, as hundredths; the sign % may stand behind it.
pub fn typed_percent(text: &str) -> Result<i64, Problem> {
    let number = text.trim().trim_end_matches('%');
    let hundredths = Cents::parse(number).ok_or(Problem::NotAPercentage)?.0;
    if (0..=10_000).contains(&hundredths) { Ok(hundredths) } else { Err(Problem::NotAPercentage) }
}

impl Quantity {
    /// Reads "1", "2,5", "0.25"; at most three decimals.
    pub fn parse(text: &str) -> Option<Quantity> {
        decimal(text, 3).map(Quantity)
    }
}

/// Reads a decimal number as an integer of `places` decimals. More decimals than that are refused, never rounded.
fn decimal(text: &str, places: usize) -> Option<i64> {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '€' | '\u{a0}' | '\u{202f}' | '\''))
        .collect();
    let (negative, digits) = match plain.strip_prefix(['-', '−', '–']) {
        Some(rest) => (true, rest),
        None => (false, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let (whole, fraction) = split_decimal(digits, places)?;
    if whole.is_empty() && fraction.is_empty() || fraction.len() > places {
        return None;
    }
    let zeros = std::iter::repeat_n('0', places - fraction.len());
    let padded: String = whole.chars().chain(fraction.chars()).chain(zeros).collect();
    let value: i64 = padded.parse().ok()?;
    Some(if negative { -value } else { value })
}

/// Splits digits into whole part and fraction, without thousands separators.
fn split_decimal(digits: &str, places: usize) -> Option<(String, String)> {
    if !digits.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    let Some((head, tail)) = digits.rsplit_once(['.', ',']) else {
        return Some((digits.to_owned(), String::new()));
    };
    let separator = if digits.as_bytes().get(head.len()) == Some(&b',') { ',' } else { '.' };
    let mixed = head.contains(['.', ',']) && !head.contains(separator);
    let grouping = !mixed && tail.len() == 3 && (places != 3 || head.contains(separator));
    if !grouping && head.contains(separator) {
        return None;
    }
    let whole = strip_groups(head)?;
    if grouping { Some((format!("{whole}{tail}"), String::new())) } else { Some((whole, tail.to_owned())) }
}

/// Removes thousands separators when every group after the first has three digits.
fn strip_groups(text: &str) -> Option<String> {
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let regular = groups.len() == 1 || (!groups[0].is_empty() && groups[0].len() <= 3);
    (regular && groups.iter().skip(1).all(|g| g.len() == 3)).then(|| groups.concat())
}

impl Value for Cents {
    const INPUT: Input = Input::Money;
    fn read(leaf: &Leaf) -> Option<Self> {
        leaf.int().map(Cents)
    }
    fn write(&self) -> Option<Leaf> {
        Some(Leaf::Int(self.0))
    }
}

impl Value for Quantity {
    const INPUT: Input = Input::Quantity;
    fn read(leaf: &Leaf) -> Option<Self> {
        leaf.int().map(Quantity)
    }
    fn write(&self) -> Option<Leaf> {
        Some(Leaf::Int(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::{Cents, Quantity, share, typed, typed_percent};
    use crate::field::Problem;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        let cases = [
            ("12.490", Some(1_249_000)),
            ("12490", Some(1_249_000)),
            ("12490,00", Some(1_249_000)),
            ("12.490,00 €", Some(1_249_000)),
            ("12,490.50", Some(1_249_050)),
            ("−3.000", Some(-300_000)),
            ("-3.000,5", Some(-300_050)),
            ("1.234.567,89", Some(123_456_789)),
            ("0,5", Some(50)),
            (",50", Some(50)),
            ("9.90", Some(990)),
            ("1'250", Some(125_000)),
            ("12,345,67", None),
            ("1.2345", None),
            ("", None),
            ("-", None),
            ("12 Euro", None),
            ("1.23.456", None),
            ("99999999999999999999", None),
        ];
        for (text, cents) in cases {
            assert_eq!(Cents::parse(text), cents.map(Cents), "{text:?}");
        }
    }

    #[test]
    fn amounts_that_cannot_be_are_named() {
        for (text, amount) in [
            ("12490,5", Ok(1_249_050)),
            ("12,490.00", Ok(1_249_000)),
            ("0", Ok(0)),
            ("99.999.999,99", Ok(9_999_999_999)),
            ("−999.999.999,99", Ok(-99_999_999_999)),
            ("1.000.000.000", Err(Problem::AmountTooLarge)),
            ("zwölf", Err(Problem::NotAnAmount)),
            ("12.490,005", Err(Problem::NotAnAmount)),
        ] {
            assert_eq!(typed(text), amount.map(Cents), "{text}");
        }
    }

    #[test]
    fn percentages_lie_between_nothing_and_all() {
        for (text, percent) in [
            ("5", Ok(500)),
            ("2,5 %", Ok(250)),
            ("100%", Ok(10_000)),
            ("100,01", Err(Problem::NotAPercentage)),
            ("-5", Err(Problem::NotAPercentage)),
            ("viel", Err(Problem::NotAPercentage)),
        ] {
            assert_eq!(typed_percent(text), percent, "{text}");
        }
    }

    #[test]
    fn quantities_have_three_decimals_and_a_point_is_a_decimal_point() {
        for (text, thousandths) in [("1", 1000), ("2,5", 2500), ("0.125", 125), ("1.000.000", 1_000_000_000)]
        {
            assert_eq!(Quantity::parse(text), Some(Quantity(thousandths)), "{text:?}");
        }
        assert_eq!(Quantity::parse("1,2345"), None);
    }

    #[test]
    fn shares_round_half_away_from_zero() {
        for (amount, numerator, denominator, expected) in [
            (5, 1, 2, 3),
            (-5, 1, 2, -3),
            (4, 1, 3, 1),
            (-4, 1, 3, -1),
            (100_000, 19, 119, 15_966),
            (7, 1, 0, 0),
            (5, 1, -2, -3),
        ] {
            assert_eq!(
                share(Cents(amount), numerator, denominator),
                Cents(expected),
                "{amount}·{numerator}/{denominator}"
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_with_a_comma_is_read_back(cents in -10_000_000_000_i64..10_000_000_000) {
            let sign = if cents < 0 { "-" } else { "" };
            let text = format!("{sign}{},{:02}", cents.abs() / 100, cents.abs() % 100);
            proptest::prop_assert_eq!(Cents::parse(&text), Some(Cents(cents)));
        }
    }
}
