//! What the relay keeps, in an embedded SQLite file or in PostgreSQL: one set of functions, the statements in the files below.

use std::path::{Path, PathBuf};

use crate::store::error::StoreError;
use crate::store::line::{Read, Work};
use crate::store::lite::Lite;
use crate::store::post::Post;

pub mod account;
pub mod backup;
pub mod blob;
pub mod error;
pub mod house;
pub mod invitation;
pub mod ledger;
pub mod line;
pub mod link;
pub mod lite;
pub mod log;
mod migration;
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
