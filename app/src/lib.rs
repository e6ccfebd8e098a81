//! The window: everything a person sees. It asks the engine, shows what it answers, and paints its first screen from
//! the stored rows before the engine is ready. It never writes to the database.

pub mod app;
mod browser;
mod pages;
mod parts;
pub mod start;
mod state;
mod ui;
