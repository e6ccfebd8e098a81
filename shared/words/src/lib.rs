//! Every sentence that a person reads, German and English, as typed items: a missing sentence does not compile.

pub mod de;
pub mod en;
pub mod format;
pub mod label;
pub mod letter;
pub mod named;
pub mod report;
pub mod say;
pub mod screen;
pub mod sheet;
pub mod shell;
pub mod template;
