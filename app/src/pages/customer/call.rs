//! Reaching somebody: the number is dialled, and a tap later the call is a contact.

use bridge::register::Noted;
use bridge::reply::Reply;
use bridge::request::Request;
use domain::contact::kind::TalkKind;
use domain::id::Id;
use domain::party::person::Channel;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::pages::customer::sheet::Sheet;
use crate::state::index::Index;
use crate::state::save::failed;
use crate::state::tongue::{label, say};
use crate::ui::icon::{Icon, icon};
use crate::ui::pen::view::View;
use crate::ui::signal::Callback;

/// By which way somebody is reached.
#[derive(Clone)]
pub struct Reached {
    pub channel: Channel,
    pub value: String,
    pub person: Option<Id>,
}

/// A button that reaches somebody and then offers to keep it as a contact.
pub fn reach_by(sheet: Sheet, mark: Icon, reached: Reached, preferred: bool) -> View {
    let href = address(reached.channel, &reached.value);
    let shown = reached.value.clone();
    let told = preferred.then(|| view! { <span class="tag">{say(Say::PreferredWay)}</span> });
    let offer = move |_| {
        let reached = reached.clone();
        let keep = Callback::new(move |()| keep(sheet, &reached));
        sheet.shop.notes.offer(say(Say::ReachedAsk), say(Say::KeepContact), keep);
    };
    view! { <a class="button button-outline" href=href on:click=offer>{icon(mark)} <span>{shown}</span> {told}</a> }
}

/// The address that a device opens for a way.
fn address(channel: Channel, value: &str) -> String {
    let digits: String = value.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    match channel {
        Channel::Mail => format!("mailto:{}", value.trim()),
        Channel::Messenger => format!("https://wa.me/{}", abroad(&digits)),
        _ => format!("tel:{digits}"),
    }
}

/// A number with its country in front and no plus; without a country it is German.
fn abroad(digits: &str) -> String {
    match digits.strip_prefix('+').or_else(|| digits.strip_prefix("00")) {
        Some(number) => number.to_owned(),
        None => format!("49{}", digits.trim_start_matches('0')),
    }
}

/// The kind of contact that a way makes.
fn kind(channel: Channel) -> TalkKind {
    match channel {
        Channel::Mail => TalkKind::Mail,
        Channel::Messenger => TalkKind::Messenger,
        Channel::Post => TalkKind::Letter,
        _ => TalkKind::Phone,
    }
}

fn keep(sheet: Sheet, reached: &Reached) {
    let kind = kind(reached.channel);
    let noted = Noted {
        customer: sheet.id,
        person: reached.person,
        kind: kind.word().to_owned(),
        ..Noted::default()
    };
    spawn_local(async move {
        match engine::ask(Request::Log(noted)).await {
            Ok(Reply::Created(id)) => {
                sheet.talk.set(Some(id));
                sheet.go(Index::Contacts);
                sheet.undo_created(id, Say::ContactKept(label(kind).into_owned()));
            }
            Ok(_) => {}
            Err(failure) => sheet.shop.notes.tell(failed(&failure)),
        }
    });
}

#[cfg(test)]
mod tests {
    use domain::party::person::Channel;

    use super::address;

    #[test]
    fn a_number_is_dialled_however_it_is_written() {
        for (channel, value, wanted) in [
            (Channel::Mobile, "0171 / 392-0091", "tel:01713920091"),
            (Channel::Phone, "+49 (89) 1234", "tel:+49891234"),
            (Channel::Mail, " a@b.de ", "mailto:a@b.de"),
            (Channel::Messenger, "+49 171 39", "https://wa.me/4917139"),
            (Channel::Messenger, "0171 39", "https://wa.me/4917139"),
            (Channel::Messenger, "0043 1 39", "https://wa.me/43139"),
        ] {
            assert_eq!(address(channel, value), wanted);
        }
    }
}
