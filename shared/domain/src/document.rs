//! The papers of the dealership.

pub mod block;
pub mod detail;
pub mod kind;
pub mod missing;
pub mod paper;
pub mod signature;
pub mod template;
