//! A job in the list.

use bridge::row::JobRow;
use domain::sale::job::{Progress, Turn};
use domain::time::{Day, Moment};
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::clock;
use crate::parts::badge::badge;
use crate::parts::response_clock::response_clock;
use crate::parts::status::{colour, emblem, origin_icon, shape, short};
use crate::parts::status_menu::{Chosen, StatusMenu};
use crate::state::jobs::Jobs;
use crate::state::place::{Place, Register};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{near_day, say, start_label, tongue};
use crate::ui::icon::{BELL, CALENDAR, CLOUD_UPLOAD, HOURGLASS, TRIANGLE_ALERT, icon};
use crate::ui::pen::view::View;
use crate::ui::signal::{Memo, RwSignal, Signal};

/// How high a row is, in CSS pixels.
pub const HEIGHT: u32 = 76;

/// The row. `vehicle` is the filter that the list has, so that opening a job keeps it.
pub fn job_row(row: JobRow, menu: StatusMenu, now: RwSignal<Moment>) -> View {
    let (id, progress) = (row.id, row.progress);
    let Shop { guide, jobs, .. } = shop();
    let choosing = Memo::new(move || jobs.chosen.with(Option::is_some));
    let drawn = row.clone();
    let first = move || if choosing.get() { choice(jobs, &drawn) } else { status_button(&drawn, menu) };
    let here = move || guide.place.get().record() == Some(id);
    let href = move || match guide.place.get() {
        Place::Jobs { vehicle, .. } => Place::Jobs { vehicle, open: Some((id, Register::Basis)) }.path(),
        _ => Place::job(id).path(),
    };
    view! {
        <article class=format!("row job-row {}", colour(progress)) class:here=here data-row=id.hex()>
            {first}
            <div class="row-main">
                <a class="row-link" href=href aria-current=move || here().then_some("true") aria-label=name(&row)>
                    {customer(&row)}
                </a>
                <p class="row-second"><span class="row-number">{row.number.clone()}</span> {vehicle(&row)}</p>
                {third(&row)}
            </div>
            {right(&row, now)}
        </article>
    }
}

/// A row that is not read yet.
pub fn blank() -> View {
    view! { <div class="row row-blank" aria-hidden="true"><span></span><span></span></div> }
}

fn status_button(row: &JobRow, menu: StatusMenu) -> View {
    let chosen = Chosen { job: row.id, status: row.status, progress: row.progress };
    let told =
        format!("{}: {}, {}", say(Say::ChangeStatus), start_label(row.status), start_label(row.progress));
    view! {
        <button
            type="button"
            class="status-button"
            aria-haspopup="menu"
            aria-label=told.clone()
            title=told
            data-status=row.id.hex()
            on:click=move |event| menu.open(chosen, &event)
            on:contextmenu=move |event| menu.marks(chosen, &event)
            on:pointerdown=move |event| menu.press(&event)
        >
            {emblem(row.status, row.progress)}
        </button>
    }
}

/// While several are chosen, a tick in place of the status.
fn choice(jobs: Jobs, row: &JobRow) -> View {
    let id = row.id;
    let on = move || jobs.chosen.with(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.contains(&id)));
    view! {
        <label class="row-choice">
            <input type="checkbox" aria-label=name(row) prop:checked=Signal::derive(on) on:change=move |_| jobs.choose(id)/>
        </label>
    }
}

fn customer(row: &JobRow) -> View {
    if row.customer.is_empty() {
        view! { <span class="row-first row-lacking">{say(Say::NoCustomerYet)}</span> }
    } else {
        view! { <span class="row-first">{row.customer.clone()}</span> }
    }
}

fn vehicle(row: &JobRow) -> String {
    if row.vehicle.is_empty() { say(Say::NoVehicleYet).into_owned() } else { row.vehicle.clone() }
}

fn third(row: &JobRow) -> View {
    let origin = origin_icon(row.origin).map(|mark| {
        let name = start_label(row.origin);
        view! { <span class="row-origin" role="img" aria-label=name.clone() title=name>{icon(mark)}</span> }
    });
    let clash = row.clash.then(|| {
        view! { <strong class="row-clash">{icon(TRIANGLE_ALERT)} {say(Say::ClashShort)}</strong> }
    });
    let remark =
        (!row.remark.is_empty()).then(|| view! { <span class="row-remark">{row.remark.clone()}</span> });
    view! {
        <p class="row-third">
            {clash}
            {origin}
            {(!row.clash).then(|| view! { <span class="row-state">{shape(row.progress)} {short(row.status)}</span> })}
            {remark}
        </p>
    }
}

fn right(row: &JobRow, now: RwSignal<Moment>) -> View {
    let (created, gross) = (row.created, row.gross);
    let age = match row.due {
        Some(due) => response_clock(due, now),
        None => {
            let age = move || format::age(tongue(), created, now.get(), clock::offset());
            view! { <span class="row-age">{age}</span> }
        }
    };
    let turn = row.turn.map(|turn| {
        let told = start_label(turn);
        let mark = if turn == Turn::Theirs { HOURGLASS } else { BELL };
        view! { <span class="row-turn" role="img" aria-label=told.clone() title=told>{icon(mark)}</span> }
    });
    let price = if gross.0 == 0 { String::new() } else { format::price(tongue(), gross) };
    let open = row.progress != Progress::Closed;
    let bell = row.resubmission.filter(|_| open && row.due.is_none()).map(|day| {
        let due = move || day <= now.get().day(clock::offset());
        let told = format!("{} {}", say(Say::ResubmissionOn), near_day(day));
        view! { <span class="row-bell" class:due=due title=told.clone()>{icon(CALENDAR)} <span class="unseen">{told}</span> {short_day(day)}</span> }
    });
    let waiting = row.waiting.then(|| {
        let told = say(Say::WaitsForRelay);
        view! { <span class="row-waiting" role="img" aria-label=told.clone() title=told>{icon(CLOUD_UPLOAD)}</span> }
    });
    view! {
        <div class="row-right">
            <span class="row-price">{price}</span>
            {age}
            <span class="row-marks">{waiting} {bell} {turn} {badge(&row.owner_initials, "")}</span>
        </div>
    }
}

/// "24.12." – the year is told by the tooltip.
fn short_day(day: Day) -> String {
    let (_, month, date) = day.parts();
    format!("{date}.{month}.")
}

fn name(row: &JobRow) -> String {
    let customer =
        if row.customer.is_empty() { say(Say::NoCustomerYet).into_owned() } else { row.customer.clone() };
    format!("Job {}: {customer}, {}", row.number, vehicle(row))
}
