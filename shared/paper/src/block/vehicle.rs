//! The vehicle of a paper: its data in two columns, its equipment as text.

use domain::car::energy::Fuel;
use domain::car::vehicle::{Condition, Gearbox, Vehicle, VehicleField};
use domain::tongue::Tongue;
use words::format;
use words::label::label;
use words::letter::{Word, word};

use crate::block::text;
use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::{Mark, Role};
use crate::setter::{Align, CAPTION, Cell, FAINT, HAIR, ROW_LEADING, RULE, Setter, VALUE, rule};
use crate::strip::{Strip, tie};

/// Gap between the two columns.
const GUTTER: Length = mm(700);
const COLUMN: Length = (WIDTH - GUTTER) / 2;
const CAPTION_WIDTH: Length = mm(2_900);

/// Table and equipment.
pub fn strips(setter: &mut Setter, tongue: Tongue, vehicle: &Vehicle) -> Result<Vec<Strip>, PaperError> {
    let mut strips = table(setter, &facts(tongue, vehicle))?;
    if let Some(first) = strips.first_mut() {
        first.before = pt(900);
    }
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

/// Captions and values of what is known.
fn facts(tongue: Tongue, vehicle: &Vehicle) -> Vec<(&'static str, String)> {
    let known = ORDER.into_iter().map(|field| (caption(tongue, field), value(tongue, vehicle, field)));
    known.filter_map(|(caption, value)| Some((caption, value.filter(|value| !value.is_empty())?))).collect()
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

/// Two facts in a row, hairlines between the rows.
fn table(setter: &mut Setter, facts: &[(&'static str, String)]) -> Result<Vec<Strip>, PaperError> {
    let table = setter.node(0, Role::Table);
    let mut strips =
        vec![Strip { items: vec![rule(LEFT, 0, WIDTH, RULE, HAIR)], height: RULE, ..Strip::default() }];
    for pair in facts.chunks(2) {
        let row = setter.node(table, Role::Row);
        let mut cells = Vec::new();
        for (at, fact) in (0..).zip(pair) {
            let (head, value) = (setter.leaf(row, Role::RowHead), setter.leaf(row, Role::Cell(1)));
            cells.extend(fact_cells(fact, LEFT + (COLUMN + GUTTER) * at, head, value));
        }
        if pair.len() == 1 {
            // A regular table has as many cells in each row.
            setter.leaf(row, Role::Cell(2));
        }
        let mut lines = setter.row(&cells, ROW_LEADING + pt(60))?;
        if let Some(last) = lines.last_mut() {
            last.items.push(rule(LEFT, last.height - RULE, WIDTH, RULE, FAINT));
        }
        strips.extend(lines);
    }
    tie(&mut strips, 20);
    Ok(strips)
}

fn fact_cells((caption, value): &(&'static str, String), x: Length, head: Mark, cell: Mark) -> [Cell; 2] {
    let text = |text: &str| text.to_owned();
    [
        Cell {
            text: text(caption),
            style: CAPTION,
            x,
            width: CAPTION_WIDTH - mm(150),
            align: Align::Left,
            mark: head,
        },
        Cell {
            text: text(value),
            style: VALUE,
            x: x + CAPTION_WIDTH,
            width: COLUMN - CAPTION_WIDTH,
            align: Align::Left,
            mark: cell,
        },
    ]
}
