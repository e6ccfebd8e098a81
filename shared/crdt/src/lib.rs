//! One Automerge document per record: flat, its root holds scalars under dotted names.
//! A record is a value, a change is bytes; nothing here knows what a record means.

pub mod change;
pub mod conflict;
pub mod difference;
pub mod fault;
mod flat;
pub mod history;
pub mod leaf;
mod order;
pub mod replica;
mod shape;
