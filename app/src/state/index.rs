//! The registers of a customer's sheet, their order and which of them are shown. Pure.

use bridge::register::Register;
use words::screen::Say;

/// A register of a customer's sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Index {
    /// "Ansprechpartner"
    People,
    /// "Vorgänge und Kundenkontakte"
    Contacts,
    /// "Briefkästen"
    Mailbox,
    /// "Umsätze"
    Revenue,
    /// "Offene Posten"
    OpenItems,
    /// "Fahrzeugstamm"
    Cars,
    /// "akt. Aufträge"
    OpenOrders,
    /// "Auftragsgesamt", the journal of the workshop
    Orders,
    /// "Rohertrag"
    Profit,
    /// "Ort"
    Place,
    Jobs,
    /// "Dokumente"
    Papers,
    /// "Stammdaten"
    HeadData,
}

impl Index {
    /// In their usual order.
    pub const ALL: [Index; 13] = [
        Index::People,
        Index::Contacts,
        Index::Mailbox,
        Index::Revenue,
        Index::OpenItems,
        Index::Cars,
        Index::OpenOrders,
        Index::Orders,
        Index::Profit,
        Index::Place,
        Index::Jobs,
        Index::Papers,
        Index::HeadData,
    ];

    /// Its word in the address.
    pub fn word(self) -> &'static str {
        match self {
            Index::People => "ansprechpartner",
            Index::Contacts => "vorgaenge",
            Index::Mailbox => "briefkaesten",
            Index::Revenue => "umsaetze",
            Index::OpenItems => "offene-posten",
            Index::Cars => "fahrzeuge",
            Index::OpenOrders => "auftraege",
            Index::Orders => "werkstatt",
            Index::Profit => "rohertrag",
            Index::Place => "ort",
            Index::Jobs => "jobs",
            Index::Papers => "dokumente",
            Index::HeadData => "stammdaten",
        }
    }

    /// The register of a word.
    pub fn of(word: &str) -> Option<Index> {
        Index::ALL.into_iter().find(|index| index.word() == word)
    }

    /// What the engine knows it by; the head data are on the sheet already.
    pub fn register(self) -> Option<Register> {
        Some(match self {
            Index::People => Register::Persons,
            Index::Contacts => Register::Contacts,
            Index::Mailbox => Register::Mailbox,
            Index::Revenue => Register::Revenue,
            Index::OpenItems => Register::Items,
            Index::Cars => Register::Cars,
            Index::OpenOrders => Register::OpenOrders,
            Index::Orders => Register::Orders,
            Index::Profit => Register::Profit,
            Index::Place => Register::Place,
            Index::Jobs => Register::Jobs,
            Index::Papers => Register::Documents,
            Index::HeadData => return None,
        })
    }

    /// What it is called.
    pub fn name(self) -> Say {
        match self {
            Index::People => Say::IndexPeople,
            Index::Contacts => Say::IndexContacts,
            Index::Mailbox => Say::IndexMailbox,
            Index::Revenue => Say::IndexRevenue,
            Index::OpenItems => Say::IndexOpenItems,
            Index::Cars => Say::IndexCars,
            Index::OpenOrders => Say::IndexOpenOrders,
            Index::Orders => Say::IndexOrders,
            Index::Profit => Say::IndexProfit,
            Index::Place => Say::IndexPlace,
            Index::Jobs => Say::SectionJobs,
            Index::Papers => Say::RegisterPapers,
            Index::HeadData => Say::IndexHeadData,
        }
    }
}

/// The order as the dealership keeps it for a role: words in their order, hidden ones with a minus in front.
pub fn kept(order: &[(Index, bool)]) -> String {
    let word = |(index, shown): &(Index, bool)| format!("{}{}", if *shown { "" } else { "-" }, index.word());
    order.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// Reads what was kept; registers that it does not know come at their usual place behind it.
pub fn read(text: &str) -> Vec<(Index, bool)> {
    let known = |word: &str| match word.strip_prefix('-') {
        Some(word) => Index::of(word).map(|index| (index, false)),
        None => Index::of(word).map(|index| (index, true)),
    };
    let mut order: Vec<(Index, bool)> = Vec::new();
    let usual = Index::ALL.into_iter().map(|index| (index, true));
    for (index, shown) in text.split(' ').filter_map(known).chain(usual) {
        if !order.iter().any(|(one, _)| *one == index) {
            order.push((index, shown));
        }
    }
    order
}

/// The registers that are shown, in their order.
pub fn shown(text: &str) -> Vec<Index> {
    read(text).into_iter().filter(|(_, shown)| *shown).map(|(index, _)| index).collect()
}

/// The order with one register moved, shown or hidden. The last one that is shown stays.
pub fn changed(mut order: Vec<(Index, bool)>, from: usize, to: usize, shown: bool) -> Vec<(Index, bool)> {
    let others = order.iter().enumerate().any(|(at, (_, shown))| *shown && at != from);
    if from < order.len() && to < order.len() {
        let (index, was) = order.remove(from);
        order.insert(to, (index, if others { shown } else { was }));
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{Index, changed, kept, read, shown};

    #[test]
    fn where_nobody_has_arranged_anything_the_registers_stand_in_their_usual_order() {
        assert_eq!(shown(""), Index::ALL.to_vec());
    }

    #[test]
    fn an_order_that_was_kept_is_read_back_and_what_it_does_not_know_follows() {
        let mut order = read("");
        order.swap(0, 3);
        order[5].1 = false;
        assert_eq!(read(&kept(&order)), order);
        let short = read("rohertrag -ort unfug rohertrag");
        assert_eq!(short[..2], [(Index::Profit, true), (Index::Place, false)]);
        assert_eq!(short.len(), Index::ALL.len());
        assert!(!shown("-ort").contains(&Index::Place));
    }

    #[test]
    fn registers_change_places_and_the_last_one_shown_stays() {
        let order = vec![(Index::People, true), (Index::Contacts, true), (Index::Mailbox, false)];
        let moved = changed(order.clone(), 0, 2, true);
        assert_eq!(moved[2], (Index::People, true));
        assert_eq!(changed(order.clone(), 1, 1, false)[1], (Index::Contacts, false));
        let lonely = vec![(Index::People, true), (Index::Contacts, false)];
        assert_eq!(changed(lonely.clone(), 0, 0, false), lonely);
        assert_eq!(changed(order.clone(), 0, 9, true), order);
    }
}
