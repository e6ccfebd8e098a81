//! Chips: filters that can be put on and taken off.

use leptos::prelude::*;
use markup::view;

use crate::ui::icon::{Icon, X, icon as draw};
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, Signal};
use crate::ui::text::Text;

/// A filter with a count. `mark` is drawn before the word.
#[component]
pub fn FilterChip(
    #[prop(into)] label: Text,
    #[prop(into)] count: Signal<u32>,
    #[prop(into)] on: Signal<bool>,
    #[prop(into)] press: Callback<()>,
    #[prop(into, optional)] class: String,
    #[prop(optional)] mark: Option<View>,
) -> View {
    view! {
        <button
            type="button"
            class=format!("chip {class}")
            aria-pressed=move || on.get().to_string()
            on:click=move |_| press.run(())
        >
            {mark}
            <span class="chip-word">{label}</span>
            <span class="chip-count">{move || count.get()}</span>
        </button>
    }
}

/// A filter that is on and goes away by a tap; `clear` is its name for screen readers.
#[component]
pub fn ClearChip(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] clear: Text,
    icon: Icon,
    #[prop(into)] press: Callback<()>,
) -> View {
    view! {
        <button type="button" class="chip chip-clear" aria-pressed="true" title=clear.clone() on:click=move |_| press.run(())>
            {draw(icon)}
            <span class="chip-word">{move || label.get()}</span>
            <span class="unseen">{clear}</span>
            {draw(X)}
        </button>
    }
}
