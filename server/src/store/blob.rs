//! Photos, scans and papers: bytes named by their SHA-256, kept in pieces as they came, fetched by whoever may see a shelf they are for.

use sync::blob::{BlobId, Piece};
use sync::name::Shelf;

use crate::clock::Millis;
use crate::store::error::{StoreError, exactly, unsigned};
use crate::store::line::{Line, on};

/// A blob that is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blob {
    /// What its pieces are kept under.
    pub content: [u8; 16],
    /// Bytes.
    pub size: u64,
    /// What it is.
    pub media: String,
}

/// An upload on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// What its pieces are kept under.
    pub content: [u8; 16],
    /// Bytes it will have.
    pub size: u64,
    /// What it says it is.
    pub media: String,
    /// Bytes that are here, from the beginning.
    pub received: u64,
}

/// A blob that is whole.
pub async fn find(line: &mut Line<'_>, id: BlobId) -> Result<Option<Blob>, StoreError> {
    let row: Option<(Vec<u8>, i64, String)> = on!(line, line =>
        sqlx::query_as("SELECT content, size, media FROM blob WHERE hash = $1")
            .bind(&id.0[..])
            .fetch_optional(line)
            .await?);
    row.map(|(content, size, media)| {
        Ok(Blob { content: exactly(content, "content")?, size: unsigned(size, "size")?, media })
    })
    .transpose()
}

/// The shelves a blob is for.
pub async fn shelves(line: &mut Line<'_>, id: BlobId) -> Result<Vec<Shelf>, StoreError> {
    let rows: Vec<i64> = on!(line, line =>
        sqlx::query_scalar("SELECT shelf FROM blob_shelf WHERE hash = $1")
            .bind(&id.0[..])
            .fetch_all(line)
            .await?);
    rows.into_iter().map(|shelf| Ok(Shelf::from_number(unsigned(shelf, "shelf")?))).collect()
}

/// Lets those who may see a shelf fetch a blob that is whole.
pub async fn lay_on(line: &mut Line<'_>, id: BlobId, shelf: Shelf) -> Result<(), StoreError> {
    on!(line, line =>
        sqlx::query("INSERT INTO blob_shelf (hash, shelf) VALUES ($1, $2) ON CONFLICT (hash, shelf) DO NOTHING")
            .bind(&id.0[..])
            .bind(i64::from(shelf.number()))
            .execute(line)
            .await?
            .rows_affected());
    Ok(())
}

/// How far an upload has come.
pub async fn upload(line: &mut Line<'_>, id: BlobId, shelf: Shelf) -> Result<Option<Upload>, StoreError> {
    let row: Option<(Vec<u8>, i64, String, i64)> = on!(line, line =>
        sqlx::query_as("SELECT content, size, media, received FROM upload WHERE hash = $1 AND shelf = $2")
            .bind(&id.0[..])
            .bind(i64::from(shelf.number()))
            .fetch_optional(line)
            .await?);
    row.map(|(content, size, media, received)| {
        let (size, received) = (unsigned(size, "size")?, unsigned(received, "size")?);
        Ok(Upload { content: exactly(content, "content")?, size, media, received })
    })
    .transpose()
}

/// Begins an upload, in place of one that was begun otherwise.
pub async fn begin(
    line: &mut Line<'_>,
    piece: &Piece,
    content: [u8; 16],
    now: Millis,
) -> Result<Upload, StoreError> {
    on!(line, line =>
        sqlx::query(
            "INSERT INTO upload (hash, shelf, content, size, media, received, touched) VALUES ($1, $2, $3, $4, $5, 0, $6)",
        )
        .bind(&piece.blob.0[..])
        .bind(i64::from(piece.shelf.number()))
        .bind(&content[..])
        .bind(number(piece.size)?)
        .bind(&piece.media)
        .bind(now)
        .execute(line)
        .await?
        .rows_affected());
    Ok(Upload { content, size: piece.size, media: piece.media.clone(), received: 0 })
}

/// Keeps the next piece of an upload; gives how many bytes there are now.
pub async fn keep(
    line: &mut Line<'_>,
    upload: &Upload,
    bytes: &[u8],
    now: Millis,
) -> Result<u64, StoreError> {
    let received = upload.received + bytes.len() as u64;
    on!(line, line => {
        sqlx::query("INSERT INTO piece (content, at, bytes) VALUES ($1, $2, $3)")
            .bind(&upload.content[..])
            .bind(number(upload.received)?)
            .bind(bytes)
            .execute(&mut *line)
            .await?;
        sqlx::query("UPDATE upload SET received = $1, touched = $2 WHERE content = $3")
            .bind(number(received)?)
            .bind(now)
            .bind(&upload.content[..])
            .execute(line)
            .await?
            .rows_affected()
    });
    Ok(received)
}

/// The piece that holds the byte at this place: where it begins, and its bytes.
pub async fn piece_at(
    line: &mut Line<'_>,
    content: &[u8; 16],
    at: u64,
) -> Result<Option<(u64, Vec<u8>)>, StoreError> {
    let row: Option<(i64, Vec<u8>)> = on!(line, line =>
        sqlx::query_as("SELECT at, bytes FROM piece WHERE content = $1 AND at <= $2 ORDER BY at DESC LIMIT 1")
            .bind(&content[..])
            .bind(number(at)?)
            .fetch_optional(line)
            .await?);
    row.map(|(at, bytes)| Ok((unsigned(at, "place")?, bytes))).transpose()
}

/// Makes an upload a blob.
pub async fn finish(
    line: &mut Line<'_>,
    id: BlobId,
    shelf: Shelf,
    upload: &Upload,
    now: Millis,
) -> Result<(), StoreError> {
    on!(line, line =>
        sqlx::query("INSERT INTO blob (hash, content, size, media, created) VALUES ($1, $2, $3, $4, $5)")
            .bind(&id.0[..])
            .bind(&upload.content[..])
            .bind(number(upload.size)?)
            .bind(&upload.media)
            .bind(now)
            .execute(line)
            .await?
            .rows_affected());
    end(line, &upload.content).await?;
    lay_on(line, id, shelf).await
}

/// Forgets an upload and its pieces; gives how many bytes that were.
pub async fn forget(line: &mut Line<'_>, upload: &Upload) -> Result<u64, StoreError> {
    end(line, &upload.content).await?;
    on!(line, line =>
        sqlx::query("DELETE FROM piece WHERE content = $1")
            .bind(&upload.content[..])
            .execute(line)
            .await?
            .rows_affected());
    Ok(upload.received)
}

/// The uploads that nobody has gone on with since.
pub async fn abandoned(line: &mut Line<'_>, since: Millis) -> Result<Vec<Upload>, StoreError> {
    let rows: Vec<(Vec<u8>, i64, String, i64)> = on!(line, line =>
        sqlx::query_as("SELECT content, size, media, received FROM upload WHERE touched < $1")
            .bind(since)
            .fetch_all(line)
            .await?);
    rows.into_iter()
        .map(|(content, size, media, received)| {
            let (size, received) = (unsigned(size, "size")?, unsigned(received, "size")?);
            Ok(Upload { content: exactly(content, "content")?, size, media, received })
        })
        .collect()
}

async fn end(line: &mut Line<'_>, content: &[u8; 16]) -> Result<(), StoreError> {
    on!(line, line =>
        sqlx::query("DELETE FROM upload WHERE content = $1").bind(&content[..]).execute(line).await?.rows_affected());
    Ok(())
}

fn number(size: u64) -> Result<i64, StoreError> {
    i64::try_from(size).map_err(|_| StoreError::Row("size"))
}
