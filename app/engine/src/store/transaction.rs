//! A write from its draft to the disk and into memory: one transaction, tried again when another tab was quicker.

use bridge::reply::Failure;
use crdt::change::Stamp;
use domain::record::Kind;

use crate::browser::disk::Fault;
use crate::browser::world::{Later, World};
use crate::store::draft::{Draft, Finished};
use crate::store::making::Maker;
use crate::store::records::{Records, Stored, failure};
use crate::store::word::Word;

/// So often a write is tried again because another tab was quicker.
const TRIES: u32 = 8;

impl<W: World> Records<W> {
    /// Writes what a maker puts into a draft: all of it in one transaction, or nothing. If another tab was quicker,
    /// it is made again on what that tab has written.
    pub fn write<'a>(&'a self, stamp: Stamp, maker: &'a dyn Maker<W>) -> Later<'a, Result<Stored, Failure>> {
        Box::pin(async move {
            let _turn = self.lane.turn().await;
            for _ in 0..TRIES {
                let mut draft = Draft::new(self, stamp);
                maker.make(&mut draft).await?;
                if let Some(stored) = self.conclude(draft).await? {
                    return Ok(stored);
                }
            }
            Err(Failure::Database)
        })
    }

    /// Carries a draft out; `None` if another tab was quicker, whose work is in memory then.
    fn conclude<'a>(&'a self, draft: Draft<'a, W>) -> Later<'a, Result<Option<Stored>, Failure>> {
        Box::pin(async move {
            let mut finished = draft.finish(self.world.now())?;
            let plan = std::mem::take(&mut finished.plan);
            match self.commit(self.seated(plan)).await {
                Ok(()) => Ok(Some(self.settle(finished))),
                Err(Fault::Moved) => {
                    self.refresh(&finished.ids()).await.map_err(failure)?;
                    Ok(None)
                }
                Err(fault) => Err(failure(fault)),
            }
        })
    }

    /// Puts what is on disk now into memory.
    fn settle(&self, finished: Finished) -> Stored {
        if finished.blobs {
            self.upload.set(true);
            self.say(&Word::Blobs);
        }
        let mut stored = Stored {
            queued: finished.queued,
            bytes: finished.bytes,
            blobs: finished.blobs,
            records: Vec::new(),
        };
        for (row, bytes) in finished.rows {
            stored.records.push((Kind::of_record(&row.leaves), row.doc));
            self.library.borrow_mut().put(&row, bytes);
        }
        for (id, digest, replica) in finished.replicas {
            self.keep(id, digest, replica);
        }
        let mut outbox = self.outbox.borrow_mut();
        stored.queued.iter().for_each(|waiting| outbox.add(*waiting));
        stored
    }
}
