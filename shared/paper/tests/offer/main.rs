//! The offer from facts to files: what stands on its pages, and that nothing ever falls off them.

mod facts;
mod faults;
mod golden;
mod invariants;
mod reading;
mod samples;
