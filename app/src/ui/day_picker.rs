//! The platform's own calendar behind a small button. What is picked is written as if it had been typed.

use domain::time::Day;
use leptos::prelude::*;
use markup::view;
use web_sys::HtmlInputElement;

use crate::ui::button::IconButton;
use crate::ui::hear::Hear;
use crate::ui::icon::CALENDAR;
use crate::ui::pen::element::Held;
use crate::ui::pen::view::View;
use crate::ui::signal::RwSignal;
use crate::ui::text::Text;

/// What surrounds the entry of a day.
#[derive(Clone, Debug)]
pub struct DayWords {
    /// The name of the button that opens the calendar.
    pub open: Text,
    /// How a day is typed: "TT.MM.JJJJ".
    pub form: Text,
}

/// The entry of a day with its button.
pub fn with_calendar(entry: View, open: Text, text: RwSignal<String>, hear: Hear) -> View {
    let calendar: Held<HtmlInputElement> = Held::new();
    let show = move |()| {
        if let Some(calendar) = calendar.get() {
            calendar
                .set_value(&text.with_untracked(|text| Day::typed(text)).map_or_else(String::new, Day::iso));
            let _ = calendar.show_picker();
        }
    };
    let pick = move |event| {
        text.set(event_target_value(&event));
        hear.typed.run(());
        hear.left.run(());
    };
    view! {
        <span class="day">
            {entry}
            <input node_ref=calendar type="date" class="day-calendar" tabindex="-1" aria-hidden="true" on:change=pick/>
            <IconButton label=open icon=CALENDAR press=show/>
        </span>
    }
}
