//! What is taken away: changes the relay will never keep, records that were erased, shelves of another role.
//! What a person made here and nobody will keep is laid aside with the reason, never thrown away silently.

use std::collections::BTreeMap;

use domain::id::Id;
use domain::record::Kind;
use sync::blob::BlobId;
use sync::device::effect::Refused;
use sync::device::event::OutboxKey;
use sync::name::{DocId, Hash, Shelf};
use sync::wire::part::RejectedWhy;

use crate::browser::disk::{Fault, Plan, Read, Table};
use crate::browser::world::World;
use crate::store::key;
use crate::store::outbox::Waiting;
use crate::store::records::Records;
use crate::store::row::{Digest, Row};
use crate::store::value::{gathered, leaves_from_crdt};
use crate::store::word::Word;

const TRIES: u32 = 8;

/// A change laid aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    pub why: RejectedWhy,
    pub waiting: Waiting,
    pub bytes: Vec<u8>,
}

impl Aside {
    /// The stored value; the key is the hash.
    pub fn encode(&self) -> Vec<u8> {
        [&[self.why.number()][..], &self.waiting.encode(), &self.bytes].concat()
    }

    /// Reads a stored value; `None` if it is damaged.
    pub fn decode(value: &[u8]) -> Option<Aside> {
        let (why, rest) = value.split_first()?;
        let (waiting, bytes) = rest.split_at_checked(Waiting::LENGTH)?;
        let why = RejectedWhy::from_number(*why);
        Some(Aside { why, waiting: Waiting::decode(waiting)?, bytes: bytes.to_vec() })
    }
}

impl<W: World> Records<W> {
    /// Lays changes aside and makes their records anew without them. Gives those that wait no longer.
    pub async fn put_aside(&self, refused: &[Refused]) -> Result<Vec<OutboxKey>, Fault> {
        let _turn = self.lane.turn().await;
        // A stored part may hold such a change: all of them are fetched again.
        let mut plan = Plan::default();
        self.forget_parts(&mut plan, key::PARTS.to_vec()).await?;
        self.commit(self.seated(plan)).await?;
        let mut docs: BTreeMap<Id, Vec<Refused>> = BTreeMap::new();
        for one in refused {
            docs.entry(Id(one.key.doc.0)).or_default().push(*one);
        }
        for (doc, refused) in docs {
            self.put_aside_of(doc, &refused).await?;
        }
        Ok(refused.iter().map(|refused| refused.key).collect())
    }

    /// What was laid aside so far.
    pub async fn aside(&self) -> Result<Vec<Aside>, Fault> {
        let found = self.read(vec![Read::Values(Table::Meta, key::ASIDE.to_vec())]).await?;
        Ok(found.into_iter().flatten().filter_map(|value| Aside::decode(&value)).collect())
    }

    /// Forgets records for good. `purged`: the number of the last erasure.
    pub async fn erase(&self, docs: &[DocId], purged: u64) -> Result<(), Fault> {
        let _turn = self.lane.turn().await;
        let ids: Vec<Id> = docs.iter().map(|doc| Id(doc.0)).collect();
        let mut plan = Plan::default();
        for one in self.aside().await? {
            if ids.contains(&one.waiting.doc) {
                plan.remove(Table::Meta, key::aside(&one.waiting.hash));
            }
        }
        plan.put(Table::Meta, key::PURGED, purged.to_be_bytes().to_vec());
        // It holds what was written of them.
        plan.remove(Table::Meta, key::LAST_IMPORT);
        self.drop_records(plan, &ids).await
    }

    /// Forgets a shelf. What waited on it is laid aside.
    pub async fn drop_shelf(&self, shelf: Shelf) -> Result<(), Fault> {
        let waiting: Vec<Waiting> = self.outbox.borrow().all();
        let waiting = waiting.into_iter().filter(|waiting| waiting.shelf == shelf);
        let refuse = |waiting: Waiting| Refused { key: waiting.key(), why: RejectedWhy::NotAllowed };
        self.put_aside(&waiting.map(refuse).collect::<Vec<_>>()).await?;
        let _turn = self.lane.turn().await;
        let all = self.all_changes().await?.into_iter();
        let ids = gathered(all.filter(|(_, on, _)| *on == shelf).map(|(doc, ..)| (doc, ())));
        let mut plan = Plan::default();
        plan.remove(Table::Meta, key::cursor(shelf));
        plan.remove(Table::Meta, key::mark(shelf));
        plan.remove(Table::Meta, key::LAST_IMPORT);
        self.forget_parts(&mut plan, key::parts(shelf)).await?;
        self.drop_records(plan, &ids.into_keys().collect::<Vec<_>>()).await
    }

    async fn put_aside_of(&self, doc: Id, refused: &[Refused]) -> Result<(), Fault> {
        for _ in 0..TRIES {
            match self.try_put_aside(doc, refused).await {
                Err(Fault::Moved) => self.refresh(&[doc]).await?,
                Err(fault) => return Err(fault),
                Ok(row) => {
                    self.show_without(doc, refused, row);
                    return Ok(());
                }
            }
        }
        Err(Fault::Other)
    }

    async fn try_put_aside(&self, doc: Id, refused: &[Refused]) -> Result<Option<Row>, Fault> {
        let stored = self.stored(doc).await?;
        let mut left = self.unpacked(doc).await?;
        let mut plan = Plan::default();
        let is_packed = refused.iter().any(|refused| left.contains_key(&refused.key.hash.0));
        if is_packed {
            plan.remove(Table::Packs, doc.0);
            for (hash, bytes) in &left {
                plan.put(Table::Changes, key::change(doc, stored.shelf, hash), bytes.clone());
            }
        }
        left.extend(stored.loose.iter().copied().zip(stored.changes));
        for Refused { key: OutboxKey { shelf, hash: Hash(hash), .. }, why } in refused {
            plan.remove(Table::Outbox, *hash);
            plan.remove(Table::Changes, key::change(doc, *shelf, hash));
            let Some(bytes) = left.remove(hash) else { continue };
            let waiting = Waiting { order: 0, shelf: *shelf, doc, hash: *hash, seals: false };
            plan.put(Table::Meta, key::aside(hash), Aside { why: *why, waiting, bytes }.encode());
        }
        let row = self.row_of(doc, stored.shelf, left);
        plan.guard(Table::Rows, doc.0, stored.row);
        match &row {
            Some(row) => plan.put(Table::Rows, doc.0, row.encode()),
            None => plan.remove(Table::Rows, doc.0),
        }
        self.commit(self.seated(plan)).await?;
        Ok(row)
    }

    fn row_of(&self, doc: Id, shelf: Shelf, left: BTreeMap<[u8; 32], Vec<u8>>) -> Option<Row> {
        if left.is_empty() {
            return None;
        }
        let digest = left.keys().fold(Digest::default(), |digest, hash| digest.with(hash));
        let (hashes, changes): (Vec<_>, Vec<_>) = left.into_iter().unzip();
        let (replica, merged) = self.load(&changes);
        self.name_damage(doc, &hashes, &merged);
        Some(Row::new(doc, shelf, digest, leaves_from_crdt(replica.leaves())))
    }

    /// Memory, window and other tabs hear of it.
    fn show_without(&self, doc: Id, refused: &[Refused], row: Option<Row>) {
        let name = self.name(doc);
        match row {
            Some(row) => self.library.borrow_mut().put(&row, row.encode()),
            None => self.library.borrow_mut().remove(doc),
        }
        let hashes: Vec<[u8; 32]> = refused.iter().map(|refused| refused.key.hash.0).collect();
        self.forget_waiting(hashes.iter().copied());
        self.say(&Word::Carried(hashes));
        self.tell_of(vec![name]);
    }

    async fn drop_records(&self, mut plan: Plan, ids: &[Id]) -> Result<(), Fault> {
        let reads = ids.iter().map(|id| Read::Keys(Table::Changes, id.0.to_vec())).collect();
        for key in self.read(reads).await?.into_iter().flatten() {
            plan.remove(Table::Changes, key);
        }
        let waiting = self.outbox.borrow().all().into_iter().filter(|waiting| ids.contains(&waiting.doc));
        let hashes: Vec<[u8; 32]> = waiting.map(|waiting| waiting.hash).collect();
        hashes.iter().for_each(|hash| plan.remove(Table::Outbox, *hash));
        for id in ids {
            plan.remove(Table::Rows, id.0);
            plan.remove(Table::Packs, id.0);
        }
        for blob in self.blobs_of_only(ids) {
            plan.remove(Table::Blobs, blob.0);
            plan.remove(Table::Uploads, blob.0);
        }
        self.commit(self.seated(plan)).await?;
        let names: Vec<(Kind, Id)> = ids.iter().map(|id| self.name(*id)).collect();
        ids.iter().for_each(|id| self.library.borrow_mut().remove(*id));
        self.forget_waiting(hashes.iter().copied());
        self.say(&Word::Carried(hashes));
        self.tell_of(names);
        Ok(())
    }

    /// The blobs that no other record names.
    fn blobs_of_only(&self, ids: &[Id]) -> Vec<BlobId> {
        let library = self.library.borrow();
        let of = |mine: bool| library.blobs().filter(move |named| ids.contains(&named.record) == mine);
        let kept = gathered(of(false).map(|named| (named.blob.0, ())));
        of(true).map(|named| named.blob).filter(|blob| !kept.contains_key(&blob.0)).collect()
    }

    fn tell_of(&self, names: Vec<(Kind, Id)>) {
        let records = names.iter().map(|(_, id)| *id).collect();
        self.say(&Word::Stored { records, queued: Vec::new() });
        self.changed(names);
    }
}

#[cfg(test)]
mod tests {
    use super::Aside;
    use crate::store::outbox::Waiting;
    use domain::id::Id;
    use sync::name::Shelf;
    use sync::wire::part::RejectedWhy;

    #[test]
    fn what_was_laid_aside_survives_its_bytes() {
        let waiting =
            Waiting { order: 0, shelf: Shelf::Books, doc: Id([4; 16]), hash: [3; 32], seals: false };
        let aside = Aside { why: RejectedWhy::Sealed, waiting, bytes: vec![1, 2, 3] };
        assert_eq!(Aside::decode(&aside.encode()), Some(aside.clone()));
        assert_eq!(Aside::decode(&aside.encode()[..50]), None);
    }
}
