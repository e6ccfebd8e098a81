//! Sentences of the screens. Each language has one function with one arm for each.

use std::borrow::Cow;

use domain::tongue::Tongue;

use crate::{de, en};

/// A sentence, a caption or an announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Say {
    Save,
    Cancel,
    Undo,
}

/// The sentence in a language.
pub fn say(tongue: Tongue, item: Say) -> Cow<'static, str> {
    match tongue {
        Tongue::English => en::screen::say(item),
        Tongue::German | Tongue::Unknown => de::screen::say(item),
    }
}
