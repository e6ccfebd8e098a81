//! How the columns of a file lie: its delimiter, the line of its headings, and which column is which field.

use std::collections::{BTreeMap, BTreeSet};

use domain::field::Input;

use crate::about::table::Table;
use crate::cell;
use crate::column;
use crate::date;
use crate::excerpt::excerpt;
use crate::heading::{Heading, fold};
use crate::listed::Rules;
use crate::mapping::Mapping;
use crate::problem::{Delimiter, FileProblem, RowProblem};
use crate::split::{Record, Splitter};

/// How the columns of a file lie.
pub struct Layout<'a> {
    /// What stands between the fields.
    pub delimiter: Delimiter,
    line: u32,
    /// How many fields a line has.
    pub width: usize,
    /// Position in the line, heading as it stands there, and the column that it is. Appended ones come last.
    pub found: Vec<(usize, String, &'a Heading)>,
    /// The fields that the columns fill.
    pub keys: Vec<&'static str>,
    /// Headings that nothing is taken from.
    pub ignored: Vec<String>,
    /// All headings, in the order of the file.
    pub headings: Vec<String>,
    /// Columns that are taken over by their own names: position and heading.
    pub loose: Vec<(usize, String)>,
    /// Columns of days with strokes: whether the month stands first ("12/31/2026").
    pub month_first: BTreeMap<usize, bool>,
}

/// The key of columns that are taken over by their own names.
pub const LOOSE: &str = "division";

/// A column of days without a stroke in so many lines has none.
const LOOK: usize = 200;

/// Above the headings a report may have this many lines of its own.
const TITLE_LINES: usize = 10;

impl<'a> Layout<'a> {
    /// The delimiter and line under which most headings are recognised.
    ///
    /// # Errors
    /// No line looks like headings, one stands there twice, or the one is missing without which nothing can be
    /// taken over.
    pub fn find(text: &str, rules: &'a Rules) -> Result<Layout<'a>, FileProblem> {
        let names = Names::of(&rules.headings);
        let (delimiter, record) = best(text, &names).ok_or_else(|| no_headings(text))?;
        Layout::of(delimiter, &record, &names, &Said::nothing())?.complete(rules)
    }

    /// The same for a list about customers, with what somebody has said about its columns.
    ///
    /// # Errors
    /// No line looks like headings, or one stands there twice.
    pub fn mapped(text: &str, table: &'a Table, mapping: &Mapping) -> Result<Layout<'a>, FileProblem> {
        let layout = Layout::loosely(text, table, mapping)?;
        if layout.keys.is_empty() { Err(no_headings(text)) } else { Ok(layout) }
    }

    /// The same, even if no column is known: the first line that has several is taken for the headings.
    ///
    /// # Errors
    /// One heading stands there twice, or nothing looks like a table.
    pub fn loosely(text: &str, table: &'a Table, mapping: &Mapping) -> Result<Layout<'a>, FileProblem> {
        let names = Names::of(&table.headings);
        let (delimiter, record) =
            best(text, &names).or_else(|| widest(text)).ok_or_else(|| no_headings(text))?;
        let said = Said { mapping: Some(mapping), loose: table.loose };
        let mut layout = Layout::of(delimiter, &record, &names, &said)?;
        layout.month_first = layout.month_first(text);
        Ok(layout)
    }

    fn of(
        delimiter: Delimiter,
        record: &Record,
        names: &Names<'a>,
        said: &Said,
    ) -> Result<Layout<'a>, FileProblem> {
        let cells: Vec<&str> = record.fields.iter().flatten().map(|cell| cell::bare(cell)).collect();
        let mut layout = Layout {
            delimiter,
            line: record.line,
            width: cells.len(),
            found: Vec::new(),
            keys: Vec::new(),
            ignored: Vec::new(),
            headings: cells.iter().map(|cell| (*cell).to_owned()).collect(),
            loose: Vec::new(),
            month_first: BTreeMap::new(),
        };
        let mut taken: Vec<(usize, usize, &Heading)> = Vec::new();
        for (at, cell) in cells.iter().enumerate() {
            match said.column(at, cell, names) {
                Column::Field(rank, heading) => {
                    let same = |other: &usize| *other != at && fold(cells[*other]) == fold(cell);
                    if !cell.is_empty() && taken.iter().any(|(other, ..)| same(other)) {
                        return Err(FileProblem::ColumnTwice { heading: (*cell).to_owned() });
                    }
                    taken.push((at, rank, heading));
                }
                Column::Loose => layout.loose.push((at, (*cell).to_owned())),
                Column::Nothing if !cell.is_empty() => layout.ignored.push((*cell).to_owned()),
                Column::Nothing => {}
            }
        }
        layout.settle(&taken);
        Ok(layout)
    }

    /// Of several columns for one field the most usual is taken, and the others are told.
    fn settle(&mut self, taken: &[(usize, usize, &'a Heading)]) {
        for (at, rank, heading) in taken {
            let rival = |(other, its, of): &(usize, usize, &Heading)| {
                of.key == heading.key && of.appended == heading.appended && (its, other) < (rank, at)
            };
            let name = self.headings.get(*at).cloned().unwrap_or_default();
            if taken.iter().any(rival) {
                self.ignored.push(name);
            } else {
                self.found.push((*at, name, heading));
            }
        }
        self.found.sort_by_key(|(at, _, heading)| (heading.appended, *at));
        self.keys = self.found.iter().map(|(_, _, heading)| heading.key).collect();
    }

    /// The field that a column fills.
    pub fn key_of(&self, at: usize) -> Option<&'static str> {
        let found = self.found.iter().find(|(place, ..)| *place == at).map(|(_, _, heading)| heading.key);
        found.or_else(|| self.loose.iter().any(|(place, _)| *place == at).then_some(LOOSE))
    }

    /// Empty fields behind the last heading are harmless, everything else has slipped.
    pub fn fits(&self, fields: &[String]) -> Result<(), RowProblem> {
        let more = fields.iter().skip(self.width).any(|field| !field.trim().is_empty());
        if fields.len() >= self.width && !more {
            return Ok(());
        }
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Err(RowProblem::FieldCount { expected: count(self.width), found: count(fields.len()) })
    }

    /// One cell of a line.
    pub fn cell<'f>(&self, fields: &'f [String], at: usize) -> &'f str {
        fields.get(at).map(|field| cell::bare(field)).unwrap_or_default()
    }

    /// What stands first in columns of days with strokes. Where all of a column could be read either way, nothing is
    /// decided, and such days are refused.
    fn month_first(&self, text: &str) -> BTreeMap<usize, bool> {
        let dated = self.found.iter().filter(|(_, _, h)| matches!(h.input, Input::Day | Input::Moment));
        let (mut open, mut decided): (Vec<usize>, _) = (dated.map(|(at, ..)| *at).collect(), BTreeMap::new());
        for (nth, record) in self.body(text).enumerate() {
            if open.is_empty() {
                break;
            }
            let Some(fields) = record.fields else { continue };
            open.retain(|at| match date::slashed(self.cell(&fields, *at)) {
                Some((first, second)) if first > 12 || second > 12 => {
                    decided.insert(*at, second > 12);
                    false
                }
                found => found.is_some() || nth < LOOK,
            });
        }
        decided
    }

    /// The recognised columns in the order of the file.
    pub fn columns(&self) -> Vec<column::Column> {
        let mut columns: Vec<_> = self.found.iter().collect();
        columns.sort_by_key(|(at, ..)| *at);
        columns.into_iter().map(|(_, name, h)| column::Column { heading: name.clone(), key: h.key }).collect()
    }

    fn complete(self, rules: &Rules) -> Result<Layout<'a>, FileProblem> {
        let named = rules.name.iter().any(|key| self.keys.contains(key));
        let any_of = || rules.name.iter().map(|key| (*key).to_owned()).collect();
        if named { Ok(self) } else { Err(FileProblem::ColumnMissing { any_of: any_of() }) }
    }

    /// The records below the headings, without blank ones.
    pub fn body<'t>(&self, text: &'t str) -> impl Iterator<Item = Record<'t>> + use<'t> {
        let (line, mut splitter) = (self.line, Splitter::new(text, self.delimiter.byte()));
        splitter.expected = Some(self.width);
        let blank = |record: &Record| {
            record.fields.as_ref().is_some_and(|f| f.iter().all(|c| cell::bare(c).is_empty()))
        };
        splitter.filter(move |record| record.line > line && !blank(record))
    }
}

/// What a column is.
enum Column<'a> {
    Field(usize, &'a Heading),
    Loose,
    Nothing,
}

/// What somebody has said about the columns.
struct Said<'m> {
    mapping: Option<&'m Mapping>,
    loose: Option<&'static [&'static str]>,
}

impl Said<'_> {
    fn nothing() -> Said<'static> {
        Said { mapping: None, loose: None }
    }

    fn column<'a>(&self, at: usize, cell: &str, names: &Names<'a>) -> Column<'a> {
        let folded = fold(cell);
        match self.mapping.and_then(|mapping| mapping.of(at, cell)) {
            Some("") => Column::Nothing,
            Some(LOOSE) if self.loose.is_some() => Column::Loose,
            Some(key) => names.of_key(key).map_or(Column::Nothing, |heading| Column::Field(0, heading)),
            None => match names.recognise(&folded) {
                Some((rank, heading)) => Column::Field(rank, heading),
                None if self.loose.is_some_and(|words| is_loose(&folded, words)) => Column::Loose,
                None => Column::Nothing,
            },
        }
    }
}

/// Whether a heading is by itself the name of something that we take over: it begins with one of the words.
fn is_loose(folded: &str, words: &[&str]) -> bool {
    words.iter().any(|word| folded.starts_with(word))
}

/// Every name of every column, folded, and how usual it is for that column (0 is the most usual).
struct Names<'a>(BTreeMap<String, (usize, &'a Heading)>);

impl<'a> Names<'a> {
    fn of(headings: &'a [Heading]) -> Names<'a> {
        let mut names = BTreeMap::new();
        for heading in headings {
            for (rank, name) in heading.folded_names().into_iter().enumerate() {
                let place = names.entry(name).or_insert((rank, heading));
                if rank < place.0 {
                    *place = (rank, heading);
                }
            }
        }
        Names(names)
    }

    fn recognise(&self, folded: &str) -> Option<(usize, &'a Heading)> {
        self.0.get(folded).copied()
    }

    /// The usual column of a field.
    fn of_key(&self, key: &str) -> Option<&'a Heading> {
        self.0.values().map(|(_, heading)| *heading).find(|heading| heading.key == key && !heading.appended)
    }

    /// How many columns a line names.
    fn known(&self, record: &Record) -> usize {
        let cells = record.fields.iter().flatten().map(|cell| fold(cell::bare(cell)));
        cells.filter_map(|folded| self.recognise(&folded)).map(|(_, h)| h.key).collect::<BTreeSet<_>>().len()
    }
}

/// The delimiter and line under which most headings are recognised.
fn best<'t>(text: &'t str, names: &Names) -> Option<(Delimiter, Record<'t>)> {
    let mut best: Option<(usize, Delimiter, Record)> = None;
    for delimiter in Delimiter::ALL {
        for (at, record) in Splitter::new(text, delimiter.byte()).take(TITLE_LINES).enumerate() {
            let known = names.known(&record);
            let enough = known >= if at == 0 { 1 } else { 2 };
            if enough && best.as_ref().is_none_or(|(most, ..)| known > *most) {
                best = Some((known, delimiter, record));
            }
        }
    }
    best.map(|(_, delimiter, record)| (delimiter, record))
}

/// The first line with most columns.
fn widest(text: &str) -> Option<(Delimiter, Record<'_>)> {
    let first = |delimiter: Delimiter| {
        let record = Splitter::new(text, delimiter.byte()).find(|record| record.fields.is_some())?;
        Some((record.fields.as_ref().map_or(0, Vec::len), delimiter, record))
    };
    let all = Delimiter::ALL.into_iter().rev().filter_map(first).filter(|(width, ..)| *width > 1);
    all.max_by_key(|(width, ..)| *width).map(|(_, delimiter, record)| (delimiter, record))
}

fn no_headings(text: &str) -> FileProblem {
    let lines = Delimiter::ALL.map(|delimiter| Splitter::new(text, delimiter.byte()).find_map(|r| r.fields));
    let widest = lines.into_iter().flatten().rev().max_by_key(Vec::len).unwrap_or_default();
    FileProblem::NoHeadings { found: widest.iter().take(30).map(|cell| excerpt(cell.trim(), 40)).collect() }
}
