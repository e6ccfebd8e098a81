//! The dealership of this relay.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::store::{Store, StoreError, exactly};

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
    let mut reader = store.reader().acquire().await?;
    find_in(&mut reader).await
}

/// The dealership as a write in progress sees it.
pub async fn find_in(connection: &mut SqliteConnection) -> Result<Option<House>, StoreError> {
    let row: Option<(Vec<u8>, String, String)> =
        sqlx::query_as("SELECT id, name, locale FROM house").fetch_optional(connection).await?;
    row.map(|(id, name, locale)| Ok(House { id: exactly(id, "house id")?, name, locale })).transpose()
}

/// Founds the dealership. There is one to a relay.
pub async fn found(write: &mut SqliteConnection, house: &House, now: Millis) -> Result<(), StoreError> {
    sqlx::query("INSERT INTO house (only, id, name, locale, created) VALUES (1, ?, ?, ?, ?)")
        .bind(&house.id[..])
        .bind(&house.name)
        .bind(&house.locale)
        .bind(now)
        .execute(write)
        .await?;
    Ok(())
}
