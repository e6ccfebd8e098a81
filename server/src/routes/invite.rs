//! `POST /api/invite`: a code with which one colleague comes in.

use axum::extract::State;
use axum::response::Response;
use sync::account::{Invite, InviteCode, Problem, Role};

use crate::arrival::{self, is_line};
use crate::auth::code;
use crate::caller::{Post, SignedIn};
use crate::clock::DAY;
use crate::problem::Answer;
use crate::relay::Shared;
use crate::rights;
use crate::store::invitation::{self, Invitation, Terms};

/// A code is good for a week.
const GOOD_FOR: i64 = 7 * DAY;

/// Makes a code.
pub async fn invite(
    State(relay): State<Shared>,
    caller: SignedIn,
    Post(invite): Post<Invite>,
) -> Answer<Response> {
    if !rights::may_invite(Role::from_number(caller.session.role), invite.role) {
        tracing::warn!(device = caller.session.number, "an invitation was refused");
        return Err(Problem::NotAllowed.into());
    }
    let invitation = checked(invite)?;
    let code = code::fresh(&relay.dice)?;
    let created = relay.clock.now();
    let terms = Terms { by: caller.session.account, created, expires: created + GOOD_FOR };
    let mut write = relay.store.write().await?;
    invitation::keep(&mut write.line(), &code::hash(&code), &invitation, terms).await?;
    write.commit().await?;
    let expires_s = u64::try_from(terms.expires / 1000).unwrap_or(0);
    Ok(arrival::told(&InviteCode { code, expires_s }))
}

fn checked(invite: Invite) -> Answer<Invitation> {
    if !is_line(&invite.name, 120) || !is_line(&invite.initials, 8) {
        return Err(Problem::Malformed.into());
    }
    Ok(Invitation { name: invite.name, initials: invite.initials, role: invite.role.number() })
}
