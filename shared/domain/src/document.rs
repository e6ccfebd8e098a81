//! The papers of the dealership.

pub mod kind;
pub mod missing;
pub mod paper;
pub mod template;
