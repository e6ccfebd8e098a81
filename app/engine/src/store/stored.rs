//! What lies on disk of one record: its row, its loose changes, its pack.

use std::collections::BTreeMap;

use bridge::event::Trouble;
use crdt::replica::{Merged, Replica};
use domain::id::Id;
use sync::name::Shelf;

use crate::browser::disk::{Fault, Plan, Read, Table};
use crate::browser::world::{Later, World};
use crate::store::key;
use crate::store::pack::Pack;
use crate::store::records::Records;
use crate::store::row::Digest;
use crate::store::word::Word;

/// Everything that is stored of a record.
#[derive(Clone, Debug)]
pub struct Stored {
    pub row: Option<Vec<u8>>,
    pub shelf: Shelf,
    /// The hashes of the changes that lie by themselves, none of which is in the pack.
    pub loose: Vec<[u8; 32]>,
    /// Their bytes, in the same order.
    pub changes: Vec<Vec<u8>>,
    pub pack: Option<Pack>,
}

/// Changes by their hashes.
pub type Unpacked = BTreeMap<[u8; 32], Vec<u8>>;

/// A change on disk: its record, shelf and hash.
pub type Place = (Id, Shelf, [u8; 32]);

impl Stored {
    /// Out of what [`reads`] has found; `None` if the pack cannot be read.
    fn of(mut next: impl FnMut() -> Vec<Vec<u8>>) -> Option<Stored> {
        let (row, keys, values, packed) = (next(), next(), next(), next());
        let pack = match packed.first() {
            Some(bytes) => Some(Pack::decode(bytes)?),
            None => None,
        };
        let shelf = pack.as_ref().map_or(Shelf::Unknown(u8::MAX), |pack| pack.shelf);
        let row = row.into_iter().next();
        let mut stored = Stored { row, shelf, loose: Vec::new(), changes: Vec::new(), pack };
        for (key, bytes) in keys.iter().zip(values) {
            let Some((_, shelf, hash)) = key::read_change(key) else { continue };
            stored.shelf = shelf;
            if !stored.pack.as_ref().is_some_and(|pack| pack.hashes.contains(&hash)) {
                stored.loose.push(hash);
                stored.changes.push(bytes);
            }
        }
        Some(stored)
    }

    /// The hashes of all changes.
    pub fn hashes(&self) -> impl Iterator<Item = [u8; 32]> {
        let packed = self.pack.iter().flat_map(|pack| pack.hashes.iter().copied());
        packed.chain(self.loose.iter().copied())
    }

    /// Over all changes.
    pub fn digest(&self) -> Digest {
        self.hashes().fold(Digest::default(), |digest, hash| digest.with(&hash))
    }
}

/// Where everything of a record lies.
fn reads(id: &Id) -> [Read; 4] {
    let doc = || id.0.to_vec();
    [
        Read::One(Table::Rows, doc()),
        Read::Keys(Table::Changes, doc()),
        Read::Values(Table::Changes, doc()),
        Read::One(Table::Packs, doc()),
    ]
}

impl<W: World> Records<W> {
    /// Reads what is stored of a record.
    pub fn stored(&self, id: Id) -> Later<'_, Result<Stored, Fault>> {
        Box::pin(async move { self.stored_of(&[id]).await?.pop().ok_or(Fault::Other) })
    }

    /// Reads what is stored of each of these records, all at once. A pack that cannot be read goes, and the relay sends
    /// its changes again: nothing is built on half a record.
    pub fn stored_of<'a>(&'a self, ids: &'a [Id]) -> Later<'a, Result<Vec<Stored>, Fault>> {
        Box::pin(async move {
            let found = self.read(ids.iter().flat_map(reads).collect()).await?;
            let mut found = found.into_iter();
            let mut all = Vec::with_capacity(ids.len());
            for id in ids {
                match Stored::of(|| found.next().unwrap_or_default()) {
                    Some(stored) => all.push(stored),
                    None => return Err(self.drop_pack(*id).await),
                }
            }
            Ok(all)
        })
    }

    /// The document of what is stored; `None` if its pack holds no document.
    pub fn unfold(&self, stored: &Stored) -> Option<(Replica, Merged)> {
        let Some(pack) = &stored.pack else { return Some(self.load(&stored.changes)) };
        self.opened.set(self.opened.get().saturating_add(1));
        let mut replica = Replica::open(&pack.chunk, self.actor.get()).ok()?;
        let merged = replica.merge(&stored.changes);
        Some((replica, merged))
    }

    /// The changes in a record's pack, by their hashes.
    pub fn unpacked(&self, id: Id) -> Later<'_, Result<Unpacked, Fault>> {
        Box::pin(async move {
            let stored = self.stored(id).await?;
            let mut changes = BTreeMap::new();
            if let Some(pack) = stored.pack {
                match Replica::open(&pack.chunk, self.actor.get()) {
                    Ok(replica) => replica
                        .changes()
                        .into_iter()
                        .for_each(|change| drop(changes.insert(change.hash, change.bytes))),
                    Err(_) => return Err(self.drop_pack(id).await),
                }
            }
            Ok(changes)
        })
    }

    /// Every change on disk: record, shelf, hash.
    pub fn all_changes(&self) -> Later<'_, Result<Vec<Place>, Fault>> {
        Box::pin(async move {
            let packs = || Table::Packs;
            let reads = vec![
                Read::Keys(Table::Changes, Vec::new()),
                Read::Keys(packs(), Vec::new()),
                Read::Values(packs(), Vec::new()),
            ];
            let mut found = self.read(reads).await?.into_iter();
            let mut next = || found.next().unwrap_or_default();
            let (keys, docs, packs) = (next(), next(), next());
            let mut all: Vec<_> = keys.iter().filter_map(|key| key::read_change(key)).collect();
            for (doc, pack) in docs.iter().zip(&packs) {
                if let (Ok(doc), Some(pack)) = (doc.as_slice().try_into(), Pack::decode(pack)) {
                    all.extend(pack.hashes.into_iter().map(|hash| (Id(doc), pack.shelf, hash)));
                }
            }
            Ok(all)
        })
    }

    /// Takes a damaged pack away and has its shelf read from the beginning; gives the fault for whoever wanted it.
    pub fn drop_pack(&self, id: Id) -> Later<'_, Fault> {
        Box::pin(async move {
            self.world.warn(&format!("record {id}: its packed changes are damaged and are fetched again"));
            let shelf = self.library.borrow().entry(id).map(|entry| entry.shelf);
            let mut plan = Plan::default();
            plan.remove(Table::Packs, id.0);
            if let Some(shelf) = shelf {
                plan.remove(Table::Meta, key::cursor(shelf));
                if let Err(fault) = self.forget_parts(&mut plan, key::parts(shelf)).await {
                    return fault;
                }
            }
            if let Err(fault) = self.commit(self.seated(plan)).await {
                return fault;
            }
            self.trouble(Some(Trouble::Repaired(1)));
            self.behind.set(true);
            self.say(&Word::Behind);
            Fault::Other
        })
    }
}
