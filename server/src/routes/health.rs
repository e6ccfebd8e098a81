//! `GET /healthz`: whether the relay and its database answer.

use axum::extract::State;
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse;

use crate::problem::Answer;
use crate::relay::Shared;
use crate::store::account;

/// `ok`, if the database can be read.
pub async fn health(State(relay): State<Shared>) -> Answer<impl IntoResponse> {
    account::any(&relay.store).await?;
    Ok(([(CACHE_CONTROL, "no-store")], "ok"))
}
