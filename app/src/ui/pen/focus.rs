//! The focus, kept while what has it is drawn anew.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// The way from a mark to the element that has the focus, from below: how far to the side at each step down.
pub struct Trail {
    steps: Vec<u32>,
    focused: Element,
}

impl Trail {
    /// The way to the focus if it is between two marks.
    pub fn between(first: &Node, last: &Node) -> Option<Trail> {
        let parent = first.parent_node()?;
        let focused = document().active_element()?;
        let mut node: Node = focused.clone().into();
        let mut steps = Vec::new();
        loop {
            let above = node.parent_node()?;
            if above == parent {
                steps.push(aside(node, Some(first), last)?);
                return Some(Trail { steps, focused });
            }
            steps.push(aside(node, None, last)?);
            node = above;
        }
    }

    /// Gives the focus to what stands there now, if it is of the same kind.
    pub fn follow(self, first: &Node) {
        let found = self.found(first).and_then(|node| node.dyn_into::<HtmlElement>().ok());
        if let Some(found) = found.filter(|found| alike(found, &self.focused)) {
            let _ = found.focus();
        }
    }

    fn found(&self, first: &Node) -> Option<Node> {
        let mut node = Some(first.clone());
        for (depth, steps) in self.steps.iter().rev().enumerate() {
            if depth > 0 {
                node = node?.first_child();
            }
            for _ in 0..*steps {
                node = node?.next_sibling();
            }
        }
        node
    }
}

/// How many siblings stand between a node and `first`, or the beginning; `None` when `last` comes before.
fn aside(node: Node, first: Option<&Node>, last: &Node) -> Option<u32> {
    let mut steps = 0;
    let mut node = node;
    while first != Some(&node) {
        let Some(before) = node.previous_sibling() else { return first.is_none().then_some(steps) };
        if before == *last {
            return None;
        }
        steps += 1;
        node = before;
    }
    Some(steps)
}

fn alike(one: &Element, other: &Element) -> bool {
    one.tag_name() == other.tag_name() && one.class_name() == other.class_name()
}
