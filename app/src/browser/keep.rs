//! Small choices of this device (language, brightness), kept beside the records and not with them.

use leptos::prelude::window;
use web_sys::Storage;

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

/// What was kept under a name.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(&format!("jobmappe:{name}")).ok()?
}

/// Keeps a word under a name. Where the browser forbids it, the choice lasts until the page closes.
pub fn set(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&format!("jobmappe:{name}"), value);
    }
}
