//! The running text of an offer: templates filled with its facts, paragraphs, signature.

use domain::document::template::{self, Variable};
use words::format;
use words::letter::{long_day, salutation};

use crate::fact::OfferFacts;
use crate::fault::PaperError;
use crate::letter::{LEFT, SUBJECT_STYLE, WIDTH};
use crate::measure::{Length, pt};
use crate::page::Role;
use crate::setter::{Align, BODY, Cell, LEADING, STRONG, Setter};
use crate::shape::Style;
use crate::strip::{Strip, tie};

/// The texts with their variables filled.
pub struct Texts {
    pub subject: String,
    pub intro: String,
    pub closing: String,
}

/// Fills the templates.
pub fn texts(facts: &OfferFacts) -> Result<Texts, PaperError> {
    let fill = |text: &str| template::fill(text, |variable| value(facts, variable));
    let texts = &facts.texts;
    Ok(Texts { subject: fill(&texts.subject)?, intro: fill(&texts.intro)?, closing: fill(&texts.closing)? })
}

/// What stands for a variable.
fn value(facts: &OfferFacts, variable: Variable) -> String {
    use Variable as V;
    let customer = facts.customer.clone().unwrap_or_default();
    let vehicle = facts.vehicle.clone().unwrap_or_default();
    let (house, seller, tongue) = (facts.house.clone(), facts.seller.clone(), facts.tongue);
    match variable {
        V::Salutation => salutation(tongue, &customer),
        V::CustomerName => customer.name(),
        V::CustomerFirstName => customer.first_name,
        V::CustomerLastName => customer.last_name,
        V::CustomerCompany => customer.company,
        V::CustomerNumber => customer.number,
        V::CustomerTown => customer.town,
        V::VehicleTitle => vehicle.title(),
        V::VehicleMake => vehicle.make,
        V::VehicleModel => vehicle.model,
        V::VehicleVariant => vehicle.variant,
        V::VehicleNumber => vehicle.number,
        V::VehicleVin => vehicle.vin,
        V::VehiclePlate => vehicle.plate,
        V::VehicleColour => vehicle.colour,
        V::VehicleMileage => vehicle.mileage.map(|km| format::unit(tongue, km, "km")).unwrap_or_default(),
        V::VehicleFirstRegistration => vehicle.first_registration.map(format::month).unwrap_or_default(),
        V::VehicleLocation => vehicle.location,
        V::OfferNumber => facts.number.clone(),
        V::OfferDay => long_day(tongue, facts.day),
        V::OfferValidUntil => facts.valid_until.map(|day| long_day(tongue, day)).unwrap_or_default(),
        V::OfferTotal => format::money(tongue, facts.total().gross),
        V::SellerName => seller.name,
        V::SellerPhone => whole(&seller.phone),
        V::SellerMail => seller.mail,
        V::HouseName => house.name,
        V::HouseTown => house.town,
        V::HousePhone => whole(&house.phone),
        V::HouseMail => house.mail,
        V::HouseWeb => house.web,
    }
}

/// A number that stays on one line.
fn whole(phone: &str) -> String {
    phone.trim().replace(' ', "\u{a0}")
}

/// The subject line.
pub fn subject(setter: &mut Setter, text: &str) -> Result<Vec<Strip>, PaperError> {
    let mark = setter.leaf(0, Role::Title);
    let cell =
        Cell { text: text.to_owned(), style: SUBJECT_STYLE, x: LEFT, width: WIDTH, align: Align::Left, mark };
    let mut strips = setter.paragraph(&cell, pt(1_700))?;
    strips.iter_mut().for_each(|strip| strip.keep = true);
    Ok(strips)
}

/// A text with blank lines between its paragraphs.
pub fn paragraphs(setter: &mut Setter, text: &str, above: Length) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    for (at, part) in text.split("\n\n").filter(|part| !part.trim().is_empty()).enumerate() {
        let before = if at == 0 { above } else { pt(700) };
        strips.extend(paragraph(setter, part, BODY, before)?);
    }
    Ok(strips)
}

/// One paragraph over the whole width.
pub fn paragraph(
    setter: &mut Setter,
    text: &str,
    style: Style,
    before: Length,
) -> Result<Vec<Strip>, PaperError> {
    let mark = setter.leaf(0, Role::Paragraph);
    // Longer lines than some ninety letters are tiring to read.
    let width = WIDTH - WIDTH / 12;
    let cell = Cell { text: text.to_owned(), style, x: LEFT, width, align: Align::Left, mark };
    let leading = if style.size < BODY.size { crate::setter::NOTE_LEADING } else { LEADING };
    let mut strips = setter.paragraph(&cell, leading)?;
    if let Some(first) = strips.first_mut() {
        first.before = before;
    }
    Ok(strips)
}

/// The names below the space for a signature.
pub fn signature(setter: &mut Setter, facts: &OfferFacts) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    for (text, style) in [(&facts.seller.name, STRONG), (&facts.house.name, BODY)] {
        if !text.trim().is_empty() {
            strips.extend(paragraph(setter, text, style, 0)?);
        }
    }
    tie(&mut strips, usize::MAX);
    Ok(strips)
}
