//! Whether a finger or a button is down. What is under it must not move before it is lifted.

use std::cell::Cell;

use leptos::prelude::window;
use web_sys::Event;

use crate::browser::clock;
use crate::browser::wait::forever;

/// How often to look, and how often at most: some scroll bars never tell that they were let go.
const LOOK_MS: i32 = 40;
const LOOKS: u32 = 125;

thread_local! {
    static DOWN: Cell<bool> = const { Cell::new(false) };
}

/// Begins to watch.
pub fn start() {
    for (name, down) in [("pointerdown", true), ("pointerup", false), ("pointercancel", false)] {
        let hear = forever(move |_: Event| DOWN.set(down));
        let _ = window().add_event_listener_with_callback_and_bool(name, &hear, true);
    }
}

/// Waits until nothing is pressed, but not for ever.
pub async fn lifted() {
    for _ in 0..LOOKS {
        if !DOWN.get() {
            return;
        }
        clock::wait(LOOK_MS).await;
    }
}
