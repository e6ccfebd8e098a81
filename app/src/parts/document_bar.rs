//! The bar at the lower edge of a job: the sum, and the papers that can be made.

use domain::document::kind::PaperKind;
use domain::money::Cents;
use leptos::prelude::*;
use markup::view;
use words::format;
use words::screen::Say;

use crate::state::tongue::{label, say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::FILE_TEXT;
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Callback, Signal};

/// The bar.
#[component]
pub fn DocumentBar(#[prop(into)] gross: Signal<Cents>, make: Callback<PaperKind>) -> View {
    let button = move |kind: &'static PaperKind| {
        let kind = *kind;
        view! { <Button label=label(kind) icon=FILE_TEXT look=Look::Filled press=move |()| make.run(kind)/> }
    };
    view! {
        <div class="document-bar" role="toolbar" aria-label=say(Say::DocumentBar)>
            <p class="document-sum">
                <span>{say(Say::TotalGross)}</span>
                <strong>{move || format::money(tongue(), gross.get())}</strong>
            </p>
            {[PaperKind::Offer].iter().map(button).collect_view()}
        </div>
    }
}
