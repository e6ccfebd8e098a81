//! The blocks that papers are made of: each turns facts into strips.

pub mod boxed;
pub mod clause;
pub mod energy;
pub mod frame;
pub mod items;
pub mod list;
pub mod listed;
pub mod pairs;
pub mod payment;
pub mod record;
pub mod sign;
pub mod text;
pub mod total;
pub mod value;
pub mod vehicle;
pub mod withdrawal;

use domain::tongue::Tongue;
use words::letter::caption::Word;
use words::letter::word;

use crate::fault::PaperError;
use crate::letter;
use crate::measure::pt;
use crate::page::{Item, Role};
use crate::setter::{Align, Cell, LEADING, STRONG, Setter};
use crate::shape::Style;
use crate::strip::Strip;

/// The head of a part of the letter.
pub fn heading(setter: &mut Setter, text: Word, tongue: Tongue) -> Result<Strip, PaperError> {
    let mark = setter.leaf(0, Role::Heading);
    let cell = Cell {
        text: word(tongue, text).to_owned(),
        style: Style { ink: setter.accent.text, ..STRONG },
        x: letter::LEFT,
        width: letter::WIDTH,
        align: Align::Left,
        mark,
    };
    let items: Vec<Item> =
        setter.paragraph(&cell, LEADING)?.into_iter().flat_map(|strip| strip.items).collect();
    Ok(Strip { before: pt(1_300), height: pt(1_650), items, keep: true, ..Strip::default() })
}
