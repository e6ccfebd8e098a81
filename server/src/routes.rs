//! The relay's addresses: one file each.

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{any, get, post};

use crate::headers;
use crate::relay::Shared;

pub mod again;
pub mod begin;
pub mod blob;
pub mod erase;
pub mod health;
pub mod invite;
pub mod join;
pub mod me;
pub mod metrics;
pub mod page;
pub mod range;
pub mod role;
pub mod sign_in;
pub mod sign_out;
pub mod snapshot;
pub mod sync;

/// Every address, with the headers that every answer carries.
pub fn all(relay: Shared) -> Router {
    Router::new()
        .route("/healthz", get(health::health))
        .route("/metrics", get(metrics::metrics))
        .route("/api/begin", post(begin::begin))
        .route("/api/sign-in", post(sign_in::sign_in))
        .route("/api/join", post(join::join))
        .route("/api/again", post(again::again))
        .route("/api/invite", post(invite::invite))
        .route("/api/role", post(role::change))
        .route("/api/erase", post(erase::erase))
        .route("/api/sign-out", post(sign_out::sign_out))
        .route("/api/me", get(me::me))
        .route("/api/blob/piece", post(blob::piece))
        .route("/api/blob/held", post(blob::held))
        .route("/api/blob/{name}", get(blob::bytes))
        .route("/api/snapshot/{shelf}", get(snapshot::manifest))
        .route("/api/part/{name}", get(snapshot::part))
        .route("/api/sync", get(sync::sync))
        .route("/api/{*rest}", any(page::no_such))
        .fallback(page::page)
        .layer(from_fn_with_state(relay.clone(), headers::add))
        .with_state(relay)
}
