//! How much of what the relay has is still to come: told while it is worth telling.

use std::collections::BTreeMap;

use bridge::event::Progress;
use sync::name::Shelf;

/// Less than this is here before anybody has read a number.
const WORTH_TELLING: u64 = 200;

/// What the relay has and what is here, shelf by shelf.
#[derive(Clone, Debug, Default)]
pub struct Coming {
    heads: BTreeMap<Shelf, u64>,
    here: BTreeMap<Shelf, u64>,
    /// What was here when the relay told its heads.
    begun: u64,
    bytes: u64,
}

impl Coming {
    /// So much of a shelf is stored.
    pub fn stored(&mut self, shelf: Shelf, seq: u64) {
        self.here.insert(shelf, seq);
    }

    /// So many bytes have come.
    pub fn received(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_add(bytes as u64);
    }

    /// The relay tells how much it has.
    pub fn told(&mut self, heads: impl Iterator<Item = (Shelf, u64)>) {
        self.heads.clear();
        for (shelf, head) in heads {
            self.heads.insert(shelf, head);
        }
        (self.begun, self.bytes) = (self.have(), 0);
    }

    /// How far it has come; nothing when it is done or not worth telling.
    pub fn progress(&self) -> Option<Progress> {
        let all = self.heads.values().sum::<u64>().saturating_sub(self.begun);
        let have = self.have().saturating_sub(self.begun);
        (all >= WORTH_TELLING && have < all).then(|| Progress {
            have: short(have),
            all: short(all),
            bytes: self.bytes,
        })
    }

    /// Of what the relay has.
    fn have(&self) -> u64 {
        self.heads.iter().map(|(shelf, head)| self.here.get(shelf).copied().unwrap_or(0).min(*head)).sum()
    }
}

fn short(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::Coming;
    use bridge::event::Progress;
    use sync::name::Shelf;

    #[test]
    fn a_first_start_is_told_from_nothing_to_everything() {
        let mut coming = Coming::default();
        assert_eq!(coming.progress(), None);
        coming.told([(Shelf::Sales, 300), (Shelf::Customers, 700)].into_iter());
        assert_eq!(coming.progress(), Some(Progress { have: 0, all: 1_000, bytes: 0 }));
        coming.received(5_000);
        coming.stored(Shelf::Customers, 700);
        assert_eq!(coming.progress(), Some(Progress { have: 700, all: 1_000, bytes: 5_000 }));
        coming.stored(Shelf::Sales, 301);
        assert_eq!(coming.progress(), None);
    }

    #[test]
    fn what_was_here_before_is_not_counted_and_a_little_is_not_told() {
        let mut coming = Coming::default();
        coming.stored(Shelf::Sales, 9_000);
        coming.told([(Shelf::Sales, 9_500)].into_iter());
        assert_eq!(coming.progress().map(|p| (p.have, p.all)), Some((0, 500)));
        coming.stored(Shelf::Sales, 9_400);
        coming.told([(Shelf::Sales, 9_500)].into_iter());
        assert_eq!(coming.progress(), None);
    }
}
