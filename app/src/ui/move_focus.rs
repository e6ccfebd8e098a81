//! Moving the focus by keys inside a control.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement};

/// In a group of buttons (tabs, segments, menu items): the arrow keys go on and back and press what takes part in
/// choosing, Home and End go to the ends.
pub fn by_arrows(event: KeyboardEvent) {
    let Some(step) = step(&event.key()) else { return };
    let Some(group) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let buttons = elements(&group, "button:not([disabled])");
    let active = document().active_element();
    let at = buttons.iter().position(|button| active.as_ref() == Some(button.as_ref())).unwrap_or(0);
    if let Some(button) = buttons.get(target(step, at, buttons.len())) {
        event.prevent_default();
        let _ = button.focus();
        if group.get_attribute("role").is_some_and(|role| role == "radiogroup" || role == "tablist") {
            button.click();
        }
    }
}

/// What Enter did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entered {
    /// Another key, or not in one of the entries.
    Nothing,
    /// The next entry has the focus.
    Moved,
    AtTheEnd,
}

/// Enter in one of the entries goes on to the next one inside the nearest ancestor that `within` finds.
pub fn by_enter(event: &KeyboardEvent, within: &str, entries: &str) -> Entered {
    let from = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let from = from.filter(|from| from.matches(entries).unwrap_or(false));
    let plain = event.key() == "Enter" && !event.shift_key() && !event.is_composing();
    let Some(from) = from.filter(|_| plain) else { return Entered::Nothing };
    event.prevent_default();
    if to_next(&from, within, entries) { Entered::Moved } else { Entered::AtTheEnd }
}

/// What is typed into an amount replaces it.
pub fn select_all(event: &FocusEvent) {
    let entry = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    if let Some(entry) = entry {
        entry.select();
    }
}

fn to_next(from: &Element, within: &str, entries: &str) -> bool {
    let Some(group) = from.closest(within).ok().flatten() else { return false };
    let entries = elements(&group, entries);
    let at = entries.iter().position(|entry| AsRef::<Element>::as_ref(entry) == from);
    at.and_then(|at| entries.get(at + 1)).is_some_and(|next| next.focus().is_ok())
}

enum Step {
    On,
    Back,
    First,
    Last,
}

fn step(key: &str) -> Option<Step> {
    match key {
        "ArrowRight" | "ArrowDown" => Some(Step::On),
        "ArrowLeft" | "ArrowUp" => Some(Step::Back),
        "Home" => Some(Step::First),
        "End" => Some(Step::Last),
        _ => None,
    }
}

fn target(step: Step, at: usize, count: usize) -> usize {
    match step {
        Step::On => (at + 1) % count.max(1),
        Step::Back => (at + count.saturating_sub(1)) % count.max(1),
        Step::First => 0,
        Step::Last => count.saturating_sub(1),
    }
}

fn elements(group: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = group.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::{step, target};

    #[test]
    fn arrows_go_round_and_home_and_end_go_to_the_ends() {
        for (key, at, count, wanted) in [
            ("ArrowRight", 0, 3, 1),
            ("ArrowDown", 2, 3, 0),
            ("ArrowLeft", 0, 3, 2),
            ("Home", 2, 3, 0),
            ("End", 0, 3, 2),
            ("ArrowUp", 0, 0, 0),
        ] {
            assert_eq!(
                step(key).map(|step| target(step, at, count)),
                Some(wanted),
                "{key} at {at} of {count}"
            );
        }
        assert!(step("Tab").is_none());
    }
}
