//! Seals: documents that are closed for good ("festgeschrieben"). The relay takes no further change of them.

use std::collections::HashSet;

use sync::name::DocId;

use crate::store::error::StoreError;
use crate::store::line::{Line, on};

/// Closes a document.
pub async fn set(line: &mut Line<'_>, doc: DocId) -> Result<(), StoreError> {
    on!(line, line =>
        sqlx::query("INSERT INTO sealed (doc) VALUES ($1) ON CONFLICT (doc) DO NOTHING")
            .bind(&doc.0[..])
            .execute(line)
            .await?
            .rows_affected());
    Ok(())
}

/// Which of these documents are closed.
pub async fn among(
    line: &mut Line<'_>,
    docs: impl IntoIterator<Item = DocId>,
) -> Result<HashSet<DocId>, StoreError> {
    let mut sealed = HashSet::new();
    for doc in docs.into_iter().collect::<HashSet<DocId>>() {
        let found: bool = on!(line, line =>
            sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM sealed WHERE doc = $1)")
                .bind(&doc.0[..])
                .fetch_one(line)
                .await?);
        if found {
            sealed.insert(doc);
        }
    }
    Ok(sealed)
}
