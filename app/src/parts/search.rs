//! Searching everywhere at once: jobs, customers, vehicles.

use bridge::request::{JobQuery, Query, Request, Span};
use domain::id::Id;
use domain::record::Kind;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::browser::page;
use crate::parts::picker::{Found, found_in};
use crate::parts::sync_chip::still_missing;
use crate::state::live::{Known, live};
use crate::state::place::Place;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::dialog::Dialog;
use crate::ui::icon::{CAR, CLIPBOARD_LIST, Icon, SEARCH, USERS, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Memo, RwSignal};
use crate::ui::text::Text;

/// So many of each kind.
const SPAN: Span = Span { from: 0, count: 5 };

/// The dialogue, and the key that opens it from anywhere.
#[component]
pub fn SearchEverywhere() -> View {
    let shop = shop();
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if (event.ctrl_key() || event.meta_key()) && event.key() == "k" {
            event.prevent_default();
            shop.searching.set(true);
        }
    });
    on_cleanup(move || keys.remove());
    view! {
        <Dialog open=shop.searching title=say(Say::SearchEverywhere) close=say(Say::Close) class="dialog-search">
            <Search/>
        </Dialog>
    }
}

#[component]
fn Search() -> View {
    let shop = shop();
    let text = RwSignal::new(String::new());
    let words = Memo::new(move || text.with(|text| text.trim().to_owned()));
    let ask = move |request: fn(String) -> Request| {
        move || words.with(|words| (words.chars().count() > 1).then(|| request(words.clone())))
    };
    let jobs = live(
        shop.changes,
        &[Kind::Job],
        ask(|text| Request::Jobs(JobQuery { text, span: SPAN, ..JobQuery::default() })),
        found_in,
    );
    let customers = live(
        shop.changes,
        &[Kind::Customer],
        ask(|text| Request::Customers(Query { text, span: SPAN })),
        found_in,
    );
    let vehicles = live(
        shop.changes,
        &[Kind::Vehicle],
        ask(|text| Request::Vehicles(Query { text, span: SPAN })),
        found_in,
    );
    let nothing = move || {
        let none =
            |known: RwSignal<Known<Vec<Found>>>| known.with(|known| known.here().is_some_and(Vec::is_empty));
        (none(jobs) && none(customers) && none(vehicles))
            .then(|| view! { <p class="search-none">{say(Say::NothingFound)}</p> })
    };
    let enter = move |event: KeyboardEvent| {
        if event.key() == "Enter" || event.key() == "ArrowDown" {
            event.prevent_default();
            let _ = page::focus(".search-found a");
        }
    };
    view! {
        <span class="input-with-icon">
            {icon(SEARCH)}
            <input
                class="input"
                type="search"
                autofocus=true
                aria-label=say(Say::SearchEverywhere)
                placeholder=say(Say::SearchHint)
                enterkeyhint="search"
                prop:value=text
                on:input=move |event| text.set(event_target_value(&event))
                on:keydown=enter
            />
        </span>
        <div class="search-found" aria-live="polite">
            {group(shop, say(Say::SectionJobs), CLIPBOARD_LIST, jobs, Place::job)}
            {group(shop, say(Say::SectionCustomers), USERS, customers, |id| Place::Customers(Some(id)))}
            {group(shop, say(Say::SectionVehicles), CAR, vehicles, |id| Place::Vehicles(Some(id)))}
            {nothing}
            {still_missing()}
        </div>
    }
}

fn group(
    shop: Shop,
    title: Text,
    mark: Icon,
    found: RwSignal<Known<Vec<Found>>>,
    place: fn(Id) -> Place,
) -> View {
    let line = move |found: Found| {
        view! {
            <li>
                <a class="search-line" href=place(found.id).path() on:click=move |_| shop.searching.set(false)>
                    {icon(mark)}
                    <span class="option-title">{found.title}</span>
                    <span class="option-detail">{found.detail}</span>
                </a>
            </li>
        }
    };
    (move || {
        let found = found.get().here().cloned().filter(|found| !found.is_empty())?;
        Some(view! {
            <section>
                <h3>{title.clone()}</h3>
                <ul>{found.into_iter().map(line).collect_view()}</ul>
            </section>
        })
    })
    .draw()
}
