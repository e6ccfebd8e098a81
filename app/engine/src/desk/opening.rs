//! The engine in a browser.

use crate::browser::here::Browser;
use crate::desk::engine::Engine;

/// Starts the engine in this worker.
pub fn open() {
    Browser::run(Engine::new, Engine::happen);
}
