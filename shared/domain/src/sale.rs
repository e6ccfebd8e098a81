//! Jobs, their lines and totals.

pub mod claim;
pub mod clock;
pub mod guard;
pub mod hours;
pub mod job;
pub mod line;
pub mod tax;
pub mod total;
pub mod turn;
