//! Lists whose items keep their place in the page as long as they exist.

use std::rc::Rc;

use leptos::prelude::{Owner, untrack};
use web_sys::Node;

use crate::ui::pen::live::{Place, follow, within};
use crate::ui::pen::view::{Draw, View};

/// What names an item among its neighbours.
pub trait Key {
    /// As a number.
    fn number(self) -> u128;
}

impl Key for u32 {
    fn number(self) -> u128 {
        u128::from(self)
    }
}

impl Key for [u8; 16] {
    fn number(self) -> u128 {
        u128::from_be_bytes(self)
    }
}

/// An item that stands in the page.
struct Item {
    key: u128,
    owner: Owner,
    node: Node,
}

/// An item that is wanted: its key, and how it is drawn if it does not stand yet.
type Wanted = (u128, Box<dyn FnOnce() -> View>);

/// The items that a function gives, each drawn once and recognised by its key. An item is one element.
pub fn each<T: 'static, K: Key + 'static, D: Draw + 'static>(
    items: impl Fn() -> Vec<T> + 'static,
    key: fn(&T) -> K,
    draw: impl Fn(T) -> D + 'static,
) -> View {
    let draw = Rc::new(draw);
    standing(Box::new(move || {
        let wanted = |item: T| -> Wanted {
            let draw = Rc::clone(&draw);
            (key(&item).number(), Box::new(move || draw(item).draw()))
        };
        items().into_iter().map(wanted).collect()
    }))
}

fn standing(items: Box<dyn Fn() -> Vec<Wanted>>) -> View {
    let parent = Owner::current();
    let place = Place::new();
    let inside = place.clone();
    let mut standing: Vec<Item> = Vec::new();
    follow(Box::new(move || {
        let wanted = items();
        let mut old = std::mem::take(&mut standing);
        for (key, draw) in wanted {
            match old.iter().position(|known| known.key == key) {
                Some(at) => standing.push(old.remove(at)),
                None => standing.extend(fresh(key, parent.as_ref(), draw)),
            }
        }
        old.into_iter().for_each(|gone| leave(&gone.owner, &gone.node));
        arrange(&inside, &standing.iter().map(|item| &item.node).collect::<Vec<_>>());
    }));
    place.into_view()
}

/// Draws a new item under an owner of its own.
fn fresh(key: u128, parent: Option<&Owner>, draw: Box<dyn FnOnce() -> View>) -> Option<Item> {
    let owner = within(parent, Owner::new);
    let view = owner.with(|| untrack(draw));
    view.0.into_iter().next().map(|node| Item { key, owner, node })
}

fn leave(owner: &Owner, node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
    owner.cleanup();
}

/// Brings nodes into their order and moves none that stands right.
fn arrange(place: &Place, nodes: &[&Node]) {
    let Some((parent, last)) = place.end() else {
        return place.fill(nodes.iter().map(|node| (*node).clone()).collect());
    };
    let mut next = last.clone();
    for node in nodes.iter().rev() {
        if node.next_sibling().as_ref() != Some(&next) || node.parent_node().as_ref() != Some(&parent) {
            let _ = parent.insert_before(node, Some(&next));
        }
        next = (*node).clone();
    }
}
