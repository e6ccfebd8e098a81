//! German sentences of the screens.

use std::borrow::Cow;

use crate::screen::Say;

/// The sentence.
pub fn say(item: Say) -> Cow<'static, str> {
    match item {
        Say::Save => "Speichern".into(),
        Say::Cancel => "Abbrechen".into(),
        Say::Undo => "Rückgängig".into(),
    }
}
