//! `GET /api/sync`: the socket. The session's cookie and exactly our own origin, or no socket at all.

use axum::extract::{FromRequestParts, State, WebSocketUpgrade};
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::response::{AppendHeaders, IntoResponse};
use sync::account::Problem;
use sync::wire::MAX_FRAME;

use crate::caller::SignedIn;
use crate::problem::{Answer, Failure};
use crate::relay::Shared;
use crate::socket;

/// A handshake our own page has asked for. Browsers do not hold sockets to the same origin; the relay must.
pub struct OwnHandshake;

/// Opens the socket.
pub async fn sync(
    State(relay): State<Shared>,
    _: OwnHandshake,
    caller: SignedIn,
    upgrade: WebSocketUpgrade,
) -> Answer<impl IntoResponse> {
    let cookie = caller.stay(&relay).await?.map(|line| (SET_COOKIE, line));
    // Twice the limit, so that a frame a little too large gets an answer and not only a closed door.
    let upgrade = upgrade.max_message_size(2 * MAX_FRAME).max_frame_size(2 * MAX_FRAME);
    Ok((
        AppendHeaders(cookie),
        upgrade.on_upgrade(move |socket| socket::serve(socket, relay, caller.session)),
    ))
}

impl FromRequestParts<Shared> for OwnHandshake {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, relay: &Shared) -> Answer<OwnHandshake> {
        let site = parts.headers.get("sec-fetch-site");
        if relay.origin.sent_exactly(&parts.headers) && site.is_none_or(|site| site == "same-origin") {
            return Ok(OwnHandshake);
        }
        tracing::warn!("a socket from elsewhere was refused");
        Err(Problem::NotAllowed.into())
    }
}
