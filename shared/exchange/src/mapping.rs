//! What somebody has said about the columns of a file.

use std::collections::BTreeMap;

use domain::id::Id;

use crate::about::subject::About;
use crate::heading::fold;

/// Columns and the fields that they fill. A column is named by its heading, folded, or as "#3" where it has none; the field
/// by its key, or nothing where the column is to be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping(pub BTreeMap<String, String>);

impl Mapping {
    /// What was said about a column.
    pub fn of(&self, at: usize, heading: &str) -> Option<&str> {
        self.0.get(&column(at, heading)).map(String::as_str)
    }

    /// Says what a column is; an empty key leaves it out.
    pub fn say(&mut self, at: usize, heading: &str, key: &str) {
        self.0.insert(column(at, heading), key.to_owned());
    }

    /// As lines of "column=field", for storing.
    pub fn text(&self) -> String {
        self.0.iter().map(|(column, key)| format!("{column}={key}\n")).collect()
    }

    /// Reads what [`Mapping::text`] wrote; lines of another form say nothing.
    pub fn read(text: &str) -> Mapping {
        let pairs = text.lines().filter_map(|line| line.split_once('='));
        Mapping(pairs.map(|(column, key)| (column.to_owned(), key.to_owned())).collect())
    }
}

/// How a column is named in a mapping.
fn column(at: usize, heading: &str) -> String {
    let folded = fold(heading);
    if folded.is_empty() { format!("#{}", at + 1) } else { folded }
}

/// The source of a list as its headings show it: the same program writes the same ones every night.
pub fn signature(about: About, headings: &[String]) -> String {
    let folded: Vec<String> = headings.iter().map(|heading| fold(heading)).collect();
    Id::named(about.kind().word(), &format!("{about:?}\n{}", folded.join("\n"))).hex()
}
