//! The vehicles of a job: each with its line, the first the main one.

use std::sync::Arc;

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::{Car, JobSheet};
use domain::field::{Leaf, Value};
use domain::id::Id;
use domain::sale::job::JobField;
use leptos::task::spawn_local;
use markup::view;
use words::format;
use words::screen::Say;

use crate::browser::engine;
use crate::parts::doubt::{Doubts, doubt_mark};
use crate::parts::form::stored;
use crate::parts::job_form::job_form;
use crate::parts::picker::{Picker, Sought};
use crate::state::place::Place;
use crate::state::save::{failed, offer_undo, one, with_undo};
use crate::state::shop::Shop;
use crate::state::tongue::{label, say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{CHECK, CIRCLE_ALERT, X, icon};
use crate::ui::pen::view::{DrawAll, View};
use crate::ui::signal::{Callback, Memo};
use crate::ui::text::Text;

/// The list, and the search for one more.
pub fn job_cars(shop: Shop, job: Id, sheet: Memo<Arc<JobSheet>>) -> View {
    let cars = Memo::new(move || sheet.with(|sheet| sheet.cars.clone()));
    let choose = Callback::new(move |vehicle: Id| write(shop, Request::AddVehicle { job, vehicle }));
    let list = move || {
        let cars = cars.get();
        let several = cars.len() > 1;
        cars.into_iter()
            .enumerate()
            .map(|(at, one)| car(shop, job, one, several.then_some(at)))
            .collect_view()
    };
    let show = Callback::new(move |leaf: Option<Leaf>| {
        let id = leaf.as_ref().and_then(Id::read).unwrap_or_default();
        cars.with_untracked(|cars| cars.iter().find(|car| car.id == id).map(|car| car.title.clone()))
            .unwrap_or_default()
    });
    let form = job_form(job, sheet.into());
    let doubts = Doubts { record: job, all: form.doubts };
    let key = JobField::Vehicle.key();
    let mark = doubt_mark(doubts, key.to_owned(), label(JobField::Vehicle), stored(form, key), show);
    view! {
        <div class="cell party-cell" role="group" aria-label=label(JobField::Vehicle)>
            <div class="field-head"><span class="field-name">{label(JobField::Vehicle)}</span> {mark}</div>
            {list}
            <Picker sought=Sought::Vehicle label=say(Say::SeekVehicle) id="job-vehicle" choose/>
        </div>
    }
}

/// One vehicle; `at` is its place where there are several.
fn car(shop: Shop, job: Id, car: Car, at: Option<usize>) -> View {
    let id = car.id;
    let price = car.price.map(|price| format::price(tongue(), price)).unwrap_or_default();
    let main = if at == Some(0) { say(Say::MainCar).into_owned() } else { String::new() };
    let parts = [main, car.number, car.vin, price].into_iter().filter(|part| !part.is_empty());
    let detail = parts.collect::<Vec<_>>().join("\u{a0}· ");
    let warned = match (car.title.is_empty(), car.gone) {
        (true, _) => Some(Say::CarErased),
        (false, true) => Some(Say::CarGone),
        (false, false) => None,
    };
    let warned = warned
        .map(|told| view! { <p class="field-problem">{icon(CIRCLE_ALERT)} <span>{say(told)}</span></p> });
    let make_main = (at.is_some_and(|at| at > 0)).then(|| {
        let press =
            move |()| with_undo(shop, job, one(JobField::Vehicle.key(), id.write()), Say::VehicleChanged);
        view! { <Button label=say(Say::MakeMain) icon=CHECK look=Look::Quiet press=press/> }
    });
    let remove = move |()| write(shop, Request::RemoveVehicle { job, vehicle: id });
    let title: Text = if car.title.is_empty() { say(Say::Vehicle) } else { car.title.into() };
    view! {
        <div class="party">
            <p class="party-title"><a href=Place::Vehicles(Some(id)).path()>{title}</a></p>
            <p class="party-detail">{detail}</p>
            {warned}
            <div class="party-acts">
                {make_main}
                <Button label=say(Say::TakeOff) icon=X look=Look::Quiet press=remove/>
            </div>
        </div>
    }
}

fn write(shop: Shop, asked: Request) {
    spawn_local(async move {
        match engine::ask(asked).await {
            Ok(Reply::Edited { record, undo }) => offer_undo(shop, record, undo, Say::VehicleChanged),
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}
