//! Puts documents together out of their changes, and parts out of documents.

use std::collections::HashMap;

use sync::name::{DocId, Hash, Shelf};
use sync::wire::snapshot::{Manifest, PartInfo, PartName, Saved, pack, unpack};

use crate::clock::Millis;
use crate::compaction::fault::Fault;
use crate::compaction::order::Order;
use crate::compaction::{document, proof};
use crate::store::error::StoreError;
use crate::store::line::Line;
use crate::store::snapshot::{self, Part};
use crate::store::{Store, ledger, log, stored};

/// A part is closed when its documents weigh this much; deflated it is a fraction.
const FULL: usize = 1 << 19;

pub(super) async fn make(
    store: &Store,
    shelf: Shelf,
    least: u64,
    current_since: Millis,
) -> Result<Option<u64>, Fault> {
    let purged = ledger::head(store).await?;
    let mut moment = store.moment().await?;
    let line = &mut moment.line();
    let head = log::head(line, shelf).await?;
    let (base, _) = snapshot::bounds(line, shelf).await?;
    if head.seq < base + least.max(1) {
        return Ok(None);
    }
    let before = saved_before(line, shelf).await?;
    let mut documents = snapshot::documents(line, shelf, head.seq).await?;
    let order = Order::of(line, shelf, current_since).await?;
    documents.sort_by_key(|known| order.place(known));
    let mut press = Press::default();
    for known in &documents {
        let changes = snapshot::changes(line, shelf, known.doc, head.seq).await?;
        let bytes = save(before.get(&known.doc), &changes)?;
        press.take(order.place(known).0, Saved { doc: known.doc, bytes })?;
    }
    let parts = press.finish()?;
    drop(moment);
    let infos = parts.iter().map(|part| part.info).collect();
    let manifest = Manifest { shelf, base: head.seq, chain: head.chain, parts: infos, purged };
    put(store, &manifest, &parts, purged).await?;
    Ok(Some(head.seq))
}

async fn put(store: &Store, manifest: &Manifest, parts: &[Part], purged: u64) -> Result<(), Fault> {
    let mut work = store.write().await?;
    let before = snapshot::manifest(&mut work.line(), manifest.shelf).await?;
    // An erasure that came meanwhile is not in these parts' favour: the next run makes them without it.
    if ledger::head(store).await? != purged
        || before.as_ref().is_some_and(|before| before.base > manifest.base)
    {
        return Err(Fault::Moved);
    }
    let old = before.iter().flat_map(|before| &before.parts).map(|part| i64::from(part.bytes)).sum::<i64>();
    let new = parts.iter().map(|part| i64::from(part.info.bytes)).sum::<i64>();
    snapshot::replace(&mut work.line(), manifest, parts).await?;
    stored::change(&mut work.line(), new - old).await?;
    Ok(work.commit().await?)
}

/// The documents of the snapshot before, if the log has forgotten anything that is in it.
async fn saved_before(line: &mut Line<'_>, shelf: Shelf) -> Result<HashMap<DocId, Vec<u8>>, Fault> {
    let (_, floor) = snapshot::bounds(line, shelf).await?;
    let mut saved = HashMap::new();
    let manifest = if floor > 0 { snapshot::manifest(line, shelf).await? } else { None };
    for info in manifest.into_iter().flat_map(|manifest| manifest.parts) {
        let (bytes, _) = snapshot::part(line, info.sha256).await?.ok_or(Fault::Lacks)?;
        saved.extend(unpack(&bytes).map_err(Fault::Wire)?.into_iter().map(|saved| (saved.doc, saved.bytes)));
    }
    Ok(saved)
}

/// A document out of what is left of its changes in the log, and out of the snapshot before where the log has forgotten.
fn save(before: Option<&Vec<u8>>, changes: &[(u64, Hash, Vec<u8>)]) -> Result<Vec<u8>, Fault> {
    let there: Vec<&[u8]> =
        changes.iter().map(|(_, _, bytes)| &bytes[..]).filter(|bytes| !bytes.is_empty()).collect();
    let mut replica = match before.filter(|_| there.len() < changes.len()) {
        Some(before) => document::open(before)?,
        None => document::empty(),
    };
    let merged = replica.merge(&there);
    if !merged.refused.is_empty() || !merged.missing.is_empty() {
        return Err(Fault::Unreadable);
    }
    let saved = replica.save_plain();
    proof::holds_exactly(&saved, changes.iter().map(|(_, hash, _)| *hash))?;
    Ok(saved)
}

/// Fills parts.
#[derive(Default)]
struct Press {
    parts: Vec<Part>,
    open: Vec<Saved>,
    class: u8,
    weight: usize,
}

impl Press {
    fn take(&mut self, class: u8, saved: Saved) -> Result<(), Fault> {
        if class != self.class || self.weight + saved.bytes.len() > FULL {
            self.close()?;
            self.class = class;
        }
        self.weight += saved.bytes.len();
        self.open.push(saved);
        Ok(())
    }

    fn close(&mut self) -> Result<(), Fault> {
        if !self.open.is_empty() {
            self.parts.push(part(self.class, &std::mem::take(&mut self.open))?);
            self.weight = 0;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Vec<Part>, Fault> {
        self.close()?;
        Ok(self.parts)
    }
}

fn part(class: u8, documents: &[Saved]) -> Result<Part, Fault> {
    let bytes = pack(documents).map_err(Fault::Wire)?;
    let count = |number: usize| u32::try_from(number).map_err(|_| StoreError::Row("count"));
    let info = PartInfo {
        sha256: PartName::of(&bytes),
        bytes: count(bytes.len())?,
        documents: count(documents.len())?,
        class,
    };
    Ok(Part { info, bytes })
}
