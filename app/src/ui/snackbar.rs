//! Short notes at the edge of the screen, with at most one thing to do about them.

use leptos::prelude::*;
use markup::view;

use crate::ui::pen::each::each;
use crate::ui::pen::view::View;
use crate::ui::signal::{Callback, RwSignal};
use crate::ui::text::Text;

/// A note.
#[derive(Clone)]
pub struct Note {
    pub number: u32,
    pub text: Text,
    /// The button's word and what it does.
    pub act: Option<(Text, Callback<()>)>,
}

/// The place where notes appear; the newest stands lowest.
#[component]
pub fn Snackbar(notes: RwSignal<Vec<Note>>) -> View {
    let gone = move |number: u32| notes.update(|all| all.retain(|note| note.number != number));
    let draw = move |note: Note| {
        let number = note.number;
        let act = note.act.map(|(word, act)| {
            let press = move |_| {
                gone(number);
                act.run(());
            };
            view! { <button type="button" class="note-act" on:click=press>{word}</button> }
        });
        view! { <div class="note"><span>{note.text}</span>{act}</div> }
    };
    view! {
        <div class="notes" role="status" aria-live="polite">
            {each(move || notes.get(), |note| note.number, draw)}
        </div>
    }
}
