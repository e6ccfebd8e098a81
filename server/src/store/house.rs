//! The dealership of this relay.

use crate::clock::Millis;
use crate::store::Store;
use crate::store::error::{StoreError, exactly};
use crate::store::line::{Line, on};

/// The dealership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// Its id in the protocol.
    pub id: [u8; 16],
    /// What it calls itself.
    pub name: String,
    /// The language it was founded in.
    pub locale: String,
}

/// The dealership, if somebody has begun.
pub async fn find(store: &Store) -> Result<Option<House>, StoreError> {
    find_in(&mut store.read().await?.line()).await
}

/// The dealership as a write in progress sees it.
pub async fn find_in(connection: &mut Line<'_>) -> Result<Option<House>, StoreError> {
    let row: Option<(Vec<u8>, String, String)> = on!(connection, line => sqlx::query_as("SELECT id, name, locale FROM house").fetch_optional(line).await?);
    row.map(|(id, name, locale)| Ok(House { id: exactly(id, "house id")?, name, locale })).transpose()
}

/// Founds the dealership. There is one to a relay.
pub async fn found(write: &mut Line<'_>, house: &House, now: Millis) -> Result<(), StoreError> {
    on!(write, line => sqlx::query("INSERT INTO house (\"only\", id, name, locale, created) VALUES (1, $1, $2, $3, $4)")
        .bind(&house.id[..])
        .bind(&house.name)
        .bind(&house.locale)
        .bind(now).execute(line).await?.rows_affected());
    Ok(())
}
