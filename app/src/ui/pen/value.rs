//! Values of attributes: texts, numbers, yes and no; fixed, or following signals.

use std::borrow::Cow;

use crate::ui::pen::live::follow;
use crate::ui::signal::{Memo, RwSignal, Signal};

/// What an attribute can be set to. `None` takes it away.
pub type Text = Option<Cow<'static, str>>;

/// A value that is known now.
pub trait Plain {
    /// The text of the attribute.
    fn text(self) -> Text;
}

/// A value that is known now or follows signals.
pub trait Value {
    /// Hands it over, now and whenever it changes.
    fn give(self, put: Box<dyn Fn(Text)>);
}

macro_rules! plain {
    ($($kind:ty: $value:ident => $text:expr),+ $(,)?) => {
        $(impl Plain for $kind {
            fn text(self) -> Text {
                let $value = self;
                $text
            }
        }

        impl Value for $kind {
            fn give(self, put: Box<dyn Fn(Text)>) {
                put(self.text());
            }
        })+
    };
}

plain!(
    &'static str: value => Some(value.into()),
    String: value => Some(value.into()),
    Cow<'static, str>: value => Some(value),
    bool: value => value.then_some("".into()),
    u32: value => Some(value.to_string().into()),
    i64: value => Some(value.to_string().into()),
    Option<&'static str>: value => value.map(Cow::Borrowed),
    Option<String>: value => value.map(Cow::Owned),
    Option<Cow<'static, str>>: value => value,
);

impl<F: Fn() -> P + 'static, P: Plain> Value for F {
    fn give(self, put: Box<dyn Fn(Text)>) {
        follow(Box::new(move || put(self().text())));
    }
}

macro_rules! signals {
    ($($signal:ident),+) => {
        $(impl<P: Plain + Clone + Send + Sync + 'static> Value for $signal<P> {
            fn give(self, put: Box<dyn Fn(Text)>) {
                follow(Box::new(move || put(self.get().text())));
            }
        })+
    };
}

signals!(RwSignal, Signal, Memo);
