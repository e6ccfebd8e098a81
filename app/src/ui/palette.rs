//! The platform's own palette beside the entry of a colour, in that colour. What is picked is written as if it had been
//! typed.

use leptos::prelude::*;
use markup::view;

use crate::ui::hear::Hear;
use crate::ui::pen::view::View;
use crate::ui::signal::{RwSignal, Signal};
use crate::ui::text::Text;

/// What the palette shows where no colour was entered: letters are black then.
const BLACK: &str = "#000000";

/// The entry of a colour with the palette, which has a name of its own.
pub fn with_palette(entry: View, name: Text, text: RwSignal<String>, hear: Hear, locked: bool) -> View {
    let shown = Signal::derive(move || text.with(|text| shown(text)));
    let pick = move |event| {
        text.set(event_target_value(&event));
        hear.typed.run(());
        hear.left.run(());
    };
    view! {
        <span class="coloured">
            {entry}
            <input type="color" class="palette" aria-label=name disabled=locked prop:value=shown on:change=pick/>
        </span>
    }
}

/// A typed colour as the palette wants it: "#" and six digits in small letters.
fn shown(text: &str) -> String {
    let digits = text.trim().strip_prefix('#');
    let hex = |digits: &&str| digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    digits.filter(hex).map_or_else(|| BLACK.to_owned(), |digits| format!("#{}", digits.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn the_palette_shows_what_was_typed_if_it_is_a_colour() {
        for (typed, colour) in [
            ("#1F4e79", "#1f4e79"),
            (" #ffffff ", "#ffffff"),
            ("", "#000000"),
            ("blau", "#000000"),
            ("#12345", "#000000"),
            ("#12345g", "#000000"),
        ] {
            assert_eq!(shown(typed), colour, "{typed}");
        }
    }
}
