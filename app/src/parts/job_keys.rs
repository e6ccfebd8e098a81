//! The list of jobs by keys alone: `/` searches, `n` begins a job, `j` and `k` go down and up, Escape goes back.

use domain::sale::job::Origin;
use leptos::prelude::*;

use crate::browser::page;
use crate::parts::new_record::create_job;
use crate::state::shop::Shop;

/// Listens while the list is there. Keys that are typed into something mean what is typed.
pub fn job_keys(shop: Shop) {
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        let plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
        if plain && !event.default_prevented() && !page::is_typing() && act(shop, &event.key()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || keys.remove());
}

fn act(shop: Shop, key: &str) -> bool {
    match key {
        "/" => page::focus(".list-search input"),
        "n" => {
            create_job(shop, Origin::Own, None, None);
            true
        }
        "j" => page::focus_beside(".job-row .row-link", 1),
        "k" => page::focus_beside(".job-row .row-link", -1),
        "Escape" if shop.jobs.chosen.with_untracked(Option::is_some) => {
            shop.jobs.chosen.set(None);
            true
        }
        "Escape" if shop.guide.place.get_untracked().is_open() => {
            shop.guide.go(shop.guide.place.get_untracked().list());
            true
        }
        _ => false,
    }
}
