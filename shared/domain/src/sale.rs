//! Jobs, their lines and totals.

pub mod change;
pub mod claim;
pub mod clock;
pub mod hours;
pub mod job;
pub mod line;
pub mod tax;
pub mod total;
pub mod turn;
