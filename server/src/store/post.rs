//! PostgreSQL: opening it, its tables, and how its relays know of each other.
//!
//! No TLS: the server is on this machine or in a private network. Linking it would cost every relay 1.5 MB and a minute of
//! compiling for those few who put the database elsewhere; they have tunnels.

use std::sync::Arc;
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, PgConnection, PgPool, Postgres, Transaction};

use crate::store::error::StoreError;
use crate::store::migration::migrator;

/// Every change of the tables since the first, in order: number, name, statements. One that was handed out never changes.
const MIGRATIONS: [(i64, &str, &str); 6] = [
    (1, "ground floor", include_str!("../../migrations/postgres/0001_ground_floor.sql")),
    (2, "log of a document", include_str!("../../migrations/postgres/0002_log_of_a_document.sql")),
    (3, "blobs", include_str!("../../migrations/postgres/0003_blobs.sql")),
    (4, "seals", include_str!("../../migrations/postgres/0004_seals.sql")),
    (5, "ledger", include_str!("../../migrations/postgres/0005_ledger.sql")),
    (6, "snapshots", include_str!("../../migrations/postgres/0006_snapshots.sql")),
];

/// What every connection of a relay asks of the server, whatever its defaults are: an acknowledgement means that it is on disk,
/// and a relay that stands still with the pen in its hand loses it.
pub const SETTINGS: [(&str, &str); 2] =
    [("synchronous_commit", "on"), ("idle_in_transaction_session_timeout", "4s")];

const CONNECTIONS: u32 = 8;

/// Nobody waits longer for a connection: a server that is away is told to the devices, which come again.
const PATIENCE: Duration = Duration::from_secs(10);

/// Held (shared) by every relay that runs, held alone by a restore.
const IN_USE: i64 = 0x4a4f_424d_0001;

/// Held by whoever writes accounts, sessions and invitations: what was looked at there stays so until the commit.
const WRITING: i64 = 0x4a4f_424d_0002;

/// A pool of connections to one dealership's database.
#[derive(Clone)]
pub struct Post {
    pub(super) pool: PgPool,
    options: Arc<PgConnectOptions>,
}

impl Post {
    /// Connects to `address` and brings its tables up to date.
    pub async fn open(address: &str) -> Result<Post, StoreError> {
        let options: PgConnectOptions = address.parse().map_err(|_| StoreError::Address)?;
        // Whatever the server's default is: an acknowledgement means that it is on disk.
        let options = options
            .application_name("jobmappe")
            .options([("synchronous_commit", "on")])
            .disable_statement_logging();
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .connect_with(options.clone())
            .await?;
        tables().run(&pool).await.map_err(StoreError::Migration)?;
        Ok(Post { pool, options: Arc::new(options) })
    }

    /// A connection of its own, beside the pool.
    pub async fn connect(&self) -> Result<PgConnection, StoreError> {
        Ok(self.options.connect().await?)
    }

    /// A connection that does not wait for the disk: for bells, which nobody has to find again after a power cut.
    pub async fn connect_quickly(&self) -> Result<PgConnection, StoreError> {
        Ok(PgConnectOptions::clone(&self.options).options([("synchronous_commit", "off")]).connect().await?)
    }

    /// A write that meets no other one of its kind.
    pub(super) async fn write(&self) -> Result<Transaction<'static, Postgres>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        sqlx::query("SELECT pg_advisory_xact_lock($1)").bind(WRITING).execute(&mut *transaction).await?;
        Ok(transaction)
    }
}

/// Says that a relay runs, as long as the connection lives; not while somebody restores.
pub async fn enter(connection: &mut PgConnection) -> Result<(), StoreError> {
    taken(
        sqlx::query_scalar("SELECT pg_try_advisory_lock_shared($1)")
            .bind(IN_USE)
            .fetch_one(connection)
            .await?,
    )
}

/// Keeps relays out, as long as the connection lives; not while one runs.
pub async fn enter_alone(connection: &mut PgConnection) -> Result<(), StoreError> {
    taken(sqlx::query_scalar("SELECT pg_try_advisory_lock($1)").bind(IN_USE).fetch_one(connection).await?)
}

fn taken(taken: bool) -> Result<(), StoreError> {
    if taken { Ok(()) } else { Err(StoreError::InUse) }
}

pub(super) fn tables() -> Migrator {
    migrator(&MIGRATIONS)
}
