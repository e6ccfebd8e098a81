//! The pen: draws elements into the page at once, and again only what depends on a signal.
//!
//! `view!` of the crate `markup` compiles to these calls. Everything here exists once for all views, which is what keeps
//! the window small; Leptos gives the signals, the owners and the effects.

pub mod each;
pub mod element;
pub mod focus;
pub mod live;
pub mod plan;
pub mod value;
pub mod view;
