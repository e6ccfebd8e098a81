//! What the window knows: signals that the engine's events and the person's taps feed.

pub mod changes;
pub mod draft;
pub mod entry;
pub mod guide;
pub mod handed;
pub mod index;
pub mod jobs;
pub mod list;
pub mod live;
pub mod look;
pub mod notes;
pub mod place;
pub mod save;
pub mod session;
pub mod shop;
pub mod tongue;
