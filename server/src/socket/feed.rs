//! On which shelves a device is owed something, looked at again at every bell.

use std::collections::BTreeSet;

use sync::name::Shelf;
use sync::relay::Session as Talk;

use crate::bell::Heads;

/// The shelves on which there may be something to send.
#[derive(Debug, Default)]
pub struct Feed {
    pub(super) hungry: BTreeSet<Shelf>,
    /// Shelves on which a device waits to hear that it has everything.
    pub(super) untold: BTreeSet<Shelf>,
}

impl Feed {
    /// After a handshake: every open shelf is looked at. Where there is nothing to send, the welcome has said so.
    pub fn start(&mut self, talk: &Talk) {
        self.hungry = talk.open_shelves().map(|(shelf, _)| shelf).collect();
        self.untold.clear();
    }

    /// After a comparison: this shelf goes on.
    pub fn open(&mut self, shelf: Shelf) {
        self.hungry.insert(shelf);
        self.untold.insert(shelf);
    }

    /// After a commit: every open shelf is looked at whose log goes further than what was sent.
    pub fn ring(&mut self, talk: &Talk, heads: &Heads) {
        let behind = |(shelf, sent): &(Shelf, u64)| heads.get(shelf).is_some_and(|head| head > sent);
        self.hungry.extend(talk.open_shelves().filter(behind).map(|(shelf, _)| shelf));
    }

    /// The shelf to look at now: letterhead, settings and staff are few, and everything else needs them.
    pub fn next(&self) -> Option<Shelf> {
        let house = self.hungry.get(&Shelf::House);
        house.or(self.hungry.first()).copied()
    }

    /// Whether there is a shelf to look at.
    pub fn is_hungry(&self) -> bool {
        !self.hungry.is_empty()
    }
}
