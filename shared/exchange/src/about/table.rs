//! How a list about customers is read: its columns, the cells of a line, and what a line means for one record.

use domain::field::{Input, Leaf, Leaves, Problem};
use domain::id::Id;

use crate::about::subject::About;
use crate::date;
use crate::heading::Heading;
use crate::line::Line;
use crate::problem::RowProblem;

/// How lists of a subject are read.
pub struct Table {
    pub about: About,
    pub headings: Vec<Heading>,
    /// Of each group one column has to be in the file.
    pub needed: &'static [&'static [&'static str]],
    /// Columns whose folded headings begin with one of these words are taken over by their own names (divisions).
    pub loose: Option<&'static [&'static str]>,
    /// What a line means for one record, or why it does not come in.
    pub(super) piece: fn(Cells) -> Result<Draft, RowProblem>,
}

/// A line as it was read, before it has a place.
pub(super) struct Cells {
    pub(super) line: Line,
    /// What stands in columns that are known by their own names.
    pub(super) loose: Vec<(String, Leaf)>,
}

/// What a line means for one record.
#[derive(Default)]
pub(super) struct Draft {
    /// The leaves' names begin with this inside the record; empty for a whole record.
    pub(super) part: String,
    pub(super) marks: Vec<String>,
    /// Where the line says it without the customer.
    pub(super) id: Option<Id>,
    /// Several lines may fill one part.
    pub(super) shared: bool,
    pub(super) stated: Option<i64>,
    pub(super) leaves: Leaves,
    pub(super) warnings: Vec<(&'static str, Problem)>,
}

/// The customer's number in a line: not a field of any record.
pub(super) const NUMBER: &str = "customer.number";
/// The customer's name in a line.
pub(super) const NAME: &str = "customer.name";

/// The columns by which a line names its customer.
pub(super) fn whose(names: &'static [&'static str]) -> Vec<Heading> {
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

impl Cells {
    /// Takes one cell. A day that only stands for nothing is told and left out.
    pub(super) fn put(
        &mut self,
        heading: &Heading,
        text: &str,
        month_first: Option<bool>,
    ) -> Result<(), RowProblem> {
        let dated = matches!(heading.input, Input::Day | Input::Moment);
        if dated && date::is_placeholder(text) {
            self.line.warnings.push((heading.key, Problem::PlaceholderDay));
            return Ok(());
        }
        let dotted = month_first.filter(|_| dated).and_then(|first| date::dotted(text, first));
        self.line.put(heading, dotted.as_deref().unwrap_or(text), STRICT)
    }

    pub(super) fn put_loose(&mut self, heading: &Heading, name: &str, text: &str) -> Result<(), RowProblem> {
        self.put(heading, text, None)?;
        let leaf = self.line.leaves.remove(heading.key);
        self.loose.extend(leaf.map(|leaf| (name.to_owned(), leaf)));
        Ok(())
    }

    /// Takes a text out that is no field of the record.
    pub(super) fn taken(&mut self, key: &str) -> String {
        match self.line.leaves.remove(key) {
            Some(Leaf::Text(text)) => text,
            _ => String::new(),
        }
    }

    /// Takes an amount out that is no field of the record.
    pub(super) fn amount(&mut self, key: &str) -> Option<i64> {
        self.line.leaves.remove(key).and_then(|leaf| leaf.int())
    }
}

/// Choices in which an unknown word keeps the line out.
const STRICT: &[&str] = &["register"];
