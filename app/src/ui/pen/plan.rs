//! Plans: what of a view is always the same, as a text that is drawn at once, with marks where something differs.
//!
//! `view!` writes the text. Each step is one control character: 1 begins an element (its tag, closed by a zero), 2 an
//! element of a drawing, 3 is an attribute (name, zero, value, zero), 4 a text (closed by a zero), 5 a gap, 6 ends the
//! element. From 16 on they say what of the element differs, each with its name (closed by a zero): see `Of`.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::ui::pen::element::{Held, Listener, listen, make};
use crate::ui::pen::value::{Of, Slot, Value};
use crate::ui::pen::view::{Draw, View};

/// A drawn plan whose slots and gaps wait for what differs, in their order.
pub struct Plan {
    root: Option<Node>,
    waiting: std::vec::IntoIter<Slot>,
}

/// Draws a plan.
pub fn plan(steps: &'static str) -> Plan {
    let mut drawing = Drawing { open: Vec::new(), waiting: Vec::new(), root: None };
    let mut rest = steps;
    while let Some(step) = rest.bytes().next() {
        rest = drawing.step(step, rest.get(1..).unwrap_or_default());
    }
    Plan { root: drawing.root, waiting: drawing.waiting.into_iter() }
}

struct Drawing {
    open: Vec<Element>,
    waiting: Vec<Slot>,
    root: Option<Node>,
}

impl Drawing {
    /// Takes one step and gives back what follows it.
    fn step(&mut self, step: u8, rest: &'static str) -> &'static str {
        match step {
            1 | 2 => {
                let (tag, rest) = word(rest);
                self.open.push(make(step == 2, tag));
                return rest;
            }
            3 => {
                let (name, rest) = word(rest);
                let (value, rest) = word(rest);
                if let Some(element) = self.open.last() {
                    let _ = element.set_attribute(name, value);
                }
                return rest;
            }
            4 => {
                let (text, rest) = word(rest);
                self.append(document().create_text_node(text).into());
                return rest;
            }
            5 => {
                let gap: Node = document().create_comment("").into();
                self.waiting.push(Slot { node: gap.clone(), of: Of::Gap, name: "" });
                self.append(gap);
            }
            16.. => {
                let (name, rest) = word(rest);
                let node = self.open.last().map(|element| Node::from(element.clone()));
                self.waiting.extend(node.map(|node| Slot { node, of: Of::step(step), name }));
                return rest;
            }
            _ => {
                if let Some(element) = self.open.pop() {
                    self.append(element.into());
                }
            }
        }
        rest
    }

    fn append(&mut self, node: Node) {
        match self.open.last() {
            Some(parent) => {
                let _ = parent.append_child(&node);
            }
            None => self.root = Some(node),
        }
    }
}

fn word(text: &'static str) -> (&'static str, &'static str) {
    text.split_once('\0').unwrap_or((text, ""))
}

impl Plan {
    /// Tells an element what differs.
    pub fn tell(&mut self, value: impl Value) {
        value.give(self.next());
    }

    /// Hears an event, as long as the present owner is there.
    pub fn hear<E: JsCast + 'static>(&mut self, hear: impl Fn(E) + 'static) {
        listen(self.next(), Box::new(Listener::new(hear)));
    }

    /// Remembers an element.
    pub fn hold<E: JsCast + Clone + 'static>(&mut self, held: Held<E>) {
        held.set(self.next().node.unchecked_into());
    }

    /// Puts markup in that comes from the engine.
    pub fn html(&mut self, markup: String) {
        self.next().node.unchecked_into::<Element>().set_inner_html(&markup);
    }

    /// Puts something into the next gap.
    pub fn fill(&mut self, child: impl Draw) {
        let view = child.draw();
        close(self.next().node, view);
    }

    /// `view!` asks as often as its plan has slots.
    fn next(&mut self) -> Slot {
        let beyond = || Slot { node: make(false, "i").into(), of: Of::Gap, name: "" };
        self.waiting.next().unwrap_or_else(beyond)
    }
}

fn close(gap: Node, view: View) {
    if let Some(parent) = gap.parent_node() {
        for node in view.0 {
            let _ = parent.insert_before(&node, Some(&gap));
        }
        let _ = parent.remove_child(&gap);
    }
}

impl Draw for Plan {
    fn draw(self) -> View {
        View(self.root.into_iter().collect())
    }
}
