//! The page around the app: title, language, brightness, focus, print.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// The names of this build's files, as the shell tells them.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub build: String,
    pub worker: String,
}

/// Reads the shell's script element.
pub fn facts() -> Facts {
    let script = document().get_element_by_id("boot");
    let data = |name: &str| script.as_ref().and_then(|s| s.get_attribute(name)).unwrap_or_default();
    Facts { build: data("data-build"), worker: data("data-worker-js") }
}

/// Takes away what the shell showed while the window was loading.
pub fn clear_shell() {
    if let Ok(shells) = document().query_selector_all(".boot-shell") {
        for at in 0..shells.length() {
            if let Some(shell) = shells.item(at).and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
                shell.remove();
            }
        }
    }
}

/// The title of the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// An attribute of the root element; `None` takes it away.
pub fn set_root(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// An attribute of the root element.
pub fn root(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

/// Whether there is room for a list and two sheets beside it.
pub fn fits_two_sheets() -> bool {
    window().match_media("(min-width: 1700px)").ok().flatten().is_some_and(|query| query.matches())
}

/// Puts the focus on the first element that a selector finds, without scrolling; says whether there is one.
pub fn focus(selector: &str) -> bool {
    let Some(element) = find(selector) else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Scrolls the first element that a selector finds into view and puts the focus on it; says whether there is one.
pub fn show(selector: &str) -> bool {
    let Some(element) = find(selector) else { return false };
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    element.focus().is_ok()
}

/// Scrolls the first element that a selector finds to the upper edge; says whether there is one.
pub fn bring(selector: &str) -> bool {
    let found = find(selector);
    found.iter().for_each(|element| element.scroll_into_view());
    found.is_some()
}

/// Scrolls the first element that a selector finds to the upper edge, unless it begins in the upper half anyway.
pub fn bring_near(selector: &str) {
    let Some(element) = find(selector) else { return };
    let (top, height) = (element.get_bounding_client_rect().top(), window().inner_height());
    let half = height.ok().and_then(|height| height.as_f64()).unwrap_or(0.0) / 2.0;
    if !(0.0..half).contains(&top) {
        element.scroll_into_view();
    }
}

/// Whether there is room for something beside a page.
pub fn has_side() -> bool {
    window().match_media("(min-width: 840px)").ok().flatten().is_some_and(|query| query.matches())
}

/// Puts the focus on the next element of a kind, or on the one before; on the first if none has it. Says whether it did.
pub fn focus_beside(selector: &str, step: i32) -> bool {
    let Ok(found) = document().query_selector_all(selector) else { return false };
    let at = |place: u32| found.item(place).and_then(|node| node.dyn_into::<HtmlElement>().ok());
    let active = document().active_element();
    let is_active = |place: &u32| at(*place).map(web_sys::Element::from) == active;
    let next = match (0..found.length()).find(is_active) {
        Some(place) => place.saturating_add_signed(step).min(found.length().saturating_sub(1)),
        None => 0,
    };
    at(next).is_some_and(|element| element.focus().is_ok())
}

/// Whether what is typed now goes into an entry, a menu or a dialogue. A dialogue may be open without having the focus: what
/// had it may have gone.
pub fn is_typing() -> bool {
    if find("dialog[open]").is_some() {
        return true;
    }
    let within = "input, textarea, select, [contenteditable], [role=menu]";
    document().active_element().is_some_and(|element| element.closest(within).ok().flatten().is_some())
}

/// Ends the entry that the person is in, so that it is saved.
pub fn leave_field() {
    let active = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = active {
        let _ = element.blur();
    }
}

/// Lets another program take an address, such as the one for mail.
pub fn call(address: &str) {
    let _ = window().location().set_href(address);
}

/// A text as a part of an address.
pub fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// The browser's print dialogue.
pub fn print() {
    let _ = window().print();
}

/// Tells the console, for whoever looks into a failure.
pub fn report(text: &str) {
    web_sys::console::error_1(&wasm_bindgen::JsValue::from_str(text));
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}

/// The language that the browser asks for: "de", "en", …
pub fn browser_language() -> String {
    window().navigator().language().unwrap_or_default().chars().take(2).collect()
}

fn find(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// Whether somebody can see the page.
pub fn in_sight() -> bool {
    !document().hidden()
}
