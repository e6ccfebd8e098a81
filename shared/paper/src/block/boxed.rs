//! A part that stands out: set in, with a bar at its side, and with fields of its own to sign.

use crate::block::text;
use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::Role;
use crate::setter::{Align, BODY, Cell, LEADING, STRONG, Setter, rule};
use crate::shape::Style;
use crate::strip::Strip;

/// How far it is set in.
pub const INSET: Length = mm(700);
const BAR: Length = mm(110);

/// Head and paragraphs, without the bar.
pub fn strips(setter: &mut Setter, title: &str, text: &str) -> Result<Vec<Strip>, PaperError> {
    let (x, width) = (LEFT + INSET, WIDTH - INSET - mm(600));
    let mark = setter.leaf(0, Role::Heading);
    let style = Style { size: pt(1_050), ink: setter.accent.text, ..STRONG };
    let head = Cell { text: title.to_owned(), style, x, width, align: Align::Left, mark };
    let mut strips = setter.paragraph(&head, LEADING)?;
    strips.iter_mut().for_each(|strip| strip.keep = true);
    for part in text::parts(text) {
        let mark = setter.leaf(0, Role::Paragraph);
        let cell = Cell { text: part.to_owned(), style: BODY, x, width, align: Align::Left, mark };
        let mut lines = setter.paragraph(&cell, LEADING)?;
        if let Some(first) = lines.first_mut() {
            first.before = pt(500);
        }
        strips.extend(lines);
    }
    Ok(strips)
}

/// Draws the bar beside all strips of a part: each draws its piece, so that it goes on where a page ends.
pub fn barred(setter: &Setter, mut strips: Vec<Strip>, above: Length) -> Vec<Strip> {
    for (at, strip) in strips.iter_mut().enumerate() {
        let before = if at == 0 { 0 } else { setter.gap(strip.before) };
        strip.items.push(rule(LEFT, -before, BAR, strip.height + before, setter.accent.rule));
    }
    if let Some(first) = strips.first_mut() {
        first.before = above;
    }
    strips
}
