//! Tidying in idle time: many changes of one record become one pack, and the disk is watched.

use std::collections::BTreeMap;

use bridge::event::Trouble;
use crdt::replica::Replica;
use domain::id::Id;

use crate::browser::disk::{Fault, Plan, Read, Table};
use crate::browser::world::{Later, Space, World};
use crate::store::key;
use crate::store::pack::Pack;
use crate::store::records::Records;
use crate::store::stored::Stored;
use crate::store::value::gathered;

/// So many loose changes of one record are worth a pack.
pub const LOOSE: usize = 32;
/// From so many percent on the person is warned, in steps of so many.
const NEARLY_FULL: u64 = 80;
const STEP: u64 = 5;

impl<W: World> Records<W> {
    /// Packs every record with many loose changes and tells how many there were.
    pub async fn tidy(&self) -> Result<u32, Fault> {
        let keys = self.read(vec![Read::Keys(Table::Changes, Vec::new())]).await?;
        let mut loose: BTreeMap<Id, usize> = BTreeMap::new();
        for (doc, ..) in keys.iter().flatten().filter_map(|key| key::read_change(key)) {
            *loose.entry(doc).or_default() += 1;
        }
        let mut packed = 0;
        for (doc, _) in loose.into_iter().filter(|(_, count)| *count >= LOOSE) {
            self.world.breathe().await;
            let _turn = self.lane.turn().await;
            packed += u32::from(self.pack(doc).await?);
        }
        Ok(packed)
    }

    /// Warns long before nothing can be saved any more; says nothing over a worse trouble.
    pub fn watch_space(&self, space: Space) {
        let percent = space.used.saturating_mul(100).checked_div(space.quota).unwrap_or(0).min(100);
        let full = u8::try_from(percent - percent % STEP).ok().filter(|full| u64::from(*full) >= NEARLY_FULL);
        self.warn_of_space(full.map(Trouble::AlmostFull));
    }

    /// Packs one record: verified before a single loose change goes. Nothing of it may wait for the relay.
    fn pack(&self, id: Id) -> Later<'_, Result<bool, Fault>> {
        Box::pin(async move {
            if self.outbox.borrow().has(id) {
                return Ok(false);
            }
            let stored = self.stored(id).await?;
            let Some(pack) = self.packed(&stored) else { return Ok(false) };
            let mut plan = Plan::default();
            // Whoever writes a change of this record writes its row.
            plan.guard(Table::Rows, id.0, stored.row);
            plan.put(Table::Packs, id.0, pack.encode());
            for hash in &stored.loose {
                plan.remove(Table::Changes, key::change(id, stored.shelf, hash));
            }
            match self.commit(self.seated(plan)).await {
                Ok(()) => Ok(true),
                Err(Fault::Moved) => Ok(false),
                Err(fault) => Err(fault),
            }
        })
    }

    /// The pack of everything that is stored of a record; `None` where it would not say the same, change for change.
    fn packed(&self, stored: &Stored) -> Option<Pack> {
        let (replica, _) = self.unfold(stored)?;
        let chunk = replica.save();
        let again = Replica::open(&chunk, self.actor.get()).ok()?;
        let held = gathered(again.changes().into_iter().map(|change| (change.hash, ())));
        let all = gathered(stored.hashes().map(|hash| (hash, ())));
        if held != all || again.leaves() != replica.leaves() {
            return None;
        }
        Some(Pack { shelf: stored.shelf, hashes: all.into_keys().collect(), chunk })
    }
}
