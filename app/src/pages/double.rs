//! Two customers side by side: for each field in which they differ one is chosen, and they become one.

use std::collections::BTreeSet;

use bridge::double::{Comparison, Side};
use bridge::reply::Reply;
use bridge::request::Request;
use domain::field::{Edit, Leaves};
use domain::id::Id;
use domain::party::customer::CustomerField;
use domain::record::Kind;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::parts::fields::customer as row_of;
use crate::parts::known::when_known;
use crate::parts::past::of_row;
use crate::parts::sheet_head::sheet_head;
use crate::state::live::live;
use crate::state::place::Place;
use crate::state::save::{failed, request};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{CHECK, USERS, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Callback, Memo, RwSignal};

/// What is chosen: who stays, and the fields that come from the other one.
#[derive(Clone, Copy)]
struct Choice {
    /// The first one stays.
    first: RwSignal<bool>,
    /// Keys of the fields that are taken from the first one.
    taken: RwSignal<BTreeSet<String>>,
}

/// The page.
#[component]
pub fn DoublePage(one: Id, other: Id) -> View {
    let shop = shop();
    let known = live(
        shop.changes,
        &[Kind::Customer],
        move || Some(Request::Compare { one, other }),
        |reply| match reply {
            Reply::Compared(comparison) => Some(*comparison),
            _ => None,
        },
    );
    view! {
        <article class="sheet">
            {sheet_head(say(Say::CompareDoubles).into_owned(), ().draw())}
            {when_known(known, move |both: Memo<Comparison>| {
                let taken = both.with_untracked(|both| proposed(&both.one.customer.leaves(), &both.other.customer.leaves(), &both.differs));
                let choice = Choice { first: RwSignal::new(true), taken: RwSignal::new(taken) };
                (move || compared(shop, choice, &both.get())).draw()
            })}
        </article>
    }
}

/// The first one's answer, where it has one.
fn proposed(one: &Leaves, other: &Leaves, differs: &[String]) -> BTreeSet<String> {
    let from_first = |key: &&String| one.contains_key(key) || !other.contains_key(key);
    differs.iter().filter(from_first).cloned().collect()
}

fn compared(shop: Shop, choice: Choice, both: &Comparison) -> View {
    let (one, other) = (both.one.customer.leaves(), both.other.customer.leaves());
    let lines = both.differs.iter().filter_map(|key| {
        let field = CustomerField::of(key)?;
        Some(line(choice, field, &one, &other))
    });
    let sides = both.clone();
    let merge = move |()| merge(shop, choice, &sides);
    let told = both.alike.map(|alike| view! { <span class="tag">{label(alike)}</span> });
    view! {
        <p class="sheet-lead">{say(Say::MergeLead)} " " {told}</p>
        <div class="compare" role="table" aria-label=say(Say::CompareDoubles)>
            <div class="compare-line" role="row">
                <span role="columnheader">{say(Say::StaysAs)}</span>
                {head(choice, &both.one, true)}
                {head(choice, &both.other, false)}
            </div>
            {lines.collect_view()}
            <div class="compare-line" role="row">
                <span role="rowheader">{say(Say::GoesAlong)}</span>
                <span role="cell">{along(&both.one)}</span>
                <span role="cell">{along(&both.other)}</span>
            </div>
        </div>
        <div class="index-acts"><Button label=say(Say::MergeNow) icon=USERS look=Look::Filled press=merge/></div>
    }
}

fn head(choice: Choice, side: &Side, first: bool) -> View {
    let on = move || choice.first.get() == first;
    let number = side.customer.number.clone();
    pick(side.customer.name(), number, on, move || choice.first.set(first))
}

fn line(choice: Choice, field: CustomerField, one: &Leaves, other: &Leaves) -> View {
    let key = field.key();
    let (name, show) = of_row(row_of(field));
    let cell = |leaves: &Leaves, first: bool| {
        let told = show(leaves.get(key));
        let on = move || choice.taken.with(|taken| taken.contains(key)) == first;
        let press = move || {
            choice.taken.update(|taken| {
                if first {
                    taken.insert(key.to_owned());
                } else {
                    taken.remove(key);
                }
            });
        };
        pick(told, String::new(), on, press)
    };
    view! {
        <div class="compare-line" role="row">
            <span role="rowheader">{name}</span>
            {cell(one, true)}
            {cell(other, false)}
        </div>
    }
}

/// An answer that can be chosen.
fn pick(
    told: String,
    note: String,
    on: impl Fn() -> bool + Copy + 'static,
    press: impl Fn() + 'static,
) -> View {
    let told = if told.is_empty() { say(Say::EmptyAnswer).into_owned() } else { told };
    view! {
        <span role="cell">
            <button type="button" class="compare-pick" aria-pressed=move || on().to_string() on:click=move |_| press()>
                {move || on().then(|| icon(CHECK))}
                <span>{told} " " <small>{note}</small></span>
            </button>
        </span>
    }
}

fn along(side: &Side) -> String {
    let parts = [
        (Say::SectionJobs, side.jobs),
        (Say::RegisterPapers, side.papers),
        (Say::IndexPeople, side.persons),
        (Say::IndexCars, side.cars),
        (Say::IndexContacts, side.contacts),
        (Say::IndexOrders, side.orders),
        (Say::Attachments, side.attachments),
        (Say::Ledger, side.ledgers),
    ];
    let told = |(word, count): (Say, u32)| (count > 0).then(|| format!("{}\u{a0}({count})", say(word)));
    let all: Vec<String> = parts.into_iter().filter_map(told).collect();
    if all.is_empty() { "–".to_owned() } else { all.join(", ") }
}

/// What the one who stays gets from the one who goes.
fn chosen(from: &Leaves, differs: &[String], taken: impl Fn(&String) -> bool) -> Edit {
    differs.iter().filter(|key| taken(key)).map(|key| (key.clone(), from.get(key).cloned())).collect()
}

fn merge(shop: Shop, choice: Choice, both: &Comparison) {
    let first = choice.first.get_untracked();
    let (into, from) = if first { (&both.one, &both.other) } else { (&both.other, &both.one) };
    let taken = choice.taken.get_untracked();
    let chosen = chosen(&from.customer.leaves(), &both.differs, |key| taken.contains(key) != first);
    let (into, from) = (into.id, from.id);
    spawn_local(async move {
        match engine::ask(Request::Merge { from, into, chosen }).await {
            Ok(Reply::EditedAll(undo)) => {
                shop.guide.instead(Place::Customers(Some(into)));
                let back = Callback::new(move |()| request(shop, Request::EditAll(undo.clone())));
                shop.notes.offer(say(Say::Merged), say(Say::Undo), back);
            }
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}

#[cfg(test)]
mod tests {
    use domain::field::{Leaf, Leaves};

    use super::{chosen, proposed};

    fn leaves(of: &[(&str, &str)]) -> Leaves {
        of.iter().map(|(key, text)| ((*key).to_owned(), Leaf::Text((*text).to_owned()))).collect()
    }

    #[test]
    fn an_empty_answer_is_not_proposed_where_there_is_another() {
        let one = leaves(&[("name.last", "Meier"), ("mail", "a@b.de")]);
        let other = leaves(&[("name.last", "Meyer"), ("phone.fixed", "089 1")]);
        let differs = ["name.last", "mail", "phone.fixed"].map(str::to_owned);
        let taken = proposed(&one, &other, &differs);
        assert_eq!(taken.iter().map(String::as_str).collect::<Vec<_>>(), ["mail", "name.last"]);
        // The first one stays: only what comes from the other is written.
        let edit = chosen(&other, &differs, |key| !taken.contains(key));
        assert_eq!(
            edit.into_iter().collect::<Vec<_>>(),
            [("phone.fixed".to_owned(), Some(Leaf::Text("089 1".to_owned())))]
        );
    }
}
