//! How full the device is.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::browser::scope;
use crate::browser::world::Space;

/// What the browser tells; zeros where it tells nothing.
pub async fn space() -> Space {
    let manager = scope::global().navigator().storage();
    // Only secure contexts have it; elsewhere this is undefined, whatever its type says.
    if JsValue::from(manager.clone()).is_undefined() {
        return Space::default();
    }
    let estimate = match manager.estimate() {
        Ok(promise) => JsFuture::from(promise).await.unwrap_or(JsValue::UNDEFINED),
        Err(_) => JsValue::UNDEFINED,
    };
    let persistent = match manager.persisted() {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|value| value.is_truthy()),
        Err(_) => false,
    };
    Space { used: number(&estimate, "usage"), quota: number(&estimate, "quota"), persistent }
}

fn number(object: &JsValue, name: &str) -> u64 {
    let value = Reflect::get(object, &JsValue::from_str(name)).ok().and_then(|value| value.as_f64());
    value.map_or(0, |number| number as u64)
}
