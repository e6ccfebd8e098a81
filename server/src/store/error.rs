//! What can go wrong with a database, and columns that must hold what a relay has written.

use std::fmt;
use std::io;
use std::path::PathBuf;

use sqlx::migrate::MigrateError;

/// What can go wrong with a database.
#[derive(Debug)]
pub enum StoreError {
    /// A file or folder cannot be made, read or written.
    Folder(PathBuf, io::Error),
    /// The address of the server cannot be read. It is not repeated: it may hold a password.
    Address,
    /// A relay, or somebody who restores, uses it.
    InUse,
    /// The database refused.
    Database(sqlx::Error),
    /// The database is of a newer relay, or broken.
    Migration(MigrateError),
    /// A row holds what no relay writes.
    Row(&'static str),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> StoreError {
        StoreError::Database(error)
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StoreError::Folder(path, error) => write!(f, "{}: {error}", path.display()),
            StoreError::Address => write!(f, "not an address such as postgres://user@host/database"),
            StoreError::InUse => write!(f, "another relay, or a restore, uses this database"),
            StoreError::Database(error) => write!(f, "database: {error}"),
            StoreError::Migration(error) => write!(f, "database version: {error}"),
            StoreError::Row(what) => write!(f, "database holds an impossible {what}"),
        }
    }
}

impl std::error::Error for StoreError {}

/// A column that always holds exactly `N` bytes.
pub(crate) fn exactly<const N: usize>(bytes: Vec<u8>, what: &'static str) -> Result<[u8; N], StoreError> {
    bytes.try_into().map_err(|_| StoreError::Row(what))
}

/// A column that never holds a negative number.
pub(crate) fn unsigned<T: TryFrom<i64>>(number: i64, what: &'static str) -> Result<T, StoreError> {
    number.try_into().map_err(|_| StoreError::Row(what))
}
