//! The ledger of erasures: which documents are no more, numbered densely over the dealership. It lies outside the log and outside
//! every backup, so that a restore never brings back who was erased. It holds random ids and nothing else.

use std::collections::HashSet;

use sync::name::DocId;
use sync::wire::part::EraseWhy;
use sync::wire::rights::Erased;

use crate::clock::Millis;
use crate::store::Store;
use crate::store::error::{StoreError, exactly, unsigned};
use crate::store::line::{Line, Read, Work, on};

/// The number of the last erasure; 0 when there is none.
pub async fn head(store: &Store) -> Result<u64, StoreError> {
    head_in(&mut read(store).await?.line()).await
}

/// The erasures after this number, in order, at most so many.
pub async fn after(store: &Store, seq: u64, items: usize) -> Result<Vec<Erased>, StoreError> {
    let Ok(seq) = i64::try_from(seq) else { return Ok(Vec::new()) };
    let items = i64::try_from(items).unwrap_or(i64::MAX);
    let rows: Vec<(Vec<u8>, i64)> = on!(read(store).await?.line(), line =>
        sqlx::query_as("SELECT doc, why FROM own_erased WHERE seq > $1 ORDER BY seq LIMIT $2")
            .bind(seq)
            .bind(items)
            .fetch_all(line)
            .await?);
    rows.into_iter()
        .map(|(doc, why)| {
            let why = EraseWhy::from_number(unsigned(why, "reason")?);
            Ok(Erased { doc: DocId(exactly(doc, "document id")?), why })
        })
        .collect()
}

/// Writes documents down as erased, those that are not yet; gives the number of the last erasure.
pub async fn add(store: &Store, docs: &[DocId], why: EraseWhy, now: Millis) -> Result<u64, StoreError> {
    let mut work = write(store).await?;
    let mut head = head_in(&mut work.line()).await?;
    for doc in docs {
        let next = i64::try_from(head + 1).map_err(|_| StoreError::Row("number"))?;
        let added = on!(work.line(), line =>
            sqlx::query("INSERT INTO own_erased (seq, doc, why, at) VALUES ($1, $2, $3, $4) ON CONFLICT (doc) DO NOTHING")
                .bind(next)
                .bind(&doc.0[..])
                .bind(i64::from(why.number()))
                .bind(now)
                .execute(line)
                .await?
                .rows_affected());
        head += added;
    }
    work.commit().await?;
    Ok(head)
}

/// Which of these documents were erased. On PostgreSQL it is asked in the writer's own transaction.
pub async fn among(
    store: &Store,
    line: &mut Line<'_>,
    docs: impl IntoIterator<Item = DocId>,
) -> Result<HashSet<DocId>, StoreError> {
    let docs: HashSet<DocId> = docs.into_iter().collect();
    match (store, line) {
        (Store::Lite(_), _) => {
            let mut read = read(store).await?;
            find(&mut read.line(), docs).await
        }
        (Store::Post(_), line) => find(line, docs).await,
    }
}

async fn find(line: &mut Line<'_>, docs: HashSet<DocId>) -> Result<HashSet<DocId>, StoreError> {
    if head_in(line).await? == 0 {
        return Ok(HashSet::new());
    }
    let mut erased = HashSet::new();
    for doc in docs {
        let found: bool = on!(line, line =>
            sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM own_erased WHERE doc = $1)")
                .bind(&doc.0[..])
                .fetch_one(line)
                .await?);
        if found {
            erased.insert(doc);
        }
    }
    Ok(erased)
}

/// The number of the last erasure, on this connection.
pub(super) async fn head_in(line: &mut Line<'_>) -> Result<u64, StoreError> {
    let head: Option<i64> =
        on!(line, line => sqlx::query_scalar("SELECT MAX(seq) FROM own_erased").fetch_one(line).await?);
    unsigned(head.unwrap_or(0), "number")
}

async fn read(store: &Store) -> Result<Read, StoreError> {
    Ok(match store {
        Store::Lite(lite) => Read::Lite(lite.ledger()?.acquire().await?),
        Store::Post(_) => store.read().await?,
    })
}

async fn write(store: &Store) -> Result<Work, StoreError> {
    Ok(match store {
        Store::Lite(lite) => Work::Lite(lite.ledger()?.begin_with("BEGIN IMMEDIATE").await?),
        Store::Post(_) => store.write().await?,
    })
}
