//! What stands below the fold: it is drawn once what stands above it has been painted.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::RwSignal;

/// Draws behind the frame after the next: the next one paints what is there already.
pub fn soon(draw: impl Fn() -> View + 'static) -> View {
    let now = RwSignal::new(false);
    // Behind the second frame, not in it: who taps or types meanwhile comes first.
    let later = move || set_timeout(move || now.set(true), Duration::ZERO);
    request_animation_frame(move || request_animation_frame(later));
    (move || now.get().then(&draw)).draw()
}
