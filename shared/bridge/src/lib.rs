//! What window and engine say to each other: requests, replies, events; plain typed values in postcard bytes.
//!
//! Both sides come from one build, so the encoding needs no versions.

pub mod double;
pub mod event;
pub mod history;
pub mod import;
pub mod listing;
pub mod message;
pub mod paper;
pub mod register;
pub mod reply;
pub mod request;
pub mod row;
pub mod screen;
pub mod search;
pub mod session;
pub mod sheet;
pub mod span;
pub mod task;
pub mod wire;
