//! Promises as futures. What fails or never was there is `None`.

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

/// What a promise yields; `None` if it is rejected.
pub async fn promised(promise: Promise) -> Option<JsValue> {
    JsFuture::from(promise).await.ok()
}

/// A promise that is kept when the given setter's callback is called, and broken when the second one is.
pub fn called(set: impl FnOnce(&Function, &Function)) -> Promise {
    let mut set = Some(set);
    Promise::new(&mut |kept, broken| {
        if let Some(set) = set.take() {
            set(&kept, &broken);
        }
    })
}

/// A callback that lives as long as the page.
pub fn forever<E: wasm_bindgen::convert::FromWasmAbi + 'static>(act: impl FnMut(E) + 'static) -> Function {
    use wasm_bindgen::JsCast;
    Closure::<dyn FnMut(E)>::new(act).into_js_value().unchecked_into()
}
