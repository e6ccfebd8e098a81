//! What a device with a planted fault does with a frame.

use crate::bug::Bug;
use crate::disk::Kept;
use crate::log::place;
use crate::world::World;
use std::collections::BTreeSet;
use sync::chunk;
use sync::device::event::{Cursor, Mark};
use sync::name::{Hash, Shelf};
use sync::wire::packed::{Batch, Push, Pushed};
use sync::wire::part::Mode;
use sync::wire::{Ack, Frame};

/// The requests of the planted `PushDuringReset`.
const STRAY: u32 = 0xffff_0000;

impl World {
    pub fn misbehave(&mut self, device: usize, bug: Bug, frame: Frame) {
        match (bug, frame) {
            (Bug::GapAccepted, Frame::Batch(batch)) => self.accept_gap(device, batch),
            (Bug::PushDuringReset, Frame::Welcome(welcome)) => {
                for go in welcome.shelves.iter().filter(|go| go.mode == Mode::Reset) {
                    self.push_stray(device, go.shelf);
                }
            }
            (Bug::PushDuringReset, Frame::Ack(ack)) if ack.request >= STRAY => self.believe(device, &ack),
            _ => {}
        }
    }

    fn accept_gap(&mut self, device: usize, batch: Batch) {
        let log = &self.relays.base.logs.0[place(batch.shelf)];
        let Some(last) = log.rows.get(batch.to as usize - 1) else { return };
        let cursor = Cursor { seq: batch.to, chain: last.record.chain };
        let whole = batch.items.iter().all(|item| item.erased.is_none());
        if !self.devices[device].jobs.is_empty() || !whole || batch.proof != cursor.chain.proof() {
            return;
        }
        let stored = self.devices[device].disk.shelf(batch.shelf);
        if batch.from > stored.cursor.seq + 1 {
            stored.cursor = cursor;
            let kept =
                |bytes: Vec<u8>, doc| (chunk::hash(&bytes).unwrap(), Kept { doc, bytes, seals: false });
            stored.changes.extend(batch.items.into_iter().map(|item| kept(item.bytes, item.doc)));
            self.restart(device);
        }
    }

    fn believe(&mut self, device: usize, ack: &Ack) {
        let rows = self.relays.base.logs.0[place(ack.shelf)].rows.iter();
        let hashes: BTreeSet<Hash> = rows.map(|row| row.hash).collect();
        let stored = self.devices[device].disk.shelf(ack.shelf);
        stored.outbox.retain(|hash| !hashes.contains(hash));
        if ack.seq > stored.mark.seq {
            stored.mark = Mark { seq: ack.seq, proof: ack.proof };
        }
    }

    fn push_stray(&mut self, device: usize, shelf: Shelf) {
        let stored = self.devices[device].disk.shelf(shelf);
        let item = |hash: &Hash| {
            let Kept { doc, bytes, seals } = stored.changes[hash].clone();
            Pushed { doc, hash: *hash, bytes, seals }
        };
        let items: Vec<Pushed> = stored.outbox.iter().map(item).collect();
        let push = Frame::Push(Push { request: STRAY, shelf, items });
        self.devices[device].to_relay.push(push.encode().unwrap());
    }
}
