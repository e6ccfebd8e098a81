//! Days and moments as lists about customers write them, beyond what every cell understands: with a clock behind, with
//! strokes, or where a spreadsheet begins to count.

use domain::time::{Day, Moment};
use domain::zone;

/// "17.07.2011 13:11", "2011-07-17T13:11:00", as clocks in Germany showed it; a day alone is its noon.
pub fn moment(text: &str) -> Option<Moment> {
    let (date, clock) = text.split_once([' ', 'T']).unwrap_or((text, "12:00"));
    let day = Day::parse(date.trim_end_matches(','))?;
    let clock = clock.trim().trim_end_matches("Uhr").trim_end().trim_end_matches('Z');
    let mut parts = clock.split([':', '.']).map(|part| part.parse::<i64>().ok());
    let (hour, minute) = (parts.next()??, parts.next().unwrap_or(Some(0))?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then(|| zone::moment(day, hour * 60 + minute))
}

/// Whether a day only stands for an empty cell: where a spreadsheet or a database begins to count.
pub fn is_placeholder(text: &str) -> bool {
    const EMPTY: [&str; 14] = [
        "00.01.1900",
        "01.01.1900",
        "30.12.1899",
        "31.12.1899",
        "1900-01-01",
        "1899-12-30",
        "00.00.0000",
        "0000-00-00",
        "01.01.0001",
        "1/0/1900",
        "1/1/1900",
        "01/01/1900",
        "01/00/1900",
        "0",
    ];
    EMPTY.contains(&text.split([' ', 'T']).next().unwrap_or(text))
}

/// The first two numbers of a day with strokes ("12/31/2026").
pub fn slashed(text: &str) -> Option<(u8, u8)> {
    let mut parts = text.split('/');
    let (first, second) = (parts.next()?.trim().parse().ok()?, parts.next()?.trim().parse().ok()?);
    parts.next().map(|_| (first, second))
}

/// A day with strokes as one with points, where its column has shown what stands first.
pub fn dotted(text: &str, month_first: bool) -> Option<String> {
    let (date, clock) = text.split_once(' ').unwrap_or((text, ""));
    let mut parts = date.split('/');
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let (day, month) = if month_first { (second, first) } else { (first, second) };
    Some(format!("{day}.{month}.{year} {clock}").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{dotted, is_placeholder, moment};
    use domain::time::Day;
    use domain::zone;

    #[test]
    fn a_moment_is_what_a_clock_in_germany_showed() {
        for (text, day, minute) in [
            ("17.07.2011 13:11", "2011-07-17", 791),
            ("2012-10-08T12:53:30", "2012-10-08", 773),
            ("8.4.2012, 9.05 Uhr", "2012-04-08", 545),
            ("08.04.2012", "2012-04-08", 720),
        ] {
            assert_eq!(moment(text), Some(zone::moment(Day::parse(day).unwrap(), minute)), "{text}");
        }
        for wrong in ["gestern", "17.07.2011 25:00", "17.07.2011 13:75", "17.07.2011 mittags", ""] {
            assert_eq!(moment(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn strokes_become_points_and_the_beginning_of_time_is_nothing() {
        assert_eq!(dotted("3/15/2019 08:30", true).as_deref(), Some("15.3.2019 08:30"));
        assert_eq!(dotted("15/03/2019", false).as_deref(), Some("15.03.2019"));
        assert_eq!(dotted("15/03", false), None);
        assert!(is_placeholder("00.01.1900 00:00:00") && !is_placeholder("02.01.1900"));
    }
}
