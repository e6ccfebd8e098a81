//! How the columns of a file lie: its delimiter, the line of its headings, and which column is which field.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell;
use crate::heading::{Heading, fold};
use crate::problem::{Delimiter, FileProblem};
use crate::sheet::{Column, Rules, excerpt};
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
}

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
        let Some((_, delimiter, record)) = best else { return Err(no_headings(text)) };
        Layout::of(delimiter, &record, &names)?.complete(rules)
    }

    fn of(delimiter: Delimiter, record: &Record, names: &Names<'a>) -> Result<Layout<'a>, FileProblem> {
        let cells: Vec<&str> = record.fields.iter().flatten().map(|cell| cell::bare(cell)).collect();
        let mut layout = Layout {
            delimiter,
            line: record.line,
            width: cells.len(),
            found: Vec::new(),
            keys: Vec::new(),
            ignored: Vec::new(),
        };
        let mut taken: Vec<(usize, usize, &Heading)> = Vec::new();
        for (at, cell) in cells.iter().enumerate() {
            let folded = fold(cell);
            if let Some((rank, heading)) = names.recognise(&folded) {
                if taken.iter().any(|(other, ..)| fold(cells[*other]) == folded) {
                    return Err(FileProblem::ColumnTwice { heading: (*cell).to_owned() });
                }
                taken.push((at, rank, heading));
            } else if !cell.is_empty() {
                layout.ignored.push((*cell).to_owned());
            }
        }
        for (at, rank, heading) in &taken {
            let rival = |(other, its, of): &(usize, usize, &Heading)| {
                of.key == heading.key && of.appended == heading.appended && (its, other) < (rank, at)
            };
            if taken.iter().any(rival) {
                layout.ignored.push(cells[*at].to_owned());
            } else {
                layout.found.push((*at, cells[*at].to_owned(), heading));
            }
        }
        layout.found.sort_by_key(|(at, _, heading)| (heading.appended, *at));
        layout.keys = layout.found.iter().map(|(_, _, heading)| heading.key).collect();
        Ok(layout)
    }

    /// The recognised columns in the order of the file.
    pub fn columns(&self) -> Vec<Column> {
        let mut columns: Vec<_> = self.found.iter().collect();
        columns.sort_by_key(|(at, ..)| *at);
        columns.into_iter().map(|(_, name, h)| Column { heading: name.clone(), key: h.key }).collect()
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

    /// How many columns a line names.
    fn known(&self, record: &Record) -> usize {
        let cells = record.fields.iter().flatten().map(|cell| fold(cell::bare(cell)));
        cells.filter_map(|folded| self.recognise(&folded)).map(|(_, h)| h.key).collect::<BTreeSet<_>>().len()
    }
}

fn no_headings(text: &str) -> FileProblem {
    let lines = Delimiter::ALL.map(|delimiter| Splitter::new(text, delimiter.byte()).find_map(|r| r.fields));
    let widest = lines.into_iter().flatten().rev().max_by_key(Vec::len).unwrap_or_default();
    FileProblem::NoHeadings { found: widest.iter().take(30).map(|cell| excerpt(cell.trim(), 40)).collect() }
}
