//! Making a job.

use bridge::reply::Reply;
use bridge::request::Request;
use domain::id::Id;
use domain::sale::job::Origin;
use leptos::task::spawn_local;

use crate::browser::engine;
use crate::state::place::Place;
use crate::state::save::failed;
use crate::state::shop::Shop;

/// Makes a job and opens it.
pub fn create_job(shop: Shop, vehicle: Option<Id>, customer: Option<Id>) {
    spawn_local(async move {
        match engine::ask(Request::CreateJob { origin: Origin::Own, vehicle, customer }).await {
            Ok(Reply::Created(id)) => shop.guide.go(Place::job(id)),
            Ok(_) => {}
            Err(failure) => shop.notes.tell(failed(&failure)),
        }
    });
}
