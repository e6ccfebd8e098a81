//! What stands on a paper: values alone, no references to records, so that a paper can be made again from them.

use domain::car::energy::Fuel;
use domain::car::vehicle::{Vehicle, VehicleField};
use domain::document::missing::Missing;
use domain::money::Cents;
use domain::party::customer::{Customer, CustomerField};
use domain::party::house::{House, HouseField};
use domain::party::staff::Staff;
use domain::sale::line::Line;
use domain::sale::total::{Total, amounts, total};
use domain::sale::trade_in::TradeIn;
use domain::sale::treatment::{Forbidden, Treatment};
use domain::time::{Day, Moment};
use domain::tongue::Tongue;

/// Everything that an offer says ("Angebot").
#[derive(Clone, Debug, PartialEq)]
pub struct OfferFacts {
    pub tongue: Tongue,
    pub number: String,
    pub day: Day,
    /// The last day on which it binds; `None`: without obligation ("freibleibend").
    pub valid_until: Option<Day>,
    /// When the file is made; stands in its properties.
    pub made: Moment,
    pub house: House,
    pub customer: Option<Customer>,
    pub vehicle: Option<Vehicle>,
    /// In the order of the job; those marked gone are left out.
    pub lines: Vec<Line>,
    /// Vehicles taken in part payment.
    pub trade_ins: Vec<TradeIn>,
    pub treatment: Treatment,
    /// What the law forbids in this sale; while there is any, no paper is made.
    pub forbidden: Vec<Forbidden>,
    /// Who made it; nobody, where all its fields are empty.
    pub seller: Staff,
    pub texts: OfferTexts,
}

/// The texts of an offer, as templates (`domain::document::template`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferTexts {
    pub subject: String,
    pub intro: String,
    pub closing: String,
}

impl OfferTexts {
    /// The texts that a dealership begins with.
    pub fn standard(tongue: Tongue) -> OfferTexts {
        let [subject, intro, closing] = words::letter::offer_texts(tongue).map(str::to_owned);
        OfferTexts { subject, intro, closing }
    }
}

impl OfferFacts {
    /// The lines that are printed: neither gone nor wholly empty.
    pub fn printed(&self) -> impl Iterator<Item = &Line> + Clone {
        let empty =
            |line: &Line| line.text.trim().is_empty() && line.amount() == Cents(0) && !line.is_off_all();
        self.lines.iter().filter(move |line| !line.gone && !empty(line))
    }

    /// What the printed lines amount to.
    pub fn amounts(&self) -> Vec<Cents> {
        amounts(self.printed())
    }

    /// The totals of the printed lines.
    pub fn total(&self) -> Total {
        total(self.printed())
    }
}

/// Everything that an offer needs and does not have, all at once.
pub fn missing(facts: &OfferFacts) -> Vec<Missing> {
    let mut missing = house(&facts.house);
    match &facts.customer {
        None => missing.push(Missing::Customer),
        Some(customer) => missing.extend(recipient(customer)),
    }
    if let Some(vehicle) = &facts.vehicle {
        missing.extend(car(vehicle));
        if vehicle.is_new_for_labelling(facts.day) {
            missing.extend(energy(vehicle));
        }
    }
    if facts.printed().next().is_none() {
        missing.push(Missing::Lines);
    }
    missing.extend(facts.printed().any(Line::is_unclear).then_some(Missing::Deduction));
    missing.extend(facts.forbidden.iter().copied().map(Missing::Forbidden));
    missing
}

/// What letters of a firm must say (§ 35a GmbHG, § 80 AktG, §§ 37a, 125a, 177a HGB).
fn house(house: &House) -> Vec<Missing> {
    let form = |forms: &[&str]| house.name.split([' ', '.', ',', '&']).any(|word| forms.contains(&word));
    let (registered, directed) = (
        form(&["GmbH", "UG", "AG", "SE", "KG", "OHG", "eG", "eK"]) || house.name.contains("e.K."),
        form(&["GmbH", "UG", "AG", "SE"]),
    );
    let rows = [
        (HouseField::Name, &house.name, true),
        (HouseField::Street, &house.street, true),
        (HouseField::PostalCode, &house.postal_code, true),
        (HouseField::Town, &house.town, true),
        (HouseField::Register, &house.register, registered),
        (HouseField::Director, &house.director, directed),
    ];
    let lacking = rows.into_iter().filter(|(_, value, needed)| *needed && value.trim().is_empty());
    lacking.map(|(field, ..)| Missing::HouseField(field)).collect()
}

fn recipient(customer: &Customer) -> Vec<Missing> {
    let name = customer.name();
    let rows = [
        (CustomerField::LastName, &name),
        (CustomerField::Street, &customer.street),
        (CustomerField::PostalCode, &customer.postal_code),
        (CustomerField::Town, &customer.town),
    ];
    let lacking = rows.into_iter().filter(|(_, value)| value.trim().is_empty());
    lacking.map(|(field, _)| Missing::CustomerField(field)).collect()
}

/// An offer names its car, and says which one it is.
fn car(vehicle: &Vehicle) -> Vec<Missing> {
    let nameless = vehicle.title().trim().is_empty().then_some(VehicleField::Make);
    let anonymous = vehicle.vin.trim().is_empty() && vehicle.number.trim().is_empty();
    nameless.into_iter().chain(anonymous.then_some(VehicleField::Vin)).map(Missing::VehicleField).collect()
}

/// What the Pkw-EnVKV wants in an offer of a new car, by what drives it.
fn energy(vehicle: &Vehicle) -> Vec<Missing> {
    let electric = vehicle.fuel == Fuel::Electric;
    let plugged = vehicle.fuel == Fuel::PlugInHybrid;
    let emits = !matches!(vehicle.fuel, Fuel::Electric | Fuel::Hydrogen);
    let rows = [
        (VehicleField::Fuel, vehicle.fuel != Fuel::Unknown, true),
        (VehicleField::Consumption, vehicle.consumption.is_some(), !electric),
        (VehicleField::PowerConsumption, vehicle.power_consumption.is_some(), electric || plugged),
        (VehicleField::Co2, vehicle.co2.is_some(), emits),
        (VehicleField::Co2Discharged, vehicle.co2_discharged.is_some(), plugged),
        (VehicleField::Range, vehicle.range.is_some(), electric || plugged || vehicle.fuel == Fuel::Hydrogen),
        (VehicleField::EnergyCost, vehicle.energy_cost.is_some(), true),
        (VehicleField::VehicleTax, vehicle.vehicle_tax.is_some(), true),
        (VehicleField::Co2Cost, vehicle.co2_cost.is_some(), emits),
    ];
    let lacking = rows.into_iter().filter(|(_, there, needed)| *needed && !there);
    lacking.map(|(field, ..)| Missing::EnergyLabel(field)).collect()
}
