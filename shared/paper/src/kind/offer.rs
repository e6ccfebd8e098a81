//! The offer ("Angebot").

use words::letter::validity;

use crate::block::{energy, items, text, total, vehicle};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::measure::pt;
use crate::setter::{BODY, Setter};
use crate::strip::Strip;

/// Subject, car with its label, items, how long it binds, end of the letter.
pub fn strips(
    setter: &mut Setter,
    facts: &Facts,
    texts: &text::Texts,
    columns: &items::Columns,
) -> Result<Vec<Strip>, PaperError> {
    let mut strips = text::beginning(setter, texts)?;
    if let Some(vehicle) = &facts.vehicle {
        strips.extend(vehicle::strips(setter, facts.tongue, vehicle)?);
        strips.extend(energy::strips(setter, facts.tongue, vehicle, facts.day)?);
    }
    strips.extend(items::strips(setter, facts, columns)?);
    total::add(setter, facts, &mut strips)?;
    let bound = text::paragraph(setter, &validity(facts.tongue, facts.valid_until), BODY, pt(1_300))?;
    strips.extend(text::ending(setter, facts, texts, bound)?);
    Ok(strips)
}
