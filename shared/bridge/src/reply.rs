//! What the engine answers.

use domain::contact::kind::Kinds;
use domain::document::pattern::PatternFault;
use domain::document::template::fault::TemplateFault;
use domain::document::without::Without;
use domain::field::Edit;
use domain::id::Id;
use domain::party::staff::Staff;
use domain::sale::view::View;
use serde::{Deserialize, Serialize};

use crate::double::{Comparison, MergedRow, Pair};
use crate::event::SyncState;
use crate::history::{LaidAside, Past};
use crate::import::{FileProblem, Forecast, Outcome};
use crate::listing::{LastImport, ListReport, Proposal, Stranger};
use crate::paper::{PaperRow, Preview, RangesSheet, TemplateSheet};
use crate::register::{Filling, OrderSheet, Understood};
use crate::row::{AlikeRow, Counts, CustomerRow, JobRow, Page, VehicleRow};
use crate::search::Found;
use crate::session::{Invitation, Me, Refusal};
use crate::sheet::{CustomerSheet, HouseSheet, JobSheet, StoredFile, VehicleSheet};
use crate::task::{CaseTask, Month, Task};

/// An answer; which one belongs to which request is told by the names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    Done,
    Who(Option<Me>),
    Invitation(Invitation),
    Jobs {
        page: Page<JobRow>,
        counts: Box<Counts>,
    },
    Today(Vec<Task>),
    /// The longest due first.
    DueCases(Vec<CaseTask>),
    Month(Box<Month>),
    /// By their names.
    Views(Vec<SavedView>),
    Vehicles(Page<VehicleRow>),
    Customers(Page<CustomerRow>),
    Alike(Vec<AlikeRow>),
    Staff(Vec<(Id, Staff)>),
    /// The group of the best find first.
    Found(Vec<Found>),
    Doubles(Page<Pair>),
    Compared(Box<Comparison>),
    Merged(Vec<MergedRow>),
    Register(Box<Filling>),
    Order(Box<OrderSheet>),
    Understood(Option<Understood>),
    /// So many contact persons were new.
    CardsTaken(u32),
    /// The case that a note belongs to, whether it is new, and what was understood of it.
    Noted {
        case: Id,
        understood: Option<Understood>,
    },
    Job(Box<JobSheet>),
    Vehicle(Box<VehicleSheet>),
    Customer(Box<CustomerSheet>),
    House(Box<HouseSheet>),
    Kinds(Kinds),
    /// The newest first.
    History(Vec<Past>),
    /// The newest first.
    LaidAside(Vec<LaidAside>),
    Created(Id),
    /// Written; the edit that takes it back.
    Edited {
        record: Id,
        undo: Edit,
    },
    /// Written; the edits that take them back.
    EditedAll(Vec<(Id, Edit)>),
    Preview(Box<Preview>),
    Papers(Page<PaperRow>),
    Template(Box<TemplateSheet>),
    Ranges(Box<RangesSheet>),
    File(StoredFile),
    Forecast(Forecast),
    Outcome(Outcome),
    Proposal(Box<Proposal>),
    Listed(Box<ListReport>),
    /// By number.
    Strangers(Vec<Stranger>),
    LastImport(Option<LastImport>),
    Storage(Storage),
}

/// A view that somebody has saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    pub id: Id,
    pub view: View,
    /// It has filters of a newer version, which are kept and not applied.
    pub foreign: bool,
}

/// The state of this device's storage.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Storage {
    /// Bytes used and allowed, as the browser tells.
    pub used: u64,
    pub quota: u64,
    /// Whether the browser has promised not to evict.
    pub persistent: bool,
    pub records: u32,
    /// How many documents this engine has decoded since it started; the lists need none.
    pub opened: u32,
    pub sync: SyncState,
}

/// Why a request could not be fulfilled. Whatever was saved before is safe.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Failure {
    /// No such record on this device.
    NotFound,
    /// The device's disk is full; nothing of this request was written.
    DiskFull,
    /// The database cannot be written for another reason; nothing of this request was written.
    Database,
    /// The record is sealed or the role may not.
    NotAllowed,
    /// The job is closed, and the role may not change closed jobs.
    ClosedJob,
    /// The job is sold, and the day on which it was is wanted.
    SoldDay,
    /// The job was to be given to somebody who works here no more.
    PersonLeft,
    Relay(Refusal),
    /// So many changes would be lost.
    Unsent(u32),
    /// A character that none of our fonts has.
    NoGlyph(char),
    /// A text with a variable that does not exist, or another fault.
    Template(TemplateFault),
    /// The invoice is taken back already, by the paper of this number.
    AlreadyCancelled(String),
    /// Only an invoice can be taken back, and only one whose facts are kept.
    NotCancellable,
    /// There is no electronic invoice.
    NoXml(Without),
    /// This device has given its last number.
    RangeUsedUp,
    /// The pattern of numbers cannot be read.
    Pattern(PatternFault),
    /// The logo or picture cannot be printed.
    Picture,
    /// A text or picture that is too large to travel; nothing of this request was written.
    TooLarge,
    /// Somebody has written this field since.
    ChangedSince,
    /// A file of so many bytes cannot be kept.
    FileSize(u64),
    /// A file of a type that is not kept.
    FileType,
    /// The bytes of a file are not on this device, and the relay cannot be reached.
    FileAway,
    /// The fonts are not on this device yet.
    FontsMissing,
    /// The paper lacks facts; the preview lists them.
    Incomplete,
    File(FileProblem),
    /// Somebody has stopped it; nothing of it was written.
    Stopped,
    /// Another tab or an older build holds the database.
    Blocked,
    /// A part of the engine is not on this device yet, and the relay cannot be reached.
    PartAway,
}
