//! Jobs, their lines and totals.

pub mod catalogue;
pub mod change;
pub mod claim;
pub mod clock;
pub mod comment;
pub mod guard;
pub mod hours;
pub mod job;
pub mod line;
pub mod margin;
pub mod newness;
pub mod promise;
pub mod tax;
pub mod total;
pub mod trade_in;
pub mod treatment;
pub mod turn;
pub mod view;
