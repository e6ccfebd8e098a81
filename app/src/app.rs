//! The frame around every page, and which page stands in it.

pub mod ahead;
pub mod frame;
pub mod root;
