//! Rules of the German car trade as plain values. Knows no clock, no dice, no storage and no sentence for people.

pub mod car;
pub mod contact;
pub mod document;
pub mod field;
pub mod id;
pub mod ledger;
pub mod letter_case;
pub mod list;
pub mod money;
pub mod named;
pub mod part;
pub mod party;
pub mod record;
pub mod sale;
pub mod time;
pub mod tongue;
pub mod workshop;
pub mod zone;
