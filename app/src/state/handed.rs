//! The device in the customer's hands: nothing of the dealership is seen, and a code brings it back. The code is chosen
//! once, lives no longer than the tab and is nobody's password.

use std::cell::RefCell;

use crate::browser::{keep, page};

thread_local! {
    static CODE: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Marks the page while a customer holds the device; the style sheet hides everything else.
const MARK: &str = "data-handed";

/// The name under which the tab keeps the code while a customer holds the device.
const KEPT: &str = "handed";

/// Whether somebody has chosen a code since the app was started.
pub fn is_chosen() -> bool {
    CODE.with_borrow(Option::is_some)
}

/// Chooses the code; an empty one lets anybody back.
pub fn choose(code: String) {
    CODE.set(Some(code));
}

/// Whether a code is wanted at all.
pub fn wants_code() -> bool {
    CODE.with_borrow(|code| code.as_ref().is_some_and(|code| !code.is_empty()))
}

/// Whether this is the code.
pub fn opens(typed: &str) -> bool {
    CODE.with_borrow(|code| code.as_deref().unwrap_or_default() == typed.trim())
}

/// Hides the dealership, or shows it again. Once a code is chosen, the tab knows it.
pub fn hide(hidden: bool) {
    page::set_root(MARK, hidden.then_some(""));
    keep::set_in_tab(KEPT, hidden.then(|| CODE.with_borrow(Option::clone)).flatten().as_deref());
}

/// Whether the page was loaded anew in a customer's hands, where it still is.
pub fn resume() -> bool {
    let kept = keep::get_in_tab(KEPT);
    let still = kept.is_some();
    CODE.set(kept);
    still
}

/// Whether a customer holds the device.
pub fn is_hidden() -> bool {
    page::root(MARK).is_some()
}

#[cfg(test)]
mod tests {
    use super::{choose, is_chosen, opens, wants_code};

    #[test]
    fn only_the_code_brings_the_device_back() {
        assert!(!is_chosen() && !wants_code());
        choose("4711".to_owned());
        assert!(is_chosen() && wants_code());
        assert!(opens("4711") && opens(" 4711 "));
        assert!(!opens("") && !opens("471"));
        choose(String::new());
        assert!(is_chosen() && !wants_code() && opens(""));
    }
}
