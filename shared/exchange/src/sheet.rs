//! A whole list: which columns were recognised, which lines come in, which do not and why.

use std::collections::BTreeMap;

use domain::field::{Leaf, Leaves, Problem};

use crate::cell;
use crate::decode;
use crate::heading::{Heading, fold};
use crate::layout::Layout;
use crate::problem::{Delimiter, Encoding, FileProblem, RowProblem};
use crate::split::Record;

/// A kind of record that comes in lists.
pub trait Listed: Sized {
    /// How its lists are read, apart from the record's own type: one reader serves all kinds, which keeps it small.
    fn rules() -> Rules;
    /// The record out of leaves.
    fn of_leaves(leaves: &Leaves) -> Self;
    /// The record as leaves.
    fn to_leaves(&self) -> Leaves;
    /// What looks wrong and keeps nobody from taking the line over. `given` are the fields that the line fills.
    fn warnings(&self, given: &[&'static str]) -> Vec<(&'static str, Problem)>;
}

/// How a kind of list is read.
pub struct Rules {
    /// Its columns.
    pub headings: Vec<Heading>,
    /// At least one of these columns has to be in the file, and one of these fields in each line.
    pub name: &'static [&'static str],
    /// Keys of which no two lines may have the same content, the strongest first.
    pub unique: &'static [&'static str],
    /// Choices in which a word that we do not know keeps the whole line out, because guessing would do harm.
    pub strict: &'static [&'static str],
    /// What else follows from the cells of a line, or why it does not come in.
    pub settle: fn(&mut Line, columns: &[&str]) -> Result<(), RowProblem>,
    /// What a record is recognised by where its unique keys are empty; empty if nothing.
    pub likeness: fn(&Leaves) -> String,
}

/// What the cells of a line have given so far.
#[derive(Default)]
pub struct Line {
    pub leaves: Leaves,
    /// The fields that the line fills.
    pub given: Vec<&'static str>,
    pub warnings: Vec<(&'static str, Problem)>,
}

/// A file as it was understood. Nothing has happened yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import<T> {
    pub encoding: Encoding,
    pub delimiter: Delimiter,
    /// The columns that were recognised, in the order of the file.
    pub columns: Vec<Column>,
    /// Headings of columns that nothing is taken from.
    pub ignored: Vec<String>,
    pub rows: Vec<Row<T>>,
    pub rejected: Vec<Rejected>,
}

/// A recognised column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// As it stands in the file.
    pub heading: String,
    /// The leaf that it fills.
    pub key: &'static str,
}

/// A line that comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<T> {
    /// As an editor counts lines, from 1.
    pub line: u32,
    pub value: T,
    /// The fields that the line fills; the others are not its business.
    pub given: Vec<&'static str>,
    /// Field and what looks wrong with it.
    pub warnings: Vec<(&'static str, Problem)>,
}

/// A line that does not come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    /// As an editor counts lines, from 1.
    pub line: u32,
    /// The beginning of the line.
    pub excerpt: String,
    pub problem: RowProblem,
}

/// Reads a list out of the bytes of a file.
///
/// # Errors
/// Why nothing of the file can be read.
pub fn read<T: Listed>(bytes: &[u8]) -> Result<Import<T>, FileProblem> {
    read_lines(bytes, &T::rules()).map(Import::typed)
}

impl Import<Line> {
    /// The lines as records.
    pub fn typed<T: Listed>(self) -> Import<T> {
        let Import { encoding, delimiter, columns, ignored, rows, rejected } = self;
        let rows = rows.into_iter().map(Row::typed).collect();
        Import { encoding, delimiter, columns, ignored, rows, rejected }
    }
}

impl Row<Line> {
    fn typed<T: Listed>(self) -> Row<T> {
        let Row { line, value: Line { leaves, given, mut warnings }, .. } = self;
        let value = T::of_leaves(&leaves);
        warnings.extend(value.warnings(&given));
        Row { line, value, given, warnings }
    }
}

fn read_lines(bytes: &[u8], rules: &Rules) -> Result<Import<Line>, FileProblem> {
    let (text, encoding) = decode::text(bytes)?;
    let layout = Layout::find(&text, rules)?;
    let mut import = Import {
        encoding,
        delimiter: layout.delimiter,
        columns: layout.columns(),
        ignored: layout.ignored.clone(),
        rows: Vec::new(),
        rejected: Vec::new(),
    };
    let mut seen = BTreeMap::new();
    for record in layout.body(&text) {
        match row(&layout, &record, rules, &mut seen) {
            Ok(row) => import.rows.push(row),
            Err(problem) => import.rejected.push(rejected(&record, problem)),
        }
    }
    if import.rows.is_empty() && import.rejected.is_empty() { Err(FileProblem::NoRows) } else { Ok(import) }
}

/// The line as a rejected one.
pub fn rejected(record: &Record, problem: RowProblem) -> Rejected {
    Rejected { line: record.line, excerpt: excerpt(record.raw, 160), problem }
}

/// The beginning of a text.
pub fn excerpt(text: &str, longest: usize) -> String {
    if text.chars().count() <= longest {
        return text.to_owned();
    }
    text.chars().take(longest - 1).chain(['…']).collect()
}

/// Contents of unique keys and the line where each stands first.
type Seen = BTreeMap<(&'static str, String), u32>;

fn row(layout: &Layout, record: &Record, rules: &Rules, seen: &mut Seen) -> Result<Row<Line>, RowProblem> {
    let fields = record.fields.as_ref().ok_or(RowProblem::BrokenQuotes)?;
    fits(fields, layout.width)?;
    let mut cells = Line::default();
    for (at, _, heading) in &layout.found {
        let text = fields.get(*at).map(|field| cell::bare(field)).unwrap_or_default();
        cells.put(heading, text, rules.strict)?;
    }
    let row = cells.finish(record.line, rules, &layout.keys)?;
    once(&row, rules, seen)?;
    Ok(row)
}

/// Empty fields behind the last heading are harmless, everything else has slipped.
pub fn fits(fields: &[String], width: usize) -> Result<(), RowProblem> {
    let more = fields.iter().skip(width).any(|field| !field.trim().is_empty());
    if fields.len() >= width && !more {
        return Ok(());
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Err(RowProblem::FieldCount { expected: count(width), found: count(fields.len()) })
}

impl Line {
    /// Takes one cell; an empty one says nothing.
    ///
    /// # Errors
    /// What keeps the whole line out. A word that a choice does not know is only a warning, unless it is `strict`.
    pub fn put(&mut self, heading: &Heading, text: &str, strict: &[&str]) -> Result<(), RowProblem> {
        if text.is_empty() {
            return Ok(());
        }
        let key = heading.key;
        if cell::garbled(text) {
            return Err(RowProblem::Garbled { key: key.to_owned(), text: excerpt(text, 60) });
        }
        match cell::read(heading, text) {
            Ok(leaf) => self.fill(heading, leaf),
            Err(Problem::UnknownChoice) if !strict.contains(&key) => {
                self.warnings.push((key, Problem::UnknownChoice));
            }
            Err(problem) => {
                return Err(RowProblem::Unreadable { key: key.to_owned(), text: excerpt(text, 60), problem });
            }
        }
        Ok(())
    }

    fn fill(&mut self, heading: &Heading, leaf: Option<Leaf>) {
        let key = heading.key;
        let before = self.leaves.get(key).and_then(Leaf::text).filter(|_| heading.appended);
        let leaf = match (before, leaf) {
            (Some(before), Some(Leaf::Text(more))) => Some(Leaf::Text(format!("{before} {more}"))),
            (_, leaf) => leaf,
        };
        if !self.given.contains(&key) {
            self.given.push(key);
        }
        match leaf {
            Some(leaf) => self.leaves.insert(key.to_owned(), leaf),
            None => self.leaves.remove(key),
        };
    }

    /// The finished line.
    ///
    /// # Errors
    /// If it names nobody and nothing, or what it says keeps it out.
    pub fn finish(mut self, line: u32, rules: &Rules, columns: &[&str]) -> Result<Row<Line>, RowProblem> {
        (rules.settle)(&mut self, columns)?;
        if !rules.name.iter().any(|key| self.leaves.contains_key(key)) {
            return Err(RowProblem::NameMissing);
        }
        Ok(Row { line, value: self, given: Vec::new(), warnings: Vec::new() })
    }
}

/// Notes the unique contents of a line, unless one of them stood in an earlier line.
fn once(row: &Row<Line>, rules: &Rules, seen: &mut Seen) -> Result<(), RowProblem> {
    let marks = marks(&row.value.leaves, rules);
    for (key, text) in &marks {
        if let Some(first_line) = seen.get(&(*key, fold(text))) {
            return Err(RowProblem::Twice {
                key: (*key).to_owned(),
                text: text.clone(),
                first_line: *first_line,
            });
        }
    }
    seen.extend(marks.into_iter().map(|(key, text)| ((key, fold(&text)), row.line)));
    Ok(())
}

/// What a record is recognised by: its unique keys, or its likeness where all of them are empty.
pub fn marks(leaves: &Leaves, rules: &Rules) -> Vec<(&'static str, String)> {
    let text = |key: &&'static str| Some((*key, leaves.get(key)?.text()?.to_owned()));
    let marks: Vec<_> = rules.unique.iter().filter_map(text).collect();
    let likeness = if marks.is_empty() { (rules.likeness)(leaves) } else { String::new() };
    if likeness.is_empty() { marks } else { vec![("", likeness)] }
}
