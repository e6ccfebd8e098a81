//! A place on the map in degrees (WGS 84), as people copy it out of a map.

use crate::field::Problem;

/// Latitude and longitude in millionths of a degree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Coordinates {
    pub latitude: i64,
    pub longitude: i64,
}

impl Coordinates {
    /// Reads "48.063712, 11.659604", and "48,063712; 11,659604" as a German sheet writes it.
    pub fn parse(text: &str) -> Option<Coordinates> {
        let (latitude, longitude) = text.split_once(';').or_else(|| {
            // With decimal commas inside, a blank parts the two.
            let parted = text.matches(',').count() == 1;
            if parted { text.split_once(',') } else { text.trim().split_once(char::is_whitespace) }
        })?;
        let number = |text: &str| millionths(text.trim().trim_end_matches([',', '°']).trim_end());
        let (latitude, longitude) = (number(latitude)?, number(longitude)?);
        let there = latitude.abs() <= 90_000_000 && longitude.abs() <= 180_000_000;
        there.then_some(Coordinates { latitude, longitude })
    }

    /// "48.063712,11.659604", as addresses of maps want it.
    pub fn written(self) -> String {
        format!("{},{}", degrees(self.latitude), degrees(self.longitude))
    }
}

/// What is wrong with coordinates.
pub fn problem(text: &str) -> Option<Problem> {
    Coordinates::parse(text).is_none().then_some(Problem::NotCoordinates)
}

fn millionths(text: &str) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !(1..=3).contains(&whole.len()) || part.len() > 15 || !plain(whole) || !plain(part) {
        return None;
    }
    let millionths: String = part.chars().chain("000000".chars()).take(6).collect();
    Some(sign * (whole.parse::<i64>().ok()? * 1_000_000 + millionths.parse::<i64>().ok()?))
}

fn degrees(millionths: i64) -> String {
    let (sign, of) = (if millionths < 0 { "-" } else { "" }, millionths.abs());
    format!("{sign}{}.{:06}", of / 1_000_000, of % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::{Coordinates, problem};
    use crate::field::Problem;

    #[test]
    fn coordinates_are_read_as_maps_and_sheets_write_them_and_nothing_else_is() {
        for (text, written) in [
            ("48.063712, 11.659604", Some("48.063712,11.659604")),
            ("48.0637,11.6596", Some("48.063700,11.659600")),
            ("48,063712; 11,659604", Some("48.063712,11.659604")),
            ("48,063712, 11,659604", Some("48.063712,11.659604")),
            ("48.063712 11.659604", Some("48.063712,11.659604")),
            (" 48.06371234567° ; 11° ", Some("48.063712,11.000000")),
            ("-33.9, 18.4", Some("-33.900000,18.400000")),
            ("91, 11", None),
            ("48, 181", None),
            ("48.0637", None),
            ("Ottobrunn, Bayern", None),
            ("48.06.37, 11", None),
            ("", None),
        ] {
            let read = Coordinates::parse(text).map(Coordinates::written);
            assert_eq!(read.as_deref(), written, "{text}");
            assert_eq!(problem(text), written.is_none().then_some(Problem::NotCoordinates), "{text}");
        }
    }
}
