//! Devices and their sessions: one opaque secret a device, kept as its hash.

use crate::clock::Millis;
use crate::store::Store;
use crate::store::error::{StoreError, exactly, unsigned};
use crate::store::line::{Line, on};

/// A device that comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDevice {
    /// The id the protocol knows it by.
    pub id: [u8; 16],
    /// The account that signed in on it.
    pub account: [u8; 16],
    /// What its owner calls it.
    pub name: String,
}

/// Who speaks, as the session says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The hash it is kept under.
    pub hash: [u8; 32],
    /// The account.
    pub account: [u8; 16],
    /// The name colleagues read.
    pub name: String,
    /// Two or three letters for lists.
    pub initials: String,
    /// The role's number in the protocol.
    pub role: u8,
    /// The device.
    pub device: [u8; 16],
    /// The device's number in this dealership.
    pub number: u16,
    /// When it was last written down as seen.
    pub seen: Millis,
}

type Row = (Vec<u8>, String, String, i64, Vec<u8>, i64, i64);

/// Opens a session on a new device; the device gets a number no device had before.
pub async fn open(
    write: &mut Line<'_>,
    hash: &[u8; 32],
    device: &NewDevice,
    now: Millis,
    expires: Millis,
) -> Result<(), StoreError> {
    let number: i64 = on!(write, line => sqlx::query_scalar(
        "INSERT INTO device (id, account, name, created) VALUES ($1, $2, $3, $4) RETURNING number",
    )
    .bind(&device.id[..])
    .bind(&device.account[..])
    .bind(&device.name)
    .bind(now).fetch_one(line).await?);
    on!(write, line => sqlx::query("INSERT INTO session (hash, device, created, seen, expires) VALUES ($1, $2, $3, $4, $5)")
        .bind(&hash[..])
        .bind(number)
        .bind(now)
        .bind(now)
        .bind(expires).execute(line).await?.rows_affected());
    Ok(())
}

/// The live session of a secret's hash.
pub async fn find(store: &Store, hash: &[u8; 32], now: Millis) -> Result<Option<Session>, StoreError> {
    let row: Option<Row> = on!(store.read().await?.line(), line => sqlx::query_as(
        "SELECT account.id, account.name, account.initials, account.role, device.id, device.number, session.seen
         FROM session
         JOIN device ON device.number = session.device
         JOIN account ON account.id = device.account
         WHERE session.hash = $1 AND session.revoked IS NULL AND session.expires > $2",
    )
    .bind(&hash[..])
    .bind(now).fetch_optional(line).await?);
    row.map(|row| read(*hash, row)).transpose()
}

/// Moves the end of a session that is in use.
pub async fn extend(store: &Store, hash: &[u8; 32], now: Millis, expires: Millis) -> Result<(), StoreError> {
    let mut write = store.write().await?;
    on!(write.line(), line => sqlx::query("UPDATE session SET seen = $1, expires = $2 WHERE hash = $3 AND revoked IS NULL")
        .bind(now)
        .bind(expires)
        .bind(&hash[..]).execute(line).await?.rows_affected());
    write.commit().await
}

/// Ends a session for good.
pub async fn revoke(write: &mut Line<'_>, hash: &[u8; 32], now: Millis) -> Result<(), StoreError> {
    on!(write, line => sqlx::query("UPDATE session SET revoked = $1 WHERE hash = $2 AND revoked IS NULL")
        .bind(now)
        .bind(&hash[..]).execute(line).await?.rows_affected());
    Ok(())
}

/// The hashes of all sessions of an account.
pub async fn of_account(write: &mut Line<'_>, account: &[u8; 16]) -> Result<Vec<[u8; 32]>, StoreError> {
    let rows: Vec<Vec<u8>> = on!(write, line => sqlx::query_scalar(
        "SELECT session.hash FROM session JOIN device ON device.number = session.device
         WHERE device.account = $1 AND session.revoked IS NULL",
    )
    .bind(&account[..]).fetch_all(line).await?);
    rows.into_iter().map(|hash| exactly(hash, "session")).collect()
}

fn read(hash: [u8; 32], row: Row) -> Result<Session, StoreError> {
    let (account, name, initials, role, device, number, seen) = row;
    Ok(Session {
        hash,
        account: exactly(account, "account id")?,
        name,
        initials,
        role: unsigned(role, "role")?,
        device: exactly(device, "device id")?,
        number: unsigned(number, "device number")?,
        seen,
    })
}
