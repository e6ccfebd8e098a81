//! Reading the log out of its order: what a comparison needs, single records by number, whole documents.

use sync::chain::Chain;
use sync::name::{DocId, Hash, Shelf};
use sync::relay::log::Record;

use crate::store::Store;
use crate::store::error::{StoreError, exactly, unsigned};
use crate::store::line::{Line, on};
use crate::store::log::{Head, head};

type Columns = (i64, Vec<u8>, Vec<u8>, Vec<u8>);

/// All that a shelf's log holds, by number and hash, and its head at the same moment. What was erased is not among it;
/// what the log has forgotten is, because a snapshot has it.
pub async fn hashes(store: &Store, shelf: Shelf) -> Result<(Head, Vec<(u64, Hash)>), StoreError> {
    let mut moment = store.moment().await?;
    let line = &mut moment.line();
    let head = head(line, shelf).await?;
    let rows: Vec<(i64, Vec<u8>)> = on!(line, line =>
        sqlx::query_as(
            "SELECT log.seq, log.hash FROM log JOIN document ON document.doc = log.doc WHERE log.shelf = $1",
        )
            .bind(i64::from(shelf.number()))
            .fetch_all(line)
            .await?);
    let read = |(seq, hash)| Ok((unsigned(seq, "number")?, Hash(exactly(hash, "hash")?)));
    Ok((head, rows.into_iter().map(read).collect::<Result<_, StoreError>>()?))
}

/// The records under these numbers, in their order.
pub async fn numbered(store: &Store, shelf: Shelf, numbers: &[u64]) -> Result<Vec<Record>, StoreError> {
    let mut moment = store.moment().await?;
    let line = &mut moment.line();
    let mut records = Vec::with_capacity(numbers.len());
    for seq in numbers {
        let seq = i64::try_from(*seq).map_err(|_| StoreError::Row("number"))?;
        let row: Option<Columns> = on!(line, line =>
            sqlx::query_as("SELECT seq, doc, bytes, chain FROM log WHERE shelf = $1 AND seq = $2")
                .bind(i64::from(shelf.number()))
                .bind(seq)
                .fetch_optional(line)
                .await?);
        records.extend(row.map(record).transpose()?);
    }
    Ok(records)
}

/// All records of these documents, and the head of the log at the same moment.
pub async fn of_documents(
    store: &Store,
    shelf: Shelf,
    docs: &[DocId],
) -> Result<(Head, Vec<Record>), StoreError> {
    let mut moment = store.moment().await?;
    let line = &mut moment.line();
    let head = head(line, shelf).await?;
    let mut records = Vec::new();
    for doc in docs {
        records.extend(of_document(line, shelf, *doc).await?);
    }
    Ok((head, records))
}

/// All records of one document, in their order.
pub async fn of_document(line: &mut Line<'_>, shelf: Shelf, doc: DocId) -> Result<Vec<Record>, StoreError> {
    let rows: Vec<Columns> = on!(line, line =>
        sqlx::query_as("SELECT seq, doc, bytes, chain FROM log WHERE shelf = $1 AND doc = $2 ORDER BY seq")
            .bind(i64::from(shelf.number()))
            .bind(&doc.0[..])
            .fetch_all(line)
            .await?);
    rows.into_iter().map(record).collect()
}

fn record((seq, doc, bytes, chain): Columns) -> Result<Record, StoreError> {
    let (doc, chain) = (DocId(exactly(doc, "document id")?), Chain(exactly(chain, "chain")?));
    Ok(Record { seq: unsigned(seq, "number")?, doc, bytes, chain })
}
