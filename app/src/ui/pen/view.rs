//! What has been drawn, and everything that can be.

use std::borrow::Cow;
use std::rc::Rc;

use leptos::prelude::document;
use web_sys::Node;

use crate::ui::pen::live;
use crate::ui::signal::{Memo, RwSignal, Signal};

/// Nodes that stand beside each other.
#[derive(Default)]
pub struct View(pub Vec<Node>);

/// Anything that can be drawn.
pub trait Draw {
    /// Draws it.
    fn draw(self) -> View;

    /// Draws what a function gives, and draws it anew whenever a signal that the function has read changes.
    fn draw_live(make: Box<dyn Fn() -> Self>) -> View
    where
        Self: Sized + 'static,
    {
        live::region(Box::new(move || make().draw()))
    }
}

/// A part of a page that is drawn where somebody else says.
#[derive(Clone)]
pub struct Part(Rc<dyn Fn() -> View>);

impl View {
    /// Several views beside each other.
    pub fn of<const N: usize>(views: [View; N]) -> View {
        let mut nodes = Vec::new();
        for view in views {
            add(&mut nodes, view);
        }
        View(nodes)
    }
}

impl Part {
    /// Draws it.
    pub fn run(&self) -> View {
        (self.0)()
    }
}

impl<F: Fn() -> D + 'static, D: Draw> From<F> for Part {
    fn from(make: F) -> Part {
        Part(Rc::new(move || make().draw()))
    }
}

/// Drawing the items of an iterator.
pub trait DrawAll {
    /// All of them beside each other.
    fn collect_view(self) -> View;
}

impl<I: Iterator<Item = D>, D: Draw> DrawAll for I {
    fn collect_view(self) -> View {
        let mut nodes = Vec::new();
        for item in self {
            add(&mut nodes, item.draw());
        }
        View(nodes)
    }
}

impl Draw for View {
    fn draw(self) -> View {
        self
    }
}

impl Draw for () {
    fn draw(self) -> View {
        View::default()
    }
}

impl<D: Draw> Draw for Option<D> {
    fn draw(self) -> View {
        self.map(Draw::draw).unwrap_or_default()
    }
}

impl<D: Draw> Draw for Vec<D> {
    fn draw(self) -> View {
        self.into_iter().collect_view()
    }
}

impl<F: Fn() -> D + 'static, D: Draw + 'static> Draw for F {
    fn draw(self) -> View {
        D::draw_live(Box::new(self))
    }
}

impl Draw for Part {
    fn draw(self) -> View {
        self.run()
    }
}

fn add(nodes: &mut Vec<Node>, mut view: View) {
    nodes.append(&mut view.0);
}

/// A text that stays.
pub fn text(text: &str) -> View {
    View(vec![document().create_text_node(text).into()])
}

macro_rules! words {
    ($($kind:ty),+) => {
        $(impl Draw for $kind {
            fn draw(self) -> View {
                text(&self.to_string())
            }

            fn draw_live(make: Box<dyn Fn() -> Self>) -> View {
                live::text(Box::new(move || make().to_string()))
            }
        })+
    };
}

words!(&'static str, String, Cow<'static, str>, u32, usize, i64);

macro_rules! signals {
    ($($signal:ident),+) => {
        $(impl<T: Draw + Clone + Send + Sync + 'static> Draw for $signal<T> {
            fn draw(self) -> View {
                T::draw_live(Box::new(move || self.get()))
            }
        })+
    };
}

signals!(RwSignal, Signal, Memo);
