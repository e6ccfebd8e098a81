//! New cases and contacts, and the dialogue in which they are written.

use bridge::register::{CaseRow, TalkRow};
use domain::contact::case::{Case, CaseField, CaseStatus};
use domain::contact::kind::{CaseKind, Of, TalkKind};
use domain::contact::talk::{Talk, TalkField};
use domain::field::Value;
use domain::id::Id;
use domain::party::person::Person;
use domain::record::Kind;
use leptos::prelude::untrack;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use bridge::reply::Reply;
use bridge::request::Request;

use crate::browser::{clock, engine};
use crate::pages::customer::eye::{Edited, Eye};
use crate::pages::customer::hour::hour;
use crate::parts::handing_over::hand_out;
use crate::parts::kinds::{first_kind, kind_choices};
use crate::parts::sheet_fields::{case_rows, entry_fields, talk_row};
use crate::parts::team::team;
use crate::state::save::{failed, one, one_gone, request, with_undo};
use crate::state::tongue::{label, say};
use crate::ui::button::{Button, Look};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{CALENDAR, TRASH_2};
use crate::ui::pen::view::{Draw, View};
use crate::ui::select::free_select;
use crate::ui::signal::{Callback, Memo, RwSignal, Signal, effect};
use crate::ui::text::Text;

/// Begins a case, with whoever is here looking after it.
pub fn new_case(eye: Eye) {
    eye.filter.update(|filter| filter.until = None);
    let case = Case {
        customer: eye.sheet.id,
        kind: kind(eye, Of::Cases, CaseKind::Opportunity.word()),
        status: CaseStatus::Open,
        owner: me(eye),
        created: clock::now(),
        ..Case::default()
    };
    spawn_local(async move {
        if let Some(id) = created(eye, Kind::Case, case.leaves(), Say::CaseCreated).await {
            eye.case.set(Some(id));
            eye.edit(Edited::Case(id));
        }
    });
}

/// Begins a contact, perhaps of a case.
pub fn new_talk(eye: Eye, case: Id) {
    let talk = Talk {
        customer: eye.sheet.id,
        at: clock::now(),
        staff: me(eye),
        kind: kind(eye, Of::Talks, TalkKind::Phone.word()),
        case,
        ..Talk::default()
    };
    spawn_local(async move {
        if let Some(id) = created(eye, Kind::Talk, talk.leaves(), Say::TalkCreated).await {
            eye.sheet.talk.set(Some(id));
            eye.edit(Edited::Talk(id));
        }
    });
}

fn kind(eye: Eye, of: Of, usual: &str) -> String {
    eye.sheet.kinds.with_untracked(|kinds| first_kind(kinds, of, usual))
}

fn me(eye: Eye) -> Id {
    eye.sheet.shop.session.me.with_untracked(|me| me.as_ref().map(|me| me.user).unwrap_or_default())
}

async fn created(eye: Eye, kind: Kind, leaves: domain::field::Leaves, told: Say) -> Option<Id> {
    match engine::ask(Request::Create { kind, leaves }).await {
        Ok(Reply::Created(id)) => {
            eye.sheet.undo_created(id, told);
            Some(id)
        }
        Ok(_) => None,
        Err(failure) => {
            eye.sheet.shop.notes.tell(failed(&failure));
            None
        }
    }
}

/// The dialogue.
pub fn forms(eye: Eye) -> View {
    let body = move || match eye.edited.get() {
        Some(Edited::Case(id)) => case_form(eye, id),
        Some(Edited::Talk(id)) => talk_form(eye, id),
        None => ().draw(),
    };
    (move || {
        let title = match eye.edited.get() {
            Some(Edited::Talk(_)) => say(Say::Talk),
            _ => label(CaseField::Text),
        };
        view! { <Dialog open=eye.writing title=title close=say(Say::Close)>{body}</Dialog> }
    })
    .draw()
}

fn case_form(eye: Eye, id: Id) -> View {
    // A case that the filter hides from now on can still be written.
    let found =
        move || eye.value.with(|all| all.cases.iter().find(|one| one.id == id).map(|one| one.case.clone()));
    let case = RwSignal::new(untrack(found).unwrap_or_default());
    effect(move || found().into_iter().for_each(|found| case.set(found)));
    let leaves = Memo::new(move || case.with(Case::leaves));
    let fields = move |rows| entry_fields(id, leaves.into(), Signal::stored(Vec::new()), rows);
    let owner = Signal::derive(move || case.with(|case| case.owner));
    let give = Callback::new(move |to: Id| write(eye, id, CaseField::Owner.key(), to));
    let remove = move |()| {
        eye.writing.set(false);
        with_undo(eye.sheet.shop, id, one_gone(), Say::CaseRemoved);
    };
    let booked = Memo::new(move || case.with(|case| case.appointment.is_some()));
    let hand = move |()| hand_out(eye.sheet.shop, Request::Calendar(Some(id)));
    let file = move || {
        booked.get().then(|| {
            view! { <Button label=say(Say::AppointmentFile) icon=CALENDAR look=Look::Outline press=hand/> }
        })
    };
    view! {
        <div class="entry">
            {fields(case_rows(&[CaseField::Text]))}
            {kind_select(eye, id, Of::Cases, "case-kind", Signal::derive(move || case.with(|case| case.kind.clone())))}
            {fields(case_rows(&[CaseField::Status, CaseField::Resubmission]))}
            <div class="group-fields entry-fields case-when">
                {fields(case_rows(&[CaseField::Appointment]))}
                {hour(eye.sheet.shop, id, Signal::derive(move || case.with(|case| case.appointment_time)))}
            </div>
            {fields(case_rows(&[CaseField::AppointmentPlace, CaseField::Outcome, CaseField::Reason]))}
            {team().select("case-owner", label(CaseField::Owner), "–".into(), owner, give)}
            {person_select(eye, "case-person", label(CaseField::Person), Signal::derive(move || case.with(|case| case.person)), Callback::new(move |to: Id| write(eye, id, CaseField::Person.key(), to)))}
            <div class="acts">
                {file}
                <Button label=say(Say::RemoveCase) icon=TRASH_2 look=Look::Quiet press=remove/>
            </div>
        </div>
    }
}

fn talk_form(eye: Eye, id: Id) -> View {
    let talk = Memo::new(move || {
        let found = eye.value.with(|all| all.talks.iter().find(|one| one.id == id).cloned());
        found.unwrap_or_else(|| TalkRow { id, ..TalkRow::default() }).talk
    });
    let leaves = Memo::new(move || talk.with(Talk::leaves));
    let fields = move |field| entry_fields(id, leaves.into(), Signal::stored(Vec::new()), talk_row(field));
    let cases = Signal::derive(move || {
        let name = |one: &CaseRow| (one.id.hex(), Text::Owned(short(&one.case.text)));
        let mut all = vec![(String::new(), say(Say::OfNoCase))];
        all.extend(eye.cases.with(|cases| cases.iter().map(name).collect::<Vec<_>>()));
        all
    });
    let of = Signal::derive(move || {
        talk.with(|talk| if talk.case.is_none() { String::new() } else { talk.case.hex() })
    });
    let link = Callback::new(move |to: String| {
        write(eye, id, TalkField::Case.key(), Id::parse(&to).unwrap_or_default());
    });
    let remove = move |()| {
        eye.writing.set(false);
        with_undo(eye.sheet.shop, id, one_gone(), Say::TalkRemoved);
    };
    view! {
        <div class="entry">
            {fields(TalkField::At)}
            {kind_select(eye, id, Of::Talks, "talk-kind", Signal::derive(move || talk.with(|talk| talk.kind.clone())))}
            {fields(TalkField::Note)}
            {person_select(eye, "talk-person", label(TalkField::Person), Signal::derive(move || talk.with(|talk| talk.person)), Callback::new(move |to: Id| write(eye, id, TalkField::Person.key(), to)))}
            {free_select("talk-case".to_owned(), label(TalkField::Case), cases, of, link)}
            <div class="acts"><Button label=say(Say::RemoveTalk) icon=TRASH_2 look=Look::Quiet press=remove/></div>
        </div>
    }
}

/// What kind it is, out of those of the dealership.
fn kind_select(eye: Eye, record: Id, of: Of, id: &str, chosen: Signal<String>) -> View {
    let (name, key) = match of {
        Of::Cases => (label(CaseField::Kind), CaseField::Kind.key()),
        Of::Talks => (label(TalkField::Kind), TalkField::Kind.key()),
    };
    let choices = Signal::derive(move || {
        let chosen = chosen.get();
        eye.sheet.kinds.with(|kinds| kind_choices(kinds, of, &chosen))
    });
    let choose = Callback::new(move |word: String| {
        request(eye.sheet.shop, Request::Edit { record, edit: one(key, word.write()) });
    });
    free_select(id.to_owned(), name, choices, chosen, choose)
}

fn person_select(eye: Eye, id: &str, name: Text, value: Signal<Id>, choose: Callback<Id>) -> View {
    let people = Signal::derive(move || {
        let mut all = vec![(String::new(), Text::Borrowed("–"))];
        let name = |(id, person): &(Id, Person)| (id.hex(), Text::Owned(person.name()));
        all.extend(eye.people.with(|people| people.iter().map(name).collect::<Vec<_>>()));
        all
    });
    let value = Signal::derive(move || if value.get().is_none() { String::new() } else { value.get().hex() });
    let choose = Callback::new(move |word: String| choose.run(Id::parse(&word).unwrap_or_default()));
    free_select(id.to_owned(), name, people, value, choose)
}

fn write(eye: Eye, record: Id, key: &str, to: Id) {
    let edit = one(key, if to.is_none() { None } else { to.write() });
    request(eye.sheet.shop, Request::Edit { record, edit });
}

/// The beginning of a text, for a list of choices.
fn short(text: &str) -> String {
    const LENGTH: usize = 60;
    let line = text.lines().next().unwrap_or_default();
    if line.is_empty() {
        return "–".to_owned();
    }
    let cut: String = line.chars().take(LENGTH).collect();
    if cut.len() < line.len() { format!("{cut}…") } else { cut }
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_long_text_is_told_by_its_beginning() {
        assert_eq!(short("Kunde hat Interesse\nund mehr"), "Kunde hat Interesse");
        assert_eq!(short(""), "–");
        let long = "ä".repeat(80);
        assert_eq!(short(&long), format!("{}…", "ä".repeat(60)));
    }
}
