//! German.

pub mod behind;
pub mod label;
pub mod letter;
pub mod paper;
pub mod report;
pub mod screen;
pub mod sheet;
pub mod shell;
pub mod standard;
pub mod template;
pub mod withdrawal;
