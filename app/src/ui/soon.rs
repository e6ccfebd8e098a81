//! What stands below the fold: it is drawn once what stands above it has been painted.

use leptos::prelude::*;

use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::RwSignal;

/// Draws in the frame after the next: the next one paints what is there already.
pub fn soon(draw: impl Fn() -> View + 'static) -> View {
    let now = RwSignal::new(false);
    request_animation_frame(move || request_animation_frame(move || now.set(true)));
    (move || now.get().then(&draw)).draw()
}
