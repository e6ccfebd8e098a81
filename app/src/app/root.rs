//! The root: the door for those who are not signed in, the frame for those who are.

use leptos::prelude::*;
use markup::view;

use crate::app::frame::Frame;
use crate::pages::door::{Join, SignIn, Start};
use crate::parts::with_customer::StillWithCustomer;
use crate::state::place::{Place, Section};
use crate::state::shop::Shop;
use crate::ui::empty::skeleton;
use crate::ui::pen::view::View;
use crate::ui::signal::{Memo, RwSignal, effect};
use crate::ui::snackbar::Snackbar;

/// What fills the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Nobody has told yet who is here.
    Waiting,
    Door(Place),
    Inside,
}

/// The whole window.
pub fn root(shop: Shop) -> View {
    provide_context(shop);
    let stage = Memo::new(move || {
        stage(shop.guide.place.get(), shop.session.known.get(), shop.session.me.with(Option::is_some))
    });
    let wanted = RwSignal::new(None);
    effect(move || redirect(shop, stage.get(), wanted));
    let body = move || match stage.get() {
        Stage::Waiting => view! { <div class="waiting">{skeleton(8)}</div> },
        Stage::Door(Place::Start) => view! { <Start/> },
        Stage::Door(Place::Join) => view! { <Join/> },
        Stage::Door(_) => view! { <SignIn/> },
        Stage::Inside => view! { <Frame/> },
    };
    // Another language draws everything anew; the state outlives it.
    view! {
        {move || {
            shop.looks.tongue.track();
            view! { {body} }
        }}
        <StillWithCustomer/>
        <Snackbar notes=shop.notes.all/>
    }
}

fn stage(place: Place, known: bool, signed_in: bool) -> Stage {
    match (place.section(), known, signed_in) {
        (Section::Door, true, true) => Stage::Inside,
        (Section::Door, ..) => Stage::Door(place),
        (_, _, true) => Stage::Inside,
        (_, true, false) => Stage::Door(Place::SignIn),
        (_, false, false) => Stage::Waiting,
    }
}

/// The address follows the stage. Who was sent to the door comes in where they wanted to go.
fn redirect(shop: Shop, stage: Stage, wanted: RwSignal<Option<Place>>) {
    let place = shop.guide.place.get_untracked();
    match stage {
        Stage::Door(door) if door != place => {
            wanted.set(Some(place));
            shop.guide.instead(door);
        }
        Stage::Inside if place.section() == Section::Door => {
            shop.guide.instead(wanted.get_untracked().unwrap_or(Place::HOME));
            wanted.set(None);
        }
        Stage::Door(_) | Stage::Inside | Stage::Waiting => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Stage, stage};
    use crate::state::place::Place;

    #[test]
    fn nobody_is_sent_to_the_door_before_it_is_known_who_is_here() {
        assert_eq!(stage(Place::HOME, false, false), Stage::Waiting);
        assert_eq!(stage(Place::HOME, true, false), Stage::Door(Place::SignIn));
        assert_eq!(stage(Place::HOME, true, true), Stage::Inside);
        assert_eq!(stage(Place::Start, false, false), Stage::Door(Place::Start));
        assert_eq!(stage(Place::Join, true, false), Stage::Door(Place::Join));
        assert_eq!(stage(Place::SignIn, true, true), Stage::Inside);
    }
}
