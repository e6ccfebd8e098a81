//! `POST /api/begin`: whoever opens the one-time link becomes administrator, of a new dealership if there is none yet.

use axum::extract::State;
use axum::response::Response;
use sync::account::{Begin, Problem, Role};

use crate::arrival::{self, Newcomer, is_line};
use crate::auth::secret;
use crate::caller::{Address, Post};
use crate::problem::Answer;
use crate::relay::{Relay, Shared};
use crate::store::house::{self, House};
use crate::store::line::Line;
use crate::store::link::{self, Worth};

const LONGEST_HOUSE: usize = 120;

/// Uses the link.
pub async fn begin(
    State(relay): State<Shared>,
    Address(address): Address,
    Post(begin): Post<Begin>,
) -> Answer<Response> {
    relay.tries_by_address.take(address, relay.clock.now())?;
    let hash = secret::hash(&begin.token);
    check(&relay, &mut relay.store.read().await?.line(), &hash).await?;
    let house = new_house(&relay, &begin)?;
    let account = arrival::account(&relay, newcomer(&begin)).await?;

    let mut write = relay.store.write().await?;
    check(&relay, &mut write.line(), &hash).await?;
    if house::find_in(&mut write.line()).await?.is_none() {
        house::found(&mut write.line(), &house, relay.clock.now()).await?;
    }
    arrival::enter(&relay, &mut write.line(), &account).await?;
    link::spend(&mut write.line(), &hash, relay.clock.now()).await?;
    let secret = arrival::open(&relay, &mut write.line(), account.id, &begin.device_name).await?;
    write.commit().await?;

    relay.tries_by_address.give_back(&address);
    arrival::greet(&relay, &secret).await
}

async fn check(relay: &Relay, connection: &mut Line<'_>, hash: &[u8; 32]) -> Answer<()> {
    match link::worth(connection, hash, relay.clock.now()).await? {
        Worth::Good => Ok(()),
        Worth::Used => Err(Problem::LinkUsed.into()),
        Worth::Expired | Worth::Unknown => Err(Problem::LinkExpired.into()),
    }
}

fn new_house(relay: &Relay, begin: &Begin) -> Answer<House> {
    if !is_line(&begin.house_name, LONGEST_HOUSE) || !is_line(&begin.locale, 35) {
        return Err(Problem::Malformed.into());
    }
    let name = begin.house_name.trim().to_owned();
    Ok(House { id: relay.dice.bytes()?, name, locale: begin.locale.clone() })
}

fn newcomer(begin: &Begin) -> Newcomer {
    Newcomer {
        login: begin.login.clone(),
        name: begin.name.clone(),
        initials: begin.initials.clone(),
        role: Role::Administrator,
        password: begin.password.clone(),
    }
}
