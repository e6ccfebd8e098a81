//! The code that a banking app reads from an invoice ("GiroCode", EPC069-12): what it says, and its squares.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use domain::money::{Cents, LARGEST};
use domain::party::iban;

use crate::measure::Length;
use crate::page::{Draw, Ink};

/// A transfer that a customer is asked to make.
#[derive(Clone, Copy, Debug)]
pub struct Transfer<'a> {
    /// Who is paid.
    pub name: &'a str,
    pub iban: &'a str,
    /// May be empty; left out where it cannot be one.
    pub bic: &'a str,
    pub amount: Cents,
    /// What the payment is for ("Verwendungszweck").
    pub text: &'a str,
}

/// Why there can be no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeFault {
    /// Nobody to pay.
    Name,
    /// No IBAN, or one with wrong check digits.
    Iban,
    /// Nothing to pay, or more than a transfer takes.
    Amount,
    /// It does not fit, which its limits rule out.
    Length,
}

/// A code's squares, row by row; `true` is dark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    pub rows: Vec<Vec<bool>>,
}

/// The most characters of a name.
const NAME: usize = 70;
/// The most bytes of a name: letters of other scripts take more than one.
const NAME_BYTES: usize = 190;
/// The most characters of a text.
const TEXT: usize = 140;
/// The most bytes of all.
const ALL: usize = 331;
/// The largest code (EPC069-12, 5): 69 squares a side.
const VERSION: u8 = 13;
/// Light squares around it (ISO/IEC 18004).
const QUIET: Length = 4;

/// What the code says, line by line.
pub fn text(transfer: &Transfer) -> Result<String, CodeFault> {
    let name = cut(&plain(transfer.name), NAME, NAME_BYTES);
    let number = iban::normal(transfer.iban);
    if name.is_empty() {
        return Err(CodeFault::Name);
    }
    if iban::problem(&number).is_some() {
        return Err(CodeFault::Iban);
    }
    if !(1..=LARGEST.0).contains(&transfer.amount.0) {
        return Err(CodeFault::Amount);
    }
    let (euros, cents) = (transfer.amount.0 / 100, transfer.amount.0 % 100);
    let bic = bic(transfer.bic);
    let head = format!("BCD\n002\n1\nSCT\n{bic}\n{name}\n{number}\nEUR{euros}.{cents:02}\n\n\n");
    let text = cut(&plain(transfer.text), TEXT, ALL.saturating_sub(head.len()));
    Ok(format!("{head}{text}").trim_end().to_owned())
}

/// The squares, error correction level M.
pub fn matrix(transfer: &Transfer) -> Result<Matrix, CodeFault> {
    let text = text(transfer)?;
    let segments = [QrSegment::make_bytes(text.as_bytes())];
    let limits = (Version::MIN, Version::new(VERSION));
    let code =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, limits.0, limits.1, None, false)
            .map_err(|_| CodeFault::Length)?;
    let side = code.size();
    let rows = (0..side).map(|y| (0..side).map(|x| code.get_module(x, y)).collect()).collect();
    Ok(Matrix { rows })
}

impl Matrix {
    /// The drawing in a square of this side, with the light squares that must surround it.
    pub fn draw(&self, x: Length, y: Length, side: Length, ink: Ink) -> Draw {
        let count = Length::try_from(self.rows.len()).unwrap_or(Length::MAX / 2) + 2 * QUIET;
        let square = side / count;
        let margin = (side - square * (count - 2 * QUIET)) / 2;
        let mut tiles = Vec::new();
        for (top, row) in (0..).zip(&self.rows) {
            let mut left = 0;
            for run in row.chunk_by(|one, next| one == next) {
                let width = Length::try_from(run.len()).unwrap_or(0);
                if run.first() == Some(&true) {
                    tiles.push([left, top, width, 1]);
                }
                left += width;
            }
        }
        Draw::Tiles { x: x + margin, y: y + margin, square, tiles, ink }
    }
}

/// One line without control characters and doubled blanks.
fn plain(text: &str) -> String {
    let words = text.split(|sign: char| sign.is_whitespace() || sign.is_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// At most so many characters and so many bytes.
fn cut(text: &str, characters: usize, bytes: usize) -> String {
    let fits = text.char_indices().take(characters).take_while(|(at, sign)| at + sign.len_utf8() <= bytes);
    fits.map(|(_, sign)| sign).collect::<String>().trim_end().to_owned()
}

/// Eight or eleven letters and digits, or nothing.
fn bic(text: &str) -> String {
    let bic = iban::normal(text);
    let formed = matches!(bic.len(), 8 | 11) && bic.bytes().all(|sign| sign.is_ascii_alphanumeric());
    if formed { bic } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::{ALL, CodeFault, Transfer, matrix, text};
    use domain::money::Cents;

    const SONNFELD: Transfer = Transfer {
        name: "Autohaus Sonnfeld GmbH",
        iban: "DE02 1203 0000 0000 2020 51",
        bic: "BYLADEM1001",
        amount: Cents(1_570_000),
        text: "Rechnung R-01-T07-26-0042",
    };

    #[test]
    fn a_code_says_who_is_paid_how_much_and_what_for() {
        let expected = "BCD\n002\n1\nSCT\nBYLADEM1001\nAutohaus Sonnfeld GmbH\nDE02120300000000202051\n\
                        EUR15700.00\n\n\nRechnung R-01-T07-26-0042";
        assert_eq!(text(&SONNFELD).as_deref(), Ok(expected));
        assert_eq!(matrix(&SONNFELD).map(|code| code.rows.len()), Ok(45));
    }

    #[test]
    fn what_cannot_be_paid_has_no_code() {
        for (transfer, fault) in [
            (Transfer { iban: "DE02120300000000202052", ..SONNFELD }, CodeFault::Iban),
            (Transfer { iban: "", ..SONNFELD }, CodeFault::Iban),
            (Transfer { name: " \n", ..SONNFELD }, CodeFault::Name),
            (Transfer { amount: Cents(0), ..SONNFELD }, CodeFault::Amount),
            (Transfer { amount: Cents(-5), ..SONNFELD }, CodeFault::Amount),
            (Transfer { amount: Cents(100_000_000_000), ..SONNFELD }, CodeFault::Amount),
        ] {
            assert_eq!(text(&transfer), Err(fault), "{transfer:?}");
            assert_eq!(matrix(&transfer), Err(fault));
        }
        for (cents, written) in [(1, "EUR0.01\n"), (99_999_999_999, "EUR999999999.99\n")] {
            let text = text(&Transfer { amount: Cents(cents), ..SONNFELD });
            assert!(text.is_ok_and(|text| text.contains(written)), "{cents}");
        }
    }

    #[test]
    fn a_bic_that_is_none_is_left_out_and_control_characters_too() {
        let text = text(&Transfer { bic: "none", name: "Auto\u{7}haus\r\nNord", text: "", ..SONNFELD });
        assert_eq!(
            text.as_deref(),
            Ok("BCD\n002\n1\nSCT\n\nAuto haus Nord\nDE02120300000000202051\nEUR15700.00")
        );
    }

    proptest::proptest! {
        #[test]
        fn any_names_and_texts_fit_the_largest_code(name in "\\PC{1,90}", words in "\\PC{0,200}", cents in 1_i64..=99_999_999_999) {
            let transfer = Transfer { name: &name, text: &words, amount: Cents(cents), ..SONNFELD };
            if let Ok(text) = text(&transfer) {
                proptest::prop_assert!(text.len() <= ALL);
                proptest::prop_assert!(text.lines().nth(5).is_some_and(|name| name.chars().count() <= 70));
                proptest::prop_assert!(matrix(&transfer).is_ok_and(|code| code.rows.len() <= 69));
            }
        }
    }
}
