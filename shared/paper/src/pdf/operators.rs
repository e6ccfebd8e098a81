//! A page's stream while it grows: operators behind what they work on (ISO 32000-1, annex A).
//!
//! Numbers come as thousandths, which pages count in, and glyphs as hexadecimal codes: half of what the same codes take
//! as signs, and no fraction is ever computed.

use crate::measure::Length;

/// What was written so far.
#[derive(Default)]
pub struct Operators(Vec<u8>);

impl Operators {
    /// All of it.
    pub fn finish(self) -> Vec<u8> {
        self.0
    }

    /// Words as they are.
    pub fn word(&mut self, word: &str) {
        self.0.extend_from_slice(word.as_bytes());
    }

    /// An operator and its numbers, in thousandths.
    pub fn put(&mut self, thousandths: &[Length], operator: &str) {
        for number in thousandths {
            self.number(*number);
            self.0.push(b' ');
        }
        self.word(operator);
        self.0.push(b'\n');
    }

    /// A number in thousandths.
    pub fn number(&mut self, thousandths: Length) {
        if thousandths < 0 {
            self.0.push(b'-');
        }
        let (size, start) = (thousandths.unsigned_abs(), self.0.len());
        self.whole(size / 1000);
        let mut rest = size % 1000;
        if rest == 0 {
            return;
        }
        // Half a point is .5, as in most hands.
        if size < 1000 {
            self.0.truncate(start);
        }
        self.0.push(b'.');
        while rest != 0 {
            self.digit(rest / 100);
            rest = rest % 100 * 10;
        }
    }

    /// A whole number.
    pub fn whole(&mut self, number: u32) {
        if number >= 10 {
            self.whole(number / 10);
        }
        self.digit(number % 10);
    }

    /// A glyph's code; codes stand between "<" and ">".
    pub fn code(&mut self, code: u16) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        let digits = [12, 8, 4, 0].map(|shift| DIGITS[usize::from(code >> shift & 15)]);
        self.0.extend_from_slice(&digits);
    }

    fn digit(&mut self, digit: u32) {
        self.0.push(b'0' + u8::try_from(digit).unwrap_or(0));
    }
}

#[cfg(test)]
mod tests {
    use super::Operators;

    fn written(write: impl FnOnce(&mut Operators)) -> String {
        let mut operators = Operators::default();
        write(&mut operators);
        String::from_utf8(operators.finish()).unwrap()
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        for (thousandths, expected) in [
            (0, "0"),
            (1, ".001"),
            (-50, "-.05"),
            (500, ".5"),
            (1_000, "1"),
            (-9_766, "-9.766"),
            (70_866, "70.866"),
            (841_890, "841.89"),
            (1_200_000, "1200"),
            (i32::MIN, "-2147483.648"),
        ] {
            assert_eq!(written(|out| out.number(thousandths)), expected);
        }
    }

    #[test]
    fn operators_stand_behind_their_numbers_and_codes_have_four_digits() {
        assert_eq!(written(|out| out.put(&[70_866, 400], "Td")), "70.866 .4 Td\n");
        assert_eq!(
            written(|out| [1, 0x2af0, u16::MAX].map(|code| out.code(code)).into_iter().collect()),
            "00012AF0FFFF"
        );
    }

    proptest::proptest! {
        #[test]
        fn a_number_reads_back_as_what_it_was(thousandths: i32) {
            let read: f64 = written(|out| out.number(thousandths)).parse().unwrap();
            proptest::prop_assert_eq!((read * 1000.0).round() as i64, i64::from(thousandths));
        }
    }
}
