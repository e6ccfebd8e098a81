//! The offer from facts to files: what stands on its pages, and that nothing ever falls off them.

#![expect(clippy::expect_used, reason = "a test says by failing what went wrong")]

mod every;
mod facts;
mod faults;
mod frozen;
mod golden;
mod invariants;
mod kinds;
mod reading;
mod samples;
mod screen;
mod withdrawal;
