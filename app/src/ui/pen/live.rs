//! What follows signals: regions, texts, and whatever else has to be done again.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{LocalStorage, RenderEffect, StoredValue, document};
use web_sys::Node;

use crate::ui::pen::focus::Trail;
use crate::ui::signal::Act;
use crate::ui::text::Text;

/// Something that draws again.
pub trait Make {
    /// Draws it, as nodes.
    fn make(&self) -> Vec<Node>;
}

/// A text that is made again.
pub trait Tell {
    /// The text.
    fn tell(&self) -> Text;
}

/// Does something now, and again whenever a signal that it has read changes; until the present owner is gone.
pub fn follow(mut act: Box<dyn Act>) {
    keep(RenderEffect::new(move |_: Option<()>| act.act()));
}

/// Keeps an effect until the present owner is gone.
fn keep(effect: RenderEffect<()>) {
    let _: StoredValue<RenderEffect<()>, LocalStorage> = StoredValue::new_local(effect);
}

/// A text that follows.
pub fn text(text: Box<dyn Tell>) -> Vec<Node> {
    let node = document().create_text_node("");
    let shown = node.clone();
    follow(Box::new(move || shown.set_data(&text.tell())));
    vec![node.into()]
}

/// A place in the page, between two marks, whose content follows.
pub fn region(region: Box<dyn Make>) -> Vec<Node> {
    let place = Place::new();
    let inside = place.clone();
    follow(Box::new(move || inside.exchange(region.make())));
    place.into_nodes()
}

/// A place in the page between two marks. Until the marks stand in the page, what fills it waits; a view is put into the
/// page in the same breath in which it is drawn.
#[derive(Clone)]
pub struct Place {
    first: Node,
    last: Node,
    waiting: Rc<RefCell<Vec<Node>>>,
}

impl Place {
    /// An empty place.
    pub fn new() -> Place {
        let mark = || document().create_comment("").into();
        Place { first: mark(), last: mark(), waiting: Rc::default() }
    }

    /// The mark at its end, and what it stands in.
    pub fn end(&self) -> Option<(Node, &Node)> {
        self.last.parent_node().map(|parent| (parent, &self.last))
    }

    /// Puts nodes in at its end.
    pub fn fill(&self, nodes: Vec<Node>) {
        match self.end() {
            Some((parent, last)) => nodes.iter().for_each(|node| {
                let _ = parent.insert_before(node, Some(last));
            }),
            None => *self.waiting.borrow_mut() = nodes,
        }
    }

    /// The marks and what waits between them.
    pub fn into_nodes(self) -> Vec<Node> {
        let mut nodes = vec![self.first];
        nodes.append(&mut self.waiting.borrow_mut());
        nodes.push(self.last);
        nodes
    }

    /// Puts nodes in the place of those that stand there; the focus stays where it was.
    fn exchange(&self, nodes: Vec<Node>) {
        let trail = Trail::between(&self.first, &self.last);
        self.clear();
        self.fill(nodes);
        if let Some(trail) = trail {
            trail.follow(&self.first);
        }
    }

    fn clear(&self) {
        while let Some(node) = self.first.next_sibling().filter(|node| *node != self.last) {
            let gone = node.parent_node().is_some_and(|parent| parent.remove_child(&node).is_ok());
            if !gone {
                return;
            }
        }
    }
}
