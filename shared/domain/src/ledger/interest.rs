//! Interest on arrears ("Verzugszinsen", § 288 BGB): the base rate of the Bundesbank changes on 1 January and 1 July, so
//! that interest is computed for each span of one rate by itself.

use crate::money::{Cents, share};
use crate::time::Day;

/// Who owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Debtor {
    /// Five points above the base rate.
    Consumer,
    /// Nine points, and a lump sum of 40 euros.
    Business,
}

/// Interest of a span with one rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Segment {
    pub from: Day,
    /// The last day of the span.
    pub until: Day,
    pub days: i32,
    /// Base rate and points, in hundredths of a percent.
    pub rate: i64,
    pub interest: Cents,
}

/// What somebody owes beside the debt.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Interest {
    pub segments: Vec<Segment>,
    /// The sum of the segments, each of them rounded to the cent.
    pub total: Cents,
    /// "Verzugspauschale", § 288 (5) BGB.
    pub lump_sum: Cents,
    /// The newest base rate is older than the half-year of the last day: somebody should enter the new one.
    pub outdated: bool,
}

/// Base rates from a day on, in hundredths of a percent; the oldest first (Deutsche Bundesbank).
const RATES: [(i32, u8, i64); 31] = [
    (2002, 1, 257),
    (2002, 7, 247),
    (2003, 1, 197),
    (2003, 7, 122),
    (2004, 1, 114),
    (2004, 7, 113),
    (2005, 1, 121),
    (2005, 7, 117),
    (2006, 1, 137),
    (2006, 7, 195),
    (2007, 1, 270),
    (2007, 7, 319),
    (2008, 1, 332),
    (2008, 7, 319),
    (2009, 1, 162),
    (2009, 7, 12),
    (2011, 7, 37),
    (2012, 1, 12),
    (2013, 1, -13),
    (2013, 7, -38),
    (2014, 1, -63),
    (2014, 7, -73),
    (2015, 1, -83),
    (2016, 7, -88),
    (2023, 1, 162),
    (2023, 7, 312),
    (2024, 1, 362),
    (2024, 7, 337),
    (2025, 1, 227),
    (2025, 7, 127),
    // Unchanged: named so that the table says how far it reaches.
    (2026, 1, 127),
];

/// The table of base rates: what this version knows, and what the dealership has entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseRates(Vec<(Day, i64)>);

impl BaseRates {
    /// Reads the dealership's own lines, "01.01.2027 1,52", which stand before those of this version. Gives the first line
    /// that is not understood.
    pub fn read(own: &str) -> Result<BaseRates, String> {
        let known = RATES.iter().filter_map(|(year, month, rate)| Some((Day::new(*year, *month, 1)?, *rate)));
        let mut rates: Vec<(Day, i64)> = known.collect();
        for line in own.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (day, rate) = entry(line).ok_or_else(|| line.to_owned())?;
            rates.retain(|(known, _)| *known != day);
            rates.push((day, rate));
        }
        rates.sort_unstable();
        Ok(BaseRates(rates))
    }

    /// The dealership's own rates, the newest first. Lines that are not understood are left out.
    pub fn own(text: &str) -> Vec<(Day, i64)> {
        let mut own: Vec<(Day, i64)> = text.lines().filter_map(|line| entry(line.trim())).collect();
        own.sort_unstable_by(|one, other| other.cmp(one));
        own
    }

    /// The dealership's own lines with the rate of a day set anew or, without a rate, taken out. Other lines stay.
    pub fn with(text: &str, day: Day, rate: Option<i64>) -> String {
        let others = text.lines().filter(|line| entry(line.trim()).is_none_or(|(known, _)| known != day));
        let mut lines: Vec<String> = others.map(str::to_owned).collect();
        lines.extend(rate.map(|rate| {
            let (sign, rate) = (if rate < 0 { "-" } else { "" }, rate.unsigned_abs());
            format!("{} {sign}{},{:02}", day.iso(), rate / 100, rate % 100)
        }));
        lines.join("\n")
    }

    /// Reads a rate in percent; hundredths of a percent.
    pub fn rate(text: &str) -> Option<i64> {
        let rate = Cents::parse(text.trim().trim_end_matches('%').trim_end())?.0;
        ((-1_000..=5_000).contains(&rate)).then_some(rate)
    }

    /// All rates, the newest first.
    pub fn all(&self) -> impl Iterator<Item = (Day, i64)> {
        self.0.iter().rev().copied()
    }

    /// The rate of a day; before the table begins, its first.
    pub fn on(&self, day: Day) -> i64 {
        let found = self.0.iter().rev().find(|(from, _)| *from <= day).or(self.0.first());
        found.map_or(0, |(_, rate)| *rate)
    }

    /// The first day behind this one on which another rate begins.
    fn next_change(&self, day: Day) -> Option<Day> {
        self.0.iter().map(|(from, _)| *from).find(|from| *from > day)
    }

    fn newest(&self) -> Option<Day> {
        self.0.last().map(|(from, _)| *from)
    }
}

fn entry(line: &str) -> Option<(Day, i64)> {
    let (day, rate) = line.split_once([' ', ':', '\t', ';', '='])?;
    let rate = BaseRates::rate(rate.trim().trim_start_matches([':', '=']))?;
    Some((Day::parse(day)?, rate))
}

/// From this day on a debt of a business bears nine points and costs 40 euros; older ones bear eight (Art. 229 § 34 EGBGB).
fn new_law() -> Option<Day> {
    Day::new(2014, 7, 29)
}

/// Points above the base rate, in hundredths, of a debt that arose on a day.
pub fn points(debtor: Debtor, arose: Day) -> i64 {
    match debtor {
        Debtor::Consumer => 500,
        Debtor::Business if new_law().is_some_and(|law| arose < law) => 800,
        Debtor::Business => 900,
    }
}

/// The first day of default of a debt that nobody was reminded of: the 31st after it was due (§ 286 (3) BGB). A consumer
/// must have been told so by the invoice.
pub fn default_begins(due: Day) -> Day {
    due.plus(31)
}

/// Interest on a debt that arose on a day (its invoice), from the first day of default up to and including the last.
pub fn interest(
    debt: Cents,
    debtor: Debtor,
    arose: Day,
    from: Day,
    until: Day,
    rates: &BaseRates,
) -> Interest {
    if debt <= Cents(0) || until < from {
        return Interest::default();
    }
    let points = points(debtor, arose);
    let (mut segments, mut day) = (Vec::new(), from);
    while day <= until {
        let end = next_begin(day, rates).map_or(until, |next| next.plus(-1).min(until));
        segments.push(segment(debt, day, end, rates.on(day) + points));
        day = end.plus(1);
    }
    let segments = joined(segments, debt);
    let business = debtor == Debtor::Business && points == 900;
    Interest {
        total: segments.iter().map(|segment| segment.interest).sum(),
        segments,
        lump_sum: Cents(if business { 4_000 } else { 0 }),
        outdated: rates.newest().is_none_or(|newest| newest < half_year(until)),
    }
}

/// Where the next span begins: at another rate, or at another year, whose days may be 365 or 366.
fn next_begin(day: Day, rates: &BaseRates) -> Option<Day> {
    let year = Day::new(day.parts().0 + 1, 1, 1);
    [rates.next_change(day), year].into_iter().flatten().min()
}

/// Spans that follow each other at one rate in years of one length are one.
fn joined(segments: Vec<Segment>, debt: Cents) -> Vec<Segment> {
    let mut joined: Vec<Segment> = Vec::new();
    for next in segments {
        match joined.last_mut() {
            Some(last) if last.rate == next.rate && year_days(last.from) == year_days(next.from) => {
                *last = segment(debt, last.from, next.until, last.rate);
            }
            _ => joined.push(next),
        }
    }
    joined
}

fn segment(debt: Cents, from: Day, until: Day, rate: i64) -> Segment {
    let days = until.0 - from.0 + 1;
    let rate = rate.max(0);
    let interest = share(debt, rate.saturating_mul(i64::from(days)), 10_000 * year_days(from));
    Segment { from, until, days, rate, interest }
}

fn year_days(day: Day) -> i64 {
    let year = day.parts().0;
    match (Day::new(year, 1, 1), Day::new(year + 1, 1, 1)) {
        (Some(begin), Some(end)) => i64::from(end.0 - begin.0),
        _ => 365,
    }
}

/// The first day of a day's half-year.
fn half_year(day: Day) -> Day {
    let (year, month, _) = day.parts();
    Day::new(year, if month < 7 { 1 } else { 7 }, 1).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::{BaseRates, Debtor, default_begins, interest, points};
    use crate::money::Cents;
    use crate::time::Day;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn rates() -> BaseRates {
        BaseRates::read("").unwrap()
    }

    #[test]
    fn each_span_of_one_base_rate_is_computed_by_itself() {
        let debt = Cents(1_000_000);
        let due = day("15.05.2024");
        let found = interest(debt, Debtor::Business, due, day("01.06.2024"), day("31.03.2025"), &rates());
        let spans: Vec<_> =
            found.segments.iter().map(|s| (s.from.iso(), s.days, s.rate, s.interest.0)).collect();
        assert_eq!(
            spans,
            [
                // 10,000 × 12.62 % × 30/366, 12.37 % × 184/366, 11.27 % × 90/365.
                ("2024-06-01".to_owned(), 30, 1262, 10_344),
                ("2024-07-01".to_owned(), 184, 1237, 62_188),
                ("2025-01-01".to_owned(), 90, 1127, 27_789),
            ]
        );
        assert_eq!((found.total, found.lump_sum, found.outdated), (Cents(100_321), Cents(4_000), false));
    }

    #[test]
    fn a_consumer_pays_five_points_and_no_lump_sum() {
        let found = interest(
            Cents(100_000),
            Debtor::Consumer,
            day("01.01.2025"),
            day("01.03.2025"),
            day("30.03.2025"),
            &rates(),
        );
        // 1,000 × 7.27 % × 30/365.
        assert_eq!((found.total, found.lump_sum, found.segments.len()), (Cents(598), Cents(0), 1));
    }

    #[test]
    fn an_old_debt_of_a_business_bears_eight_points_and_no_lump_sum() {
        let (old, new) = (day("28.07.2014"), day("29.07.2014"));
        assert_eq!([old, new].map(|day| points(Debtor::Business, day)), [800, 900]);
        let found = interest(
            Cents(78_500),
            Debtor::Business,
            day("14.05.2007"),
            day("15.07.2007"),
            day("31.12.2007"),
            &rates(),
        );
        assert_eq!((found.total, found.lump_sum), (Cents(4_091), Cents(0)));
    }

    #[test]
    fn a_rate_that_the_dealership_enters_counts_from_its_day_and_a_missing_one_is_told() {
        let until = day("31.07.2026");
        let with = |own: &str| {
            let rates = BaseRates::read(own).unwrap();
            interest(Cents(365_000), Debtor::Business, day("01.05.2026"), day("30.06.2026"), until, &rates)
        };
        let (old, new) = (with(""), with("01.07.2026 1,52\n"));
        assert_eq!((old.segments.len(), old.outdated), (1, true));
        assert_eq!(
            new.segments.iter().map(|s| (s.days, s.rate)).collect::<Vec<_>>(),
            [(1, 1027), (31, 1052)]
        );
        assert_eq!((new.total, new.outdated), (Cents(103 + 3_261), false));
        for wrong in ["1,52", "01.13.2026 1,52", "01.07.2026 viel", "01.07.2026 152,00"] {
            assert_eq!(BaseRates::read(wrong), Err(wrong.to_owned()));
        }
    }

    #[test]
    fn own_rates_are_set_and_taken_out_line_by_line() {
        let (july, january) = (day("01.07.2026"), day("01.01.2027"));
        let text = BaseRates::with("von der Kammer\n01.07.2026 1,52", july, Some(-88));
        assert_eq!(text, "von der Kammer\n2026-07-01 -0,88");
        let text = BaseRates::with(&text, january, Some(152));
        assert_eq!(BaseRates::own(&text), [(january, 152), (july, -88)]);
        let text = BaseRates::with(&text, july, None);
        assert_eq!(text, "von der Kammer\n2027-01-01 1,52");
        assert_eq!(BaseRates::with("", july, None), "");
        let known = BaseRates::read("2027-01-01 1,52").unwrap();
        assert_eq!(known.all().take(2).collect::<Vec<_>>(), [(january, 152), (day("01.01.2026"), 127)]);
        for (typed, rate) in [("1,52 %", Some(152)), ("-0,88", Some(-88)), ("zwei", None), ("152", None)] {
            assert_eq!(BaseRates::rate(typed), rate, "{typed}");
        }
    }

    #[test]
    fn nobody_pays_interest_on_a_credit_or_before_default() {
        let (from, until) = (day("01.03.2025"), day("28.02.2025"));
        assert!(interest(Cents(5), Debtor::Consumer, from, from, until, &rates()).segments.is_empty());
        assert!(interest(Cents(-5), Debtor::Consumer, until, until, from, &rates()).segments.is_empty());
        assert_eq!(default_begins(day("31.01.2025")), day("03.03.2025"));
    }

    #[test]
    fn the_table_of_rates_is_that_of_the_bundesbank() {
        for (text, rate) in [
            ("01.01.1990", 257),
            ("31.12.2006", 195),
            ("01.01.2007", 270),
            ("30.06.2011", 12),
            ("01.07.2011", 37),
            ("31.12.2012", 12),
            ("01.01.2013", -13),
            ("31.12.2022", -88),
            ("01.07.2024", 337),
            ("01.01.2026", 127),
        ] {
            assert_eq!(rates().on(day(text)), rate, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn spans_cover_every_day_once(debt in 1_i64..100_000_000, begin in 12_000_i32..20_000, length in 0_i32..3_000) {
            let (from, until) = (Day(begin), Day(begin + length));
            let found = interest(Cents(debt), Debtor::Business, from, from, until, &rates());
            proptest::prop_assert_eq!(found.segments.iter().map(|s| s.days).sum::<i32>(), length + 1);
            let follows = found.segments.windows(2).all(|pair| pair[0].until.plus(1) == pair[1].from);
            proptest::prop_assert!(follows && found.segments[0].from == from);
        }
    }
}
