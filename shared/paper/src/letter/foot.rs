//! What stands at the foot of a letter's pages, and at the head of those behind the first.

use crate::fault::PaperError;
use crate::flow::Room;
use crate::letter::{LEFT, WIDTH, stacked};
use crate::measure::{Length, mm, pt};
use crate::page::{Item, Mark, Page};
use crate::setter::{Align, CAPTION, Cell, HAIR, MUTED, RULE, Setter, base_line, rule};
use crate::shape::Style;

/// Where the text begins on other pages.
const NEXT: Length = mm(3_200);
/// Where the foot ends.
const FOOT: Length = mm(28_500);
/// Where the text ends on other pages.
const END: Length = mm(27_300);

/// The foot, laid out.
pub struct Foot {
    /// What is drawn, in its place.
    pub lines: Vec<Item>,
    /// Where it begins.
    pub top: Length,
}

impl Foot {
    /// Where the text of a letter may stand that begins at `top`.
    pub fn room(&self, top: Length) -> Room {
        Room { first: (top, (self.top - mm(1_000)).min(END)), others: (NEXT, END) }
    }
}

/// Lays out the foot, which is as high as its longest column.
pub fn foot(setter: &mut Setter, columns: &[Vec<String>; 4]) -> Result<Foot, PaperError> {
    let leading = pt(960);
    let style = Style { size: pt(700), ..CAPTION };
    let mut set = Vec::new();
    for (column, (x, width)) in columns.iter().zip(places(setter, columns, style)?) {
        let mut lines = Vec::new();
        for text in column {
            let cell = Cell { text: text.clone(), style, x, width, align: Align::Left, mark: Mark::Footer };
            lines.extend(setter.lines(&cell)?);
        }
        set.push(lines);
    }
    let longest = set.iter().map(Vec::len).max().unwrap_or(0);
    let top = FOOT - leading * Length::try_from(longest).unwrap_or(0);
    let lines =
        set.into_iter().flat_map(|lines| stacked(lines, top + base_line(leading, style.size), leading));
    let mut lines: Vec<Item> = lines.collect();
    if longest > 0 {
        lines.push(rule(LEFT, top - mm(200), WIDTH, RULE, HAIR));
    }
    Ok(Foot { lines, top })
}

/// Left edges and widths of the foot's columns: each as wide as its longest line, even gaps between.
/// What is too wide for that shares what the narrow ones leave.
fn places(
    setter: &mut Setter,
    columns: &[Vec<String>; 4],
    style: Style,
) -> Result<[(Length, Length); 4], PaperError> {
    let gap = mm(400);
    let mut widths = [0; 4];
    for (width, column) in widths.iter_mut().zip(columns) {
        for text in column {
            *width = setter.width(text, style)?.max(*width);
        }
    }
    let (mut left, mut fair) = (WIDTH - gap * 3, 0);
    let mut narrow = widths;
    narrow.sort_unstable();
    for (count, width) in (1..=4).rev().zip(narrow) {
        fair = left / count;
        left -= width.min(fair);
    }
    let widths = widths.map(|width| width.min(fair));
    let between = widths.iter().filter(|width| **width > 0).count().max(2) - 1;
    let gap = (WIDTH - widths.iter().sum::<Length>()) / Length::try_from(between).unwrap_or(1);
    let mut x = LEFT;
    Ok(widths.map(|width| {
        let place = (x, width + 1);
        x += if width > 0 { width + gap } else { 0 };
        place
    }))
}

/// Adds to laid out pages what repeats: foot, page numbers and running heads.
pub fn finish(
    setter: &mut Setter,
    pages: &mut [Page],
    foot: Foot,
    running: &str,
    number: impl Fn(usize) -> String,
) -> Result<(), PaperError> {
    let small = Style { size: pt(750), ..CAPTION };
    for (at_page, page) in pages.iter_mut().enumerate() {
        let first = at_page == 0;
        let y = if first { foot.top - mm(430) } else { FOOT };
        let cell = Cell {
            text: number(at_page + 1),
            style: small,
            x: LEFT,
            width: WIDTH,
            align: Align::Right,
            mark: Mark::Footer,
        };
        page.items.extend(stacked(setter.lines(&cell)?, y, pt(900)));
        if first {
            page.items.extend(foot.lines.iter().cloned());
        } else {
            let cell = Cell { text: running.to_owned(), align: Align::Left, mark: Mark::Header, ..cell };
            let lines = setter.lines(&cell)?;
            let rows = Length::try_from(lines.len()).unwrap_or(1);
            page.items.extend(stacked(lines, mm(2_000) - pt(900) * (rows - 1), pt(900)));
            page.items.push(rule(LEFT, mm(2_250), WIDTH, RULE, HAIR));
            page.items.push(rule(mm(500), mm(14_850), mm(400), pt(25), MUTED));
        }
    }
    Ok(())
}
