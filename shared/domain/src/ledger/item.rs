//! Open items ("Offene Posten").

use crate::field::{Leaf, Leaves};
use crate::ledger::book::{Break, Figure};
use crate::money::Cents;
use crate::part;
use crate::record;
use crate::time::Day;

record!(
    /// One item. Its leaves lie in the ledger under `items/<key>/`.
    Item / ItemField {
        /// "Rg.Art": R for an invoice; empty for a posting without one.
        Kind: kind: String = "kind",
        /// "Rg.Nummer".
        Number: number: String = "number",
        /// "Rg.Datum".
        Date: date: Option<Day> = "date",
        /// "Buchungstext".
        Text: text: String = "text",
        /// "Rg.Betrag"; a payment that belongs to no invoice has none.
        Amount: amount: Cents = "amount",
        /// "Saldo": what is open of it; negative for a credit.
        Balance: balance: Cents = "balance",
        /// "MSt" ("Mahnstufe").
        Level: level: i64 = "level",
        /// "H.Mahn" as the source has it.
        Hint: hint: String = "hint",
        Due: due: Option<Day> = "due",
        /// When it was paid.
        Paid: paid: Option<Day> = "paid",
        /// "Mahnsperre", set here.
        Hold: hold: bool = "hold",
        /// A note, written here.
        Note: note: String = "note" as Paragraph,
        /// No longer in the source's list; kept so that it can come back.
        Gone: gone: bool = "gone",
    }
);

/// Where items lie in a ledger.
pub const ITEMS: &str = "items/";

/// What an item is called inside its ledger: kind, number and day, as they stand in the source. A source that has the same
/// three twice counts them (`nth` from 0).
pub fn key(kind: &str, number: &str, date: Option<Day>, nth: usize) -> String {
    let mut words: Vec<String> =
        [kind, number].map(part::name).into_iter().filter(|w| !w.is_empty()).collect();
    words.extend(date.map(Day::iso));
    words.extend((nth > 0).then(|| format!("#{}", nth + 1)));
    words.join(" ")
}

/// All items of a ledger, those that are gone among them, in the order of their days and numbers.
pub fn all(ledger: &Leaves) -> Vec<(String, Item)> {
    let parts = part::parts(ledger, ITEMS).into_iter();
    let mut items: Vec<(String, Item)> = parts.map(|(key, leaves)| (key, Item::read(&leaves))).collect();
    items.sort_by(|one, two| order(one).cmp(&order(two)));
    items
}

/// The items that are open: neither gone nor settled.
pub fn open(ledger: &Leaves) -> Vec<(String, Item)> {
    all(ledger).into_iter().filter(|(_, item)| item.is_open()).collect()
}

fn order(entry: &(String, Item)) -> (Option<Day>, &str, &str) {
    (entry.1.date, &entry.1.number, &entry.0)
}

/// The leaf of a field inside its ledger.
pub fn leaf(key: &str, field: ItemField) -> String {
    format!("{ITEMS}{key}/{}", field.key())
}

impl Item {
    /// Neither gone nor settled.
    pub fn is_open(&self) -> bool {
        !self.gone && self.balance != Cents(0)
    }

    /// The customer has this to his credit ("Guthaben").
    pub fn is_credit(&self) -> bool {
        self.balance < Cents(0)
    }
}

/// What is open altogether, credits taken off.
pub fn balance<'a>(items: impl IntoIterator<Item = &'a Item>) -> Cents {
    items.into_iter().filter(|item| item.is_open()).map(|item| item.balance).sum()
}

/// What the source's own total says, beside the sum of its items. A source without a total says nothing.
pub fn broken_balance<'a>(stated: Option<Cents>, items: impl IntoIterator<Item = &'a Item>) -> Option<Break> {
    stated.and_then(|stated| Break::between(Figure::Balance, stated, balance(items)))
}

/// How many items are open and the last day among them, without making values of them all.
pub fn summary(ledger: &Leaves) -> (usize, Option<Day>) {
    let items = open(ledger);
    (items.len(), items.iter().filter_map(|(_, item)| item.date).max())
}

/// Whether a leaf of an item is written here and no business of any file.
pub fn is_ours(field: &str) -> bool {
    [ItemField::Hold, ItemField::Note].iter().any(|own| own.key() == field)
}

/// Puts an item into a ledger.
pub fn put(ledger: &mut Leaves, key: &str, item: &Item) {
    let mut leaves = item.leaves();
    // Nothing reminded is the usual case and is not written.
    leaves.retain(|name, leaf| !(name == ItemField::Level.key() && *leaf == Leaf::Int(0)));
    part::put(ledger, ITEMS, key, &leaves);
}

#[cfg(test)]
mod tests {
    use super::{Item, all, balance, broken_balance, key, leaf, open, put, summary};
    use crate::field::{Leaf, Leaves};
    use crate::ledger::item::ItemField;
    use crate::money::Cents;
    use crate::time::Day;

    /// Kind, number, day, amount and balance of the sample sheet, as printed.
    const MEIER: [(&str, &str, &str, i64, i64); 15] = [
        ("", "U2004", "15.06.2009", 0, -111_288),
        ("R", "0107091089", "14.05.2007", 78_500, 78_500),
        ("R", "0107091122", "15.05.2007", 11_940, 11_940),
        ("R", "0107091123", "15.05.2007", 8_985, 8_985),
        ("R", "0107091233", "22.05.2007", 78_500, 78_500),
        ("R", "0107091248", "22.05.2007", 24_685, 24_685),
        ("R", "0107091271", "23.05.2007", 13_278, 13_278),
        ("R", "0107091276", "23.05.2007", 175_773, 175_773),
        ("R", "0107091317", "25.05.2007", 24_658, 24_658),
        ("R", "0107091392", "28.05.2007", 8_297, 8_297),
        ("R", "01061891", "08.06.2010", 265_122, 265_122),
        ("", "U4292", "04.10.2010", 0, 50_000),
        ("", "U4293", "04.10.2010", 0, 10_000),
        ("R", "0111892", "07.03.2011", 215_132, 215_132),
        ("R", "0111893", "07.03.2011", 83_111, 83_111),
    ];

    fn meier() -> Leaves {
        let mut ledger = Leaves::new();
        for (kind, number, day, amount, balance) in MEIER {
            let item = Item {
                kind: kind.to_owned(),
                number: number.to_owned(),
                date: Day::parse(day),
                amount: Cents(amount),
                balance: Cents(balance),
                ..Item::default()
            };
            put(&mut ledger, &key(kind, number, item.date, 0), &item);
        }
        ledger
    }

    #[test]
    fn the_printed_rows_add_up_to_9366_93_and_the_header_says_9357_63() {
        let items: Vec<Item> = open(&meier()).into_iter().map(|(_, item)| item).collect();
        assert_eq!((items.len(), balance(&items)), (15, Cents(936_693)));
        let broken = broken_balance(Some(Cents(935_763)), &items);
        assert_eq!(broken.map(|one| one.difference()), Some(Cents(-930)));
        assert_eq!(broken_balance(None, &items), None);
        assert_eq!(summary(&meier()), (15, Day::new(2011, 3, 7)));
        assert_eq!(
            items.iter().filter(|item| item.is_credit()).map(|i| i.number.as_str()).collect::<Vec<_>>(),
            ["U2004"]
        );
    }

    #[test]
    fn what_is_gone_or_settled_is_not_open_and_not_lost() {
        let mut ledger = meier();
        let one = key("R", "01061891", Day::new(2010, 6, 8), 0);
        ledger.insert(leaf(&one, ItemField::Gone), Leaf::Flag(true));
        let other = key("", "U4292", Day::new(2010, 10, 4), 0);
        ledger.insert(leaf(&other, ItemField::Balance), Leaf::Int(0));
        assert_eq!((all(&ledger).len(), open(&ledger).len()), (15, 13));
    }

    #[test]
    fn a_number_twice_on_one_day_is_two_items() {
        let day = Day::new(2011, 3, 7);
        assert_eq!(key("R", "01/11", day, 0), "R 01%2f11 2011-03-07");
        assert_eq!(key("R", "01/11", day, 1), "R 01%2f11 2011-03-07 #2");
        assert_eq!(key("", "U1", None, 0), "U1");
    }
}
