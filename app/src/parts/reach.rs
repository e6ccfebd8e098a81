//! One tap to call, to write and to find the way, from a line of Today; a tap later the call is a contact.

use bridge::register::Noted;
use bridge::reply::Reply;
use bridge::request::Request;
use domain::contact::kind::TalkKind;
use domain::id::Id;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{engine, page};
use crate::state::save::{failed, offer_undo, one_gone};
use crate::state::shop::Shop;
use crate::state::tongue::say;
use crate::ui::icon::{Icon, MAIL, NAVIGATION, PHONE, icon};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::Callback;

/// How somebody is reached; what is not known is empty.
pub struct Reach<'a> {
    /// Whose contact it is.
    pub customer: Id,
    /// As it is dialled.
    pub phone: &'a str,
    pub mail: &'a str,
    /// Street and town.
    pub address: &'a str,
    /// One goes there rather than call.
    pub go: bool,
}

/// The ways, the likeliest first and with its word.
pub fn reach(shop: Shop, known: &Reach<'_>) -> View {
    let customer = known.customer;
    let way =
        |known: &str, href: String, mark: Icon, word: Say| (!known.is_empty()).then_some((href, mark, word));
    let sought = page::encoded(known.address);
    let place = format!("https://www.openstreetmap.org/search?query={sought}");
    let mut ways = [
        way(known.phone, format!("tel:{}", known.phone), PHONE, Say::Call),
        way(known.mail, format!("mailto:{}", known.mail), MAIL, Say::Write),
        way(known.address, place, NAVIGATION, Say::FindWay),
    ];
    if known.go {
        ways.rotate_right(1);
    }
    let link = |(nth, (href, mark, word)): (usize, (String, Icon, Say))| {
        let class = if nth == 0 { "button button-outline task-reach" } else { "icon-button task-further" };
        let kind = match word {
            Say::Call => Some(TalkKind::Phone),
            Say::Write => Some(TalkKind::Mail),
            _ => None,
        };
        let kind = kind.filter(|_| !customer.is_none());
        let offer = move |_| {
            if let Some(kind) = kind {
                let keep = Callback::new(move |()| keep(shop, customer, kind));
                shop.notes.offer(say(Say::ReachedAsk), say(Say::KeepContact), keep);
            }
        };
        // A map opens beside the app, a telephone in front of it.
        let beside = kind.is_none().then_some("_blank");
        let word = say(word);
        view! {
            <a class=class href=href rel="noopener" target=beside aria-label=word.clone() title=word.clone() on:click=offer>
                {icon(mark)} {(nth == 0).then(|| view! { <span>{word}</span> })}
            </a>
        }
    };
    ways.into_iter().flatten().enumerate().map(link).collect_view()
}

fn keep(shop: Shop, customer: Id, kind: TalkKind) {
    let noted = Noted { customer, kind: kind.word().to_owned(), ..Noted::default() };
    spawn_local(async move {
        match engine::ask(Request::Log(noted)).await {
            Ok(Reply::Created(id)) => offer_undo(shop, id, one_gone(), Say::ContactIsKept),
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}
