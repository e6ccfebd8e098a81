//! `GET /api/me`: who is signed in on this device.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse};

use crate::arrival;
use crate::caller::SignedIn;
use crate::problem::Answer;
use crate::relay::Shared;

/// Says who, and moves the session's end.
pub async fn me(State(relay): State<Shared>, caller: SignedIn) -> Answer<impl IntoResponse> {
    let cookie = caller.stay(&relay).await?.map(|line| (SET_COOKIE, line));
    let me = arrival::who(&relay, caller.session).await?;
    Ok((AppendHeaders(cookie), arrival::told(&me)))
}
