//! Papers between window and engine: previews, issued papers, texts, number ranges.

use domain::document::block::Block;
use domain::document::detail::DetailField;
use domain::document::kind::PaperKind;
use domain::document::missing::Missing;
use domain::document::paper::Paper;
use domain::document::range::Gap;
use domain::document::sent::Way;
use domain::document::signature::{Point, SignField};
use domain::document::template::fault::TemplateFault;
use domain::document::without::Without;
use domain::field::Leaves;
use domain::id::Id;
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use serde::{Deserialize, Serialize};

use crate::sheet::{Carried, Doubt};
use crate::span::Span;

/// Which papers. Empty parts do not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperQuery {
    /// Every word must be found: number, kind, recipient, vehicle, chassis number.
    pub text: String,
    pub kind: Option<PaperKind>,
    pub job: Option<Id>,
    pub customer: Option<Id>,
    pub span: Span,
}

/// An issued paper in a list, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRow {
    pub id: Id,
    pub paper: Paper,
    /// Who made it.
    pub by_name: String,
    /// The number of the job, while it is here.
    pub job_number: String,
    /// The papers that cancel it; more than one where two devices did so without knowing of each other.
    pub cancelled_by: Vec<(Id, String)>,
    /// The number of the paper that it cancels.
    pub cancels: Option<(Id, String)>,
    /// A newer one of its kind stands in its place.
    pub replaced: bool,
    /// It can be cancelled by whoever asks.
    pub cancellable: bool,
    /// How it was handed over, the newest first.
    pub sent: Vec<SentRow>,
    pub carried: Carried,
}

/// That a paper was handed over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentRow {
    pub way: Way,
    pub at: Moment,
    pub by_name: String,
}

/// A paper before it is made: its pages as SVG documents, and what it lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub pages: Vec<String>,
    pub missing: Vec<Missing>,
    /// The number that it would have; somebody else may be quicker.
    pub number: String,
    /// Where it is signed.
    pub fields: Vec<PenField>,
    /// Its texts as they stand for this job.
    pub texts: Vec<PaperText>,
    /// What is wrong with a text; its place is taken by the standard text.
    pub faults: Vec<TextFault>,
    /// What this kind asks of the job beside the sale, in the order of a form.
    pub details: Vec<DetailField>,
    /// What the job says to it; the leaves lie in the job's record.
    pub detail_leaves: Leaves,
    /// Invoices of this job that still stand: another one would ask for the money twice.
    pub standing: Vec<(Id, String)>,
    /// This device's clock stands before its last paper, which was of this day.
    pub clock_behind: Option<Day>,
    /// Why the invoice will have no electronic one, once nothing else is missing. With a public buyer's reference: why there
    /// will be no XRechnung.
    pub without: Option<Without>,
}

/// A field of the page that wants a signature. All lengths in hundredths of a millimetre from the upper left corner.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PenField {
    pub field: SignField,
    /// Counted from 0.
    pub page: u32,
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
    /// What stands below the line.
    pub caption: String,
    /// Who is meant to sign, as far as it is known.
    pub name: String,
}

/// A signature as the window hands it over. The engine knows the device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signing {
    pub field: SignField,
    pub name: String,
    /// When the pen was lifted for the last time.
    pub at: Moment,
    pub place: String,
    /// In hundredths of a millimetre from the upper left corner of the field.
    pub strokes: Vec<Vec<Point>>,
    /// Who of the dealership was there; empty: nobody.
    pub witness: String,
}

/// A text of a paper, for one job.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperText {
    pub block: Block,
    /// What stands in the job, otherwise in the template, otherwise the standard.
    pub text: String,
    /// What would stand there if the job said nothing.
    pub template: String,
    /// The leaf of the job's record that changes it for this job alone.
    pub key: String,
    /// The job says something of its own.
    pub own: bool,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextFault {
    pub block: Block,
    pub fault: TemplateFault,
    /// Where it stands in the text, counted as browsers count (UTF-16).
    pub from: u32,
    pub until: u32,
}

/// The template of a kind of paper in one language ("Dokumentvorgabe").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateSheet {
    pub kind: PaperKind,
    pub tongue: Tongue,
    pub texts: Vec<TemplateText>,
    /// Everything that a text may ask for.
    pub variables: Vec<VariableRow>,
    /// Who asks may change it.
    pub editable: bool,
    pub doubts: Vec<Doubt>,
    pub carried: Carried,
}

/// A text of a template.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateText {
    pub block: Block,
    pub text: String,
    /// What the program brings along.
    pub standard: String,
    /// Whether the dealership has a text of its own.
    pub own: bool,
    pub faults: Vec<TextFault>,
    /// Earlier texts, the newest first.
    pub versions: Vec<Version>,
}

/// A text as it once was.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// Empty: the standard text.
    pub text: String,
    pub at: Moment,
    pub by_name: String,
}

/// A variable with what it stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VariableRow {
    /// As it stands between the braces.
    pub name: String,
    pub means: String,
    /// The list in which alone it stands: `{{liste posten}} … {{ende}}`; empty for most.
    pub list: String,
}

/// A range of numbers in the register ("Nummernkreis").
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RangeRow {
    pub kind: PaperKind,
    pub device: u16,
    /// It is the device that asks.
    pub mine: bool,
    pub year: i32,
    pub first: String,
    pub last: String,
    /// How many papers of it are here.
    pub count: u32,
    pub gaps: Vec<Gap>,
    /// Numbers that two papers have; none, unless somebody has tampered with a device.
    pub twice: Vec<String>,
    /// Why nothing more will come from this device.
    pub closed: String,
    pub closed_on: Option<Day>,
}

/// The register of number ranges, with the pattern by which numbers are made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RangesSheet {
    pub rows: Vec<RangeRow>,
    /// What the next invoice of this device would be called.
    pub example: String,
}
