//! What a paper lacks: by its kind, all at once.

use domain::car::energy::Fuel;
use domain::car::vehicle::{Vehicle, VehicleField};
use domain::document::detail::DetailField;
use domain::document::kind::PaperKind;
use domain::document::missing::Missing;
use domain::money::Cents;
use domain::party::customer::{Customer, CustomerField};
use domain::party::house::{House, HouseField};
use domain::sale::line::Line;
use domain::sale::treatment::Treatment;

use crate::fact::Facts;

/// Everything that a paper needs and does not have, all at once.
pub fn missing(facts: &Facts) -> Vec<Missing> {
    let mut missing = house(&facts.house);
    missing.extend(invoicing(facts));
    missing.extend(instructing(facts));
    missing.extend(recipient(facts));
    missing.extend(vehicle(facts));
    missing.extend(sale(facts));
    missing.extend(details(facts).into_iter().map(Missing::Detail));
    missing
}

/// What an invoice must say of the dealership: § 14 (4) No. 2 UStG, and where to pay.
fn invoicing(facts: &Facts) -> Vec<Missing> {
    let house = &facts.house;
    let empty = |text: &str| text.trim().is_empty();
    let crosses = matches!(facts.treatment, Treatment::IntraCommunity | Treatment::NewVehicle);
    let rows = [
        (HouseField::TaxNumber, empty(&house.tax_number) && empty(&house.vat_id)),
        (HouseField::VatId, empty(&house.vat_id) && crosses),
        (HouseField::Iban, empty(&house.iban) && facts.kind.asks_for_money()),
    ];
    let lacking = rows.into_iter().filter(|(_, lacks)| *lacks && facts.kind.is_invoice());
    lacking.map(|(field, _)| Missing::HouseField(field)).collect()
}

/// What the instruction on withdrawal must say of the dealership (annex 1 to Art. 246a EGBGB, note 2).
fn instructing(facts: &Facts) -> Vec<Missing> {
    let instructs = matches!(facts.kind, PaperKind::Order | PaperKind::Contract) && facts.may_withdraw();
    let rows = [(HouseField::Phone, &facts.house.phone), (HouseField::Mail, &facts.house.mail)];
    let lacking = rows.into_iter().filter(|(_, value)| instructs && value.trim().is_empty());
    lacking.map(|(field, _)| Missing::HouseField(field)).collect()
}

/// Who it goes to; a price sheet goes to everybody.
fn recipient(facts: &Facts) -> Vec<Missing> {
    let Some(customer) = &facts.customer else {
        return (facts.kind != PaperKind::PriceSheet).then_some(Missing::Customer).into_iter().collect();
    };
    let business = matches!(facts.treatment, Treatment::IntraCommunity | Treatment::ReverseCharge);
    let vat_id = facts.kind.is_invoice() && business && customer.vat_id.trim().is_empty();
    let vat_id = vat_id.then_some(Missing::CustomerField(CustomerField::VatId));
    match facts.kind {
        PaperKind::PriceSheet => Vec::new(),
        _ => address(customer).into_iter().chain(vat_id).collect(),
    }
}

fn vehicle(facts: &Facts) -> Vec<Missing> {
    let Some(vehicle) = &facts.vehicle else {
        let bought = facts.kind == PaperKind::Purchase && facts.trade_ins.iter().all(|one| one.gone);
        return (facts.kind.needs_vehicle() || bought).then_some(Missing::Vehicle).into_iter().collect();
    };
    let mut missing = car(vehicle);
    let offered = matches!(facts.kind, PaperKind::Offer | PaperKind::PriceSheet);
    if offered && vehicle.is_new_for_labelling(facts.day) {
        missing.extend(energy(vehicle));
    }
    let priceless = facts.kind == PaperKind::PriceSheet && vehicle.price.is_none();
    let unknown = facts.kind.is_invoice() && facts.treatment == Treatment::NewVehicle;
    let rows = [
        (VehicleField::Price, priceless),
        (VehicleField::FirstRegistration, unknown && vehicle.first_registration.is_none()),
        (VehicleField::Mileage, unknown && vehicle.mileage.is_none()),
    ];
    let lacking = rows.into_iter().filter(|(_, lacks)| *lacks);
    missing.extend(lacking.map(|(field, _)| Missing::VehicleField(field)));
    missing
}

/// What is sold, and whether the law allows it so.
fn sale(facts: &Facts) -> Vec<Missing> {
    let kind = facts.kind;
    if !kind.has_prices() {
        return Vec::new();
    }
    let printed = facts.printed();
    let unclear = kind != PaperKind::Cancellation && printed.iter().any(Line::is_unclear);
    let negative = kind.asks_for_money() && facts.total().gross < Cents(0);
    let original = kind == PaperKind::Cancellation && facts.original.is_none();
    let rows = [
        (Missing::Lines, printed.is_empty()),
        (Missing::Deduction, unclear),
        (Missing::NegativeTotal, negative),
        (Missing::Original, original),
    ];
    let lacking = rows.into_iter().filter(|(_, lacks)| *lacks).map(|(missing, _)| missing);
    lacking.chain(facts.forbidden.iter().copied().map(Missing::Forbidden)).collect()
}

/// What only this kind of paper speaks of.
fn details(facts: &Facts) -> Vec<DetailField> {
    use DetailField as F;
    use PaperKind as K;
    let detail = &facts.detail;
    let empty = |text: &str| text.trim().is_empty();
    let plate = facts.vehicle.as_ref().map_or("", |vehicle| vehicle.plate.as_str());
    let priceless = facts.trade_ins.iter().all(|one| one.gone) && detail.purchase_price.is_none();
    let rows: &[(DetailField, bool)] = &match facts.kind {
        K::Invoice | K::FinalInvoice => vec![(F::ServiceDay, detail.service_day.is_none())],
        K::DepositInvoice => vec![(F::Deposit, detail.deposit.is_none_or(|amount| amount <= Cents(0)))],
        K::Handover => vec![
            (F::HandoverAt, detail.handover_at.is_none()),
            (F::HandoverMileage, detail.handover_mileage.is_none()),
            (F::Keys, detail.keys.is_none()),
        ],
        K::TestDrive => vec![
            (F::LicenceClass, empty(&detail.licence_class)),
            (F::LicenceNumber, empty(&detail.licence_number)),
            (F::LicenceSeen, detail.licence_seen.is_none()),
            (F::DriveFrom, detail.drive_from.is_none()),
            (F::DriveUntil, detail.drive_until.is_none()),
            (F::DrivePlate, empty(&detail.drive_plate) && empty(plate)),
        ],
        K::Purchase => vec![
            (F::PurchasePrice, priceless),
            (F::PurchasePayment, empty(&detail.purchase_payment)),
            (F::IdDocument, !detail.purchase_taxed && facts.is_consumer() && empty(&detail.id_document)),
            (F::IdNumber, !detail.purchase_taxed && facts.is_consumer() && empty(&detail.id_number)),
        ],
        K::Reservation => vec![(F::ReservedUntil, detail.reserved_until.is_none())],
        K::Letter => vec![(F::Body, empty(&detail.body))],
        _ => Vec::new(),
    };
    rows.iter().filter(|(_, lacks)| *lacks).map(|(field, _)| *field).collect()
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

fn address(customer: &Customer) -> Vec<Missing> {
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
