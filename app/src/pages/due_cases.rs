//! Cases whose resubmission has come and appointments of today, on Today: each with what to do about it.

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::task::{CaseTask, Meeting, Why};
use domain::contact::case::CaseField;
use domain::contact::hour;
use domain::record::Kind;
use domain::time::Day;
use markup::view;
use words::screen::Say;

use crate::browser::clock;
use crate::pages::postponing::{Later, postpone_button};
use crate::parts::badge::badge;
use crate::parts::reach::{Reach, reach};
use crate::state::index::Index;
use crate::state::live::live;
use crate::state::place::Place;
use crate::state::save::{one, with_undo};
use crate::state::shop::Shop;
use crate::state::tongue::{near_day, say};
use crate::ui::button::IconButton;
use crate::ui::icon::{BELL, CALENDAR, CHECK, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Memo, RwSignal};

/// The due cases, of whoever is here or of everybody.
pub fn due_cases(shop: Shop, everybody: RwSignal<bool>) -> Memo<Vec<CaseTask>> {
    let known = live(
        shop.changes,
        &[Kind::Case, Kind::Customer, Kind::Staff],
        move || {
            shop.now.track();
            Some(Request::DueCases { everybody: everybody.get() })
        },
        |reply| match reply {
            Reply::DueCases(cases) => Some(cases),
            _ => None,
        },
    );
    Memo::new(move || known.with(|known| known.here().cloned().unwrap_or_default()))
}

/// Their group on the page.
pub fn case_group(shop: Shop, cases: &[CaseTask], later: Later) -> View {
    if cases.is_empty() {
        return ().draw();
    }
    let title = say(Say::TodayCases);
    view! {
        <section class="today-group">
            <h2>{title.clone()} <span class="tab-count">{cases.len()}</span></h2>
            <ul aria-label=title>{cases.iter().map(|task| line(shop, task, later)).collect_view()}</ul>
        </section>
    }
}

fn line(shop: Shop, task: &CaseTask, later: Later) -> View {
    let id = task.case;
    let place = Place::CustomerIndex(task.customer, Index::Contacts);
    let go = task.meeting.as_ref().is_some_and(|meeting| !meeting.place.is_empty());
    let CaseTask { customer, phone, mail, address, .. } = task;
    let ways = Reach { customer: *customer, phone, mail, address, go };
    let acts = task.day.map(|day| {
        let done = move |()| with_undo(shop, id, one(CaseField::Resubmission.key(), None), Say::TaskIsDone);
        view! {
            {postpone_button(later, id, Why::Resubmission(day))}
            <IconButton label=say(Say::TaskDone) icon=CHECK press=done/>
        }
    });
    view! {
        <li class="task" data-row=id.hex()>
            {badge(&task.owner, "")}
            <div class="row-main">
                <a class="row-link" href=place.path()><span class="row-first">{task.name.clone()}</span></a>
                <p class="row-second">{task.gist.clone()}</p>
                <p class="row-third">{task.meeting.as_ref().map(meeting)} {task.day.map(resubmission)}</p>
            </div>
            <div class="task-acts">{reach(shop, &ways)} {acts}</div>
        </li>
    }
}

/// "heute 14:30 · Vorführung im Haus".
fn meeting(meeting: &Meeting) -> View {
    let hour = meeting.minute.map(hour::told);
    let place = (!meeting.place.is_empty()).then(|| meeting.place.clone());
    let told = [Some(say(Say::Today).into_owned()), hour].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let told = [Some(told), place].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! { <span class="row-bell due">{icon(CALENDAR)} {told}</span> }
}

fn resubmission(day: Day) -> View {
    let due = day < clock::today();
    view! { <span class="row-bell" class:due=due title=say(Say::ResubmissionOn)>{icon(BELL)} {near_day(day)}</span> }
}
