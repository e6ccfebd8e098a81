//! A field with two answers: an amber mark, and behind it who wrote what.

use bridge::sheet::{Doubt, OtherValue};
use domain::field::Leaf;
use domain::id::Id;
use markup::view;
use words::screen::Say;

use crate::state::save::{one, with_undo};
use crate::state::shop::shop;
use crate::state::tongue::{moment, say};
use crate::ui::button::{Button, Look};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{SPLIT, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};
use crate::ui::text::Text;

/// What a doubt needs to be shown.
#[derive(Clone, Copy)]
pub struct Doubts {
    pub record: Id,
    pub all: Signal<Vec<Doubt>>,
}

/// The mark of a field; nothing while there is one answer only. `show` tells a leaf as people read it.
pub fn doubt_mark(
    doubts: Doubts,
    key: String,
    label: Text,
    stored: Signal<Option<Leaf>>,
    show: Callback<Option<Leaf>, String>,
) -> View {
    let doubt = Memo::new(move || doubts.all.with(|all| all.iter().find(|doubt| doubt.key == key).cloned()));
    let open = RwSignal::new(false);
    (move || {
        let label = label.clone();
        doubt.get().map(|doubt| {
            let told = format!("{}: {label}", say(Say::TwoAnswers));
            view! {
                <button type="button" class="doubt-mark" aria-label=told.clone() title=told on:click=move |_| open.set(true)>
                    {icon(SPLIT)}
                    <span>{say(Say::TwoAnswers)}</span>
                </button>
                <Dialog open title=label close=say(Say::Close)>
                    {answers(doubts.record, doubt.clone(), stored, show, open)}
                </Dialog>
            }
        })
    }
    ).draw()
}

fn answers(
    record: Id,
    doubt: Doubt,
    stored: Signal<Option<Leaf>>,
    show: Callback<Option<Leaf>, String>,
    open: RwSignal<bool>,
) -> View {
    let winner = OtherValue {
        leaf: stored.get_untracked(),
        author: Id::default(),
        author_name: doubt.author_name,
        at: doubt.at,
    };
    let others = doubt.others.into_iter().map(|other| {
        let (key, leaf) = (doubt.key.clone(), other.leaf.clone());
        answer(other, show, Say::TakeThis, Callback::new(move |()| take(record, &key, leaf.clone(), open)))
    });
    let (key, leaf) = (doubt.key.clone(), winner.leaf.clone());
    let keep = Callback::new(move |()| take(record, &key, leaf.clone(), open));
    view! {
        <p class="doubt-lead">{say(Say::TwoAnswersLead)}</p>
        <ul class="answers">
            {answer(winner, show, Say::KeepThis, keep)}
            {others.collect_view()}
        </ul>
    }
}

fn answer(value: OtherValue, show: Callback<Option<Leaf>, String>, word: Say, act: Callback<()>) -> View {
    let text = show.run(value.leaf.clone());
    let text = if text.is_empty() { say(Say::EmptyAnswer).into_owned() } else { text };
    let look = if word == Say::KeepThis { Look::Outline } else { Look::Filled };
    view! {
        <li class="answer">
            <p class="answer-text">{text}</p>
            <p class="answer-by">{format!("{}, {}", value.author_name, moment(value.at))}</p>
            <Button label=say(word) look=look press=act/>
        </li>
    }
}

/// Writing a field anew, even with the value that it shows, settles the doubt.
fn take(record: Id, key: &str, leaf: Option<Leaf>, open: RwSignal<bool>) {
    open.set(false);
    with_undo(shop(), record, one(key, leaf), Say::AnswerTaken);
}
