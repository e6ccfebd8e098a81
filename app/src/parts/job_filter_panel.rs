//! The dialogue of the filters of the list of jobs: all of them, the order, and saved views.

use bridge::reply::{Reply, SavedView};
use bridge::request::Request;
use domain::car::vehicle::VehicleField;
use domain::id::Id;
use domain::record::Kind;
use domain::sale::job::{JobField, Origin, Status};
use domain::sale::view::{Order, Period, View as Filters};
use markup::view;
use words::screen::Say;

use crate::parts::team::Team;
use crate::state::jobs::Jobs;
use crate::state::live::live;
use crate::state::place::Place;
use crate::state::save::{self, one_gone, with_undo};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say};
use crate::ui::button::{Button, IconButton};
use crate::ui::icon::TRASH_2;
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::select::{Options, SelectField, free_select};
use crate::ui::signal::{Callback, RwSignal, Signal};
use crate::ui::text::Text;
use crate::ui::text_field::TextField;
use crate::ui::toggle::Toggle;

/// A choice with "all" before it.
fn options<T: Copy>(all: &[T], word: fn(T) -> &'static str, name: impl Fn(usize, T) -> Text) -> Options {
    let first = [("", say(Say::FilterAll))];
    first.into_iter().chain(all.iter().enumerate().map(|(at, one)| (word(*one), name(at, *one)))).collect()
}

fn counted(name: Text, counts: &[u32], at: usize) -> Text {
    Text::Owned(format!("{name} ({})", counts.get(at).copied().unwrap_or(0)))
}

/// What is in the dialogue; `open` closes it.
pub fn filter_panel(jobs: Jobs, people: Team, open: RwSignal<bool>) -> View {
    let counts = jobs.counts.get_untracked();
    let statuses = options(Status::ALL, Status::word, |at, one| counted(label(one), &counts.statuses, at));
    let origins = options(Origin::ALL, Origin::word, |at, one| counted(label(one), &counts.origins, at));
    let periods = options(Period::ALL, Period::word, |_, one| label(one));
    let orders: Options = Order::ALL.iter().map(|order| (order.word(), label(*order))).collect();
    let field = move |id: &str,
                      name: Text,
                      options: Options,
                      word: fn(&Filters) -> &'static str,
                      set: fn(&mut Filters, &str)| {
        let value = Signal::derive(move || jobs.view.with(word).to_owned());
        let choose = Callback::new(move |word: String| jobs.change(|view| set(view, &word)));
        view! { <SelectField id=id label=name options value choose/> }
    };
    view! {
        <div class="entry">
            {field("filter-status", label(JobField::Status), statuses, |v| v.status.map_or("", Status::word),
                |v, word| v.status = (!word.is_empty()).then(|| Status::of(word)))}
            {field("filter-origin", label(JobField::Origin), origins, |v| v.origin.map_or("", Origin::word),
                |v, word| v.origin = (!word.is_empty()).then(|| Origin::of(word)))}
            {people.select("filter-person", label(JobField::Owner), say(Say::FilterAll),
                Signal::derive(move || jobs.view.with(|view| view.person)),
                Callback::new(move |id| jobs.change(|view| view.person = id)))}
            {field("filter-period", say(Say::FilterPeriod), periods, |v| v.period.map_or("", Period::word),
                |v, word| v.period = (!word.is_empty()).then(|| Period::of(word)))}
            {place(jobs)}
            {field("filter-order", say(Say::FilterOrder), orders, |v| v.order.word(), |v, word| v.order = Order::of(word))}
            {views(jobs, open)}
        </div>
    }
}

/// Where the vehicle stands, of the places that there are.
fn place(jobs: Jobs) -> View {
    let options = Signal::derive(move || {
        let places = jobs.counts.with(|counts| counts.places.clone());
        let chosen = jobs.view.with(|view| view.place.clone());
        let missing = !chosen.is_empty() && places.iter().all(|(place, _)| *place != chosen);
        let all = [(String::new(), say(Say::FilterAll))].into_iter();
        all.chain(
            places
                .into_iter()
                .map(|(place, count)| (place.clone(), Text::Owned(format!("{place} ({count})")))),
        )
        .chain(missing.then(|| (chosen.clone(), Text::Owned(chosen.clone()))))
        .collect::<Vec<_>>()
    });
    let value = Signal::derive(move || jobs.view.with(|view| view.place.clone()));
    let choose = Callback::new(move |place: String| jobs.change(|view| view.place = place));
    free_select("filter-place".to_owned(), label(VehicleField::Location), options, value, choose)
}

/// Saved views, and saving the present one.
fn views(jobs: Jobs, open: RwSignal<bool>) -> View {
    let shop = shop();
    let known = live(
        shop.changes,
        &[Kind::View],
        || Some(Request::Views),
        |reply| match reply {
            Reply::Views(views) => Some(views),
            _ => None,
        },
    );
    let line = move |saved: SavedView| {
        let id = saved.id;
        let told = saved.foreign.then(|| view! { <span class="row-second">{say(Say::ViewForeign)}</span> });
        let shared = saved.view.shared.then(|| view! { <span class="tag">{say(Say::ViewShared)}</span> });
        let take = saved.view.clone();
        let press = move |_| {
            jobs.show(Filters { vehicle: Id::default(), ..take.clone() });
            // One vehicle's jobs have an address of their own.
            let vehicle = (!take.vehicle.is_none()).then_some(take.vehicle);
            shop.guide.go(Place::Jobs { vehicle, open: None });
            open.set(false);
        };
        let remove = move |()| with_undo(shop, id, one_gone(), Say::ViewRemoved);
        view! {
            <li class="saved-view">
                <button type="button" class="button button-quiet" on:click=press>{saved.view.name.clone()}</button>
                {shared}
                {told}
                <IconButton label=say(Say::ViewRemove) icon=TRASH_2 press=remove/>
            </li>
        }
    };
    let list = move || known.get().here().cloned().unwrap_or_default().into_iter().map(line).collect_view();
    let (name, shared) = (RwSignal::new(String::new()), RwSignal::new(false));
    let save = move |()| save_view(shop, jobs, name, shared.get_untracked());
    view! {
        <h3>{say(Say::Views)}</h3>
        <ul class="saved-views" aria-label=say(Say::Views)>{list}</ul>
        <TextField id="view-name" label=say(Say::ViewName) text=name/>
        <Toggle label=say(Say::ViewShare) on=shared turn=move |on| shared.set(on)/>
        <div class="acts">
            <Button label=say(Say::ViewSave) press=save disabled=Signal::derive(move || name.with(|name| name.trim().is_empty()))/>
        </div>
    }
    .draw()
}

fn save_view(shop: Shop, jobs: Jobs, name: RwSignal<String>, shared: bool) {
    let owner = shop.session.me.with_untracked(|me| me.as_ref().map(|me| me.user).unwrap_or_default());
    let view = Filters {
        name: name.with_untracked(|name| name.trim().to_owned()),
        owner,
        shared,
        vehicle: listed_vehicle(shop),
        text: jobs.list.text.get_untracked().trim().to_owned(),
        ..jobs.view.get_untracked()
    };
    let leaves = view.leaves();
    // A name that is refused stays where it was typed.
    save::request_then(shop, Request::Create { kind: Kind::View, leaves }, move || {
        name.set(String::new());
        jobs.change(|now| now.name.clone_from(&view.name));
    });
}

/// The vehicle whose jobs alone the list shows, if it does.
fn listed_vehicle(shop: Shop) -> Id {
    match shop.guide.place.get_untracked() {
        Place::Jobs { vehicle, .. } => vehicle.unwrap_or_default(),
        _ => Id::default(),
    }
}
