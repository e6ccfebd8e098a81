//! The vehicle of a paper: its data in two columns, its equipment as text.

use domain::car::energy::Fuel;
use domain::car::vehicle::{Condition, Gearbox, Vehicle, VehicleField};
use domain::tongue::Tongue;
use words::format;
use words::label::label;
use words::letter::caption::Word;
use words::letter::word;

use crate::block::pairs::{self, Pair};
use crate::block::text;
use crate::fault::PaperError;
use crate::measure::pt;
use crate::setter::{CAPTION, Setter};
use crate::strip::Strip;

/// The table of what is known.
pub fn table(setter: &mut Setter, tongue: Tongue, vehicle: &Vehicle) -> Result<Vec<Strip>, PaperError> {
    let mut strips = pairs::table(setter, &facts(tongue, vehicle))?;
    if let Some(first) = strips.first_mut() {
        first.before = pt(900);
    }
    Ok(strips)
}

/// The table of what tells one car from another, for papers whose subject names it.
pub fn brief(setter: &mut Setter, tongue: Tongue, vehicle: &Vehicle) -> Result<Vec<Strip>, PaperError> {
    let mut strips = pairs::table(setter, &known_of(tongue, vehicle, &BRIEF))?;
    if let Some(first) = strips.first_mut() {
        first.before = pt(900);
    }
    Ok(strips)
}

/// Table and equipment.
pub fn strips(setter: &mut Setter, tongue: Tongue, vehicle: &Vehicle) -> Result<Vec<Strip>, PaperError> {
    let mut strips = table(setter, tongue, vehicle)?;
    if !vehicle.equipment.trim().is_empty() {
        let list = vehicle.equipment.lines().map(str::trim).filter(|line| !line.is_empty());
        let list = list.collect::<Vec<_>>().join(" · ");
        let equipment = format!("{}: {list}", word(tongue, Word::Equipment));
        strips.extend(text::paragraph(setter, &equipment, CAPTION, pt(500))?);
    }
    Ok(strips)
}

/// What is said of a vehicle, in reading order.
const ORDER: [VehicleField; 12] = [
    VehicleField::Vin,
    VehicleField::FirstRegistration,
    VehicleField::Mileage,
    VehicleField::Power,
    VehicleField::Fuel,
    VehicleField::Displacement,
    VehicleField::Gearbox,
    VehicleField::Colour,
    VehicleField::Condition,
    VehicleField::Owners,
    VehicleField::InspectionDue,
    VehicleField::AccidentFree,
];

/// What tells one car from another.
const BRIEF: [VehicleField; 6] = [
    VehicleField::Vin,
    VehicleField::FirstRegistration,
    VehicleField::Plate,
    VehicleField::Mileage,
    VehicleField::Fuel,
    VehicleField::Colour,
];

/// Captions and values of what is known.
pub fn facts(tongue: Tongue, vehicle: &Vehicle) -> Vec<Pair> {
    known_of(tongue, vehicle, &ORDER)
}

fn known_of(tongue: Tongue, vehicle: &Vehicle, fields: &[VehicleField]) -> Vec<Pair> {
    let known = fields.iter().map(|field| (caption(tongue, *field), value(tongue, vehicle, *field)));
    known.filter_map(|(caption, value)| Some((caption.to_owned(), value?))).collect()
}

/// Forms have units in their captions, papers have them beside the value.
fn caption(tongue: Tongue, field: VehicleField) -> &'static str {
    match field {
        VehicleField::Power => word(tongue, Word::Power),
        VehicleField::Displacement => word(tongue, Word::Displacement),
        VehicleField::Condition => word(tongue, Word::VehicleKind),
        VehicleField::InspectionDue => word(tongue, Word::InspectionDue),
        field => label(tongue, field),
    }
}

fn value(tongue: Tongue, vehicle: &Vehicle, field: VehicleField) -> Option<String> {
    let english = tongue == Tongue::English;
    let unit = |number: i64, unit: &str| format::unit(tongue, number, unit);
    match field {
        VehicleField::Vin => Some(vehicle.vin.trim().to_owned()),
        VehicleField::Plate => Some(vehicle.plate.trim().to_owned()),
        VehicleField::FirstRegistration => vehicle.first_registration.map(|day| format::day(tongue, day)),
        VehicleField::Mileage => vehicle.mileage.map(|km| unit(km, "km")),
        VehicleField::Power => vehicle.power.zip(vehicle.horsepower()).map(|(kw, hp)| {
            format!("{} ({})", unit(kw, "kW"), unit(hp, if english { "hp" } else { "PS" }))
                .replace(' ', "\u{a0}")
        }),
        VehicleField::Fuel => known(vehicle.fuel != Fuel::Unknown, label(tongue, vehicle.fuel)),
        VehicleField::Displacement => {
            vehicle.displacement.map(|n| unit(n, if english { "cc" } else { "cm³" }))
        }
        VehicleField::Gearbox => known(vehicle.gearbox != Gearbox::Unknown, label(tongue, vehicle.gearbox)),
        VehicleField::Colour => Some(vehicle.colour.trim().to_owned()),
        VehicleField::Condition => {
            known(vehicle.condition != Condition::Unknown, label(tongue, vehicle.condition))
        }
        VehicleField::Owners => vehicle.owners.filter(|n| *n > 0).map(|n| format::whole(tongue, n)),
        VehicleField::InspectionDue => vehicle.inspection_due.map(format::month),
        VehicleField::AccidentFree => known(vehicle.accident_free, word(tongue, Word::Yes)),
        _ => None,
    }
}

fn known(known: bool, text: &str) -> Option<String> {
    known.then(|| text.to_owned())
}
