//! What must be true: at every crash, and at the end.

use crate::bug::Fault;
use crate::device::Box;
use crate::log::Base;
use crate::relay::Relays;
use std::collections::{BTreeMap, BTreeSet};
use sync::device::effect::Phase;
use sync::name::{DocId, Hash};

#[derive(Default)]
pub struct Judge {
    /// Every change that anybody made and that may not be lost.
    pub made: BTreeMap<Hash, DocId>,
    /// What a relay has acknowledged or shown, and no restore has taken since.
    pub said: BTreeMap<Hash, DocId>,
    pub erased: BTreeSet<DocId>,
}

impl Judge {
    pub fn erase(&mut self, doc: DocId) {
        self.erased.insert(doc);
        self.made.retain(|_, made| *made != doc);
        self.said.retain(|_, said| *said != doc);
    }

    /// An old backup, or a browser, took what nobody else had: that is not the protocol's fault.
    pub fn forgive(&mut self, base: &Base, devices: &[Box]) {
        let log = base.hashes();
        let there = everywhere(&log, devices);
        self.said.retain(|hash, _| log.contains(hash));
        self.made.retain(|hash, _| there.contains(hash));
    }

    pub fn check(&self, base: &Base, devices: &[Box]) -> Result<(), Fault> {
        devices.iter().try_for_each(|device| device.disk.check(base))?;
        let log = base.hashes();
        let rows: usize = base.committed.iter().sum();
        let there = everywhere(&log, devices);
        // Changes of a document that was erased while its writer did not know yet are erased with it.
        let lives = |doc: &DocId| !self.erased.contains(doc);
        if rows != log.len() {
            return Err(Fault::Twice);
        }
        if self.said.iter().any(|(hash, doc)| lives(doc) && !log.contains(hash)) {
            return Err(Fault::SaidAndLost);
        }
        if self.made.iter().any(|(hash, doc)| lives(doc) && !there.contains(hash)) {
            return Err(Fault::Lost);
        }
        Ok(())
    }

    pub fn is_done(&self, relays: &Relays, devices: &[Box]) -> bool {
        let shelves = (0..2).all(|shelf| {
            let log = &relays.base.logs.0[shelf];
            let whole = log.rows.iter().filter(|row| !row.is_erased());
            let relay: BTreeSet<Hash> = whole.map(|row| row.hash).collect();
            devices.iter().zip(&relays.rights).all(|(device, rights)| {
                let stored = &device.disk.shelves[shelf];
                if !rights[shelf] {
                    return stored.changes.is_empty() && stored.outbox.is_empty();
                }
                let same = stored.changes.len() == relay.len()
                    && stored.changes.keys().all(|hash| relay.contains(hash));
                same && stored.outbox.is_empty() && stored.cursor.seq == log.rows.len() as u64
            })
        });
        let log = relays.base.hashes();
        let aside = everywhere(&BTreeSet::new(), devices);
        let lives = |doc: &DocId| !self.erased.contains(doc);
        // Refused for good and told: on no device any more, and with whoever made it.
        let kept = self
            .made
            .iter()
            .filter(|(_, doc)| lives(doc))
            .all(|(hash, _)| log.contains(hash) || aside.contains(hash));
        shelves && kept && devices.iter().all(|device| device.phase == Phase::Current)
    }

    /// At rest: what was erased is gone, and nothing came after a seal.
    pub fn sum_up(&self, base: &Base) -> Result<(), Fault> {
        for log in &base.logs.0 {
            if log.rows.iter().any(|row| self.erased.contains(&row.record.doc)) {
                return Err(Fault::Undead);
            }
            for (place, seal) in log.rows.iter().enumerate().filter(|(_, row)| row.seals) {
                if log.rows[place + 1..].iter().any(|row| row.record.doc == seal.record.doc) {
                    return Err(Fault::SealBroken);
                }
            }
        }
        Ok(())
    }
}

fn everywhere(log: &BTreeSet<Hash>, devices: &[Box]) -> BTreeSet<Hash> {
    let disks = || devices.iter().map(|device| &device.disk);
    let stored = disks().flat_map(|disk| disk.shelves.iter().flat_map(|stored| stored.changes.keys()));
    let aside = disks().flat_map(|disk| disk.aside.keys().chain(&disk.dropped));
    log.iter().chain(stored).chain(aside).copied().collect()
}
