//! Who has which document before them: told to open sockets and to the neighbours while it lasts, never kept.

use std::collections::BTreeMap;

use sync::name::DeviceId;
use sync::wire::presence::Onlooker;
use tokio::sync::watch;

/// So many looks of its neighbours a relay may be silent before its onlookers are forgotten.
const SILENT_LOOKS: u32 = 15;

/// Names a relay among its neighbours.
pub type RelayName = [u8; 8];

/// Everybody who looks at something.
#[derive(Clone, Debug, Default)]
pub struct Room {
    /// By the number of their conversation: a device that comes back may do so before its last one has ended.
    here: BTreeMap<u64, Onlooker>,
    conversations: u64,
    elsewhere: BTreeMap<RelayName, (Vec<Onlooker>, u32)>,
}

/// The room in many hands.
#[derive(Clone)]
pub struct Onlookers(watch::Sender<Room>);

impl Onlookers {
    /// Nobody yet.
    pub fn nobody() -> Onlookers {
        Onlookers(watch::Sender::new(Room::default()))
    }

    /// Hears of every change.
    pub fn hear(&self) -> watch::Receiver<Room> {
        self.0.subscribe()
    }

    /// A number for a conversation that begins.
    pub fn enter(&self) -> u64 {
        let mut number = 0;
        self.0.send_if_modified(|room| {
            room.conversations += 1;
            number = room.conversations;
            false
        });
        number
    }

    /// Whoever is in a conversation looks at something, or at nothing any more.
    pub fn look(&self, conversation: u64, now: Option<Onlooker>) {
        self.0.send_if_modified(|room| {
            let before = match now {
                Some(onlooker) => room.here.insert(conversation, onlooker),
                None => room.here.remove(&conversation),
            };
            before != now
        });
    }

    /// A neighbour tells who is with it.
    pub fn told(&self, relay: RelayName, onlookers: Vec<Onlooker>) {
        self.0.send_if_modified(|room| {
            let (known, age) = room.elsewhere.entry(relay).or_default();
            *age = 0;
            let news = *known != onlookers;
            *known = onlookers;
            news
        });
    }

    /// A neighbour that has said nothing for long is gone, and whoever was with it.
    pub fn grow_older(&self) {
        self.0.send_if_modified(|room| {
            let before = room.elsewhere.len();
            room.elsewhere.retain(|_, (_, age)| {
                *age += 1;
                *age <= SILENT_LOOKS
            });
            room.elsewhere.len() != before
        });
    }
}

impl Room {
    /// Whoever is at this relay.
    pub fn here(&self) -> Vec<Onlooker> {
        self.here.values().copied().collect()
    }

    /// Everybody but one device.
    pub fn others(&self, device: DeviceId) -> Vec<Onlooker> {
        let elsewhere = self.elsewhere.values().flat_map(|(onlookers, _)| onlookers);
        let mut others: Vec<Onlooker> =
            self.here.values().chain(elsewhere).filter(|one| one.device != device).copied().collect();
        others.sort_unstable();
        others.dedup();
        others
    }
}

#[cfg(test)]
mod tests {
    use sync::name::{DeviceId, DocId, UserId};
    use sync::wire::presence::Onlooker;

    use super::{Onlookers, SILENT_LOOKS};

    fn onlooker(device: u8, doc: u8) -> Onlooker {
        Onlooker { doc: DocId([doc; 16]), user: UserId([device; 16]), device: DeviceId([device; 16]) }
    }

    #[test]
    fn a_device_is_told_of_all_others_here_and_elsewhere() {
        let room = Onlookers::nobody();
        let [one, two] = [1, 2].map(|device| {
            let conversation = room.enter();
            room.look(conversation, Some(onlooker(device, 7)));
            conversation
        });
        assert_ne!(one, two);
        room.told([9; 8], vec![onlooker(3, 8)]);
        let heard = room.hear();
        assert_eq!(heard.borrow().others(DeviceId([1; 16])), [onlooker(2, 7), onlooker(3, 8)]);
        room.look(two, None);
        assert_eq!(heard.borrow().others(DeviceId([1; 16])), [onlooker(3, 8)]);
    }

    #[test]
    fn a_neighbour_that_falls_silent_is_forgotten_and_one_that_speaks_is_not() {
        let room = Onlookers::nobody();
        room.told([9; 8], vec![onlooker(3, 8)]);
        for _ in 0..SILENT_LOOKS {
            room.grow_older();
        }
        assert_eq!(room.hear().borrow().others(DeviceId([1; 16])).len(), 1);
        room.told([9; 8], vec![onlooker(3, 8)]);
        room.grow_older();
        assert_eq!(room.hear().borrow().others(DeviceId([1; 16])).len(), 1);
        (0..SILENT_LOOKS).for_each(|_| room.grow_older());
        assert!(room.hear().borrow().others(DeviceId([1; 16])).is_empty());
    }

    #[test]
    fn the_same_look_again_wakes_nobody() {
        let room = Onlookers::nobody();
        room.look(4, Some(onlooker(1, 7)));
        let mut heard = room.hear();
        heard.borrow_and_update();
        room.look(4, Some(onlooker(1, 7)));
        assert!(!heard.has_changed().unwrap());
    }
}
