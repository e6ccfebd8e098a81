//! Lists whose items keep their place in the page as long as they exist.

use leptos::prelude::{Owner, untrack};
use leptos::reactive::owner::WeakOwner;
use web_sys::Node;

use crate::ui::pen::live::{Place, follow};
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

/// Where the items of a list come from.
trait Items {
    /// Asks for them; gives their keys.
    fn keys(&mut self) -> Vec<u128>;
    /// Draws one of those that were asked for last.
    fn draw(&mut self, place: usize) -> View;
}

struct Source<T, I, K, D> {
    items: I,
    key: fn(&T) -> K,
    draw: D,
    last: Vec<Option<T>>,
}

impl<T, I: Fn() -> Vec<T>, K: Key, V: Draw, D: Fn(T) -> V> Items for Source<T, I, K, D> {
    fn keys(&mut self) -> Vec<u128> {
        self.last = (self.items)().into_iter().map(Some).collect();
        self.last.iter().flatten().map(|item| (self.key)(item).number()).collect()
    }

    fn draw(&mut self, place: usize) -> View {
        let item = self.last.get_mut(place).and_then(Option::take);
        item.map(|item| (self.draw)(item).draw()).unwrap_or_default()
    }
}

/// The items that a function gives, each drawn once and recognised by its key. An item is one element.
pub fn each<T: 'static, K: Key + 'static, V: Draw + 'static>(
    items: impl Fn() -> Vec<T> + 'static,
    key: fn(&T) -> K,
    draw: impl Fn(T) -> V + 'static,
) -> View {
    standing(Box::new(Source { items, key, draw, last: Vec::new() }))
}

fn standing(mut items: Box<dyn Items>) -> View {
    let parent = Owner::current().map(|owner| owner.downgrade());
    let place = Place::new();
    let inside = place.clone();
    let mut standing: Vec<Item> = Vec::new();
    follow(Box::new(move || {
        let mut old = std::mem::take(&mut standing);
        for (at, key) in items.keys().into_iter().enumerate() {
            match old.iter().position(|known| known.key == key) {
                Some(at) => standing.push(old.remove(at)),
                None => standing.extend(fresh(key, parent.as_ref(), &mut *items, at)),
            }
        }
        old.into_iter().for_each(|gone| leave(&gone.owner, &gone.node));
        arrange(&inside, &standing.iter().map(|item| &item.node).collect::<Vec<_>>());
    }));
    View(place.into_nodes())
}

/// Draws a new item under an owner of its own.
fn fresh(key: u128, parent: Option<&WeakOwner>, items: &mut dyn Items, at: usize) -> Option<Item> {
    let owner = parent.and_then(WeakOwner::upgrade)?.with(Owner::new);
    let view = owner.with(|| untrack(|| items.draw(at)));
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
