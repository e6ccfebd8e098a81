//! Lists about customers out of other programs: what their columns are, what they would do, and what they have done.

use domain::field::Input;
use domain::id::Id;
use domain::ledger::book::Break;
use domain::time::Moment;
use domain::tongue::Tongue;
use serde::{Deserialize, Serialize};

use crate::import::{Incoming, Rejected};
use crate::sheet::StoredFile;

/// What a list is about, in the order in which lists are best brought in; customers come before all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Listing {
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

impl Listing {
    /// All of them.
    pub const ALL: [Listing; 9] = [
        Listing::Persons,
        Listing::Cars,
        Listing::Cases,
        Listing::Talks,
        Listing::Orders,
        Listing::Positions,
        Listing::Items,
        Listing::Revenue,
        Listing::Profit,
    ];
}

/// A list, and what somebody has said about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    pub listing: Listing,
    /// The file's name, for the report, and the language in which the report is.
    pub name: String,
    pub tongue: Tongue,
    pub bytes: Vec<u8>,
    /// What was said about its columns; what was said is remembered once the list is brought in. Nothing said: what is
    /// remembered of this source, else what is guessed.
    pub said: Vec<Said>,
    /// It names everything that there is: items it does not name are settled, positions fell away.
    pub whole: bool,
}

/// What somebody has said about a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Its place, from 0.
    pub column: u32,
    pub heading: String,
    /// The field that it fills; nothing leaves it out.
    pub key: String,
}

/// The first look at a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// "UTF-8", "UTF-16" or "Windows-1252".
    pub encoding: String,
    /// In the order of the file.
    pub columns: Vec<ListColumn>,
    /// What a column can be.
    pub choices: Vec<ListField>,
    /// Of each of these groups one field is missing; nothing can come in before somebody says where it is.
    pub missing: Vec<Vec<String>>,
    /// What was said about this source before was taken.
    pub remembered: bool,
    /// The end of the file is missing: it is not taken for whole.
    pub cut: bool,
    /// What it would do; `None` while something is missing.
    pub forecast: Option<ListForecast>,
    /// What somebody should look at before it comes in, as CSV.
    pub report: Option<StoredFile>,
}

/// A column as somebody sees it who says what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListColumn {
    pub heading: String,
    /// The field that it would fill; `None`: nothing is taken from it.
    pub key: Option<String>,
    /// The first cells below it.
    pub cells: Vec<String>,
}

/// A field that a column can be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListField {
    pub key: String,
    /// Its usual German name in files.
    pub name: String,
    pub input: Input,
    pub needed: bool,
}

/// What a list would do, or has done.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListForecast {
    pub lines: u32,
    pub new: u32,
    pub changed: u32,
    pub same: u32,
    /// What is no longer named by a list that names everything.
    pub gone: u32,
    /// What goes; at most the first 200.
    pub going: Vec<Going>,
    /// Lines that do not come in; at most the first 500 with their reasons.
    pub rejected: Vec<Rejected>,
    pub rejected_count: u32,
    /// Customers who are not here: what the list says of them is kept aside until they are. At most the first 200.
    pub strangers: Vec<Stranger>,
    pub stranger_count: u32,
    /// Lines that come in; at most the first 200, those with warnings first.
    pub incoming: Vec<Incoming>,
    /// Figures of the source that do not follow from their parts: number and name of the customer, and the break. They are
    /// kept as they are. At most the first 200.
    pub breaks: Vec<(String, Break)>,
    pub break_count: u32,
}

/// What a list that names everything does not name any more.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Going {
    /// The number of the item, or register and number of the position.
    pub what: String,
    /// Number and name of the customer, or the name of the order.
    pub whose: String,
}

/// The last import of this device, for taking it back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastImport {
    pub import: Id,
    /// The name of its file; empty where an older version has brought it in.
    pub name: String,
    pub at: Moment,
    /// How many records it has written.
    pub count: u32,
}

/// A customer whom a list names and nobody here knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stranger {
    pub number: String,
    pub name: String,
    pub lines: u32,
}

/// What a list has done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListReport {
    pub done: ListForecast,
    /// Names the import, for taking it back; `None` where nothing was written.
    pub undo: Option<Id>,
    /// Every rejected line, warning, stranger and break, as CSV.
    pub file: StoredFile,
}

/// How far a list has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListProgress {
    pub done: u32,
    pub all: u32,
}
