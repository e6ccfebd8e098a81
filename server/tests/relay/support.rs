//! What the tests need: a shop with a relay, people with browsers, devices on sockets, changes.

pub mod browser;
pub mod change;
pub mod device;
pub mod engine;
pub mod on;
pub mod people;
pub mod postgres;
pub mod shop;
