//! The frame: navigation, header, banners, and the page in the middle.

use bridge::request::Request;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::pages::customers::CustomersPage;
use crate::pages::jobs::JobsPage;
use crate::pages::more::MorePage;
use crate::pages::today::TodayPage;
use crate::pages::vehicles::VehiclesPage;
use crate::parts::badge::badge;
use crate::parts::later::split_off;
use crate::parts::search::{Search, SearchEverywhere};
use crate::parts::sync_chip::SyncChip;
use crate::parts::sync_panel::SyncPanel;
use crate::parts::trouble::Banners;
use crate::state::place::{Place, Section};
use crate::state::shop::shop;
use crate::state::tongue::say;
use crate::ui::icon::{CAR, CLIPBOARD_LIST, ELLIPSIS, Icon, SEARCH, SUN, USERS, icon};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Memo, effect};

/// The navigation, in its order.
const SECTIONS: [(Section, Place, Say, Icon); 5] = [
    (Section::Today, Place::Today, Say::SectionToday, SUN),
    (Section::Jobs, Place::JOBS, Say::SectionJobs, CLIPBOARD_LIST),
    (Section::Vehicles, Place::Vehicles(None), Say::SectionVehicles, CAR),
    (Section::Customers, Place::Customers(None), Say::SectionCustomers, USERS),
    (Section::More, Place::More(None), Say::SectionMore, ELLIPSIS),
];

split_off! {
    sheets: vehicles_page, load_vehicles, cut_vehicles() => view! { <VehiclesPage/> };
    sheets: customers_page, load_customers, cut_customers() => view! { <CustomersPage/> };
    sheets: more_page, load_more, cut_more() => view! { <MorePage/> };
    sheets: search, load_search, cut_search() => view! { <Search/> };
    sheets: sync_panel, load_sync_panel, cut_sync_panel() => view! { <SyncPanel/> };
}

/// The frame.
#[component]
pub fn Frame() -> View {
    let shop = shop();
    let section = shop.guide.section();
    let open = Memo::new(move || shop.guide.place.get().is_open());
    let page = move || match section.get() {
        Section::Vehicles => vehicles_page(),
        Section::Customers => customers_page(),
        Section::More => more_page(),
        Section::Jobs => view! { <JobsPage/> },
        Section::Today | Section::Door => view! { <TodayPage/> },
    };
    let before = Memo::new(move || if shop.away.get() { None } else { shop.guide.place.get().record() });
    effect(move || {
        let record = before.get();
        spawn_local(async move {
            // Whether colleagues are told makes no difference here.
            let _ = engine::ask(Request::Look(record)).await;
        });
    });
    view! {
        <div class="frame" class:sheet-open=open>
            {navigation(section)}
            <Header/>
            <div class="banners"><Banners/></div>
            <main class="page">{page}</main>
        </div>
        <SearchEverywhere search/>
    }
}

fn navigation(section: Memo<Section>) -> View {
    let link = move |(of, place, word, mark): (Section, Place, Say, Icon)| {
        view! {
            <a class="nav-link" href=place.path() aria-current=move || (section.get() == of).then_some("page")>
                {icon(mark)}
                <span>{say(word)}</span>
            </a>
        }
    };
    view! {
        <nav class="rail" aria-label=say(Say::Navigation)>
            <span class="rail-mark"><img src="/icons/icon.svg" alt="Jobmappe" width="32" height="32"/></span>
            {SECTIONS.map(link).into_iter().collect_view()}
        </nav>
    }
}

#[component]
fn Header() -> View {
    let shop = shop();
    let house = move || shop.session.me.with(|me| me.as_ref().map(|me| me.house_name.clone()));
    let person = move || {
        shop.session.me.with(|me| me.as_ref().map(|me| {
            view! { <a class="header-person" href=Place::More(None).path()>{badge(&me.initials, "")} " " <span class="unseen">{me.name.clone()}</span></a> }
        }))
    };
    view! {
        <header class="header">
            <p class="header-house">{house}</p>
            <span class="push"></span>
            <button type="button" class="header-search" aria-haspopup="dialog" on:click=move |_| shop.searching.set(true)>
                {icon(SEARCH)}
                <span>{say(Say::SearchEverywhere)}</span>
                <kbd>{say(Say::SearchKey)}</kbd>
            </button>
            <SyncChip panel=sync_panel/>
            {person}
        </header>
    }
}
