//! Lists about customers: contact persons, cars, cases, contacts, workshop orders with positions, open items, revenue and
//! gross profit. Each line is about one customer, who is named by number; who that is, and whether he is here at all, the
//! caller knows. Lines come one after another, so that half a million of them need no more room than one.

use std::collections::BTreeMap;

use domain::field::{Input, Leaf, Leaves, Problem};
use domain::id::Id;
use domain::money::Cents;
use domain::record::Kind;

use crate::column::Column;
use crate::date;
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
pub mod talk;

/// What a list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum About {
    /// "Ansprechpartner".
    Persons,
    /// "Fahrzeugstamm".
    Cars,
    /// "Vorgänge".
    Cases,
    /// "Kundenkontakte".
    Talks,
    /// "Werkstattaufträge".
    Orders,
    /// Their positions.
    Positions,
    /// "Offene Posten".
    Items,
    /// "Umsätze".
    Revenue,
    /// "Rohertrag".
    Profit,
}

/// How lists of a subject are read.
pub struct Table {
    pub about: About,
    pub headings: Vec<Heading>,
    /// Of each group one column has to be in the file.
    pub needed: &'static [&'static [&'static str]],
    /// Columns whose folded headings begin with one of these words are taken over by their own names (divisions).
    pub loose: Option<&'static [&'static str]>,
    piece: fn(Cells) -> Result<Draft, RowProblem>,
}

/// A line as it was read, before it has a place.
struct Cells {
    line: Line,
    /// What stands in columns that are known by their own names.
    loose: Vec<(String, Leaf)>,
}

/// What a line means for one record.
#[derive(Default)]
struct Draft {
    /// The leaves' names begin with this inside the record; empty for a whole record.
    part: String,
    marks: Vec<String>,
    /// Where the line says it without the customer.
    id: Option<Id>,
    /// Several lines may fill one part.
    shared: bool,
    stated: Option<i64>,
    leaves: Leaves,
    warnings: Vec<(&'static str, Problem)>,
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

/// The customer's number in a line: not a field of any record.
pub const NUMBER: &str = "customer.number";
/// The customer's name in a line.
pub const NAME: &str = "customer.name";

impl About {
    /// All of them, in the order in which they are best brought in.
    pub const ALL: [About; 9] = [
        About::Persons,
        About::Cars,
        About::Cases,
        About::Talks,
        About::Orders,
        About::Positions,
        About::Items,
        About::Revenue,
        About::Profit,
    ];

    /// What kind of record a line goes into.
    pub fn kind(self) -> Kind {
        match self {
            About::Persons => Kind::Person,
            About::Cars => Kind::Owned,
            About::Cases => Kind::Case,
            About::Talks => Kind::Talk,
            About::Orders | About::Positions => Kind::Order,
            About::Items | About::Revenue | About::Profit => Kind::Ledger,
        }
    }

    /// The field by which lines of whole records are told apart first.
    fn marked_by(self) -> &'static str {
        match self {
            About::Persons => "name.last",
            About::Cars => "vin",
            About::Cases => "text",
            About::Talks => "at",
            About::Orders | About::Positions | About::Items => "number",
            About::Revenue | About::Profit => "year",
        }
    }

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

/// The columns by which a line names its customer.
fn whose(names: &'static [&'static str]) -> Vec<Heading> {
    const NUMBERS: &[&str] = &[
        "Kd.-Nr.",
        "Kundennummer",
        "Kunden-Nr.",
        "Kdnr",
        "KundenNr",
        "Debitor",
        "Debitorennummer",
        "Debitorenkonto",
        "Kundenkonto",
        "Konto",
        "Customer no",
        "Customer number",
        "Account",
        "Customer id",
        "Account no",
        "Account number",
        "Debtor",
        "Debtor no",
        "Client no",
    ];
    vec![Heading::of(NUMBER, Input::Line, NUMBERS), Heading::of(NAME, Input::Line, names)]
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

impl Cells {
    /// Takes one cell. A day that only stands for nothing is told and left out.
    fn put(&mut self, heading: &Heading, text: &str, month_first: Option<bool>) -> Result<(), RowProblem> {
        let dated = matches!(heading.input, Input::Day | Input::Moment);
        if dated && date::is_placeholder(text) {
            self.line.warnings.push((heading.key, Problem::PlaceholderDay));
            return Ok(());
        }
        let dotted = month_first.filter(|_| dated).and_then(|first| date::dotted(text, first));
        self.line.put(heading, dotted.as_deref().unwrap_or(text), STRICT)
    }

    fn put_loose(&mut self, heading: &Heading, name: &str, text: &str) -> Result<(), RowProblem> {
        self.put(heading, text, None)?;
        let leaf = self.line.leaves.remove(heading.key);
        self.loose.extend(leaf.map(|leaf| (name.to_owned(), leaf)));
        Ok(())
    }

    /// Takes a text out that is no field of the record.
    fn taken(&mut self, key: &str) -> String {
        match self.line.leaves.remove(key) {
            Some(Leaf::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// Takes an amount out that is no field of the record.
    fn amount(&mut self, key: &str) -> Option<i64> {
        self.line.leaves.remove(key).and_then(|leaf| leaf.int())
    }
}

/// Choices in which an unknown word keeps the line out.
const STRICT: &[&str] = &["register"];
