//! A connection that is lent for one piece of work. Which of the two databases stands behind it only the store's files know:
//! `on!` writes one statement for both, a `match` two where they differ.

use sqlx::pool::PoolConnection;
use sqlx::{PgConnection, Postgres, Sqlite, SqliteConnection, Transaction};

use crate::store::error::StoreError;

/// A connection, lent.
pub enum Line<'a> {
    /// To the embedded SQLite file.
    Lite(&'a mut SqliteConnection),
    /// To a PostgreSQL server.
    Post(&'a mut PgConnection),
}

/// Reads; each statement sees what was committed before it.
pub enum Read {
    /// From the file.
    Lite(PoolConnection<Sqlite>),
    /// From the server.
    Post(PoolConnection<Postgres>),
}

/// A transaction: reads from one moment, or writes that are durable once [`Work::commit`] has returned.
/// What is dropped without it never happened.
pub enum Work {
    /// On the file.
    Lite(Transaction<'static, Sqlite>),
    /// On the server.
    Post(Transaction<'static, Postgres>),
}

impl Line<'_> {
    /// Lends it once more, for a shorter time.
    pub fn again(&mut self) -> Line<'_> {
        match self {
            Line::Lite(connection) => Line::Lite(connection),
            Line::Post(connection) => Line::Post(connection),
        }
    }
}

impl Read {
    /// Lends the connection.
    pub fn line(&mut self) -> Line<'_> {
        match self {
            Read::Lite(connection) => Line::Lite(connection),
            Read::Post(connection) => Line::Post(connection),
        }
    }
}

impl Work {
    /// Lends the connection.
    pub fn line(&mut self) -> Line<'_> {
        match self {
            Work::Lite(transaction) => Line::Lite(transaction),
            Work::Post(transaction) => Line::Post(transaction),
        }
    }

    /// Makes it last: returns when it is on disk.
    pub async fn commit(self) -> Result<(), StoreError> {
        match self {
            Work::Lite(transaction) => transaction.commit().await?,
            Work::Post(transaction) => transaction.commit().await?,
        }
        Ok(())
    }
}

/// One statement for both databases: `$1` is understood by either.
macro_rules! on {
    ($line:expr, $connection:ident => $work:expr) => {
        match $line.again() {
            $crate::store::line::Line::Lite($connection) => $work,
            $crate::store::line::Line::Post($connection) => $work,
        }
    };
}
pub(crate) use on;
