//! Jobs, their lines and totals.

pub mod change;
pub mod claim;
pub mod clock;
pub mod hours;
pub mod catalogue;
pub mod guard;
pub mod job;
pub mod line;
pub mod margin;
pub mod tax;
pub mod total;
pub mod turn;
pub mod trade_in;
pub mod treatment;
