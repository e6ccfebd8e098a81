//! List beside sheet; where there is no room the sheet lies over the list, which keeps its place.

use leptos::prelude::*;

/// The two halves. `open`: something stands beside the list.
#[component]
pub fn Split(
    #[prop(into)] open: Signal<bool>,
    #[prop(into, optional)] class: String,
    list: AnyView,
    #[prop(into)] sheet: ViewFn,
) -> AnyView {
    view! {
        <div class=format!("split {class}") class:open=open>
            <section class="split-list">{list}</section>
            <section class="split-sheet">{move || sheet.run()}</section>
        </div>
    }
    .into_any()
}
