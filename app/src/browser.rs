//! Everything that reaches out of the window: the engine's worker, the address bar, files, the clock.

pub mod address;
pub mod clock;
pub mod engine;
pub mod files;
pub mod finger;
pub mod first_screen;
pub mod keep;
pub mod page;
pub mod picture;
pub mod platform;
pub mod wait;
