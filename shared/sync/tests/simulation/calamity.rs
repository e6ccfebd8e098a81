//! What goes wrong.

use crate::bug::{Bug, Fault};
use crate::disk::Disk;
use crate::log::SHELVES;
use crate::relay::RELAYS;
use crate::world::{DEVICES, DOCS, World, YEARS_MS};
use sync::device::event::Event;
use sync::name::DocId;

impl World {
    pub fn fail_store(&mut self, device: usize) {
        if let Some(event) = self.devices[device].fail_store() {
            self.tally.stores_failed += 1;
            self.tell(device, event);
        }
    }

    pub fn lose_line(&mut self, device: usize) {
        let Some(connection) = self.devices[device].line else { return };
        self.tally.lines_lost += 1;
        self.devices[device].cut();
        let chance = self.dice.roll() as u32;
        self.tell(device, Event::Disconnected { connection, chance });
    }

    /// A tab is killed, perhaps just as a transaction ends.
    pub fn kill_tab(&mut self, device: usize) -> Result<(), Fault> {
        self.tally.tabs_killed += 1;
        if self.dice.once_in(2) {
            self.devices[device].store();
        } else if self.bug == Some(Bug::CursorBeforeData) {
            self.devices[device].store_half();
        }
        self.restart(device);
        self.devices[device].disk.check(&self.relays.base)
    }

    /// One relay process dies; the database and the other relay live on.
    pub fn kill_relay(&mut self) -> Result<(), Fault> {
        self.tally.relays_killed += 1;
        let relay = self.dice.below(RELAYS);
        self.relays.paused[relay] = false;
        if self.relays.writer() == relay {
            self.relays.roll_back();
        }
        let lines = (0..DEVICES).filter(|line| self.relays.relay_of(*line) == Some(relay));
        lines.collect::<Vec<_>>().into_iter().for_each(|device| self.lose_line(device));
        self.check_all()
    }

    /// The database's machine loses power: only what is committed is left.
    pub fn lose_power(&mut self) -> Result<(), Fault> {
        self.tally.powers_lost += 1;
        self.relays.roll_back();
        (0..DEVICES).for_each(|device| self.lose_line(device));
        self.check_all()
    }

    /// No room: the open transaction fails, nothing of it is acknowledged, its lines are told to try later.
    pub fn fill_relay_disk(&mut self) {
        self.tally.relay_disks_full += 1;
        self.relays.roll_back().into_iter().for_each(|line| self.lose_line(line));
    }

    pub fn pause_relay(&mut self) {
        let relay = self.dice.below(RELAYS);
        self.tally.relays_paused += u64::from(!self.relays.paused[relay]);
        self.relays.paused[relay] = !self.relays.paused[relay];
    }

    pub fn restore(&mut self) -> Result<(), Fault> {
        if self.relays.base.backups.is_empty() || !self.dice.once_in(2) {
            return Ok(());
        }
        self.lose_power()?;
        self.tally.restores += 1;
        let backup = self.dice.below(self.relays.base.backups.len());
        self.relays.base.restore(backup, self.bug);
        self.judge.forgive(&self.relays.base, &self.devices);
        Ok(())
    }

    pub fn set_clock(&mut self, device: usize) {
        self.tally.clocks_set += 1;
        self.devices[device].clock_ms = self.dice.below(3) as i64 * YEARS_MS - YEARS_MS;
    }

    pub fn erase(&mut self) {
        let doc = DocId([(10 * self.dice.below(2) + self.dice.below(DOCS)) as u8; 16]);
        if !self.relays.base.has_open_transaction() && !self.relays.base.ledger.contains(&doc) {
            self.tally.erasures += 1;
            self.relays.base.erase(doc, self.bug);
            self.judge.erase(doc);
        }
    }

    pub fn turn_right(&mut self, device: usize) {
        self.tally.rights_changed += 1;
        let shelf = self.dice.below(2);
        if let Some(frame) = self.relays.turn_right(device, shelf) {
            self.say(device, &frame);
        }
    }

    /// The browser throws everything away: what was nowhere else is gone, everything else comes back.
    pub fn evict(&mut self, device: usize) -> Result<(), Fault> {
        self.check_all()?;
        self.tally.evictions += 1;
        self.devices[device].disk = Disk::NEW;
        self.restart(device);
        self.judge.forgive(&self.relays.base, &self.devices);
        Ok(())
    }

    /// Two devices with one profile, outbox and device id included.
    pub fn clone_profile(&mut self, device: usize) -> Result<(), Fault> {
        self.check_all()?;
        self.tally.clones += 1;
        let other = (device + 1) % DEVICES;
        self.devices[other].disk = self.devices[device].disk.clone();
        self.relays.rights[other] = self.relays.rights[device];
        self.restart(other);
        self.judge.forgive(&self.relays.base, &self.devices);
        Ok(())
    }

    pub fn compact(&mut self) {
        let shelf = self.dice.below(2);
        let forgets = self.dice.once_in(2);
        if self.relays.base.committed[shelf] > 1 {
            self.tally.compactions += 1;
            self.relays.compact(shelf, forgets);
        }
    }

    pub fn fetch(&mut self, device: usize) {
        let shelf = self.dice.below(2);
        let docs = vec![DocId([(10 * shelf + self.dice.below(DOCS)) as u8; 16])];
        self.tally.fetches += 1;
        self.tell(device, Event::Fetch { shelf: SHELVES[shelf], docs });
    }
}
