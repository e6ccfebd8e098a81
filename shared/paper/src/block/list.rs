//! Things one below the other, as somebody typed them: one a line.

use crate::block::{text, value};
use crate::fault::PaperError;
use crate::measure::pt;
use crate::setter::{Setter, VALUE};
use crate::strip::Strip;

/// The things, each with its dash, or what is said when there is nothing.
pub fn strips(setter: &mut Setter, lines: &str, otherwise: &str) -> Result<Vec<Strip>, PaperError> {
    let listed = value::bullets(lines);
    let text = if listed.is_empty() { otherwise } else { &listed };
    text::paragraph(setter, text, VALUE, pt(100))
}
