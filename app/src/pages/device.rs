//! This device: how it stands to the relay, what it keeps, installing, signing out.

use bridge::import::Subject;
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{engine, platform};
use crate::parts::aside::laid_aside;
use crate::parts::sheet_head::sheet_head;
use crate::parts::sync_panel::SyncPanel;
use crate::state::place::Place;
use crate::state::save::failed;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{DOWNLOAD, LOG_OUT};
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::RwSignal;

/// The page.
#[component]
pub fn DevicePage() -> View {
    let shop = shop();
    view! {
        <article class="sheet">
            {sheet_head(say(Say::ChapterDevice).into_owned(), ().draw())}
            <div class="form">
                <section class="group">
                    <h2 class="group-title">{say(Say::SyncTitle)}</h2>
                    <div><SyncPanel/></div>
                </section>
                {laid_aside()}
                <section class="group">
                    <h2 class="group-title">{say(Say::InstallTitle)}</h2>
                    <div>{install(shop)}</div>
                </section>
                <section class="group">
                    <h2 class="group-title">{say(Say::TakeOutTitle)}</h2>
                    <div class="acts">
                        {take_out(shop, Subject::Customers, Say::TakeOutCustomers)}
                        {take_out(shop, Subject::Vehicles, Say::TakeOutVehicles)}
                    </div>
                </section>
                <section class="group">
                    <h2 class="group-title">{say(Say::SignOut)}</h2>
                    <div>{sign_out(shop)}</div>
                </section>
            </div>
        </article>
    }
}

fn install(shop: Shop) -> View {
    if platform::installed() {
        return view! { <p>{say(Say::Installed)}</p> };
    }
    if platform::is_ios() {
        return view! { <p>{say(Say::InstallIos)}</p> };
    }
    let press = move |()| {
        platform::install();
        shop.installable.set(false);
    };
    (move || {
        if shop.installable.get() {
            view! { <Button label=say(Say::InstallNow) icon=DOWNLOAD press/> }
        } else {
            view! { <p>{say(Say::InstallByBrowser)}</p> }
        }
    })
    .draw()
}

fn take_out(shop: Shop, subject: Subject, word: Say) -> View {
    let press = move |()| {
        spawn_local(async move {
            match engine::ask(Request::TakeOut(subject)).await {
                Ok(Reply::File(file)) => {
                    crate::browser::files::download(&file.name, &file.media, &file.bytes)
                }
                Ok(_) => {}
                Err(failure) => shop.notes.tell(failed(&failure)),
            }
        })
    };
    view! { <Button label=say(word) icon=DOWNLOAD press/> }
}

/// Leaving the house is the one thing that asks first when something would be lost.
fn sign_out(shop: Shop) -> View {
    let unsent = RwSignal::new(0_u32);
    let asking = RwSignal::new(false);
    let leave = move |anyway: bool| {
        spawn_local(async move {
            match shop.session.leave(anyway).await {
                Ok(()) => shop.guide.instead(Place::SignIn),
                Err(Failure::Unsent(count)) => {
                    unsent.set(count);
                    asking.set(true);
                }
                Err(failure) => shop.notes.tell(failed(&failure)),
            }
        })
    };
    view! {
        <p>{say(Say::SignOutHint)}</p>
        <div class="acts"><Button label=say(Say::SignOut) icon=LOG_OUT press=move |()| leave(false)/></div>
        <Dialog open=asking title=say(Say::SignOut) close=say(Say::Close)>
            <p>{move || say(Say::FailedUnsent(unsent.get()))}</p>
            <div class="acts">
                <Button label=say(Say::StaySignedIn) look=Look::Filled press=move |()| asking.set(false)/>
                <Button label=say(Say::SignOutAnyway) press=move |()| { asking.set(false); leave(true); }/>
            </div>
        </Dialog>
    }
}
