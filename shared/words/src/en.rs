//! English.

pub mod label;
pub mod letter;
pub mod screen;
pub mod shell;
