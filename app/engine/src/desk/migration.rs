//! What becomes of stored values when a newer build finds them. A step that was published is never changed; a new one is
//! added behind it. A step may be repeated: it may have been cut short.

use domain::document::paper::{PDF, Paper};
use domain::id::Id;
use domain::record::Kind;
use sync::name::Shelf;

use crate::browser::disk::{Fault, Plan, Read, Table};
use crate::browser::world::{Later, World};
use crate::desk::engine::Engine;
use crate::desk::filing::joined;
use crate::store::index::Card;
use crate::store::value::leaves_from_crdt;
use crate::store::{blobs, key};

/// How many steps there are: the version of what this build stores.
pub const STEPS: u32 = 1;

impl<W: World> Engine<W> {
    /// Carries out what is missing. What cannot be done now is done at the next start; both forms are read.
    pub fn migrate(&self) -> Later<'_, Result<(), Fault>> {
        Box::pin(async move {
            if self.seat.borrow().is_none() {
                return Ok(());
            }
            let found = self.records.read(vec![Read::One(Table::Meta, key::VERSION.to_vec())]).await?;
            let done = found.into_iter().flatten().next().and_then(|bytes| bytes.try_into().ok());
            for step in done.map_or(0, u32::from_be_bytes)..STEPS {
                self.step(step).await?;
                let mut plan = Plan::default();
                plan.put(Table::Meta, key::VERSION, (step + 1).to_be_bytes().to_vec());
                self.records.commit(self.records.seated(plan)).await?;
            }
            Ok(())
        })
    }

    /// The steps, in their order.
    fn step(&self, step: u32) -> Later<'_, Result<(), Fault>> {
        match step {
            0 => self.papers_into_blobs(),
            _ => Box::pin(async { Ok(()) }),
        }
    }

    /// Papers were records of kind `File`; now they are blobs under the hash that the paper names.
    fn papers_into_blobs(&self) -> Later<'_, Result<(), Fault>> {
        Box::pin(async move {
            for (paper, hash) in self.papers_in_files() {
                self.world.breathe().await;
                let _turn = self.records.lane.turn().await;
                self.paper_into_blob(paper, &hash).await?;
            }
            self.records.upload.set(true);
            Ok(())
        })
    }

    async fn paper_into_blob(&self, file: Id, hash: &str) -> Result<(), Fault> {
        let opened = self.records.open_from_disk(file).await?;
        let bytes = joined(&leaves_from_crdt(opened.replica.leaves()));
        let mut plan = Plan::default();
        plan.guard(Table::Rows, file.0, opened.row);
        if blobs::name(&bytes).hex() != hash || blobs::put(&mut plan, Shelf::Sales, PDF, bytes).is_err() {
            self.world.warn(&format!("file {file} is not what was made; it stays as it is"));
            return Ok(());
        }
        // What waits for the relay stays in its old form, too.
        let gone = !self.records.outbox.borrow().has(file);
        if gone {
            let stored = self.records.stored(file).await?;
            stored
                .loose
                .iter()
                .for_each(|hash| plan.remove(Table::Changes, key::change(file, stored.shelf, hash)));
            plan.remove(Table::Packs, file.0);
            plan.remove(Table::Rows, file.0);
        }
        match self.records.commit(self.records.seated(plan)).await {
            Ok(()) if gone => self.records.library.borrow_mut().remove(file),
            // Another tab does the same.
            Ok(()) | Err(Fault::Moved) => {}
            Err(fault) => return Err(fault),
        }
        Ok(())
    }

    /// The files of papers that lie here in the old form, and the hashes of what was made.
    fn papers_in_files(&self) -> Vec<(Id, String)> {
        let library = self.records.library.borrow();
        let in_file = |paper: &Paper| library.entry(paper.file).is_some_and(|entry| entry.kind == Kind::File);
        let papers = library.all().filter_map(|(_, entry)| match &entry.card {
            Card::Paper(paper) if in_file(paper) => Some((paper.file, paper.hash.clone())),
            _ => None,
        });
        papers.collect()
    }
}
