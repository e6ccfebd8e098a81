//! Lists about customers out of other programs: looked at, brought in all or nothing, and taken back as one step.

use bridge::event::Event;
use bridge::listing::{List, ListColumn, ListField, ListProgress, ListReport, Proposal};
use bridge::message::Tell;
use bridge::reply::{Failure, Reply};
use domain::field::{Edit, Leaf, Value};
use domain::id::Id;
use domain::record::Kind;
use exchange::about::File;
use exchange::about::table::Table;
use exchange::mapping::Mapping;
use exchange::preview::{self, Preview};
use exchange::problem;

use crate::browser::disk;
use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::imports::{encoding_name, file_problem};
use crate::desk::listing::abreast::each_opened;
use crate::desk::listing::journal::{Begun, done};
use crate::desk::listing::planned::{Looked, Planned};
use crate::desk::listing::whom::about;
use crate::store::draft::Draft;
use crate::store::key;

pub mod abreast;
pub mod journal;
pub mod judge;
pub mod plan;
pub mod planned;
pub mod report;
pub mod whom;

/// After so many lines or records everything else has a turn.
const BREATH: usize = 200;

/// The mapping of a list: what was said, and whether it was said now.
struct Agreed {
    mapping: Mapping,
    signature: String,
    now: bool,
    remembered: bool,
}

impl<W: World> Engine<W> {
    /// Looks at a list: its columns, and what it would do. Nothing is written.
    pub async fn propose(&self, list: &List) -> Result<Reply, Failure> {
        self.may_bring_in(list.listing)?;
        self.cancelled.set(false);
        self.looked.take();
        self.world.breathe().await;
        let table = about(list.listing).table();
        let (preview, agreed) = self.agreed(list, &table)?;
        let looked = preview.clone();
        let mut proposal = proposal(preview, agreed.remembered);
        if proposal.missing.is_empty() {
            let file = opened(list, &table, &agreed)?;
            proposal.cut = file.cut;
            let state = self.records.library.borrow().state();
            let planned = self.plan(list, &file).await?;
            proposal.report = report::any(list, &looked, &planned);
            proposal.forecast = Some(planned.forecast.clone());
            self.looked.replace(Some(Looked::new(list, state, planned)));
        }
        Ok(Reply::Proposal(Box::new(proposal)))
    }

    /// Brings a list in: one transaction, or nothing.
    pub async fn take_in(&self, list: &List) -> Result<Reply, Failure> {
        self.may_bring_in(list.listing)?;
        self.cancelled.set(false);
        self.world.breathe().await;
        let table = about(list.listing).table();
        let (preview, agreed) = self.agreed(list, &table)?;
        let looked = self.looked.take();
        let planned = looked.and_then(|looked| looked.of(list, self.records.library.borrow().state()));
        let planned = match planned {
            Some(planned) => planned,
            None => self.plan(list, &opened(list, &table, &agreed)?).await?,
        };
        let file = report::of(list, &preview, &planned);
        let Planned { forecast, deeds, .. } = planned;
        let import = self.fresh();
        let kind = about(list.listing).kind();
        if !deeds.is_empty() || agreed.now {
            let begun = Begun { import, name: &list.name, at: self.world.now(), deeds: &deeds };
            self.write(async |draft| self.carry_out(draft, &begun, kind, &agreed).await).await?;
        }
        let undo = (!deeds.is_empty()).then_some(import);
        Ok(Reply::Listed(Box::new(ListReport { done: forecast, undo, file })))
    }

    /// Stops the import that is underway; nothing of it is written.
    pub fn cancel_import(&self) -> Reply {
        self.cancelled.set(true);
        self.looked.take();
        Reply::Done
    }

    /// Tells how far an import has come, lets others have a turn, and stops where somebody wants it.
    pub async fn breathe_between(&self, done: usize, all: usize) -> Result<(), Failure> {
        if done.is_multiple_of(BREATH) {
            let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            let progress = ListProgress { done: count(done), all: count(all) };
            self.world.tell(&Tell::Event(Event::Importing(progress)));
            self.world.breathe().await;
        }
        if self.cancelled.get() { Err(Failure::Stopped) } else { Ok(()) }
    }

    async fn carry_out(
        &self,
        draft: &mut Draft<'_, W>,
        begun: &Begun<'_>,
        kind: Kind,
        agreed: &Agreed,
    ) -> Result<(), Failure> {
        let mut before = Vec::with_capacity(begun.deeds.len());
        each_opened(
            draft,
            begun.deeds,
            |deed| deed.record,
            async |draft, deed| {
                self.breathe_between(before.len(), begun.deeds.len()).await?;
                before.push(done(draft, kind, deed).await?);
                Ok(())
            },
        )
        .await?;
        if agreed.now && draft.has(Id::HOUSE) {
            let leaf = agreed.mapping.text().write();
            draft.edit(Id::HOUSE, &Edit::from([(remembered_at(&agreed.signature), leaf)])).await?;
        }
        if !before.is_empty() {
            draft.put(disk::Table::Meta, key::LAST_IMPORT, begun.bytes(&before));
        }
        Ok(())
    }

    /// What is said about the columns of a list: now, or remembered of its source, or nothing.
    fn agreed(&self, list: &List, table: &Table) -> Result<(Preview, Agreed), Failure> {
        let look = |mapping: &Mapping| {
            preview::preview(&list.bytes, table, mapping)
                .map_err(|problem: problem::FileProblem| Failure::File(file_problem(problem)))
        };
        let mut mapping = Mapping::default();
        for said in &list.said {
            mapping.say(said.column as usize, &said.heading, &said.key);
        }
        let preview = look(&mapping)?;
        let signature = preview.signature.clone();
        if !list.said.is_empty() {
            return Ok((preview, Agreed { mapping, signature, now: true, remembered: false }));
        }
        let house = self.records.library.borrow().leaves(Id::HOUSE, Kind::House).unwrap_or_default();
        match house.get(&remembered_at(&signature)).and_then(Leaf::text).map(Mapping::read) {
            Some(mapping) => {
                let agreed = Agreed { signature, now: false, remembered: true, mapping };
                Ok((look(&agreed.mapping)?, agreed))
            }
            None => Ok((preview, Agreed { mapping, signature, now: false, remembered: false })),
        }
    }
}

/// Where the house's record keeps what was said about the columns of a source.
fn remembered_at(signature: &str) -> String {
    format!("import.columns/{signature}")
}

fn opened<'t>(list: &List, table: &'t Table, agreed: &Agreed) -> Result<File<'t>, Failure> {
    File::open(&list.bytes, table, &agreed.mapping).map_err(|problem| Failure::File(file_problem(problem)))
}

fn proposal(preview: Preview, remembered: bool) -> Proposal {
    let own = |key: &&str| (*key).to_owned();
    let column = |seen: preview::Seen| ListColumn { heading: seen.heading, key: seen.key, cells: seen.cells };
    let field = |choice: preview::Choice| ListField {
        key: choice.key.to_owned(),
        name: choice.name.to_owned(),
        input: choice.input,
        needed: choice.needed,
    };
    Proposal {
        encoding: encoding_name(preview.encoding).to_owned(),
        columns: preview.columns.into_iter().map(column).collect(),
        choices: preview.choices.into_iter().map(field).collect(),
        missing: preview.missing.iter().map(|group| group.iter().map(own).collect()).collect(),
        remembered,
        cut: false,
        forecast: None,
        report: None,
    }
}
