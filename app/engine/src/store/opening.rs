//! Documents out of their changes, and rows out of documents where a stored row is not to be trusted.

use crdt::replica::{Merged, Replica};
use domain::id::Id;
use sync::name::Shelf;

use crate::browser::disk::{Fault, Plan, Read, Table};
use crate::browser::world::{Later, World};
use crate::store::records::Records;
use crate::store::row::{Digest, Row};
use crate::store::stored::Stored;
use crate::store::value::leaves_from_crdt;

/// An opened record.
pub struct Opened {
    pub replica: Replica,
    pub shelf: Shelf,
    pub digest: Digest,
    /// The row as it lies on disk.
    pub row: Option<Vec<u8>>,
}

impl<W: World> Records<W> {
    /// Opens a record's document, out of memory or out of its changes.
    pub fn open(&self, id: Id) -> Later<'_, Result<Opened, Fault>> {
        Box::pin(async move {
            let known =
                self.library.borrow().entry(id).map(|entry| (entry.digest, entry.shelf, entry.row.clone()));
            if let Some((digest, shelf, row)) = known
                // Without the row as it lies on disk nobody could tell whether another tab was quicker.
                && !row.is_empty()
                && let Some(replica) = self.replicas.borrow_mut().take(id, digest)
            {
                return Ok(Opened { replica, shelf, digest, row: Some(row) });
            }
            self.open_from_disk(id).await
        })
    }

    /// Keeps a document for the next time.
    pub fn keep(&self, id: Id, digest: Digest, replica: Replica) {
        self.replicas.borrow_mut().keep(id, digest, replica);
    }

    /// Takes what other tabs have written into memory.
    pub fn refresh<'a>(&'a self, ids: &'a [Id]) -> Later<'a, Result<(), Fault>> {
        Box::pin(async move {
            let reads = ids.iter().map(|id| Read::One(Table::Rows, id.0.to_vec())).collect();
            let found = self.read(reads).await?;
            for (id, values) in ids.iter().zip(found) {
                match values.into_iter().next() {
                    Some(bytes) => self.take_row(*id, bytes).await?,
                    None => self.library.borrow_mut().remove(*id),
                }
            }
            Ok(())
        })
    }

    /// Reads a record's document out of its changes. A damaged change is named and left where it is.
    pub fn open_from_disk(&self, id: Id) -> Later<'_, Result<Opened, Fault>> {
        Box::pin(async move {
            let stored = self.stored(id).await?;
            let replica = self.unfolded(id, &stored).await?;
            Ok(Opened { replica, shelf: stored.shelf, digest: stored.digest(), row: stored.row })
        })
    }

    /// The document of a record that was read: out of memory if it is open with exactly these changes.
    pub async fn reopen(&self, id: Id, stored: &Stored) -> Result<Replica, Fault> {
        let open = self.replicas.borrow_mut().take(id, stored.digest());
        match open {
            Some(replica) => Ok(replica),
            None => self.unfolded(id, stored).await,
        }
    }

    async fn unfolded(&self, id: Id, stored: &Stored) -> Result<Replica, Fault> {
        let Some((replica, merged)) = self.unfold(stored) else { return Err(self.drop_pack(id).await) };
        self.name_damage(id, &stored.loose, &merged);
        Ok(replica)
    }

    /// A document out of changes, counted.
    pub fn load(&self, changes: &[Vec<u8>]) -> (Replica, Merged) {
        self.opened.set(self.opened.get().saturating_add(1));
        Replica::load(changes, self.actor.get())
    }

    /// Notes which changes could not be taken. `hashes`: those of the changes that were offered, in their order.
    pub fn name_damage(&self, id: Id, hashes: &[[u8; 32]], merged: &Merged) {
        let offered = merged.refused.iter().filter_map(|(place, fault)| Some((hashes.get(*place)?, fault)));
        let late = merged.refused_late.iter().map(|(hash, fault)| (hash, fault));
        for (hash, fault) in offered.chain(late) {
            self.world.warn(&format!("record {id}: change {:02x?} is left out: {fault:?}", &hash[..4]));
        }
    }

    /// Makes a row anew from the changes of its record. `damaged`: what lies in its place.
    pub fn rebuild(&self, id: Id, damaged: Vec<u8>) -> Later<'_, Result<(), Fault>> {
        Box::pin(async move {
            let opened = self.open_from_disk(id).await?;
            let mut plan = Plan::default();
            plan.guard(Table::Rows, id.0, Some(damaged));
            if opened.digest == Digest::default() {
                plan.remove(Table::Rows, id.0);
                self.library.borrow_mut().remove(id);
            } else {
                let row =
                    Row::new(id, opened.shelf, opened.digest, leaves_from_crdt(opened.replica.leaves()));
                plan.put(Table::Rows, id.0, row.encode());
                self.library.borrow_mut().put(&row, row.encode());
            }
            match self.commit(plan).await {
                // Another tab has written the row: it is whole again, and the tab tells us of it.
                Err(Fault::Moved) => Ok(()),
                other => other,
            }
        })
    }

    async fn take_row(&self, id: Id, bytes: Vec<u8>) -> Result<(), Fault> {
        let same = self.library.borrow().entry(id).is_some_and(|entry| entry.row == bytes);
        match Row::decode(&bytes) {
            _ if same => Ok(()),
            Some(row) => {
                self.library.borrow_mut().put(&row, bytes);
                Ok(())
            }
            None => self.rebuild(id, bytes).await,
        }
    }
}
