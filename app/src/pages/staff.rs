//! The people of the dealership, and inviting another.

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::session::{Invitation, Invitee};
use domain::id::Id;
use domain::party::staff::{Role, Staff, StaffField};
use domain::record::Kind;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::parts::badge::badge;
use crate::parts::fields::roles;
use crate::parts::sheet_head::sheet_head;
use crate::state::live::live;
use crate::state::save::failed;
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, moment, say};
use crate::ui::button::{Button, Look, Submit};
use crate::ui::dialog::Dialog;
use crate::ui::icon::USER_PLUS;
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::select::SelectField;
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};
use crate::ui::text_field::TextField;

/// The page.
#[component]
pub fn StaffPage() -> View {
    let shop = shop();
    let staff = live(
        shop.changes,
        &[Kind::Staff],
        || Some(Request::Staff),
        |reply| match reply {
            Reply::Staff(staff) => Some(staff),
            _ => None,
        },
    );
    let inviting = RwSignal::new(false);
    let may =
        Memo::new(move || shop.session.me.with(|me| me.as_ref().is_some_and(|me| me.role.may_invite())));
    let invite = move || {
        may.get().then(|| {
            view! { <Button label=say(Say::Invite) icon=USER_PLUS look=Look::Filled press=move |()| inviting.set(true)/> }
        })
    };
    let list = move || staff.get().here().cloned().unwrap_or_default().into_iter().map(line).collect_view();
    view! {
        <article class="sheet">
            {sheet_head(say(Say::ChapterStaff).into_owned(), invite.draw())}
            <ul class="people" aria-label=say(Say::ChapterStaff)>{list}</ul>
            <Dialog open=inviting title=say(Say::InviteTitle) close=say(Say::Close)>
                <Inviting shop/>
            </Dialog>
        </article>
    }
}

fn line((_, person): (Id, Staff)) -> View {
    let reach =
        [person.phone.clone(), person.mail.clone()].into_iter().filter(|r| !r.is_empty()).collect::<Vec<_>>();
    view! {
        <li class="person">
            {badge(&person.initials, &person.name)}
            <span class="row-main">
                <span class="row-first">{person.name.clone()}</span>
                <span class="row-second">{reach.join(" · ")}</span>
            </span>
            <span class="tag">{label(person.role)}</span>
        </li>
    }
}

#[component]
fn Inviting(shop: Shop) -> View {
    let (name, initials) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let role = RwSignal::new(Role::Sales);
    let busy = RwSignal::new(false);
    let given = RwSignal::new(None::<Invitation>);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let trimmed = |text: RwSignal<String>| text.with_untracked(|text| text.trim().to_owned());
        let invitee =
            Invitee { name: trimmed(name), initials: trimmed(initials), role: role.get_untracked() };
        busy.set(true);
        spawn_local(async move {
            match engine::ask(Request::Invite(invitee)).await {
                Ok(Reply::Invitation(invitation)) => {
                    given.set(Some(invitation));
                }
                Ok(_) => {}
                Err(failure) => shop.notes.tell(failed(&failure)),
            }
            busy.set(false);
        });
    };
    let form = move || {
        view! {
            <form class="entry" on:submit=send>
                <TextField id="invite-name" label=label(StaffField::Name) text=name needed=true/>
                <TextField id="invite-initials" label=label(StaffField::Initials) text=initials needed=true/>
                <SelectField
                    id="invite-role"
                    label=label(StaffField::Role)
                    options=roles()
                    value=Signal::derive(move || role.get().word().to_owned())
                    choose=Callback::new(move |word: String| role.set(Role::of(&word)))
                />
                <div class="acts"><Submit label=say(Say::MakeInvitation) busy/></div>
            </form>
        }
    };
    (move || given.get().map_or_else(form, |invitation| code(&invitation))).draw()
}

fn code(invitation: &Invitation) -> View {
    view! {
        <p>{say(Say::InvitationLead)}</p>
        <p class="code" aria-label=say(Say::InvitationCode)>{invitation.code.clone()}</p>
        <p class="sheet-lead">{say(Say::InvitationUntil(moment(invitation.expires)))}</p>
    }
}
