//! Takes blobs in piece by piece. Each piece is on disk before it is answered, so that either side may die at any moment;
//! the last one only after the whole was found to have its name.

use sha2::{Digest, Sha256};
use sync::account::Problem;
use sync::blob::{BlobId, Held, MAX_PIECE, Piece, Wanted, refused};
use sync::name::Shelf;

use crate::clock::{DAY, Millis};
use crate::problem::Answer;
use crate::relay::Relay;
use crate::store::blob::{self, Upload};
use crate::store::error::StoreError;
use crate::store::line::Line;
use crate::store::stored;

/// An upload nobody goes on with is forgotten after this.
const PATIENCE: Millis = 14 * DAY;

/// How far a blob has come, for somebody who may see `seen`. One that lies on a shelf they see is laid on this one, too.
pub async fn held(relay: &Relay, wanted: Wanted, seen: &[Shelf]) -> Answer<Held> {
    let mut write = relay.store.write().await?;
    let held = match known(&mut write.line(), wanted.blob, wanted.shelf, seen).await? {
        Some(held) => held,
        None => Held { received: received(&mut write.line(), wanted).await?, whole: false },
    };
    write.commit().await?;
    Ok(held)
}

/// Takes a piece that begins where the last one ended; answers any other with how far the blob has come.
pub async fn take(relay: &Relay, piece: Piece, seen: &[Shelf]) -> Answer<Held> {
    if let Some(problem) = refused(piece.size, &piece.media) {
        return Err(problem.into());
    }
    if piece.bytes.is_empty() || piece.bytes.len() > MAX_PIECE {
        return Err(Problem::Malformed.into());
    }
    let mut write = relay.store.write().await?;
    relay.metrics.pieces.up();
    let outcome = put(relay, &mut write.line(), &piece, seen).await?;
    // Damaged bytes are forgotten, which must last as well.
    write.commit().await?;
    Ok(outcome?)
}

async fn put(
    relay: &Relay,
    line: &mut Line<'_>,
    piece: &Piece,
    seen: &[Shelf],
) -> Answer<Result<Held, Problem>> {
    if let Some(held) = known(line, piece.blob, piece.shelf, seen).await? {
        return Ok(Ok(held));
    }
    let upload = begun(relay, line, piece).await?;
    if piece.at != upload.received {
        return Ok(Ok(Held { received: upload.received, whole: false }));
    }
    let after = upload.received + piece.bytes.len() as u64;
    if after > upload.size {
        return Ok(Err(Problem::Malformed));
    }
    if stored::bytes(line).await? + piece.bytes.len() as u64 > relay.storage {
        tracing::warn!("a piece finds no room");
        return Ok(Err(Problem::StorageFull));
    }
    stored::change(line, signed(piece.bytes.len() as u64)).await?;
    let received = blob::keep(line, &upload, &piece.bytes, relay.clock.now()).await?;
    if received < upload.size {
        return Ok(Ok(Held { received, whole: false }));
    }
    finish(relay, line, piece, &Upload { received, ..upload }).await
}

/// All bytes are here: are they what they claim to be?
async fn finish(
    relay: &Relay,
    line: &mut Line<'_>,
    piece: &Piece,
    upload: &Upload,
) -> Answer<Result<Held, Problem>> {
    if digest(line, upload).await? != Some(piece.blob) {
        tracing::warn!("the bytes of a blob do not have its name");
        drop_upload(line, upload).await?;
        return Ok(Err(Problem::BlobDamaged));
    }
    if blob::find(line, piece.blob).await?.is_some() {
        // It lies on a shelf this person does not see; that they have it, too, is now proven.
        drop_upload(line, upload).await?;
        blob::lay_on(line, piece.blob, piece.shelf).await?;
    } else {
        blob::finish(line, piece.blob, piece.shelf, upload, relay.clock.now()).await?;
    }
    Ok(Ok(Held { received: upload.size, whole: true }))
}

/// A blob that is whole, and that this person may see or is about to be told nothing of.
async fn known(
    line: &mut Line<'_>,
    id: BlobId,
    shelf: Shelf,
    seen: &[Shelf],
) -> Result<Option<Held>, StoreError> {
    let shelves = blob::shelves(line, id).await?;
    if !shelves.iter().any(|shelf| seen.contains(shelf)) {
        return Ok(None);
    }
    let Some(found) = blob::find(line, id).await? else { return Ok(None) };
    if !shelves.contains(&shelf) {
        blob::lay_on(line, id, shelf).await?;
    }
    Ok(Some(Held { received: found.size, whole: true }))
}

async fn received(line: &mut Line<'_>, wanted: Wanted) -> Result<u64, StoreError> {
    Ok(blob::upload(line, wanted.blob, wanted.shelf).await?.map_or(0, |upload| upload.received))
}

/// The upload this piece belongs to; one that was begun with another size or type is begun again.
async fn begun(relay: &Relay, line: &mut Line<'_>, piece: &Piece) -> Answer<Upload> {
    match blob::upload(line, piece.blob, piece.shelf).await? {
        Some(upload) if upload.size == piece.size && upload.media == piece.media => return Ok(upload),
        Some(other) => drop_upload(line, &other).await?,
        None => {}
    }
    let now = relay.clock.now();
    for old in blob::abandoned(line, now - PATIENCE).await? {
        drop_upload(line, &old).await?;
    }
    Ok(blob::begin(line, piece, relay.dice.bytes()?, now).await?)
}

async fn drop_upload(line: &mut Line<'_>, upload: &Upload) -> Result<(), StoreError> {
    let bytes = blob::forget(line, upload).await?;
    stored::change(line, -signed(bytes)).await
}

async fn digest(line: &mut Line<'_>, upload: &Upload) -> Result<Option<BlobId>, StoreError> {
    let (mut digest, mut at) = (Sha256::new(), 0);
    while at < upload.size {
        match blob::piece_at(line, &upload.content, at).await? {
            Some((from, bytes)) if from == at => {
                at += bytes.len() as u64;
                digest.update(&bytes);
            }
            _ => return Ok(None),
        }
    }
    Ok(Some(BlobId(digest.finalize().into())))
}

fn signed(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}
