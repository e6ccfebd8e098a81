//! What stands below the fold: it is drawn once what stands above it has been painted.

use leptos::task::spawn_local;

use crate::browser::clock;
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::RwSignal;

/// Long enough for a frame, too short to be noticed, in milliseconds.
const A_FRAME: i32 = 50;

/// Draws a little later.
pub fn soon(draw: impl Fn() -> View + 'static) -> View {
    let now = RwSignal::new(false);
    spawn_local(async move {
        clock::wait(A_FRAME).await;
        now.set(true);
    });
    (move || now.get().then(&draw)).draw()
}
