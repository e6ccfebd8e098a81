//! Notes at the edge of the screen: what has just happened, and how to take it back.

use leptos::task::spawn_local;

use crate::browser::clock;
use crate::ui::signal::{Callback, RwSignal};
use crate::ui::snackbar::Note;
use crate::ui::text::Text;

/// How long a note stays.
const STAY_MS: i32 = 9_000;

/// More than this would hide the page.
const MOST: usize = 3;

/// The notes.
#[derive(Clone, Copy)]
pub struct Notes {
    pub all: RwSignal<Vec<Note>>,
    last: RwSignal<u32>,
}

impl Notes {
    /// None yet.
    pub fn new() -> Notes {
        Notes { all: RwSignal::new(Vec::new()), last: RwSignal::new(0) }
    }

    /// Shows a note.
    pub fn tell(self, text: Text) {
        self.show(text, None);
    }

    /// Shows a note with one thing to do about it.
    pub fn offer(self, text: Text, word: Text, act: Callback<()>) {
        self.show(text, Some((word, act)));
    }

    fn show(self, text: Text, act: Option<(Text, Callback<()>)>) {
        let number = self.last.get_untracked().wrapping_add(1);
        self.last.set(number);
        self.all.update(|all| {
            all.push(Note { number, text, act });
            let many = all.len().saturating_sub(MOST);
            all.drain(..many);
        });
        spawn_local(async move {
            clock::wait(STAY_MS).await;
            self.all.update(|all| all.retain(|note| note.number != number));
        });
    }
}
