//! A register that is open: asked for when it is looked at, and drawn by its own page.

use std::sync::Arc;

use bridge::register::{CaseRow, Filling, Filter, Shut};
use bridge::reply::Reply;
use bridge::request::Request;
use domain::id::Id;
use domain::record::Kind;
use markup::view;
use words::screen::Say;

use crate::pages::customer::contacts::contacts;
use crate::pages::customer::eye::Eye;
use crate::pages::customer::head_data::head_data;
use crate::pages::customer::sheet::Sheet;
use crate::pages::customer::{cars, jobs, mailbox, open_items, orders, people, place, profit, revenue};
use crate::parts::known::when_known;
use crate::parts::paper_list::{Whose, paper_list};
use crate::state::index::Index;
use crate::state::live::live;
use crate::state::tongue::say;
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Memo, RwSignal};

/// What the engine has answered; nothing while it has not.
type Filled = Memo<Option<Arc<Filling>>>;

/// The panel of the register that a signal names.
pub fn panel(sheet: Sheet, index: Memo<Index>) -> View {
    let body = move || match index.get() {
        Index::HeadData => head_data(sheet),
        Index::Jobs => jobs::jobs(sheet),
        other => register(sheet, other),
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

fn register(sheet: Sheet, index: Index) -> View {
    let Some(register) = index.register() else { return ().draw() };
    let filter = RwSignal::new(Filter::default());
    let known = live(
        sheet.shop.changes,
        kinds(index),
        move || Some(Request::Register { customer: sheet.id, register, filter: filter.get() }),
        |reply| match reply {
            Reply::Register(filling) => Some(Some(Arc::from(filling))),
            _ => None,
        },
    );
    when_known(known, move |filled: Filled| {
        let why = Memo::new(move || filled.with(|filled| shut(filled.as_deref())));
        (move || match why.get() {
            Some(why) => view! { <p class="group-none">{say(why)}</p> },
            None => open(sheet, index, filter, filled),
        })
        .draw()
    })
}

/// Why a register stays shut.
fn shut(filling: Option<&Filling>) -> Option<Say> {
    match filling {
        Some(Filling::Shut(Shut::Books)) => Some(Say::ShutBooks),
        Some(Filling::Shut(Shut::Workshop)) => Some(Say::ShutWorkshop),
        Some(Filling::Shut(Shut::Sales)) => Some(Say::ShutSales),
        _ => None,
    }
}

macro_rules! part {
    ($filled:ident, $kind:ident) => {
        Memo::new(move || {
            $filled.with(|filled| match filled.as_deref() {
                Some(Filling::$kind(part)) => part.clone(),
                _ => Default::default(),
            })
        })
    };
}

/// Those in which somebody writes are drawn once and follow; the others are drawn anew.
fn open(sheet: Sheet, index: Index, filter: RwSignal<Filter>, filled: Filled) -> View {
    match index {
        Index::People => people::people(sheet, part!(filled, Persons)),
        Index::Contacts => {
            let eye = Eye {
                sheet,
                value: part!(filled, Contacts),
                filter,
                cases: all_cases(sheet),
                people: known_people(sheet),
                case: RwSignal::new(None),
                edited: RwSignal::new(None),
                writing: RwSignal::new(false),
            };
            contacts(eye)
        }
        Index::OpenItems => open_items::open_items(sheet, part!(filled, Items)),
        Index::Cars => cars::cars(sheet, part!(filled, Cars)),
        Index::Mailbox => mailbox::mailboxes(sheet, part!(filled, Mailbox)),
        Index::Papers => paper_list(Whose { job: None, customer: Some(sheet.id) }),
        _ => {
            let order = RwSignal::new(None::<Id>);
            let table = move || filled.get().map(|filled| told(sheet, index, order, &filled));
            table.draw()
        }
    }
}

fn told(sheet: Sheet, index: Index, order: RwSignal<Option<Id>>, filling: &Filling) -> View {
    match filling {
        Filling::Revenue(value) => revenue::revenue(sheet, value),
        Filling::Profit(years) => profit::profit(sheet, years),
        Filling::Orders(all) => orders::orders(sheet, say(index.name()), all, order, index == Index::Orders),
        Filling::Place(_) => sheet.head.with(|head| place::place(&head.customer)),
        _ => ().draw(),
    }
}

/// All cases, also those that are done, for choosing one of them.
fn all_cases(sheet: Sheet) -> Memo<Vec<CaseRow>> {
    let known = live(
        sheet.shop.changes,
        &[Kind::Case],
        move || {
            let filter = Filter { done: true, ..Filter::default() };
            Some(Request::Register { customer: sheet.id, register: Index::Contacts.register()?, filter })
        },
        |reply| match reply {
            Reply::Register(filling) => match *filling {
                Filling::Contacts(contacts) => Some(contacts.cases),
                _ => None,
            },
            _ => None,
        },
    );
    Memo::new(move || known.with(|known| known.here().cloned().unwrap_or_default()))
}

/// The contact persons, for choosing one of them.
fn known_people(sheet: Sheet) -> Memo<Vec<(Id, domain::party::person::Person)>> {
    let known = live(
        sheet.shop.changes,
        &[Kind::Person],
        move || {
            let register = Index::People.register()?;
            Some(Request::Register { customer: sheet.id, register, filter: Filter::default() })
        },
        |reply| match reply {
            Reply::Register(filling) => match *filling {
                Filling::Persons(people) => Some(people),
                _ => None,
            },
            _ => None,
        },
    );
    Memo::new(move || known.with(|known| known.here().cloned().unwrap_or_default()))
}

/// The kinds of records that a register tells of.
fn kinds(index: Index) -> &'static [Kind] {
    match index {
        Index::People => &[Kind::Person],
        Index::Contacts => &[Kind::Case, Kind::Talk, Kind::Person, Kind::Staff],
        Index::Mailbox | Index::Papers => &[Kind::Paper, Kind::Attachment, Kind::Job],
        Index::Revenue | Index::OpenItems | Index::Profit => &[Kind::Ledger, Kind::Customer, Kind::House],
        Index::Cars => &[Kind::Owned, Kind::Order],
        Index::OpenOrders | Index::Orders => &[Kind::Order, Kind::House],
        Index::Place | Index::Jobs | Index::HeadData => &[Kind::Customer],
    }
}
