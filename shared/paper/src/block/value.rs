//! What stands for a variable in the texts of a paper, and how moments, telephone numbers and lists are told there.

use domain::document::binding::{binding_days, grace_days};
use domain::document::template::variable::Variable;
use domain::money::Cents;
use domain::sale::trade_in::TradeIn;
use domain::time::{Day, Moment};
use words::format;
use words::label::label;
use words::letter::{long_day, salutation};

use crate::fact::Facts;

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
