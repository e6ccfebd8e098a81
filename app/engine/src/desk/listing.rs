//! Lists about customers out of other programs: looked at, brought in all or nothing, and taken back as one step.

use bridge::event::Event;
use bridge::listing::{List, ListColumn, ListField, ListProgress, ListReport, Proposal};
use bridge::message::{self, Tell};
use bridge::reply::{Failure, Reply};
use domain::field::{Edit, Leaf, Leaves, Value};
use domain::id::Id;
use domain::record::{GONE, KIND, Kind};
use exchange::about::File;
use exchange::about::table::Table;
use exchange::mapping::Mapping;
use exchange::preview::{self, Preview};
use exchange::problem;
use serde::{Deserialize, Serialize};

use crate::browser::disk::{self, Read};
use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::imports::{encoding_name, file_problem};
use crate::desk::listing::abreast::each_opened;
use crate::desk::listing::planned::{Deed, Looked, Planned};
use crate::desk::listing::report::Doubtful;
use crate::desk::listing::whom::about;
use crate::store::draft::Draft;
use crate::store::key;
use crate::store::records::failure;

pub mod abreast;
pub mod plan;
pub mod planned;
pub mod report;
pub mod whom;

/// After so many lines or records everything else has a turn.
const BREATH: usize = 200;

/// What an import has done to a record, so that it can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Did {
    pub record: Id,
    /// The record came into being.
    pub made: bool,
    pub wrote: Edit,
    pub before: Edit,
}

/// The last import of this device.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Journal {
    import: Id,
    did: Vec<Did>,
}

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
        let mut proposal = proposal(preview, agreed.remembered);
        if proposal.missing.is_empty() {
            let file = opened(list, &table, &agreed)?;
            proposal.cut = file.cut;
            let state = self.records.library.borrow().state();
            let planned = self.plan(list, &file).await?;
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
        let Planned { forecast, deeds, all_rejected, all_strangers, all_breaks } = match planned {
            Some(planned) => planned,
            None => self.plan(list, &opened(list, &table, &agreed)?).await?,
        };
        let doubtful = Doubtful { rejected: &all_rejected, strangers: &all_strangers, breaks: &all_breaks };
        let file = report::file(list.tongue, &list.name, &preview, &doubtful);
        let import = self.fresh();
        let kind = about(list.listing).kind();
        if !deeds.is_empty() || agreed.now {
            self.write(async |draft| self.carry_out(draft, import, kind, &deeds, &agreed).await).await?;
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
        import: Id,
        kind: Kind,
        deeds: &[Deed],
        agreed: &Agreed,
    ) -> Result<(), Failure> {
        let mut did = Vec::with_capacity(deeds.len());
        each_opened(
            draft,
            deeds,
            |deed| deed.record,
            async |draft, deed| {
                self.breathe_between(did.len(), deeds.len()).await?;
                did.push(done(draft, kind, deed).await?);
                Ok(())
            },
        )
        .await?;
        if agreed.now && draft.has(Id::HOUSE) {
            let leaf = agreed.mapping.text().write();
            draft.edit(Id::HOUSE, &Edit::from([(remembered_at(&agreed.signature), leaf)])).await?;
        }
        if !did.is_empty() {
            let journal = message::encode(&Journal { import, did });
            draft.put(disk::Table::Meta, key::LAST_IMPORT, journal);
        }
        Ok(())
    }

    /// Takes an import back, as far as nobody has changed since what it wrote. Only the last one of this device is known.
    pub async fn take_import_back(&self, import: Id) -> Result<Reply, Failure> {
        self.cancelled.set(false);
        let reads = vec![Read::One(disk::Table::Meta, key::LAST_IMPORT.to_vec())];
        let found = self.records.read(reads).await.map_err(failure)?;
        let journal = found.into_iter().flatten().next().and_then(|bytes| message::decode::<Journal>(&bytes));
        let journal = journal.filter(|journal| journal.import == import).ok_or(Failure::NotFound)?;
        self.write(async |draft| {
            let mut done = 0;
            each_opened(
                draft,
                &journal.did,
                |did| did.record,
                async |draft, did| {
                    self.breathe_between(done, journal.did.len()).await?;
                    done += 1;
                    let edit = back(did, &draft.leaves(did.record).await?);
                    draft.edit(did.record, &edit).await?;
                    Ok(())
                },
            )
            .await?;
            draft.put(disk::Table::Meta, key::LAST_IMPORT, Vec::new());
            Ok(())
        })
        .await?;
        Ok(Reply::Done)
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

async fn done<W: World>(draft: &mut Draft<'_, W>, kind: Kind, deed: &Deed) -> Result<Did, Failure> {
    let made = !draft.has(deed.record);
    let before = if made {
        let filled = deed.edit.iter().filter_map(|(key, leaf)| Some((key.clone(), leaf.clone()?)));
        draft.create(kind, deed.record, filled.collect())?;
        deed.edit.keys().map(|key| (key.clone(), None)).collect()
    } else {
        draft.edit(deed.record, &deed.edit).await?
    };
    Ok(Did { record: deed.record, made, wrote: deed.edit.clone(), before })
}

/// The edit that takes back what an import did to a record: leaves that somebody has written since stay as they are, and a
/// record that it made goes if nobody has touched it.
fn back(did: &Did, now: &Leaves) -> Edit {
    let as_written = |key: &String, leaf: &Option<Leaf>| now.get(key) == leaf.as_ref();
    let untouched = did.wrote.iter().all(|(key, leaf)| as_written(key, leaf));
    let filled = did.wrote.values().flatten().count();
    if did.made && untouched && now.len() == filled + usize::from(now.contains_key(KIND)) {
        return Edit::from([(GONE.to_owned(), Some(Leaf::Flag(true)))]);
    }
    let mine =
        did.before.iter().filter(|(key, _)| did.wrote.get(key).is_some_and(|leaf| as_written(key, leaf)));
    mine.map(|(key, leaf)| (key.clone(), leaf.clone())).collect()
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
    }
}

#[cfg(test)]
mod tests {
    use super::{Did, back};
    use domain::field::{Edit, Leaf, Leaves};
    use domain::id::Id;
    use domain::record::GONE;

    fn text(text: &str) -> Option<Leaf> {
        Some(Leaf::Text(text.to_owned()))
    }

    fn edit(pairs: &[(&str, Option<Leaf>)]) -> Edit {
        pairs.iter().map(|(key, leaf)| ((*key).to_owned(), leaf.clone())).collect()
    }

    fn leaves(pairs: &[(&str, &str)]) -> Leaves {
        pairs.iter().map(|(key, leaf)| ((*key).to_owned(), Leaf::Text((*leaf).to_owned()))).collect()
    }

    #[test]
    fn what_somebody_has_changed_since_stays_when_an_import_is_taken_back() {
        let wrote = edit(&[("a", text("1")), ("b", text("2")), ("c", None)]);
        let before = edit(&[("a", text("0")), ("b", None), ("c", text("3"))]);
        let did = Did { record: Id([1; 16]), made: false, wrote, before };
        for (now, taken) in [
            (leaves(&[("a", "1"), ("b", "2")]), edit(&[("a", text("0")), ("b", None), ("c", text("3"))])),
            (leaves(&[("a", "9"), ("b", "2")]), edit(&[("b", None), ("c", text("3"))])),
            (leaves(&[("c", "9")]), edit(&[])),
        ] {
            assert_eq!(back(&did, &now), taken, "{now:?}");
        }
    }

    #[test]
    fn a_record_that_an_import_made_goes_unless_somebody_has_touched_it() {
        let wrote = edit(&[("a", text("1"))]);
        let did = Did { record: Id([1; 16]), made: true, wrote, before: edit(&[("a", None)]) };
        let gone = edit(&[(GONE, Some(Leaf::Flag(true)))]);
        assert_eq!(back(&did, &leaves(&[("a", "1"), ("kind", "person")])), gone);
        assert_eq!(back(&did, &leaves(&[("a", "1"), ("b", "2"), ("kind", "person")])), edit(&[("a", None)]));
        assert_eq!(back(&did, &leaves(&[("a", "2"), ("kind", "person")])), edit(&[]));
    }
}
