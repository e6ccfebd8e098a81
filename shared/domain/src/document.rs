//! The papers of the dealership.

pub mod kind;
pub mod paper;
