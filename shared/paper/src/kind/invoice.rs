//! Invoices (§ 14 UStG): of a sale, for a deposit, after deposits, and back.

use domain::document::block::Block;

use crate::block::{items, payment, text, total, vehicle};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::measure::pt;
use crate::setter::Setter;
use crate::strip::Strip;

/// Subject, car, items, how to pay, end of the letter.
pub fn strips(
    setter: &mut Setter,
    facts: &Facts,
    texts: &text::Texts,
    columns: &items::Columns,
) -> Result<Vec<Strip>, PaperError> {
    let mut strips = text::beginning(setter, texts)?;
    if let Some(vehicle) = &facts.vehicle {
        strips.extend(vehicle::brief(setter, facts.tongue, vehicle)?);
    }
    strips.extend(items::strips(setter, facts, columns)?);
    total::add(setter, facts, &mut strips)?;
    let mut pay = text::paragraphs(setter, texts.get(Block::Payment), pt(1_300))?;
    let account = payment::strips(setter, facts)?;
    if let Some(last) = pay.last_mut().filter(|_| !account.is_empty()) {
        last.keep = true;
    }
    pay.extend(account);
    pay.extend(text::paragraphs(setter, texts.get(Block::Title), pt(900))?);
    strips.extend(text::ending(setter, facts, texts, pay)?);
    Ok(strips)
}
