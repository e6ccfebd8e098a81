//! Numbers of invoices that do not fit their days. Where a house codes branch and year into its numbers (01|11|1892), a number
//! of another year was probably read wrong; it is told, never mended.

use crate::ledger::item::Item;

/// The keys of items whose number says another year than their day, where most of the others say the right one.
pub fn odd_numbers(items: &[(String, Item)]) -> Vec<&str> {
    let judged: Vec<(&str, bool)> =
        items.iter().filter_map(|(key, item)| Some((key.as_str(), fits(item)?))).collect();
    let right = judged.iter().filter(|(_, fits)| *fits).count();
    // Two of three, and enough of them to speak of a habit.
    let habit = right >= 3 && right * 3 >= judged.len() * 2;
    judged.into_iter().filter(|(_, fits)| habit && !fits).map(|(key, _)| key).collect()
}

/// Whether the third and fourth digit are the year of the day; `None` for numbers of another form.
fn fits(item: &Item) -> Option<bool> {
    let (year, ..) = item.date?.parts();
    let digits = item.number.len() >= 7 && item.number.bytes().all(|byte| byte.is_ascii_digit());
    let coded: i32 = digits.then(|| item.number.get(2..4)).flatten()?.parse().ok()?;
    Some(coded == year.rem_euclid(100))
}

#[cfg(test)]
mod tests {
    use super::odd_numbers;
    use crate::ledger::item::Item;
    use crate::time::Day;

    fn items(all: &[(&str, &str)]) -> Vec<(String, Item)> {
        let item = |(number, day): &(&str, &str)| {
            (
                (*number).to_owned(),
                Item { number: (*number).to_owned(), date: Day::parse(day), ..Item::default() },
            )
        };
        all.iter().map(item).collect()
    }

    #[test]
    fn the_samples_invoice_of_2010_has_a_number_of_2006() {
        let printed = items(&[
            ("U2004", "15.06.2009"),
            ("0107091089", "14.05.2007"),
            ("0107091122", "15.05.2007"),
            ("0107091392", "28.05.2007"),
            ("01061891", "08.06.2010"),
            ("0111892", "07.03.2011"),
        ]);
        assert_eq!(odd_numbers(&printed), ["01061891"]);
    }

    #[test]
    fn a_house_that_counts_otherwise_is_left_alone() {
        let other = items(&[
            ("20260001", "01.02.2026"),
            ("20260002", "02.02.2026"),
            ("20260003", "03.02.2026"),
            ("20260004", "03.02.2026"),
        ]);
        assert_eq!(odd_numbers(&other), Vec::<&str>::new());
        assert_eq!(odd_numbers(&items(&[("01061891", "08.06.2010")])), Vec::<&str>::new());
    }
}
