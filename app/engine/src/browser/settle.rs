//! Callbacks as futures.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use js_sys::Function;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// A value that is set once, by a callback, and awaited. The first value counts.
pub struct Settle<T>(Rc<RefCell<Inside<T>>>);

struct Inside<T> {
    value: Option<T>,
    waker: Option<Waker>,
}

impl<T> Settle<T> {
    /// Not settled yet.
    pub fn new() -> Settle<T> {
        Settle(Rc::new(RefCell::new(Inside { value: None, waker: None })))
    }

    /// Settles it and wakes whoever waits.
    pub fn set(&self, value: T) {
        let mut inside = self.0.borrow_mut();
        inside.value.get_or_insert(value);
        let waker = inside.waker.take();
        drop(inside);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

impl<T> Default for Settle<T> {
    fn default() -> Self {
        Settle::new()
    }
}

impl<T> Clone for Settle<T> {
    fn clone(&self) -> Self {
        Settle(Rc::clone(&self.0))
    }
}

impl<T> Future for Settle<T> {
    type Output = T;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        let mut inside = self.0.borrow_mut();
        match inside.value.take() {
            Some(value) => Poll::Ready(value),
            None => {
                inside.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// A function for the platform to call; its memory goes when the platform forgets it.
pub fn listener(act: impl FnMut(JsValue) + 'static) -> Function {
    Closure::<dyn FnMut(JsValue)>::new(act).into_js_value().unchecked_into()
}
