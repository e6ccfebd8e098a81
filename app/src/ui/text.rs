//! What a control is called.

use std::borrow::Cow;

/// A text for people, already in their language.
pub type Text = Cow<'static, str>;
