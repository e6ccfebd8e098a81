//! Yes or no.

use leptos::prelude::*;
use markup::view;

use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, Signal};
use crate::ui::text::Text;

/// A switch with its word.
#[component]
pub fn Toggle(
    #[prop(into)] label: Text,
    #[prop(into)] on: Signal<bool>,
    #[prop(into)] turn: Callback<bool>,
) -> View {
    view! {
        <label class="toggle">
            <input
                type="checkbox"
                role="switch"
                prop:checked=on
                on:change=move |event| turn.run(event_target_checked(&event))
            />
            <span class="toggle-track" aria-hidden="true"></span>
            <span>{label}</span>
        </label>
    }
}
