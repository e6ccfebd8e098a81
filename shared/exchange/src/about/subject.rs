//! What lists about customers can be about, and what kind of record each goes into.

use domain::record::Kind;

/// What a list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// "Ansprechpartner".
    Persons,
    /// "Fahrzeugstamm".
    Cars,
    /// "Vorgänge".
    Cases,
    /// "Kundenkontakte".
    Talks,
    /// "Werkstattaufträge".
    Orders,
    /// Their positions.
    Positions,
    /// "Offene Posten".
    Items,
    /// "Umsätze".
    Revenue,
    /// "Rohertrag".
    Profit,
}

impl About {
    /// All of them, in the order in which they are best brought in.
    pub const ALL: [About; 9] = [
        About::Persons,
        About::Cars,
        About::Cases,
        About::Talks,
        About::Orders,
        About::Positions,
        About::Items,
        About::Revenue,
        About::Profit,
    ];

    /// What kind of record a line goes into.
    pub fn kind(self) -> Kind {
        match self {
            About::Persons => Kind::Person,
            About::Cars => Kind::Owned,
            About::Cases => Kind::Case,
            About::Talks => Kind::Talk,
            About::Orders | About::Positions => Kind::Order,
            About::Items | About::Revenue | About::Profit => Kind::Ledger,
        }
    }

    /// The field by which lines of whole records are told apart first.
    pub(super) fn marked_by(self) -> &'static str {
        match self {
            About::Persons => "name.last",
            About::Cars => "vin",
            About::Cases => "text",
            About::Talks => "at",
            About::Orders | About::Positions | About::Items => "number",
            About::Revenue | About::Profit => "year",
        }
    }
}
