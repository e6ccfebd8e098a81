//! The address bar and the history.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use crate::browser::wait::forever;

/// Path and query of this page.
pub fn path() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}

/// What stands behind the #, without it.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default().trim_start_matches('#').to_owned()
}

/// A new entry in the history.
pub fn push(path: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// Another path for the present entry.
pub fn replace(path: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// Calls back when the person goes back or forth.
pub fn on_travel(act: impl Fn() + 'static) {
    window().set_onpopstate(Some(&forever(move |_: web_sys::Event| act())));
}

/// Takes over plain clicks on links that lead to pages of the app.
pub fn on_link(follow: impl Fn(String) + 'static) {
    let listen = forever(move |event: MouseEvent| {
        if let Some(path) = internal_link(&event) {
            event.prevent_default();
            follow(path);
        }
    });
    let _ = window().add_event_listener_with_callback("click", &listen);
}

fn internal_link(event: &MouseEvent) -> Option<String> {
    let special = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    if special || event.button() != 0 || event.default_prevented() {
        return None;
    }
    let element: Element = event.target()?.dyn_into().ok()?;
    let link: HtmlAnchorElement = element.closest("a[href]").ok()??.dyn_into().ok()?;
    let href = link.get_attribute("href")?;
    let ours = href.starts_with('/') && link.target().is_empty() && !link.has_attribute("download");
    ours.then_some(href)
}
