//! The relay's one SQLite file: opening it and who may write. All SQL is in the files below.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use sqlx::migrate::{MigrateError, Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{SqlStr, Sqlite, SqlitePool, Transaction};

pub mod account;
pub mod backup;
pub mod house;
pub mod invitation;
pub mod link;
pub mod log;
pub mod session;

/// Every change of the tables since the first, in order: number, name, statements. One that was handed out never changes.
const MIGRATIONS: [(i64, &str, &str); 1] =
    [(1, "ground floor", include_str!("../migrations/0001_ground_floor.sql"))];

/// The name of the database in the data folder.
pub const FILE: &str = "jobmappe.sqlite3";

const READERS: u32 = 4;

/// The open database: many readers, one writer, so that no write ever meets another.
#[derive(Clone)]
pub struct Store {
    read: SqlitePool,
    write: SqlitePool,
}

/// A write that is durable once [`Transaction::commit`] has returned.
pub type Write<'a> = Transaction<'a, Sqlite>;

/// What can go wrong with the file.
#[derive(Debug)]
pub enum StoreError {
    /// The data folder cannot be made or entered.
    Folder(PathBuf, io::Error),
    /// SQLite refused.
    Database(sqlx::Error),
    /// The file is of a newer relay, or broken.
    Migration(MigrateError),
    /// A row holds what no relay writes.
    Row(&'static str),
}

impl Store {
    /// Opens the database in `folder`, making both if need be, and brings it up to date.
    pub async fn open(folder: &Path) -> Result<Store, StoreError> {
        make_private_folder(folder).map_err(|error| StoreError::Folder(folder.to_owned(), error))?;
        let options = options(&folder.join(FILE)).create_if_missing(true);
        let write = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        migrator().run(&write).await.map_err(StoreError::Migration)?;
        let read =
            SqlitePoolOptions::new().max_connections(READERS).connect_with(options.read_only(true)).await?;
        Ok(Store { read, write })
    }

    /// Where reading statements run.
    pub fn reader(&self) -> &SqlitePool {
        &self.read
    }

    /// Begins a write; waits for the one before it.
    pub async fn write(&self) -> Result<Write<'static>, StoreError> {
        Ok(self.write.begin_with("BEGIN IMMEDIATE").await?)
    }

    /// Folds the write-ahead log into the file and lets go of it.
    pub async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
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
            StoreError::Folder(path, error) => write!(f, "data folder {}: {error}", path.display()),
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

fn migrator() -> Migrator {
    let migration = |(number, name, sql): (i64, &'static str, &'static str)| {
        Migration::new(number, name.into(), MigrationType::Simple, SqlStr::from_static(sql), false)
    };
    Migrator::with_migrations(MIGRATIONS.into_iter().map(migration).collect())
}

fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(std::time::Duration::from_secs(10))
}

#[cfg(unix)]
fn make_private_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_private_folder(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::migrator;

    #[test]
    fn every_file_of_the_folder_is_a_change_of_the_tables_in_its_order() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        let named: Vec<String> = migrator()
            .iter()
            .map(|change| format!("{:04}_{}.sql", change.version, change.description.replace(' ', "_")))
            .collect();
        assert_eq!(named, files);
    }
}
