//! The items (BG-25).

use domain::car::vehicle::{Vehicle, VehicleField};
use domain::money::{Cents, Quantity};
use domain::sale::line::{LineKind, Unit};
use words::format;
use words::label::label;
use words::letter::machine;

use crate::einvoice::category::Category;
use crate::einvoice::sums::{Kind, Row, Sums};
use crate::einvoice::xml::Xml;
use crate::fact::Facts;

/// Writes the items.
pub fn write(xml: &mut Xml, facts: &Facts, sums: &Sums) {
    let first = sums.rows.iter().position(|row| row.line.kind == LineKind::Vehicle);
    for (at, row) in sums.rows.iter().enumerate() {
        let vehicle = facts.vehicle.as_ref().filter(|_| Some(at) == first);
        xml.element("ram:IncludedSupplyChainTradeLineItem", |xml| item(xml, facts, row, vehicle));
    }
}

fn item(xml: &mut Xml, facts: &Facts, row: &Row, vehicle: Option<&Vehicle>) {
    xml.element("ram:AssociatedDocumentLineDocument", |xml| {
        xml.text("ram:LineID", &row.position.to_string());
    });
    xml.element("ram:SpecifiedTradeProduct", |xml| product(xml, facts, row, vehicle));
    xml.element("ram:SpecifiedLineTradeAgreement", |xml| {
        xml.element("ram:NetPriceProductTradePrice", |xml| xml.text("ram:ChargeAmount", &row.price()));
    });
    xml.element("ram:SpecifiedLineTradeDelivery", |xml| {
        let code = format!("unitCode=\"{}\"", unit(row.line.unit));
        xml.marked("ram:BilledQuantity", &code, &thousandths(row.quantity));
    });
    xml.element("ram:SpecifiedLineTradeSettlement", |xml| {
        xml.element("ram:ApplicableTradeTax", |xml| tax(xml, row.kind));
        allowance(xml, facts, row);
        xml.element("ram:SpecifiedTradeSettlementLineMonetarySummation", |xml| {
            xml.amount("ram:LineTotalAmount", row.net);
        });
    });
}

/// Name, description, and of a car what tells it from all others (§ 14 (4) No. 5, § 14a (4) UStG).
fn product(xml: &mut Xml, facts: &Facts, row: &Row, vehicle: Option<&Vehicle>) {
    let tongue = facts.tongue;
    let text = row.line.text.trim();
    let (name, rest) = text.split_once('\n').unwrap_or((text, ""));
    let name = if name.trim().is_empty() { label(tongue, row.line.kind) } else { name };
    xml.text("ram:SellerAssignedID", vehicle.map_or("", |vehicle| vehicle.number.trim()));
    xml.text("ram:Name", name);
    xml.text("ram:Description", rest);
    let Some(vehicle) = vehicle else { return };
    let first = vehicle.first_registration.map(|day| format::day(tongue, day)).unwrap_or_default();
    let driven = vehicle.mileage.map(|km| format::unit(tongue, km, "km")).unwrap_or_default();
    for (field, value) in [
        (VehicleField::Vin, vehicle.vin.as_str()),
        (VehicleField::FirstRegistration, &first),
        (VehicleField::Mileage, &driven),
    ] {
        characteristic(xml, label(tongue, field), value);
    }
}

fn characteristic(xml: &mut Xml, name: &str, value: &str) {
    if !value.trim().is_empty() {
        xml.element("ram:ApplicableProductCharacteristic", |xml| {
            xml.text("ram:Description", name);
            xml.text("ram:Value", value);
        });
    }
}

/// Category and rate; what is outside of the tax has no rate (BR-O-05).
pub fn tax(xml: &mut Xml, kind: Kind) {
    xml.text("ram:TypeCode", "VAT");
    xml.text("ram:CategoryCode", kind.category.code());
    if kind.category != Category::Outside {
        xml.text("ram:RateApplicablePercent", &kind.percent.to_string());
    }
}

/// Taken off an item (BG-27) or put on it (BG-28).
fn allowance(xml: &mut Xml, facts: &Facts, row: &Row) {
    if row.off == Cents(0) {
        return;
    }
    let put_on = row.off < Cents(0);
    xml.element("ram:SpecifiedTradeAllowanceCharge", |xml| {
        indicator(xml, put_on);
        xml.amount("ram:ActualAmount", Cents(row.off.0.abs()));
        xml.text("ram:ReasonCode", if put_on { "" } else { DISCOUNT });
        xml.text("ram:Reason", machine::reduced(facts.tongue, put_on));
    });
}

/// UNTDID 5189: discount.
pub const DISCOUNT: &str = "95";

/// Whether something is put on.
pub fn indicator(xml: &mut Xml, put_on: bool) {
    xml.element("ram:ChargeIndicator", |xml| {
        xml.text("udt:Indicator", if put_on { "true" } else { "false" })
    });
}

/// UN/ECE Recommendation 20.
fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Piece => "H87",
        Unit::Hour => "HUR",
        Unit::Kilometre => "KMT",
        Unit::Flat => "LS",
        Unit::Set => "SET",
        Unit::Month => "MON",
        Unit::Unknown => "C62",
    }
}

/// "-2.5".
fn thousandths(quantity: Quantity) -> String {
    let (sign, number) = (if quantity.0 < 0 { "-" } else { "" }, quantity.0.unsigned_abs());
    let fraction = format!("{:03}", number % 1000);
    match fraction.trim_end_matches('0') {
        "" => format!("{sign}{}", number / 1000),
        fraction => format!("{sign}{}.{fraction}", number / 1000),
    }
}
