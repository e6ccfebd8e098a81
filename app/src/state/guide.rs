//! The way through the app: the present place, the address bar, and where the focus goes.

use leptos::task::spawn_local;

use crate::browser::{address, clock, page};
use crate::state::handed;
use crate::state::place::{Place, Section};
use crate::ui::signal::{Memo, RwSignal};

/// How often and how long apart the focus looks for its place.
const LOOKS: u32 = 40;
const LOOK_MS: i32 = 30;

/// The way.
#[derive(Clone, Copy)]
pub struct Guide {
    pub place: RwSignal<Place>,
}

impl Guide {
    /// Stands where the address bar says.
    pub fn new() -> Guide {
        let place = Place::of(&address::path()).unwrap_or(Place::HOME);
        Guide { place: RwSignal::new(place) }
    }

    /// Follows the history and plain links.
    pub fn follow(self) {
        address::on_travel(move || self.travel());
        address::on_link(move |path| self.go(Place::of(&path).unwrap_or(Place::HOME)));
    }

    /// Goes to a place. In a customer's hands the app stays where it is.
    pub fn go(self, place: Place) {
        if self.place.get_untracked() != place && !handed::is_hidden() {
            address::push(&place.path());
            self.arrive(place);
        }
    }

    /// Goes to a place and forgets the present one.
    pub fn instead(self, place: Place) {
        address::replace(&place.path());
        self.arrive(place);
    }

    /// The section of the present place.
    pub fn section(self) -> Memo<Section> {
        Memo::new(move || self.place.get().section())
    }

    /// Back and forth.
    fn travel(self) {
        if handed::is_hidden() {
            address::push(&self.place.get_untracked().path());
        } else {
            self.arrive(Place::of(&address::path()).unwrap_or(Place::HOME));
        }
    }

    fn arrive(self, place: Place) {
        let before = self.place.get_untracked();
        self.place.set(place);
        if !same_sheet(before, place) {
            spawn_local(self.settle(before, place));
        }
    }

    /// Looks for where the focus belongs until it is there: a sheet comes when the engine has answered.
    async fn settle(self, before: Place, after: Place) {
        for _ in 0..LOOKS {
            clock::wait(LOOK_MS).await;
            if self.place.get_untracked() != after || settled(before, after) {
                return;
            }
        }
    }
}

/// Another register of the same sheet keeps the focus on its tab.
fn same_sheet(before: Place, after: Place) -> bool {
    before.section() == after.section() && before.record().is_some() && before.record() == after.record()
}

/// Screen readers hear where they are: the focus goes to the heading, or back to the row that was left.
fn settled(before: Place, after: Place) -> bool {
    let row = before.record().filter(|_| !after.is_open() && before.section() == after.section());
    row.is_some_and(|id| page::focus(&format!("[data-row='{id}'] a"))) || page::focus("main h1[tabindex]")
}

#[cfg(test)]
mod tests {
    use domain::id::Id;

    use super::same_sheet;
    use crate::state::place::{Place, Register};

    #[test]
    fn another_register_is_the_same_sheet_and_another_job_is_not() {
        let (a, b) = (Id([1; 16]), Id([2; 16]));
        let lines = Place::Jobs { vehicle: None, open: Some((a, Register::Lines)) };
        assert!(same_sheet(Place::job(a), lines));
        assert!(!same_sheet(Place::job(a), Place::job(b)));
        assert!(!same_sheet(Place::HOME, Place::job(a)));
        assert!(!same_sheet(Place::Vehicles(Some(a)), Place::Customers(Some(a))));
    }
}
