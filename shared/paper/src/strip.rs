//! Strips: horizontal slices of a page, as high as a line of text, that the flow stacks up.

use domain::money::Cents;

use crate::measure::Length;
use crate::page::{Draw, Item};

/// A slice. Its items stand at their final x, and at a y that counts from its upper edge.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// Space above, left out at the top of a page.
    pub before: Length,
    pub height: Length,
    pub items: Vec<Item>,
    /// Must stand on one page with the next strip.
    pub keep: bool,
    /// Begins a page.
    pub page: bool,
    /// Belongs to the items, whose head is repeated on each page.
    pub item: bool,
    /// The sum of the items so far.
    pub sum: Option<Cents>,
}

impl Strip {
    /// An empty slice.
    pub fn space(height: Length) -> Strip {
        Strip { height, ..Strip::default() }
    }
}

/// Moves a drawing down.
pub fn lowered(mut item: Item, by: Length) -> Item {
    match &mut item.draw {
        Draw::Text(run) => run.y += by,
        Draw::Rect { y, .. } | Draw::Picture { y, .. } | Draw::Field { y, .. } | Draw::Tiles { y, .. } => {
            *y += by
        }
        Draw::Stroke { points, .. } => points.iter_mut().for_each(|(_, y)| *y += by),
        Draw::Shape { corners, .. } => corners.iter_mut().for_each(|(_, y)| *y += by),
    }
    item
}

/// Ties strips together: all of them, or, where there are many, two at the beginning and two at the end.
pub fn tie(strips: &mut [Strip], all: usize) {
    let count = strips.len();
    for (at, strip) in strips.iter_mut().enumerate() {
        let inside = at + 1 < count;
        strip.keep = inside && (count <= all || at == 0 || at + 2 == count);
    }
}
