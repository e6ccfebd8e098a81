//! English sentences of the screens.

use std::borrow::Cow;

use crate::screen::Say;

/// The sentence.
pub fn say(item: Say) -> Cow<'static, str> {
    match item {
        Say::Save => "Save".into(),
        Say::Cancel => "Cancel".into(),
        Say::Undo => "Undo".into(),
    }
}
