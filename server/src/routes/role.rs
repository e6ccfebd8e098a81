//! `POST /api/role`: somebody does something else in the dealership, and sees other shelves at once.

use axum::extract::State;
use axum::response::Response;
use sync::account::{NewRole, Problem, Role, SignOut};

use crate::arrival;
use crate::caller::{Post, SignedIn};
use crate::problem::Answer;
use crate::relay::Shared;
use crate::rights;
use crate::store::{account, session};

/// Changes the role of somebody else; every device of theirs hears of it.
pub async fn change(
    State(relay): State<Shared>,
    caller: SignedIn,
    Post(NewRole { user, role }): Post<NewRole>,
) -> Answer<Response> {
    let may = rights::may_change_role(Role::from_number(caller.session.role), role);
    // Nobody takes the last administrator away: not even they themselves.
    if !may || caller.session.account == user.0 {
        tracing::warn!(device = caller.session.number, "a change of a role was refused");
        return Err(Problem::NotAllowed.into());
    }
    let mut write = relay.store.write().await?;
    if !account::change_role(&mut write.line(), &user.0, role.number()).await? {
        return Err(Problem::NotAllowed.into());
    }
    let sessions = session::of_account(&mut write.line(), &user.0).await?;
    write.commit().await?;
    sessions.into_iter().for_each(|hash| relay.bell.changed_here(hash));
    Ok(arrival::told(&SignOut {}))
}
