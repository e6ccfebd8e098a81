//! The engine of Jobmappe: a second wasm in a worker that keeps the records, carries them to the relay and back,
//! lays out papers and reads other people's files. It alone writes the database; the window asks and is told.

pub mod browser;
pub mod desk;
pub mod store;
