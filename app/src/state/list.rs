//! Lists of any length, of which the window holds the part that is seen.

use bridge::row::Page;
use bridge::span::Span;

use crate::ui::signal::{RwSignal, Signal};

/// Rows are asked for in blocks, so that slow scrolling asks rarely.
const BLOCK: u32 = 30;

/// A list.
pub struct List<R: Send + Sync + 'static> {
    pub page: RwSignal<Page<R>>,
    /// Whether the rows come from the engine and not from the stored screen, or from nowhere yet.
    pub answered: RwSignal<bool>,
    pub text: RwSignal<String>,
    pub span: RwSignal<Span>,
    pub scroll: RwSignal<u32>,
}

impl<R: Send + Sync + 'static> Clone for List<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: Send + Sync + 'static> Copy for List<R> {}

impl<R: Clone + Default + PartialEq + Send + Sync + 'static> List<R> {
    /// Nothing is known yet.
    pub fn new() -> List<R> {
        List {
            page: RwSignal::new(Page { total: 0, from: 0, rows: Vec::new() }),
            answered: RwSignal::new(false),
            text: RwSignal::new(String::new()),
            span: RwSignal::new(blocks(0, BLOCK)),
            scroll: RwSignal::new(0),
        }
    }

    /// How long the whole list is.
    pub fn total(self) -> Signal<u32> {
        Signal::derive(move || self.page.with(|page| page.total))
    }

    /// The row at a place, while it is held.
    pub fn row(self, index: u32) -> Option<R> {
        self.page.with(|page| {
            let at = usize::try_from(index.checked_sub(page.from)?).ok()?;
            page.rows.get(at).cloned()
        })
    }

    /// These rows are seen now.
    pub fn want(self, from: u32, count: u32) {
        let span = blocks(from, count);
        if self.span.get_untracked() != span {
            self.span.set(span);
        }
    }

    /// The engine has answered.
    pub fn receive(self, page: Page<R>) {
        if self.page.with_untracked(|old| *old != page) {
            self.page.set(page);
        }
        self.answered.set(true);
    }

    /// Back to the top, for another question.
    pub fn rewind(self) {
        self.scroll.set(0);
        self.span.set(blocks(0, BLOCK));
    }

    /// Whether nothing was found, and not because nothing has been asked.
    pub fn is_empty(self) -> bool {
        self.answered.get() && self.page.with(|page| page.total == 0)
    }
}

/// The blocks that cover a part of a list.
fn blocks(from: u32, count: u32) -> Span {
    let first = from / BLOCK * BLOCK;
    let end = from.saturating_add(count).div_ceil(BLOCK).saturating_mul(BLOCK);
    Span { from: first, count: end.saturating_sub(first).max(BLOCK) }
}

#[cfg(test)]
mod tests {
    use bridge::span::Span;

    use super::blocks;

    #[test]
    fn blocks_cover_what_is_seen_and_stay_while_one_scrolls_inside_them() {
        assert_eq!(blocks(0, 17), Span { from: 0, count: 30 });
        assert_eq!(blocks(20, 20), Span { from: 0, count: 60 });
        assert_eq!(blocks(95, 23), Span { from: 90, count: 30 });
        assert_eq!(blocks(0, 0), Span { from: 0, count: 30 });
        assert_eq!(blocks(u32::MAX, 10).from % 30, 0);
    }
}
