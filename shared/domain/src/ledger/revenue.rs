//! Revenue per year and division ("Umsätze" per "Sparte"), warranty revenue apart. Net amounts.

use std::collections::BTreeMap;

use crate::field::{Leaf, Leaves};
use crate::ledger::book::{Break, Figure};
use crate::money::Cents;
use crate::part;
use crate::record;

record!(
    /// A year's figures. Its leaves lie in the ledger under `years/<year>/`, beside `division/<name>`.
    Year / YearField {
        /// "Umsatz".
        Revenue: revenue: Cents = "revenue",
        /// "Garantie".
        Warranty: warranty: Cents = "warranty",
        /// "Gesamt", as the source has it.
        Total: total: Option<Cents> = "total",
    }
);

/// A year with its divisions.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct YearRevenue {
    pub year: i32,
    pub figures: Year,
    /// By name, in the order of the names.
    pub divisions: BTreeMap<String, Cents>,
}

/// Where years lie in a ledger.
pub const YEARS: &str = "years/";
const DIVISION: &str = "division/";

/// The years of a ledger, the oldest first.
pub fn years(ledger: &Leaves) -> Vec<YearRevenue> {
    let parts = part::parts(ledger, YEARS).into_iter();
    let mut years: Vec<YearRevenue> = parts.filter_map(|(name, leaves)| read(&name, &leaves)).collect();
    years.sort_by_key(|year| year.year);
    years
}

fn read(name: &str, leaves: &Leaves) -> Option<YearRevenue> {
    let mut year =
        YearRevenue { year: name.parse().ok()?, figures: Year::read(leaves), divisions: BTreeMap::new() };
    for (key, leaf) in leaves.beginning_with(DIVISION) {
        let (name, amount) = (part::text(key.strip_prefix(DIVISION)?), leaf.int());
        year.divisions.extend(amount.map(|cents| (name, Cents(cents))));
    }
    Some(year)
}

/// Puts a year into a ledger.
pub fn put(ledger: &mut Leaves, year: &YearRevenue) {
    let mut leaves = year.figures.leaves();
    let named =
        |(name, amount): (&String, &Cents)| (format!("{DIVISION}{}", part::name(name)), Leaf::Int(amount.0));
    leaves.extend(year.divisions.iter().map(named));
    part::put(ledger, YEARS, &year.year.to_string(), &leaves);
}

impl YearRevenue {
    /// Revenue and warranty; what the source says, if it says it.
    pub fn total(&self) -> Cents {
        self.figures.total.unwrap_or(self.figures.revenue + self.figures.warranty)
    }

    /// Figures that do not follow from their parts. Divisions that are all nothing are of a source that does not give them.
    pub fn breaks(&self) -> Vec<Break> {
        let sum: Cents = self.divisions.values().copied().sum();
        let given = self.divisions.values().any(|amount| *amount != Cents(0));
        let parts = self.figures.revenue + self.figures.warranty;
        let total = self.figures.total.and_then(|total| Break::between(Figure::YearTotal, total, parts));
        let divisions = given.then(|| Break::between(Figure::Divisions, self.total(), sum)).flatten();
        [total, divisions].into_iter().flatten().collect()
    }
}

/// The names of all divisions that any of the years has, in order.
pub fn divisions(years: &[YearRevenue]) -> Vec<String> {
    let mut names: Vec<String> = years.iter().flat_map(|year| year.divisions.keys().cloned()).collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::{Year, YearRevenue, divisions, put, years};
    use crate::field::Leaves;
    use crate::ledger::book::Figure;
    use crate::money::Cents;

    fn year(year: i32, revenue: i64, warranty: i64, total: i64, parts: &[(&str, i64)]) -> YearRevenue {
        YearRevenue {
            year,
            figures: Year { revenue: Cents(revenue), warranty: Cents(warranty), total: Some(Cents(total)) },
            divisions: parts.iter().map(|(name, cents)| ((*name).to_owned(), Cents(*cents))).collect(),
        }
    }

    /// The table of the sample sheet, with the amount that was read wrong as it was read.
    fn meier() -> Vec<YearRevenue> {
        let none: &[(&str, i64)] = &[("Sparte 1", 0), ("Sparte 3", 0)];
        vec![
            year(2009, 1_596_000, 0, 1_596_000, none),
            year(2010, 245_122, 0, 245_122, &[("Sparte 1", 0), ("Sparte 3", 245_122)]),
            year(2011, 250_616, 0, 250_616, &[("Sparte 1", 126_613), ("Sparte 3", 94_003)]),
            year(2012, 265_122, 0, 265_122, none),
        ]
    }

    #[test]
    fn the_samples_reading_error_is_shown_and_not_mended() {
        let breaks: Vec<_> = meier().iter().map(YearRevenue::breaks).collect();
        assert_eq!([0, 1, 3].map(|at: usize| breaks[at].len()), [0, 0, 0]);
        assert_eq!(breaks[2].len(), 1);
        assert_eq!((breaks[2][0].figure, breaks[2][0].difference()), (Figure::Divisions, Cents(30_000)));
        let right = year(2011, 250_616, 0, 250_616, &[("Sparte 1", 156_613), ("Sparte 3", 94_003)]);
        assert_eq!(right.breaks(), []);
    }

    #[test]
    fn warranty_is_part_of_the_total() {
        let with = year(2013, 10_000, 500, 10_500, &[("Teile", 10_500)]);
        assert_eq!((with.breaks(), with.total()), (Vec::new(), Cents(10_500)));
        let odd = year(2013, 10_000, 500, 10_000, &[]);
        assert_eq!(odd.breaks().iter().map(|b| b.figure).collect::<Vec<_>>(), [Figure::YearTotal]);
        let untold = YearRevenue { figures: Year { total: None, ..odd.figures.clone() }, ..odd };
        assert_eq!((untold.breaks(), untold.total()), (Vec::new(), Cents(10_500)));
    }

    #[test]
    fn years_come_back_out_of_the_ledger_as_they_went_in() {
        let mut ledger = Leaves::new();
        let strange = year(2013, 1, 2, 3, &[("Service/Teile 100%", 3)]);
        let all: Vec<_> = meier().into_iter().chain([strange]).collect();
        all.iter().rev().for_each(|year| put(&mut ledger, year));
        assert_eq!(years(&ledger), all);
        assert_eq!(divisions(&all), ["Service/Teile 100%", "Sparte 1", "Sparte 3"]);
    }
}
