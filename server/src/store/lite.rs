//! The embedded SQLite file: opening it, its tables, and the lock that keeps a second relay out.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::time::Duration;

use sqlx::SqlitePool;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use crate::store::error::StoreError;
use crate::store::migration::migrator;

/// The name of the database in the data folder.
pub const FILE: &str = "jobmappe.sqlite3";

/// Every change of the tables since the first, in order: number, name, statements. One that was handed out never changes.
const MIGRATIONS: [(i64, &str, &str); 5] = [
    (1, "ground floor", include_str!("../../migrations/sqlite/0001_ground_floor.sql")),
    (2, "log of a document", include_str!("../../migrations/sqlite/0002_log_of_a_document.sql")),
    (3, "blobs", include_str!("../../migrations/sqlite/0003_blobs.sql")),
    (4, "seals", include_str!("../../migrations/sqlite/0004_seals.sql")),
    (5, "snapshots", include_str!("../../migrations/sqlite/0005_snapshots.sql")),
];

/// The ledger's own.
const LEDGER: [(i64, &str, &str); 1] =
    [(1, "ledger", include_str!("../../migrations/ledger/0001_ledger.sql"))];

/// The name of the ledger of erasures in the data folder.
pub const LEDGER_FILE: &str = "erased.sqlite3";

const READERS: u32 = 4;

/// Many readers, one writer, so that no write ever meets another.
#[derive(Clone)]
pub struct Lite {
    pub(super) read: SqlitePool,
    pub(super) write: SqlitePool,
    /// A backup that is looked at has none.
    ledger: Option<SqlitePool>,
}

impl Lite {
    /// Opens the file in `folder`, making both if need be, and brings it up to date.
    pub async fn open(folder: &Path) -> Result<Lite, StoreError> {
        make_private_folder(folder).map_err(|error| StoreError::Folder(folder.to_owned(), error))?;
        let ledger = options(&folder.join(LEDGER_FILE)).create_if_missing(true);
        let ledger = SqlitePoolOptions::new().max_connections(1).connect_with(ledger).await?;
        ledger_tables().run(&ledger).await.map_err(StoreError::Migration)?;
        let lite = Lite::open_file(&folder.join(FILE)).await?;
        Ok(Lite { ledger: Some(ledger), ..lite })
    }

    /// Opens this file, wherever it is.
    pub async fn open_file(file: &Path) -> Result<Lite, StoreError> {
        let options = options(file).create_if_missing(true);
        let write = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        tables().run(&write).await.map_err(StoreError::Migration)?;
        let read =
            SqlitePoolOptions::new().max_connections(READERS).connect_with(options.read_only(true)).await?;
        Ok(Lite { read, write, ledger: None })
    }

    pub(super) fn ledger(&self) -> Result<&SqlitePool, StoreError> {
        self.ledger.as_ref().ok_or(StoreError::Row("ledger of a backup"))
    }

    pub(super) async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
        if let Some(ledger) = &self.ledger {
            ledger.close().await;
        }
    }
}

/// Two relays on one folder would not hear each other's bell. The lock lasts as long as the file is open.
pub fn lock(folder: &Path) -> Result<File, StoreError> {
    make_private_folder(folder).map_err(|error| StoreError::Folder(folder.to_owned(), error))?;
    let path = folder.join("relay.lock");
    let file = File::create(&path).map_err(|error| StoreError::Folder(path, error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
        Err(TryLockError::Error(error)) => Err(StoreError::Folder(folder.to_owned(), error)),
    }
}

pub(super) fn tables() -> Migrator {
    migrator(&MIGRATIONS)
}

pub(super) fn ledger_tables() -> Migrator {
    migrator(&LEDGER)
}

fn options(file: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        // What is erased is overwritten, not only let go of.
        .pragma("secure_delete", "ON")
        .busy_timeout(Duration::from_secs(10))
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
