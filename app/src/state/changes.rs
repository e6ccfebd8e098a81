//! Which kinds of records have changed: a counter for each, to be tracked by whatever shows them.

use domain::id::Id;
use domain::record::Kind;

use crate::ui::signal::RwSignal;

/// The counters.
#[derive(Clone, Copy)]
pub struct Changes {
    counters: [RwSignal<u32>; Kind::ALL.len()],
}

impl Changes {
    /// Nothing has changed yet.
    pub fn new() -> Changes {
        Changes { counters: [(); Kind::ALL.len()].map(|()| RwSignal::new(0)) }
    }

    /// Makes the caller run again when a record of these kinds changes.
    pub fn track(&self, kinds: &[Kind]) {
        self.of(kinds).for_each(|counter| counter.track());
    }

    /// These records have changed.
    pub fn note(&self, changed: &[(Kind, Id)]) {
        let kinds: Vec<Kind> =
            Kind::ALL.iter().copied().filter(|kind| changed.iter().any(|(k, _)| k == kind)).collect();
        self.of(&kinds).for_each(|counter| counter.update(|n| *n = n.wrapping_add(1)));
    }

    /// Everything may have changed.
    pub fn note_all(&self) {
        self.of(Kind::ALL).for_each(|counter| counter.update(|n| *n = n.wrapping_add(1)));
    }

    fn of(&self, kinds: &[Kind]) -> impl Iterator<Item = RwSignal<u32>> {
        let places: Vec<usize> =
            kinds.iter().filter_map(|kind| Kind::ALL.iter().position(|k| k == kind)).collect();
        let counters = self.counters;
        places.into_iter().filter_map(move |place| counters.get(place).copied())
    }
}
