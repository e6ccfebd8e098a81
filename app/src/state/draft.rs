//! One entry between being typed and being saved. It saves when it is left, by Enter, or when typing rests.

use domain::field::{Leaf, Problem};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::state::save;
use crate::state::shop::Shop;
use crate::state::tongue;
use crate::ui::field::Care;
use crate::ui::hear::Hear;
use crate::ui::signal::{Callback, RwSignal, Signal, effect};

/// Typing rests after so long.
const REST_MS: i32 = 600;

/// How long the tick is seen.
const TICK_MS: i32 = 1_600;

/// How an entry reads and writes its leaf.
#[derive(Clone, Copy)]
pub struct Source {
    pub stored: Signal<Option<Leaf>>,
    pub show: Callback<Option<Leaf>, String>,
    pub read: Callback<String, Result<Option<Leaf>, Problem>>,
    /// Writes, and calls back whether it was written.
    pub write: Callback<(Option<Leaf>, Callback<bool>)>,
    /// What looks wrong about what is stored.
    pub doubtful: Signal<Option<Problem>>,
}

/// An entry.
#[derive(Clone, Copy)]
pub struct Draft {
    pub text: RwSignal<String>,
    source: Source,
    shop: Shop,
    dirty: RwSignal<bool>,
    focused: RwSignal<bool>,
    unread: RwSignal<Option<Problem>>,
    saved: RwSignal<bool>,
    turn: RwSignal<u32>,
}

impl Draft {
    /// An entry that shows what is stored until somebody types.
    pub fn new(shop: Shop, source: Source) -> Draft {
        let draft = Draft {
            text: RwSignal::new(source.show.run(source.stored.get_untracked())),
            source,
            shop,
            dirty: RwSignal::new(false),
            focused: RwSignal::new(false),
            unread: RwSignal::new(None),
            saved: RwSignal::new(false),
            turn: RwSignal::new(0),
        };
        draft.follow();
        draft
    }

    /// What surrounds the entry.
    pub fn care(self) -> Care {
        let doubtful = self.source.doubtful;
        Care {
            problem: Signal::derive(move || {
                self.unread.get().or_else(|| doubtful.get()).map(tongue::problem)
            }),
            saved: self.saved.into(),
        }
    }

    /// What the entry calls back.
    pub fn hear(self) -> Hear {
        Hear {
            typed: Callback::new(move |()| self.typed()),
            entered: Callback::new(move |()| self.focused.set(true)),
            left: Callback::new(move |()| self.left()),
        }
    }

    /// Shows what is stored whenever that changes and nobody is typing here. What was just written stays as it is
    /// until the sheet brings it back.
    fn follow(self) {
        let mut shown = self.source.stored.get_untracked();
        effect(move || {
            let stored = self.source.stored.get();
            if !self.dirty.get() && !self.focused.get() && shown != stored {
                self.show(stored.clone());
                shown = stored;
            }
        });
        // Who puts the app aside may not come back.
        effect(move || {
            if self.shop.away.get() {
                self.commit();
            }
        });
        // Whoever goes back while typing has still typed.
        on_cleanup(move || {
            self.commit();
            self.mark(false);
        });
    }

    fn show(self, stored: Option<Leaf>) {
        let text = self.source.show.run(stored);
        if self.text.with_untracked(|old| *old != text) {
            self.text.set(text);
        }
    }

    fn typed(self) {
        self.mark(true);
        let mine = self.turn.get_untracked().wrapping_add(1);
        self.turn.set(mine);
        spawn_local(async move {
            clock::wait(REST_MS).await;
            if self.turn.try_get_untracked() == Some(mine) {
                self.commit();
            }
        });
    }

    fn left(self) {
        self.focused.set(false);
        self.commit();
    }

    fn commit(self) {
        if !self.dirty.get_untracked() {
            return;
        }
        match self.source.read.run(self.text.get_untracked()) {
            Err(problem) => self.unread.set(Some(problem)),
            Ok(leaf) if leaf == self.source.stored.get_untracked() => {
                self.unread.set(None);
                self.mark(false);
                if !self.focused.get_untracked() {
                    self.show(leaf);
                }
            }
            Ok(leaf) => self.write(leaf),
        }
    }

    fn write(self, leaf: Option<Leaf>) {
        self.unread.set(None);
        let mine = self.turn.get_untracked();
        let done = Callback::new(move |written: bool| {
            if written && self.turn.try_get_untracked() == Some(mine) {
                self.mark(false);
                self.tick();
            }
        });
        self.source.write.run((leaf, done));
    }

    fn tick(self) {
        self.saved.set(true);
        spawn_local(async move {
            clock::wait(TICK_MS).await;
            self.saved.set(false);
        });
    }

    /// Counts entries with unsaved text, because no newer build may take their page away.
    fn mark(self, dirty: bool) {
        if self.dirty.try_get_untracked().is_some_and(|old| old != dirty) {
            self.dirty.set(dirty);
            self.shop
                .unsaved
                .update(|count| *count = if dirty { *count + 1 } else { count.saturating_sub(1) });
        }
    }
}

/// Writes one leaf of a record and calls back.
pub fn write_leaf(shop: Shop, record: domain::id::Id, key: String, leaf: Option<Leaf>, done: Callback<bool>) {
    spawn_local(async move {
        let written = save::write(record, save::one(&key, leaf)).await;
        if let Err(failure) = &written {
            shop.notes.tell(save::failed(failure));
        }
        done.try_run(written.is_ok());
    });
}
