//! The whole engine against a world made of memory: its database, its other tabs and its relay.

mod editing;
mod faults;
mod importing;
mod papers;
mod relay;
mod run;
mod session;
mod shop;
mod syncing;
mod tabs;
mod world;
