//! A paper without anything of its own: its texts one after the other, the car, and the items if it has prices.

use domain::document::block::Block;

use crate::block::{items, text, total, vehicle};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::measure::pt;
use crate::setter::Setter;
use crate::strip::Strip;

/// Subject, car, items, texts, end of the letter.
pub fn strips(
    setter: &mut Setter,
    facts: &Facts,
    texts: &text::Texts,
    columns: &items::Columns,
) -> Result<Vec<Strip>, PaperError> {
    let mut strips = text::beginning(setter, texts)?;
    if let Some(vehicle) = &facts.vehicle {
        strips.extend(vehicle::strips(setter, facts.tongue, vehicle)?);
    }
    if facts.kind.has_prices() {
        strips.extend(items::strips(setter, facts, columns)?);
        total::add(setter, facts, &mut strips)?;
    }
    let between = |block: &&Block| !matches!(block, Block::Subject | Block::Intro | Block::Closing);
    let mut last = Vec::new();
    for block in facts.kind.blocks().iter().filter(between) {
        strips.append(&mut last);
        last = text::paragraphs(setter, texts.get(*block), pt(1_000))?;
    }
    strips.extend(text::ending(setter, facts, texts, last)?);
    Ok(strips)
}
