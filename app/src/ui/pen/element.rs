//! Elements: made at once, and told what they are.

use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{GetValue, IsDisposed, LocalStorage, Owner, StoredValue, document, untrack};
use leptos::reactive::owner::WeakOwner;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, Node};

use crate::ui::pen::value::Slot;
use crate::ui::pen::view::View;

/// A place where an element is remembered.
pub struct Held<E>(StoredValue<Rc<RefCell<Option<E>>>, LocalStorage>);

const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// Whoever hears events.
pub trait Hear {
    /// Hears one.
    fn hear(&self, event: Event);
}

/// A function that hears events of one kind.
pub struct Listener<E, F> {
    hear: F,
    of: PhantomData<fn(E)>,
}

impl<E: JsCast, F: Fn(E)> Listener<E, F> {
    /// Takes the function.
    pub fn new(hear: F) -> Listener<E, F> {
        Listener { hear, of: PhantomData }
    }
}

impl<E: JsCast, F: Fn(E)> Hear for Listener<E, F> {
    fn hear(&self, event: Event) {
        (self.hear)(event.unchecked_into());
    }
}

/// Makes an element, of a drawing or of the page.
pub fn make(drawing: bool, tag: &str) -> web_sys::Element {
    let made = document().create_element_ns(Some(if drawing { SVG } else { HTML }), tag);
    // A browser that cannot make the elements of HTML cannot have started this program.
    made.unwrap_or_else(|_| JsValue::NULL.unchecked_into())
}

/// Puts a view in at the end of a node.
pub fn append(parent: &Node, view: View) {
    for node in view.0 {
        let _ = parent.append_child(&node);
    }
}

/// Hears an event, as long as the present owner is there.
pub fn listen(slot: Slot, hear: Box<dyn Hear>) {
    let owner = Owner::current().map(|owner| owner.downgrade());
    let alive: StoredValue<(), LocalStorage> = StoredValue::new_local(());
    let heard = move |event: Event| {
        // An element that is being taken away may still lose the focus or close; nobody wants to know.
        if alive.is_disposed() {
            return;
        }
        // An element that is given the focus hears it while whoever gave it is still drawing.
        if let Some(owner) = owner.as_ref().and_then(WeakOwner::upgrade) {
            owner.with(|| untrack(|| hear.hear(event)));
        }
    };
    // The browser drops the function, and with it what it holds, when it drops the element.
    let function = Closure::<dyn Fn(Event)>::new(heard).into_js_value();
    let _ = slot.node.add_event_listener_with_callback(slot.name, function.unchecked_ref());
}

impl<E> Clone for Held<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for Held<E> {}

impl<E: Clone + 'static> Held<E> {
    /// Nothing yet.
    pub fn new() -> Held<E> {
        Held(StoredValue::new_local(Rc::default()))
    }

    /// Remembers the element.
    pub fn set(self, element: E) {
        if let Some(slot) = self.0.try_get_value() {
            *slot.borrow_mut() = Some(element);
        }
    }

    /// The element, once it is drawn and as long as its owner is there.
    pub fn get(self) -> Option<E> {
        self.0.try_get_value().and_then(|slot| slot.borrow().clone())
    }
}

/// Draws a view into the body of the page.
pub fn mount(view: View) {
    if let Some(body) = document().body() {
        append(&body, view);
    }
}
