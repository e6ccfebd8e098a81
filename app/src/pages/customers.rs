//! The list of customers, and the customer that is open beside it.

use bridge::reply::Reply;
use bridge::request::{Query, Request};
use domain::id::Id;
use domain::record::Kind;
use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::pages::customer::CustomerPage;
use crate::pages::{doubles, new_customer};
use crate::parts::customer_row::{HEIGHT, customer_row};
use crate::parts::job_row::blank;
use crate::parts::later::split_off;
use crate::parts::list_search::list_search;
use crate::parts::sheet_head::list_head;
use crate::parts::split::Split;
use crate::state::live::watch;
use crate::state::place::{Chapter, Place};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{IconLink, LinkButton, Look};
use crate::ui::empty::{Empty, skeleton};
use crate::ui::icon::{COPY, PLUS, UPLOAD, USERS};
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Callback, Memo, Signal};
use crate::ui::virtual_list::{Grid, VirtualList};

split_off! {
    customer: customer_page, load_customer, cut_customer(id: Id) => view! { <CustomerPage id/> };
    customer: new_customer, load_new_customer, cut_new_customer(named: String) => new_customer::new_customer(named);
    customer: doubles, load_doubles, cut_doubles(pair: Option<(Id, Id)>) => doubles::doubles(pair);
}

/// The page.
#[component]
pub fn CustomersPage() -> View {
    let shop = shop();
    let customers = shop.customers;
    // Another register is the same sheet.
    let place = Memo::new(move || match shop.guide.place.get() {
        Place::CustomerIndex(id, _) => Place::Customers(Some(id)),
        place => place,
    });
    watch(
        shop.changes,
        &[Kind::Customer, Kind::Job],
        move || {
            Some(Request::Customers(Query {
                text: customers.text.get().trim().to_owned(),
                span: customers.span.get(),
            }))
        },
        move |answer| {
            if let Ok(Reply::Customers(page)) = answer {
                customers.receive(page);
            }
        },
    );
    let sheet = move || match place.get() {
        Place::Customers(Some(id)) => customer_page(id),
        Place::NewCustomer => new_customer(shop.customers.text.get_untracked()),
        Place::Doubles(pair) => doubles(pair),
        _ => view! { <Empty icon=USERS title=say(Say::ChooseCustomer)/> },
    };
    let is_open = Signal::derive(move || place.get().is_open());
    view! { <Split open=is_open list=list(shop, is_open) sheet/> }
}

fn list(shop: Shop, open: Signal<bool>) -> View {
    let customers = shop.customers;
    let new = view! {
        <IconLink label=say(Say::Doubles) href=Place::Doubles(None).path() icon=COPY/>
        <LinkButton label=say(Say::NewCustomer) href=Place::NewCustomer.path() icon=PLUS look=Look::Filled/>
    };
    let item = Callback::new(move |index: u32| {
        let row = Memo::new(move || customers.row(index));
        (move || row.get().map_or_else(blank, customer_row)).draw()
    });
    let grid: fn(u32) -> Grid = |_| Grid { columns: 1, row: HEIGHT };
    view! {
        {list_head(say(Say::SectionCustomers), customers.total(), new.draw())}
        <div class="list-tools">
            {list_search(say(Say::SearchCustomers), customers.text, Callback::new(move |()| customers.rewind()))}
        </div>
        <VirtualList
            label=say(Say::SectionCustomers)
            total=customers.total()
            scroll=customers.scroll
            grid
            want=Callback::new(move |(from, count)| customers.want(from, count))
            item
            remeasure=open
        />
        {move || empty(shop)}
    }
}

fn empty(shop: Shop) -> View {
    let customers = shop.customers;
    if !customers.answered.get() && customers.page.with(|page| page.total == 0) {
        return skeleton(8);
    }
    if !customers.is_empty() {
        return ().draw();
    }
    if customers.text.with(|text| !text.trim().is_empty()) {
        return view! {
            <Empty icon=USERS title=say(Say::NothingFound) hint=say(Say::NoCustomerFound)>
                <LinkButton label=say(Say::NewCustomer) href=Place::NewCustomer.path() icon=PLUS/>
            </Empty>
        };
    }
    view! {
        <Empty icon=USERS title=say(Say::NoCustomersYet) hint=say(Say::NoCustomersYetHint)>
            <LinkButton label=say(Say::NewCustomer) href=Place::NewCustomer.path() icon=PLUS look=Look::Filled/>
            <LinkButton label=say(Say::ChapterImport) href=Place::More(Some(Chapter::Import)).path() icon=UPLOAD/>
        </Empty>
    }
}
