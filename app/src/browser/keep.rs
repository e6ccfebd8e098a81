//! Small choices of this device (language, brightness), kept beside the records and not with them.

use leptos::prelude::window;
use web_sys::Storage;

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

fn of_the_tab() -> Option<Storage> {
    window().session_storage().ok()?
}

/// What was kept under a name as long as this tab is open, also when it is loaded anew.
pub fn get_in_tab(name: &str) -> Option<String> {
    of_the_tab()?.get_item(&format!("jobmappe:{name}")).ok()?
}

/// Keeps a word under a name as long as this tab is open, or forgets it.
pub fn set_in_tab(name: &str, value: Option<&str>) {
    let name = format!("jobmappe:{name}");
    if let Some(storage) = of_the_tab() {
        let _ = match value {
            Some(value) => storage.set_item(&name, value),
            None => storage.remove_item(&name),
        };
    }
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
