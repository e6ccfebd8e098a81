//! The product's mark.

use markup::view;

use crate::ui::pen::view::View;

/// The mark; its name stands beside it.
pub fn mark() -> View {
    view! { <span class="mark"><img src="/icons/icon.svg" alt="" width="40" height="40"/> <span>"Jobmappe"</span></span> }
}
