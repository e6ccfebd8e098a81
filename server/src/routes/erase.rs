//! `POST /api/erase`: documents that shall be no more, here and on every device.

use axum::extract::State;
use axum::response::Response;
use sync::account::{Erase, ErasedUpTo, Problem, Role};
use sync::wire::limit::MAX_ITEMS;

use crate::arrival;
use crate::caller::{Post, SignedIn};
use crate::erasing;
use crate::problem::Answer;
use crate::relay::Shared;
use crate::rights;

/// Erases them; answers when they are gone from the log.
pub async fn erase(
    State(relay): State<Shared>,
    caller: SignedIn,
    Post(erase): Post<Erase>,
) -> Answer<Response> {
    if !rights::may_erase(Role::from_number(caller.session.role)) {
        tracing::warn!(device = caller.session.number, "an erasure was refused");
        return Err(Problem::NotAllowed.into());
    }
    if erase.docs.is_empty() || erase.docs.len() > MAX_ITEMS {
        return Err(Problem::Malformed.into());
    }
    let (key, now) = (relay.dice.bytes()?, relay.clock.now());
    let last = erasing::erase(&relay.store, &erase.docs, erase.why, key, now).await?;
    relay.bell.erased_here(last);
    Ok(arrival::told(&ErasedUpTo { last }))
}
