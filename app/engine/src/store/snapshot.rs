//! Parts of a snapshot: whole documents instead of their changes one by one. Each part is one transaction, so that a first
//! start may break off anywhere and goes on with the parts that are missing.

use crdt::replica::Replica;
use domain::id::Id;
use sync::device::effect::Change;
use sync::device::event::{Cursor, Mark};
use sync::name::{Hash, Shelf};
use sync::wire::snapshot::{PartName, Saved};

use crate::browser::disk::{Fault, Plan, Read, Table};
use crate::browser::world::World;
use crate::store::incoming::{BREATH, TRIES, Taken, by_record, encode_cursor, encode_mark};
use crate::store::key;
use crate::store::pack::Pack;
use crate::store::records::Records;
use crate::store::row::{Digest, Row};
use crate::store::value::leaves_from_crdt;

/// A part of a snapshot, verified by its name.
pub struct Part<'a> {
    pub shelf: Shelf,
    pub name: PartName,
    pub documents: &'a [Saved],
    pub mark: Mark,
    /// With the last part the shelf has been read up to here.
    pub cursor: Option<Cursor>,
}

impl<W: World> Records<W> {
    /// Stores a part. What is here already keeps what only this device has.
    pub async fn store_part(&self, part: Part<'_>) -> Result<(), Fault> {
        let _turn = self.lane.turn().await;
        let docs: Vec<Id> = part.documents.iter().map(|saved| Id(saved.doc.0)).collect();
        for _ in 0..TRIES {
            match self.try_store_part(&part).await {
                Err(Fault::Moved) => self.refresh(&docs).await?,
                other => return other,
            }
        }
        Err(Fault::Other)
    }

    /// Forgets which parts are stored, so that all of them are fetched again.
    pub async fn forget_parts(&self, plan: &mut Plan, noted: Vec<u8>) -> Result<(), Fault> {
        let found = self.read(vec![Read::Keys(Table::Meta, noted)]).await?;
        found.into_iter().flatten().for_each(|key| plan.remove(Table::Meta, key));
        Ok(())
    }

    async fn try_store_part(&self, part: &Part<'_>) -> Result<(), Fault> {
        let mut plan = Plan::default();
        plan.put(Table::Meta, key::mark(part.shelf), encode_mark(part.mark));
        match part.cursor {
            None => plan.put(Table::Meta, key::part(part.shelf, part.name), Vec::new()),
            Some(cursor) => {
                self.forget_parts(&mut plan, key::parts(part.shelf)).await?;
                plan.put(Table::Meta, key::cursor(part.shelf), encode_cursor(cursor));
            }
        }
        let mut taken = Vec::with_capacity(part.documents.len());
        let mut known = Vec::new();
        for (nth, saved) in part.documents.iter().enumerate() {
            if nth % BREATH == BREATH - 1 {
                self.world.breathe().await;
            }
            let replica = self.saved(saved)?;
            if self.library.borrow().entry(Id(saved.doc.0)).is_some() {
                known.extend(changes(saved, &replica));
            } else {
                taken.push(take_whole(part.shelf, saved, &replica, &mut plan));
            }
        }
        taken.extend(self.take_changes(part.shelf, &by_record(&known), &mut plan).await?);
        self.commit(self.seated(plan)).await?;
        self.take_over(taken);
        Ok(())
    }

    fn saved(&self, saved: &Saved) -> Result<Replica, Fault> {
        self.opened.set(self.opened.get().saturating_add(1));
        Replica::open(&saved.bytes, self.actor.get()).map_err(|_| {
            self.world
                .warn(&format!("record {}: the relay's snapshot of it cannot be read", Id(saved.doc.0)));
            Fault::Other
        })
    }
}

/// A record that was not here: the relay has all of it, so it is packed from the start.
fn take_whole(shelf: Shelf, saved: &Saved, replica: &Replica, plan: &mut Plan) -> Taken {
    let doc = Id(saved.doc.0);
    let hashes = replica.hashes();
    let digest = hashes.iter().fold(Digest::default(), |digest, hash| digest.with(hash));
    let row = Row::new(doc, shelf, digest, leaves_from_crdt(replica.leaves()));
    let pack = Pack { shelf, hashes, chunk: saved.bytes.clone() };
    plan.guard(Table::Rows, doc.0, None);
    plan.put(Table::Rows, doc.0, row.encode());
    plan.put(Table::Packs, doc.0, pack.encode());
    Taken { row, before: None, replica: None }
}

fn changes(saved: &Saved, replica: &Replica) -> impl Iterator<Item = Change> {
    let doc = saved.doc;
    let changes = replica.changes().into_iter();
    changes.map(move |change| Change { doc, hash: Hash(change.hash), bytes: change.bytes })
}
