//! What is to be done now, one line a job, with the one thing to do about it.

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::task::{Task, Why};
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::record::Kind;
use domain::sale::comment;
use domain::sale::job::{JobField, Progress};
use domain::time::Day;
use leptos::prelude::*;
use markup::view;
use words::screen::Say;

use crate::browser::clock;
use crate::pages::due_cases::{case_group, due_cases};
use crate::pages::month::MonthPage;
use crate::pages::postponing::{Later, later_menu, postpone_button, postponed};
use crate::parts::handing_over::hand_appointments;
use crate::parts::later::split_off;
use crate::parts::reach::{Reach, reach};
use crate::parts::response_clock::response_clock;
use crate::parts::sheet_head::list_head;
use crate::parts::status::{colour, emblem, set_progress};
use crate::state::live::watch;
use crate::state::place::Place;
use crate::state::save::{one, with_undo_told};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{near_day, say};
use crate::ui::button::{Button, IconButton, LinkButton, Look};
use crate::ui::empty::{Empty, skeleton};
use crate::ui::icon::{CALENDAR, CHART, CHECK, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::select::Segmented;
use crate::ui::signal::{Memo, RwSignal, Signal};
use crate::ui::text::Text;

split_off! {
    office: month_page, load_month, cut_month() => view! { <MonthPage/> };
}

/// The page, or the month's figures behind it.
#[component]
pub fn TodayPage() -> View {
    let place = shop().guide.place;
    let month = Memo::new(move || place.get() == Place::Month);
    (move || {
        if month.get() { month_page() } else { today() }
    })
    .draw()
}

fn today() -> View {
    const SHOWN: &[Kind] = &[Kind::Job, Kind::Customer, Kind::Vehicle, Kind::Staff, Kind::Paper, Kind::House];
    let shop = shop();
    let everybody = RwSignal::new(false);
    watch(
        shop.changes,
        SHOWN,
        move || {
            // A clock that has run out changes the order.
            shop.now.track();
            Some(Request::Today { everybody: everybody.get() })
        },
        move |answer| {
            if let Ok(Reply::Today(tasks)) = answer
                && shop.tasks.with_untracked(|old| old.as_ref() != Some(&tasks))
            {
                shop.tasks.set(Some(tasks));
            }
        },
    );
    let later = Later::new();
    let cases = due_cases(shop, everybody);
    let total = Signal::derive(move || {
        let tasks = shop.tasks.with(|tasks| tasks.as_ref().map_or(0, Vec::len));
        u32::try_from(tasks + cases.with(Vec::len)).unwrap_or(u32::MAX)
    });
    let manages =
        Memo::new(move || shop.session.me.with(|me| me.as_ref().is_some_and(|me| me.role.manages())));
    let acts = move || {
        manages
            .get()
            .then(|| view! { <LinkButton label=say(Say::MonthFigures) href=Place::Month.path() icon=CHART/> })
    };
    let whose = vec![("mine", say(Say::FilterMine)), ("team", say(Say::Team))];
    let chosen = Signal::derive(move || (if everybody.get() { "team" } else { "mine" }).to_owned());
    view! {
        <div class="today">
            {list_head(say(Say::SectionToday), total, acts.draw())}
            <div class="list-tools">
                <Segmented label=say(Say::WhoseTasks) options=whose value=chosen choose=move |word: String| everybody.set(word == "team")/>
            </div>
            <div class="today-groups">
                {move || shop.tasks.get().map_or_else(|| skeleton(6), |tasks| groups(shop, tasks, later, cases.with(Vec::is_empty)))}
                {move || cases.with(|cases| case_group(shop, cases, later))}
                <div class="today-calendar">
                    <Button label=say(Say::MyAppointmentsFile) icon=CALENDAR look=Look::Quiet press=move |()| hand_appointments(shop)/>
                </div>
            </div>
            {later_menu(shop, later)}
        </div>
    }
}

fn groups(shop: Shop, tasks: Vec<Task>, later: Later, alone: bool) -> View {
    if tasks.is_empty() && !alone {
        return ().draw();
    }
    if tasks.is_empty() {
        return view! { <Empty icon=CHECK title=say(Say::NothingToDo) hint=say(Say::NothingToDoHint)/> };
    }
    let mut groups: Vec<(Text, Vec<Task>)> = Vec::new();
    for task in tasks {
        let title = say(title(&task.why));
        match groups.last_mut().filter(|(last, _)| *last == title) {
            Some((_, group)) => group.push(task),
            None => groups.push((title, vec![task])),
        }
    }
    let group = move |(title, tasks): (Text, Vec<Task>)| {
        view! {
            <section class="today-group">
                <h2>{title.clone()} <span class="tab-count">{tasks.len()}</span></h2>
                <ul aria-label=title>{tasks.into_iter().map(move |task| line(shop, task, later)).collect_view()}</ul>
            </section>
        }
    };
    groups.into_iter().map(group).collect_view()
}

fn title(why: &Why) -> Say {
    match why {
        Why::Enquiry => Say::TodayEnquiries,
        Why::Clash => Say::TodayClashes,
        Why::Mention { .. } => Say::TodayMentions,
        Why::Resubmission(_) => Say::TodayResubmissions,
        Why::Delivery(_) => Say::TodayDeliveries,
        Why::Offer(_) => Say::TodayOffers,
    }
}

fn line(shop: Shop, task: Task, later: Later) -> View {
    let row = &task.job;
    let customer =
        if row.customer.is_empty() { say(Say::NoCustomerYet) } else { row.customer.clone().into() };
    let name = format!("Job {}: {customer}", row.number);
    let vehicle = row.vehicle.clone();
    let (id, done) = (row.id, done(&task, me(shop)));
    let finish = done.map(|(edit, told)| {
        let told = say(told);
        let press = move |()| with_undo_told(shop, id, edit.clone(), told.clone());
        view! { <IconButton label=say(Say::TaskDone) icon=CHECK press/> }
    });
    let waits = postponed(&task.why, clock::today()).is_some();
    let postpone = waits.then(|| postpone_button(later, id, task.why.clone()));
    view! {
        <li class=format!("task {}", colour(row.progress)) data-row=id.hex()>
            {emblem(row.status, row.progress)}
            <div class="row-main">
                <a class="row-link" href=Place::job(id).path() aria-label=name><span class="row-first">{customer}</span></a>
                <p class="row-second">{vehicle}</p>
                <p class="row-third">{detail(shop, &task)}</p>
            </div>
            <div class="task-acts">{reached(shop, &task)} {postpone} {finish}</div>
        </li>
    }
}

fn me(shop: Shop) -> Id {
    shop.session.me.with_untracked(|me| me.as_ref().map(|me| me.user).unwrap_or_default())
}

/// Why it stands here.
fn detail(shop: Shop, task: &Task) -> View {
    let day = |day: Day| {
        let due = day < clock::today();
        view! { <span class="row-bell" class:due=due>{icon(CALENDAR)} {near_day(day)}</span> }
    };
    match &task.why {
        Why::Enquiry => task.job.due.map(|due| response_clock(due, shop.now)).draw(),
        Why::Clash => view! { <strong class="row-clash">{say(Say::ClashShort)}</strong> },
        Why::Mention { by, text, .. } => {
            view! { <span class="task-said"><strong>{by.clone()}</strong> ": " {text.clone()}</span> }
        }
        Why::Resubmission(due) | Why::Delivery(due) | Why::Offer(due) => {
            view! { {day(*due)} <span class="row-remark">{task.job.remark.clone()}</span> }
        }
    }
}

/// Call, write, find the way; where a car is handed over, the way comes first.
fn reached(shop: Shop, task: &Task) -> View {
    let go = matches!(task.why, Why::Delivery(_));
    let Task { customer, phone, mail, address, .. } = task;
    reach(shop, &Reach { customer: *customer, phone, mail, address, go })
}

/// What is written when it is done, and what is said then.
fn done(task: &Task, me: Id) -> Option<(Edit, Say)> {
    match &task.why {
        Why::Enquiry => Some((set_progress(Progress::InWork), Say::TaskAnswered)),
        Why::Mention { comment, .. } => {
            Some((one(&comment::seen(*comment, me), Some(Leaf::Flag(true))), Say::TaskIsDone))
        }
        Why::Clash => None,
        Why::Resubmission(_) => Some((one(JobField::Resubmission.key(), None), Say::TaskIsDone)),
        Why::Delivery(_) | Why::Offer(_) => Some((set_progress(Progress::Done), Say::TaskIsDone)),
    }
}

#[cfg(test)]
mod tests {
    use bridge::task::{Task, Why};
    use domain::id::Id;
    use domain::time::{Day, Moment};

    use super::{done, postponed};

    fn all() -> Vec<Why> {
        let mention =
            Why::Mention { comment: Id([7; 16]), by: String::new(), text: String::new(), at: Moment(0) };
        let day = Day(20_000);
        vec![Why::Enquiry, Why::Clash, mention, Why::Resubmission(day), Why::Delivery(day), Why::Offer(day)]
    }

    #[test]
    fn each_task_writes_its_own_field_when_it_is_done_or_waits() {
        let keys = |edit: Option<domain::field::Edit>| {
            edit.map(|edit| edit.keys().cloned().collect::<Vec<_>>().join(" "))
        };
        let me = Id([1; 16]);
        let seen = format!("comments/{}/seen/{me}", Id([7; 16]));
        let wanted = [
            (Some("progress"), None),
            (None, None),
            (Some(seen.as_str()), None),
            (Some("resubmission"), Some("resubmission")),
            (Some("progress"), Some("delivery")),
            (Some("progress"), Some("resubmission")),
        ];
        for (why, (finished, later)) in all().into_iter().zip(wanted) {
            let task = Task {
                why: why.clone(),
                job: bridge::row::JobRow::default(),
                customer: Id::default(),
                phone: String::new(),
                mail: String::new(),
                address: String::new(),
            };
            assert_eq!(keys(done(&task, me).map(|(edit, _)| edit)).as_deref(), finished, "{why:?}");
            assert_eq!(keys(postponed(&why, Day(20_001))).as_deref(), later, "{why:?}");
        }
    }
}
