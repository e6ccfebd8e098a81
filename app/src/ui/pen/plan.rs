//! Plans: what of a view is always the same, as a text that is drawn at once, with marks where something differs.
//!
//! `view!` writes the text. Each step is one control character: 1 begins an element (its tag, closed by a zero), 2 an
//! attribute (name, zero, value, zero), 3 marks the element, 4 is a text (closed by a zero), 5 a gap, 6 ends the element;
//! 7 begins an element of a drawing.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::Node;

use crate::ui::pen::element::{Element, make};
use crate::ui::pen::view::{Draw, View};

/// A drawn plan whose marks and gaps wait for what differs, in their order.
pub struct Plan {
    root: Option<Node>,
    waiting: std::vec::IntoIter<Node>,
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
    open: Vec<web_sys::Element>,
    waiting: Vec<Node>,
    root: Option<Node>,
}

impl Drawing {
    /// Takes one step and gives back what follows it.
    fn step(&mut self, step: u8, rest: &'static str) -> &'static str {
        match step {
            1 | 7 => {
                let (tag, rest) = word(rest);
                self.open.push(make(step == 7, tag));
                return rest;
            }
            2 => {
                let (name, rest) = word(rest);
                let (value, rest) = word(rest);
                if let Some(element) = self.open.last() {
                    let _ = element.set_attribute(name, value);
                }
                return rest;
            }
            3 => self.waiting.extend(self.open.last().map(|element| Node::from(element.clone()))),
            4 => {
                let (text, rest) = word(rest);
                self.append(document().create_text_node(text).into());
                return rest;
            }
            5 => {
                let gap: Node = document().create_comment("").into();
                self.waiting.push(gap.clone());
                self.append(gap);
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
    /// The next marked element.
    pub fn mark(&mut self) -> Element {
        Element(self.waiting.next().map_or_else(|| make(false, "span"), JsCast::unchecked_into))
    }

    /// Puts something into the next gap.
    pub fn fill(&mut self, child: impl Draw) {
        let view = child.draw();
        self.close(view);
    }

    fn close(&mut self, view: View) {
        let Some(gap) = self.waiting.next() else { return };
        if let Some(parent) = gap.parent_node() {
            for node in view.0 {
                let _ = parent.insert_before(&node, Some(&gap));
            }
            let _ = parent.remove_child(&gap);
        }
    }
}

impl Draw for Plan {
    fn draw(self) -> View {
        View(self.root.into_iter().collect())
    }
}
