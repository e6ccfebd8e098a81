//! Bringing files in: chosen or the demo dealership's; first what they would do, then doing it.

mod last;
mod waiting;

use bridge::import::{Forecast, Outcome, Subject};
use bridge::listing::Listing;
use bridge::reply::{Failure, Reply};
use bridge::request::Request;
use domain::field::Leaf;
use domain::id::Id;
use domain::party::house::HouseField;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{engine, files, picture};
use crate::pages::import::last::last;
use crate::pages::import::waiting::waiting;
use crate::pages::listing::{self, lists};
use crate::parts::forecast::{file_failure, forecast};
use crate::parts::sheet_head::sheet_head;
use crate::state::place::Place;
use crate::state::save::{failed, one, write};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, LinkButton, Look};
use crate::ui::icon::{CAR, CHECK, FILE_TEXT, TRIANGLE_ALERT, UPLOAD, icon};
use crate::ui::pen::each::each;
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::RwSignal;

/// The demo dealership's files, in the order in which they have to come in.
const DEMO: [(Subject, &str); 4] = [
    (Subject::House, "autohaus.csv"),
    (Subject::Staff, "mitarbeiter.csv"),
    (Subject::Customers, "kunden.csv"),
    (Subject::Vehicles, "fahrzeuge.csv"),
];

/// What its customers' sheets are filled with, behind them.
const DEMO_LISTS: [(Listing, &str); 9] = [
    (Listing::Persons, "ansprechpartner.csv"),
    (Listing::Cars, "fahrzeuge-kunden.csv"),
    (Listing::Cases, "vorgaenge.csv"),
    (Listing::Talks, "kundenkontakte.csv"),
    (Listing::Orders, "auftraege.csv"),
    (Listing::Positions, "auftragspositionen.csv"),
    (Listing::Items, "offene-posten.csv"),
    (Listing::Revenue, "umsaetze.csv"),
    (Listing::Profit, "rohertrag.csv"),
];

/// A file on its way in.
#[derive(Clone, Copy)]
struct Coming {
    number: u32,
    subject: Subject,
    name: RwSignal<String>,
    bytes: RwSignal<Vec<u8>>,
    forecast: RwSignal<Option<Result<Forecast, Failure>>>,
    outcome: RwSignal<Option<Outcome>>,
    /// The dealership's picture that comes with the file.
    logo: RwSignal<Option<Vec<u8>>>,
}

/// The page.
#[component]
pub fn ImportPage() -> View {
    let shop = shop();
    let coming = RwSignal::new(Vec::<Coming>::new());
    let busy = RwSignal::new(false);
    let listed = RwSignal::new(Vec::<listing::Coming>::new());
    let with_lists = RwSignal::new(false);
    let choice = |subject: Subject, word: Say| {
        view! { <Button label=say(word) icon=FILE_TEXT press=move |()| choose(coming, busy, subject)/> }
    };
    view! {
        <article class="sheet">
            {sheet_head(say(Say::ChapterImport).into_owned(), ().draw())}
            <p class="sheet-lead">{say(Say::ImportLead)}</p>
            <div class="import-ways">
                <section class="import-way" aria-labelledby="import-own">
                    <h2 id="import-own" class="group-title">{say(Say::ImportOwn)}</h2>
                    <p>{say(Say::ImportOwnHint)}</p>
                    <div class="acts">
                        {choice(Subject::Vehicles, Say::ImportVehicles)}
                        {choice(Subject::Customers, Say::ImportCustomers)}
                        {choice(Subject::Staff, Say::ImportStaff)}
                        {choice(Subject::House, Say::ImportHouse)}
                    </div>
                </section>
                <section class="import-way" aria-labelledby="import-demo">
                    <h2 id="import-demo" class="group-title">{say(Say::ImportDemo)}</h2>
                    <p>{say(Say::ImportDemoHint)}</p>
                    <div class="acts">
                        <Button label=say(Say::ImportDemoNow) icon=CAR look=Look::Filled disabled=busy press=move |()| {
                            with_lists.set(true);
                            demo(shop, coming, busy);
                        }/>
                    </div>
                </section>
            </div>
            <div class="import-files" aria-live="polite">
                {each(move || coming.get(), |file| file.number, file)}
            </div>
            {move || bring(shop, coming, busy, Then { listed, with_lists })}
            {lists(shop, listed)}
            {last(shop)}
            {waiting(shop)}
        </article>
    }
}

fn choose(coming: RwSignal<Vec<Coming>>, busy: RwSignal<bool>, subject: Subject) {
    spawn_local(async move {
        for (name, bytes) in files::pick(".csv,.txt,text/csv,text/plain", false).await {
            look_into(coming, busy, subject, name, bytes, None).await;
        }
    });
}

fn demo(shop: Shop, coming: RwSignal<Vec<Coming>>, busy: RwSignal<bool>) {
    spawn_local(async move {
        coming.set(Vec::new());
        for (subject, name) in DEMO {
            match files::fetch(&format!("/demo/{name}")).await {
                Some(bytes) => {
                    let logo = if subject == Subject::House { logo().await } else { None };
                    look_into(coming, busy, subject, name.to_owned(), bytes, logo).await;
                }
                None => return shop.notes.tell(say(Say::DemoMissing)),
            }
        }
    });
}

/// The demo's logo, made to fit as a chosen picture is.
async fn logo() -> Option<Vec<u8>> {
    picture::fit(&files::fetch("/demo/logo.png").await?).await.ok()
}

async fn look_into(
    coming: RwSignal<Vec<Coming>>,
    busy: RwSignal<bool>,
    subject: Subject,
    name: String,
    bytes: Vec<u8>,
    logo: Option<Vec<u8>>,
) {
    let number =
        coming.with_untracked(|all| all.iter().map(|file| file.number).max().map_or(0, |last| last + 1));
    let file = Coming {
        number,
        subject,
        name: RwSignal::new(name),
        bytes: RwSignal::new(bytes.clone()),
        forecast: RwSignal::new(None),
        outcome: RwSignal::new(None),
        logo: RwSignal::new(logo),
    };
    busy.set(true);
    coming.update(|all| {
        all.retain(|other| other.subject != subject || other.outcome.get_untracked().is_some());
        all.push(file);
    });
    let answer = match engine::ask(Request::LookInto { subject, bytes }).await {
        Ok(Reply::Forecast(forecast)) => Ok(forecast),
        Ok(_) => Err(Failure::Database),
        Err(failure) => Err(failure),
    };
    file.forecast.set(Some(answer));
    busy.set(false);
}

/// What comes in behind the files: the demo dealership's lists, if it is the one that comes.
#[derive(Clone, Copy)]
struct Then {
    listed: RwSignal<Vec<listing::Coming>>,
    with_lists: RwSignal<bool>,
}

/// The button that brings everything in that can come in.
fn bring(shop: Shop, coming: RwSignal<Vec<Coming>>, busy: RwSignal<bool>, then: Then) -> View {
    let all = coming.get();
    if all.is_empty() {
        return ().draw();
    }
    let open =
        all.iter().any(|file| file.outcome.get().is_none() && matches!(file.forecast.get(), Some(Ok(_))));
    let finished = all.iter().any(|file| file.outcome.get().is_some());
    let press = move |()| bring_in(shop, coming, busy, then);
    let after = (finished && !open).then(|| {
        view! {
            <LinkButton label=say(Say::SectionVehicles) href=Place::Vehicles(None).path() icon=CAR look=Look::Filled/>
            <LinkButton label=say(Say::SectionCustomers) href=Place::Customers(None).path()/>
        }
    });
    view! {
        <div class="import-bar">
            {open.then(|| view! { <Button label=say(Say::BringIn) icon=UPLOAD look=Look::Filled disabled=busy press/> })}
            {after}
        </div>
    }
}

fn bring_in(shop: Shop, coming: RwSignal<Vec<Coming>>, busy: RwSignal<bool>, then: Then) {
    busy.set(true);
    let (files, with_lists) = (coming.get_untracked(), then.with_lists.get_untracked());
    spawn_local(async move {
        for file in files {
            if file.outcome.get_untracked().is_some() || !matches!(file.forecast.get_untracked(), Some(Ok(_)))
            {
                continue;
            }
            let (name, bytes) = (file.name.get_untracked(), file.bytes.get_untracked());
            let asked = Request::BringIn { subject: file.subject, name, bytes };
            match engine::ask(asked).await {
                Ok(Reply::Outcome(outcome)) => {
                    file.outcome.set(Some(outcome));
                    if let Some(logo) = file.logo.get_untracked() {
                        put_logo(shop, logo).await;
                    }
                }
                Ok(_) => {}
                Err(failure) => {
                    shop.notes.tell(failed(&failure));
                    break;
                }
            }
        }
        if with_lists {
            then.with_lists.set(false);
            demo_lists(shop, then.listed).await;
        }
        busy.set(false);
    });
}

/// The demo dealership's lists, one behind the other.
async fn demo_lists(shop: Shop, listed: RwSignal<Vec<listing::Coming>>) {
    for (listing, name) in DEMO_LISTS {
        let Some(bytes) = files::fetch(&format!("/demo/{name}")).await else {
            return shop.notes.tell(say(Say::DemoMissing));
        };
        let one = listing::take(listed, listing, name.to_owned(), bytes);
        listing::propose(one).await;
        if !listing::waits(one) || !listing::take_in(shop, one).await {
            return;
        }
    }
}

/// The way in which a chosen logo is saved, too.
async fn put_logo(shop: Shop, logo: Vec<u8>) {
    let edit = one(HouseField::Logo.key(), Some(Leaf::Bytes(logo)));
    if let Err(failure) = write(Id::HOUSE, edit).await {
        shop.notes.tell(failed(&failure));
    }
}

fn file(file: Coming) -> View {
    let body = move || match file.forecast.get() {
        None => view! { <p class="import-state">{say(Say::ImportReading)}</p> },
        Some(Err(failure)) => {
            view! { <p class="import-wrong" role="alert">{icon(TRIANGLE_ALERT)} <span>{file_failure(file.subject, &failure)}</span></p> }
        }
        Some(Ok(found)) => forecast(file.subject, &file.name.get_untracked(), &found),
    };
    let done = move || {
        file.outcome.get().map(|outcome| {
            let told = Say::ImportDone(outcome.created, outcome.changed, outcome.same, outcome.rejected);
            view! { <p class="import-done" role="status">{icon(CHECK)} <span>{say(told)}</span></p> }
        })
    };
    view! {
        <section class="import-file" aria-label=file.name.get_untracked()>
            <h2>{say(subject_word(file.subject))} " " <small>{file.name.get_untracked()}</small></h2>
            {done}
            {body}
        </section>
    }
}

fn subject_word(subject: Subject) -> Say {
    match subject {
        Subject::House => Say::ImportHouse,
        Subject::Staff => Say::ImportStaff,
        Subject::Customers => Say::ImportCustomers,
        Subject::Vehicles => Say::ImportVehicles,
    }
}
