//! What a sale is agreed by: the buyer's order, the dealership's confirmation, the contract.

use domain::document::block::Block;
use domain::document::kind::PaperKind;
use domain::document::signature::SignField;

use crate::block::{clause, energy, items, text, total, vehicle, withdrawal};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::kind::form;
use crate::setter::Setter;
use crate::strip::Strip;

const CLAUSES: [Block; 7] = [
    Block::Binding,
    Block::Delivery,
    Block::TradeIn,
    Block::Payment,
    Block::Title,
    Block::Defects,
    Block::Withdrawal,
];

/// Subject, car, items, clauses, hands.
pub fn strips(
    setter: &mut Setter,
    facts: &Facts,
    texts: &text::Texts,
    columns: &items::Columns,
) -> Result<Vec<Strip>, PaperError> {
    let mut strips = text::beginning(setter, texts)?;
    if let Some(vehicle) = &facts.vehicle {
        strips.extend(vehicle::strips(setter, facts.tongue, vehicle)?);
        if facts.kind == PaperKind::Order {
            strips.extend(energy::strips(setter, facts.tongue, vehicle, facts.day)?);
        }
    }
    strips.extend(items::strips(setter, facts, columns)?);
    total::add(setter, facts, &mut strips)?;
    let clauses = clause::strips(setter, texts, &CLAUSES)?;
    let end = match facts.kind {
        PaperKind::Confirmation => text::ending(setter, facts, texts, clauses)?,
        PaperKind::Contract => {
            form::ending(setter, facts, texts, &[SignField::Buyer, SignField::House], clauses)?
        }
        _ => form::ending(setter, facts, texts, &[SignField::Buyer], clauses)?,
    };
    strips.extend(end);
    if facts.kind != PaperKind::Confirmation {
        strips.extend(withdrawal::strips(setter, facts)?);
    }
    Ok(strips)
}
