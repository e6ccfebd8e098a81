//! The people of the dealership, and inviting another.

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::session::{Invitation, Invitee, Me};
use domain::field::Value;
use domain::id::Id;
use domain::party::staff::{Role, Staff, StaffField};
use domain::record::Kind;
use leptos::prelude::*;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::{clock, engine};
use crate::parts::badge::badge;
use crate::parts::fields::{Row, roles};
use crate::parts::form::{Form, field};
use crate::parts::sheet_head::sheet_head;
use crate::parts::team::team;
use crate::state::live::{Known, live};
use crate::state::save::{self, failed, one, with_undo};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, moment, near_day, say};
use crate::ui::button::{Button, IconButton, Look, Submit};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{CALENDAR, USER_PLUS};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::select::{SelectField, bare_select};
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
    let (editing, open) = (RwSignal::new(Id::default()), RwSignal::new(false));
    let edit = Callback::new(move |id: Id| {
        editing.set(id);
        open.set(true);
    });
    let may =
        Memo::new(move || shop.session.me.with(|me| me.as_ref().is_some_and(|me| me.role.may_invite())));
    let invite = move || {
        may.get().then(|| {
            view! { <Button label=say(Say::Invite) icon=USER_PLUS look=Look::Filled press=move |()| inviting.set(true)/> }
        })
    };
    let list = move || {
        staff
            .get()
            .here()
            .cloned()
            .unwrap_or_default()
            .into_iter()
            .map(move |one| line(shop, one, may.get(), edit))
            .collect_view()
    };
    view! {
        <article class="sheet">
            {sheet_head(say(Say::ChapterStaff).into_owned(), invite.draw())}
            <ul class="people" aria-label=say(Say::ChapterStaff)>{list}</ul>
            <Dialog open title=say(Say::Absence) close=say(Say::Close)>{absence(shop, editing.get_untracked(), staff, may.get_untracked())}</Dialog>
            <Dialog open=inviting title=say(Say::InviteTitle) close=say(Say::Close)>
                <Inviting shop/>
            </Dialog>
        </article>
    }
}

fn line(shop: Shop, (id, person): (Id, Staff), may: bool, edit: Callback<Id>) -> View {
    let me = shop.session.me.with(|me| me.as_ref().is_some_and(|me| me.user == id));
    let act = (may || me).then(|| {
        let press = move |()| edit.run(id);
        view! { <IconButton label=format!("{}: {}", say(Say::Absence), person.name) icon=CALENDAR press/> }
    });
    let state = if person.disabled {
        Some(label(StaffField::Disabled))
    } else {
        person.is_away(clock::today()).then(|| match person.absent_until {
            Some(until) => say(Say::AwayUntil(near_day(until).into_owned())),
            None => say(Say::Away),
        })
    };
    let state = state.map(|state| view! { <span class="tag tag-away">{state}</span> });
    let reach =
        [person.phone.clone(), person.mail.clone()].into_iter().filter(|r| !r.is_empty()).collect::<Vec<_>>();
    view! {
        <li class="person">
            {badge(&person.initials, &person.name)}
            <span class="row-main">
                <span class="row-first">{person.name.clone()}</span>
                <span class="row-second">{reach.join(" · ")}</span>
            </span>
            {state}
            {role_of(shop, id, &person)}
            {act}
        </li>
    }
}

/// What somebody does; administrators give it to others, never to themselves.
fn role_of(shop: Shop, user: Id, person: &Staff) -> View {
    let role = person.role;
    let rules = |me: &Me| me.role == Role::Administrator && me.user != user;
    if role == Role::Unknown || !shop.session.me.with(|me| me.as_ref().is_some_and(rules)) {
        return view! { <span class="tag">{label(role)}</span> };
    }
    let name = format!("{}: {}", label(StaffField::Role), person.name).into();
    let choose = Callback::new(move |word: String| {
        save::request(shop, Request::ChangeRole { user, role: Role::of(&word) });
    });
    bare_select(name, roles(), Signal::stored(role.word().to_owned()), choose)
}

/// From when until when somebody is away, who stands in, and whether they still work here.
fn absence(shop: Shop, id: Id, staff: RwSignal<Known<Vec<(Id, Staff)>>>, manages: bool) -> View {
    let person = Memo::new(move || {
        let found =
            |staff: &Vec<(Id, Staff)>| staff.iter().find(|(one, _)| *one == id).map(|(_, one)| one.clone());
        staff.with(|known| known.here().and_then(found)).unwrap_or_default()
    });
    let form = Form {
        record: id,
        within: None,
        leaves: Memo::new(move || person.with(Staff::leaves)).into(),
        problems: Signal::stored(Vec::new()),
        doubts: Signal::stored(Vec::new()),
    };
    let row =
        |of: StaffField| Row { key: of.key(), label: label(of), input: of.input(), options: Vec::new() };
    let give = Callback::new(move |to: Id| {
        with_undo(shop, id, one(StaffField::Deputy.key(), to.write()), Say::DeputyChanged)
    });
    let deputy = Signal::derive(move || person.with(|person| person.deputy));
    view! {
        <div class="entry">
            <p class="sheet-lead">{say(Say::AbsenceLead(person.with_untracked(|person| person.name.clone())))}</p>
            {field(form, row(StaffField::AbsentFrom))}
            {field(form, row(StaffField::AbsentUntil))}
            {team().select("deputy", label(StaffField::Deputy), say(Say::NoDeputy), deputy, give)}
            {manages.then(|| field(form, row(StaffField::Disabled)))}
        </div>
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
