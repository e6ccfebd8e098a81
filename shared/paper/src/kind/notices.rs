//! What the buyer of a used car is told before the contract, each declaration with a field of its own (§ 476 BGB).

use domain::document::block::Block;
use domain::document::signature::SignField;
use words::label::label;

use crate::block::{boxed, record, sign, text, vehicle};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::letter::LEFT;
use crate::measure::pt;
use crate::setter::{Setter, VALUE};
use crate::strip::Strip;

/// Subject, car, the declarations, the end.
pub fn strips(setter: &mut Setter, facts: &Facts, texts: &text::Texts) -> Result<Vec<Strip>, PaperError> {
    let mut strips = text::beginning(setter, texts)?;
    if let Some(vehicle) = &facts.vehicle {
        strips.extend(vehicle::table(setter, facts.tongue, vehicle)?);
    }
    for (block, field) in declarations(texts) {
        let mut part = boxed::strips(setter, label(facts.tongue, block), texts.get(block))?;
        if let Some(last) = part.last_mut() {
            last.keep = true;
        }
        part.push(sign::row(setter, facts, &[field], LEFT + boxed::INSET)?);
        strips.extend(boxed::barred(setter, part, pt(2_000)));
    }
    for part in text::parts(texts.get(Block::Closing)) {
        strips.extend(text::paragraph(setter, part, VALUE, pt(1_600))?);
    }
    strips.extend(record::strips(setter, facts)?);
    Ok(strips)
}

/// The declarations that say something, with whose hand they want.
pub fn declarations(texts: &text::Texts) -> Vec<(Block, SignField)> {
    let all = [(Block::Deviation, SignField::Deviation), (Block::Shortening, SignField::Shortening)];
    all.into_iter().filter(|(block, _)| !texts.get(*block).trim().is_empty()).collect()
}
