//! Vehicles and what identifies them.

pub mod energy;
pub mod owned;
pub mod purchase;
pub mod vehicle;
pub mod vin;
