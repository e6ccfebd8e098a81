//! One lane to the disk: who writes waits until the one before has finished, in the order of asking.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::task::{Poll, Waker};

/// A lane that one task at a time may use.
#[derive(Default)]
pub struct Lane {
    /// The ticket that may drive now.
    serving: Cell<u64>,
    next: Cell<u64>,
    waiting: RefCell<VecDeque<Waker>>,
}

/// The right to use the lane; given back when dropped.
pub struct Turn<'a>(&'a Lane);

impl Lane {
    /// Waits for the lane.
    pub async fn turn(&self) -> Turn<'_> {
        let ticket = self.next.replace(self.next.get() + 1);
        poll_fn(|context| {
            if self.serving.get() == ticket {
                return Poll::Ready(());
            }
            self.waiting.borrow_mut().push_back(context.waker().clone());
            Poll::Pending
        })
        .await;
        Turn(self)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.0.serving.set(self.0.serving.get() + 1);
        let waiting = std::mem::take(&mut *self.0.waiting.borrow_mut());
        waiting.into_iter().for_each(Waker::wake);
    }
}
