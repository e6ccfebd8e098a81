//! How a person comes in: what they may call themselves, a new device, a new session, and what they are told.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, SET_COOKIE};
use axum::response::{AppendHeaders, IntoResponse, Response};
use minicbor::Encode;
use sync::account::{self, MEDIA_TYPE, Me, Problem, Role};
use sync::name::{DealershipId, DeviceId, UserId};

use crate::auth::cookie::LIFETIME;
use crate::auth::{password, secret};
use crate::problem::{Answer, Failure};
use crate::relay::Relay;
use crate::rights;
use crate::store::account::{Account, Added};
use crate::store::line::Line;
use crate::store::session::{self, NewDevice, Session};
use crate::store::{account as accounts, house};

const LONGEST_LOGIN: usize = 120;
const LONGEST_NAME: usize = 120;
const LONGEST_INITIALS: usize = 8;

/// What a new person brings.
pub struct Newcomer {
    /// The name to sign in with.
    pub login: String,
    /// The name colleagues read.
    pub name: String,
    /// Two or three letters for lists.
    pub initials: String,
    /// The role.
    pub role: Role,
    /// The password, in the clear.
    pub password: String,
}

/// Makes a newcomer's account, password hashed, or says what is wrong with it.
pub async fn account(relay: &Relay, newcomer: Newcomer) -> Answer<Account> {
    let named = is_line(&newcomer.login, LONGEST_LOGIN)
        && is_line(&newcomer.name, LONGEST_NAME)
        && is_line(&newcomer.initials, LONGEST_INITIALS);
    if !named {
        return Err(Problem::Malformed.into());
    }
    if !password::is_strong(&newcomer.password, &newcomer.login) {
        return Err(Problem::WeakPassword.into());
    }
    Ok(Account {
        id: relay.dice.bytes()?,
        login: newcomer.login,
        name: newcomer.name.trim().to_owned(),
        initials: newcomer.initials.trim().to_owned(),
        role: newcomer.role.number(),
        password: relay.passwords.hash(newcomer.password, relay.dice.bytes()?).await?,
    })
}

/// Writes the account down, or says that its login name is taken.
pub async fn enter(relay: &Relay, write: &mut Line<'_>, account: &Account) -> Answer<()> {
    match accounts::add(write, account, relay.clock.now()).await? {
        Added::Yes => Ok(()),
        Added::LoginTaken => Err(Problem::LoginTaken.into()),
    }
}

/// Opens a session on a new device; gives the secret for the cookie.
pub async fn open(
    relay: &Relay,
    write: &mut Line<'_>,
    account: [u8; 16],
    device_name: &str,
) -> Answer<String> {
    let secret = secret::fresh(&relay.dice)?;
    let now = relay.clock.now();
    let name = device_name.trim().chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect();
    let device = NewDevice { id: relay.dice.bytes()?, account, name };
    session::open(write, &secret::hash(&secret), &device, now, now + LIFETIME).await?;
    Ok(secret)
}

/// Tells somebody who has just come in who they are, and hands out the cookie.
pub async fn greet(relay: &Relay, secret: &str) -> Answer<Response> {
    let session = session::find(&relay.store, &secret::hash(secret), relay.clock.now()).await?;
    let session = session.ok_or(Failure::Machine("a new session is not there"))?;
    tracing::info!(device = session.number, "somebody came in");
    Ok((AppendHeaders([(SET_COOKIE, relay.cookie.set(secret))]), told(&who(relay, session).await?))
        .into_response())
}

/// Who a session belongs to, as the app is told.
pub async fn who(relay: &Relay, session: Session) -> Answer<Me> {
    let house = house::find(&relay.store).await?.ok_or(Failure::Machine("a session without a dealership"))?;
    let role = Role::from_number(session.role);
    Ok(Me {
        user: UserId(session.account),
        name: session.name,
        initials: session.initials,
        role,
        device: DeviceId(session.device),
        device_number: session.number,
        dealership: DealershipId(house.id),
        house_name: house.name,
        shelves: rights::shelves(role).to_vec(),
    })
}

/// A message as an answer that nobody keeps.
pub fn told<T: Encode<()>>(message: &T) -> Response {
    ([(CONTENT_TYPE, MEDIA_TYPE), (CACHE_CONTROL, "no-store")], account::encode(message)).into_response()
}

/// One line of text that says something.
pub fn is_line(text: &str, longest: usize) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().count() <= longest && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::is_line;

    #[test]
    fn a_name_is_one_line_that_says_something() {
        for (text, fits) in
            [("Jörg", true), (" J ", true), ("", false), ("  ", false), ("a\nb", false), ("123456789", false)]
        {
            assert_eq!(is_line(text, 8), fits, "{text:?}");
        }
    }
}
