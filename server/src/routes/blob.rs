//! `/api/blob`: pieces in, how far an upload has come, and the bytes of what is whole, also from the middle.

use std::ops::Range;

use axum::body::{Body, Bytes};
use axum::extract::{Path, State};
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE, ETAG,
    RANGE,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Response};
use futures_util::stream::try_unfold;
use sync::account::{Problem, Role};
use sync::blob::{BlobId, Piece, Wanted};
use sync::name::Shelf;

use crate::arrival;
use crate::caller::{LargePost, Post, SignedIn};
use crate::problem::Answer;
use crate::relay::Shared;
use crate::routes::page;
use crate::routes::range::{Asked, wanted};
use crate::store::blob::{self, Blob};
use crate::store::error::StoreError;
use crate::{rights, uploads};

/// Only a browser of this dealership keeps it, and it never changes.
const FOR_EVER: &str = "private, max-age=31536000, immutable";

/// `POST /api/blob/piece`.
pub async fn piece(
    State(relay): State<Shared>,
    caller: SignedIn,
    LargePost(piece): LargePost<Piece>,
) -> Answer<Response> {
    let seen = seen(&caller, Some(piece.shelf))?;
    Ok(arrival::told(&uploads::take(&relay, piece, seen).await?))
}

/// `POST /api/blob/held`.
pub async fn held(
    State(relay): State<Shared>,
    caller: SignedIn,
    Post(wanted): Post<Wanted>,
) -> Answer<Response> {
    let seen = seen(&caller, Some(wanted.shelf))?;
    Ok(arrival::told(&uploads::held(&relay, wanted, seen).await?))
}

/// `GET /api/blob/{name}`. What lies on other shelves is as if it were not there.
pub async fn bytes(
    State(relay): State<Shared>,
    caller: SignedIn,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    let Some(id) = BlobId::from_hex(&name) else { return Ok(page::no_such().await) };
    let seen = seen(&caller, None)?;
    let mut read = relay.store.read().await?;
    let found = blob::find(&mut read.line(), id).await?;
    let shelves = blob::shelves(&mut read.line(), id).await?;
    drop(read);
    match found.filter(|_| shelves.iter().any(|shelf| seen.contains(shelf))) {
        Some(found) => Ok(answer(relay, id, found, headers.get(RANGE).and_then(|line| line.to_str().ok()))),
        None => Ok(page::no_such().await),
    }
}

/// The shelves the caller sees; a shelf that is named must be one of them.
fn seen(caller: &SignedIn, named: Option<Shelf>) -> Answer<&'static [Shelf]> {
    let seen = rights::shelves(Role::from_number(caller.session.role));
    if named.is_some_and(|shelf| !seen.contains(&shelf)) {
        return Err(Problem::NotAllowed.into());
    }
    Ok(seen)
}

fn answer(relay: Shared, id: BlobId, blob: Blob, asked: Option<&str>) -> Response {
    let (status, range) = match asked.map(|asked| wanted(asked, blob.size)) {
        None | Some(Asked::Nonsense) => (StatusCode::OK, 0..blob.size),
        Some(Asked::Part(range)) => (StatusCode::PARTIAL_CONTENT, range),
        Some(Asked::Beyond) => {
            let whole = format!("bytes */{}", blob.size);
            return (StatusCode::RANGE_NOT_SATISFIABLE, [(CONTENT_RANGE, whole)]).into_response();
        }
    };
    let part = (status == StatusCode::PARTIAL_CONTENT)
        .then(|| (CONTENT_RANGE, format!("bytes {}-{}/{}", range.start, range.end - 1, blob.size)));
    let headers = [
        (CONTENT_TYPE, blob.media.clone()),
        (CACHE_CONTROL, FOR_EVER.to_owned()),
        (ETAG, format!("\"{}\"", id.hex())),
        (ACCEPT_RANGES, "bytes".to_owned()),
        // Opened by its address it is saved and never shown: nothing in it runs as a page of ours.
        (CONTENT_DISPOSITION, "attachment".to_owned()),
        (CONTENT_LENGTH, (range.end - range.start).to_string()),
    ];
    (status, AppendHeaders(headers), AppendHeaders(part), body(relay, blob.content, range)).into_response()
}

/// One piece at a time, read when the one before has gone out.
fn body(relay: Shared, content: [u8; 16], range: Range<u64>) -> Body {
    Body::from_stream(try_unfold((relay, range), move |(relay, range)| async move {
        if range.is_empty() {
            return Ok(None);
        }
        let mut read = relay.store.read().await?;
        let found = blob::piece_at(&mut read.line(), &content, range.start).await?;
        drop(read);
        let bytes =
            found.and_then(|(from, bytes)| cut(from, bytes, &range)).ok_or(StoreError::Row("piece"))?;
        let rest = range.start + bytes.len() as u64..range.end;
        Ok::<_, StoreError>(Some((bytes, (relay, rest))))
    }))
}

/// What of a piece lies in the range, from the range's beginning on.
fn cut(from: u64, bytes: Vec<u8>, range: &Range<u64>) -> Option<Bytes> {
    let bytes = Bytes::from(bytes);
    let start = usize::try_from(range.start.checked_sub(from)?).ok()?;
    let end = usize::try_from(range.end - from).ok()?.min(bytes.len());
    (start < end).then(|| bytes.slice(start..end))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_piece_gives_what_lies_in_the_range() {
        let piece = || (10..20).collect::<Vec<u8>>();
        assert_eq!(cut(10, piece(), &(12..15)).unwrap(), vec![12, 13, 14]);
        assert_eq!(cut(10, piece(), &(12..99)).unwrap(), (12..20).collect::<Vec<u8>>());
        assert_eq!(cut(10, piece(), &(20..99)), None);
        assert_eq!(cut(10, piece(), &(5..99)), None);
    }
}
