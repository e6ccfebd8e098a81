//! Register "Vorgänge und Kundenkontakte": the cases, the contacts of the one that is chosen, and those of none.

use bridge::register::{CaseRow, Contacts, Filter, TalkRow};
use domain::contact::case::{Case, CaseField};
use domain::contact::hour;
use domain::contact::kind::Of;
use domain::contact::talk::TalkField;
use domain::id::Id;
use markup::view;
use words::format;
use words::screen::Say;

use crate::pages::customer::contact_forms::{forms, new_case, new_talk};
use crate::pages::customer::eye::{Edited, Eye};
use crate::pages::customer::note::quick_note;
use crate::parts::figures::{day, day_text};
use crate::parts::kinds::kind_name;
use crate::state::tongue::{label, moment, say};
use crate::ui::button::{Button, Look};
use crate::ui::day_picker::DayWords;
use crate::ui::hear::Hear;
use crate::ui::icon::{PEN, PLUS, REFRESH_CW};
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Callback, RwSignal, Signal};
use crate::ui::table::{Cell, Line, Table, Way, columns, drawn, table, words};
use crate::ui::text::Text;
use crate::ui::text_field::{TextField, Typed};
use crate::ui::toggle::Toggle;

/// The register.
pub fn contacts(eye: Eye) -> View {
    let value = eye.value;
    view! {
        {acts(eye)}
        {quick_note(eye.sheet, eye.case)}
        {move || value.with(|value| cases(eye, value))}
        {move || value.with(|value| linked(eye, value))}
        {move || value.with(|value| unlinked(eye, value))}
        {forms(eye)}
    }
}

fn acts(eye: Eye) -> View {
    let sheet = eye.sheet;
    let case = move |()| new_case(eye);
    let talk = move |()| new_talk(eye, Id::default());
    let refresh = move |()| sheet.shop.changes.note_all();
    view! {
        <div class="index-acts">
            <Button label=say(Say::NewCase) icon=PLUS look=Look::Outline press=case/>
            <Button label=say(Say::NewTalk) icon=PLUS look=Look::Outline press=talk/>
            <Button label=say(Say::RefreshView) icon=REFRESH_CW look=Look::Quiet press=refresh/>
        </div>
        {filters(eye.filter)}
    }
}

/// "abgeschlossene Vorgänge" and the day of the resubmission.
fn filters(filter: RwSignal<Filter>) -> View {
    let until = RwSignal::new(filter.with_untracked(|filter| day_text(filter.until)));
    let day = Some(DayWords { open: say(Say::PickDay), form: say(Say::DayForm) });
    let left = Callback::new(move |()| {
        let day = format::read_day(&until.get_untracked());
        filter.update(|filter| filter.until = day);
    });
    let hear = Hear { left, ..Hear::default() };
    let done = Signal::derive(move || filter.with(|filter| filter.done));
    let turn = Callback::new(move |on: bool| filter.update(|filter| filter.done = on));
    view! {
        <div class="index-acts index-filters">
            <Toggle label=say(Say::DoneCases) on=done turn/>
            <TextField id="contacts-until" label=say(Say::ResubmissionUntil) text=until typed=Typed::Day hear day/>
        </div>
    }
}

fn cases(eye: Eye, value: &Contacts) -> View {
    let here = eye.case.get();
    let line = |one: &CaseRow| {
        let case = &one.case;
        let id = one.id;
        let press =
            Callback::new(move |()| eye.case.update(|case| *case = (*case != Some(id)).then_some(id)));
        let cells = vec![
            words(or_dash(&case.text)),
            words(kind(eye, Of::Cases, &case.kind)),
            words(label(case.status)),
            words(one.owner.clone()),
            words(appointment(case)),
            resubmission(case, one.due),
            words(moment(case.created)),
        ];
        let here = here == Some(id);
        Line { way: Way::Press(press), here, below: here.then(|| case_acts(eye, id)), ..Line::of(cells) }
    };
    let lines: Vec<Line> = value.cases.iter().map(line).collect();
    let hidden = hidden(value, &eye.filter.get_untracked());
    if lines.is_empty() {
        return view! { <p class="group-none">{hidden.unwrap_or_else(|| say(Say::NoCases))}</p> };
    }
    let all = table(Table {
        label: say(Say::Cases),
        class: "cards cases",
        columns: columns([
            (label(CaseField::Text), false),
            (label(CaseField::Kind), false),
            (label(CaseField::Status), false),
            (label(CaseField::Owner), false),
            (label(CaseField::Appointment), false),
            (label(CaseField::Resubmission), false),
            (label(CaseField::Created), false),
        ]),
        sums: Vec::new(),
        lines,
    });
    view! { {all} {hidden.map(|told| view! { <p class="bars-key">{told}</p> })} }
}

/// What the filter does not show.
fn hidden(value: &Contacts, filter: &Filter) -> Option<Text> {
    let told = if filter.until.is_none() { Say::DoneHidden } else { Say::CasesHidden };
    (value.hidden > 0).then(|| say(told(value.hidden)))
}

fn case_acts(eye: Eye, id: Id) -> View {
    let edit = move |()| eye.edit(Edited::Case(id));
    let talk = move |()| new_talk(eye, id);
    view! {
        <div class="acts">
            <Button label=say(Say::ChangeCase) icon=PEN look=Look::Outline press=edit/>
            <Button label=say(Say::NewTalkOfCase) icon=PLUS look=Look::Quiet press=talk/>
        </div>
    }
}

fn resubmission(case: &Case, due: bool) -> Cell {
    if due {
        let told = day_text(case.resubmission);
        return drawn(view! { <span class="due-mark">{told}</span> });
    }
    day(case.resubmission)
}

/// "15.07.2011, 14:30".
fn appointment(case: &Case) -> String {
    let time = case.appointment_time.map(hour::told);
    [day_text(case.appointment), time.unwrap_or_default(), case.appointment_place.clone()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The contacts of the chosen case.
fn linked(eye: Eye, value: &Contacts) -> View {
    let Some(case) = eye.case.get() else { return ().draw() };
    let of: Vec<&TalkRow> = value.talks.iter().filter(|one| one.talk.case == case).collect();
    talks(eye, say(Say::Talks), &of)
}

/// The contacts that belong to no case.
fn unlinked(eye: Eye, value: &Contacts) -> View {
    let of: Vec<&TalkRow> = value.talks.iter().filter(|one| one.talk.case.is_none()).collect();
    talks(eye, say(Say::UnlinkedTalks), &of)
}

fn talks(eye: Eye, title: Text, of: &[&TalkRow]) -> View {
    let here = eye.sheet.talk.get();
    let line = |one: &&TalkRow| {
        let id = one.id;
        let press =
            Callback::new(move |()| eye.sheet.talk.update(|talk| *talk = (*talk != Some(id)).then_some(id)));
        let cells = vec![
            words(moment(one.talk.at)),
            words(one.staff.clone()),
            words(one.person.clone()),
            words(kind(eye, Of::Talks, &one.talk.kind)),
        ];
        let here = here == Some(id);
        Line { way: Way::Press(press), here, below: here.then(|| note(eye, one)), ..Line::of(cells) }
    };
    if of.is_empty() {
        return view! { <h2 class="index-title">{title}</h2> <p class="group-none">{say(Say::NoTalks)}</p> };
    }
    let all = Table {
        label: title.clone(),
        class: "cards",
        columns: columns([
            (label(TalkField::At), false),
            (label(TalkField::Staff), false),
            (label(TalkField::Person), false),
            (label(TalkField::Kind), false),
        ]),
        sums: Vec::new(),
        lines: of.iter().map(line).collect(),
    };
    view! { <h2 class="index-title">{title} " " <span class="tab-count">{of.len()}</span></h2> {table(all)} }
}

/// The note of a contact, beneath it.
fn note(eye: Eye, one: &TalkRow) -> View {
    let id = one.id;
    let edit = move |()| eye.edit(Edited::Talk(id));
    let text = if one.talk.note.is_empty() { say(Say::NoNote).into_owned() } else { one.talk.note.clone() };
    view! {
        <p class="talk-note">{text}</p>
        <div class="acts"><Button label=say(Say::ChangeTalk) icon=PEN look=Look::Outline press=edit/></div>
    }
}

fn kind(eye: Eye, of: Of, word: &str) -> Text {
    eye.sheet.kinds.with(|kinds| kind_name(kinds, of, word))
}

fn or_dash(text: &str) -> String {
    if text.is_empty() { "–".to_owned() } else { text.to_owned() }
}
