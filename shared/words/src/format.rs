//! How numbers, money and days are written in each language.

use domain::money::{Cents, Quantity};
use domain::time::{Day, Moment};
use domain::tongue::Tongue;

/// A blank at which no line breaks.
pub const NBSP: char = '\u{a0}';
/// The true minus sign.
pub const MINUS: char = '\u{2212}';

/// "12.490,00 €", "€12,490.00"; negative with a true minus.
pub fn money(tongue: Tongue, amount: Cents) -> String {
    let sign = if amount.0 < 0 { MINUS.to_string() } else { String::new() };
    let digits = unsigned(tongue, amount.0.unsigned_abs(), 2);
    match tongue {
        Tongue::English => format!("{sign}€{digits}"),
        _ => format!("{sign}{digits}{NBSP}€"),
    }
}

/// "12.490,00" without the currency: for columns that say it once.
pub fn amount(tongue: Tongue, amount: Cents) -> String {
    signed(tongue, amount.0, 2)
}

/// Prices on lists and signs drop cents that are zero: "12.490 €".
pub fn price(tongue: Tongue, amount: Cents) -> String {
    if amount.0 % 100 != 0 {
        return money(tongue, amount);
    }
    let whole = signed(tongue, amount.0 / 100, 0);
    match (tongue, whole.strip_prefix(MINUS)) {
        (Tongue::English, Some(digits)) => format!("{MINUS}€{digits}"),
        (Tongue::English, None) => format!("€{whole}"),
        _ => format!("{whole}{NBSP}€"),
    }
}

/// "1.234".
pub fn whole(tongue: Tongue, number: i64) -> String {
    signed(tongue, number, 0)
}

/// "1", "2,5", "0,125": no more decimals than there are.
pub fn quantity(tongue: Tongue, quantity: Quantity) -> String {
    let places = match quantity.0 {
        n if n % 1000 == 0 => return signed(tongue, n / 1000, 0),
        n if n % 100 == 0 => return signed(tongue, n / 100, 1),
        n if n % 10 == 0 => return signed(tongue, n / 10, 2),
        _ => 3,
    };
    signed(tongue, quantity.0, places)
}

/// A number stored as an integer of hundredths: "5,40".
pub fn hundredths(tongue: Tongue, number: i64) -> String {
    signed(tongue, number, 2)
}

/// "5 %", "2,5 %" of hundredths of a percent.
pub fn percent(tongue: Tongue, hundredths: i64) -> String {
    let number = quantity(tongue, Quantity(hundredths.saturating_mul(10)));
    if tongue == Tongue::English { format!("{number}%") } else { format!("{number}{NBSP}%") }
}

/// "45.000 km" and the like, kept on one line.
pub fn unit(tongue: Tongue, number: i64, unit: &str) -> String {
    format!("{}{NBSP}{unit}", whole(tongue, number))
}

/// "23.11.2026", "23 Nov 2026".
pub fn day(tongue: Tongue, day: Day) -> String {
    let (year, month, date) = day.parts();
    match tongue {
        Tongue::English => format!("{date}{NBSP}{}{NBSP}{year}", MONTHS_EN[usize::from(month - 1)]),
        _ => format!("{date:02}.{month:02}.{year}"),
    }
}

/// Reads what [`day`] writes, and what people type.
pub fn read_day(text: &str) -> Option<Day> {
    Day::typed(text).or_else(|| english_day(text))
}

/// "24 Dec 2026".
fn english_day(text: &str) -> Option<Day> {
    let mut parts = text.split_whitespace();
    let (date, name, year) = (parts.next()?, parts.next()?.get(..3)?, parts.next()?);
    let month = MONTHS_EN.iter().position(|known| known.eq_ignore_ascii_case(name))? + 1;
    Day::parse(&format!("{date}.{month}.{year}")).filter(|_| parts.next().is_none())
}

/// The month of a first registration: "03/2019".
pub fn month(day: Day) -> String {
    let (year, month, _) = day.parts();
    format!("{month:02}/{year}")
}

/// "14:05".
pub fn clock(moment: Moment, offset: i32) -> String {
    let (hour, minute) = moment.clock(offset);
    format!("{hour:02}:{minute:02}")
}

/// "23.11.2026, 14:05".
pub fn moment(tongue: Tongue, at: Moment, offset: i32) -> String {
    format!("{}, {}", day(tongue, at.day(offset)), clock(at, offset))
}

/// "Mo", "Mon".
pub fn weekday(tongue: Tongue, day: Day) -> &'static str {
    let names = match tongue {
        Tongue::English => ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        _ => ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    };
    names[usize::from(day.weekday())]
}

/// How long ago, as people say it: "gerade eben", "vor 12 min", "vor 3 Std.", "gestern", "Fr", then the date.
pub fn age(tongue: Tongue, then: Moment, now: Moment, offset: i32) -> String {
    let minutes = (now.0 - then.0) / 60_000;
    let days = now.day(offset).0 - then.day(offset).0;
    let german = tongue != Tongue::English;
    match (minutes, days) {
        (..1, ..=0) => (if german { "gerade eben" } else { "just now" }).to_owned(),
        (1..60, _) => {
            if german {
                format!("vor {minutes}{NBSP}min")
            } else {
                format!("{minutes}{NBSP}min ago")
            }
        }
        (_, ..=0) => {
            if german {
                format!("vor {}{NBSP}Std.", minutes / 60)
            } else {
                format!("{}{NBSP}h ago", minutes / 60)
            }
        }
        (_, 1) => (if german { "gestern" } else { "yesterday" }).to_owned(),
        (_, 2..=6) => format!("{} {}", weekday(tongue, then.day(offset)), clock(then, offset)),
        _ => day(tongue, then.day(offset)),
    }
}

const MONTHS_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn signed(tongue: Tongue, number: i64, places: usize) -> String {
    let digits = unsigned(tongue, number.unsigned_abs(), places);
    if number < 0 { format!("{MINUS}{digits}") } else { digits }
}

/// Groups of three and `places` decimals.
fn unsigned(tongue: Tongue, number: u64, places: usize) -> String {
    let (group, point) = if tongue == Tongue::English { (',', '.') } else { ('.', ',') };
    let digits = format!("{number:0width$}", width = places + 1);
    let (whole, fraction) = digits.split_at_checked(digits.len() - places).unwrap_or((&digits, ""));
    let mut text = String::with_capacity(digits.len() * 2);
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if places > 0 {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use domain::money::{Cents, Quantity};
    use domain::time::{Day, Moment};
    use domain::tongue::Tongue::{English, German};

    use super::{age, amount, day, hundredths, money, percent, price, quantity, read_day, whole};

    #[test]
    fn amounts_stand_as_the_language_wants_them() {
        for (cents, german, english) in [
            (1_249_000, "12.490,00\u{a0}€", "€12,490.00"),
            (-111_288, "−1.112,88\u{a0}€", "−€1,112.88"),
            (0, "0,00\u{a0}€", "€0.00"),
            (5, "0,05\u{a0}€", "€0.05"),
            (123_456_789, "1.234.567,89\u{a0}€", "€1,234,567.89"),
            (99_999, "999,99\u{a0}€", "€999.99"),
        ] {
            assert_eq!(money(German, Cents(cents)), german);
            assert_eq!(money(English, Cents(cents)), english);
        }
        assert_eq!(amount(German, Cents(935_763)), "9.357,63");
        assert_eq!(price(German, Cents(1_249_000)), "12.490\u{a0}€");
        assert_eq!(price(English, Cents(-1_249_000)), "−€12,490");
        assert_eq!(price(German, Cents(1_249_050)), "12.490,50\u{a0}€");
        assert_eq!(whole(German, -1_234), "−1.234");
        assert_eq!(hundredths(German, 540), "5,40");
    }

    #[test]
    fn quantities_show_no_idle_decimals() {
        for (thousandths, text) in
            [(1000, "1"), (2500, "2,5"), (250, "0,25"), (125, "0,125"), (-1500, "−1,5"), (1_000_000, "1.000")]
        {
            assert_eq!(quantity(German, Quantity(thousandths)), text);
        }
        assert_eq!((percent(German, 250), percent(English, 500)), ("2,5\u{a0}%".to_owned(), "5%".to_owned()));
    }

    #[test]
    fn a_day_that_is_shown_can_be_read_back() {
        for (year, month, date) in [(2026, 12, 24), (1999, 7, 1), (2028, 2, 29)] {
            let known = Day::new(year, month, date);
            for tongue in [German, English] {
                assert_eq!(known.map(|known| day(tongue, known)).and_then(|text| read_day(&text)), known);
            }
        }
        assert_eq!(read_day("24 december 2026"), Day::new(2026, 12, 24));
        for wrong in ["24 Dez 2026", "31 Feb 2026", "24 Dec", "24 Dec 2026 x", "24 € 2026"] {
            assert_eq!(read_day(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn days_and_ages_are_said_as_people_say_them() {
        assert_eq!(Day::new(2026, 7, 1).map(|d| day(German, d)), Some("01.07.2026".to_owned()));
        assert_eq!(Day::new(2026, 7, 1).map(|d| day(English, d)), Some("1\u{a0}Jul\u{a0}2026".to_owned()));
        let noon = Moment(1_795_435_200_000);
        let ago = |minutes: i64| age(German, Moment(noon.0 - minutes * 60_000), noon, 0);
        assert_eq!(ago(0), "gerade eben");
        assert_eq!(ago(12), "vor 12\u{a0}min");
        assert_eq!(ago(180), "vor 3\u{a0}Std.");
        assert_eq!(ago(24 * 60), "gestern");
        assert_eq!(ago(3 * 24 * 60), "Fr 12:00");
        assert_eq!(ago(30 * 24 * 60), "24.10.2026");
        assert_eq!(ago(-5), "gerade eben");
    }
}
