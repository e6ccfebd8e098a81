//! The product's mark.

use leptos::prelude::*;

/// The mark; its name stands beside it.
pub fn mark() -> AnyView {
    view! { <span class="mark"><img src="/icons/icon.svg" alt="" width="40" height="40"/> <span>"Jobmappe"</span></span> }.into_any()
}
