//! Values of attributes: texts, numbers, yes and no; fixed, or following signals.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};

use crate::ui::pen::live::follow;
use crate::ui::signal::{Memo, RwSignal, Signal};
use crate::ui::text::Text;

/// A node, and what of it waits for a value.
pub struct Slot {
    pub node: Node,
    pub of: Of,
    pub name: &'static str,
}

/// What can wait for a value.
pub enum Of {
    /// A place between nodes.
    Gap,
    /// An attribute; nothing takes it away.
    Attribute,
    /// A class that is there while the value is.
    Class,
    /// A property of its style.
    Style,
    /// The text that a control holds.
    Value,
    /// Whether a control is on.
    Checked,
    /// An event, the element itself, or what is in it.
    Other,
}

/// A value that is known now. `None` takes an attribute away.
pub trait Plain {
    /// The text of the attribute.
    fn text(self) -> Option<Text>;
}

/// A value that is known now or follows signals.
pub trait Value {
    /// Hands it over, now and whenever it changes.
    fn give(self, slot: Slot);
}

/// A value that can be asked for again.
trait Ask {
    fn ask(&self) -> Option<Text>;
}

impl<F: Fn() -> P, P: Plain> Ask for F {
    fn ask(&self) -> Option<Text> {
        self().text()
    }
}

impl Of {
    /// What a step of a plan stands for.
    pub fn step(step: u8) -> Of {
        match step {
            16 => Of::Attribute,
            17 => Of::Class,
            18 => Of::Style,
            19 => Of::Value,
            20 => Of::Checked,
            _ => Of::Other,
        }
    }
}

impl Slot {
    fn put(&self, text: Option<Text>) {
        let (element, name) = (self.node.unchecked_ref::<Element>(), self.name);
        let _ = match (&self.of, text) {
            (Of::Attribute, Some(text)) => element.set_attribute(name, &text),
            (Of::Attribute, None) => element.remove_attribute(name),
            (Of::Class, text) => element.class_list().toggle_with_force(name, text.is_some()).map(|_| ()),
            (Of::Style, text) => {
                element.unchecked_ref::<HtmlElement>().style().set_property(name, &text.unwrap_or_default())
            }
            (Of::Value, text) => {
                self.fill(&text.unwrap_or_default());
                Ok(())
            }
            (Of::Checked, text) => {
                self.control().set_checked(text.is_some());
                Ok(())
            }
            (Of::Gap | Of::Other, _) => Ok(()),
        };
    }

    /// What stands there already is left alone, and with it the caret.
    fn fill(&self, text: &str) {
        if self.control().value() != text {
            self.control().set_value(text);
        }
    }

    /// Entries, choices and paragraphs name their value alike, and one binding serves them all.
    fn control(&self) -> &HtmlInputElement {
        self.node.unchecked_ref()
    }

    fn follow(self, ask: Box<dyn Ask>) {
        follow(Box::new(move || self.put(ask.ask())));
    }
}

macro_rules! plain {
    ($($kind:ty: $value:ident => $text:expr),+ $(,)?) => {
        $(impl Plain for $kind {
            fn text(self) -> Option<Text> {
                let $value = self;
                $text
            }
        }

        impl Value for $kind {
            fn give(self, slot: Slot) {
                slot.put(self.text());
            }
        })+
    };
}

plain!(
    &'static str: value => Some(value.into()),
    String: value => Some(value.into()),
    Text: value => Some(value),
    bool: value => value.then_some("".into()),
    u32: value => Some(value.to_string().into()),
    i64: value => Some(value.to_string().into()),
    Option<&'static str>: value => value.map(Text::Borrowed),
    Option<String>: value => value.map(Text::Owned),
    Option<Text>: value => value,
);

impl<F: Fn() -> P + 'static, P: Plain> Value for F {
    fn give(self, slot: Slot) {
        slot.follow(Box::new(self));
    }
}

macro_rules! signals {
    ($($signal:ident),+) => {
        $(impl<P: Plain + Clone + Send + Sync + 'static> Value for $signal<P> {
            fn give(self, slot: Slot) {
                slot.follow(Box::new(move || self.get()));
            }
        })+
    };
}

signals!(RwSignal, Signal, Memo);
