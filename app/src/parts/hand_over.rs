//! Several jobs at once: the bar that gives the chosen ones to a colleague, with a way back.

use bridge::reply::Reply;
use bridge::request::Request;
use domain::field::{Edit, Value};
use domain::id::Id;
use domain::sale::job::JobField;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::parts::team::team;
use crate::state::save::{failed, one};
use crate::state::shop::Shop;
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Callback, Memo, Signal};

/// The bar, while several jobs are chosen.
pub fn hand_over(shop: Shop) -> View {
    let jobs = shop.jobs;
    let choosing = Memo::new(move || jobs.chosen.with(Option::is_some));
    let bar = move || {
        let people = team();
        let count = move || jobs.chosen.with(|chosen| chosen.as_ref().map_or(0, Vec::len));
        let chosen = move || say(Say::Chosen(u32::try_from(count()).unwrap_or(0)));
        let give = Callback::new(move |to: Id| give(shop, to));
        view! {
            <div class="hand-over" role="toolbar" aria-label=say(Say::HandOver)>
                <strong aria-live="polite">{chosen}</strong>
                {people.select("hand-over-to", say(Say::HandOver), say(Say::HandOverTo), Signal::stored(Id::default()), give)}
                <Button label=say(Say::Cancel) look=Look::Quiet press=move |()| jobs.chosen.set(None)/>
            </div>
        }
    };
    (move || choosing.get().then(bar)).draw()
}

fn give(shop: Shop, to: Id) {
    let chosen = shop.jobs.chosen.get_untracked().unwrap_or_default();
    if chosen.is_empty() || to.is_none() {
        return;
    }
    let count = u32::try_from(chosen.len()).unwrap_or(u32::MAX);
    let edits = chosen.into_iter().map(|job| (job, one(JobField::Owner.key(), to.write()))).collect();
    spawn_local(async move {
        match engine::ask(Request::EditAll(edits)).await {
            Ok(Reply::EditedAll(undo)) => {
                shop.jobs.chosen.set(None);
                offer_undo(shop, undo, Say::HandedOver(count));
            }
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}

fn offer_undo(shop: Shop, undo: Vec<(Id, Edit)>, told: Say) {
    let back = Callback::new(move |()| {
        let undo = undo.clone();
        crate::state::save::request(shop, Request::EditAll(undo));
    });
    shop.notes.offer(say(told), say(Say::Undo), back);
}
