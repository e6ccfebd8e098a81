//! The purchase of a car ("Ankaufvertrag"). It stands for the invoice that a private seller does not write, and is half of
//! the base of the margin scheme (§ 25a UStG).

use domain::document::block::Block;
use domain::document::detail::DetailField;
use domain::document::signature::SignField;
use domain::party::customer::CustomerField;
use domain::sale::trade_in::{TradeIn, TradeInField};
use domain::tongue::Tongue;
use words::format;
use words::label::label;
use words::letter::caption::Word;
use words::letter::{signs_as, word};

use crate::block::{clause, frame, pairs, text, value, vehicle};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::kind::form;
use crate::measure::pt;
use crate::setter::{Setter, VALUE};
use crate::strip::Strip;

/// Subject, cars, seller, what is agreed, hands.
pub fn strips(setter: &mut Setter, facts: &Facts, texts: &text::Texts) -> Result<Vec<Strip>, PaperError> {
    let tongue = facts.tongue;
    let mut strips = text::beginning(setter, texts)?;
    let taken: Vec<&TradeIn> = facts.trade_ins.iter().filter(|one| !one.gone).collect();
    for one in &taken {
        strips.extend(spaced(pairs::table(setter, &car(tongue, one))?));
    }
    if let Some(vehicle) = facts.vehicle.as_ref().filter(|_| taken.is_empty()) {
        strips.extend(vehicle::brief(setter, tongue, vehicle)?);
    }
    strips.extend(clause::head(setter, signs_as(tongue, facts.kind, SignField::Seller))?);
    strips.extend(pairs::table(setter, &seller(facts))?);
    if !facts.detail.purchase_damages.trim().is_empty() {
        strips.extend(clause::head(setter, word(tongue, Word::KnownDamage))?);
        strips.extend(text::paragraph(
            setter,
            &value::bullets(&facts.detail.purchase_damages),
            VALUE,
            pt(100),
        )?);
    }
    let blocks = [Block::Payment, Block::Declaration, Block::Defects, Block::Title, Block::Privacy];
    strips.extend(clause::strips(setter, texts, &blocks)?);
    form::ending(setter, facts, texts, &[SignField::Seller, SignField::House], strips)
}

fn spaced(mut strips: Vec<Strip>) -> Vec<Strip> {
    if let Some(first) = strips.first_mut() {
        first.before = pt(900);
    }
    strips
}

/// What is known of a car that is taken in part payment.
fn car(tongue: Tongue, one: &TradeIn) -> Vec<pairs::Pair> {
    let rows = [
        (word(tongue, Word::Vehicle), one.title()),
        (label(tongue, TradeInField::Vin), one.vin.trim().to_owned()),
        (label(tongue, TradeInField::Plate), one.plate.trim().to_owned()),
        (
            label(tongue, TradeInField::Mileage),
            one.mileage.map(|km| format::unit(tongue, km, "km")).unwrap_or_default(),
        ),
        (label(tongue, DetailField::PurchasePrice), format::money(tongue, one.value)),
    ];
    rows.map(|(caption, value)| (caption.to_owned(), value)).to_vec()
}

/// Who sells, and what shows it.
fn seller(facts: &Facts) -> Vec<pairs::Pair> {
    let (tongue, detail) = (facts.tongue, &facts.detail);
    let customer = facts.customer.clone().unwrap_or_default();
    let born = customer.birthday.map(|day| format::day(tongue, day)).unwrap_or_default();
    let text = |text: &str| text.trim().to_owned();
    let rows = [
        (word(tongue, Word::Name), customer.name()),
        (word(tongue, Word::Address), frame::address_line(&customer)),
        (label(tongue, CustomerField::Birthday), born),
        (label(tongue, DetailField::IdDocument), text(&detail.id_document)),
        (label(tongue, DetailField::IdNumber), text(&detail.id_number)),
        (word(tongue, Word::Authority), text(&detail.id_authority)),
    ];
    rows.map(|(caption, value)| (caption.to_owned(), value)).to_vec()
}
