//! Registers of a sheet.

use leptos::prelude::*;
use markup::view;

use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Callback, Signal};
use crate::ui::text::Text;

/// One tab: its word, and how many things lie behind it.
#[derive(Clone)]
pub struct Tab {
    pub key: &'static str,
    pub label: Text,
    pub count: Signal<Option<u32>>,
}

/// The bar of tabs. `prefix` makes ids unique: the panel of tab `x` is `prefix-x`.
#[component]
pub fn Tabs(
    #[prop(into)] label: Text,
    prefix: &'static str,
    tabs: Vec<Tab>,
    #[prop(into)] value: Signal<&'static str>,
    #[prop(into)] choose: Callback<&'static str>,
) -> View {
    let tab = move |tab: Tab| {
        let key = tab.key;
        let on = move || value.get() == key;
        view! {
            <button
                type="button"
                role="tab"
                id=format!("{prefix}-tab-{key}")
                aria-controls=format!("{prefix}-{key}")
                aria-selected=move || on().to_string()
                tabindex=move || if on() { "0" } else { "-1" }
                on:click=move |_| choose.run(key)
            >
                <span>{tab.label}</span>
                {move || tab.count.get().map(|count| view! { <span class="tab-count">{count}</span> })}
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=crate::ui::move_focus::by_arrows>
            {tabs.into_iter().map(tab).collect_view()}
        </div>
    }
}
