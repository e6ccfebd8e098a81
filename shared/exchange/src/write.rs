//! Lists out: UTF-8 with mark, semicolons, CRLF, German formats, so that a double click opens them in a German
//! Excel and [`crate::sheet::read`] reads the same values again.

use std::collections::BTreeSet;

use domain::car::vehicle::Vehicle;
use domain::field::{Input, Leaf, Leaves};
use domain::party::customer::Customer;
use domain::time::Day;

use crate::cell::formula;
use crate::datev::PREFIX;
use crate::heading::Heading;
use crate::listed::Listed;

/// A list of vehicles.
pub fn write_vehicles(vehicles: &[Vehicle]) -> Vec<u8> {
    write(vehicles)
}

/// A list of customers.
pub fn write_customers(customers: &[Customer]) -> Vec<u8> {
    write(customers)
}

/// A list of anything that can be read back.
pub fn write<T: Listed>(values: &[T]) -> Vec<u8> {
    table(&mut values.iter().map(T::to_leaves), T::rules().headings).into_bytes()
}

fn table(records: &mut dyn Iterator<Item = Leaves>, mut headings: Vec<Heading>) -> String {
    let mut keys = BTreeSet::new();
    headings.retain(|heading| keys.insert(heading.key) && !heading.key.starts_with(PREFIX));
    let mut text = String::from("\u{feff}");
    let name = |heading: &Heading| heading.names.first().copied().unwrap_or_default().to_owned();
    line(&mut text, headings.iter().map(name));
    for leaves in records {
        line(&mut text, headings.iter().map(|heading| shown(heading, &leaves)));
    }
    text
}

fn line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(';');
        }
        text.push_str(&quoted(cell));
    }
    text.push_str("\r\n");
}

/// With marks around it where it needs them.
fn quoted(cell: String) -> String {
    let guarded = if formula(&cell) { format!("'{cell}") } else { cell };
    let plain = !guarded.contains([';', '"', '\n', '\r', ',', '\t', '|']);
    if plain { guarded } else { format!("\"{}\"", guarded.replace('"', "\"\"")) }
}

/// A field as a German reads it.
fn shown(heading: &Heading, leaves: &Leaves) -> String {
    let leaf = leaves.get(heading.key);
    match (heading.input, leaf) {
        (Input::Flag, leaf) => word(heading, if leaf == Some(&Leaf::Flag(true)) { "1" } else { "" }),
        (Input::Money | Input::Quantity, Some(Leaf::Int(number))) => hundredths(*number),
        (Input::Day, Some(Leaf::Text(iso))) => Day::parse(iso).map_or_else(|| iso.clone(), german),
        (Input::Choice, Some(Leaf::Text(stored))) => word(heading, stored),
        (_, Some(Leaf::Text(text))) => text.clone(),
        (_, Some(Leaf::Int(number))) => number.to_string(),
        _ => String::new(),
    }
}

fn word(heading: &Heading, stored: &str) -> String {
    let found = heading.words.iter().find(|(word, _)| *word == stored);
    found.and_then(|(_, names)| names.first()).copied().unwrap_or_default().to_owned()
}

fn hundredths(number: i64) -> String {
    let (sign, size) = (if number < 0 { "-" } else { "" }, number.unsigned_abs());
    format!("{sign}{},{:02}", size / 100, size % 100)
}

fn german(day: Day) -> String {
    let (year, month, date) = day.parts();
    format!("{date:02}.{month:02}.{year:04}")
}
