//! Register "Fahrzeugstamm": the customer's cars, with what is due for them.

use bridge::register::{CarEntry, Visit};
use domain::car::owned::{Contract, Nearness, Owned, OwnedField};
use domain::field::Leaves;
use domain::id::Id;
use domain::money::Cents;
use domain::record::Kind;
use domain::time::Day;
use markup::view;
use words::format;
use words::screen::Say;

use crate::pages::customer::sheet::Sheet;
use crate::parts::figures::{day, day_text};
use crate::parts::sheet_fields::{entry_fields, owned_rows};
use crate::state::save::{one_gone, with_undo};
use crate::state::tongue::{label, say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{PLUS, TRASH_2, TRIANGLE_ALERT, icon};
use crate::ui::pen::view::{Draw, DrawAll, View};
use crate::ui::signal::{Callback, Memo, RwSignal, Signal};
use crate::ui::table::{Cell, Line, Table, Way, columns, drawn, figure, table, words};

/// The register.
pub fn cars(sheet: Sheet, cars: Memo<Vec<CarEntry>>) -> View {
    let open = RwSignal::new(None::<Id>);
    let add = move |()| sheet.create(Kind::Owned, Leaves::new(), Say::CarCreated, open);
    let list = move || cars.with(|all| list(all, open));
    let chosen =
        Memo::new(move || open.get().filter(|id| cars.with(|all| all.iter().any(|one| one.id == *id))));
    let editor = move || chosen.get().map(|id| editor(sheet, cars, id, open));
    view! {
        <div class="index-acts"><Button label=say(Say::NewCar) icon=PLUS look=Look::Outline press=add/></div>
        {list}
        {editor}
    }
}

fn list(all: &[CarEntry], open: RwSignal<Option<Id>>) -> View {
    if all.is_empty() {
        return view! { <p class="group-none">{say(Say::NoCars)}</p> };
    }
    let here = open.get();
    let line = |one: &CarEntry| {
        let (id, car) = (one.id, &one.car);
        let name = [car.plate.as_str(), car.vin.as_str()].into_iter().find(|name| !name.is_empty());
        let press = Callback::new(move |()| {
            open.update(|open| *open = if *open == Some(id) { None } else { Some(id) })
        });
        let cells = vec![
            words(name.unwrap_or("–").to_owned()),
            drawn(title(car)),
            words(car.vin.clone()),
            day(car.first_registration),
            figure(car.mileage.map(|km| format::whole(tongue(), km)).unwrap_or_default(), false),
            due(car.inspection_due, one.inspection),
            words(if car.contract == Contract::None {
                String::new()
            } else {
                label(car.contract).into_owned()
            }),
            due(car.contract_end, one.contract),
            words(label(car.relation)),
        ];
        Line { way: Way::Press(press), here: here == Some(id), ..Line::of(cells) }
    };
    table(Table {
        label: say(Say::IndexCars),
        class: "cards",
        columns: columns([
            (label(OwnedField::Plate), false),
            (say(Say::Vehicle), false),
            (label(OwnedField::Vin), false),
            (say(Say::ShortFirstRegistration), false),
            ("km".into(), true),
            (label(OwnedField::InspectionDue), false),
            (label(OwnedField::Contract), false),
            (label(OwnedField::ContractEnd), false),
            (label(OwnedField::Relation), false),
        ]),
        sums: Vec::new(),
        lines: all.iter().map(line).collect(),
    })
}

fn title(car: &Owned) -> View {
    let candidate = car.trade_in.then(|| view! { <span class="tag">{say(Say::TradeInCandidate)}</span> });
    view! { {car.title()} " " {candidate} }
}

/// A day that must not be missed: told in colour and words when it is near or over.
fn due(of: Option<Day>, near: Option<Nearness>) -> Cell {
    let Some(at) = of else { return words("") };
    let told = format::day(tongue(), at);
    let word = match near {
        Some(Nearness::Soon) => Say::DueSoon,
        Some(Nearness::Over) => Say::DueOver,
        _ => return words(told),
    };
    drawn(
        view! { <span class="due-mark">{icon(TRIANGLE_ALERT)} {told} " " <small>{say(word)}</small></span> },
    )
}

fn editor(sheet: Sheet, cars: Memo<Vec<CarEntry>>, id: Id, open: RwSignal<Option<Id>>) -> View {
    let one = Memo::new(move || {
        let found = cars.with(|all| all.iter().find(|one| one.id == id).cloned());
        found.unwrap_or_default()
    });
    let leaves = Memo::new(move || one.with(|one| one.car.leaves()));
    let wrong = Signal::derive(move || {
        one.with(|one| one.car.problems())
            .into_iter()
            .map(|(field, problem)| (field.key(), problem))
            .collect()
    });
    let remove = move |()| {
        open.set(None);
        with_undo(sheet.shop, id, one_gone(), Say::CarRemoved);
    };
    view! {
        <section class="entry-edit" aria-label=move || one.with(|one| one.car.title())>
            {entry_fields(id, leaves.into(), wrong, owned_rows())}
            {move || one.with(|one| visits(&one.visits))}
            <Button label=say(Say::RemoveCar) icon=TRASH_2 look=Look::Quiet press=remove/>
        </section>
    }
}

/// What the workshop did to it, the newest first, with its kilometres.
fn visits(all: &[Visit]) -> View {
    if all.is_empty() {
        return ().draw();
    }
    let stop = |visit: &Visit| {
        stop(visit.day, format!("{} {}", visit.title, visit.name), visit.mileage, Some(visit.amount))
    };
    view! {
        <h2 class="index-title">{say(Say::WorkshopVisits)}</h2>
        <ol class="stops" aria-label=say(Say::WorkshopVisits)>{all.iter().map(stop).collect_view()}</ol>
    }
}

/// A stop on the way of a car.
pub fn stop(at: Option<Day>, told: String, mileage: Option<i64>, amount: Option<Cents>) -> View {
    let mileage = mileage.map(|km| format::unit(tongue(), km, "km"));
    let amount = amount.map(|amount| format::money(tongue(), amount));
    let right: Vec<String> = [mileage, amount].into_iter().flatten().collect();
    view! {
        <li>
            <span class="stop-day">{day_text(at)}</span>
            <span>{told}</span>
            <span class="stop-km">{right.join(" · ")}</span>
        </li>
    }
}
