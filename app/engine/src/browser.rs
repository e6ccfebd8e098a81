//! Everything outside: database, relay, other tabs, clock and dice. All side effects of the engine are in this room.

pub mod account;
pub mod clock;
pub mod database;
pub mod disk;
pub mod fonts;
pub mod here;
pub mod migration;
pub mod scope;
pub mod settle;
pub mod socket;
pub mod storage;
pub mod tabs;
pub mod world;
