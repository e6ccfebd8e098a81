//! The one-time link: whoever opens it first becomes administrator.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::store::{Store, StoreError};

/// What a presented secret is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Worth {
    /// It opens the door, this once.
    Good,
    /// It has been used.
    Used,
    /// Its time is over.
    Expired,
    /// Nobody ever gave it out, or a newer one has taken its place.
    Unknown,
}

/// Keeps a new link and forgets those nobody used.
pub async fn renew(store: &Store, hash: &[u8; 32], now: Millis, expires: Millis) -> Result<(), StoreError> {
    let mut write = store.write().await?;
    sqlx::query("DELETE FROM link WHERE used IS NULL").execute(&mut *write).await?;
    sqlx::query("INSERT INTO link (hash, created, expires) VALUES (?, ?, ?)")
        .bind(&hash[..])
        .bind(now)
        .bind(expires)
        .execute(&mut *write)
        .await?;
    Ok(write.commit().await?)
}

/// What a link is worth now.
pub async fn worth(link: &mut SqliteConnection, hash: &[u8; 32], now: Millis) -> Result<Worth, StoreError> {
    let row: Option<(i64, Option<i64>)> = sqlx::query_as("SELECT expires, used FROM link WHERE hash = ?")
        .bind(&hash[..])
        .fetch_optional(link)
        .await?;
    Ok(judge(row, now))
}

/// Marks a link as used.
pub async fn spend(write: &mut SqliteConnection, hash: &[u8; 32], now: Millis) -> Result<(), StoreError> {
    sqlx::query("UPDATE link SET used = ? WHERE hash = ?").bind(now).bind(&hash[..]).execute(write).await?;
    Ok(())
}

/// What a secret with this expiry and this use is worth.
pub(crate) fn judge(row: Option<(i64, Option<i64>)>, now: Millis) -> Worth {
    match row {
        None => Worth::Unknown,
        Some((_, Some(_))) => Worth::Used,
        Some((expires, None)) if expires <= now => Worth::Expired,
        Some(_) => Worth::Good,
    }
}
