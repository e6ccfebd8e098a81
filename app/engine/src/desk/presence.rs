//! Who else has which record before them.

use bridge::event::{Event, Onlooker};
use bridge::message::Tell;
use domain::id::Id;
use sync::device::event::Event as DeviceEvent;
use sync::name::DocId;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::present::staff;
use crate::store::word::Word;

impl<W: World> Engine<W> {
    /// The person has another record before them, here or in another tab: the last one counts.
    pub async fn look(&self, record: Option<Id>) {
        self.records.look.set(record);
        self.driver.handle(DeviceEvent::Look(record.map(|id| DocId(id.0)))).await;
    }

    /// Tells the window of colleagues: who is here is no colleague, and whoever looks at two devices is one.
    pub fn tell_onlookers(&self, raw: &[(Id, Id)]) {
        let (library, me) = (self.records.library.borrow(), self.user());
        let mut seen: Vec<(Id, Id)> = raw.iter().filter(|(_, user)| *user != me).copied().collect();
        seen.sort_unstable();
        seen.dedup();
        let known = seen.into_iter().filter_map(|(record, user)| {
            let person = staff(&library, user)?;
            Some(Onlooker { record, name: person.name.clone(), initials: person.initials.clone() })
        });
        self.world.tell(&Tell::Event(Event::Onlookers(known.collect())));
    }

    /// What the relay has told, for the other tabs, too.
    pub fn onlookers_told(&self) {
        if let Some(raw) = self.records.onlookers.take() {
            self.tell_onlookers(&raw);
            self.records.say(&Word::Looking(raw));
        }
    }
}
