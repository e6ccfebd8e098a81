//! Staff who may sign in.

use crate::clock::Millis;
use crate::store::Store;
use crate::store::error::{StoreError, exactly, unsigned};
use crate::store::line::{Line, on};

/// A person who may sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The person's id in records.
    pub id: [u8; 16],
    /// The name typed at sign-in, as the person wrote it.
    pub login: String,
    /// The name colleagues read.
    pub name: String,
    /// Two or three letters for lists.
    pub initials: String,
    /// The role's number in the protocol.
    pub role: u8,
    /// The password's argon2id hash in PHC form.
    pub password: String,
}

/// Whether a new account could be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It was.
    Yes,
    /// Somebody else signs in with this name.
    LoginTaken,
}

/// The form in which two login names are the same.
pub fn fold(login: &str) -> String {
    login.trim().to_lowercase()
}

/// Whether anybody can sign in at all.
pub async fn any(store: &Store) -> Result<bool, StoreError> {
    Ok(
        on!(store.read().await?.line(), line => sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM account)").fetch_one(line).await?),
    )
}

/// The account of a login name, however it is capitalised.
pub async fn by_login(store: &Store, login: &str) -> Result<Option<Account>, StoreError> {
    let row: Option<(Vec<u8>, String, String, String, i64, String)> = on!(store.read().await?.line(), line => sqlx::query_as(
        "SELECT id, login, name, initials, role, password FROM account WHERE login_folded = $1",
    )
    .bind(fold(login)).fetch_optional(line).await?);
    row.map(|(id, login, name, initials, role, password)| {
        let (id, role) = (exactly(id, "account id")?, unsigned(role, "role")?);
        Ok(Account { id, login, name, initials, role, password })
    })
    .transpose()
}

/// Adds an account unless its login name is taken.
pub async fn add(write: &mut Line<'_>, account: &Account, now: Millis) -> Result<Added, StoreError> {
    let done = on!(write, line => sqlx::query(
        "INSERT INTO account (id, login, login_folded, name, initials, role, password, created)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (login_folded) DO NOTHING",
    )
    .bind(&account.id[..])
    .bind(account.login.trim())
    .bind(fold(&account.login))
    .bind(&account.name)
    .bind(&account.initials)
    .bind(i64::from(account.role))
    .bind(&account.password)
    .bind(now).execute(line).await?.rows_affected());
    Ok(if done == 1 { Added::Yes } else { Added::LoginTaken })
}

/// Gives an account another role; whether there is such an account.
pub async fn change_role(write: &mut Line<'_>, id: &[u8; 16], role: u8) -> Result<bool, StoreError> {
    let done = on!(write, line => sqlx::query("UPDATE account SET role = $1 WHERE id = $2")
        .bind(i64::from(role))
        .bind(&id[..]).execute(line).await?.rows_affected());
    Ok(done == 1)
}
