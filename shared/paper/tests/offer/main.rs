//! The offer from facts to files: what stands on its pages, and that nothing ever falls off them.

mod facts;
mod samples;
