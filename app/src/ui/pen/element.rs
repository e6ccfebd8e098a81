//! Elements: made at once, and told what they are.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{GetValue, IsDisposed, LocalStorage, Owner, StoredValue, document, untrack};
use leptos::reactive::owner::WeakOwner;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement, HtmlInputElement, Node};

use crate::ui::pen::value::{Text, Value};
use crate::ui::pen::view::View;

/// An element that is told what differs from its plan.
pub struct Element(pub web_sys::Element);

/// A place where an element is remembered.
pub struct Held<E>(StoredValue<Rc<RefCell<Option<E>>>, LocalStorage>);

const HTML: &str = "http://www.w3.org/1999/xhtml";
const SVG: &str = "http://www.w3.org/2000/svg";

/// Makes an element, of a drawing or of the page.
pub fn make(drawing: bool, tag: &str) -> web_sys::Element {
    let made = document().create_element_ns(Some(if drawing { SVG } else { HTML }), tag);
    // A browser that cannot make the elements of HTML cannot have started this program.
    made.unwrap_or_else(|_| JsValue::NULL.unchecked_into())
}

impl Element {
    /// An attribute; `None` and `false` take it away.
    pub fn attribute(self, name: &'static str, value: impl Value) -> Element {
        let element = self.0.clone();
        value.give(Box::new(move |text| put(&element, name, text)));
        self
    }

    /// A class that is there while the value is.
    pub fn toggle(self, class: &'static str, value: impl Value) -> Element {
        let list = self.0.class_list();
        value.give(Box::new(move |text| {
            let _ = list.toggle_with_force(class, text.is_some());
        }));
        self
    }

    /// A property of its style.
    pub fn style(self, name: &'static str, value: impl Value) -> Element {
        let style = self.0.unchecked_ref::<HtmlElement>().style();
        value.give(Box::new(move |text| {
            let _ = style.set_property(name, &text.unwrap_or_default());
        }));
        self
    }

    /// The text that a control holds. What stands there already is left alone, and with it the caret.
    pub fn value(self, value: impl Value) -> Element {
        let control = self.control();
        value.give(Box::new(move |text| {
            let text = text.unwrap_or_default();
            if control.value() != text {
                control.set_value(&text);
            }
        }));
        self
    }

    /// Whether a control is on.
    pub fn checked(self, value: impl Value) -> Element {
        let control = self.control();
        value.give(Box::new(move |text| control.set_checked(text.is_some())));
        self
    }

    /// Entries, choices and paragraphs name their value alike, and one binding serves them all.
    fn control(&self) -> HtmlInputElement {
        self.0.clone().unchecked_into()
    }

    /// Markup that comes from the engine.
    pub fn inner_html(self, markup: String) -> Element {
        self.0.set_inner_html(&markup);
        self
    }

    /// Remembers the element.
    pub fn hold<E: JsCast + Clone + 'static>(self, held: Held<E>) -> Element {
        if let Some(slot) = held.0.try_get_value() {
            *slot.borrow_mut() = Some(self.0.clone().unchecked_into());
        }
        self
    }

    /// Hears an event, as long as the present owner is there.
    pub fn on<E: JsCast + 'static>(self, event: &str, hear: impl Fn(E) + 'static) -> Element {
        listen(&self.0, event, Box::new(move |event| hear(event.unchecked_into())));
        self
    }
}

/// Puts a view in at the end of a node.
pub fn append(parent: &Node, view: View) {
    for node in view.0 {
        let _ = parent.append_child(&node);
    }
}

fn put(element: &web_sys::Element, name: &str, text: Text) {
    let _ = match text {
        Some(text) => element.set_attribute(name, &text),
        None => element.remove_attribute(name),
    };
}

fn listen(element: &web_sys::Element, event: &str, hear: Box<dyn Fn(Event)>) {
    let owner = Owner::current().map(|owner| owner.downgrade());
    let alive: StoredValue<(), LocalStorage> = StoredValue::new_local(());
    let heard = move |event: Event| {
        // An element that is being taken away may still lose the focus or close; nobody wants to know.
        if alive.is_disposed() {
            return;
        }
        // An element that is given the focus hears it while whoever gave it is still drawing.
        if let Some(owner) = owner.as_ref().and_then(WeakOwner::upgrade) {
            owner.with(|| untrack(|| hear(event)));
        }
    };
    // The browser drops the function, and with it what it holds, when it drops the element.
    let function = Closure::<dyn Fn(Event)>::new(heard).into_js_value();
    let _ = element.add_event_listener_with_callback(event, function.unchecked_ref());
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
