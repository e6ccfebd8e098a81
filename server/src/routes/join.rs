//! `POST /api/join`: a colleague comes in with an invitation code and chooses name and password.

use axum::extract::State;
use axum::response::Response;
use sync::account::{Join, Problem, Role};

use crate::arrival::{self, Newcomer};
use crate::auth::code;
use crate::caller::{Address, Post};
use crate::problem::Answer;
use crate::relay::{Relay, Shared};
use crate::store::invitation::{self, Invitation};
use crate::store::line::Line;
use crate::store::link::Worth;

/// Uses the code.
pub async fn join(
    State(relay): State<Shared>,
    Address(address): Address,
    Post(join): Post<Join>,
) -> Answer<Response> {
    relay.tries_by_address.take(address, relay.clock.now())?;
    let hash = code::hash(&join.code);
    let invitation = check(&relay, &mut relay.store.read().await?.line(), &hash).await?;
    let account = arrival::account(&relay, newcomer(&join, invitation)).await?;

    let mut write = relay.store.write().await?;
    check(&relay, &mut write.line(), &hash).await?;
    arrival::enter(&relay, &mut write.line(), &account).await?;
    invitation::spend(&mut write.line(), &hash, relay.clock.now()).await?;
    let secret = arrival::open(&relay, &mut write.line(), account.id, &join.device_name).await?;
    write.commit().await?;

    relay.tries_by_address.give_back(&address);
    arrival::greet(&relay, &secret).await
}

async fn check(relay: &Relay, connection: &mut Line<'_>, hash: &[u8; 32]) -> Answer<Invitation> {
    match invitation::find(connection, hash, relay.clock.now()).await? {
        (Worth::Good, Some(invitation)) => Ok(invitation),
        _ => Err(Problem::CodeUnknown.into()),
    }
}

fn newcomer(join: &Join, invitation: Invitation) -> Newcomer {
    Newcomer {
        login: join.login.clone(),
        name: invitation.name,
        initials: invitation.initials,
        role: Role::from_number(invitation.role),
        password: join.password.clone(),
    }
}
