//! The relay: a post office for opaque changes, accounts, and the app's files. It never reads a record.

pub mod arrival;
pub mod auth;
pub mod bell;
pub mod caller;
pub mod clock;
pub mod compaction;
pub mod door;
pub mod erasing;
pub mod headers;
pub mod metrics;
pub mod neighbours;
pub mod onlookers;
pub mod presence;
pub mod problem;
pub mod relay;
pub mod rights;
pub mod routes;
pub mod schedule;
pub mod settings;
pub mod shell;
pub mod site;
pub mod socket;
pub mod store;
pub mod uploads;
pub mod writer;
