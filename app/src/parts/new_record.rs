//! Making jobs, vehicles and customers; what was made by mistake can be taken back.

use bridge::reply::Reply;
use bridge::request::Request;
use domain::field::Leaves;
use domain::id::Id;
use domain::record::Kind;
use domain::sale::job::Origin;
use leptos::task::spawn_local;
use words::screen::Say;

use crate::browser::engine;
use crate::state::place::Place;
use crate::state::save::{failed, one_gone, write};
use crate::state::shop::Shop;
use crate::state::tongue::say;
use crate::ui::signal::Callback;

/// Makes a job and opens it.
pub fn create_job(shop: Shop, origin: Origin, vehicle: Option<Id>, customer: Option<Id>) {
    let asked = Request::CreateJob { origin, vehicle, customer };
    create(shop, asked, Place::job, Say::JobCreated);
}

/// Makes the same job once more and opens it.
pub fn duplicate_job(shop: Shop, job: Id) {
    create(shop, Request::DuplicateJob(job), Place::job, Say::JobDuplicated);
}

/// Makes a vehicle that nothing is known of yet, and opens it.
pub fn create_vehicle(shop: Shop) {
    let asked = Request::Create { kind: Kind::Vehicle, leaves: Leaves::new() };
    create(shop, asked, |id| Place::Vehicles(Some(id)), Say::VehicleCreated);
}

/// Tells of a new record and offers to take it back.
pub fn tell_created(shop: Shop, id: Id, place: Place, told: Say) {
    let back = Callback::new(move |()| {
        if shop.guide.place.get_untracked().record() == Some(id) {
            shop.guide.instead(place.list());
        }
        spawn_local(async move {
            if let Err(failure) = write(id, one_gone()).await {
                shop.notes.tell(failed(&failure));
            }
        });
    });
    shop.notes.offer(say(told), say(Say::Undo), back);
}

fn create(shop: Shop, asked: Request, place: fn(Id) -> Place, told: Say) {
    spawn_local(async move {
        match engine::ask(asked).await {
            Ok(Reply::Created(id)) => {
                shop.guide.go(place(id));
                tell_created(shop, id, place(id), told);
            }
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}
