//! `POST /api/again`: a browser that has forgotten everything but its cookie goes on as a new device. What the old one had
//! numbered and not carried over is unknown, so its numbers are never given again.

use axum::extract::State;
use axum::response::Response;
use sync::account::Again;

use crate::arrival;
use crate::caller::{Post, SignedIn};
use crate::problem::Answer;
use crate::relay::Shared;
use crate::store::session;

/// Ends the old device's session and opens one on a new device.
pub async fn again(
    State(relay): State<Shared>,
    caller: SignedIn,
    Post(again): Post<Again>,
) -> Answer<Response> {
    let mut write = relay.store.write().await?;
    session::revoke(&mut write.line(), &caller.session.hash, relay.clock.now()).await?;
    let secret = arrival::open(&relay, &mut write.line(), caller.session.account, &again.device_name).await?;
    write.commit().await?;
    relay.bell.changed_here(caller.session.hash);
    arrival::greet(&relay, &secret).await
}
