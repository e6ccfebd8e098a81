//! A list that was compared with what is here, kept from the first look until it is brought in.

use bridge::import::Incoming;
use bridge::listing::{List, ListForecast, Stranger};
use domain::field::Edit;
use domain::id::Id;
use domain::ledger::book::Break;
use exchange::rejected::Rejected;
use sha2::{Digest, Sha256};

/// What is written to one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Deed {
    pub record: Id,
    pub edit: Edit,
}

/// A list that was compared with what is here.
pub struct Planned {
    pub forecast: ListForecast,
    pub deeds: Vec<Deed>,
    pub all_rejected: Vec<Rejected>,
    /// Lines that come in and of which something looks wrong.
    pub all_warned: Vec<Incoming>,
    pub all_strangers: Vec<Stranger>,
    pub all_breaks: Vec<(String, Break)>,
}

/// The list that was looked at last. It holds for the same list as long as nothing here has changed.
pub struct Looked {
    list: [u8; 32],
    state: u64,
    planned: Planned,
}

impl Looked {
    /// A list that was compared when the library stood at this state.
    pub fn new(list: &List, state: u64, planned: Planned) -> Looked {
        Looked { list: mark(list), state, planned }
    }

    /// What was planned, if it was this list and nothing has changed since.
    pub fn of(self, list: &List, state: u64) -> Option<Planned> {
        (self.state == state && self.list == mark(list)).then_some(self.planned)
    }
}

/// The same for lists that do the same: their bytes, what is said about them.
fn mark(list: &List) -> [u8; 32] {
    let said = format!("{:?} {} {:?}", list.listing, list.whole, list.said);
    Sha256::new().chain_update(said.as_bytes()).chain_update([0]).chain_update(&list.bytes).finalize().into()
}
