//! Days to pay ("Zahlungstage"): from invoice to payment, weighted by what was invoiced.

use crate::ledger::item::Item;
use crate::time::Day;

/// The weighted mean of paid minus invoice date, rounded half up; `None` where nothing was paid. Payments without an
/// invoice, credits and items without days do not count.
pub fn days_to_pay<'a>(items: impl IntoIterator<Item = &'a Item>) -> Option<i64> {
    let (mut days, mut weight) = (0_i128, 0_i128);
    for item in items.into_iter().filter(|item| item.amount.0 > 0) {
        if let (Some(date), Some(paid)) = (item.date, item.paid) {
            let amount = i128::from(item.amount.0);
            days += amount * i128::from(paid.0.saturating_sub(date.0));
            weight += amount;
        }
    }
    (weight > 0).then(|| i64::try_from((2 * days + weight).div_euclid(2 * weight)).unwrap_or(i64::MAX))
}

/// All years, and the year of a day and the one before it, by the day of payment: the three figures of a customer sheet.
pub fn compared(items: &[Item], today: Day) -> [Option<i64>; 3] {
    let year = today.parts().0;
    let of = |wanted: i32| {
        days_to_pay(items.iter().filter(|item| item.paid.is_some_and(|paid| paid.parts().0 == wanted)))
    };
    [days_to_pay(items), of(year - 1), of(year - 2)]
}

#[cfg(test)]
mod tests {
    use super::{compared, days_to_pay};
    use crate::ledger::item::Item;
    use crate::money::Cents;
    use crate::time::Day;

    fn paid(amount: i64, date: &str, paid: &str) -> Item {
        Item { amount: Cents(amount), date: Day::parse(date), paid: Day::parse(paid), ..Item::default() }
    }

    #[test]
    fn a_large_invoice_weighs_more_than_a_small_one() {
        let items = [paid(90_000, "01.03.2026", "11.03.2026"), paid(10_000, "01.03.2026", "31.03.2026")];
        assert_eq!(days_to_pay(&items), Some(12));
        // 10.5 and 9.5 days are rounded up; somebody paid in advance.
        let half = [paid(100, "01.03.2026", "11.03.2026"), paid(100, "01.03.2026", "12.03.2026")];
        assert_eq!(days_to_pay(&half), Some(11));
        assert_eq!(days_to_pay(&[paid(100, "11.03.2026", "01.03.2026")]), Some(-10));
    }

    #[test]
    fn what_is_open_a_credit_or_without_days_does_not_count() {
        let items =
            [paid(100, "01.03.2026", ""), paid(-100, "01.03.2026", "11.03.2026"), paid(0, "", "11.03.2026")];
        assert_eq!(days_to_pay(&items), None);
    }

    #[test]
    fn the_two_years_before_are_compared() {
        let today = Day::parse("23.11.2026").unwrap();
        let items = [
            paid(100, "01.02.2024", "11.02.2024"),
            paid(100, "20.12.2024", "09.01.2025"),
            paid(100, "01.03.2026", "31.03.2026"),
        ];
        assert_eq!(compared(&items, today), [Some(20), Some(20), Some(10)]);
        assert_eq!(compared(&[], today), [None, None, None]);
    }
}
