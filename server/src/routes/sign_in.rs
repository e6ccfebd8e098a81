//! `POST /api/sign-in`: name and password for a session on this device.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use sync::account::{Problem, SignIn};

use crate::arrival;
use crate::auth::secret;
use crate::caller::{Address, Post};
use crate::problem::Answer;
use crate::relay::{Relay, Shared};
use crate::store::account::{self, Account};
use crate::store::session;

/// Signs in; a session this browser had before ends.
pub async fn sign_in(
    State(relay): State<Shared>,
    Address(address): Address,
    headers: HeaderMap,
    Post(sign_in): Post<SignIn>,
) -> Answer<Response> {
    let login = secret::hash(&account::fold(&sign_in.login));
    relay.tries_by_address.take(address, relay.clock.now())?;
    relay.tries_by_login.take(login, relay.clock.now())?;
    let account = verified(&relay, &sign_in).await?;
    relay.tries_by_address.give_back(&address);
    relay.tries_by_login.give_back(&login);

    let before = relay.cookie.read(&headers).map(|secret| secret::hash(&secret));
    let mut write = relay.store.write().await?;
    if let Some(before) = &before {
        session::revoke(&mut write.line(), before, relay.clock.now()).await?;
    }
    let secret = arrival::open(&relay, &mut write.line(), account.id, &sign_in.device_name).await?;
    write.commit().await?;
    if let Some(before) = before {
        relay.bell.changed_here(before);
    }
    arrival::greet(&relay, &secret).await
}

/// The account, if the password is the right one. Nobody learns which of the two was wrong.
async fn verified(relay: &Relay, sign_in: &SignIn) -> Answer<Account> {
    let account = account::by_login(&relay.store, &sign_in.login).await?;
    let kept = account.as_ref().map(|account| account.password.clone());
    let fits = relay.passwords.fits(sign_in.password.clone(), kept).await?;
    match account {
        Some(account) if fits => Ok(account),
        _ => {
            tracing::warn!("a sign-in was refused");
            Err(Problem::WrongPassword.into())
        }
    }
}
