//! The papers of the dealership.

pub mod asked;
pub mod binding;
pub mod block;
pub mod course;
pub mod detail;
pub mod filed;
pub mod kind;
pub mod missing;
pub mod paper;
pub mod pattern;
pub mod range;
pub mod sent;
pub mod signature;
pub mod template;
pub mod without;
pub mod wording;
