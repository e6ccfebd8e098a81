//! Jobs, their lines and totals.

pub mod job;
pub mod line;
pub mod tax;
pub mod total;
