//! Time and chance: the only place of the engine that knows them.

use domain::time::Moment;
use js_sys::Date;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::WorkerGlobalScope;

use crate::browser::scope;
use crate::browser::settle::{Settle, listener};

/// What time it is.
#[expect(clippy::disallowed_methods, reason = "the engine's clock is here")]
pub fn now() -> Moment {
    Moment(Date::now() as i64)
}

/// Minutes east of UTC, now.
#[expect(clippy::disallowed_methods, reason = "the engine's clock is here")]
pub fn offset() -> i32 {
    -(Date::new_0().get_timezone_offset() as i32)
}

/// 16 random bytes of the platform's good source.
pub fn dice() -> [u8; 16] {
    let mut bytes = [0; 16];
    if let Ok(crypto) = scope::global().crypto() {
        // Fails for more than 65,536 bytes only.
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    bytes
}

/// Calls back once after so many milliseconds; gives the handle with which it can be taken back.
pub fn after(millis: i32, act: impl FnMut(JsValue) + 'static) -> Option<i32> {
    let global: WorkerGlobalScope = scope::global();
    global.set_timeout_with_callback_and_timeout_and_arguments_0(&listener(act), millis).ok()
}

/// Takes a timer back.
pub fn forget(handle: i32) {
    scope::global().clear_timeout_with_handle(handle);
}

/// Ready after so many milliseconds.
pub async fn sleep(millis: i32) {
    let settle = Settle::new();
    let settled = settle.clone();
    if after(millis, move |_| settled.set(())).is_some() {
        settle.await;
    }
}

/// Milliseconds from now until a moment, as timers want them.
pub fn until(at: Moment) -> i32 {
    i32::try_from((at.0 - now().0).clamp(0, 86_400_000)).unwrap_or(0)
}

/// The name of an error, if it is one that has a name.
pub fn error_name(error: &JsValue) -> String {
    error.dyn_ref::<web_sys::DomException>().map(web_sys::DomException::name).unwrap_or_default()
}
