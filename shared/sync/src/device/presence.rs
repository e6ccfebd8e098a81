//! Who looks at what: this device's own look goes out whenever the line is open, the others' come in.

use super::Device;
use super::effect::Effect;
use super::event::Connection;
use super::link::Line;
use crate::name::DocId;
use crate::wire::Frame;
use crate::wire::presence::{Look, Looking};

impl Device {
    /// The person has another document before them.
    pub(super) fn look(&mut self, doc: Option<DocId>) {
        if self.look == doc {
            return;
        }
        self.look = doc;
        if let Line::Open(connection) = self.link.line {
            self.send(connection, &Frame::Look(Look { doc }));
        }
    }

    /// A relay that has just opened its door knows of no look.
    pub(super) fn tell_look(&mut self, connection: Connection) {
        if self.look.is_some() {
            self.send(connection, &Frame::Look(Look { doc: self.look }));
        }
    }

    pub(super) fn looking(&mut self, looking: Looking) {
        self.watched = !looking.others.is_empty();
        self.effects.push(Effect::Looking(looking.others));
    }

    /// Without a line nobody is known to look at anything.
    pub(super) fn look_away(&mut self) {
        if std::mem::take(&mut self.watched) {
            self.effects.push(Effect::Looking(Vec::new()));
        }
    }
}
