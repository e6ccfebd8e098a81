//! The search above a list.

use leptos::prelude::*;
use markup::view;

use crate::parts::sync_chip::still_missing;
use crate::state::tongue::say;
use crate::ui::icon::{SEARCH, X, icon};
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, RwSignal};
use crate::ui::text::Text;
use words::screen::Say;

/// The entry; `changed` is told when the text changes.
pub fn list_search(label: Text, text: RwSignal<String>, changed: Callback<()>) -> View {
    let set = move |value: String| {
        text.set(value);
        changed.run(());
    };
    let clear = move || {
        text.with(|text| !text.is_empty()).then(|| {
            view! {
                <button type="button" class="icon-button" aria-label=say(Say::ClearSearch) on:click=move |_| set(String::new())>
                    {icon(X)}
                </button>
            }
        })
    };
    view! {
        <div class="list-search input-with-icon">
            {icon(SEARCH)}
            <input
                class="input"
                type="search"
                aria-label=label.clone()
                placeholder=label
                enterkeyhint="search"
                autocomplete="off"
                spellcheck="false"
                prop:value=text
                on:input=move |event| set(event_target_value(&event))
            />
            {clear}
        </div>
        {still_missing()}
    }
}
