//! What has been drawn, and everything that can be.

use std::rc::Rc;

use leptos::prelude::document;
use web_sys::Node;

use crate::ui::pen::live::{self, Make, Tell};
use crate::ui::signal::{Memo, RwSignal, Signal};
use crate::ui::text::Text;

/// Nodes that stand beside each other.
#[derive(Default)]
pub struct View(pub Vec<Node>);

/// Anything that can be drawn.
pub trait Draw {
    /// Draws it.
    fn draw(self) -> View;

    /// Draws what a function gives, and draws it anew whenever a signal that the function has read changes.
    fn draw_live(make: impl Fn() -> Self + 'static) -> View
    where
        Self: Sized + 'static,
    {
        View(live::region(Box::new(make)))
    }
}

/// A part of a page that is drawn where somebody else says.
#[derive(Clone)]
pub struct Part(Rc<dyn Make>);

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
        View(self.0.make())
    }
}

impl<F: Fn() -> D + 'static, D: Draw> From<F> for Part {
    fn from(make: F) -> Part {
        Part(Rc::new(make))
    }
}

impl<F: Fn() -> D, D: Draw> Make for F {
    fn make(&self) -> Vec<Node> {
        self().draw().0
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
        D::draw_live(self)
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

/// Anything that is read as a text.
pub trait Words {
    /// The text.
    fn words(self) -> Text;
}

impl<F: Fn() -> W, W: Words> Tell for F {
    fn tell(&self) -> Text {
        self().words()
    }
}

/// A text that stays.
pub fn text(text: &str) -> View {
    View(vec![document().create_text_node(text).into()])
}

macro_rules! words {
    ($($kind:ty: $value:ident => $text:expr),+ $(,)?) => {
        $(impl Words for $kind {
            fn words(self) -> Text {
                let $value = self;
                $text
            }
        }

        impl Draw for $kind {
            fn draw(self) -> View {
                text(&self.words())
            }

            fn draw_live(make: impl Fn() -> Self + 'static) -> View {
                View(live::text(Box::new(make)))
            }
        })+
    };
}

words!(
    &'static str: text => text.into(),
    String: text => text.into(),
    Text: text => text,
    u32: number => number.to_string().into(),
    usize: number => number.to_string().into(),
    i64: number => number.to_string().into(),
);

macro_rules! signals {
    ($($signal:ident),+) => {
        $(impl<T: Draw + Clone + Send + Sync + 'static> Draw for $signal<T> {
            fn draw(self) -> View {
                T::draw_live(move || self.get())
            }
        })+
    };
}

signals!(RwSignal, Signal, Memo);
