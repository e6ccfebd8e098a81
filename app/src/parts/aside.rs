//! What the relay will never keep: who wrote what when, on which record, and why it is not kept.

use bridge::history::{LaidAside, Reason};
use bridge::reply::Reply;
use bridge::request::Request;
use domain::record::Kind;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::parts::past::wrote;
use crate::state::live::live;
use crate::state::place::{Place, Register};
use crate::state::save::failed;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::say;
use crate::ui::button::{Button, Look};
use crate::ui::pen::view::{DrawAll, View};

const ALL: &[Kind] =
    &[Kind::Job, Kind::Customer, Kind::Vehicle, Kind::Paper, Kind::Attachment, Kind::Staff, Kind::House];

/// The section; nothing where nothing lies aside.
pub fn laid_aside() -> View {
    let shop = shop();
    let known = live(
        shop.changes,
        ALL,
        || Some(Request::LaidAside),
        |reply| match reply {
            Reply::LaidAside(all) => Some(all),
            _ => None,
        },
    );
    let section = move || {
        let all = known.get().here().cloned().filter(|all| !all.is_empty())?;
        Some(list(shop, all))
    };
    view! { {section} }
}

fn list(shop: Shop, all: Vec<LaidAside>) -> View {
    let changes: Vec<[u8; 32]> = all.iter().map(|one| one.past.change).collect();
    let forget = move |()| {
        let request = Request::ForgetLaidAside(changes.clone());
        spawn_local(async move {
            match engine::ask(request).await {
                Ok(_) => shop.changes.note_all(),
                Err(failure) => shop.notes.tell(failed(&failure)),
            }
        });
    };
    view! {
        <section class="group group-full">
            <h2 class="group-title">{say(Say::AsideTitle)}</h2>
            <div>
                <p>{say(Say::AsideLead)}</p>
                <ol class="past" aria-label=say(Say::AsideTitle)>{all.into_iter().map(line).collect_view()}</ol>
                <div class="acts"><Button label=say(Say::AsideForget) look=Look::Quiet press=forget/></div>
            </div>
        </section>
    }
}

fn line(one: LaidAside) -> View {
    let name = if one.name.is_empty() { "–".to_owned() } else { one.name.clone() };
    let place = match one.kind {
        Kind::Job => Some(Place::Jobs { vehicle: None, open: Some((one.record, Register::Basis)) }),
        Kind::Customer => Some(Place::Customers(Some(one.record))),
        Kind::Vehicle => Some(Place::Vehicles(Some(one.record))),
        _ => None,
    };
    let title = match place.filter(|_| one.here) {
        Some(place) => view! { <a href=place.path()>{name}</a> },
        None => view! { <span>{name}</span> },
    };
    let why = say(match one.why {
        Reason::Closed => Say::AsideClosed,
        Reason::NotAllowed => Say::AsideNotAllowed,
        Reason::TooLarge => Say::AsideTooLarge,
        Reason::Damaged => Say::AsideDamaged,
    });
    view! {
        <li class="past-entry">
            <p class="past-who"><strong>{title}</strong> " " <span>{why}</span></p>
            {wrote(one.kind, &one.past)}
        </li>
    }
}
