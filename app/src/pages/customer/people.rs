//! Register "Ansprechpartner": cards with the ways to reach somebody, and consent at a glance.

use bridge::reply::Reply;
use bridge::request::Request;
use domain::field::Leaves;
use domain::id::Id;
use domain::party::person::{Channel, Consent, Person, PersonField};
use domain::record::Kind;
use leptos::task::spawn_local;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::{engine, files};
use crate::pages::customer::call::{Reached, reach_by};
use crate::pages::customer::sheet::Sheet;
use crate::parts::badge::badge;
use crate::parts::handing_over::hand_out;
use crate::parts::sheet_fields::{entry_fields, person_rows};
use crate::state::save::{failed, one_gone, with_undo};
use crate::state::tongue::{label, say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{
    CHECK, DOWNLOAD, Icon, MAIL, MESSAGE_CIRCLE, PEN, PHONE, SMARTPHONE, TRASH_2, UPLOAD, USER_PLUS, X, icon,
};
use crate::ui::pen::each::each;
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Memo, RwSignal, Signal};

/// The register.
pub fn people(sheet: Sheet, people: Memo<Vec<(Id, Person)>>) -> View {
    let open = RwSignal::new(None::<Id>);
    let none =
        move || people.with(Vec::is_empty).then(|| view! { <p class="group-none">{say(Say::NoPeople)}</p> });
    let ids = move || people.with(|all| all.iter().map(|(id, _)| *id).collect::<Vec<_>>());
    let add = move |()| sheet.create(Kind::Person, Leaves::new(), Say::PersonCreated, open);
    view! {
        <div class="index-acts">
            <Button label=say(Say::NewPerson) icon=USER_PLUS look=Look::Outline press=add/>
            {cards(sheet)}
        </div>
        {none}
        <ul class="persons">{each(ids, |id| id.0, move |id| person(sheet, people, id, open))}</ul>
    }
}

/// Card files, out and in.
fn cards(sheet: Sheet) -> View {
    let out = move |()| hand_out(sheet.shop, Request::Cards { customer: sheet.id, person: None });
    let take = move |()| {
        spawn_local(async move {
            for (_, bytes) in files::pick(".vcf,text/vcard", false).await {
                match engine::ask(Request::TakeCards { customer: sheet.id, bytes }).await {
                    Ok(Reply::CardsTaken(count)) => {
                        sheet.shop.notes.tell(say(Say::VCardsTaken(count.to_string())))
                    }
                    Ok(_) => {}
                    Err(failure) => sheet.shop.notes.tell(failed(&failure)),
                }
            }
        });
    };
    view! {
        <Button label=say(Say::VCardsOut) icon=DOWNLOAD look=Look::Quiet press=out/>
        <Button label=say(Say::VCardsIn) icon=UPLOAD look=Look::Quiet press=take/>
    }
}

fn person(sheet: Sheet, people: Memo<Vec<(Id, Person)>>, id: Id, open: RwSignal<Option<Id>>) -> View {
    let one = Memo::new(move || {
        let found = people.with(|all| all.iter().find(|(of, _)| *of == id).map(|(_, one)| one.clone()));
        found.unwrap_or_default()
    });
    let edited = Memo::new(move || open.get() == Some(id));
    let form = move || edited.get().then(|| edit(sheet, id, one, open));
    view! {
        <li class="person-card" aria-label=move || one.with(Person::name)>
            {move || card(sheet, id, &one.get(), open)}
            {form}
        </li>
    }
}

fn card(sheet: Sheet, id: Id, one: &Person, open: RwSignal<Option<Id>>) -> View {
    let name = if one.name().is_empty() { say(Say::NamelessPerson).into_owned() } else { one.name() };
    let initials: String =
        [&one.first_name, &one.last_name].iter().filter_map(|name| name.chars().next()).collect();
    let birthday =
        one.birthday.map(|day| format!("{} {}", label(PersonField::Birthday), format::day(tongue(), day)));
    let second = [one.role.clone(), birthday.unwrap_or_default(), one.remark.clone()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let way = |mark: Icon, channel: Channel, value: &String| {
        (!value.is_empty()).then(|| {
            let reached = Reached { channel, value: value.clone(), person: Some(id) };
            reach_by(sheet, mark, reached, one.preferred == Some(channel))
        })
    };
    let toggle = move |()| open.update(|open| *open = if *open == Some(id) { None } else { Some(id) });
    view! {
        <div class="person-head">
            {badge(&initials, "")}
            <div class="row-main">
                <h2 class="row-first">{name}</h2>
                <p class="row-second">{second}</p>
            </div>
            <Button label=say(Say::Change) icon=PEN look=Look::Quiet press=toggle/>
        </div>
        <div class="person-ways">
            {way(SMARTPHONE, Channel::Mobile, &one.mobile)}
            {way(PHONE, Channel::Phone, &one.phone)}
            {way(MAIL, Channel::Mail, &one.mail)}
            {way(MESSAGE_CIRCLE, Channel::Messenger, &one.messenger)}
        </div>
        {consents(one)}
    }
}

/// Whether the person may be approached for advertising, channel by channel.
fn consents(one: &Person) -> View {
    let mark = |channel: &Channel| {
        let consent = one.consent(*channel);
        let (class, mark) = match consent {
            Consent::Given => ("consent consent-given", Some(CHECK)),
            Consent::Refused => ("consent consent-refused", Some(X)),
            _ => ("consent", None),
        };
        let drawn = mark.map_or_else(|| "–".draw(), icon);
        view! { <li class=class title=label(consent)>{drawn} {label(*channel)} <span class="unseen">{label(consent)}</span></li> }
    };
    let asked = [Channel::Phone, Channel::Mail, Channel::Messenger, Channel::Post];
    view! {
        <ul class="consents" aria-label=say(Say::Consents)>{asked.iter().map(mark).collect_view()}</ul>
    }
}

fn edit(sheet: Sheet, id: Id, one: Memo<Person>, open: RwSignal<Option<Id>>) -> View {
    let leaves = Memo::new(move || one.with(Person::leaves));
    let wrong = Signal::derive(move || {
        one.with(Person::problems).into_iter().map(|(field, problem)| (field.key(), problem)).collect()
    });
    let remove = move |()| {
        open.set(None);
        with_undo(sheet.shop, id, one_gone(), Say::PersonRemoved);
    };
    let out = move |()| hand_out(sheet.shop, Request::Cards { customer: sheet.id, person: Some(id) });
    view! {
        <div class="entry-edit">
            {entry_fields(id, leaves.into(), wrong, person_rows())}
            <div class="acts">
                <Button label=say(Say::VCardsOut) icon=DOWNLOAD look=Look::Quiet press=out/>
                <Button label=say(Say::RemovePerson) icon=TRASH_2 look=Look::Quiet press=remove/>
            </div>
        </div>
    }
}
