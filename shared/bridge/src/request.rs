//! What the window may ask of the engine.

use domain::document::block::Block;
use domain::document::kind::PaperKind;
use domain::document::sent::Way;
use domain::field::{Edit, Leaves};
use domain::id::Id;
use domain::party::customer::Customer;
use domain::party::staff::Role;
use domain::record::Kind;
use domain::sale::job::Origin;
use domain::sale::line::Line;
use domain::sale::trade_in::TradeIn;
use domain::sale::treatment::Treatment;
use domain::sale::view::View;
use domain::time::Day;
use domain::tongue::Tongue;
use serde::{Deserialize, Serialize};

use crate::import::Subject;
use crate::listing::List;
use crate::paper::{PaperQuery, Signing};
use crate::register::{Filter, Noted, Register};
use crate::search::Seeking;
use crate::session::{Beginning, Invitee, Joining, SigningIn};
use crate::span::Span;

/// Which jobs. Empty parts do not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobQuery {
    pub view: View,
    pub vehicle: Option<Id>,
    pub customer: Option<Id>,
    pub span: Span,
}

impl JobQuery {
    /// Jobs by words, the newest first.
    pub fn by_words(text: String, span: Span) -> JobQuery {
        JobQuery { view: View { text, ..View::default() }, span, ..JobQuery::default() }
    }
}

/// Which vehicles or customers: every word of the text must be found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    pub text: String,
    pub span: Span,
}

/// A request. Each is answered exactly once.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Who is signed in on this device, as far as it knows without the relay.
    Who,
    /// The very first sign-in, by the one-time link.
    Begin(Beginning),
    SignIn(SigningIn),
    Join(Joining),
    Invite(Invitee),
    /// Somebody else does something else from now on, and sees other shelves.
    ChangeRole {
        user: Id,
        role: Role,
    },
    /// Refused with [`crate::reply::Failure::Unsent`] while something waits, unless `anyway`.
    SignOut {
        anyway: bool,
    },

    Jobs(JobQuery),
    /// What is to be done today, by whoever is here or by everybody.
    Today {
        everybody: bool,
    },
    /// Cases whose resubmission has come, of whoever is here or of everybody.
    DueCases {
        everybody: bool,
    },
    /// The figures of the month in which this day lies.
    Month(Day),
    /// Saved views of the list of jobs.
    Views,
    Vehicles(Query),
    Customers(Query),
    /// Customers who look like this one, `but` not this one itself.
    Alike {
        customer: Box<Customer>,
        but: Option<Id>,
    },
    Staff,

    /// Everything at once.
    Search(Seeking),
    /// Customers who look alike and of whom nobody has said that they are two; the strongest signs first.
    Doubles(Span),
    /// Two customers side by side.
    Compare {
        one: Id,
        other: Id,
    },
    /// Marks a customer as merged into another, who gets the chosen fields: in one transaction. Answered with
    /// [`crate::reply::Reply::EditedAll`], which takes it back by [`Request::EditAll`].
    Merge {
        from: Id,
        into: Id,
        chosen: Edit,
    },
    /// Everybody who was merged into somebody.
    Merged,
    /// Forgets a customer for good, with everybody who was merged into them and all that is theirs, here and everywhere.
    /// For administrators, and only while the relay is there.
    EraseCustomer(Id),

    /// A register of a customer sheet in full.
    Register {
        customer: Id,
        register: Register,
        filter: Filter,
    },
    /// A workshop order with its positions.
    Order(Id),
    /// What a note says about a day, while it is typed.
    Understand(String),
    /// Keeps a contact that has just taken place ("Anruf festhalten").
    Log(Noted),
    /// Keeps a note: a day that it names becomes the resubmission of its case, or of a new one.
    Note(Noted),
    /// The appointment of a case, or all those of whoever asks, as a calendar file.
    Calendar(Option<Id>),
    /// The contact persons of a customer, or one of them, as a card file.
    Cards {
        customer: Id,
        person: Option<Id>,
    },
    /// Takes contact persons in from a card file; who is there is left alone.
    TakeCards {
        customer: Id,
        bytes: Vec<u8>,
    },

    Job(Id),
    Vehicle(Id),
    Customer(Id),
    House,
    /// Kinds of cases and contacts.
    Kinds,
    /// What has become of a record.
    History(Id),

    /// What the relay will never keep and lies aside on this device.
    LaidAside,
    /// These changes were seen and are forgotten.
    ForgetLaidAside(Vec<[u8; 32]>),

    /// A new record; the engine makes the id.
    Create {
        kind: Kind,
        leaves: Leaves,
    },
    /// A new job with its number, owner and the line that sells the vehicle.
    CreateJob {
        origin: Origin,
        vehicle: Option<Id>,
        customer: Option<Id>,
    },
    /// Writes leaves of a record; leaves not named stay untouched. Answered after the transaction is complete.
    Edit {
        record: Id,
        edit: Edit,
    },
    /// Edits of several jobs, or of records of a customer, all of them or none.
    EditAll(Vec<(Id, Edit)>),
    /// Says something in a job; colleagues are called by @name.
    Comment {
        job: Id,
        text: String,
    },
    /// Writes the fields of one's own change as they were before it. Refused where somebody has written them since.
    TakeBack {
        record: Id,
        change: [u8; 32],
    },
    /// Keeps a photo or a scan with a job, a customer or a vehicle.
    Attach {
        to: Id,
        name: String,
        bytes: Vec<u8>,
    },
    /// The same job once more: a number of its own, the same customer, vehicles and items, no papers.
    DuplicateJob(Id),
    /// A further vehicle of a job, with the line that sells it.
    AddVehicle {
        job: Id,
        vehicle: Id,
    },
    /// Takes a vehicle and its line out of a job.
    RemoveVehicle {
        job: Id,
        vehicle: Id,
    },
    /// A vehicle taken in part payment, perhaps in place of a line.
    AddTradeIn {
        job: Id,
        line: Option<Id>,
        trade_in: TradeIn,
    },
    /// How a job is taxed from now on: its case, and the tax of its lines.
    SetTreatment {
        job: Id,
        treatment: Treatment,
    },
    /// A line behind `after`, or at the end; of the dealership's record: an item of its catalogue.
    AddLine {
        job: Id,
        after: Option<Id>,
        line: Line,
    },
    /// Moves a line in front of `before`, or to the end.
    MoveLine {
        job: Id,
        line: Id,
        before: Option<Id>,
    },

    /// The pages of a paper as they would be now.
    Preview {
        job: Id,
        kind: PaperKind,
        tongue: Tongue,
    },
    /// Makes the paper and keeps it with the job: number, frozen facts and file, or nothing.
    MakePaper {
        job: Id,
        kind: PaperKind,
        tongue: Tongue,
        signatures: Vec<Signing>,
    },
    /// Takes an invoice back by a paper of its own number, made from the invoice's frozen facts.
    CancelPaper {
        paper: Id,
        reason: String,
    },
    /// Issued papers, the newest first.
    Papers(PaperQuery),
    /// Notes in the job that a paper was handed over.
    NoteSent {
        paper: Id,
        way: Way,
    },
    /// The template of a kind of paper; what variables mean is told in the language of the reader.
    Template {
        kind: PaperKind,
        tongue: Tongue,
        reader: Tongue,
    },
    /// Words a text of a template anew; `None`: the standard text again.
    SetTemplate {
        kind: PaperKind,
        tongue: Tongue,
        block: Block,
        text: Option<String>,
    },
    /// A preview with texts that are not kept, of a job or of the newest that has a customer and a vehicle.
    TryTexts {
        job: Option<Id>,
        kind: PaperKind,
        tongue: Tongue,
        texts: Vec<(Block, String)>,
    },
    /// The register of number ranges.
    Ranges,
    /// Notes that nothing more will come from a device; without a note it is taken back.
    CloseRange {
        device: u16,
        note: String,
    },
    /// A stored file, byte for byte.
    File(Id),
    /// The electronic invoice of an issued invoice as public buyers take it (XRechnung).
    PublicXml(Id),

    /// What a file would bring in. Nothing is written.
    LookInto {
        subject: Subject,
        bytes: Vec<u8>,
    },
    /// Brings it in, all of it in one transaction per record kind, or nothing.
    BringIn {
        subject: Subject,
        /// The file's name, for taking it back.
        name: String,
        bytes: Vec<u8>,
    },
    /// Looks at a list about customers: its columns, and what it would do. Nothing is written.
    Propose(Box<List>),
    /// Brings it in, all of it in one transaction, or nothing.
    TakeIn(Box<List>),
    /// Stops the list that is looked at or brought in; nothing of it is written.
    CancelImport,
    /// The last import of this device, if it can be taken back.
    LastImport,
    /// Takes the last import of this device back, as far as nobody has changed since what it wrote.
    TakeImportBack(Id),
    /// Customers of whom lists have told and who are not here.
    Strangers,

    /// A list as CSV.
    TakeOut(Subject),

    /// How full this device is, what waits, when the relay was last heard.
    Storage,
    /// The person has this record before them, or none; colleagues are told while it lasts.
    Look(Option<Id>),
    /// Try the relay now.
    Reconnect,
}

impl Request {
    /// Whether it carries what somebody has entered, so that it is lost when the page goes before it is answered.
    pub fn saves(&self) -> bool {
        matches!(
            self,
            Request::Merge { .. }
                | Request::Log(_)
                | Request::Note(_)
                | Request::TakeCards { .. }
                | Request::Create { .. }
                | Request::CreateJob { .. }
                | Request::Edit { .. }
                | Request::EditAll(_)
                | Request::Comment { .. }
                | Request::TakeBack { .. }
                | Request::Attach { .. }
                | Request::DuplicateJob(_)
                | Request::AddVehicle { .. }
                | Request::RemoveVehicle { .. }
                | Request::AddTradeIn { .. }
                | Request::SetTreatment { .. }
                | Request::AddLine { .. }
                | Request::MoveLine { .. }
                | Request::MakePaper { .. }
                | Request::CancelPaper { .. }
                | Request::NoteSent { .. }
                | Request::SetTemplate { .. }
                | Request::CloseRange { .. }
                | Request::BringIn { .. }
                | Request::TakeIn(_)
                | Request::TakeImportBack(_)
        )
    }
}
