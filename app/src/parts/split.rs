//! List beside sheet; where there is no room the sheet lies over the list, which keeps its place.

use leptos::prelude::*;
use markup::view;

use crate::ui::pen::view::{Part, View};
use crate::ui::signal::Signal;

/// The two halves. `open`: something stands beside the list.
#[component]
pub fn Split(
    #[prop(into)] open: Signal<bool>,
    #[prop(into, optional)] class: String,
    list: View,
    #[prop(into)] sheet: Part,
) -> View {
    view! {
        <div class=format!("split {class}") class:open=open>
            <section class="split-list">{list}</section>
            <section class="split-sheet">{move || sheet.run()}</section>
        </div>
    }
}
