//! The state of this device's storage.

use bridge::reply::Storage;

use crate::browser::world::World;
use crate::desk::engine::Engine;

impl<W: World> Engine<W> {
    /// How full this device is, and what waits.
    pub async fn storage(&self) -> Storage {
        let space = self.world.space().await;
        let mut sync = self.records.sync.get();
        sync.waiting = self.records.outbox.borrow().count();
        Storage {
            used: space.used,
            quota: space.quota,
            persistent: space.persistent,
            records: self.records.library.borrow().count(),
            opened: self.records.opened.get(),
            sync,
        }
    }
}
