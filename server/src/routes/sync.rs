//! `GET /api/sync`: the socket. The session's cookie and exactly our own origin, or no socket at all.

use axum::extract::{FromRequestParts, State, WebSocketUpgrade};
use axum::http::header::SET_COOKIE;
use axum::http::request::Parts;
use axum::response::{AppendHeaders, IntoResponse};
use sync::account::Problem;
use sync::wire::limit::MAX_FRAME;

use crate::caller::SignedIn;
use crate::problem::{Answer, Failure};
use crate::relay::Shared;
use crate::socket;

/// When all places are taken, a device comes again after so many seconds.
const FULL_S: u32 = 20;

/// What every open socket holds for reading, however little comes; a larger frame gets room of its own while it comes.
const READ_BUFFER: usize = 8 * 1024;

/// A handshake our own page has asked for. Browsers do not hold sockets to the same origin; the relay must.
pub struct OwnHandshake;

/// Opens the socket.
pub async fn sync(
    State(relay): State<Shared>,
    _: OwnHandshake,
    caller: SignedIn,
    upgrade: WebSocketUpgrade,
) -> Answer<impl IntoResponse> {
    let Ok(place) = relay.places.clone().try_acquire_owned() else {
        relay.metrics.sockets_refused.up();
        tracing::warn!("there are too many sockets");
        return Err(Problem::TooManyTries { retry_after_s: FULL_S }.into());
    };
    let cookie = caller.stay(&relay).await?.map(|line| (SET_COOKIE, line));
    // Twice the limit, so that a frame a little too large gets an answer and not only a closed door.
    let upgrade = upgrade.max_message_size(2 * MAX_FRAME).max_frame_size(2 * MAX_FRAME);
    let upgrade = upgrade.read_buffer_size(READ_BUFFER);
    Ok((
        AppendHeaders(cookie),
        upgrade.on_upgrade(async move |socket| {
            relay.metrics.sockets.up();
            socket::serve(socket, relay.clone(), caller.session).await;
            relay.metrics.sockets.down();
            drop(place);
        }),
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
