//! The filters above the list of jobs: chips with counts, and what is on.

use bridge::row::Counts;
use domain::id::Id;
use domain::sale::job::Progress;
use domain::sale::view::{Order, View as Filters};
use markup::view;
use words::screen::Say;

use crate::parts::status::{colour, shape};
use crate::parts::team::{Team, team};
use crate::state::jobs::{Jobs, count};
use crate::state::shop::shop;
use crate::state::tongue::{say, start_label};
use crate::ui::button::{Button, Look};
use crate::ui::chip::{ClearChip, FilterChip};
use crate::ui::dialog::Dialog;
use crate::ui::icon::{LIST_FILTER, X, icon};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Memo, RwSignal, Signal};
use crate::ui::text::Text;

/// The chips, and behind the first of them the dialogue, which `panel` fills.
pub fn job_filters(jobs: Jobs, panel: fn(Jobs, Team, RwSignal<bool>) -> View) -> View {
    let (open, people) = (RwSignal::new(false), team());
    let me =
        Memo::new(move || shop().session.me.with(|me| me.as_ref().map(|me| me.user).unwrap_or_default()));
    view! {
        <div class="chips" role="group" aria-label=say(Say::FilterByColour)>
            <button type="button" class="chip" aria-haspopup="dialog" aria-label=say(Say::FilterMore) title=say(Say::FilterMore) on:click=move |_| open.set(true)>
                {icon(LIST_FILTER)}
            </button>
            {chip(jobs, say(Say::FilterOpen), |counts| counts.untouched + counts.in_work, |view| view.open, |view| view.open = !view.open)}
            {Progress::ALL.iter().map(|progress| colour_chip(jobs, *progress)).collect_view()}
            {chip(jobs, say(Say::FilterMine), |counts| counts.mine, move |view| view.person == me.get(), move |view| {
                view.person = if view.person == me.get_untracked() { Id::default() } else { me.get_untracked() };
            })}
            {chip(jobs, say(Say::FilterLate), |counts| counts.late, |view| view.late, |view| view.late = !view.late)}
            {chip(jobs, say(Say::FilterAdrift), |counts| counts.adrift, |view| view.adrift, |view| view.adrift = !view.adrift)}
        </div>
        {move || jobs.is_narrowed_or_ordered().then(|| view! { <div class="filter-line">{active(jobs, people, me.get())}</div> })}
        <Dialog open title=say(Say::FilterTitle) close=say(Say::Close) class="dialog-filter">
            {panel(jobs, people, open)}
        </Dialog>
    }
}

fn colour_chip(jobs: Jobs, progress: Progress) -> View {
    view! {
        <FilterChip
            label=start_label(progress)
            count=Signal::derive(move || jobs.counts.with(|counts| count(counts, progress)))
            on=Signal::derive(move || jobs.view.with(|view| view.progress == Some(progress)))
            press=move |()| jobs.change(|view| view.progress = (view.progress != Some(progress)).then_some(progress))
            class=colour(progress)
            mark=shape(progress)
        />
    }
}

fn chip(
    jobs: Jobs,
    label: Text,
    count: fn(&Counts) -> u32,
    on: impl Fn(&Filters) -> bool + Send + Sync + 'static,
    press: impl Fn(&mut Filters) + Clone + 'static,
) -> View {
    view! {
        <FilterChip
            label
            count=Signal::derive(move || jobs.counts.with(count))
            on=Signal::derive(move || jobs.view.with(&on))
            press=move |()| jobs.change(&press)
        />
    }
}

/// What is on and has no chip of its own; one tap takes it off.
fn active(jobs: Jobs, people: Team, me: Id) -> View {
    let view = jobs.view.get();
    let named = |text: Option<Text>, off: fn(&mut Filters)| {
        text.map(|text| {
            let press = move |()| jobs.change(off);
            view! { <ClearChip label=Signal::stored(text.into_owned()) clear=say(Say::TakeOff) icon=LIST_FILTER press/> }
        })
    };
    let person = (!view.person.is_none() && view.person != me).then(|| people.name(view.person).into());
    let chips = [
        named((!view.name.is_empty()).then(|| Text::Owned(view.name.clone())), |view| view.name.clear()),
        named(view.status.map(start_label), |view| view.status = None),
        named(view.origin.map(start_label), |view| view.origin = None),
        named(view.period.map(start_label), |view| view.period = None),
        named((!view.place.is_empty()).then(|| Text::Owned(view.place.clone())), |view| view.place.clear()),
        named(person, |view| view.person = Id::default()),
        named((view.order != Order::Newest).then(|| start_label(view.order)), |view| {
            view.order = Order::Newest
        }),
    ];
    let all = jobs.is_narrowed().then(|| {
        view! { <Button label=say(Say::FilterClear) icon=X look=Look::Quiet press=move |()| jobs.show(Filters::default())/> }
    });
    view! { {chips.into_iter().flatten().collect_view()} {all} }
}
