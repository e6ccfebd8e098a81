//! Cases whose resubmission has come, on Today: each with the one thing to do about it.

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::task::{CaseTask, Why};
use domain::contact::case::CaseField;
use domain::record::Kind;
use markup::view;
use words::screen::Say;

use crate::browser::clock;
use crate::pages::postponing::{Later, postpone_button};
use crate::parts::badge::badge;
use crate::state::index::Index;
use crate::state::live::live;
use crate::state::place::Place;
use crate::state::save::{one, with_undo};
use crate::state::shop::Shop;
use crate::state::tongue::{near_day, say};
use crate::ui::button::IconButton;
use crate::ui::icon::{CALENDAR, CHECK, MAIL, PHONE, icon};
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
    let (id, day) = (task.case, task.day);
    let place = Place::CustomerIndex(task.customer, Index::Contacts);
    let done = move |()| with_undo(shop, id, one(CaseField::Resubmission.key(), None), Say::TaskIsDone);
    let due = day < clock::today();
    let reach = if task.phone.is_empty() {
        (!task.mail.is_empty()).then(|| (format!("mailto:{}", task.mail), MAIL, Say::Write))
    } else {
        Some((format!("tel:{}", task.phone), PHONE, Say::Call))
    };
    let reach = reach.map(|(href, mark, word)| {
        view! { <a class="button button-outline task-reach" href=href>{icon(mark)} <span>{say(word)}</span></a> }
    });
    view! {
        <li class="task" data-row=id.hex()>
            {badge(&task.owner, "")}
            <div class="row-main">
                <a class="row-link" href=place.path()><span class="row-first">{task.name.clone()}</span></a>
                <p class="row-second">{task.gist.clone()}</p>
                <p class="row-third"><span class="row-bell" class:due=due>{icon(CALENDAR)} {near_day(day)}</span></p>
            </div>
            <div class="task-acts">
                {reach}
                {postpone_button(later, id, Why::Resubmission(day))}
                <IconButton label=say(Say::TaskDone) icon=CHECK press=done/>
            </div>
        </li>
    }
}
