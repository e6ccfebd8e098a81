//! The running text of a paper: templates filled with its facts, paragraphs, signature.

use domain::document::binding::{binding_days, grace_days};
use domain::document::block::Block;
use domain::document::template::{self, variable::Variable};
use domain::money::Cents;
use domain::sale::trade_in::TradeIn;
use domain::time::{Day, Moment};
use words::format;
use words::label::label;
use words::letter::{long_day, salutation};

use crate::block::listed::Values;
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::letter::{LEFT, SUBJECT_STYLE, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::Role;
use crate::setter::{Align, BODY, Cell, LEADING, STRONG, Setter};
use crate::shape::Style;
use crate::strip::{Strip, tie};

/// The texts with their variables filled.
pub struct Texts(Vec<(Block, String)>);

impl Texts {
    /// A text; empty if there is none.
    pub fn get(&self, block: Block) -> &str {
        self.0.iter().find(|(known, _)| *known == block).map_or("", |(_, text)| text)
    }

    /// The subject.
    pub fn subject(&self) -> &str {
        self.get(Block::Subject)
    }
}

/// Fills the templates.
pub fn texts(facts: &Facts) -> Result<Texts, PaperError> {
    let values = Values::of(facts);
    let fill = |block: &Block| {
        let text = template::fill(facts.texts.get(*block), &values)?;
        Ok((*block, text))
    };
    Ok(Texts(facts.kind.blocks().iter().map(fill).collect::<Result<_, PaperError>>()?))
}

/// What stands for a variable of the paper itself.
pub fn value(facts: &Facts, variable: Variable) -> String {
    use Variable as V;
    let customer = facts.customer.clone().unwrap_or_default();
    let vehicle = facts.vehicle.clone().unwrap_or_default();
    let (house, seller, tongue) = (facts.house.clone(), facts.seller.clone(), facts.tongue);
    let traded: Vec<&TradeIn> = facts.trade_ins.iter().filter(|one| !one.gone).collect();
    let day = |day: Option<Day>| day.map(|day| long_day(tongue, day)).unwrap_or_default();
    let money =
        |amount: Option<Cents>| amount.map(|amount| format::money(tongue, amount)).unwrap_or_default();
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
        V::VehicleCondition => match facts.vehicle {
            Some(_) => label(tongue, vehicle.condition).to_owned(),
            None => String::new(),
        },
        // Of a list's items, see `listed`.
        V::LineText | V::LineQuantity | V::LinePrice | V::LineAmount => String::new(),
        V::TradeTitle | V::TradeVin | V::TradePlate | V::TradeMileage | V::TradeValue => String::new(),
        V::OfferNumber => facts.number.clone(),
        V::OfferDay => long_day(tongue, facts.day),
        V::OfferValidUntil => facts.valid_until.map(|day| long_day(tongue, day)).unwrap_or_default(),
        V::OfferTotal => format::money(tongue, facts.total().gross),
        V::Consumer => said(facts.is_consumer()),
        V::VehicleNew => said(facts.is_new_car()),
        V::VehicleUsed => said(facts.vehicle.is_some() && !facts.is_new_car()),
        V::PaperName => label(tongue, facts.kind).to_owned(),
        V::PaperNumber => facts.number.clone(),
        V::PaperDay => long_day(tongue, facts.day),
        V::PaperTotal => format::money(tongue, facts.total().gross),
        V::VehicleDeviations => bullets(&facts.detail.deviations),
        V::PaperDue => money(Some(facts.due()).filter(|due| *due > Cents(0))),
        V::DeliveryDay => day(facts.detail.delivery_day),
        V::GraceDays => format::whole(tongue, grace_days(facts.vehicle.as_ref())),
        V::DeliveryBinding => said(facts.detail.delivery_binding),
        V::BindingDays => format::whole(tongue, binding_days(facts.vehicle.as_ref())),
        V::PaymentDays => {
            facts.detail.payment_days.map(|days| format::whole(tongue, days)).unwrap_or_default()
        }
        V::PaymentDay => day(facts.pay_by()),
        V::DiscountPercent => {
            facts.skonto().map(|skonto| format::percent(tongue, skonto.percent)).unwrap_or_default()
        }
        V::DiscountDay => day(facts.skonto().map(|skonto| skonto.until)),
        V::DiscountAmount => {
            facts.skonto().map(|skonto| format::money(tongue, skonto.amount)).unwrap_or_default()
        }
        V::Deposit => money(facts.detail.deposit),
        V::TradeInTitle => traded.iter().map(|one| one.title()).collect::<Vec<_>>().join(", "),
        V::TradeInValue => money((!traded.is_empty()).then(|| traded.iter().map(|one| one.value).sum())),
        V::OriginalNumber => facts.original.as_ref().map(|one| one.number.clone()).unwrap_or_default(),
        V::OriginalDay => day(facts.original.as_ref().map(|one| one.day)),
        V::Distance => said(facts.may_withdraw()),
        V::ReservedUntil => day(facts.detail.reserved_until),
        V::Driver => facts.driver(),
        V::DriveUntil => facts.detail.drive_until.map(|at| moment(facts, at)).unwrap_or_default(),
        V::Deductible => money(facts.detail.deductible),
        V::PurchaseTaxed => said(facts.detail.purchase_taxed),
        V::PurchasePrice => money(facts.purchase_price()),
        V::PurchasePayment => facts.detail.purchase_payment.trim().to_owned(),
        V::LetterSubject => facts.detail.subject.trim().to_owned(),
        V::LetterBody => facts.detail.body.trim().to_owned(),
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

/// One thing a line, each with its dash.
pub fn bullets(lines: &str) -> String {
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("–\u{a0}{line}")).collect::<Vec<_>>().join("\n")
}

/// What a condition asks for: something or nothing.
fn said(so: bool) -> String {
    if so { "1".to_owned() } else { String::new() }
}

/// A moment as the dealership's clocks showed it.
pub fn moment(facts: &Facts, at: Moment) -> String {
    let (hour, minute) = at.clock(facts.offset);
    words::letter::clock(facts.tongue, at.day(facts.offset), hour, minute)
}

/// A number that stays on one line.
pub fn whole(phone: &str) -> String {
    phone.trim().replace(' ', "\u{a0}")
}

/// Subject and beginning of the letter.
pub fn beginning(setter: &mut Setter, texts: &Texts) -> Result<Vec<Strip>, PaperError> {
    let mut strips = subject(setter, texts.subject())?;
    strips.extend(paragraphs(setter, texts.get(Block::Intro), pt(1_400))?);
    Ok(strips)
}

/// The end of the letter behind what comes last: greeting, room for a signature, and whose it is.
pub fn ending(
    setter: &mut Setter,
    facts: &Facts,
    texts: &Texts,
    mut last: Vec<Strip>,
) -> Result<Vec<Strip>, PaperError> {
    let mut rest = paragraphs(setter, texts.get(Block::Closing), pt(700))?;
    let signed = signature(setter, facts)?;
    // The greeting and the name stand together, with at least a line of text before them.
    let greeting = rest.iter().rposition(|strip| strip.before > 0).unwrap_or(0);
    let mut end = rest.split_off(greeting);
    if let Some(last) = rest.last_mut().or(last.last_mut()) {
        last.keep = true;
    }
    end.push(Strip::space(setter.gap(mm(1_300))));
    end.extend(signed);
    tie(&mut end, usize::MAX);
    last.extend(rest);
    last.extend(end);
    Ok(last)
}

/// The subject line.
fn subject(setter: &mut Setter, text: &str) -> Result<Vec<Strip>, PaperError> {
    let mark = setter.leaf(0, Role::Title);
    let style = Style { ink: setter.accent.text, ..SUBJECT_STYLE };
    let cell = Cell { text: text.to_owned(), style, x: LEFT, width: WIDTH, align: Align::Left, mark };
    let mut strips = setter.paragraph(&cell, pt(1_700))?;
    strips.iter_mut().for_each(|strip| strip.keep = true);
    Ok(strips)
}

/// The paragraphs of a text: blank lines part them.
pub fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n").filter(|part| !part.trim().is_empty())
}

/// A text with blank lines between its paragraphs.
pub fn paragraphs(setter: &mut Setter, text: &str, above: Length) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    for (at, part) in parts(text).enumerate() {
        let before = if at == 0 { above } else { pt(700) };
        strips.extend(paragraph(setter, part, BODY, before)?);
    }
    Ok(strips)
}

/// One paragraph. Longer lines than some ninety letters are tiring to read, so it ends before the margin.
pub fn paragraph(
    setter: &mut Setter,
    text: &str,
    style: Style,
    before: Length,
) -> Result<Vec<Strip>, PaperError> {
    within(setter, text, style, before, WIDTH - WIDTH / 12)
}

/// One paragraph in lines of a width.
pub fn within(
    setter: &mut Setter,
    text: &str,
    style: Style,
    before: Length,
    width: Length,
) -> Result<Vec<Strip>, PaperError> {
    let mark = setter.leaf(0, Role::Paragraph);
    let cell = Cell { text: text.to_owned(), style, x: LEFT, width, align: Align::Left, mark };
    let leading = if style.size < BODY.size { crate::setter::NOTE_LEADING } else { LEADING };
    let mut strips = setter.paragraph(&cell, leading)?;
    if let Some(first) = strips.first_mut() {
        first.before = before;
    }
    Ok(strips)
}

/// The names below the space for a signature.
pub fn signature(setter: &mut Setter, facts: &Facts) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    for (text, style) in [(&facts.seller.name, STRONG), (&facts.house.name, BODY)] {
        if !text.trim().is_empty() {
            strips.extend(paragraph(setter, text, style, 0)?);
        }
    }
    tie(&mut strips, usize::MAX);
    Ok(strips)
}
