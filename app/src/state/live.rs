//! Requests that are asked anew whenever they, or the records they are about, change.

use std::rc::Rc;

use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::record::Kind;
use leptos::task::spawn_local;

use crate::browser::engine::{self, Answer};
use crate::browser::finger;
use crate::state::changes::Changes;
use crate::ui::signal::{RwSignal, effect};

/// What the engine answered last. The old answer stays until the new one is there.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Known<T> {
    #[default]
    Not,
    Here(T),
    Failed(Failure),
}

impl<T> Known<T> {
    /// The answer, if it is one.
    pub fn here(&self) -> Option<&T> {
        match self {
            Known::Here(value) => Some(value),
            Known::Not | Known::Failed(_) => None,
        }
    }
}

/// Asks, and asks again. Nothing is asked while `request` is `None`.
pub fn watch(
    changes: Changes,
    kinds: &'static [Kind],
    request: impl Fn() -> Option<Request> + 'static,
    receive: impl Fn(Answer) + 'static,
) {
    let turn = RwSignal::new(0_u32);
    let receive: Rc<dyn Fn(Answer)> = Rc::new(receive);
    let request: Box<dyn Fn() -> Option<Request>> = Box::new(request);
    effect(move || {
        changes.track(kinds);
        let Some(request) = request() else { return };
        let mine = turn.get_untracked().wrapping_add(1);
        turn.set(mine);
        let receive = Rc::clone(&receive);
        spawn_local(async move {
            let answer = engine::ask(request).await;
            finger::lifted().await;
            if turn.try_get_untracked() == Some(mine) {
                receive(answer);
            }
        });
    });
}

/// A request whose answer is kept in a signal; `pick` takes the answer out of its reply.
pub fn live<T: Clone + PartialEq + Send + Sync + 'static>(
    changes: Changes,
    kinds: &'static [Kind],
    request: impl Fn() -> Option<Request> + 'static,
    pick: fn(Reply) -> Option<T>,
) -> RwSignal<Known<T>> {
    let known = RwSignal::new(Known::Not);
    watch(changes, kinds, request, move |answer| {
        let next = match answer.map(pick) {
            Ok(Some(value)) => Known::Here(value),
            Ok(None) => Known::Failed(Failure::Database),
            Err(failure) => Known::Failed(failure),
        };
        if known.try_with_untracked(|old| *old != next).unwrap_or(false) {
            known.set(next);
        }
    });
    known
}
