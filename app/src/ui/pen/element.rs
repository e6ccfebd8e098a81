//! Elements: made at once, and told what they are.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use leptos::prelude::{GetValue, IsDisposed, LocalStorage, Owner, StoredValue, document};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement, Node};

use crate::ui::pen::live::within;
use crate::ui::pen::value::{Text, Value};
use crate::ui::pen::view::View;

/// An element that is told what differs from its plan.
pub struct Element(pub web_sys::Element);

/// A place where an element is remembered.
pub struct Held<E>(StoredValue<Rc<RefCell<Option<E>>>, LocalStorage>);

const SVG: &str = "http://www.w3.org/2000/svg";

/// Makes an element.
pub fn make(tag: &str) -> web_sys::Element {
    let made = match tag {
        "svg" | "path" | "circle" | "ellipse" => document().create_element_ns(Some(SVG), tag),
        _ => document().create_element(tag),
    };
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

    /// What a control holds: its text, or whether it is on.
    pub fn property(self, name: &'static str, value: impl Value) -> Element {
        let element = self.0.clone();
        value.give(Box::new(move |text| set_property(&element, name, text)));
        self
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
    pub fn on<E: JsCast + 'static>(self, event: &str, mut hear: impl FnMut(E) + 'static) -> Element {
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

/// `checked` is yes or no, everything else a text. A text that stands there already is left alone, and with it the caret.
fn set_property(element: &web_sys::Element, name: &str, text: Text) {
    let name = JsValue::from_str(name);
    let value = match &text {
        _ if name == "checked" => JsValue::from_bool(text.is_some()),
        Some(text) => JsValue::from_str(text),
        None => JsValue::from_str(""),
    };
    if Reflect::get(element, &name).is_ok_and(|old| old != value) {
        let _ = Reflect::set(element, &name, &value);
    }
}

fn listen(element: &web_sys::Element, event: &str, mut hear: Box<dyn FnMut(Event)>) {
    let owner = Owner::current();
    let alive: StoredValue<(), LocalStorage> = StoredValue::new_local(());
    let heard = move |event: Event| {
        // An element that is being taken away may still lose the focus or close; nobody wants to know.
        if !alive.is_disposed() {
            within(owner.as_ref(), || hear(event));
        }
    };
    let function: Function = Closure::<dyn FnMut(Event)>::new(heard).into_js_value().unchecked_into();
    let _ = element.add_event_listener_with_callback(event, &function);
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
