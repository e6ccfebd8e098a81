//! Searching everywhere at once: customers and their people, cars, jobs, orders, documents.

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::search::{Found, Group, Hit, Mark, Seeking};
use domain::record::Kind;
use domain::sale::job::Origin;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::page;
use crate::parts::new_record::create_job;
use crate::parts::sync_chip::still_missing;
use crate::state::index::Index;
use crate::state::live::live;
use crate::state::place::{Chapter, Place, Register};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{say, tongue};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{
    ARROW_RIGHT, CAR, CLIPBOARD_LIST, FILE_TEXT, Icon, LIST_CHECKS, MESSAGE_CIRCLE, PLUS, SEARCH, USERS, icon,
};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Memo, RwSignal};
use crate::ui::text::Text;

/// So many of each group.
const MOST: u32 = 5;

/// What is searched.
const SEARCHED: &[Kind] = &[
    Kind::Customer,
    Kind::Person,
    Kind::Vehicle,
    Kind::Owned,
    Kind::Job,
    Kind::Order,
    Kind::Paper,
    Kind::Attachment,
];

/// The dialogue, and the key that opens it from anywhere; `search` draws what is in it.
#[component]
pub fn SearchEverywhere(search: fn() -> View) -> View {
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
            {search()}
        </Dialog>
    }
}

/// What is in the dialogue.
#[component]
pub fn Search() -> View {
    let shop = shop();
    let text = RwSignal::new(String::new());
    let words = Memo::new(move || text.with(|text| text.trim().to_owned()));
    let found = live(
        shop.changes,
        SEARCHED,
        move || {
            let text = words.get();
            (text.chars().count() > 1).then_some(Request::Search(Seeking { text, most: MOST }))
        },
        |reply| match reply {
            Reply::Found(found) => Some(found),
            _ => None,
        },
    );
    let asked = move || words.with(|words| words.chars().count() > 1);
    let groups = move || {
        let found = if asked() { found.get().here().cloned().unwrap_or_default() } else { Vec::new() };
        found.into_iter().map(move |one| group(shop, one)).collect_view()
    };
    let nothing = move || {
        let none = found.with(|found| found.here().is_some_and(Vec::is_empty));
        (asked() && none && places(&words.get()).is_empty())
            .then(|| view! { <p class="search-none">{say(Say::NothingFound)}</p> })
    };
    let enter = move |event: KeyboardEvent| {
        if event.key() == "Enter" || event.key() == "ArrowDown" {
            event.prevent_default();
            let _ = page::focus(".search-found .search-line");
        }
    };
    let move_on = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            _ => return,
        };
        event.prevent_default();
        let _ = page::focus_beside(".dialog-search .input, .search-found .search-line", step);
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
        <div class="search-found" aria-live="polite" on:keydown=move_on>
            {move || pages(shop, &words.get())}
            {groups}
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

fn group(shop: Shop, found: Found) -> View {
    let (word, mark) = kind(found.group);
    let of = found.group;
    let line = move |hit: Hit| {
        view! {
            <li>
                <a class="search-line" href=place(of, &hit).path() on:click=move |_| shop.searching.set(false)>
                    {icon(mark)}
                    <span class="option-title">{marked(&hit.title, &hit.title_marks)}</span>
                    <span class="option-detail">{marked(&hit.note, &hit.note_marks)}</span>
                </a>
            </li>
        }
    };
    let more = usize::try_from(found.total).unwrap_or(usize::MAX).saturating_sub(found.hits.len());
    let more = (more > 0).then(|| {
        let more = format::whole(tongue(), i64::try_from(more).unwrap_or(i64::MAX));
        view! { <p class="search-more">{say(Say::SearchMore(more))}</p> }
    });
    view! {
        <section>
            <h3>{say(word)}</h3>
            <ul>{found.hits.into_iter().map(line).collect_view()}</ul>
            {more}
        </section>
    }
}

fn kind(group: Group) -> (Say, Icon) {
    match group {
        Group::Customers => (Say::SectionCustomers, USERS),
        Group::Persons => (Say::IndexPeople, USERS),
        Group::Stock => (Say::SectionVehicles, CAR),
        Group::Cars => (Say::IndexCars, CAR),
        Group::Jobs => (Say::SectionJobs, CLIPBOARD_LIST),
        Group::Orders => (Say::SearchOrders, LIST_CHECKS),
        Group::Documents => (Say::RegisterPapers, FILE_TEXT),
        Group::Cases => (Say::Cases, MESSAGE_CIRCLE),
    }
}

/// Where something that was found is seen.
fn place(group: Group, hit: &Hit) -> Place {
    match group {
        Group::Customers => Place::Customers(Some(hit.id)),
        Group::Persons => Place::CustomerIndex(hit.customer, Index::People),
        Group::Stock => Place::Vehicles(Some(hit.id)),
        Group::Cars => Place::CustomerIndex(hit.customer, Index::Cars),
        Group::Jobs => Place::job(hit.id),
        Group::Orders => Place::CustomerIndex(hit.customer, Index::Orders),
        Group::Cases => Place::CustomerIndex(hit.customer, Index::Contacts),
        Group::Documents if hit.job.is_none() => Place::CustomerIndex(hit.customer, Index::Mailbox),
        Group::Documents => Place::Jobs { vehicle: None, open: Some((hit.job, Register::Papers)) },
    }
}

/// A text with what matched marked.
fn marked(text: &str, marks: &[Mark]) -> View {
    let piece = |(on, piece): (bool, String)| {
        if on {
            view! { <mark>{piece}</mark> }
        } else {
            piece.draw()
        }
    };
    pieces(text, marks).into_iter().map(piece).collect_view()
}

/// The text in pieces that matched and pieces that did not. Marks count characters and stand in order.
fn pieces(text: &str, marks: &[Mark]) -> Vec<(bool, String)> {
    let mut pieces: Vec<(bool, String)> = Vec::new();
    for (at, letter) in (0_u32..).zip(text.chars()) {
        let on = marks.iter().any(|(from, to)| (*from..*to).contains(&at));
        match pieces.last_mut().filter(|(last, _)| *last == on) {
            Some((_, piece)) => piece.push(letter),
            None => pieces.push((on, letter.to_string())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{is_called, pieces, places};
    use crate::state::place::Place;

    #[test]
    fn what_matched_is_marked_letter_by_letter() {
        let told = |marks: &[(u32, u32)]| {
            let piece = |(on, piece): (bool, String)| if on { format!("[{piece}]") } else { piece };
            pieces("Änne Müller", marks).into_iter().map(piece).collect::<String>()
        };
        assert_eq!(told(&[(5, 9)]), "Änne [Müll]er");
        assert_eq!(told(&[(0, 4), (5, 11)]), "[Änne] [Müller]");
        assert_eq!(told(&[(0, 99)]), "[Änne Müller]");
        assert_eq!(told(&[]), "Änne Müller");
    }

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
