//! Other people's files: CSV lists in and out. Tolerant in, exact out. Everything is a value: nothing is written,
//! and the caller decides what becomes of it.
//!
//! `decode` bytes → text · `split` text → lines · `heading`, `layout` which column is which field · `cell` one cell →
//! one leaf · `line` the cells of a line · `listed` a kind of record in lists · `sheet` the whole list · `import` what
//! comes in of it, `rejected` what does not · `existing` what it would change · `write` the way back.
//!
//! `about` lists about customers, line by line · `mapping` what somebody says about their columns, `preview` what they
//! need to see for that · `difference` what they would change · `content_line`, `calendar`, `card` appointments and
//! address cards.

pub mod about;
pub mod calendar;
pub mod card;
pub mod cell;
pub mod column;
pub mod content_line;
pub mod country;
pub mod customer;
pub mod date;
pub mod datev;
pub mod decode;
pub mod difference;
pub mod excerpt;
pub mod existing;
pub mod heading;
pub mod house;
pub mod import;
pub mod layout;
pub mod line;
pub mod listed;
pub mod mapping;
pub mod preview;
pub mod problem;
pub mod rejected;
pub mod sheet;
pub mod split;
pub mod staff;
pub mod vehicle;
pub mod write;
