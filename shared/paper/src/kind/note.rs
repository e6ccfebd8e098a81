//! Short papers: a delivery note, a reservation, a letter.

use domain::document::block::Block;
use domain::document::detail::DetailField;
use domain::document::signature::SignField;
use words::format;
use words::label::label;

use crate::block::{items, pairs, text, vehicle};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::kind::form;
use crate::measure::pt;
use crate::setter::Setter;
use crate::strip::Strip;

/// What is delivered, without prices ("Lieferschein").
pub fn delivery(
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
    strips.extend(text::paragraphs(setter, texts.get(Block::Declaration), pt(1_400))?);
    form::ending(setter, facts, texts, &[SignField::Receiver], strips)
}

/// A car kept for somebody ("Reservierung").
pub fn reservation(
    setter: &mut Setter,
    facts: &Facts,
    texts: &text::Texts,
) -> Result<Vec<Strip>, PaperError> {
    let (tongue, detail) = (facts.tongue, &facts.detail);
    let mut strips = text::beginning(setter, texts)?;
    if let Some(vehicle) = &facts.vehicle {
        strips.extend(vehicle::strips(setter, tongue, vehicle)?);
    }
    let rows = [
        (DetailField::ReservedUntil, detail.reserved_until.map(|day| format::day(tongue, day))),
        (DetailField::Deposit, detail.deposit.map(|amount| format::money(tongue, amount))),
    ];
    let rows = rows.map(|(field, value)| (label(tongue, field).to_owned(), value.unwrap_or_default()));
    let mut table = pairs::table(setter, &rows)?;
    if let Some(first) = table.first_mut() {
        first.before = pt(1_000);
    }
    strips.extend(table);
    strips.extend(text::paragraphs(setter, texts.get(Block::Rules), pt(1_300))?);
    let paid = text::paragraphs(setter, texts.get(Block::Payment), pt(700))?;
    strips.extend(text::ending(setter, facts, texts, paid)?);
    Ok(strips)
}

/// A letter.
pub fn letter(setter: &mut Setter, facts: &Facts, texts: &text::Texts) -> Result<Vec<Strip>, PaperError> {
    let body = text::beginning(setter, texts)?;
    text::ending(setter, facts, texts, body)
}
