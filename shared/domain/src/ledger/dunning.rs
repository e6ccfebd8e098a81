//! Dunning levels ("Mahnstufen"): custom, not law.

use crate::ledger::aging::overdue;
use crate::ledger::item::Item;
use crate::ledger::terms::Terms;
use crate::time::Day;

/// How often a customer was reminded of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dunning {
    None,
    /// "Zahlungserinnerung".
    Reminder,
    /// "Mahnung".
    Demand,
    /// "letzte Mahnung".
    Last,
}

impl Dunning {
    /// The level of a number; a number beyond the last is the last.
    pub fn of(level: i64) -> Dunning {
        match level {
            ..=0 => Dunning::None,
            1 => Dunning::Reminder,
            2 => Dunning::Demand,
            3.. => Dunning::Last,
        }
    }
}

/// The level that an item has earned but not yet got: two weeks after it was due, and two more for each level. Nothing for
/// credits and for items that are held.
pub fn earned(item: &Item, terms: Option<Terms>, today: Day) -> Option<Dunning> {
    let days = overdue(item, terms, today).filter(|days| *days > 0 && !item.hold)?;
    let earned = Dunning::of(i64::from(days / 14));
    let reminds = item.is_open() && !item.is_credit() && earned > Dunning::of(item.level);
    reminds.then_some(earned)
}

#[cfg(test)]
mod tests {
    use super::{Dunning, earned};
    use crate::ledger::item::Item;
    use crate::money::Cents;
    use crate::time::Day;

    #[test]
    fn every_two_weeks_a_level_is_earned_unless_somebody_holds_it() {
        let item = Item { due: Some(Day(100)), balance: Cents(500), ..Item::default() };
        for (days, level) in [
            (0, None),
            (13, None),
            (14, Some(Dunning::Reminder)),
            (28, Some(Dunning::Demand)),
            (42, Some(Dunning::Last)),
            (999, Some(Dunning::Last)),
        ] {
            assert_eq!(earned(&item, None, Day(100 + days)), level, "{days}");
        }
        let later = Day(130);
        for quiet in [
            Item { hold: true, ..item.clone() },
            Item { level: 2, ..item.clone() },
            Item { balance: Cents(-500), ..item.clone() },
            Item { gone: true, ..item.clone() },
            Item { due: None, ..item },
        ] {
            assert_eq!(earned(&quiet, None, later), None, "{quiet:?}");
        }
        assert_eq!(Dunning::of(7), Dunning::Last);
    }
}
