//! The only place of the window that knows what time it is.

use domain::time::{Day, Moment};
use leptos::prelude::window;

use crate::browser::wait::{called, promised};

/// This moment.
#[expect(clippy::disallowed_methods, reason = "this is the window's clock")]
pub fn now() -> Moment {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 are whole and far below 2^53"
    )]
    Moment(js_sys::Date::now() as i64)
}

/// Minutes that this device's clock is ahead of UTC.
#[expect(clippy::disallowed_methods, reason = "this is the window's clock")]
pub fn offset() -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a time zone is at most a day")]
    let behind = js_sys::Date::new_0().get_timezone_offset() as i32;
    -behind
}

/// Minutes east of Greenwich at a moment: an hour of a summer is told as the clocks showed it then.
pub fn offset_at(moment: Moment) -> i32 {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of this age fit a float")]
    let then = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(moment.0 as f64));
    #[expect(clippy::cast_possible_truncation, reason = "a time zone is at most a day")]
    let behind = then.get_timezone_offset() as i32;
    -behind
}

/// Today, where this device is.
pub fn today() -> Day {
    now().day(offset())
}

/// Waits.
pub async fn wait(milliseconds: i32) {
    let promise = called(|kept, _| {
        if window().set_timeout_with_callback_and_timeout_and_arguments_0(kept, milliseconds).is_err() {
            let _ = kept.call0(&wasm_bindgen::JsValue::NULL);
        }
    });
    promised(promise).await;
}
