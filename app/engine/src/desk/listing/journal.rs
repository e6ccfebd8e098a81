//! What the last import of this device has done, kept on its disk, and taking it back.

use bridge::listing::LastImport;
use bridge::message;
use bridge::reply::{Failure, Reply};
use domain::field::{Edit, Leaf, Leaves};
use domain::id::Id;
use domain::record::{GONE, KIND, Kind};
use domain::time::Moment;
use serde::{Deserialize, Serialize};

use crate::browser::disk::{self, Read};
use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::listing::abreast::each_opened;
use crate::desk::listing::planned::Deed;
use crate::store::draft::Draft;
use crate::store::key;
use crate::store::records::failure;

/// What an import has done to a record, so that it can be taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Did {
    record: Id,
    /// The record came into being.
    made: bool,
    wrote: Edit,
    /// What stood there; what is not named was empty.
    before: Edit,
}

/// What there was before a deed.
pub struct Before {
    made: bool,
    before: Edit,
}

/// The same as [`Did`], out of what lies apart.
#[derive(Serialize)]
struct DidNow<'a> {
    record: Id,
    made: bool,
    wrote: &'a Edit,
    before: &'a Edit,
}

/// The last import of this device. What came later stands behind what earlier versions wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Journal {
    import: Id,
    did: Vec<Did>,
    name: String,
    at: Moment,
}

/// An import that is underway.
pub struct Begun<'a> {
    pub import: Id,
    pub name: &'a str,
    pub at: Moment,
    pub deeds: &'a [Deed],
}

impl Begun<'_> {
    /// The journal as it is kept. `before`: what there was before each deed, in their order.
    pub fn bytes(&self, before: &[Before]) -> Vec<u8> {
        let did: Vec<DidNow<'_>> = self
            .deeds
            .iter()
            .zip(before)
            .map(|(deed, was)| DidNow {
                record: deed.record,
                made: was.made,
                wrote: &deed.edit,
                before: &was.before,
            })
            .collect();
        message::encode(&(self.import, did, self.name, self.at))
    }
}

/// A journal of an earlier version.
#[derive(Deserialize)]
struct Earlier {
    import: Id,
    did: Vec<Did>,
}

impl Journal {
    /// Reads it, as any version has written it.
    fn read(bytes: &[u8]) -> Option<Journal> {
        let earlier = || {
            let Earlier { import, did } = message::decode(bytes)?;
            Some(Journal { import, did, ..Journal::default() })
        };
        message::decode(bytes).or_else(earlier)
    }
}

impl<W: World> Engine<W> {
    /// The last import of this device, if it can be taken back.
    pub async fn last_import(&self) -> Result<Reply, Failure> {
        let told = self.journal().await?.map(|journal| LastImport {
            import: journal.import,
            count: u32::try_from(journal.did.len()).unwrap_or(u32::MAX),
            name: journal.name,
            at: journal.at,
        });
        Ok(Reply::LastImport(told))
    }

    /// Takes an import back, as far as nobody has changed since what it wrote. Only the last one of this device is known.
    pub async fn take_import_back(&self, import: Id) -> Result<Reply, Failure> {
        self.cancelled.set(false);
        let journal = self.journal().await?.filter(|journal| journal.import == import);
        let journal = journal.ok_or(Failure::NotFound)?;
        // Whom an import has made and a job or a contact of ours names by now, stays.
        let own: Vec<Id> = journal.did.iter().map(|did| did.record).collect();
        let used = |record: Id| {
            let library = self.records.library.borrow();
            library.pointing_to(record).any(|id| !own.contains(&id))
        };
        self.write(async |draft| {
            let mut done = 0;
            each_opened(
                draft,
                &journal.did,
                |did| did.record,
                async |draft, did| {
                    self.breathe_between(done, journal.did.len()).await?;
                    done += 1;
                    if did.made && used(did.record) {
                        return Ok(());
                    }
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

    async fn journal(&self) -> Result<Option<Journal>, Failure> {
        let reads = vec![Read::One(disk::Table::Meta, key::LAST_IMPORT.to_vec())];
        let found = self.records.read(reads).await.map_err(failure)?;
        Ok(found.into_iter().flatten().next().and_then(|bytes| Journal::read(&bytes)))
    }
}

/// Writes what is to be written to a record, and gives what there was before.
pub async fn done<W: World>(draft: &mut Draft<'_, W>, kind: Kind, deed: &Deed) -> Result<Before, Failure> {
    let made = !draft.has(deed.record);
    if made {
        let filled = deed.edit.iter().filter_map(|(key, leaf)| Some((key.clone(), leaf.clone()?)));
        draft.create(kind, deed.record, filled.collect())?;
        return Ok(Before { made, before: Edit::new() });
    }
    let mut before = draft.edit(deed.record, &deed.edit).await?;
    before.retain(|_, leaf| leaf.is_some());
    Ok(Before { made, before })
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
    let mine = did.wrote.iter().filter(|(key, leaf)| as_written(key, leaf));
    mine.map(|(key, _)| (key.clone(), did.before.get(key).cloned().flatten())).collect()
}

#[cfg(test)]
mod tests {
    use super::{Did, Journal, back};
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
    fn a_journal_of_an_earlier_version_is_read() {
        let did =
            Did { record: Id([1; 16]), made: true, wrote: edit(&[("a", text("1"))]), before: Edit::new() };
        let earlier = bridge::message::encode(&(Id([2; 16]), vec![did.clone()]));
        let read = Journal::read(&earlier).unwrap();
        assert_eq!((read.import, read.did, read.name.as_str()), (Id([2; 16]), vec![did], ""));
        let journal = Journal { import: Id([3; 16]), name: "kunden.csv".to_owned(), ..Journal::default() };
        assert_eq!(Journal::read(&bridge::message::encode(&journal)), Some(journal));
        assert_eq!(Journal::read(&[]), None);
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
