//! What is left of an erased document: numbers and chain, so that the log stays dense. Its bytes go, and its id and hashes
//! become keyed hashes under a key that nobody keeps.

use sha2::{Digest, Sha256};
use sync::name::{DocId, Shelf};
use sync::wire::snapshot::{PartInfo, PartName, pack, unpack};

use crate::store::error::{StoreError, unsigned};
use crate::store::line::{Line, on};
use crate::store::snapshot::{self, Part};
use crate::store::{Store, ledger, log, stored};

/// Wipes a document out of the log; `false` when there is nothing of it.
pub async fn wipe(store: &Store, doc: DocId, key: [u8; 32]) -> Result<bool, StoreError> {
    let purged = ledger::head(store).await?;
    let mut work = store.write_log().await?;
    let Some(shelf) = shelf_of(&mut work.line(), doc).await? else { return Ok(false) };
    // Whoever is writing a change of it has committed before, or will find it in the ledger.
    log::lock_head(&mut work.line(), shelf).await?;
    let mut bytes = 0;
    for (seq, hash, size) in rows(&mut work.line(), shelf, doc).await? {
        bytes += size;
        empty(&mut work.line(), shelf, seq, &keyed(&key, &doc.0)[..16], &keyed(&key, &hash)).await?;
    }
    for sql in ["DELETE FROM sealed WHERE doc = $1", "DELETE FROM document WHERE doc = $1"] {
        on!(work.line(), line => sqlx::query(sql).bind(&doc.0[..]).execute(line).await?.rows_affected());
    }
    bytes += cut_out(&mut work.line(), shelf, doc, purged).await?;
    stored::change(&mut work.line(), -bytes).await?;
    work.commit().await?;
    Ok(true)
}

/// After the last of several: the snapshots hold nothing that was erased up to this number, and nothing stays behind in files that
/// the database would only overwrite some day.
pub async fn settle(store: &Store, erased: u64) -> Result<(), StoreError> {
    let mut work = store.write().await?;
    snapshot::purged_up_to(&mut work.line(), erased).await?;
    work.commit().await?;
    if let Store::Lite(lite) = store {
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&lite.write).await?;
    }
    Ok(())
}

/// Makes the parts of a snapshot that hold this document anew, without it; gives how many bytes lighter they are.
async fn cut_out(line: &mut Line<'_>, shelf: Shelf, doc: DocId, purged: u64) -> Result<i64, StoreError> {
    let Some(mut manifest) = snapshot::manifest(line, shelf).await? else { return Ok(0) };
    let (mut parts, mut lighter) = (Vec::new(), 0);
    for info in manifest.parts {
        let (bytes, _) = snapshot::part(line, info.sha256).await?.ok_or(StoreError::Row("manifest"))?;
        let before = i64::from(info.bytes);
        let part = without(Part { info, bytes }, doc)?;
        lighter += before - part.as_ref().map_or(0, |part| i64::from(part.info.bytes));
        parts.extend(part);
    }
    manifest.parts = parts.iter().map(|part| part.info).collect();
    manifest.purged = purged;
    snapshot::replace(line, &manifest, &parts).await?;
    Ok(lighter)
}

/// A part without a document; `None` if nothing is left of it.
fn without(part: Part, doc: DocId) -> Result<Option<Part>, StoreError> {
    let broken = |_| StoreError::Row("part");
    let mut documents = unpack(&part.bytes).map_err(broken)?;
    let before = documents.len();
    documents.retain(|saved| saved.doc != doc);
    if documents.len() == before {
        return Ok(Some(part));
    }
    if documents.is_empty() {
        return Ok(None);
    }
    let bytes = pack(&documents).map_err(broken)?;
    let size = u32::try_from(bytes.len()).map_err(|_| StoreError::Row("size"))?;
    let info = PartInfo {
        sha256: PartName::of(&bytes),
        bytes: size,
        documents: part.info.documents - 1,
        class: part.info.class,
    };
    Ok(Some(Part { info, bytes }))
}

async fn shelf_of(line: &mut Line<'_>, doc: DocId) -> Result<Option<Shelf>, StoreError> {
    let shelf: Option<i64> = on!(line, line =>
        sqlx::query_scalar("SELECT shelf FROM document WHERE doc = $1")
            .bind(&doc.0[..])
            .fetch_optional(line)
            .await?);
    shelf.map(|shelf| Ok(Shelf::from_number(unsigned(shelf, "shelf")?))).transpose()
}

async fn rows(line: &mut Line<'_>, shelf: Shelf, doc: DocId) -> Result<Vec<(i64, Vec<u8>, i64)>, StoreError> {
    Ok(on!(line, line =>
        sqlx::query_as("SELECT seq, hash, CAST(length(bytes) AS BIGINT) FROM log WHERE shelf = $1 AND doc = $2")
            .bind(i64::from(shelf.number()))
            .bind(&doc.0[..])
            .fetch_all(line)
            .await?))
}

async fn empty(
    line: &mut Line<'_>,
    shelf: Shelf,
    seq: i64,
    doc: &[u8],
    hash: &[u8; 32],
) -> Result<(), StoreError> {
    const NOTHING: &[u8] = &[];
    on!(line, line =>
        sqlx::query("UPDATE log SET bytes = $1, doc = $2, hash = $3 WHERE shelf = $4 AND seq = $5")
            .bind(NOTHING)
            .bind(doc)
            .bind(&hash[..])
            .bind(i64::from(shelf.number()))
            .bind(seq)
            .execute(line)
            .await?
            .rows_affected());
    Ok(())
}

fn keyed(key: &[u8; 32], bytes: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(key).chain_update(bytes).finalize().into()
}
