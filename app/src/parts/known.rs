//! A sheet between being asked for and being there.

use markup::view;

use crate::state::live::Known;
use crate::state::save::failed;
use crate::ui::empty::{Empty, skeleton};
use crate::ui::icon::CIRCLE_ALERT;
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Memo, RwSignal};

/// Draws once when the answer is there; later answers change only what has changed. Until then a skeleton, and what
/// is said instead when there is no such record.
pub fn when_known<T: Clone + Default + PartialEq + Send + Sync + 'static>(
    known: RwSignal<Known<T>>,
    draw: impl Fn(Memo<T>) -> View + Send + 'static,
) -> View {
    let value = Memo::new(move || known.with(|known| known.here().cloned().unwrap_or_default()));
    let state = Memo::new(move || {
        known.with(|known| match known {
            Known::Not => None,
            Known::Here(_) => Some(Ok(())),
            Known::Failed(failure) => Some(Err(failure.clone())),
        })
    });
    (move || match state.get() {
        None => skeleton(6),
        Some(Err(failure)) => view! { <Empty icon=CIRCLE_ALERT title=failed(&failure)/> },
        Some(Ok(())) => draw(value),
    })
    .draw()
}
