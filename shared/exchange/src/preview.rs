//! What somebody needs to see of a file to say what its columns are: the mapping assistant as values.

use domain::field::Input;

use crate::about::table::Table;
use crate::cell;
use crate::decode;
use crate::excerpt::excerpt;
use crate::layout::{LOOSE, Layout};
use crate::mapping::{Mapping, signature};
use crate::problem::{Delimiter, Encoding, FileProblem};

/// So many lines are shown.
const SHOWN: usize = 5;
/// So much of a cell.
const LONGEST: usize = 60;

/// A column of a file as somebody sees it who says what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub heading: String,
    /// The field that it would fill; nothing if none.
    pub key: Option<String>,
    /// The first cells below it.
    pub cells: Vec<String>,
}

/// A field that a column can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub key: &'static str,
    /// Its usual German name in files.
    pub name: &'static str,
    pub input: Input,
    /// One of a group of which the file has to have one.
    pub needed: bool,
}

/// The first look at a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    pub encoding: Encoding,
    pub delimiter: Delimiter,
    pub signature: String,
    pub columns: Vec<Seen>,
    /// The fields without which nothing can come in, of each group that is missing.
    pub missing: Vec<Vec<&'static str>>,
    pub choices: Vec<Choice>,
}

/// Looks at a file. Other than [`crate::about::File::open`] it is content with a file of which no column is known yet.
///
/// # Errors
/// Why nothing of the file can be read.
pub fn preview(bytes: &[u8], table: &Table, mapping: &Mapping) -> Result<Preview, FileProblem> {
    let (text, encoding) = decode::text(bytes)?;
    let layout = Layout::loosely(&text, table, mapping)?;
    let rows: Vec<Vec<String>> = layout.body(&text).filter_map(|record| record.fields).take(SHOWN).collect();
    let seen = |(at, heading): (usize, &String)| Seen {
        heading: heading.clone(),
        key: layout.key_of(at).map(str::to_owned),
        cells: rows
            .iter()
            .map(|row| excerpt(row.get(at).map_or("", |cell| cell::bare(cell)), LONGEST))
            .collect(),
    };
    let lacks = |group: &&&[&'static str]| !group.iter().any(|key| layout.keys.contains(key));
    Ok(Preview {
        encoding,
        delimiter: layout.delimiter,
        signature: signature(table.about, &layout.headings),
        columns: layout.headings.iter().enumerate().map(seen).collect(),
        missing: table.needed.iter().filter(lacks).map(|group| group.to_vec()).collect(),
        choices: choices(table),
    })
}

fn choices(table: &Table) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for heading in &table.headings {
        if !choices.iter().any(|known| known.key == heading.key) {
            let needed = table.needed.iter().any(|group| group.contains(&heading.key));
            let name = heading.names.first().copied().unwrap_or(heading.key);
            choices.push(Choice { key: heading.key, name, input: heading.input, needed });
        }
    }
    if table.loose.is_some() {
        choices.push(Choice {
            key: LOOSE,
            name: "Sparte (eigene Spalte)",
            input: Input::Money,
            needed: false,
        });
    }
    choices
}
