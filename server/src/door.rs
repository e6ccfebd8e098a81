//! The one-time link: the address an administrator opens to come in without an account.

use crate::auth::origin::Origin;
use crate::auth::secret;
use crate::clock::{Clock, DAY, Dice};
use crate::start_error::StartError;
use crate::store::{Store, account, link};

/// The link of a first start. Each start makes a new one, as long as nobody has an account.
pub async fn first_link(
    store: &Store,
    origin: &Origin,
    clock: &Clock,
    dice: &Dice,
) -> Result<Option<String>, StartError> {
    if account::any(store).await? { Ok(None) } else { new_link(store, origin, clock, dice).await.map(Some) }
}

/// A link that makes whoever opens it first within a day an administrator. The secret stands behind `#`,
/// which browsers never send and so never reaches a log.
pub async fn new_link(
    store: &Store,
    origin: &Origin,
    clock: &Clock,
    dice: &Dice,
) -> Result<String, StartError> {
    let token = secret::fresh(dice)?;
    let now = clock.now();
    link::renew(store, &secret::hash(&token), now, now + DAY).await?;
    Ok(format!("{origin}/start#{token}"))
}
