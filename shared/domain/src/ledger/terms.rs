//! Terms of payment ("Zahlungskondition") as bookkeepers write them: "30 NETTO", "14/2, 30 netto", "SOFORT".

use crate::time::Day;

/// What a text of terms says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// Days until everything is due.
    pub net: i32,
    /// "Skonto", if there is any.
    pub discount: Option<Discount>,
}

/// A discount for paying early ("Skonto").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Discount {
    pub days: i32,
    /// Hundredths of a percent.
    pub percent: i64,
}

/// More days than this are a slip.
const LONGEST: i64 = 365;

impl Terms {
    /// Reads "30 NETTO", "14 Tage 2 % Skonto, 30 Tage netto", "14/2, 30 netto", "2/10 net 30", "SOFORT", "netto Kasse", "30".
    /// `None` for what is not understood.
    pub fn read(text: &str) -> Option<Terms> {
        let text = text.to_lowercase();
        let figures = figures(&text)?;
        if figures.is_empty() {
            let at_once = ["sofort", "bar", "kasse", "vorkasse", "immediate", "cash", "receipt"];
            let said = |word: &str| at_once.iter().any(|begin| word.starts_with(begin));
            return text
                .split(|c: char| !c.is_alphabetic())
                .any(said)
                .then_some(Terms { net: 0, discount: None });
        }
        let american = text.contains("net ") && !text.contains("netto");
        let discount = discount(&figures, american);
        let used = |at: &usize| discount.is_some_and(|(_, days, percent)| *at == days || *at == percent);
        let mut rest = (0..figures.len()).filter(|at| !used(at)).filter_map(|at| figures.get(at));
        let net = rest.next().map(|figure| figure.whole());
        let net = match (net, discount) {
            (Some(net), _) => net?,
            (None, Some((discount, ..))) => discount.days,
            (None, None) => return None,
        };
        let discount = discount.map(|(discount, ..)| discount);
        let sane = discount.is_none_or(|discount| discount.days <= net) && rest.next().is_none();
        sane.then_some(Terms { net, discount })
    }

    /// When an invoice of a day is due.
    pub fn due(self, invoice: Day) -> Day {
        invoice.plus(self.net)
    }

    /// Until when the discount may be taken.
    pub fn discount_until(self, invoice: Day) -> Option<Day> {
        self.discount.map(|discount| invoice.plus(discount.days))
    }
}

/// A number of the text, in hundredths, and what stands around it.
struct Figure {
    hundredths: i64,
    percent: bool,
    /// A stroke stands between this one and the next.
    stroke: bool,
}

impl Figure {
    /// As days.
    fn whole(&self) -> Option<i32> {
        let days = (self.hundredths % 100 == 0).then_some(self.hundredths / 100)?;
        (days <= LONGEST).then(|| i32::try_from(days).ok()).flatten()
    }
}

/// The discount and which figures its days and its percentage are.
fn discount(figures: &[Figure], american: bool) -> Option<(Discount, usize, usize)> {
    let marked = figures.iter().position(|figure| figure.percent);
    let pair = figures.iter().position(|figure| figure.stroke);
    let (days, percent) = match (marked, pair) {
        (Some(percent), _) if figures.len() > 1 => {
            // "14 Tage 2 %" or "2 % 14 Tage": the neighbour with fewer days.
            let before = percent.checked_sub(1).and_then(|at| Some((figures.get(at)?.whole()?, at)));
            let behind = figures.get(percent + 1).and_then(|figure| Some((figure.whole()?, percent + 1)));
            ([before, behind].into_iter().flatten().min()?.1, percent)
        }
        (_, Some(first)) if american => (first + 1, first),
        (_, Some(first)) => (first, first + 1),
        _ => return None,
    };
    let discount = Discount { days: figures.get(days)?.whole()?, percent: figures.get(percent)?.hundredths };
    (discount.percent < 10_000).then_some((discount, days, percent))
}

/// All numbers of a text; `None` if one of them is none. A comma between two digits separates decimals.
fn figures(text: &str) -> Option<Vec<Figure>> {
    let (mut figures, mut rest) = (Vec::new(), text);
    while let Some(begin) = rest.find(|c: char| c.is_ascii_digit()) {
        let tail = rest.get(begin..)?;
        let whole = tail.find(|c: char| !c.is_ascii_digit()).unwrap_or(tail.len());
        let decimals = tail.get(whole..).and_then(decimals).unwrap_or("");
        let end = whole + if decimals.is_empty() { 0 } else { decimals.len() + 1 };
        let fraction: i64 = format!("{decimals:0<2}").parse().ok()?;
        let number: i64 = tail.get(..whole)?.parse().ok()?;
        rest = tail.get(end..)?;
        let behind = rest.trim_start();
        figures.push(Figure {
            hundredths: number.checked_mul(100)?.checked_add(fraction)?,
            percent: behind.starts_with('%') || behind.starts_with("prozent") || behind.starts_with("v.h."),
            stroke: behind
                .strip_prefix('/')
                .is_some_and(|more| more.trim_start().starts_with(|c: char| c.is_ascii_digit())),
        });
    }
    Some(figures)
}

/// One or two digits behind a comma or point.
fn decimals(tail: &str) -> Option<&str> {
    let rest = tail.strip_prefix([',', '.'])?;
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    rest.get(..end).filter(|digits| (1..=2).contains(&digits.len()))
}

#[cfg(test)]
mod tests {
    use super::{Discount, Terms};
    use crate::time::Day;

    #[test]
    fn terms_are_read_as_bookkeepers_write_them() {
        let net = |net| Some(Terms { net, discount: None });
        let with = |days, percent, net| Some(Terms { net, discount: Some(Discount { days, percent }) });
        for (text, terms) in [
            ("30 NETTO", net(30)),
            ("30", net(30)),
            ("netto 30 Tage", net(30)),
            ("30 days net", net(30)),
            ("zahlbar innerhalb von 14 Tagen ohne Abzug", net(14)),
            ("SOFORT", net(0)),
            ("netto Kasse", net(0)),
            ("Barzahlung", net(0)),
            ("14/2, 30 netto", with(14, 200, 30)),
            ("8/2,5; 21 netto", with(8, 250, 21)),
            ("14 Tage 2 % Skonto, 30 Tage netto", with(14, 200, 30)),
            ("2% 10 Tage, 30 netto", with(10, 200, 30)),
            ("2/10 net 30", with(10, 200, 30)),
            ("10 Tage 3 %", with(10, 300, 10)),
            ("nach Vereinbarung", None),
            ("", None),
            ("3000 Tage", None),
            ("30/2, 14 netto", None),
            ("1 2 3 4", None),
        ] {
            assert_eq!(Terms::read(text), terms, "{text}");
        }
    }

    #[test]
    fn an_invoice_is_due_its_days_later_over_the_end_of_a_month() {
        let terms = Terms::read("14/2, 30 netto").unwrap();
        let day = Day::new(2011, 2, 7).unwrap();
        assert_eq!(Some(terms.due(day)), Day::new(2011, 3, 9));
        assert_eq!(terms.discount_until(day), Day::new(2011, 2, 21));
        assert_eq!(Terms::read("SOFORT").unwrap().due(day), day);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_understood_or_not(text in "[0-9 /%,.a-zäöü]{0,30}") {
            if let Some(terms) = Terms::read(&text) {
                proptest::prop_assert!((0..=365).contains(&terms.net));
            }
        }
    }
}
