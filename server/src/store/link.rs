//! The one-time link: whoever opens it first becomes administrator.

use crate::clock::Millis;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::line::{Line, on};

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
    on!(write.line(), line => sqlx::query("DELETE FROM link WHERE used IS NULL").execute(line).await?.rows_affected());
    on!(write.line(), line => sqlx::query("INSERT INTO link (hash, created, expires) VALUES ($1, $2, $3)")
        .bind(&hash[..])
        .bind(now)
        .bind(expires).execute(line).await?.rows_affected());
    write.commit().await
}

/// What a link is worth now.
pub async fn worth(link: &mut Line<'_>, hash: &[u8; 32], now: Millis) -> Result<Worth, StoreError> {
    let row: Option<(i64, Option<i64>)> = on!(link, line => sqlx::query_as("SELECT expires, used FROM link WHERE hash = $1")
        .bind(&hash[..]).fetch_optional(line).await?);
    Ok(judge(row, now))
}

/// Marks a link as used.
pub async fn spend(write: &mut Line<'_>, hash: &[u8; 32], now: Millis) -> Result<(), StoreError> {
    on!(write, line => sqlx::query("UPDATE link SET used = $1 WHERE hash = $2").bind(now).bind(&hash[..]).execute(line).await?.rows_affected());
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
