//! The worker itself: what the window says to it and hears from it.

use bridge::message::Tell;
use bridge::wire;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, WorkerGlobalScope};

use crate::browser::settle::listener;

/// The global object of a worker.
pub fn global() -> WorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// The same, as the worker of one window.
pub fn dedicated() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// Listens to the window.
pub fn listen(mut hear: impl FnMut(Vec<u8>) + 'static) {
    dedicated().set_onmessage(Some(&listener(move |event| {
        if let Some(bytes) = bytes(&event) {
            hear(bytes);
        }
    })));
}

/// Says something to the window; the bytes are handed over, not copied again.
pub fn tell(tell: &Tell) {
    let bytes = Uint8Array::from(wire::pack(tell).as_slice());
    let transfer = Array::of1(&bytes.buffer());
    // Fails for values that cannot be cloned only; bytes can.
    let _ = dedicated().post_message_with_transfer(&bytes, &transfer);
}

/// The bytes that a message event carries.
pub fn bytes(event: &JsValue) -> Option<Vec<u8>> {
    let data = event.dyn_ref::<MessageEvent>()?.data();
    data.dyn_ref::<Uint8Array>()
        .map(Uint8Array::to_vec)
        .or_else(|| data.dyn_ref::<js_sys::ArrayBuffer>().map(|buffer| Uint8Array::new(buffer).to_vec()))
}

/// Notes something in the console.
pub fn warn(text: &str) {
    web_sys::console::warn_1(&JsValue::from_str(text));
}
