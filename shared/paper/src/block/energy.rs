//! Consumption and emissions of a new car, as the Pkw-EnVKV wants them in every offer, with the scale of classes.

use domain::car::energy::{Co2Class, Fuel, co2_class};
use domain::car::vehicle::Vehicle;
use domain::money::Cents;
use domain::money::share;
use domain::time::Day;
use domain::tongue::Tongue;
use words::format::{self, NBSP};
use words::letter::caption::Word;
use words::letter::word;

use crate::block::{heading, text};
use crate::fault::PaperError;
use crate::letter::{LEFT, WIDTH};
use crate::measure::{Length, mm, pt};
use crate::page::{Draw, Ink, Item, Mark, Role};
use crate::setter::{
    Align, CAPTION, Cell, FAINT, INK, ROW_LEADING, RULE, STRONG, Setter, VALUE, at, base_line, rule,
};
use crate::shape::Style;
use crate::strip::{Strip, tie};

/// The colours of the label (Annex 1 to § 3 Pkw-EnVKV), A to G.
const COLOURS: [Ink; 7] = [
    Ink(0x00, 0x9a, 0x4e),
    Ink(0x4d, 0xb0, 0x48),
    Ink(0xbf, 0xd0, 0x2f),
    Ink(0xff, 0xe5, 0x00),
    Ink(0xfb, 0xb8, 0x13),
    Ink(0xee, 0x72, 0x22),
    Ink(0xe3, 0x1b, 0x23),
];
/// Height of one bar of the scale, and from bar to bar.
const BAR: Length = mm(360);
const STEP: Length = mm(420);
const SCALE_WIDTH: Length = mm(4_400);
const TABLE_WIDTH: Length = WIDTH - SCALE_WIDTH - mm(900);

/// The block; nothing for a used car, or where nothing is known yet.
pub fn strips(
    setter: &mut Setter,
    tongue: Tongue,
    vehicle: &Vehicle,
    today: Day,
) -> Result<Vec<Strip>, PaperError> {
    let facts = facts(tongue, vehicle);
    if !vehicle.is_new_for_labelling(today) || facts.is_empty() {
        return Ok(Vec::new());
    }
    let mut strips = vec![heading(setter, Word::EnergyHead, tongue)?];
    let from = strips.len();
    strips.extend(table(setter, &facts)?);
    let classes = classes(vehicle);
    if !classes.is_empty() {
        let height: Length = strips.iter().skip(from).map(|strip| strip.height).sum();
        strips[from].items.extend(scale(setter, tongue, &classes)?);
        strips.push(Strip::space((STEP * 7 - height).max(0)));
    }
    strips.extend(text::paragraph(setter, word(tongue, Word::EnergyNote), CAPTION, pt(500))?);
    tie(&mut strips, usize::MAX);
    Ok(strips)
}

/// The emission that counts; cars without an exhaust emit nothing.
fn emission(vehicle: &Vehicle) -> Option<i64> {
    vehicle.co2.or(matches!(vehicle.fuel, Fuel::Electric | Fuel::Hydrogen).then_some(0))
}

/// The class, and for plug-in hybrids that with a discharged battery.
fn classes(vehicle: &Vehicle) -> Vec<Co2Class> {
    let discharged = vehicle.co2_discharged.filter(|_| vehicle.fuel == Fuel::PlugInHybrid);
    [emission(vehicle), discharged].into_iter().flatten().filter_map(co2_class).collect()
}

fn facts(tongue: Tongue, vehicle: &Vehicle) -> Vec<(Word, String)> {
    let litres = if matches!(vehicle.fuel, Fuel::Gas | Fuel::Hydrogen) { "kg" } else { "l" };
    let grams = |grams: i64| format::unit(tongue, grams, "g/km");
    let class = |grams: Option<i64>| grams.and_then(co2_class).map(|class| class.word().to_owned());
    let discharged = vehicle.co2_discharged.filter(|_| vehicle.fuel == Fuel::PlugInHybrid);
    let money = |amount: Option<Cents>| amount.map(|amount| format::money(tongue, amount));
    let rows = [
        (
            Word::Consumption,
            vehicle.consumption.map(|n| format!("{}{NBSP}{litres}/100{NBSP}km", tenths(tongue, n))),
        ),
        (
            Word::PowerConsumption,
            vehicle.power_consumption.map(|n| format!("{}{NBSP}kWh/100{NBSP}km", tenths(tongue, n))),
        ),
        (Word::Co2, emission(vehicle).map(grams)),
        (Word::Co2Class, class(emission(vehicle))),
        (Word::Co2Discharged, discharged.map(grams)),
        (Word::Co2ClassDischarged, class(discharged)),
        (Word::Range, vehicle.range.map(|km| format::unit(tongue, km, "km"))),
        (Word::EnergyCost, money(vehicle.energy_cost)),
        (Word::Co2Cost, money(vehicle.co2_cost)),
        (Word::VehicleTax, money(vehicle.vehicle_tax)),
    ];
    rows.into_iter().filter_map(|(caption, value)| Some((caption, value?))).collect()
}

/// Hundredths, written with the one decimal that the ordinance wants.
fn tenths(tongue: Tongue, hundredths: i64) -> String {
    let text = format::hundredths(tongue, share(Cents(hundredths), 1, 10).0 * 10);
    text.strip_suffix('0').unwrap_or(&text).to_owned()
}

fn table(setter: &mut Setter, facts: &[(Word, String)]) -> Result<Vec<Strip>, PaperError> {
    let table = setter.node(0, Role::Table);
    let mut strips = Vec::new();
    let value_width = mm(3_600);
    for (caption, value) in facts {
        let row = setter.node(table, Role::Row);
        let (head, mark) = (setter.leaf(row, Role::RowHead), setter.leaf(row, Role::Cell(1)));
        let caption = word(setter.tongue, *caption).to_owned();
        let cells = [
            Cell {
                text: caption,
                style: CAPTION,
                x: LEFT,
                width: TABLE_WIDTH - value_width,
                align: Align::Left,
                mark: head,
            },
            Cell {
                text: value.clone(),
                style: VALUE,
                x: LEFT + TABLE_WIDTH - value_width,
                width: value_width,
                align: Align::Right,
                mark,
            },
        ];
        let mut lines = setter.row(&cells, ROW_LEADING + pt(60))?;
        if let Some(first) = lines.first_mut() {
            first.items.push(rule(LEFT, 0, TABLE_WIDTH, RULE, FAINT));
        }
        strips.extend(lines);
    }
    if let Some(last) = strips.last_mut() {
        last.items.push(rule(LEFT, last.height, TABLE_WIDTH, RULE, FAINT));
    }
    Ok(strips)
}

/// Seven bars, each longer than the one above, and black arrows at the classes of this car.
fn scale(setter: &mut Setter, tongue: Tongue, classes: &[Co2Class]) -> Result<Vec<Item>, PaperError> {
    let named: Vec<&str> = classes.iter().map(|class| class.word()).collect();
    let mark = setter.figure(0, format!("{} {}", word(tongue, Word::ScaleOf), named.join(", ")));
    let left = LEFT + WIDTH - SCALE_WIDTH;
    let mut items = Vec::new();
    for ((row, class), ink) in (0..).zip(Co2Class::ALL).zip(COLOURS) {
        let (y, width) = (STEP * row, mm(1_200) + mm(200) * row);
        items.push(arrow(mark, left, y, width, ink));
        let letter_ink = if (2..=4).contains(&row) { INK } else { Ink(255, 255, 255) };
        items.extend(letter(setter, class.word(), left + mm(130), y, letter_ink, mark)?);
    }
    let mut pointers: Vec<Co2Class> = classes.to_vec();
    pointers.dedup();
    for class in pointers {
        let row = (0..).zip(Co2Class::ALL).find(|(_, known)| **known == class).map_or(0, |(row, _)| row);
        let (x, y) = (left + SCALE_WIDTH - mm(1_300), STEP * row);
        items.push(pointer(mark, x, y, mm(1_300)));
        items.extend(letter(setter, class.word(), x + mm(600), y, Ink(255, 255, 255), mark)?);
    }
    Ok(items)
}

/// A bar with its point to the right.
fn arrow(mark: Mark, x: Length, y: Length, width: Length, ink: Ink) -> Item {
    let tip = BAR / 2;
    let corners =
        vec![(x, y), (x + width - tip, y), (x + width, y + tip), (x + width - tip, y + BAR), (x, y + BAR)];
    Item { mark, draw: Draw::Shape { corners, ink } }
}

/// A black arrow with its point to the left.
fn pointer(mark: Mark, x: Length, y: Length, width: Length) -> Item {
    let tip = BAR / 2;
    let corners = vec![(x, y + tip), (x + tip, y), (x + width, y), (x + width, y + BAR), (x + tip, y + BAR)];
    Item { mark, draw: Draw::Shape { corners, ink: INK } }
}

fn letter(
    setter: &mut Setter,
    text: &str,
    x: Length,
    y: Length,
    ink: Ink,
    mark: Mark,
) -> Result<Vec<Item>, PaperError> {
    let style = Style { size: pt(800), ink, ..STRONG };
    let cell = Cell { text: text.to_owned(), style, x, width: mm(1_000), align: Align::Left, mark };
    let lines = setter.lines(&cell)?;
    Ok(lines.into_iter().flat_map(|line| at(line, y + base_line(BAR, style.size))).collect())
}
