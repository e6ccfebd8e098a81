//! What the platform offers and tells: installing, a newer build, lasting storage.

use std::cell::RefCell;

use js_sys::{Function, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

use crate::browser::page;
use crate::browser::wait::{forever, promised};

thread_local! {
    static INSTALL: RefCell<Option<Event>> = const { RefCell::new(None) };
}

/// Calls back when the browser is ready to install the app (Chromium only).
pub fn on_installable(act: impl Fn() + 'static) {
    listen("beforeinstallprompt", move |event| {
        event.prevent_default();
        INSTALL.with_borrow_mut(|kept| *kept = Some(event));
        act();
    });
}

/// Shows the browser's own question.
pub fn install() {
    let kept = INSTALL.with_borrow_mut(Option::take);
    let prompt = kept.as_ref().and_then(|event| Reflect::get(event, &JsValue::from_str("prompt")).ok());
    if let (Some(event), Some(prompt)) = (kept, prompt.and_then(|p| p.dyn_into::<Function>().ok())) {
        let _ = prompt.call0(&event);
    }
}

/// Calls back when a newer build is complete on this device, also if it already is.
pub fn on_update(act: impl Fn() + 'static) {
    if page::root("data-update").as_deref() == Some("waiting") {
        act();
    }
    listen("jobmappe:update", move |_| act());
}

/// Calls back with whether the app is in sight, whenever that changes.
pub fn on_sight(act: impl Fn(bool) + 'static) {
    let told = forever(move |_: Event| act(page::in_sight()));
    let _ = document().add_event_listener_with_callback("visibilitychange", &told);
}

/// Asks before the page goes while `unsaved` says that something would be lost.
pub fn on_leaving(unsaved: impl Fn() -> bool + 'static) {
    listen("beforeunload", move |event| {
        if unsaved() {
            event.prevent_default();
        }
    });
}

/// Lets the newer build in; the page loads anew.
pub fn update() {
    if let Ok(event) = Event::new("jobmappe:activate") {
        let _ = window().dispatch_event(&event);
    }
}

/// Asks the browser not to evict what is stored; says whether it promises.
pub async fn persist() -> bool {
    match window().navigator().storage().persist() {
        Ok(promise) => promised(promise).await.is_some_and(|answer| answer.is_truthy()),
        Err(_) => false,
    }
}

/// Whether the app runs from the home screen or dock.
pub fn installed() -> bool {
    window().match_media("(display-mode: standalone)").ok().flatten().is_some_and(|query| query.matches())
}

/// An iPhone or iPad. An iPad calls itself a Mac, which no Mac with a touch screen does.
pub fn is_ios() -> bool {
    let navigator = window().navigator();
    let agent = navigator.user_agent().unwrap_or_default();
    names(&agent, "iPhone")
        || names(&agent, "iPad")
        || (names(&agent, "Macintosh") && navigator.max_touch_points() > 1)
}

/// `str::contains` would bring a searcher for long texts along.
fn names(agent: &str, mark: &str) -> bool {
    agent.as_bytes().windows(mark.len()).any(|part| part == mark.as_bytes())
}

/// What this device calls itself until somebody gives it a name.
pub fn device_name() -> String {
    let agent = window().navigator().user_agent().unwrap_or_default();
    let kinds = [
        ("iPhone", "iPhone"),
        ("Android", "Android"),
        ("Windows", "Windows-PC"),
        ("CrOS", "Chromebook"),
        ("Linux", "Linux-PC"),
    ];
    match kinds.into_iter().find(|(mark, _)| names(&agent, mark)) {
        _ if is_ios() && !names(&agent, "iPhone") => "iPad",
        Some((_, name)) => name,
        None => "Mac",
    }
    .to_owned()
}

fn listen(name: &str, act: impl Fn(Event) + 'static) {
    let _ = window().add_event_listener_with_callback(name, &forever(act));
}
