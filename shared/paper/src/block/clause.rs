//! The clauses of a contract: the texts of a paper under numbered heads; those that say nothing are left out. They have
//! the whole width, so that a contract has fewer pages.

use domain::document::block::Block;
use words::label::label;

use crate::block::text::{self, Texts};
use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::pt;
use crate::page::Role;
use crate::setter::{Align, Cell, LEADING, STRONG, Setter, VALUE};
use crate::shape::Style;
use crate::strip::Strip;

/// Heads of clauses.
const HEAD: Style = Style { size: pt(900), ..STRONG };

/// The clauses, numbered in the order in which they stand.
pub fn strips(setter: &mut Setter, texts: &Texts, blocks: &[Block]) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    let present = blocks.iter().filter(|block| !texts.get(**block).trim().is_empty());
    for (at, block) in (1..).zip(present) {
        let title = format!("{at}.\u{a0}{}", label(setter.tongue, *block));
        strips.extend(head(setter, &title)?);
        for (at, part) in text::parts(texts.get(*block)).enumerate() {
            let before = if at == 0 { pt(100) } else { pt(350) };
            strips.extend(text::within(setter, part, VALUE, before, WIDTH)?);
        }
    }
    Ok(strips)
}

/// A head that keeps to what it is the head of.
pub fn head(setter: &mut Setter, title: &str) -> Result<Vec<Strip>, PaperError> {
    let mark = setter.leaf(0, Role::Heading);
    let style = Style { ink: setter.accent.text, ..HEAD };
    let cell = Cell { text: title.to_owned(), style, x: LEFT, width: WIDTH, align: Align::Left, mark };
    let mut strips = setter.paragraph(&cell, LEADING)?;
    strips.iter_mut().for_each(|strip| strip.keep = true);
    if let Some(first) = strips.first_mut() {
        first.before = pt(850);
    }
    Ok(strips)
}
