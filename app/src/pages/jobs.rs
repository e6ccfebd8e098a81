//! The list of jobs, and the job that is open beside it.

use bridge::reply::Reply;
use bridge::request::Request;
use domain::id::Id;
use domain::record::Kind;
use domain::sale::job::Origin;
use domain::sale::view::View as Filters;
use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::pages::job::JobPage;
use crate::parts::hand_over::hand_over;
use crate::parts::job_filter_panel;
use crate::parts::job_filters::job_filters;
use crate::parts::job_keys::job_keys;
use crate::parts::job_row::{HEIGHT, blank, job_row};
use crate::parts::later::split_off;
use crate::parts::list_search::list_search;
use crate::parts::new_record::create_job;
use crate::parts::sheet_head::list_head;
use crate::parts::split::Split;
use crate::parts::status::origin_icon;
use crate::parts::status_menu::{StatusMenu, status_menu};
use crate::parts::team::Team;
use crate::state::jobs::Jobs;
use crate::state::live::{live, watch};
use crate::state::place::Place;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, IconButton, Look};
use crate::ui::chip::ClearChip;
use crate::ui::empty::{Empty, skeleton};
use crate::ui::icon::{CAR, CHEVRON_DOWN, CLIPBOARD_LIST, LIST_CHECKS, PLUS, UPLOAD, icon};
use crate::ui::menu::{Anchor, Item, Menu};
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal, effect};
use crate::ui::virtual_list::{Grid, VirtualList};

split_off! {
    sheets: filter_panel, load_filter_panel, cut_filter_panel(jobs: Jobs, people: Team, open: RwSignal<bool>)
        => job_filter_panel::filter_panel(jobs, people, open);
    sheets: job_page, load_job, cut_job(id: Id) => view! { <JobPage id/> };
}

/// The page.
#[component]
pub fn JobsPage() -> View {
    let shop = shop();
    let place = shop.guide.place;
    let vehicle = Memo::new(move || match place.get() {
        Place::Jobs { vehicle, .. } => vehicle,
        _ => None,
    });
    let open = Memo::new(move || place.get().record());
    follow(shop, vehicle);
    let sheet = move || match open.get() {
        Some(id) => job_page(id),
        None => view! { <Empty icon=CLIPBOARD_LIST title=say(Say::ChooseJob)/> },
    };
    let is_open = Signal::derive(move || open.get().is_some());
    view! { <Split open=is_open list=list(shop, vehicle, is_open) sheet/> }
}

/// Asks for the seen part of the list, and again when anything in it may have changed.
fn follow(shop: Shop, vehicle: Memo<Option<Id>>) {
    const SHOWN: &[Kind] = &[Kind::Job, Kind::Customer, Kind::Vehicle, Kind::Staff];
    let jobs = shop.jobs;
    let mut before = vehicle.get_untracked();
    effect(move || {
        let now = vehicle.get();
        if now != before {
            before = now;
            jobs.list.rewind();
        }
    });
    watch(
        shop.changes,
        SHOWN,
        move || Some(Request::Jobs(jobs.query(vehicle.get()))),
        move |answer| {
            if let Ok(Reply::Jobs { page, counts }) = answer {
                jobs.counts.set(*counts);
                jobs.list.receive(page);
            }
        },
    );
}

fn list(shop: Shop, vehicle: Memo<Option<Id>>, open: Signal<bool>) -> View {
    let jobs = shop.jobs;
    let menu = StatusMenu::new(".split-list");
    job_keys(shop);
    let acts = view! { {choose_button(shop)} {new_button(shop)} };
    let item = Callback::new(move |index: u32| {
        let row = Memo::new(move || jobs.list.row(index));
        (move || row.get().map_or_else(blank, |row| job_row(row, menu, shop.now))).draw()
    });
    let grid: fn(u32) -> Grid = |_| Grid { columns: 1, row: HEIGHT };
    view! {
        {list_head(say(Say::SectionJobs), jobs.list.total(), acts)}
        <div class="list-tools">
            {list_search(say(Say::SearchJobs), jobs.list.text, Callback::new(move |()| jobs.list.rewind()))}
            {job_filters(jobs, filter_panel)}
            {vehicle_chip(shop, vehicle)}
        </div>
        <VirtualList
            label=say(Say::SectionJobs)
            total=jobs.list.total()
            scroll=jobs.list.scroll
            grid
            want=Callback::new(move |(from, count)| jobs.list.want(from, count))
            item
            remeasure=open
        />
        {move || empty(shop, vehicle)}
        {status_menu(menu)}
        {hand_over(shop)}
    }
}

/// A new job: one that the house makes itself, or one that somebody has called, written or sent in.
fn new_button(shop: Shop) -> View {
    let open = RwSignal::new(None);
    let items = Callback::new(move |()| {
        let item = |origin: Origin| Item {
            label: say(match origin {
                Origin::Internet => Say::NewFromInternet,
                Origin::Callback => Say::NewFromCall,
                Origin::SupplierOrder => Say::NewFromLetter,
                _ => Say::NewOwn,
            }),
            mark: icon(origin_icon(origin).unwrap_or(PLUS)),
            on: false,
            act: Callback::new(move |()| create_job(shop, origin, None, None)),
            apart: origin == Origin::Callback,
        };
        [Origin::Own, Origin::Callback, Origin::Internet, Origin::SupplierOrder]
            .map(item)
            .into_iter()
            .collect()
    });
    view! {
        <span class="button-pair">
            <Button label=say(Say::NewJob) icon=PLUS look=Look::Filled press=move |()| create_job(shop, Origin::Own, None, None)/>
            <button
                type="button"
                class="button button-filled"
                aria-haspopup="menu"
                aria-label=say(Say::NewOther)
                title=say(Say::NewOther)
                on:click=move |event| open.set(Some(Anchor::of(&event)))
            >
                {icon(CHEVRON_DOWN)}
            </button>
        </span>
        <Menu open label=say(Say::NewOther) items/>
    }
}

/// Begins and ends choosing several jobs.
fn choose_button(shop: Shop) -> View {
    let jobs = shop.jobs;
    let press = move |()| jobs.chosen.set(jobs.chosen.get_untracked().is_none().then(Vec::new));
    view! { <IconButton label=say(Say::ChooseSeveral) icon=LIST_CHECKS press/> }
}

/// The vehicle whose jobs are shown; a tap shows all again.
fn vehicle_chip(shop: Shop, vehicle: Memo<Option<Id>>) -> View {
    let sheet = live(
        shop.changes,
        &[Kind::Vehicle],
        move || vehicle.get().map(Request::Vehicle),
        |reply| match reply {
            Reply::Vehicle(sheet) => Some(sheet.vehicle.title()),
            _ => None,
        },
    );
    let label =
        Signal::derive(move || sheet.get().here().cloned().unwrap_or_else(|| say(Say::Vehicle).into_owned()));
    (move || {
        vehicle.get().map(|_| {
            let press = move |()| shop.guide.go(Place::JOBS);
            view! { <div class="chips"><ClearChip label clear=say(Say::ShowAllJobs) icon=CAR press/></div> }
        })
    })
    .draw()
}

fn empty(shop: Shop, vehicle: Memo<Option<Id>>) -> View {
    let jobs = shop.jobs;
    if !jobs.list.answered.get() && jobs.list.page.with(|page| page.total == 0) {
        return skeleton(8);
    }
    if !jobs.list.is_empty() {
        return ().draw();
    }
    if jobs.is_narrowed() {
        return view! {
            <Empty icon=CLIPBOARD_LIST title=say(Say::NothingFound) hint=say(Say::NoJobsFiltered)>
                <Button label=say(Say::ShowAllJobs) press=move |()| jobs.show(Filters::default())/>
            </Empty>
        };
    }
    match vehicle.get() {
        Some(vehicle) => view! {
            <Empty icon=CLIPBOARD_LIST title=say(Say::NoJobsOfVehicle)>
                <Button label=say(Say::CreateJob) icon=PLUS look=Look::Filled press=move |()| create_job(shop, Origin::Own, Some(vehicle), None)/>
            </Empty>
        },
        None => first_steps(),
    }
}

/// What a new dealership sees.
fn first_steps() -> View {
    use crate::state::place::Chapter;
    use crate::ui::button::LinkButton;
    view! {
        <Empty icon=CLIPBOARD_LIST title=say(Say::NoJobsYet) hint=say(Say::NoJobsYetHint)>
            <LinkButton label=say(Say::SectionVehicles) href=Place::Vehicles(None).path() icon=CAR/>
            <LinkButton label=say(Say::ChapterImport) href=Place::More(Some(Chapter::Import)).path() icon=UPLOAD/>
        </Empty>
    }
}
