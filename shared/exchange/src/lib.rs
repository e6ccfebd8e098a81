//! Other people's files: CSV lists in and out. Tolerant in, exact out. Everything is a value: nothing is written,
//! and the caller decides what becomes of it.
//!
//! `decode` bytes → text · `split` text → lines · `heading`, `layout` which column is which field · `cell` one cell →
//! one leaf · `sheet` the whole list · `existing` what it would change · `write` the way back.

pub mod cell;
pub mod country;
pub mod customer;
pub mod decode;
pub mod existing;
pub mod heading;
pub mod house;
pub mod layout;
pub mod problem;
pub mod sheet;
pub mod split;
pub mod staff;
pub mod vehicle;
pub mod write;
