//! The other tabs: one of all leads, and each hears what the others have stored.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::BroadcastChannel;

use crate::browser::scope;
use crate::browser::settle::listener;

const NAME: &str = "jobmappe";

/// The channel to the other tabs; `None` where the browser has none.
pub fn channel(mut hear: impl FnMut(Vec<u8>) + 'static) -> Option<BroadcastChannel> {
    let channel = BroadcastChannel::new(NAME).ok()?;
    channel.set_onmessage(Some(&listener(move |event| {
        if let Some(bytes) = scope::bytes(&event) {
            hear(bytes);
        }
    })));
    Some(channel)
}

/// Says something to the other tabs.
pub fn say(channel: &BroadcastChannel, bytes: &[u8]) {
    // Fails after closing only, and nobody closes it.
    let _ = channel.post_message(&Uint8Array::from(bytes));
}

/// Waits until no other tab leads, then leads until this tab ends. The lock is never stolen.
/// Where the browser has no locks, every tab leads; the relay deduplicates.
pub fn lead(mut leads: impl FnMut() + 'static) {
    let hold = Closure::once_into_js(move |_lock: JsValue| {
        leads();
        Promise::new(&mut |_, _| {})
    });
    if request(&hold).is_none() {
        // The same function that the lock would have called.
        let _ = hold.unchecked_ref::<Function>().call1(&JsValue::UNDEFINED, &JsValue::UNDEFINED);
    }
}

fn request(hold: &JsValue) -> Option<()> {
    let navigator = scope::global().navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("locks")).ok().filter(JsValue::is_object)?;
    let request: Function = Reflect::get(&locks, &JsValue::from_str("request")).ok()?.dyn_into().ok()?;
    request.call2(&locks, &JsValue::from_str(NAME), hold).ok()?;
    Some(())
}
