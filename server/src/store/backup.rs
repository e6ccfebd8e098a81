//! A copy of the database while the relay runs.

use std::path::Path;

use crate::store::{Store, StoreError};

/// Writes a complete copy to `file`, which must not exist yet.
pub async fn copy(store: &Store, file: &Path) -> Result<(), StoreError> {
    let file = file.to_str().ok_or(StoreError::Row("file name"))?;
    sqlx::query("VACUUM INTO ?").bind(file).execute(store.reader()).await?;
    Ok(())
}
