//! What the workshop does for a customer.

pub mod labour;
pub mod order;
pub mod position;
