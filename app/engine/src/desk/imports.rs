//! Other people's files: what they would bring in, and bringing it in, all or nothing.

use bridge::import::{Fate, FileProblem, Forecast, Incoming, LineProblem, Outcome, Rejected, Subject};
use bridge::reply::{Failure, Reply};
use bridge::sheet::StoredFile;
use domain::car::vehicle::Vehicle;
use domain::field::{Edit, Leaves, Problem};
use domain::id::Id;
use domain::party::customer::Customer;
use domain::party::house::House;
use domain::party::staff::{Staff, StaffField};
use domain::record::Kind;
use exchange::import::Import;
use exchange::listed::Listed;
use exchange::problem::{Encoding, RowProblem};
use exchange::{customer, existing, house, problem, staff, vehicle, write};

use crate::browser::disk::Table;
use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::listing;
use crate::desk::listing::journal::{Begun, done};
use crate::store::key;

/// So many lines are shown before anything is written.
const SHOWN: usize = 200;
/// After so many records everything else has a turn.
const BREATH: usize = 100;

/// A record of more text than this does not fit into a change.
const HEAVIEST: usize = 128 << 10;

/// What a line does to a record.
#[derive(Clone, Debug, PartialEq)]
enum Deed {
    Create(Leaves),
    Edit(Id, Edit),
}

impl Deed {
    /// What is written, and where: `fresh` names a new record.
    fn of(self, fresh: impl FnOnce() -> Id) -> listing::planned::Deed {
        let (record, edit) = match self {
            Deed::Create(leaves) => {
                (fresh(), leaves.into_iter().map(|(key, leaf)| (key, Some(leaf))).collect())
            }
            Deed::Edit(record, edit) => (record, edit),
        };
        listing::planned::Deed { record, edit }
    }
}

/// A file that was read and compared with what is here.
struct Planned {
    forecast: Forecast,
    deeds: Vec<Deed>,
}

impl<W: World> Engine<W> {
    /// What a file would bring in. Nothing is written.
    pub async fn look_into(&self, subject: Subject, bytes: &[u8]) -> Result<Reply, Failure> {
        Ok(Reply::Forecast(self.planned(subject, bytes).await?.forecast))
    }

    /// Brings a file in: one transaction, or nothing.
    pub async fn bring_in(&self, subject: Subject, name: &str, bytes: &[u8]) -> Result<Reply, Failure> {
        let Planned { forecast, deeds } = self.planned(subject, bytes).await?;
        let kind = kind(subject);
        let deeds: Vec<listing::planned::Deed> =
            deeds.into_iter().map(|deed| deed.of(|| self.record_for(subject))).collect();
        let (import, at) = (self.fresh(), self.world.now());
        self.write(async |draft| {
            let begun = Begun { import, name, at, deeds: &deeds };
            let mut before = Vec::with_capacity(deeds.len());
            for (nth, deed) in deeds.iter().enumerate() {
                if nth % BREATH == BREATH - 1 {
                    draft.breathe().await;
                }
                before.push(done(draft, kind, deed).await?);
            }
            if !before.is_empty() {
                draft.put(Table::Meta, key::LAST_IMPORT, begun.bytes(&before));
            }
            Ok(())
        })
        .await?;
        self.take_up().await?;
        Ok(Reply::Outcome(Outcome {
            created: forecast.new,
            changed: forecast.changed,
            same: forecast.same,
            rejected: count(forecast.rejected.len()),
        }))
    }

    /// A list as CSV.
    pub fn take_out(&self, subject: Subject) -> Reply {
        let (name, bytes) = match subject {
            Subject::House => ("autohaus.csv", self.list_out::<House>(subject)),
            Subject::Staff => ("mitarbeiter.csv", self.list_out::<Staff>(subject)),
            Subject::Customers => ("kunden.csv", self.list_out::<Customer>(subject)),
            Subject::Vehicles => ("fahrzeuge.csv", self.list_out::<Vehicle>(subject)),
        };
        Reply::File(StoredFile { name: name.to_owned(), media: "text/csv;charset=utf-8".to_owned(), bytes })
    }

    async fn planned(&self, subject: Subject, bytes: &[u8]) -> Result<Planned, Failure> {
        self.world.breathe().await;
        let planned = match subject {
            Subject::House => house::read_house(bytes).map(|import| self.compare(subject, import)),
            Subject::Staff => staff::read_staff(bytes).map(|import| self.compare(subject, import)),
            Subject::Customers => customer::read_customers(bytes).map(|import| self.compare(subject, import)),
            Subject::Vehicles => vehicle::read_vehicles(bytes).map(|import| self.compare(subject, import)),
        };
        planned.map_err(|problem| Failure::File(file_problem(problem)))
    }

    fn compare<T: Listed>(&self, subject: Subject, import: Import<T>) -> Planned {
        let here = self.here::<T>(subject);
        let borrowed: Vec<(Id, &T)> = here.iter().map(|(id, value)| (*id, value)).collect();
        let fates = existing::match_existing(&import, &borrowed);
        let Import { encoding, ignored, rows, rejected, .. } = import;
        let mut lines = Vec::with_capacity(rows.len());
        for (row, fate) in rows.into_iter().zip(fates) {
            let (fate, kept) = self.without_role(subject, fate);
            let mut warnings = row.warnings;
            warnings.extend(kept.then_some((StaffField::Role.key(), Problem::DecidedByAccount)));
            lines.push(Judged { line: row.line, leaves: row.value.to_leaves(), warnings, fate });
        }
        let mut forecast =
            Forecast { ignored, encoding: encoding_name(encoding).to_owned(), ..Forecast::default() };
        rejected.into_iter().for_each(|line| forecast.rejected.push(refused(line)));
        planned(subject, forecast, lines)
    }

    fn list_out<T: Listed>(&self, subject: Subject) -> Vec<u8> {
        let all = self.role().may_set();
        let hidden = |id: Id| {
            self.records.library.borrow().customer_record(id).is_some_and(|customer| customer.row.hidden)
        };
        let shown = self.here(subject).into_iter().filter(|(id, _)| all || !hidden(*id));
        let values: Vec<T> = shown.map(|(_, value)| value).collect();
        write::write(&values)
    }

    /// All records of a subject.
    fn here<T: Listed>(&self, subject: Subject) -> Vec<(Id, T)> {
        let (library, kind) = (self.records.library.borrow(), kind(subject));
        let shown = library.all().filter(|(_, entry)| entry.kind == kind && !entry.gone());
        let ids: Vec<Id> = shown.map(|(id, _)| id).collect();
        ids.into_iter().filter_map(|id| Some((id, T::of_leaves(&library.leaves(id, kind)?)))).collect()
    }

    /// What an account decides no list changes: the role of somebody who has one. Tells whether something was kept.
    fn without_role(&self, subject: Subject, fate: existing::Fate) -> (existing::Fate, bool) {
        match fate {
            existing::Fate::Changed(id, mut edit)
                if subject == Subject::Staff && (id == self.user() || self.has_account(id)) =>
            {
                let kept = edit.remove(StaffField::Role.key()).is_some();
                (
                    if edit.is_empty() {
                        existing::Fate::Same(id)
                    } else {
                        existing::Fate::Changed(id, edit)
                    },
                    kept,
                )
            }
            other => (other, false),
        }
    }

    fn record_for(&self, subject: Subject) -> Id {
        if subject == Subject::House { Id::HOUSE } else { self.fresh() }
    }
}

/// A line with its fate.
struct Judged {
    line: u32,
    leaves: Leaves,
    warnings: Vec<(&'static str, Problem)>,
    fate: existing::Fate,
}

/// What is shown of the lines, those with warnings first, and what would be done.
fn planned(subject: Subject, mut forecast: Forecast, lines: Vec<Judged>) -> Planned {
    let (mut deeds, mut smooth) = (Vec::new(), Vec::new());
    for Judged { line, leaves, warnings, fate } in lines {
        let title = title(subject, &leaves);
        if weight(&leaves) > HEAVIEST {
            let place = forecast.rejected.partition_point(|rejected| rejected.line < line);
            forecast.rejected.insert(place, Rejected { line, excerpt: title, problem: LineProblem::TooLong });
            continue;
        }
        let fate = counted(&mut forecast, &mut deeds, leaves, fate);
        let warnings = warnings.into_iter().map(|(key, problem)| (key.to_owned(), problem)).collect();
        let incoming = Incoming { line, title, fate, warnings };
        if incoming.warnings.is_empty() { &mut smooth } else { &mut forecast.incoming }.push(incoming);
    }
    forecast.incoming.append(&mut smooth);
    forecast.incoming.truncate(SHOWN);
    Planned { forecast, deeds }
}

fn counted(forecast: &mut Forecast, deeds: &mut Vec<Deed>, leaves: Leaves, fate: existing::Fate) -> Fate {
    match fate {
        existing::Fate::New => {
            forecast.new += 1;
            deeds.push(Deed::Create(leaves));
            Fate::New
        }
        existing::Fate::Changed(id, edit) => {
            forecast.changed += 1;
            deeds.push(Deed::Edit(id, edit));
            Fate::Changed
        }
        existing::Fate::Same(_) => {
            forecast.same += 1;
            Fate::Same
        }
    }
}

fn weight(leaves: &Leaves) -> usize {
    leaves.values().filter_map(|leaf| leaf.text()).map(str::len).sum()
}

fn kind(subject: Subject) -> Kind {
    match subject {
        Subject::House => Kind::House,
        Subject::Staff => Kind::Staff,
        Subject::Customers => Kind::Customer,
        Subject::Vehicles => Kind::Vehicle,
    }
}

fn title(subject: Subject, leaves: &Leaves) -> String {
    match subject {
        Subject::House => House::read(leaves).name,
        Subject::Staff => Staff::read(leaves).name,
        Subject::Customers => Customer::read(leaves).name(),
        Subject::Vehicles => Vehicle::read(leaves).title(),
    }
}

/// The name of an encoding.
pub fn encoding_name(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16 => "UTF-16",
        Encoding::Windows1252 => "Windows-1252",
    }
}

/// A rejected line for the window.
pub fn refused(line: exchange::rejected::Rejected) -> Rejected {
    let problem = match line.problem {
        RowProblem::FieldCount { expected, found } => LineProblem::FieldCount { expected, found },
        RowProblem::BrokenQuotes => LineProblem::BrokenQuotes,
        RowProblem::Unreadable { key, text, problem } => {
            LineProblem::Unreadable { column: key, text, problem }
        }
        RowProblem::NameMissing => LineProblem::NameMissing,
        RowProblem::Twice { key, text, first_line } => {
            LineProblem::Twice { column: key, text, first: first_line }
        }
        RowProblem::Lacking(problem) => LineProblem::Lacking(problem),
        RowProblem::Garbled { key, text } => LineProblem::Garbled { column: key, text },
    };
    Rejected { line: line.line, excerpt: line.excerpt, problem }
}

/// Why a file cannot be read, for the window.
pub fn file_problem(problem: problem::FileProblem) -> FileProblem {
    match problem {
        problem::FileProblem::Empty => FileProblem::Empty,
        problem::FileProblem::TooLarge => FileProblem::TooLarge,
        problem::FileProblem::Workbook => FileProblem::Workbook,
        problem::FileProblem::NotText => FileProblem::NotText,
        problem::FileProblem::UnknownEncoding { line } => FileProblem::UnknownEncoding { line },
        problem::FileProblem::NoHeadings { found } => FileProblem::NoHeader { found },
        problem::FileProblem::ColumnMissing { any_of } => FileProblem::MissingColumns(any_of),
        problem::FileProblem::ColumnTwice { heading } => FileProblem::ColumnTwice(heading),
        problem::FileProblem::NoRows => FileProblem::NoRows,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
