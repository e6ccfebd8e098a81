//! The link to the engine's worker. It carries typed messages and understands none of them.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use bridge::event::{Event, Trouble};
use bridge::message::{Ask, Tell};
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use bridge::wire::{pack, unpack};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use crate::browser::wait::forever;

/// What the engine says to a request.
pub type Answer = Result<Reply, Failure>;

/// An answer that will come.
pub struct Coming(Rc<RefCell<Slot>>);

#[derive(Default)]
struct Slot {
    answer: Option<Answer>,
    waker: Option<Waker>,
}

/// A request that waits for its answer.
struct Open {
    number: u32,
    saves: bool,
    slot: Rc<RefCell<Slot>>,
}

#[derive(Default)]
struct Link {
    worker: Option<Worker>,
    last: u32,
    open: Vec<Open>,
    listener: Option<Rc<dyn Fn(Event)>>,
    /// Hears how many of the open requests save something.
    saving: Option<Rc<dyn Fn(usize)>>,
    broken: bool,
}

thread_local! {
    static LINK: RefCell<Link> = RefCell::default();
}

/// Starts the engine from the file of this build, whose name it carries; from then on its events are told to `listener`, and
/// `saving` hears how many requests that save something wait for their answer.
pub fn start(
    script: &str,
    build: &str,
    listener: impl Fn(Event) + 'static,
    saving: impl Fn(usize) + 'static,
) {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    options.set_name(build);
    let worker = Worker::new_with_options(script, &options).ok();
    if let Some(worker) = &worker {
        worker.set_onmessage(Some(&forever(|event: MessageEvent| hear(&event))));
        worker.set_onerror(Some(&forever(|_: web_sys::Event| break_off())));
    }
    let missing = worker.is_none();
    LINK.with_borrow_mut(|link| {
        link.worker = worker;
        link.listener = Some(Rc::new(listener));
        link.saving = Some(Rc::new(saving));
    });
    if missing {
        break_off();
    }
}

/// Asks the engine. Each request is answered exactly once.
pub fn ask(request: Request) -> Coming {
    let slot = Rc::new(RefCell::new(Slot::default()));
    let saves = request.saves();
    let sent = LINK.with_borrow_mut(|link| {
        link.last = link.last.wrapping_add(1);
        let bytes = Uint8Array::from(pack(&Ask { number: link.last, request }).as_slice());
        let sent =
            !link.broken && link.worker.as_ref().is_some_and(|worker| worker.post_message(&bytes).is_ok());
        if sent {
            link.open.push(Open { number: link.last, saves, slot: Rc::clone(&slot) });
        }
        sent
    });
    if !sent {
        slot.borrow_mut().answer = Some(Err(Failure::Database));
    } else if saves {
        tell_saving();
    }
    Coming(slot)
}

impl Future for Coming {
    type Output = Answer;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Answer> {
        let mut slot = self.0.borrow_mut();
        match slot.answer.take() {
            Some(answer) => Poll::Ready(answer),
            None => {
                slot.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

fn hear(message: &MessageEvent) {
    let Some(bytes) = message.data().dyn_ref::<Uint8Array>().map(Uint8Array::to_vec) else { return };
    match unpack::<Tell>(&bytes) {
        Some(Tell::Answer { number, reply }) => {
            let open = LINK.with_borrow_mut(|link| {
                let at = link.open.iter().position(|open| open.number == number)?;
                Some(link.open.remove(at))
            });
            if let Some(open) = open {
                settle(&open.slot, reply);
                if open.saves {
                    tell_saving();
                }
            }
        }
        Some(Tell::Event(event)) => tell(event),
        None => {}
    }
}

/// The worker is gone: whatever is asked fails at once, and the person is told.
fn break_off() {
    let open = LINK.with_borrow_mut(|link| {
        link.broken = true;
        std::mem::take(&mut link.open)
    });
    open.iter().for_each(|open| settle(&open.slot, Err(Failure::Database)));
    tell_saving();
    tell(Event::Trouble(Some(Trouble::DatabaseLost)));
}

fn settle(slot: &Rc<RefCell<Slot>>, answer: Answer) {
    let waker = {
        let mut slot = slot.borrow_mut();
        slot.answer = Some(answer);
        slot.waker.take()
    };
    waker.into_iter().for_each(Waker::wake);
}

fn tell_saving() {
    let told = LINK.with_borrow(|link| {
        let count = link.open.iter().filter(|open| open.saves).count();
        link.saving.clone().map(|saving| (saving, count))
    });
    if let Some((saving, count)) = told {
        saving(count);
    }
}

fn tell(event: Event) {
    if let Some(listener) = LINK.with_borrow(|link| link.listener.clone()) {
        listener(event);
    }
}
