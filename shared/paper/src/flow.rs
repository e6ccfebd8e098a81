//! Strips onto pages: what must stay together does, heads are repeated, sums are carried over.

use domain::money::Cents;

use crate::fault::PaperError;
use crate::measure::Length;
use crate::page::{Item, Page};
use crate::strip::{Strip, lowered};

/// Where text may stand: from and to, on the first page and on all others.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    pub first: (Length, Length),
    pub others: (Length, Length),
}

/// Which end of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    Top,
    Bottom,
}

/// What is drawn again where a page ends within the items.
pub trait Repeat {
    /// The head of the columns, once more.
    fn head(&self) -> Strip;
    /// The sum so far.
    fn carried(&mut self, sum: Cents, edge: Edge) -> Result<Strip, PaperError>;
    /// How high a carried sum is.
    fn carried_height(&self) -> Length;
}

/// Stacks strips up; returns the pages and where the last one ends.
pub fn flow(
    strips: &[Strip],
    room: Room,
    repeat: &mut dyn Repeat,
) -> Result<(Vec<Page>, Length), PaperError> {
    let mut flow =
        Flow { room, repeat, pages: vec![Page::default()], y: room.first.0, fresh: true, above: None };
    let mut from = 0;
    while from < strips.len() {
        let to = chunk_end(strips, from);
        flow.chunk(&strips[from..to], strips.get(to))?;
        from = to;
    }
    Ok((flow.pages, flow.y))
}

/// The end of what must stay together.
fn chunk_end(strips: &[Strip], from: usize) -> usize {
    (from..strips.len()).find(|at| !strips[*at].keep).map_or(strips.len(), |at| at + 1)
}

struct Flow<'a> {
    room: Room,
    repeat: &'a mut dyn Repeat,
    pages: Vec<Page>,
    y: Length,
    /// Nothing of the text stands on this page yet.
    fresh: bool,
    /// The sum behind the last strip, if that was an item.
    above: Option<Cents>,
}

impl Flow<'_> {
    fn chunk(&mut self, chunk: &[Strip], next: Option<&Strip>) -> Result<(), PaperError> {
        if chunk.first().is_some_and(|strip| strip.page) && !self.fresh {
            self.turn(chunk)?;
        }
        if !self.fits(chunk, next) && !self.fresh {
            if !self.fits_a_page(chunk, next) {
                return self.piecewise(chunk, next);
            }
            self.turn(chunk)?;
        }
        if !self.fits(chunk, next) && chunk.len() > 1 {
            return self.piecewise(chunk, next);
        }
        chunk.iter().for_each(|strip| self.put(strip));
        Ok(())
    }

    /// Too much for any page: each strip by itself.
    fn piecewise(&mut self, chunk: &[Strip], next: Option<&Strip>) -> Result<(), PaperError> {
        for at in 0..chunk.len() {
            self.chunk(&chunk[at..=at], chunk.get(at + 1).or(next))?;
        }
        Ok(())
    }

    fn fits(&self, chunk: &[Strip], next: Option<&Strip>) -> bool {
        let bottom = if self.pages.len() == 1 { self.room.first.1 } else { self.room.others.1 };
        self.y + height(chunk, self.fresh) + self.reserve(chunk, next) <= bottom
    }

    fn fits_a_page(&self, chunk: &[Strip], next: Option<&Strip>) -> bool {
        let continued = self.continues(chunk);
        let head = if continued { self.repeat.head().height + self.repeat.carried_height() } else { 0 };
        let (top, bottom) = self.room.others;
        top + head + height(chunk, !continued) + self.reserve(chunk, next) <= bottom
    }

    /// Room for the sum that would stand below, if more items follow.
    fn reserve(&self, chunk: &[Strip], next: Option<&Strip>) -> Length {
        let follows = next.is_some_and(|next| next.item) && chunk.last().is_some_and(|last| last.item);
        if follows { self.repeat.carried_height() } else { 0 }
    }

    fn continues(&self, chunk: &[Strip]) -> bool {
        self.above.is_some() && chunk.first().is_some_and(|strip| strip.item)
    }

    /// Begins a page, and repeats what belongs there when it begins within the items.
    fn turn(&mut self, chunk: &[Strip]) -> Result<(), PaperError> {
        let carried = self.above.filter(|_| self.continues(chunk));
        if let Some(sum) = carried {
            let strip = self.repeat.carried(sum, Edge::Bottom)?;
            self.put(&strip);
        }
        self.pages.push(Page::default());
        (self.y, self.fresh) = (self.room.others.0, true);
        if let Some(sum) = carried {
            let (head, strip) = (self.repeat.head(), self.repeat.carried(sum, Edge::Top)?);
            self.put(&head);
            self.put(&strip);
            self.above = Some(sum);
            self.fresh = true;
        }
        Ok(())
    }

    fn put(&mut self, strip: &Strip) {
        if !self.fresh {
            self.y += strip.before;
        }
        let y = self.y;
        let items: Vec<Item> = strip.items.iter().map(|item| lowered(item.clone(), y)).collect();
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(items);
        }
        self.y += strip.height;
        self.fresh = false;
        self.above = strip.sum.filter(|_| strip.item);
    }
}

/// The height of strips; at the top of a page without the space above the first.
fn height(strips: &[Strip], fresh: bool) -> Length {
    let space = strips.first().map_or(0, |first| if fresh { first.before } else { 0 });
    strips.iter().map(|strip| strip.before + strip.height).sum::<Length>() - space
}
