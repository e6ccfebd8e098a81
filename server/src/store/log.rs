//! The log: append-only, dense and chained per shelf. Opaque bytes; nothing here reads a change.

use std::collections::HashMap;

use futures_util::TryStreamExt;
use sqlx::SqliteConnection;
use sync::chain::Chain;
use sync::name::{DocId, Hash, Shelf};
use sync::relay::log::{LogView, Record};
use sync::wire::packed::Pushed;
use sync::wire::part::Position;

use crate::clock::Millis;
use crate::store::error::{StoreError, exactly, unsigned};
use crate::store::line::{Line, on};
use crate::store::{Store, snapshot};

/// The end of a shelf's log, or a place in it.
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

/// A record on its way into the log.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Where it will stand.
    pub place: Head,
    /// What it is.
    pub change: &'a Pushed,
    /// Who brought it.
    pub stamp: Stamp,
}

impl Head {
    /// The head of an empty log.
    pub const EMPTY: Head = Head { seq: 0, chain: Chain::EMPTY };
}

/// Where a shelf's log ends.
pub async fn head(line: &mut Line<'_>, shelf: Shelf) -> Result<Head, StoreError> {
    let row: Option<(i64, Vec<u8>)> = on!(line, line =>
        sqlx::query_as("SELECT seq, chain FROM head WHERE shelf = $1")
            .bind(i64::from(shelf.number()))
            .fetch_optional(line)
            .await?);
    row.map_or(Ok(Head::EMPTY), read_head)
}

/// Where each shelf's log ends, as far as it has begun.
pub async fn heads(line: &mut Line<'_>) -> Result<Vec<(Shelf, u64)>, StoreError> {
    let rows: Vec<(i64, i64)> =
        on!(line, line => sqlx::query_as("SELECT shelf, seq FROM head").fetch_all(line).await?);
    rows.into_iter()
        .map(|(shelf, seq)| Ok((Shelf::from_number(unsigned(shelf, "shelf")?), unsigned(seq, "number")?)))
        .collect()
}

/// Where a shelf's log ends, for somebody who will move it: until the commit nobody else can.
pub async fn lock_head(line: &mut Line<'_>, shelf: Shelf) -> Result<Head, StoreError> {
    let Line::Post(post) = line else {
        // SQLite has one writer anyway.
        return head(line, shelf).await;
    };
    let number = i64::from(shelf.number());
    sqlx::query("INSERT INTO head (shelf, seq, chain) VALUES ($1, 0, $2) ON CONFLICT (shelf) DO NOTHING")
        .bind(number)
        .bind(&Chain::EMPTY.0[..])
        .execute(&mut **post)
        .await?;
    let row = sqlx::query_as("UPDATE head SET seq = seq WHERE shelf = $1 RETURNING seq, chain")
        .bind(number)
        .fetch_one(&mut **post)
        .await?;
    read_head(row)
}

/// What the log says about a device's places, all read from one moment.
pub async fn views(store: &Store, places: &[Position]) -> Result<Vec<LogView>, StoreError> {
    let mut moment = store.moment().await?;
    let line = &mut moment.line();
    let mut views = Vec::with_capacity(places.len());
    for place in places {
        let (snapshot, floor) = snapshot::bounds(line, place.shelf).await?;
        views.push(LogView {
            shelf: place.shelf,
            head: head(line, place.shelf).await?.seq,
            chain_at_cursor: chain_at(line, place.shelf, place.seq).await?,
            chain_at_mark: chain_at(line, place.shelf, place.mark).await?,
            snapshot,
            floor,
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
    const AFTER: &str =
        "SELECT seq, doc, bytes, chain FROM log WHERE shelf = $1 AND seq > $2 ORDER BY seq LIMIT $3";
    let Ok(seq) = i64::try_from(seq) else { return Ok(Vec::new()) };
    let items = i64::try_from(items).unwrap_or(i64::MAX);
    let mut read = store.read().await?;
    let (mut records, mut weight) = (Vec::new(), 0);
    on!(read.line(), line => {
        let mut rows = sqlx::query_as(AFTER).bind(i64::from(shelf.number())).bind(seq).bind(items).fetch(line);
        while weight < budget
            && let Some(row) = rows.try_next().await?
        {
            let record = read_record(row)?;
            weight += record.bytes.len();
            records.push(record);
        }
    });
    Ok(records)
}

/// Where changes already stand, as far as they do.
pub async fn places_of(
    line: &mut Line<'_>,
    shelf: Shelf,
    changes: &[Pushed],
) -> Result<HashMap<Hash, Head>, StoreError> {
    let rows = match line {
        Line::Lite(lite) => places_in_lite(lite, shelf, changes).await?,
        Line::Post(post) => {
            let hashes: Vec<&[u8]> = changes.iter().map(|change| &change.hash.0[..]).collect();
            sqlx::query_as("SELECT hash, seq, chain FROM log WHERE shelf = $1 AND hash = ANY($2)")
                .bind(i64::from(shelf.number()))
                .bind(hashes)
                .fetch_all(&mut **post)
                .await?
        }
    };
    rows.into_iter()
        .map(|(hash, seq, chain)| Ok((Hash(exactly(hash, "hash")?), read_head((seq, chain))?)))
        .collect()
}

/// The shelves that documents lie on; those that are new are put on `shelf`.
pub async fn shelve(
    line: &mut Line<'_>,
    shelf: Shelf,
    changes: &[Pushed],
) -> Result<HashMap<DocId, Shelf>, StoreError> {
    let rows = match line {
        Line::Lite(lite) => shelve_in_lite(lite, shelf, changes).await?,
        Line::Post(post) => {
            let mut docs: Vec<&[u8]> = changes.iter().map(|change| &change.doc.0[..]).collect();
            // In one order everywhere, so that two relays never wait for each other.
            docs.sort_unstable();
            docs.dedup();
            sqlx::query(
                "INSERT INTO document (doc, shelf) SELECT doc, $2 FROM unnest($1) AS doc ON CONFLICT (doc) DO NOTHING",
            )
            .bind(&docs)
            .bind(i64::from(shelf.number()))
            .execute(&mut **post)
            .await?;
            sqlx::query_as("SELECT doc, shelf FROM document WHERE doc = ANY($1)")
                .bind(docs)
                .fetch_all(&mut **post)
                .await?
        }
    };
    rows.into_iter()
        .map(|(doc, shelf)| {
            Ok((DocId(exactly(doc, "document id")?), Shelf::from_number(unsigned(shelf, "shelf")?)))
        })
        .collect()
}

/// Writes records behind each other and moves the shelf's head to the last of them.
pub async fn append(line: &mut Line<'_>, shelf: Shelf, entries: &[Entry<'_>]) -> Result<(), StoreError> {
    let Some(last) = entries.last() else { return Ok(()) };
    match line {
        Line::Lite(lite) => append_in_lite(lite, shelf, entries).await?,
        Line::Post(post) => {
            let (mut seqs, mut docs, mut hashes) = (Vec::new(), Vec::new(), Vec::new());
            let (mut bytes, mut chains) = (Vec::new(), Vec::new());
            let (mut devices, mut ats) = (Vec::new(), Vec::new());
            for entry in entries {
                seqs.push(number(entry.place.seq)?);
                docs.push(&entry.change.doc.0[..]);
                hashes.push(&entry.change.hash.0[..]);
                bytes.push(&entry.change.bytes[..]);
                chains.push(&entry.place.chain.0[..]);
                devices.push(i64::from(entry.stamp.device));
                ats.push(entry.stamp.at);
            }
            sqlx::query(
                "INSERT INTO log (shelf, seq, doc, hash, bytes, chain, device, at)
                 SELECT $1, * FROM unnest($2, $3, $4, $5, $6, $7, $8)",
            )
            .bind(i64::from(shelf.number()))
            .bind(seqs)
            .bind(docs)
            .bind(hashes)
            .bind(bytes)
            .bind(chains)
            .bind(devices)
            .bind(ats)
            .execute(&mut **post)
            .await?;
        }
    }
    set_head(line, shelf, last.place).await
}

async fn set_head(line: &mut Line<'_>, shelf: Shelf, head: Head) -> Result<(), StoreError> {
    on!(line, line => sqlx::query(
            "INSERT INTO head (shelf, seq, chain) VALUES ($1, $2, $3)
             ON CONFLICT (shelf) DO UPDATE SET seq = excluded.seq, chain = excluded.chain",
        )
        .bind(i64::from(shelf.number()))
        .bind(number(head.seq)?)
        .bind(&head.chain.0[..])
        .execute(line)
        .await?
        .rows_affected());
    Ok(())
}

async fn places_in_lite(
    lite: &mut SqliteConnection,
    shelf: Shelf,
    changes: &[Pushed],
) -> Result<Vec<(Vec<u8>, i64, Vec<u8>)>, StoreError> {
    let mut rows = Vec::new();
    for change in changes {
        let row = sqlx::query_as("SELECT hash, seq, chain FROM log WHERE shelf = ? AND hash = ?")
            .bind(shelf.number())
            .bind(&change.hash.0[..])
            .fetch_optional(&mut *lite)
            .await?;
        rows.extend(row);
    }
    Ok(rows)
}

async fn shelve_in_lite(
    lite: &mut SqliteConnection,
    shelf: Shelf,
    changes: &[Pushed],
) -> Result<Vec<(Vec<u8>, i64)>, StoreError> {
    let mut rows = Vec::new();
    for change in changes {
        let row = sqlx::query_as(
            "INSERT INTO document (doc, shelf) VALUES (?, ?) ON CONFLICT (doc) DO UPDATE SET shelf = shelf RETURNING doc, shelf",
        )
        .bind(&change.doc.0[..])
        .bind(shelf.number())
        .fetch_one(&mut *lite)
        .await?;
        rows.push(row);
    }
    Ok(rows)
}

async fn append_in_lite(
    lite: &mut SqliteConnection,
    shelf: Shelf,
    entries: &[Entry<'_>],
) -> Result<(), StoreError> {
    for Entry { place, change, stamp } in entries {
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
        .execute(&mut *lite)
        .await?;
    }
    Ok(())
}

async fn chain_at(line: &mut Line<'_>, shelf: Shelf, seq: u64) -> Result<Option<Chain>, StoreError> {
    let Ok(seq) = i64::try_from(seq) else { return Ok(None) };
    let chain: Option<Vec<u8>> = on!(line, line =>
        sqlx::query_scalar("SELECT chain FROM log WHERE shelf = $1 AND seq = $2")
            .bind(i64::from(shelf.number()))
            .bind(seq)
            .fetch_optional(line)
            .await?);
    chain.map(|chain| Ok(Chain(exactly(chain, "chain")?))).transpose()
}

fn read_head((seq, chain): (i64, Vec<u8>)) -> Result<Head, StoreError> {
    Ok(Head { seq: unsigned(seq, "number")?, chain: Chain(exactly(chain, "chain")?) })
}

fn read_record((seq, doc, bytes, chain): (i64, Vec<u8>, Vec<u8>, Vec<u8>)) -> Result<Record, StoreError> {
    let (doc, chain) = (DocId(exactly(doc, "document id")?), Chain(exactly(chain, "chain")?));
    Ok(Record { seq: unsigned(seq, "number")?, doc, bytes, chain })
}

fn number(seq: u64) -> Result<i64, StoreError> {
    i64::try_from(seq).map_err(|_| StoreError::Row("number"))
}
