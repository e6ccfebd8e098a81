//! What a customer is shown who is given the device: this and nothing else, until somebody of the dealership takes it back.

use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::state::handed;
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::dialog::modal;
use crate::ui::field::Care;
use crate::ui::hear::Hear;
use crate::ui::icon::LOCK;
use crate::ui::pen::view::{Draw, Part, View};
use crate::ui::signal::{RwSignal, Signal};
use crate::ui::text::Text;
use crate::ui::text_field::{TextField, Typed};

/// In whose hands the device is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    /// Still ours; how does it come back?
    Ours,
    Theirs,
    /// On its way back.
    Returning,
}

/// Fills the screen while `open` is set. `hands` is set to [`Hands::Returning`] when the customer is done.
#[component]
pub fn WithCustomer(
    open: RwSignal<bool>,
    hands: RwSignal<Hands>,
    #[prop(into)] title: Text,
    children: Part,
) -> View {
    (move || {
        open.get().then(|| {
            hands.set(if handed::is_chosen() { Hands::Theirs } else { Hands::Ours });
            view! { <Screen open hands title=title.clone() children=children.clone()/> }
        })
    })
    .draw()
}

/// The way back for a page that was loaded anew in a customer's hands.
#[component]
pub fn StillWithCustomer() -> View {
    let open = RwSignal::new(handed::resume());
    let hands = RwSignal::new(Hands::Returning);
    (move || {
        open.get().then(
            || view! { <Screen open hands title=say(Say::ReturnDevice) children=(|| ().draw()).into()/> },
        )
    })
    .draw()
}

#[component]
fn Screen(open: RwSignal<bool>, hands: RwSignal<Hands>, title: Text, children: Part) -> View {
    handed::hide(true);
    on_cleanup(|| handed::hide(false));
    let dialog = modal();
    // Escape and the back button close any dialogue; this one comes back as long as the device is not.
    let closed = move |_| {
        if hands.get_untracked() == Hands::Ours {
            open.set(false);
        } else if let Some(dialog) = dialog.get() {
            let _ = dialog.show_modal();
        }
    };
    let body = move || match hands.get() {
        Hands::Ours => handing(open, hands),
        Hands::Theirs => children.run(),
        Hands::Returning => returning(open),
    };
    view! { <dialog node_ref=dialog class="handed" aria-label=title on:close=closed>{body}</dialog> }
}

/// Before it is given away: the code that brings it back.
fn handing(open: RwSignal<bool>, hands: RwSignal<Hands>) -> View {
    let code = RwSignal::new(String::new());
    let give = move |()| {
        handed::choose(code.get_untracked().trim().to_owned());
        handed::hide(true);
        hands.set(Hands::Theirs);
    };
    view! {
        <div class="handed-card">
            <h2>{say(Say::HandDevice)}</h2>
            <p>{say(Say::HandDeviceLead)}</p>
            <TextField id="return-code" label=say(Say::ReturnCode) text=code typed=Typed::Whole/>
            <div class="acts">
                <Button label=say(Say::HandNow) look=Look::Filled press=give/>
                <Button label=say(Say::Cancel) look=Look::Quiet press=move |()| open.set(false)/>
            </div>
        </div>
    }
}

fn returning(open: RwSignal<bool>) -> View {
    let code = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let take = move |()| {
        let opens = handed::opens(&code.get_untracked());
        wrong.set(!opens);
        if opens {
            open.set(false);
        }
    };
    let problem = Signal::derive(move || wrong.get().then(|| say(Say::WrongCode)));
    let hear = Hear { typed: (move |()| wrong.set(false)).into(), ..Hear::default() };
    let care = Care { problem, ..Care::default() };
    let field = handed::wants_code().then(|| {
        view! { <TextField id="return-code" label=say(Say::ReturnCode) text=code typed=Typed::Whole hear care/> }
    });
    view! {
        <div class="handed-card">
            <h2>{say(Say::ReturnDevice)}</h2>
            <p>{say(Say::ReturnDeviceLead)}</p>
            {field}
            <div class="acts"><Button label=say(Say::TakeBackDevice) icon=LOCK look=Look::Filled press=take/></div>
        </div>
    }
}
