//! A customer: who it is and where we stand, and the registers beneath, of which one is open, on wide screens two.

mod arrange;
mod band;
mod bar;
mod call;
mod cars;
mod contact_forms;
mod contacts;
mod jobs;
mod note;
mod open_items;
mod orders;
mod people;
mod place;
mod profit;
mod revenue;

use std::sync::Arc;

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::CustomerSheet;
use domain::field::Leaves;
use domain::id::Id;
use domain::party::person::PersonField;
use domain::party::staff::Role;
use domain::record::Kind;
use domain::sale::job::Origin;
use domain::time::Day;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::parts::attachments::attachments;
use crate::parts::carried::carried_mark;
use crate::parts::fields::customer_groups;
use crate::parts::form::{Form, groups};
use crate::parts::known::when_known;
use crate::parts::new_record::create_job;
use crate::parts::past::past;
use crate::parts::sheet_head::sheet_head;
use crate::state::index::Index;
use crate::state::live::live;
use crate::state::place::Place;
use crate::state::save::{failed, offer_undo};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::icon::PLUS;
use crate::ui::pen::view::View;
use crate::ui::signal::{Memo, RwSignal, Signal};

/// The sheet of a customer, as its registers see it.
#[derive(Clone, Copy)]
pub struct Sheet {
    pub shop: Shop,
    pub id: Id,
    pub head: Memo<Arc<CustomerSheet>>,
    /// The registers that are shown, in their order.
    pub order: Memo<Vec<Index>>,
    /// The one that is open.
    pub index: Memo<Index>,
    /// The years whose gross profit is seen; none is the last.
    pub years: RwSignal<Vec<i32>>,
    /// The contact that is looked at.
    pub talk: RwSignal<Option<Id>>,
}

impl Sheet {
    /// Opens another register.
    pub fn go(self, index: Index) {
        self.shop.guide.instead(Place::CustomerIndex(self.id, index));
    }

    /// Makes a record of this customer, opens it, and offers to take it back.
    pub fn create(self, kind: Kind, mut leaves: Leaves, told: Say, open: RwSignal<Option<Id>>) {
        domain::field::write(&mut leaves, PersonField::Customer.key(), &self.id);
        spawn_local(async move {
            match engine::ask(Request::Create { kind, leaves }).await {
                Ok(Reply::Created(id)) => {
                    open.set(Some(id));
                    self.undo_created(id, told);
                }
                Ok(_) => {}
                Err(failure) => self.shop.notes.tell(failed(&failure)),
            }
        });
    }

    /// Tells of a new record and offers to take it back.
    pub fn undo_created(self, id: Id, told: Say) {
        offer_undo(self.shop, id, people::one_gone(), told);
    }

    /// How much a register holds and the day of the last; nothing where it holds nothing.
    pub fn held(self, index: Index) -> Option<(u32, Option<Day>)> {
        self.head.with(|head| held(head, index))
    }
}

/// The page.
#[component]
pub fn CustomerPage(id: Id) -> View {
    let shop = shop();
    let known = live(
        shop.changes,
        &[Kind::Customer, Kind::Job, Kind::Attachment],
        move || Some(Request::Customer(id)),
        |reply| match reply {
            Reply::Customer(sheet) => Some(Arc::from(sheet)),
            _ => None,
        },
    );
    when_known(known, move |head| customer(shop, id, head))
}

fn customer(shop: Shop, id: Id, head: Memo<Arc<CustomerSheet>>) -> View {
    let role = shop.session.me.with_untracked(|me| me.as_ref().map_or(Role::Sales, |me| me.role));
    let arranged = RwSignal::new(arrange::arranged(role));
    let arranging = RwSignal::new(false);
    let order = Memo::new(move || arranged.with(|order| shown(order)));
    // What is there first stays open while others come.
    let first = head.with_untracked(|head| order.with_untracked(|order| first(head, order)));
    let index = Memo::new(move || match shop.guide.place.get() {
        Place::CustomerIndex(_, index) => index,
        _ => first,
    });
    let sheet =
        Sheet { shop, id, head, order, index, years: RwSignal::new(Vec::new()), talk: RwSignal::new(None) };
    let name = head.with_untracked(|head| head.customer.name());
    let create = view! {
        <Button label=say(Say::CreateJob) icon=PLUS look=Look::Filled press=move |()| create_job(shop, Origin::Own, None, Some(id))/>
    };
    let acts = view! { {move || carried_mark(head.with(|head| head.carried))} {create} };
    let band = Memo::new(move || head.with(|head| head.customer.clone()));
    view! {
        <article class="sheet customer-sheet">
            {sheet_head(name, acts)}
            {move || band::band(&band.get())}
            {bar::bar(sheet, arranging)}
            {panel(sheet, index)}
            {arrange::arrange(role, arranged, arranging)}
        </article>
    }
}

/// The registers that are shown.
fn shown(order: &[(Index, bool)]) -> Vec<Index> {
    order.iter().filter(|(_, shown)| *shown).map(|(index, _)| *index).collect()
}

/// The first register that holds something, else the head data.
fn first(head: &CustomerSheet, order: &[Index]) -> Index {
    order.iter().copied().find(|index| held(head, *index).is_some()).unwrap_or(Index::HeadData)
}

fn held(head: &CustomerSheet, index: Index) -> Option<(u32, Option<Day>)> {
    let count = |count: usize| u32::try_from(count).ok().filter(|count| *count > 0);
    match index {
        Index::Jobs => count(head.jobs.len()).map(|count| (count, None)),
        Index::Mailbox => count(head.attachments.len()).map(|count| (count, None)),
        _ => None,
    }
}

fn panel(sheet: Sheet, index: Memo<Index>) -> View {
    let body = move || match index.get() {
        Index::Jobs => jobs::jobs(sheet),
        Index::Mailbox => {
            let attached = Memo::new(move || sheet.head.with(|head| head.attachments.clone()));
            view! { <div class="form">{attachments(sheet.id, attached)}</div> }
        }
        _ => head_data(sheet),
    };
    view! {
        <div
            class="index-panel"
            role="tabpanel"
            id=move || format!("index-{}", index.get().word())
            aria-labelledby=move || format!("index-tab-{}", index.get().word())
        >
            {body}
        </div>
    }
}

/// Register "Stammdaten".
fn head_data(sheet: Sheet) -> View {
    let head = sheet.head;
    let form = Form {
        record: sheet.id,
        within: None,
        leaves: Memo::new(move || head.with(|head| head.customer.leaves())).into(),
        problems: Signal::derive(move || {
            head.with(|head| {
                head.customer.problems().into_iter().map(|(field, problem)| (field.key(), problem)).collect()
            })
        }),
        doubts: Memo::new(move || head.with(|head| head.doubts.clone())).into(),
    };
    view! { {groups(form, customer_groups())} {past(sheet.id, &[Kind::Customer])} }
}
