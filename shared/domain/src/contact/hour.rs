//! The hour of an appointment, in minutes since midnight.

use crate::letter_case::small;

/// Reads "14:30", "14.30 Uhr", "9 h", "9:00:00" as a sheet writes it, and "2:30 pm".
pub fn read(text: &str) -> Option<i64> {
    let text: String = text.trim().chars().map(small).collect();
    let bare = |text: &str| text.trim_end_matches(['h', '.']).trim_end().to_owned();
    let (digits, half) = match text.strip_suffix("uhr") {
        Some(rest) => (bare(rest), None),
        None => match (text.strip_suffix("pm"), text.strip_suffix("am")) {
            (Some(rest), _) => (bare(rest), Some(12)),
            (None, Some(rest)) => (bare(rest), Some(0)),
            (None, None) => (bare(&text), None),
        },
    };
    let mut parts = digits.split([':', '.']);
    let (hours, minutes) = (two(parts.next()?)?, parts.next().map_or(Some(0), two)?);
    let seconds = parts.next().map_or(Some(0), two)?;
    let hours = match half {
        Some(noon) if (1..=12).contains(&hours) => hours % 12 + noon,
        Some(_) => return None,
        None => hours,
    };
    let day = (0..24).contains(&hours) && (0..60).contains(&minutes) && (0..60).contains(&seconds);
    (day && parts.next().is_none()).then_some(hours * 60 + minutes)
}

/// "14:30".
pub fn told(minute: i64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn two(digits: &str) -> Option<i64> {
    let plain = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::{read, told};

    #[test]
    fn hours_are_read_as_people_and_sheets_write_them_and_told_as_clocks_do() {
        for (text, minute) in [
            ("14:30", Some(870)),
            (" 14.30 Uhr ", Some(870)),
            ("9", Some(540)),
            ("9 h", Some(540)),
            ("09:05:00", Some(545)),
            ("2:30 pm", Some(870)),
            ("12 am", Some(0)),
            ("12pm", Some(720)),
            ("0:00", Some(0)),
            ("24:00", None),
            ("13 pm", None),
            ("14:60", None),
            ("1430", None),
            ("morgen", None),
            ("14:30:00:00", None),
            ("", None),
        ] {
            assert_eq!(read(text), minute, "{text}");
        }
        assert_eq!([0, 545, 1_439].map(told), ["00:00", "09:05", "23:59"]);
    }
}
