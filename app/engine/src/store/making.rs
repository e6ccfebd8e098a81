//! What puts a write together, behind one face, so that the way of a write stands in the program once and not for
//! each of its makers.

use std::cell::Cell;

use bridge::reply::Failure;

use crate::browser::world::{Later, World};
use crate::store::draft::Draft;

/// Puts a write together, again if another tab was quicker.
pub trait Maker<W: World> {
    fn make<'d>(&'d self, draft: &'d mut Draft<'_, W>) -> Later<'d, Result<(), Failure>>;
}

/// A maker and what came of it the last time.
pub struct Making<B, T> {
    build: B,
    made: Cell<Option<T>>,
}

impl<B, T> Making<B, T> {
    /// Nothing made yet.
    pub fn new(build: B) -> Making<B, T> {
        Making { build, made: Cell::new(None) }
    }

    /// What was made.
    pub fn made(&self) -> Option<T> {
        self.made.take()
    }
}

impl<W: World, T, B: AsyncFn(&mut Draft<'_, W>) -> Result<T, Failure>> Maker<W> for Making<B, T> {
    fn make<'d>(&'d self, draft: &'d mut Draft<'_, W>) -> Later<'d, Result<(), Failure>> {
        Box::pin(async move {
            self.made.set(Some((self.build)(draft).await?));
            Ok(())
        })
    }
}
