//! A quick note: a sentence becomes a case, and the day that it names becomes its resubmission.

use bridge::register::{Noted, Understood};
use bridge::reply::Reply;
use bridge::request::Request;
use domain::contact::hour;
use domain::id::Id;
use leptos::task::spawn_local;
use markup::view;
use words::screen::Say;

use crate::browser::engine;
use crate::pages::customer::sheet::Sheet;
use crate::state::live::live;
use crate::state::save::failed;
use crate::state::tongue::{near_day, say};
use crate::ui::button::Submit;
use crate::ui::pen::view::View;
use crate::ui::signal::RwSignal;
use crate::ui::text_field::TextField;

/// The entry, and beneath it what was understood. `case`: the chosen case, to which the note belongs then.
pub fn quick_note(sheet: Sheet, case: RwSignal<Option<Id>>) -> View {
    let text = RwSignal::new(String::new());
    let written = move || text.with(|text| !text.trim().is_empty());
    let understood = live(
        sheet.shop.changes,
        &[],
        move || Some(Request::Understand(text.get())).filter(|_| written()),
        |reply| match reply {
            Reply::Understood(understood) => Some(understood),
            _ => None,
        },
    );
    let told = move || {
        let understood = understood.get().here().cloned().flatten().filter(|_| written())?;
        Some(view! { <p class="quick-told" role="status">{told(&understood)}</p> })
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let note = text.with_untracked(|text| text.trim().to_owned());
        if !note.is_empty() {
            let case_of = case.get_untracked();
            keep(sheet, Noted { customer: sheet.id, case: case_of, text: note, ..Noted::default() }, case);
            text.set(String::new());
        }
    };
    view! {
        <form class="quick-note" on:submit=send novalidate=true>
            <TextField id="quick-note" label=say(Say::QuickNote) text/>
            <Submit label=say(Say::QuickNoteKeep)/>
            {told}
        </form>
    }
}

/// "Wiedervorlage Fr 04.12.2026 („Freitag“)", and with an hour an appointment as well.
fn told(understood: &Understood) -> crate::ui::text::Text {
    let day = near_day(understood.day).into_owned();
    match understood.minute.map(hour::told) {
        Some(time) => say(Say::UnderstoodHour(format!("{day}, {time}"), understood.words.clone())),
        None => say(Say::UnderstoodDay(day, understood.words.clone())),
    }
}

fn keep(sheet: Sheet, noted: Noted, case: RwSignal<Option<Id>>) {
    spawn_local(async move {
        match engine::ask(Request::Note(noted)).await {
            Ok(Reply::Noted { case: of, understood }) => {
                case.set(Some(of));
                let day = understood.map(|understood| told(&understood));
                sheet.shop.notes.tell(day.unwrap_or_else(|| say(Say::QuickNoteKept)));
            }
            Ok(_) => {}
            Err(failure) => sheet.shop.notes.tell(failed(&failure)),
        }
    });
}
