//! Searching everywhere at once: jobs, customers, vehicles.

use bridge::request::{JobQuery, Query, Request, Span};
use domain::id::Id;
use domain::record::Kind;
use domain::sale::job::Origin;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::browser::page;
use crate::parts::new_record::create_job;
use crate::parts::picker::{Found, found_in};
use crate::parts::sync_chip::still_missing;
use crate::state::live::{Known, live};
use crate::state::place::{Chapter, Place};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::dialog::Dialog;
use crate::ui::icon::{ARROW_RIGHT, CAR, CLIPBOARD_LIST, Icon, PLUS, SEARCH, USERS, icon};
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
    let jobs =
        live(shop.changes, &[Kind::Job], ask(|text| Request::Jobs(JobQuery::by_words(text, SPAN))), found_in);
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
        (none(jobs) && none(customers) && none(vehicles) && places(&words.get()).is_empty())
            .then(|| view! { <p class="search-none">{say(Say::NothingFound)}</p> })
    };
    let enter = move |event: KeyboardEvent| {
        if event.key() == "Enter" || event.key() == "ArrowDown" {
            event.prevent_default();
            let _ = page::focus(".search-found .search-line");
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
            {move || pages(shop, &words.get())}
            {group(shop, say(Say::SectionJobs), CLIPBOARD_LIST, jobs, Place::job)}
            {group(shop, say(Say::SectionCustomers), USERS, customers, |id| Place::Customers(Some(id)))}
            {group(shop, say(Say::SectionVehicles), CAR, vehicles, |id| Place::Vehicles(Some(id)))}
            {nothing}
            {still_missing()}
        </div>
    }
}

/// Pages and actions whose names begin like what is typed; all of them while nothing is.
fn places(text: &str) -> Vec<(Text, Place)> {
    let text = text.to_lowercase();
    let all = [
        (say(Say::SectionToday), Place::Today),
        (say(Say::SectionJobs), Place::JOBS),
        (say(Say::SectionVehicles), Place::Vehicles(None)),
        (say(Say::SectionCustomers), Place::Customers(None)),
        (say(Say::NewCustomer), Place::NewCustomer),
        (say(Say::MonthFigures), Place::Month),
        (say(Say::ChapterHouse), Place::More(Some(Chapter::House))),
        (say(Say::ChapterStaff), Place::More(Some(Chapter::Staff))),
        (say(Say::ChapterImport), Place::More(Some(Chapter::Import))),
        (say(Say::ChapterDevice), Place::More(Some(Chapter::Device))),
    ];
    all.into_iter().filter(|(name, _)| is_called(name, &text)).collect()
}

/// Whether a name, or a word in it, begins so.
fn is_called(name: &str, text: &str) -> bool {
    let name = name.to_lowercase();
    name.starts_with(text) || name.split(' ').any(|word| word.starts_with(text))
}

fn pages(shop: Shop, text: &str) -> View {
    let line = |(name, place): (Text, Place)| {
        view! {
            <li>
                <a class="search-line" href=place.path() on:click=move |_| shop.searching.set(false)>
                    {icon(ARROW_RIGHT)}
                    <span class="option-title">{name}</span>
                </a>
            </li>
        }
    };
    let is_new = is_called(&say(Say::NewJob), &text.to_lowercase());
    let new = is_new.then(|| {
        let press = move |_| {
            shop.searching.set(false);
            create_job(shop, Origin::Own, None, None);
        };
        view! { <li><button type="button" class="search-line" on:click=press>{icon(PLUS)} <span class="option-title">{say(Say::NewJob)}</span></button></li> }
    });
    let found = places(text);
    if found.is_empty() && !is_new {
        return ().draw();
    }
    view! {
        <section>
            <h3>{say(Say::GoTo)}</h3>
            <ul>{new} {found.into_iter().map(line).collect_view()}</ul>
        </section>
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

#[cfg(test)]
mod tests {
    use super::{is_called, places};
    use crate::state::place::Place;

    #[test]
    fn pages_are_found_by_the_beginning_of_their_names() {
        for (text, found) in [("heu", true), ("zahlen d", true), ("monats", true), ("xyz", false)] {
            assert_eq!(!places(text).is_empty(), found, "{text}");
        }
        assert_eq!(places("heu")[0].1, Place::Today);
        assert!(
            is_called("Neuer Job", "neuer j")
                && is_called("Neuer Job", "job")
                && !is_called("Neuer Job", "ob")
        );
    }
}
