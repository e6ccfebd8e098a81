//! How old what is open is ("Altersstruktur"). Credits stand apart: they are never overdue.

use crate::ledger::item::Item;
use crate::ledger::terms::Terms;
use crate::money::Cents;
use crate::time::Day;

/// How long an item is overdue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Age {
    NotDue,
    /// 1 to 30 days.
    Month,
    /// 31 to 60 days.
    TwoMonths,
    /// 61 to 90 days.
    ThreeMonths,
    Older,
}

/// What is open, by age.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Aged {
    pub not_due: Cents,
    pub month: Cents,
    pub two_months: Cents,
    pub three_months: Cents,
    pub older: Cents,
    /// What the customer has to his credit; negative.
    pub credit: Cents,
}

/// When an item is due: as the source says, else by the terms, else on its own day. `None` without any day.
pub fn due(item: &Item, terms: Option<Terms>) -> Option<Day> {
    item.due.or_else(|| item.date.map(|date| terms.map_or(date, |terms| terms.due(date))))
}

/// Days that have passed since an item was due; nothing or less while it is not overdue.
pub fn overdue(item: &Item, terms: Option<Terms>, today: Day) -> Option<i32> {
    due(item, terms).map(|due| today.0.saturating_sub(due.0))
}

/// The age after so many days.
pub fn age(days_overdue: i32) -> Age {
    match days_overdue {
        ..=0 => Age::NotDue,
        1..=30 => Age::Month,
        31..=60 => Age::TwoMonths,
        61..=90 => Age::ThreeMonths,
        _ => Age::Older,
    }
}

/// Everything that is open, by age. What has no day at all counts as not due.
pub fn aged<'a>(items: impl IntoIterator<Item = &'a Item>, terms: Option<Terms>, today: Day) -> Aged {
    let mut aged = Aged::default();
    for item in items.into_iter().filter(|item| item.is_open()) {
        let place = match age(overdue(item, terms, today).unwrap_or(0)) {
            _ if item.is_credit() => &mut aged.credit,
            Age::NotDue => &mut aged.not_due,
            Age::Month => &mut aged.month,
            Age::TwoMonths => &mut aged.two_months,
            Age::ThreeMonths => &mut aged.three_months,
            Age::Older => &mut aged.older,
        };
        *place = *place + item.balance;
    }
    aged
}

impl Aged {
    /// What is overdue, credits left out.
    pub fn overdue(self) -> Cents {
        [self.month, self.two_months, self.three_months, self.older].into_iter().sum()
    }

    /// The balance: everything, credits taken off.
    pub fn total(self) -> Cents {
        self.not_due + self.overdue() + self.credit
    }
}

#[cfg(test)]
mod tests {
    use super::{Aged, aged};
    use crate::ledger::item::{Item, balance};
    use crate::ledger::terms::Terms;
    use crate::money::Cents;
    use crate::time::Day;

    fn item(date: i32, balance: i64) -> Item {
        Item { date: Some(Day(date)), balance: Cents(balance), ..Item::default() }
    }

    #[test]
    fn ages_change_on_the_31st_61st_and_91st_day_after_the_due_day() {
        let terms = Terms::read("30 NETTO");
        let today = Day(1000);
        for (days_overdue, place) in
            [(-5, 0), (0, 0), (1, 1), (30, 1), (31, 2), (60, 2), (61, 3), (90, 3), (91, 4), (4000, 4)]
        {
            let found = aged(&[item(1000 - 30 - days_overdue, 500)], terms, today);
            let places = [found.not_due, found.month, found.two_months, found.three_months, found.older];
            let wanted: Vec<Cents> = (0..5).map(|at| Cents(if at == place { 500 } else { 0 })).collect();
            assert_eq!(places.to_vec(), wanted, "{days_overdue}");
        }
    }

    #[test]
    fn credits_are_apart_and_never_overdue() {
        let items = [item(0, -111_288), item(0, 78_500), Item { gone: true, ..item(0, 99) }];
        let found = aged(&items, None, Day(5000));
        assert_eq!(found, Aged { older: Cents(78_500), credit: Cents(-111_288), ..Aged::default() });
        assert_eq!((found.overdue(), found.total()), (Cents(78_500), Cents(-32_788)));
    }

    #[test]
    fn a_due_day_of_the_source_stands_and_an_item_without_days_is_not_due() {
        let told = Item { due: Some(Day(995)), ..item(0, 100) };
        let dayless = Item { date: None, ..item(0, 50) };
        let found = aged(&[told, dayless], Terms::read("30"), Day(1000));
        assert_eq!(found, Aged { month: Cents(100), not_due: Cents(50), ..Aged::default() });
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_open_is_of_one_age(items in proptest::collection::vec((-200_i32..200, -5_000_i64..5_000), 0..30)) {
            let items: Vec<Item> = items.into_iter().map(|(date, cents)| item(date, cents)).collect();
            proptest::prop_assert_eq!(aged(&items, Terms::read("14"), Day(100)).total(), balance(&items));
        }
    }
}
