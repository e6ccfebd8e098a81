//! Choosing a record while typing: a list beneath the entry, the arrow keys, and at its end "neu anlegen".

use bridge::reply::Reply;
use bridge::request::{Query, Request};
use bridge::span::Span;
use domain::id::Id;
use domain::record::Kind;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::parts::customer_row::where_from;
use crate::state::live::watch;
use crate::state::shop::shop;
use crate::state::tongue::{say, tongue};
use crate::ui::icon::{PLUS, SEARCH, icon};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Callback, RwSignal};
use crate::ui::text::Text;

/// So many are offered.
const OFFERED: u32 = 8;

/// A record that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub id: Id,
    pub title: String,
    pub detail: String,
}

/// What is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    Customer,
    Vehicle,
}

impl Sought {
    fn request(self, text: String) -> Request {
        let query = Query { text, span: Span { from: 0, count: OFFERED } };
        match self {
            Sought::Customer => Request::Customers(query),
            Sought::Vehicle => Request::Vehicles(query),
        }
    }

    fn kinds(self) -> &'static [Kind] {
        match self {
            Sought::Customer => &[Kind::Customer],
            Sought::Vehicle => &[Kind::Vehicle],
        }
    }
}

/// The entry with its list. `create` gets what was typed; without it only what exists can be chosen.
#[component]
pub fn Picker(
    sought: Sought,
    #[prop(into)] label: Text,
    id: &'static str,
    choose: Callback<Id>,
    #[prop(optional)] create: Option<Callback<String>>,
) -> View {
    let shop = shop();
    let (text, open, at) = (RwSignal::new(String::new()), RwSignal::new(false), RwSignal::new(0_usize));
    let list = RwSignal::new(Vec::<Found>::new());
    // What was asked for last, what the list answers, and whether Enter was faster than the answer.
    let (asked, answered) = (RwSignal::new(String::new()), RwSignal::new(None::<String>));
    let hurried = RwSignal::new(false);
    let close = move || {
        open.set(false);
        hurried.set(false);
    };
    let lines = move || list.with(Vec::len) + usize::from(create.is_some());
    let take = move |place: usize| {
        open.set(false);
        match (list.with_untracked(|list| list.get(place).map(|found| found.id)), create) {
            (Some(id), _) => choose.run(id),
            (None, Some(create)) => create.run(text.get_untracked().trim().to_owned()),
            (None, None) => {}
        }
    };
    watch(
        shop.changes,
        sought.kinds(),
        move || {
            let wanted = open.get().then(|| text.get().trim().to_owned())?;
            asked.set(wanted.clone());
            Some(sought.request(wanted))
        },
        move |answer| {
            let waited = hurried.get_untracked();
            hurried.set(false);
            // A failure answers nothing, and nothing is taken for it.
            let Some(found) = answer.ok().and_then(found_in) else { return };
            if list.with_untracked(|list| *list != found) {
                list.set(found);
            }
            answered.set(Some(asked.get_untracked()));
            if waited && open.get_untracked() {
                take(at.get_untracked());
            }
        },
    );
    let keys = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowDown" if open.get_untracked() => step(&event, at, lines(), 1),
        "ArrowDown" => open.set(true),
        "ArrowUp" => step(&event, at, lines(), lines().saturating_sub(1)),
        "Enter" if open.get_untracked() => {
            event.prevent_default();
            // The list may still answer what was typed a moment before.
            let typed = text.get_untracked();
            match answered.with_untracked(|answered| answered.as_deref() == Some(typed.trim())) {
                true => take(at.get_untracked()),
                false => hurried.set(true),
            }
        }
        "Escape" => close(),
        _ => {}
    };
    let option = move |place: usize, line: View| {
        view! {
            <li
                role="option"
                id=format!("{id}-{place}")
                class="option"
                aria-selected=move || (at.get() == place).to_string()
                on:pointerdown=|event| event.prevent_default()
                on:click=move |_| take(place)
            >
                {line}
            </li>
        }
    };
    let offered = move || {
        let list = list.get();
        let count = list.len();
        let found = list
            .into_iter()
            .enumerate()
            .map(|(place, found)| option(place, found_line(found)))
            .collect_view();
        let new = create.map(|_| option(count, new_line(sought, text.get())));
        view! { {found} {new} }
    };
    let nothing = move || {
        (create.is_none() && answered.with(Option::is_some) && list.with(Vec::is_empty))
            .then(|| view! { <p class="option-none">{say(Say::NothingFound)}</p> })
    };
    view! {
        <div class="picker field">
            <div class="field-head"><label for=id>{label.clone()}</label></div>
            <span class="input-with-icon">
                {icon(SEARCH)}
                <input
                    id=id
                    class="input"
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=format!("{id}-list")
                    aria-activedescendant=move || open.get().then(|| format!("{id}-{}", at.get()))
                    prop:value=text
                    on:input=move |event| {
                        text.set(event_target_value(&event));
                        at.set(0);
                        hurried.set(false);
                        open.set(true);
                    }
                    on:focus=move |_| open.set(true)
                    on:blur=move |_| close()
                    on:keydown=keys
                />
            </span>
            <ul class="options" role="listbox" id=format!("{id}-list") aria-label=label hidden=move || !open.get()>
                {offered}
            </ul>
            {move || open.get().then(nothing)}
        </div>
    }
}

fn step(event: &KeyboardEvent, at: RwSignal<usize>, lines: usize, by: usize) {
    event.prevent_default();
    at.update(|at| *at = (*at + by) % lines.max(1));
}

fn found_line(found: Found) -> View {
    view! {
        <span class="option-title">{found.title}</span>
        <span class="option-detail">{found.detail}</span>
    }
}

fn new_line(sought: Sought, text: String) -> View {
    let words = match sought {
        Sought::Customer if text.trim().is_empty() => say(Say::NewCustomer),
        Sought::Customer => say(Say::CreateCustomerNamed(text.trim().to_owned())),
        Sought::Vehicle => say(Say::NewVehicle),
    };
    view! { <span class="option-new">{icon(PLUS)} <span>{words}</span></span> }
}

/// What a list answers, as lines to choose from.
pub fn found_in(reply: Reply) -> Option<Vec<Found>> {
    match reply {
        Reply::Customers(page) => Some(
            page.rows
                .into_iter()
                .map(|row| Found { id: row.id, detail: where_from(&row), title: row.name })
                .collect(),
        ),
        Reply::Vehicles(page) => Some(
            page.rows
                .into_iter()
                .map(|row| Found {
                    id: row.id,
                    title: [row.make, row.model, row.variant].join(" "),
                    detail: [
                        row.number,
                        row.price.map(|price| words::format::price(tongue(), price)).unwrap_or_default(),
                    ]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · "),
                })
                .collect(),
        ),
        Reply::Jobs { page, .. } => Some(
            page.rows
                .into_iter()
                .map(|row| Found {
                    id: row.id,
                    title: if row.customer.is_empty() {
                        say(Say::NoCustomerYet).into_owned()
                    } else {
                        row.customer
                    },
                    detail: format!("{} · {}", row.number, row.vehicle),
                })
                .collect(),
        ),
        _ => None,
    }
}
