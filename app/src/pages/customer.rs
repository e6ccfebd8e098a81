//! A customer: who it is and where we stand, and the registers beneath, of which one is open, on wide screens two.

mod band;
mod bar;
mod call;
mod cars;
mod contact_forms;
mod contacts;
mod eye;
mod head_data;
mod hour;
mod jobs;
mod mailbox;
mod note;
mod open_items;
mod orders;
mod panel;
mod people;
mod place;
mod profit;
mod revenue;
mod sheet;

use std::sync::Arc;

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::CustomerSheet;
use domain::id::Id;
use domain::party::staff::Role;
use domain::record::Kind;
use domain::sale::job::Origin;
use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::browser::{keep, page};
use crate::pages::customer::sheet::{Sheet, held};
use crate::parts::arrange::arrange_dialog;
use crate::parts::carried::carried_mark;
use crate::parts::kinds::known_kinds;
use crate::parts::known::when_known;
use crate::parts::new_record::create_job;
use crate::parts::sheet_head::sheet_head;
use crate::state::index::{Index, shown};
use crate::state::live::live;
use crate::state::place::Place;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::icon::PLUS;
use crate::ui::pen::view::View;
use crate::ui::select::{Options, bare_select};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal, effect};

/// What the head of the sheet tells of.
const SHOWN: &[Kind] = &[
    Kind::Customer,
    Kind::Job,
    Kind::Attachment,
    Kind::Paper,
    Kind::Person,
    Kind::Case,
    Kind::Talk,
    Kind::Owned,
    Kind::Ledger,
    Kind::Order,
    Kind::Staff,
];

/// The page.
#[component]
pub fn CustomerPage(id: Id) -> View {
    let shop = shop();
    let known = live(
        shop.changes,
        SHOWN,
        move || Some(Request::Customer(id)),
        |reply| match reply {
            Reply::Customer(sheet) => Some(Arc::from(sheet)),
            _ => None,
        },
    );
    when_known(known, move |head| customer(shop, head))
}

fn customer(shop: Shop, head: Memo<Arc<CustomerSheet>>) -> View {
    // Of one who was merged it is another's sheet.
    let id = head.with_untracked(|head| head.id);
    let role = shop.session.me.with_untracked(|me| me.as_ref().map_or(Role::Sales, |me| me.role));
    let (may_arrange, arranging) = (role.may_set(), RwSignal::new(false));
    let order = Memo::new(move || {
        shop.session.me.with(|me| shown(me.as_ref().map_or("", |me| me.registers.as_str())))
    });
    // What is there first stays open while others come.
    let first = head.with_untracked(|head| order.with_untracked(|order| first(head, order)));
    let index = Memo::new(move || match shop.guide.place.get() {
        Place::CustomerIndex(_, index) => index,
        _ => first,
    });
    // Whoever opens a register wants to see it, however much stands above it.
    effect(move || {
        index.track();
        if matches!(shop.guide.place.get_untracked(), Place::CustomerIndex(..)) {
            request_animation_frame(|| page::bring_near(".index-panel"));
        }
    });
    let (years, talk) = (RwSignal::new(Vec::new()), RwSignal::new(None));
    let sheet = Sheet { shop, id, head, order, index, years, talk, kinds: known_kinds(shop) };
    let name = head.with_untracked(|head| head.customer.name());
    let create = view! {
        <Button label=say(Say::CreateJob) icon=PLUS look=Look::Filled press=move |()| create_job(shop, Origin::Own, None, Some(id))/>
    };
    let acts = view! { {move || carried_mark(head.with(|head| head.carried))} {create} };
    view! {
        <article class="sheet customer-sheet">
            {sheet_head(name, acts)}
            {band::band(sheet)}
            {bar::bar(sheet, may_arrange.then_some(arranging))}
            {panels(sheet)}
            {may_arrange.then(|| arrange_dialog(shop, role, arranging))}
        </article>
    }
}

/// One register, or on wide screens two beside each other.
fn panels(sheet: Sheet) -> View {
    if !page::fits_two_sheets() {
        return panel::panel(sheet, sheet.index);
    }
    let wanted = Index::of(&keep::get("beside").unwrap_or_default()).unwrap_or(Index::Contacts);
    let second = RwSignal::new(wanted);
    let other = Memo::new(move || beside(sheet.index.get(), second.get()));
    let choose = Callback::new(move |word: String| {
        if let Some(index) = Index::of(&word) {
            keep::set("beside", index.word());
            second.set(index);
        }
    });
    let options = move || {
        let option = |index: Index| (index.word(), say(index.name()));
        sheet.order.get().into_iter().map(option).collect::<Options>()
    };
    let value = Signal::derive(move || other.get().word().to_owned());
    view! {
        <div class="index-two">
            {panel::panel(sheet, sheet.index)}
            <div class="index-beside">
                {move || bare_select(say(Say::IndexBeside), options(), value, choose)}
                {panel::panel(sheet, other)}
            </div>
        </div>
    }
}

/// The first register that holds something, else the head data.
fn first(head: &CustomerSheet, order: &[Index]) -> Index {
    order.iter().copied().find(|index| held(head, *index).is_some()).unwrap_or(Index::HeadData)
}

/// What stands beside the open register where there is room: the one that was chosen, and never the same twice.
fn beside(open: Index, wanted: Index) -> Index {
    if open != wanted {
        return wanted;
    }
    if wanted == Index::Contacts { Index::OpenItems } else { Index::Contacts }
}
