//! The agreement on a test drive ("Probefahrtvereinbarung"). The licence is seen and not copied.

use domain::document::block::Block;
use domain::document::detail::DetailField;
use domain::document::signature::SignField;
use words::format;
use words::label::label;
use words::letter::caption::Word;
use words::letter::word;

use crate::block::{clause, frame, pairs, text, value, vehicle};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::kind::form;
use crate::measure::pt;
use crate::setter::Setter;
use crate::strip::Strip;

/// Subject, car, driver and times, what is agreed, hands.
pub fn strips(setter: &mut Setter, facts: &Facts, texts: &text::Texts) -> Result<Vec<Strip>, PaperError> {
    let mut strips = text::beginning(setter, texts)?;
    if let Some(vehicle) = &facts.vehicle {
        strips.extend(vehicle::brief(setter, facts.tongue, vehicle)?);
    }
    let mut table = pairs::table(setter, &said(facts))?;
    if let Some(first) = table.first_mut() {
        first.before = pt(1_000);
    }
    strips.extend(table);
    let blocks = [Block::Rules, Block::Liability, Block::Declaration, Block::Privacy];
    strips.extend(clause::strips(setter, texts, &blocks)?);
    form::ending(setter, facts, texts, &[SignField::Driver, SignField::House], strips)
}

fn said(facts: &Facts) -> Vec<pairs::Pair> {
    let (tongue, detail) = (facts.tongue, &facts.detail);
    let at = |moment: Option<_>| moment.map(|at| value::moment(facts, at)).unwrap_or_default();
    let km = |km: Option<i64>| km.map(|km| format::unit(tongue, km, "km")).unwrap_or_default();
    let plate = match detail.drive_plate.trim() {
        "" => facts.vehicle.as_ref().map(|vehicle| vehicle.plate.clone()).unwrap_or_default(),
        plate => plate.to_owned(),
    };
    let licence = [&detail.licence_class, &detail.licence_number].map(|part| part.trim().to_owned());
    let money = detail.deductible.map(|amount| format::money(tongue, amount)).unwrap_or_default();
    let seen = detail.licence_seen.map(|day| format::day(tongue, day)).unwrap_or_default();
    let [class, number] = licence;
    let rows = [
        (label(tongue, DetailField::Driver), facts.driver()),
        (word(tongue, Word::Address), address(facts)),
        (word(tongue, Word::LicenceClass), class),
        (word(tongue, Word::LicenceNumber), number),
        (word(tongue, Word::LicenceSeen), seen),
        (word(tongue, Word::Plate), plate),
        (label(tongue, DetailField::DriveFrom), at(detail.drive_from)),
        (label(tongue, DetailField::DriveUntil), at(detail.drive_until)),
        (word(tongue, Word::MileageOut), km(detail.drive_mileage)),
        (word(tongue, Word::MileageBack), km(detail.drive_mileage_back)),
        (label(tongue, DetailField::Deductible), money),
    ];
    rows.map(|(caption, value)| (caption.to_owned(), value)).to_vec()
}

/// The customer's address, where it is the customer who drives.
fn address(facts: &Facts) -> String {
    let driven = facts.detail.driver.trim().is_empty();
    facts.customer.as_ref().filter(|_| driven).map(frame::address_line).unwrap_or_default()
}
