//! `GET /api/snapshot/SHELF` and `GET /api/part/NAME`: what a device begins with, as far as its user may see it.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RANGE};
use axum::response::{IntoResponse, Response};
use sync::account::{MEDIA_TYPE, Role};
use sync::blob::BlobId;
use sync::name::Shelf;
use sync::wire::snapshot::PartName;

use crate::caller::SignedIn;
use crate::problem::{Answer, Failure};
use crate::relay::Shared;
use crate::rights;
use crate::routes::{page, range};
use crate::store::snapshot;

/// A part never changes; it is for this browser alone, and no longer than a device needs to start.
const FOR_A_DAY: &str = "private, max-age=86400, immutable";

/// The manifest of a shelf.
pub async fn manifest(
    State(relay): State<Shared>,
    caller: SignedIn,
    Path(shelf): Path<u8>,
) -> Answer<Response> {
    let shelf = Shelf::from_number(shelf);
    let found = if sees(&caller, &[shelf]) {
        snapshot::manifest(&mut relay.store.read().await?.line(), shelf).await?
    } else {
        None
    };
    let Some(manifest) = found else { return Ok(page::no_such().await) };
    let bytes = manifest.encode().map_err(|_| Failure::Machine("a manifest cannot be written"))?;
    Ok(([(CONTENT_TYPE, MEDIA_TYPE), (CACHE_CONTROL, "no-store")], bytes).into_response())
}

/// The bytes of a part, also from the middle.
pub async fn part(
    State(relay): State<Shared>,
    caller: SignedIn,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    let Some(name) = BlobId::from_hex(&name).map(|name| PartName(name.0)) else {
        return Ok(page::no_such().await);
    };
    match snapshot::part(&mut relay.store.read().await?.line(), name).await? {
        Some((bytes, shelves)) if sees(&caller, &shelves) => {
            let asked = headers.get(RANGE).and_then(|line| line.to_str().ok());
            Ok(range::of_bytes(
                bytes,
                asked,
                [(CONTENT_TYPE, "application/octet-stream"), (CACHE_CONTROL, FOR_A_DAY)],
            ))
        }
        _ => Ok(page::no_such().await),
    }
}

fn sees(caller: &SignedIn, shelves: &[Shelf]) -> bool {
    let seen = rights::shelves(Role::from_number(caller.session.role));
    shelves.iter().any(|shelf| seen.contains(shelf))
}
