//! What is not there at the start: a part of the program that is fetched when it is wanted, and what stands in its place until
//! it is there or when it cannot be had.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::task::spawn_local;
use markup::view;
use wasm_split_helpers::SplitLoaderError;
use words::screen::Say;

use crate::browser::{clock, page};
use crate::state::tongue::say;
use crate::ui::button::Button;
use crate::ui::empty::{Empty, skeleton};
use crate::ui::icon::CIRCLE_ALERT;
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::RwSignal;

/// Something that waits for a part.
pub type Awaited<T> = Pin<Box<dyn Future<Output = Result<T, SplitLoaderError>>>>;

/// Loads a part.
pub type Load = fn() -> Awaited<()>;

/// Views in parts: the name of the part, the function that draws, what loads its part, the function that is cut off, what it
/// draws. Stands in the file that opens them; xtask cuts the wasm file there.
macro_rules! split_off {
    ($($part:ident: $name:ident, $load:ident, $cut:ident($($given:ident: $kind:ty),*) => $draw:expr;)+) => {
        $(
            #[wasm_split_helpers::wasm_split($part, preload($load), fallible)]
            fn $cut($($given: $kind),*) -> Result<$crate::ui::pen::view::View, wasm_split_helpers::SplitLoaderError> {
                $crate::state::tongue::bring_words();
                Ok($draw)
            }

            /// Drawn once its part is there.
            fn $name($($given: $kind),*) -> $crate::ui::pen::view::View {
                $crate::parts::later::later(
                    || Box::pin($load()),
                    move || Box::pin($cut($(Clone::clone(&$given)),*)),
                )
            }
        )+

        /// What loads the parts that are opened here.
        pub const PARTS: &[$crate::parts::later::Load] = &[$(|| Box::pin($load())),+];
    };
}
pub(crate) use split_off;

/// How far a part is.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Coming,
    Here,
    /// It cannot be had right now.
    Away,
}

/// Draws once the part is there; one that is there already draws at once.
pub fn later(load: Load, draw: impl Fn() -> Awaited<View> + 'static) -> View {
    let stage = RwSignal::new(Stage::Coming);
    fetch(load, stage);
    let shown = move || match stage.get() {
        Stage::Coming => skeleton(6),
        // The part is there, so nothing is waited for.
        Stage::Here => at_once(&mut draw()).and_then(Result::ok).unwrap_or_default(),
        Stage::Away => away(load, stage),
    };
    shown.draw()
}

fn away(load: Load, stage: RwSignal<Stage>) -> View {
    let again = move |()| {
        stage.set(Stage::Coming);
        fetch(load, stage);
    };
    // Below a long sheet nobody would see it.
    spawn_local(async {
        clock::wait(60).await;
        page::show(".part-away");
    });
    view! {
        <div class="part-away" role="alert">
            <Empty icon=CIRCLE_ALERT title=say(Say::PartAway) hint=say(Say::PartAwayHint)>
                <Button label=say(Say::TryAgain) press=again/>
            </Empty>
        </div>
    }
}

fn fetch(load: Load, stage: RwSignal<Stage>) {
    let mut loading = load();
    let told = |found: Result<(), SplitLoaderError>| if found.is_ok() { Stage::Here } else { Stage::Away };
    match at_once(&mut loading) {
        Some(found) => stage.set(told(found)),
        None => spawn_local(async move { stage.set(told(loading.await)) }),
    }
}

/// What needs no waiting.
fn at_once<T>(awaited: &mut Awaited<T>) -> Option<Result<T, SplitLoaderError>> {
    match awaited.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(found) => Some(found),
        Poll::Pending => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Awaited, at_once};

    #[test]
    fn what_is_there_is_not_waited_for_and_what_is_not_there_can_be_asked_for_again() {
        let mut there: Awaited<u8> = Box::pin(async { Ok(7) });
        assert!(matches!(at_once(&mut there), Some(Ok(7))));
        let mut asked = false;
        let mut coming: Awaited<u8> = Box::pin(std::future::poll_fn(move |_| {
            asked = !asked;
            if asked { std::task::Poll::Pending } else { std::task::Poll::Ready(Ok(8)) }
        }));
        assert!(at_once(&mut coming).is_none());
        assert!(matches!(at_once(&mut coming), Some(Ok(8))));
    }
}
