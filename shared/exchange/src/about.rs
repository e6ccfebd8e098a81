//! Lists about customers: contact persons, cars, cases, contacts, workshop orders with positions, open items, revenue and
//! gross profit. Each line is about one customer, who is named by number; who that is, and whether he is here at all, the
//! caller knows. Lines come one after another, so that half a million of them need no more room than one.

use std::collections::BTreeMap;

use domain::field::{Input, Leaves, Problem};
use domain::id::Id;
use domain::money::Cents;

use crate::about::subject::About;
use crate::about::table::{Cells, Draft, NAME, NUMBER, Table};
use crate::column::Column;
use crate::decode;
use crate::heading::{Heading, fold};
use crate::layout::{LOOSE, Layout};
use crate::line::Line;
use crate::mapping::{Mapping, signature};
use crate::problem::{Encoding, FileProblem, RowProblem};
use crate::rejected::{Rejected, rejected};
use crate::split::Record;

pub mod car;
pub mod case;
pub mod item;
pub mod order;
pub mod person;
pub mod position;
pub mod profit;
pub mod revenue;
pub mod subject;
pub mod table;
pub mod talk;

impl About {
    /// How its lists are read.
    pub fn table(self) -> Table {
        match self {
            About::Persons => person::table(),
            About::Cars => car::table(),
            About::Cases => case::table(),
            About::Talks => talk::table(),
            About::Orders => order::table(),
            About::Positions => position::table(),
            About::Items => item::table(),
            About::Revenue => revenue::table(),
            About::Profit => profit::table(),
        }
    }
}

/// One line of a list, in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// As an editor counts lines, from 1.
    pub line: u32,
    /// The customer's number as it stands in the file; a position has none, its order is known by `id`.
    pub number: String,
    /// The customer's name as it stands in the file, for people to read.
    pub name: String,
    /// What the record is recognised by among the customer's, the strongest first. Parts of a ledger have none.
    pub marks: Vec<String>,
    /// The id that a new record gets, so that two devices make the same one; none for parts of a ledger.
    pub id: Id,
    /// Where the leaves lie inside the record (`items/<key>/`); empty for a whole record.
    pub part: String,
    /// What the source states as the customer's whole balance, if it does.
    pub stated: Option<Cents>,
    /// Leaves with their whole names: only those that the line fills.
    pub leaves: Leaves,
    /// Key of the field and what looks wrong; the line comes in all the same.
    pub warnings: Vec<(&'static str, Problem)>,
}

/// A list that was understood. Nothing of its lines has been read yet.
pub struct File<'t> {
    pub encoding: Encoding,
    /// How many lines it has, for showing how far one is.
    pub lines: u32,
    /// The source, as far as its headings show it: a mapping is remembered under this.
    pub signature: String,
    /// Its end is missing: the last line has fewer fields than the others and no line end. Such a list is never whole.
    pub cut: bool,
    table: &'t Table,
    layout: Layout<'t>,
    text: String,
}

impl<'t> File<'t> {
    /// Opens a list. `mapping` is what somebody has said about its columns; it goes before what is guessed.
    ///
    /// # Errors
    /// Why nothing of the file can be read.
    pub fn open(bytes: &[u8], table: &'t Table, mapping: &Mapping) -> Result<File<'t>, FileProblem> {
        let (text, encoding) = decode::text(bytes)?;
        let layout = Layout::mapped(&text, table, mapping)?;
        for group in table.needed {
            if !group.iter().any(|key| layout.keys.contains(key)) {
                let any_of = group.iter().map(|key| (*key).to_owned()).collect();
                return Err(FileProblem::ColumnMissing { any_of });
            }
        }
        let lines = u32::try_from(text.lines().count()).unwrap_or(u32::MAX);
        let signature = signature(table.about, &layout.headings);
        let cut = is_cut(&text, &layout);
        if layout.body(&text).next().is_none() {
            return Err(FileProblem::NoRows);
        }
        Ok(File { encoding, lines, signature, cut, table, layout, text })
    }

    /// The columns that were recognised, in the order of the file.
    pub fn columns(&self) -> Vec<Column> {
        self.layout.columns()
    }

    /// Headings of columns that nothing is taken from.
    pub fn ignored(&self) -> &[String] {
        &self.layout.ignored
    }

    /// The lines, one after another.
    pub fn pieces(&self) -> Pieces<'_> {
        Pieces { file: self, records: Box::new(self.layout.body(&self.text)), seen: BTreeMap::new() }
    }
}

fn is_cut(text: &str, layout: &Layout) -> bool {
    let ends = text.ends_with(['\n', '\r']);
    let last = text.lines().next_back().unwrap_or_default();
    let fields = last.split(char::from(layout.delimiter.byte())).count();
    !ends && fields < layout.width
}

/// The lines of a list, one after another: what each means, or why it does not come in.
pub struct Pieces<'f> {
    file: &'f File<'f>,
    records: Box<dyn Iterator<Item = Record<'f>> + 'f>,
    /// In which line each place was met first and how often so far, by a hash of it.
    seen: BTreeMap<Id, (u32, u32)>,
}

impl Iterator for Pieces<'_> {
    type Item = Result<Piece, Rejected>;

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.records.next()?;
        Some(self.piece(&record).map_err(|problem| rejected(&record, problem)))
    }
}

impl Pieces<'_> {
    fn piece(&mut self, record: &Record) -> Result<Piece, RowProblem> {
        let (layout, table) = (&self.file.layout, self.file.table);
        let fields = record.fields.as_ref().ok_or(RowProblem::BrokenQuotes)?;
        layout.fits(fields)?;
        let mut cells = Cells { line: Line::default(), loose: Vec::new() };
        for (at, _, heading) in &layout.found {
            cells.put(heading, layout.cell(fields, *at), layout.month_first.get(at).copied())?;
        }
        let heading = Heading::of(LOOSE, Input::Money, &[]);
        for (at, name) in &layout.loose {
            cells.put_loose(&heading, name, layout.cell(fields, *at))?;
        }
        let (number, name) = (cells.taken(NUMBER), cells.taken(NAME));
        if number.is_empty() && name.is_empty() && table.about != About::Positions {
            return Err(RowProblem::Lacking(Problem::CustomerMissing));
        }
        let draft = (table.piece)(cells)?;
        self.placed(record.line, number, name, draft)
    }

    /// Gives a line its place. A part that stands twice in one list is counted, so that neither is lost; a whole record
    /// that does is told.
    fn placed(&mut self, line: u32, number: String, name: String, draft: Draft) -> Result<Piece, RowProblem> {
        let Draft { part, marks, id, shared, stated, mut leaves, warnings } = draft;
        let kind = self.file.table.about.kind().word();
        let whose = if number.is_empty() { fold(&name) } else { fold(&number) };
        let mark = marks.first().map_or("", String::as_str);
        let id = id.or_else(|| (!marks.is_empty()).then(|| Id::named(kind, &[&whose, mark].join("\n"))));
        let place = Id::named(kind, &[whose.as_str(), mark, &part].join("\n"));
        let (first_line, times) = self.seen.entry(place).or_insert((line, 0));
        *times += 1;
        if part.is_empty() && *times > 1 {
            return Err(RowProblem::Twice {
                key: self.file.table.about.marked_by().to_owned(),
                text: mark.to_owned(),
                first_line: *first_line,
            });
        }
        let again = if *times > 1 && !shared { format!(" #{times}") } else { String::new() };
        let part = if part.is_empty() { part } else { format!("{part}{again}/") };
        if !part.is_empty() {
            leaves = leaves.into_iter().map(|(key, leaf)| (format!("{part}{key}"), leaf)).collect();
        }
        let (id, stated) = (id.unwrap_or_default(), stated.map(Cents));
        Ok(Piece { line, number, name, marks, id, part, stated, leaves, warnings })
    }
}
