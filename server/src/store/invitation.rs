//! Invitation codes: how a colleague comes in.

use crate::clock::Millis;
use crate::store::error::{StoreError, unsigned};
use crate::store::line::{Line, on};
use crate::store::link::{Worth, judge};

/// Who was invited, and as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The name colleagues will read.
    pub name: String,
    /// Two or three letters for lists.
    pub initials: String,
    /// The role's number in the protocol.
    pub role: u8,
}

/// When an invitation was made and ends, and by whom.
#[derive(Debug, Clone, Copy)]
pub struct Terms {
    /// The account that invites.
    pub by: [u8; 16],
    /// Made at.
    pub created: Millis,
    /// Ends at.
    pub expires: Millis,
}

/// Keeps an invitation under the hash of its code.
pub async fn keep(
    write: &mut Line<'_>,
    hash: &[u8; 32],
    invitation: &Invitation,
    terms: Terms,
) -> Result<(), StoreError> {
    on!(write, line => sqlx::query(
        "INSERT INTO invitation (hash, name, initials, role, invited_by, created, expires)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&hash[..])
    .bind(&invitation.name)
    .bind(&invitation.initials)
    .bind(i64::from(invitation.role))
    .bind(&terms.by[..])
    .bind(terms.created)
    .bind(terms.expires).execute(line).await?.rows_affected());
    Ok(())
}

/// The invitation of a code, and what it is worth now.
pub async fn find(
    connection: &mut Line<'_>,
    hash: &[u8; 32],
    now: Millis,
) -> Result<(Worth, Option<Invitation>), StoreError> {
    let row: Option<(String, String, i64, i64, Option<i64>)> = on!(connection, line => sqlx::query_as("SELECT name, initials, role, expires, used FROM invitation WHERE hash = $1")
            .bind(&hash[..]).fetch_optional(line).await?);
    let Some((name, initials, role, expires, used)) = row else { return Ok((Worth::Unknown, None)) };
    let invitation = Invitation { name, initials, role: unsigned(role, "role")? };
    Ok((judge(Some((expires, used)), now), Some(invitation)))
}

/// Marks a code as used.
pub async fn spend(write: &mut Line<'_>, hash: &[u8; 32], now: Millis) -> Result<(), StoreError> {
    on!(write, line => sqlx::query("UPDATE invitation SET used = $1 WHERE hash = $2")
        .bind(now)
        .bind(&hash[..]).execute(line).await?.rows_affected());
    Ok(())
}
