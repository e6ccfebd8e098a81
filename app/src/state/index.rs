//! The registers of a customer's sheet, their order and which of them a role sees. Pure.

use bridge::register::Register;
use domain::party::staff::Role;
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

/// The order in which a role works, until somebody chooses another on this device.
pub fn usual(role: Role) -> Vec<Index> {
    let first: &[Index] = match role {
        Role::Accounting => &[Index::OpenItems, Index::Revenue, Index::Profit],
        Role::Service => &[Index::OpenOrders, Index::Orders, Index::Cars],
        _ => &[],
    };
    let rest = Index::ALL.into_iter().filter(|index| !first.contains(index));
    first.iter().copied().chain(rest).collect()
}

/// The order as it is kept on a device: words in their order, hidden ones with a minus in front.
pub fn kept(order: &[(Index, bool)]) -> String {
    let word = |(index, shown): &(Index, bool)| format!("{}{}", if *shown { "" } else { "-" }, index.word());
    order.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// Reads what was kept; registers that it does not know come at their usual place behind it.
pub fn read(text: &str, role: Role) -> Vec<(Index, bool)> {
    let known = |word: &str| match word.strip_prefix('-') {
        Some(word) => Index::of(word).map(|index| (index, false)),
        None => Index::of(word).map(|index| (index, true)),
    };
    let mut order: Vec<(Index, bool)> = text.split(' ').filter_map(known).collect();
    for index in usual(role) {
        if !order.iter().any(|(one, _)| *one == index) {
            order.push((index, true));
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use domain::party::staff::Role;

    use super::{Index, kept, read, usual};

    #[test]
    fn every_role_finds_every_register_once() {
        for role in Role::ALL {
            let order = usual(*role);
            assert_eq!(order.len(), Index::ALL.len(), "{role:?}");
            assert!(Index::ALL.iter().all(|index| order.contains(index)), "{role:?}");
        }
        assert_eq!(usual(Role::Sales), Index::ALL.to_vec());
        assert_eq!(usual(Role::Accounting)[0], Index::OpenItems);
    }

    #[test]
    fn an_order_that_was_kept_is_read_back_and_what_it_does_not_know_follows() {
        let mut order = read("", Role::Sales);
        assert!(order.iter().all(|(_, shown)| *shown));
        order.swap(0, 3);
        order[5].1 = false;
        assert_eq!(read(&kept(&order), Role::Sales), order);
        let short = read("rohertrag -ort unfug", Role::Sales);
        assert_eq!(short[..2], [(Index::Profit, true), (Index::Place, false)]);
        assert_eq!(short.len(), Index::ALL.len());
    }
}
