//! Runs futures to their end without a browser, turn by turn.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

type Task = Pin<Box<dyn Future<Output = ()>>>;

/// Tasks that go on by turns.
#[derive(Clone, Default)]
pub struct Tasks(Rc<RefCell<VecDeque<Task>>>);

impl Tasks {
    /// One more.
    pub fn spawn(&self, task: impl Future<Output = ()> + 'static) {
        self.0.borrow_mut().push_back(Box::pin(task));
    }

    /// All of them end where they stand.
    pub fn kill(&self) {
        self.0.borrow_mut().clear();
    }

    /// Gives every task so many turns; tells whether all have ended.
    pub fn turn(&self, turns: usize) -> bool {
        for _ in 0..turns {
            let tasks = std::mem::take(&mut *self.0.borrow_mut());
            if tasks.is_empty() {
                return true;
            }
            for mut task in tasks {
                if task.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending() {
                    self.0.borrow_mut().push_back(task);
                }
            }
        }
        self.0.borrow().is_empty()
    }
}

/// Pending once.
pub async fn pause() {
    let mut paused = false;
    std::future::poll_fn(
        |_| if std::mem::replace(&mut paused, true) { Poll::Ready(()) } else { Poll::Pending },
    )
    .await;
}
