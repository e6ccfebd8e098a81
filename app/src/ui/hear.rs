//! Who hears what happens to an entry.

use crate::ui::signal::Callback;

/// What happens to an entry.
#[derive(Clone, Copy)]
pub struct Hear {
    pub typed: Callback<()>,
    pub entered: Callback<()>,
    pub left: Callback<()>,
}

impl Default for Hear {
    fn default() -> Self {
        let deaf = Callback::new(|()| ());
        Hear { typed: deaf, entered: deaf, left: deaf }
    }
}
