//! The handover of a car ("Übergabeprotokoll"): as it stands, with what goes along.

use domain::document::block::Block;
use domain::document::detail::DetailField;
use domain::document::signature::SignField;
use words::format;
use words::label::label;
use words::letter::caption::Word;
use words::letter::word;

use crate::block::{clause, list, pairs, text, value, vehicle};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::kind::form;
use crate::measure::pt;
use crate::setter::Setter;
use crate::strip::Strip;

/// Subject, car, how it is handed over, what goes along, what is damaged, hands.
pub fn strips(setter: &mut Setter, facts: &Facts, texts: &text::Texts) -> Result<Vec<Strip>, PaperError> {
    let tongue = facts.tongue;
    let mut strips = text::beginning(setter, texts)?;
    if let Some(vehicle) = &facts.vehicle {
        strips.extend(vehicle::brief(setter, tongue, vehicle)?);
    }
    let mut table = pairs::table(setter, &said(facts))?;
    if let Some(first) = table.first_mut() {
        first.before = pt(1_000);
    }
    strips.extend(table);
    strips.extend(clause::head(setter, label(tongue, DetailField::Given))?);
    strips.extend(list::strips(setter, &facts.detail.given, word(tongue, Word::NothingGiven))?);
    strips.extend(clause::head(setter, label(tongue, DetailField::Damages))?);
    strips.extend(list::strips(setter, &facts.detail.damages, word(tongue, Word::NoDamages))?);
    strips.extend(text::paragraphs(setter, texts.get(Block::Declaration), pt(1_200))?);
    form::ending(setter, facts, texts, &[SignField::Receiver, SignField::House], strips)
}

fn said(facts: &Facts) -> Vec<pairs::Pair> {
    let (tongue, detail) = (facts.tongue, &facts.detail);
    let whole = |number: Option<i64>| number.map(|number| format::whole(tongue, number));
    let rows = [
        (DetailField::HandoverAt, detail.handover_at.map(|at| value::moment(facts, at))),
        (DetailField::HandoverMileage, detail.handover_mileage.map(|km| format::unit(tongue, km, "km"))),
        (DetailField::Keys, whole(detail.keys)),
        (DetailField::FuelLevel, detail.fuel_level.map(|percent| format::percent(tongue, percent * 100))),
    ];
    let caption = |field| match field {
        DetailField::FuelLevel => word(tongue, Word::FuelLevel),
        DetailField::HandoverMileage => word(tongue, Word::HandoverMileage),
        field => label(tongue, field),
    };
    rows.map(|(field, value)| (caption(field).to_owned(), value.unwrap_or_default())).to_vec()
}
