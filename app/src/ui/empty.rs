//! What stands where nothing is yet, and what to do about it.

use leptos::prelude::*;
use markup::view;

use crate::ui::icon::{Icon, icon as draw};
use crate::ui::pen::view::{DrawAll, Part, View};
use crate::ui::text::Text;

/// An empty place.
#[component]
pub fn Empty(
    icon: Icon,
    #[prop(into)] title: Text,
    #[prop(into, optional)] hint: Option<Text>,
    #[prop(optional)] children: Option<Part>,
) -> View {
    view! {
        <div class="empty">
            <span class="empty-mark">{draw(icon)}</span>
            <p class="empty-title">{title}</p>
            {hint.map(|hint| view! { <p class="empty-hint">{hint}</p> })}
            {children.map(|children| view! { <div class="empty-acts">{children.run()}</div> })}
        </div>
    }
}

/// Grey rows while something is read. The style sheet shows them only after 300 ms.
pub fn skeleton(rows: usize) -> View {
    let row = |_| view! { <div class="skeleton-row"><span></span><span></span></div> };
    view! { <div class="skeleton" aria-hidden="true">{(0..rows).map(row).collect_view()}</div> }
}
