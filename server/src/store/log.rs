//! The log: append-only, dense and chained per shelf. Opaque bytes; nothing here reads a change.

use futures_util::TryStreamExt;
use sqlx::SqliteConnection;
use sync::chain::Chain;
use sync::name::{DocId, Hash, Shelf};
use sync::relay::{LogView, Record};
use sync::wire::packed::Pushed;
use sync::wire::part::Position;

use crate::clock::Millis;
use crate::store::{Store, StoreError, exactly, unsigned};

/// The end of a shelf's log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The number of the last record; 0 when there is none.
    pub seq: u64,
    /// The chain at that number.
    pub chain: Chain,
}

/// Who pushes, and when the relay took it.
#[derive(Debug, Clone, Copy)]
pub struct Stamp {
    /// The number of the device.
    pub device: u16,
    /// The relay's own time.
    pub at: Millis,
}

impl Head {
    /// The head of an empty log.
    pub const EMPTY: Head = Head { seq: 0, chain: Chain::EMPTY };
}

/// Where a shelf's log ends.
pub async fn head(connection: &mut SqliteConnection, shelf: Shelf) -> Result<Head, StoreError> {
    let row: Option<(i64, Vec<u8>)> = sqlx::query_as("SELECT seq, chain FROM head WHERE shelf = ?")
        .bind(shelf.number())
        .fetch_optional(connection)
        .await?;
    let Some((seq, chain)) = row else { return Ok(Head::EMPTY) };
    Ok(Head { seq: unsigned(seq, "number")?, chain: Chain(exactly(chain, "chain")?) })
}

/// What the log says about a device's places, all read from one moment.
pub async fn views(store: &Store, places: &[Position]) -> Result<Vec<LogView>, StoreError> {
    let mut moment = store.reader().begin().await?;
    let mut views = Vec::with_capacity(places.len());
    for place in places {
        views.push(LogView {
            shelf: place.shelf,
            head: head(&mut moment, place.shelf).await?.seq,
            chain_at_cursor: chain_at(&mut moment, place.shelf, place.seq).await?,
            chain_at_mark: chain_at(&mut moment, place.shelf, place.mark).await?,
        });
    }
    Ok(views)
}

/// The records after `seq`, in order, until there are `items` of them or they weigh `budget`; at least one if any.
pub async fn after(
    store: &Store,
    shelf: Shelf,
    seq: u64,
    items: usize,
    budget: usize,
) -> Result<Vec<Record>, StoreError> {
    let Ok(seq) = i64::try_from(seq) else { return Ok(Vec::new()) };
    let mut rows = sqlx::query_as::<_, (i64, Vec<u8>, Vec<u8>, Vec<u8>)>(
        "SELECT seq, doc, bytes, chain FROM log WHERE shelf = ? AND seq > ? ORDER BY seq LIMIT ?",
    )
    .bind(shelf.number())
    .bind(seq)
    .bind(i64::try_from(items).unwrap_or(i64::MAX))
    .fetch(store.reader());
    let (mut records, mut weight) = (Vec::new(), 0);
    while weight < budget
        && let Some((seq, doc, bytes, chain)) = rows.try_next().await?
    {
        weight += bytes.len();
        let (doc, chain) = (DocId(exactly(doc, "document id")?), Chain(exactly(chain, "chain")?));
        records.push(Record { seq: unsigned(seq, "number")?, doc, bytes, chain });
    }
    Ok(records)
}

/// Where a change already stands, if it does.
pub async fn place_of(
    connection: &mut SqliteConnection,
    shelf: Shelf,
    hash: Hash,
) -> Result<Option<Head>, StoreError> {
    let row: Option<(i64, Vec<u8>)> =
        sqlx::query_as("SELECT seq, chain FROM log WHERE shelf = ? AND hash = ?")
            .bind(shelf.number())
            .bind(&hash.0[..])
            .fetch_optional(connection)
            .await?;
    row.map(|(seq, chain)| Ok(Head { seq: unsigned(seq, "number")?, chain: Chain(exactly(chain, "chain")?) }))
        .transpose()
}

/// The shelf a document lies on; it is put on `shelf` if it is new.
pub async fn shelve(write: &mut SqliteConnection, doc: DocId, shelf: Shelf) -> Result<Shelf, StoreError> {
    let number: i64 = sqlx::query_scalar(
        "INSERT INTO document (doc, shelf) VALUES (?, ?) ON CONFLICT (doc) DO UPDATE SET shelf = shelf RETURNING shelf",
    )
    .bind(&doc.0[..])
    .bind(shelf.number())
    .fetch_one(write)
    .await?;
    Ok(Shelf::from_number(unsigned(number, "shelf")?))
}

/// Writes a change as the record at `place`.
pub async fn append(
    write: &mut SqliteConnection,
    shelf: Shelf,
    place: Head,
    change: &Pushed,
    stamp: Stamp,
) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO log (shelf, seq, doc, hash, bytes, chain, device, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(shelf.number())
    .bind(number(place.seq)?)
    .bind(&change.doc.0[..])
    .bind(&change.hash.0[..])
    .bind(&change.bytes[..])
    .bind(&place.chain.0[..])
    .bind(stamp.device)
    .bind(stamp.at)
    .execute(write)
    .await?;
    Ok(())
}

/// Moves a shelf's head.
pub async fn set_head(write: &mut SqliteConnection, shelf: Shelf, head: Head) -> Result<(), StoreError> {
    sqlx::query(
        "INSERT INTO head (shelf, seq, chain) VALUES (?, ?, ?)
         ON CONFLICT (shelf) DO UPDATE SET seq = excluded.seq, chain = excluded.chain",
    )
    .bind(shelf.number())
    .bind(number(head.seq)?)
    .bind(&head.chain.0[..])
    .execute(write)
    .await?;
    Ok(())
}

async fn chain_at(
    connection: &mut SqliteConnection,
    shelf: Shelf,
    seq: u64,
) -> Result<Option<Chain>, StoreError> {
    let Ok(seq) = i64::try_from(seq) else { return Ok(None) };
    let chain: Option<Vec<u8>> = sqlx::query_scalar("SELECT chain FROM log WHERE shelf = ? AND seq = ?")
        .bind(shelf.number())
        .bind(seq)
        .fetch_optional(connection)
        .await?;
    chain.map(|chain| Ok(Chain(exactly(chain, "chain")?))).transpose()
}

fn number(seq: u64) -> Result<i64, StoreError> {
    i64::try_from(seq).map_err(|_| StoreError::Row("number"))
}
