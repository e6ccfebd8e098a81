//! Proves that a snapshot on disk holds exactly what the log says, and only then lets the log forget.

use std::collections::{HashMap, HashSet};

use sync::name::{DocId, Hash, Shelf};
use sync::wire::snapshot::{Manifest, PartName, unpack};

use crate::clock::Millis;
use crate::compaction::document;
use crate::compaction::fault::Fault;
use crate::store::line::Line;
use crate::store::{Store, snapshot, stored};

pub(super) async fn forget(store: &Store, shelf: Shelf, before: Millis) -> Result<u64, Fault> {
    let mut moment = store.moment().await?;
    let line = &mut moment.line();
    let (base, floor) = snapshot::bounds(line, shelf).await?;
    let old = snapshot::older_than(line, shelf, base, before).await?;
    let Some(manifest) = snapshot::manifest(line, shelf).await?.filter(|_| old > floor) else {
        return Ok(floor);
    };
    prove(line, &manifest).await?;
    drop(moment);
    let mut work = store.write().await?;
    if snapshot::manifest(&mut work.line(), shelf).await?.as_ref() != Some(&manifest) {
        return Err(Fault::Moved);
    }
    let bytes = snapshot::forget(&mut work.line(), shelf, old).await?;
    stored::change(&mut work.line(), -bytes).await?;
    work.commit().await?;
    Ok(old)
}

/// Every document of the log is in a part, and each with exactly its changes.
async fn prove(line: &mut Line<'_>, manifest: &Manifest) -> Result<(), Fault> {
    let mut saved: HashMap<DocId, Vec<u8>> = HashMap::new();
    for info in &manifest.parts {
        let (bytes, _) = snapshot::part(line, info.sha256).await?.ok_or(Fault::Lacks)?;
        if PartName::of(&bytes) != info.sha256 {
            return Err(Fault::Lacks);
        }
        saved.extend(unpack(&bytes).map_err(Fault::Wire)?.into_iter().map(|saved| (saved.doc, saved.bytes)));
    }
    for known in snapshot::documents(line, manifest.shelf, manifest.base).await? {
        let bytes = saved.get(&known.doc).ok_or(Fault::Lacks)?;
        let changes = snapshot::changes(line, manifest.shelf, known.doc, manifest.base).await?;
        holds_exactly(bytes, changes.into_iter().map(|(_, hash, _)| hash))?;
    }
    Ok(())
}

/// Opens a saved document and compares the set of its changes with what the log says.
pub(super) fn holds_exactly(saved: &[u8], hashes: impl Iterator<Item = Hash>) -> Result<(), Fault> {
    let replica = document::open(saved)?;
    let held: HashSet<Hash> = replica.changes().iter().map(|change| Hash(change.hash)).collect();
    if held == hashes.collect() { Ok(()) } else { Err(Fault::Lacks) }
}
