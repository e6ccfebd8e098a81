//! What a device looks at, and what it is told of the others.

use sync::name::{DeviceId, UserId};
use sync::wire::Frame;
use sync::wire::presence::{Look, Looking, Onlooker};

use crate::onlookers::Room;
use crate::socket::conversation::Conversation;
use crate::socket::end::Step;

impl Conversation {
    /// The person has another document before them.
    pub fn look_at(&mut self, look: Look) {
        let device = self.device();
        let user = UserId(self.session.account);
        self.relay.onlookers.look(self.conversation, look.doc.map(|doc| Onlooker { doc, user, device }));
    }

    /// Tells of the others, where that is news.
    pub async fn tell_others(&mut self, room: &Room) -> Step {
        let others = room.others(self.device());
        if others == self.told {
            return Ok(());
        }
        self.told.clone_from(&others);
        self.say(&Frame::Looking(Looking { others })).await
    }

    fn device(&self) -> DeviceId {
        DeviceId(self.session.device)
    }
}

impl Drop for Conversation {
    /// Whoever is gone looks at nothing.
    fn drop(&mut self) {
        self.relay.onlookers.look(self.conversation, None);
    }
}
