//! Coming in: the very first time, with a password, by an invitation.

use bridge::request::Request;
use bridge::session::{Beginning, Joining, SigningIn};
use domain::letter_case::capitals;
use domain::party::house::HouseField;
use domain::party::staff::StaffField;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{address, platform};
use crate::parts::sheet_head::heading;
use crate::state::place::{Chapter, Place};
use crate::state::save::failed;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{say, start_label};
use crate::ui::button::Submit;
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{RwSignal, effect};
use crate::ui::text::Text;
use crate::ui::text_field::{TextField, Typed};

/// What is entered at the door. Each way uses some of it.
#[derive(Clone, Copy)]
struct Entry {
    code: RwSignal<String>,
    house: RwSignal<String>,
    name: RwSignal<String>,
    initials: RwSignal<String>,
    login: RwSignal<String>,
    password: RwSignal<String>,
    device: RwSignal<String>,
    busy: RwSignal<bool>,
    wrong: RwSignal<Option<Text>>,
}

impl Entry {
    fn new() -> Entry {
        let empty = || RwSignal::new(String::new());
        Entry {
            code: empty(),
            house: empty(),
            name: empty(),
            initials: empty(),
            login: empty(),
            password: empty(),
            device: RwSignal::new(platform::device_name()),
            busy: RwSignal::new(false),
            wrong: RwSignal::new(None),
        }
    }
}

/// The page for the one-time link.
#[component]
pub fn Start() -> View {
    let entry = Entry::new();
    let token = address::fragment();
    effect(move || entry.initials.set(initials(&entry.name.get())));
    let request = move || {
        Request::Begin(Beginning {
            token: token.clone(),
            house: trimmed(entry.house),
            name: trimmed(entry.name),
            initials: trimmed(entry.initials),
            login: trimmed(entry.login),
            password: entry.password.get_untracked(),
            device: trimmed(entry.device),
        })
    };
    let fields = view! {
        <TextField id="house" label=start_label(HouseField::Name) text=entry.house needed=true/>
        <TextField id="name" label=say(Say::YourName) text=entry.name needed=true/>
        <TextField id="initials" label=start_label(StaffField::Initials) text=entry.initials needed=true/>
        <TextField id="login" label=say(Say::LoginName) text=entry.login typed=Typed::Login needed=true/>
        <TextField id="password" label=say(Say::PasswordNew) text=entry.password typed=Typed::NewPassword needed=true/>
        <TextField id="device" label=say(Say::DeviceNameLabel) text=entry.device needed=true/>
    };
    let then = Place::More(Some(Chapter::Import));
    card(
        say(Say::StartTitle),
        say(Say::StartLead),
        fields.draw(),
        say(Say::StartNow),
        entry,
        request,
        then,
        ().draw(),
    )
}

/// The page for name and password.
#[component]
pub fn SignIn() -> View {
    let entry = Entry::new();
    let request = move || {
        Request::SignIn(SigningIn {
            login: trimmed(entry.login),
            password: entry.password.get_untracked(),
            device: trimmed(entry.device),
        })
    };
    let fields = view! {
        <TextField id="login" label=say(Say::LoginName) text=entry.login typed=Typed::Login needed=true/>
        <TextField id="password" label=say(Say::Password) text=entry.password typed=Typed::Password needed=true/>
        <TextField id="device" label=say(Say::DeviceNameLabel) text=entry.device needed=true/>
    };
    let other = view! { <p class="door-other"><a href=Place::Join.path()>{say(Say::HaveCode)}</a></p> };
    card(
        say(Say::SignInTitle),
        say(Say::SignInLead),
        fields.draw(),
        say(Say::SignIn),
        entry,
        request,
        Place::HOME,
        other.draw(),
    )
}

/// The page for an invitation.
#[component]
pub fn Join() -> View {
    let entry = Entry::new();
    entry.code.set(address::fragment());
    let request = move || {
        Request::Join(Joining {
            code: trimmed(entry.code),
            login: trimmed(entry.login),
            password: entry.password.get_untracked(),
            device: trimmed(entry.device),
        })
    };
    let fields = view! {
        <TextField id="code" label=say(Say::InvitationCode) text=entry.code typed=Typed::Code needed=true/>
        <TextField id="login" label=say(Say::LoginName) text=entry.login typed=Typed::Login needed=true/>
        <TextField id="password" label=say(Say::PasswordNew) text=entry.password typed=Typed::NewPassword needed=true/>
        <TextField id="device" label=say(Say::DeviceNameLabel) text=entry.device needed=true/>
    };
    let other = view! { <p class="door-other"><a href=Place::SignIn.path()>{say(Say::HavePassword)}</a></p> };
    card(
        say(Say::JoinTitle),
        say(Say::JoinLead),
        fields.draw(),
        say(Say::JoinNow),
        entry,
        request,
        Place::HOME,
        other.draw(),
    )
}

#[expect(clippy::too_many_arguments, reason = "the three doors differ in each of them and in nothing else")]
fn card(
    title: Text,
    lead: Text,
    fields: View,
    word: Text,
    entry: Entry,
    request: impl Fn() -> Request + 'static,
    then: Place,
    other: View,
) -> View {
    let shop = shop();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !entry.busy.get_untracked() {
            enter(shop, entry, request(), then);
        }
    };
    view! {
        <main class="door">
            <form class="door-card" on:submit=send>
                {crate::parts::mark::mark()}
                {heading(title.into_owned())}
                <p class="door-lead">{lead}</p>
                {fields}
                <p class="door-wrong" role="alert">{move || entry.wrong.get()}</p>
                <Submit label=word busy=entry.busy/>
                {other}
            </form>
        </main>
    }
}

fn enter(shop: Shop, entry: Entry, request: Request, then: Place) {
    entry.busy.set(true);
    entry.wrong.set(None);
    spawn_local(async move {
        match shop.session.enter(request).await {
            Ok(()) => {
                let _ = platform::persist().await;
                shop.guide.instead(then);
            }
            Err(failure) => {
                entry.wrong.set(Some(failed(&failure)));
            }
        }
        entry.busy.set(false);
    });
}

fn trimmed(text: RwSignal<String>) -> String {
    text.with_untracked(|text| text.trim().to_owned())
}

/// First letters of first and last name.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter(|word| !word.ends_with('.'));
    let first = words.next();
    let last = words.next_back();
    let letters = [first, last].into_iter().flatten().filter_map(|word| word.chars().next());
    capitals(&letters.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn initials_come_from_first_and_last_name() {
        for (name, wanted) in
            [("Walter Rathelz", "WR"), ("Dr. Änne von der Özdemir", "ÄÖ"), ("Cher", "C"), ("", "")]
        {
            assert_eq!(initials(name), wanted);
        }
    }
}
