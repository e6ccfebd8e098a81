//! What the relay keeps, in an embedded SQLite file or in PostgreSQL: one set of functions, the statements in the files below.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use sqlx::SqlStr;
use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};

use crate::store::line::{Read, Work};
use crate::store::lite::Lite;
use crate::store::post::Post;

pub mod account;
pub mod backup;
pub mod blob;
pub mod house;
pub mod invitation;
pub mod ledger;
pub mod line;
pub mod link;
pub mod lite;
pub mod log;
pub mod neighbour;
pub mod post;
pub mod repair;
pub mod seal;
pub mod session;
pub mod snapshot;
pub mod stored;
pub mod table;
pub mod wipe;

/// Where a dealership's data are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In a file of its own in this folder.
    Folder(PathBuf),
    /// On a PostgreSQL server: `postgres://user:password@host/database`.
    Server(String),
}

/// The open database.
#[derive(Clone)]
pub enum Store {
    /// The embedded file.
    Lite(Lite),
    /// A server.
    Post(Post),
}

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

impl Store {
    /// Opens the database, making what is missing, and brings it up to date.
    pub async fn open(place: &Place) -> Result<Store, StoreError> {
        Ok(match place {
            Place::Folder(folder) => Store::Lite(Lite::open(folder).await?),
            Place::Server(address) => Store::Post(Post::open(address).await?),
        })
    }

    /// Opens a single file, such as a backup.
    pub async fn open_file(file: &Path) -> Result<Store, StoreError> {
        Ok(Store::Lite(Lite::open_file(file).await?))
    }

    /// For reading single statements.
    pub async fn read(&self) -> Result<Read, StoreError> {
        Ok(match self {
            Store::Lite(lite) => Read::Lite(lite.read.acquire().await?),
            Store::Post(post) => Read::Post(post.pool.acquire().await?),
        })
    }

    /// For reading several things as they were at one moment.
    pub async fn moment(&self) -> Result<Work, StoreError> {
        const ONE_MOMENT: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
        Ok(match self {
            Store::Lite(lite) => Work::Lite(lite.read.begin().await?),
            Store::Post(post) => Work::Post(post.pool.begin_with(ONE_MOMENT).await?),
        })
    }

    /// For writing about people and devices; waits for the one before it, so that nothing changes under its eyes.
    pub async fn write(&self) -> Result<Work, StoreError> {
        Ok(match self {
            Store::Lite(lite) => Work::Lite(lite.write.begin_with("BEGIN IMMEDIATE").await?),
            Store::Post(post) => Work::Post(post.write().await?),
        })
    }

    /// For writing into the log; in PostgreSQL its heads are locked one by one instead of everything at once.
    pub async fn write_log(&self) -> Result<Work, StoreError> {
        match self {
            Store::Lite(_) => self.write().await,
            Store::Post(post) => Ok(Work::Post(post.pool.begin().await?)),
        }
    }

    /// Lets go of it; SQLite folds its write-ahead log into the file.
    pub async fn close(&self) {
        match self {
            Store::Lite(lite) => lite.close().await,
            Store::Post(post) => post.pool.close().await,
        }
    }
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

fn migrator(changes: &[(i64, &'static str, &'static str)]) -> Migrator {
    let migration = |(number, name, sql): &(i64, &'static str, &'static str)| {
        Migration::new(*number, (*name).into(), MigrationType::Simple, SqlStr::from_static(sql), false)
    };
    Migrator::with_migrations(changes.iter().map(migration).collect())
}

#[cfg(test)]
mod tests {
    use super::{lite, post};

    #[test]
    fn every_file_of_the_folders_is_a_change_of_the_tables_in_its_order() {
        for (name, tables) in
            [("sqlite", lite::tables()), ("ledger", lite::ledger_tables()), ("postgres", post::tables())]
        {
            let folder = format!("{}/migrations/{name}", env!("CARGO_MANIFEST_DIR"));
            let mut files: Vec<String> = std::fs::read_dir(folder)
                .unwrap()
                .map(|file| file.unwrap().file_name().into_string().unwrap())
                .collect();
            files.sort();
            let named: Vec<String> = tables
                .iter()
                .map(|change| format!("{:04}_{}.sql", change.version, change.description.replace(' ', "_")))
                .collect();
            assert_eq!(named, files, "{name}");
        }
    }
}
