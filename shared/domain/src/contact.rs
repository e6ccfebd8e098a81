//! What goes on with a customer: cases and contacts.

pub mod case;
pub mod hour;
pub mod kind;
pub mod phrase;
pub mod talk;
