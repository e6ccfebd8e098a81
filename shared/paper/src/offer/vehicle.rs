//! The vehicle of an offer: its data in two columns, its equipment as text.

use domain::car::energy::Fuel;
use domain::car::vehicle::{Gearbox, Vehicle, VehicleField};
use domain::tongue::Tongue;
use words::format::{self, NBSP};
use words::label::label;
use words::letter::{Word, word};

use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::offer::{heading, text};
use crate::page::{Mark, Role};
use crate::setter::{Align, CAPTION, Cell, HAIR, NOTE, ROW_LEADING, RULE, Setter, VALUE, rule};
use crate::strip::{Strip, tie};

/// Gap between the two columns.
const GUTTER: Length = mm(700);
const COLUMN: Length = (WIDTH - GUTTER) / 2;
const CAPTION_WIDTH: Length = mm(2_900);

/// Heading, table and equipment.
pub fn strips(setter: &mut Setter, tongue: Tongue, vehicle: &Vehicle) -> Result<Vec<Strip>, PaperError> {
    let mut strips = vec![heading(setter, Word::Vehicle, tongue)?];
    strips.extend(table(setter, &facts(tongue, vehicle))?);
    if !vehicle.equipment.trim().is_empty() {
        let list = vehicle.equipment.lines().map(str::trim).filter(|line| !line.is_empty());
        let list = list.collect::<Vec<_>>().join(" · ");
        let equipment = format!("{}: {list}", word(tongue, Word::Equipment));
        strips.extend(text::paragraph(setter, &equipment, NOTE, pt(600))?);
    }
    Ok(strips)
}

/// Captions and values of what is known.
fn facts(tongue: Tongue, vehicle: &Vehicle) -> Vec<(&'static str, String)> {
    let field = |field: VehicleField| label(tongue, field);
    let count = |number: i64| format::whole(tongue, number);
    let power = vehicle.power.zip(vehicle.horsepower());
    let (hp, cc) = if tongue == Tongue::English { ("hp", "cc") } else { ("PS", "cm³") };
    let power = power.map(|(kw, ps)| format!("{}{NBSP}kW ({}{NBSP}{hp})", count(kw), count(ps)));
    let places = [vehicle.doors, vehicle.seats].map(|number| number.map_or("–".to_owned(), count));
    let rows = [
        (field(VehicleField::Vin), Some(vehicle.vin.trim().to_owned())),
        (
            field(VehicleField::FirstRegistration),
            vehicle.first_registration.map(|day| format::day(tongue, day)),
        ),
        (field(VehicleField::Mileage), vehicle.mileage.map(|km| format::unit(tongue, km, "km"))),
        (word(tongue, Word::Power), power),
        (
            field(VehicleField::Fuel),
            (vehicle.fuel != Fuel::Unknown).then(|| label(tongue, vehicle.fuel).to_owned()),
        ),
        (word(tongue, Word::Displacement), vehicle.displacement.map(|n| format::unit(tongue, n, cc))),
        (
            field(VehicleField::Gearbox),
            (vehicle.gearbox != Gearbox::Unknown).then(|| label(tongue, vehicle.gearbox).to_owned()),
        ),
        (field(VehicleField::Colour), Some(vehicle.colour.trim().to_owned())),
        (word(tongue, Word::VehicleKind), Some(label(tongue, vehicle.condition).to_owned())),
        (
            word(tongue, Word::Seats),
            (vehicle.doors.is_some() || vehicle.seats.is_some()).then(|| places.join(" / ")),
        ),
        (field(VehicleField::Owners), vehicle.owners.map(count)),
        (word(tongue, Word::InspectionDue), vehicle.inspection_due.map(format::month)),
        (
            word(tongue, Word::AccidentFreeHead),
            vehicle.accident_free.then(|| word(tongue, Word::AccidentFree).to_owned()),
        ),
        (word(tongue, Word::Plate), Some(vehicle.plate.trim().to_owned())),
        (field(VehicleField::Number), Some(vehicle.number.trim().to_owned())),
    ];
    rows.into_iter()
        .filter_map(|(caption, value)| Some((caption, value.filter(|v| !v.is_empty())?)))
        .collect()
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
        let mut lines = setter.row(&cells, ROW_LEADING + pt(150))?;
        if let Some(last) = lines.last_mut() {
            last.items.push(rule(LEFT, last.height - RULE, WIDTH, RULE / 2, HAIR));
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
