//! Dragging a row by its handle, with mouse, pen or finger.

use leptos::ev::PointerEvent;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// The handle keeps hearing of this pointer until it is let go.
pub fn hold(event: &PointerEvent) {
    let handle = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(handle) = handle {
        let _ = handle.set_pointer_capture(event.pointer_id());
    }
}

/// The value of an attribute on what lies under the pointer.
pub fn under(event: &PointerEvent, attribute: &str) -> Option<String> {
    #[expect(clippy::cast_precision_loss, reason = "coordinates of the screen")]
    let (x, y) = (event.client_x() as f32, event.client_y() as f32);
    let element = document().element_from_point(x, y)?;
    element.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}
