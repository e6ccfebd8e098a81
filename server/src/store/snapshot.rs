//! Snapshots of shelves: whole documents in parts that nobody here reads, and the floor below which the log has forgotten its bytes.

use sync::chain::Chain;
use sync::name::{DocId, Hash, Shelf};
use sync::wire::snapshot::{Manifest, PartInfo, PartName};

use crate::clock::Millis;
use crate::store::error::{StoreError, exactly, unsigned};
use crate::store::line::{Line, on};

/// A part as it travels, with what the manifest says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// What the manifest says.
    pub info: PartInfo,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A document of a shelf, from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub doc: DocId,
    /// The number of its last change.
    pub last: u64,
    /// When that came.
    pub at: Millis,
}

/// Up to which number there is a snapshot of a shelf, and up to which the log has forgotten; 0 and 0 without one. One without
/// parts is none: whatever was in it is erased, and the log says so.
pub async fn bounds(line: &mut Line<'_>, shelf: Shelf) -> Result<(u64, u64), StoreError> {
    let row: Option<(i64, i64)> = on!(line, line =>
        sqlx::query_as(
            "SELECT base, floor FROM manifest WHERE shelf = $1
             AND EXISTS (SELECT 1 FROM part WHERE part.shelf = manifest.shelf)",
        )
            .bind(i64::from(shelf.number()))
            .fetch_optional(line)
            .await?);
    let (base, floor) = row.unwrap_or((0, 0));
    Ok((unsigned(base, "number")?, unsigned(floor, "number")?))
}

/// The manifest of a shelf.
pub async fn manifest(line: &mut Line<'_>, shelf: Shelf) -> Result<Option<Manifest>, StoreError> {
    let row: Option<(i64, Vec<u8>, i64)> = on!(line, line =>
        sqlx::query_as("SELECT base, chain, purged FROM manifest WHERE shelf = $1")
            .bind(i64::from(shelf.number()))
            .fetch_optional(line)
            .await?);
    let Some((base, chain, purged)) = row else { return Ok(None) };
    let rows: Vec<(Vec<u8>, i64, i64, i64)> = on!(line, line =>
        sqlx::query_as(
            "SELECT name, CAST(length(bytes) AS BIGINT), documents, class FROM part WHERE shelf = $1 ORDER BY place",
        )
        .bind(i64::from(shelf.number()))
        .fetch_all(line)
        .await?);
    let info = |(name, bytes, documents, class)| {
        Ok(PartInfo {
            sha256: PartName(exactly(name, "name")?),
            bytes: unsigned(bytes, "size")?,
            documents: unsigned(documents, "count")?,
            class: unsigned(class, "class")?,
        })
    };
    Ok(Some(Manifest {
        shelf,
        base: unsigned(base, "number")?,
        chain: Chain(exactly(chain, "chain")?),
        parts: rows.into_iter().map(info).collect::<Result<_, StoreError>>()?,
        purged: unsigned(purged, "number")?,
    }))
}

/// The bytes of a part, and the shelves it is of.
pub async fn part(line: &mut Line<'_>, name: PartName) -> Result<Option<(Vec<u8>, Vec<Shelf>)>, StoreError> {
    let rows: Vec<(i64, Vec<u8>)> = on!(line, line =>
        sqlx::query_as("SELECT shelf, bytes FROM part WHERE name = $1").bind(&name.0[..]).fetch_all(line).await?);
    let shelves = rows.iter().map(|(shelf, _)| Ok(Shelf::from_number(unsigned(*shelf, "shelf")?)));
    let shelves = shelves.collect::<Result<Vec<_>, StoreError>>()?;
    Ok(rows.into_iter().next().map(|(_, bytes)| (bytes, shelves)))
}

/// Puts a snapshot in the place of the one before; the floor stays.
pub async fn replace(line: &mut Line<'_>, manifest: &Manifest, parts: &[Part]) -> Result<(), StoreError> {
    let shelf = i64::from(manifest.shelf.number());
    on!(line, line => {
        sqlx::query("DELETE FROM part WHERE shelf = $1").bind(shelf).execute(&mut *line).await?;
        sqlx::query(
            "INSERT INTO manifest (shelf, base, chain, purged, floor) VALUES ($1, $2, $3, $4, 0)
             ON CONFLICT (shelf) DO UPDATE SET base = excluded.base, chain = excluded.chain, purged = excluded.purged",
        )
        .bind(shelf)
        .bind(number(manifest.base)?)
        .bind(&manifest.chain.0[..])
        .bind(number(manifest.purged)?)
        .execute(line)
        .await?
        .rows_affected()
    });
    for (place, part) in (0_i64..).zip(parts) {
        on!(line, line =>
            sqlx::query(
                "INSERT INTO part (shelf, place, name, documents, class, bytes) VALUES ($1, $2, $3, $4, $5, $6)",
            )
            .bind(shelf)
            .bind(place)
            .bind(&part.info.sha256.0[..])
            .bind(i64::from(part.info.documents))
            .bind(i64::from(part.info.class))
            .bind(&part.bytes)
            .execute(line)
            .await?
            .rows_affected());
    }
    Ok(())
}

/// No snapshot holds anything that was erased up to this number.
pub async fn purged_up_to(line: &mut Line<'_>, erased: u64) -> Result<(), StoreError> {
    on!(line, line =>
        sqlx::query("UPDATE manifest SET purged = $1 WHERE purged < $1")
            .bind(number(erased)?)
            .execute(line)
            .await?
            .rows_affected());
    Ok(())
}

/// The documents of a shelf that have a change up to this number. What was erased is none.
pub async fn documents(line: &mut Line<'_>, shelf: Shelf, base: u64) -> Result<Vec<Known>, StoreError> {
    let rows: Vec<(Vec<u8>, i64, i64)> = on!(line, line =>
        sqlx::query_as(
            "SELECT log.doc, MAX(log.seq), MAX(log.at) FROM log JOIN document ON document.doc = log.doc
             WHERE log.shelf = $1 AND log.seq <= $2 GROUP BY log.doc",
        )
        .bind(i64::from(shelf.number()))
        .bind(number(base)?)
        .fetch_all(line)
        .await?);
    rows.into_iter()
        .map(|(doc, last, at)| {
            Ok(Known { doc: DocId(exactly(doc, "document id")?), last: unsigned(last, "number")?, at })
        })
        .collect()
}

/// The changes of a document up to this number: number, hash, and bytes unless they are forgotten.
pub async fn changes(
    line: &mut Line<'_>,
    shelf: Shelf,
    doc: DocId,
    base: u64,
) -> Result<Vec<(u64, Hash, Vec<u8>)>, StoreError> {
    let rows: Vec<(i64, Vec<u8>, Vec<u8>)> = on!(line, line =>
        sqlx::query_as("SELECT seq, hash, bytes FROM log WHERE shelf = $1 AND doc = $2 AND seq <= $3 ORDER BY seq")
            .bind(i64::from(shelf.number()))
            .bind(&doc.0[..])
            .bind(number(base)?)
            .fetch_all(line)
            .await?);
    rows.into_iter()
        .map(|(seq, hash, bytes)| Ok((unsigned(seq, "number")?, Hash(exactly(hash, "hash")?), bytes)))
        .collect()
}

/// The highest number up to which every record came before this time.
pub async fn older_than(
    line: &mut Line<'_>,
    shelf: Shelf,
    base: u64,
    time: Millis,
) -> Result<u64, StoreError> {
    let first: Option<i64> = on!(line, line =>
        sqlx::query_scalar("SELECT MIN(seq) FROM log WHERE shelf = $1 AND seq <= $2 AND at >= $3")
            .bind(i64::from(shelf.number()))
            .bind(number(base)?)
            .bind(time)
            .fetch_one(line)
            .await?);
    first.map_or(Ok(base), |first| unsigned(first - 1, "number"))
}

/// Forgets the bytes up to this number; numbers, hashes and chain stay. Gives how many bytes that were.
pub async fn forget(line: &mut Line<'_>, shelf: Shelf, floor: u64) -> Result<i64, StoreError> {
    const NOTHING: &[u8] = &[];
    let (shelf, floor) = (i64::from(shelf.number()), number(floor)?);
    let bytes: i64 = on!(line, line =>
        sqlx::query_scalar(
            "SELECT CAST(COALESCE(SUM(length(bytes)), 0) AS BIGINT) FROM log WHERE shelf = $1 AND seq <= $2",
        )
        .bind(shelf)
        .bind(floor)
        .fetch_one(line)
        .await?);
    on!(line, line => {
        sqlx::query("UPDATE log SET bytes = $1 WHERE shelf = $2 AND seq <= $3 AND length(bytes) > 0")
            .bind(NOTHING)
            .bind(shelf)
            .bind(floor)
            .execute(&mut *line)
            .await?;
        sqlx::query("UPDATE manifest SET floor = $1 WHERE shelf = $2")
            .bind(floor)
            .bind(shelf)
            .execute(line)
            .await?
            .rows_affected()
    });
    Ok(bytes)
}

fn number(seq: u64) -> Result<i64, StoreError> {
    i64::try_from(seq).map_err(|_| StoreError::Row("number"))
}
