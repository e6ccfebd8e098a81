//! Rules of the German car trade as plain values. Knows no clock, no dice, no storage and no sentence for people.

pub mod car;
pub mod document;
pub mod field;
pub mod id;
pub mod letter_case;
pub mod money;
pub mod named;
pub mod party;
pub mod record;
pub mod sale;
pub mod time;
pub mod tongue;
