//! The list of vehicles, and the vehicle that is open beside it.

use bridge::reply::Reply;
use bridge::request::{Query, Request};
use domain::id::Id;
use domain::record::Kind;
use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::pages::vehicle::VehiclePage;
use crate::parts::job_row::blank;
use crate::parts::later::split_off;
use crate::parts::list_search::list_search;
use crate::parts::new_record::create_vehicle;
use crate::parts::sheet_head::list_head;
use crate::parts::split::Split;
use crate::parts::vehicle_row::{grid, vehicle_row};
use crate::state::live::watch;
use crate::state::place::{Chapter, Place};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, LinkButton, Look};
use crate::ui::empty::{Empty, skeleton};
use crate::ui::icon::{CAR, PLUS, UPLOAD};
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Callback, Memo, Signal};
use crate::ui::virtual_list::VirtualList;

split_off! {
    sheets: vehicle_page, load_vehicle, cut_vehicle(id: Id) => view! { <VehiclePage id/> };
}

/// The page.
#[component]
pub fn VehiclesPage() -> View {
    let shop = shop();
    let open = Memo::new(move || shop.guide.place.get().record());
    let vehicles = shop.vehicles;
    watch(
        shop.changes,
        &[Kind::Vehicle, Kind::Job],
        move || {
            Some(Request::Vehicles(Query {
                text: vehicles.text.get().trim().to_owned(),
                span: vehicles.span.get(),
            }))
        },
        move |answer| {
            if let Ok(Reply::Vehicles(page)) = answer {
                vehicles.receive(page);
            }
        },
    );
    let sheet = move || open.get().map(vehicle_page).draw();
    let is_open = Signal::derive(move || open.get().is_some());
    view! { <Split open=is_open class="split-wide" list=list(shop, is_open) sheet/> }
}

fn list(shop: Shop, open: Signal<bool>) -> View {
    let vehicles = shop.vehicles;
    let item = Callback::new(move |index: u32| {
        let row = Memo::new(move || vehicles.row(index));
        (move || row.get().map_or_else(blank, vehicle_row)).draw()
    });
    let new = view! { <Button label=say(Say::NewVehicle) icon=PLUS press=move |()| create_vehicle(shop)/> };
    view! {
        {list_head(say(Say::SectionVehicles), vehicles.total(), new.draw())}
        <div class="list-tools">
            {list_search(say(Say::SearchVehicles), vehicles.text, Callback::new(move |()| vehicles.rewind()))}
        </div>
        <VirtualList
            label=say(Say::SectionVehicles)
            total=vehicles.total()
            scroll=vehicles.scroll
            grid
            want=Callback::new(move |(from, count)| vehicles.want(from, count))
            item
            remeasure=open
        />
        {move || empty(shop)}
    }
}

fn empty(shop: Shop) -> View {
    let vehicles = shop.vehicles;
    if !vehicles.answered.get() && vehicles.page.with(|page| page.total == 0) {
        return skeleton(8);
    }
    if !vehicles.is_empty() {
        return ().draw();
    }
    if vehicles.text.with(|text| !text.trim().is_empty()) {
        return view! { <Empty icon=CAR title=say(Say::NothingFound) hint=say(Say::NoVehicleFound)/> };
    }
    view! {
        <Empty icon=CAR title=say(Say::NoVehiclesYet) hint=say(Say::NoVehiclesYetHint)>
            <LinkButton label=say(Say::ChapterImport) href=Place::More(Some(Chapter::Import)).path() icon=UPLOAD look=Look::Filled/>
        </Empty>
    }
}
