//! How many bytes the dealership keeps at the relay, counted in the transaction that changes it.

use crate::store::error::{StoreError, unsigned};
use crate::store::line::{Line, on};

/// Bytes kept now.
pub async fn bytes(line: &mut Line<'_>) -> Result<u64, StoreError> {
    let bytes: i64 = on!(line, line => sqlx::query_scalar("SELECT bytes FROM stored").fetch_one(line).await?);
    unsigned(bytes, "count of bytes")
}

/// So many more, or fewer.
pub async fn change(line: &mut Line<'_>, by: i64) -> Result<(), StoreError> {
    if by != 0 {
        on!(line, line =>
            sqlx::query("UPDATE stored SET bytes = bytes + $1").bind(by).execute(line).await?.rows_affected());
    }
    Ok(())
}
