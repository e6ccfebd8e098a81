//! The pure engine of a device: `handle(event, now)` gives effects.
//! It never touches a socket, a store or a clock; the driver does, in the order it is told.

pub mod effect;
pub mod event;

use effect::Effect;
use event::{Event, Start};

/// The engine of one leading tab.
#[derive(Debug)]
pub struct Device {}

impl Device {
    /// The engine of a device that stands where its store says, and what to do first.
    pub fn start(_start: Start, _now_ms: i64) -> (Device, Vec<Effect>) {
        (Device {}, Vec::new())
    }

    /// Takes one event and says what to do about it. `now_ms`: any clock; jumps are survived.
    pub fn handle(&mut self, _event: Event, _now_ms: i64) -> Vec<Effect> {
        Vec::new()
    }
}
