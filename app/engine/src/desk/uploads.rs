//! Blobs on their way: up in the background, piece by piece; down when they are wanted, and ahead of time for what is new.

use bridge::event::Phase;
use bridge::reply::Failure;
use domain::time::Moment;
use sync::account::{self, Problem};
use sync::blob::{BlobId, HELD_PATH, Held, MAX_PIECE, PIECE_PATH, Piece, Wanted};

use crate::browser::disk::{Plan, Read, Table};
use crate::browser::world::{Later, Timer, World};
use crate::desk::engine::{Engine, State};
use crate::store::blobs::{Upload, name};
use crate::store::records::failure;

/// After a failure the next attempt waits so long.
const AGAIN_AFTER: i64 = 30_000;
/// What is younger is fetched ahead of time.
const RECENT: i64 = 30 * 86_400_000;
/// So many are fetched in one rest.
const AHEAD: usize = 20;

/// Why an upload has not come to its end.
enum Stop {
    /// Later perhaps.
    Later,
    /// The relay will never keep it, or there is nothing to send.
    Never,
}

impl<W: World> Engine<W> {
    /// Uploads what waits, if this tab leads and the relay is in reach; one upload at a time.
    pub fn upload(&self) -> Later<'_, ()> {
        Box::pin(async move {
            let ready = self.leads.get() && self.state.get() == State::Ready && self.seat.borrow().is_some();
            let reach = self.records.sync.get().phase == Phase::Current;
            if !ready || !reach || self.uploading.replace(true) {
                return;
            }
            // What is kept meanwhile goes with the next turn.
            while self.records.upload.replace(false) {
                for (blob, upload) in self.records.uploads().await.unwrap_or_default() {
                    if let Err(Stop::Later) = self.upload_one(blob, &upload).await {
                        self.world.wake(Timer::Upload, Moment(self.world.now().0 + AGAIN_AFTER));
                        break;
                    }
                    // What cannot be noted is asked again: the relay says that it has it.
                    let _ = self.records.uploaded(blob).await;
                    self.driver.show(None);
                }
            }
            self.uploading.set(false);
        })
    }

    /// The bytes of a blob, from here or from the relay.
    pub fn blob(&self, blob: BlobId) -> Later<'_, Result<Vec<u8>, Failure>> {
        Box::pin(async move {
            if let Some(bytes) = self.records.blob_here(blob).await.map_err(failure)? {
                return Ok(bytes);
            }
            let answered = self.world.call(&blob.path(), None).await.map_err(|_| Failure::FileAway)?;
            if !answered.good || name(&answered.body) != blob {
                return Err(Failure::FileAway);
            }
            let mut plan = Plan::default();
            plan.put(Table::Blobs, blob.0, answered.body.clone());
            // Without room it is fetched again the next time.
            let _ = self.records.commit(self.records.seated(plan)).await;
            Ok(answered.body)
        })
    }

    /// Fetches what is new and not here, so that it can be opened without a network.
    pub async fn fetch_ahead(&self) {
        let since = self.world.now().0 - RECENT;
        let Ok(found) = self.records.read(vec![Read::Keys(Table::Blobs, Vec::new())]).await else { return };
        let here = found.concat();
        let wanted = self.named_since(Moment(since));
        for blob in wanted.into_iter().filter(|blob| !here.contains(&blob.0.to_vec())).take(AHEAD) {
            if self.blob(blob).await.is_err() {
                return;
            }
        }
    }

    fn named_since(&self, since: Moment) -> Vec<BlobId> {
        let library = self.records.library.borrow();
        library.blobs().filter(|named| named.created >= since).map(|named| named.blob).collect()
    }

    async fn upload_one(&self, blob: BlobId, upload: &Upload) -> Result<(), Stop> {
        let bytes = self.records.blob_here(blob).await.map_err(|_| Stop::Later)?;
        let Some(bytes) = bytes else { return Err(Stop::Never) };
        let wanted = Wanted { blob, shelf: upload.shelf };
        let mut held = self.ask_relay(HELD_PATH, account::encode(&wanted)).await?;
        let mut before = None;
        while !held.whole {
            // A relay that does not move gets no piece twice.
            if before == Some(held.received) {
                return Err(Stop::Later);
            }
            before = Some(held.received);
            let at = usize::try_from(held.received).unwrap_or(usize::MAX).min(bytes.len());
            let end = bytes.len().min(at.saturating_add(MAX_PIECE));
            let piece = Piece {
                blob,
                shelf: upload.shelf,
                size: upload.size,
                media: upload.media.clone(),
                at: at as u64,
                bytes: bytes.get(at..end).unwrap_or_default().to_vec(),
            };
            held = self.ask_relay(PIECE_PATH, account::encode(&piece)).await?;
        }
        Ok(())
    }

    async fn ask_relay(&self, path: &str, body: Vec<u8>) -> Result<Held, Stop> {
        let answered = self.world.call(path, Some(body)).await.map_err(|_| Stop::Later)?;
        if answered.good {
            return account::decode(&answered.body).map_err(|_| Stop::Later);
        }
        match account::decode::<Problem>(&answered.body) {
            Ok(problem @ (Problem::BlobSize | Problem::BlobType)) => {
                self.world.warn(&format!("the relay keeps no such blob: {problem:?}"));
                Err(Stop::Never)
            }
            _ => Err(Stop::Later),
        }
    }
}
