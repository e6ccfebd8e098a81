//! A vehicle: picture, price, its jobs, and everything that is known of it.

use std::sync::Arc;

use bridge::reply::Reply;
use bridge::request::Request;
use bridge::sheet::VehicleSheet;
use domain::car::purchase::counterpart;
use domain::car::vehicle::VehicleField;
use domain::field::Leaf;
use domain::id::Id;
use domain::record::Kind;
use domain::sale::job::Origin;
use leptos::prelude::*;
use markup::view;
use words::format;
use words::screen::Say;

use crate::parts::attachments::attachments;
use crate::parts::carried::carried_mark;
use crate::parts::fields::{purchase_group, vehicle_groups};
use crate::parts::form::{Form, groups};
use crate::parts::known::when_known;
use crate::parts::new_record::create_job;
use crate::parts::past::past;
use crate::parts::picture::shown;
use crate::parts::rivals::rivals;
use crate::parts::sheet_head::sheet_head;
use crate::parts::silhouette::silhouette;
use crate::state::live::live;
use crate::state::place::Place;
use crate::state::save::{one_gone, with_undo};
use crate::state::shop::{Shop, shop};
use crate::state::tongue::{label, say, tongue};
use crate::ui::button::{Button, Look};
use crate::ui::icon::{ARCHIVE, ELLIPSIS, PLUS, icon};
use crate::ui::menu::{Item, menu_button};
use crate::ui::pen::view::{Draw, View};
use crate::ui::signal::{Callback, Memo, Signal};

/// The page.
#[component]
pub fn VehiclePage(id: Id) -> View {
    let shop = shop();
    let known = live(
        shop.changes,
        &[Kind::Vehicle, Kind::Job, Kind::Attachment, Kind::Purchase],
        move || Some(Request::Vehicle(id)),
        |reply| match reply {
            Reply::Vehicle(sheet) => Some(Arc::from(sheet)),
            _ => None,
        },
    );
    when_known(known, move |sheet| vehicle(shop, id, sheet))
}

fn vehicle(shop: Shop, id: Id, sheet: Memo<Arc<VehicleSheet>>) -> View {
    let form = Form {
        record: id,
        within: None,
        leaves: Memo::new(move || sheet.with(|sheet| sheet.vehicle.leaves())).into(),
        problems: Signal::derive(move || {
            sheet.with(|sheet| {
                sheet.vehicle.problems().into_iter().map(|(field, problem)| (field.key(), problem)).collect()
            })
        }),
        doubts: Memo::new(move || sheet.with(|sheet| sheet.doubts.clone())).into(),
    };
    let attached = Memo::new(move || sheet.with(|sheet| sheet.attachments.clone()));
    let title = Memo::new(move || sheet.with(|sheet| sheet.vehicle.title()));
    let create = view! {
        <Button label=say(Say::CreateJob) icon=PLUS look=Look::Filled press=move |()| create_job(shop, Origin::Own, Some(id), None)/>
    };
    let acts =
        view! { {move || carried_mark(sheet.with(|sheet| sheet.carried))} {create} {further(shop, id)} };
    let name = title.get_untracked();
    let name = if name.is_empty() { say(Say::NewVehicle).into_owned() } else { name };
    view! {
        <article class="sheet">
            {sheet_head(name, acts)}
            {move || sheet.with(|sheet| if sheet.claims.len() > 1 { rivals(&sheet.claims) } else { rivals(&[]) })}
            <div class="vehicle-head">
                <div class="vehicle-stage">{move || picture(&sheet.get())}</div>
                <div class="vehicle-figures">{move || figures(id, &sheet.get())}</div>
            </div>
            {groups(form, vehicle_groups())}
            {purchase(id, sheet)}
            {attachments(id, attached)}
            {past(id, &[Kind::Vehicle])}
        </article>
    }
}

/// What is seldom done: to take the vehicle out of the stock. Jobs and papers that speak of it stay.
fn further(shop: Shop, id: Id) -> View {
    let items = Callback::new(move |()| {
        let act = Callback::new(move |()| {
            with_undo(shop, id, one_gone(), Say::TakenOutOfStock);
            shop.guide.instead(Place::Vehicles(None));
        });
        vec![Item { label: say(Say::TakeOutOfStock), mark: icon(ARCHIVE), on: false, act, apart: false }]
    });
    menu_button(say(Say::VehicleActs), ELLIPSIS, "", items)
}

/// What it cost, on devices that hold the books.
fn purchase(id: Id, sheet: Memo<Arc<VehicleSheet>>) -> View {
    let known = Memo::new(move || sheet.with(|sheet| sheet.purchase.is_some()));
    let form = Form {
        record: counterpart(id),
        within: None,
        leaves: Memo::new(move || sheet.with(|sheet| sheet.purchase.clone().unwrap_or_default().leaves()))
            .into(),
        problems: Signal::stored(Vec::new()),
        doubts: Signal::stored(Vec::new()),
    };
    (move || known.get().then(|| groups(form, vec![purchase_group()]))).draw()
}

fn picture(sheet: &VehicleSheet) -> View {
    let vehicle = &sheet.vehicle;
    if vehicle.picture.is_empty() {
        silhouette(vehicle.body, &vehicle.colour)
    } else {
        shown(Leaf::Bytes(vehicle.picture.clone()), vehicle.title())
    }
}

/// Price, tax kind, the figures that buyers ask for, and the way to the jobs.
fn figures(id: Id, sheet: &VehicleSheet) -> View {
    let vehicle = &sheet.vehicle;
    let fact = |field: VehicleField, value: Option<String>| {
        value.map(|value| view! { <div class="fact"><dt>{label(field)}</dt><dd>{value}</dd></div> })
    };
    let power = vehicle.power.map(|kw| {
        format!(
            "{} ({})",
            format::unit(tongue(), kw, "kW"),
            format::unit(tongue(), vehicle.horsepower().unwrap_or(0), "PS")
        )
    });
    view! {
        <p class="vehicle-price">{vehicle.price.map_or_else(|| "–".to_owned(), |price| format::price(tongue(), price))}</p>
        <p class="vehicle-tax"><span class="tag">{label(vehicle.taxation)}</span></p>
        <p><a class="jobs-link" href=Place::jobs_of(id).path()>{format!("Jobs\u{a0}({})", sheet.jobs.len())}</a></p>
        <dl class="facts facts-columns">
            {fact(VehicleField::FirstRegistration, vehicle.first_registration.map(format::month))}
            {fact(VehicleField::Mileage, vehicle.mileage.map(|km| format::unit(tongue(), km, "km")))}
            {fact(VehicleField::Power, power)}
            {fact(VehicleField::Fuel, Some(label(vehicle.fuel).into_owned()))}
            {fact(VehicleField::Gearbox, Some(label(vehicle.gearbox).into_owned()))}
            {fact(VehicleField::Colour, Some(vehicle.colour.clone()).filter(|colour| !colour.is_empty()))}
        </dl>
    }
}
