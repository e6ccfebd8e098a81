//! `POST /api/sign-out`: ends the session of this device, also on a socket that is open.

use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::response::{AppendHeaders, IntoResponse};
use sync::account::SignOut;

use crate::arrival;
use crate::caller::{Post, SignedIn};
use crate::problem::Answer;
use crate::relay::Shared;
use crate::store::session;

/// Ends the session.
pub async fn sign_out(
    State(relay): State<Shared>,
    caller: SignedIn,
    Post(_): Post<SignOut>,
) -> Answer<impl IntoResponse> {
    let mut write = relay.store.write().await?;
    session::revoke(&mut write.line(), &caller.session.hash, relay.clock.now()).await?;
    write.commit().await?;
    relay.bell.changed_here(caller.session.hash);
    tracing::info!(device = caller.session.number, "somebody signed out");
    Ok((AppendHeaders([(SET_COOKIE, relay.cookie.clear())]), arrival::told(&SignOut {})))
}
