//! All records in memory: their stored rows, their cards, and who points to whom. No documents.

use std::collections::{BTreeMap, BTreeSet};

use domain::document::paper::PDF;
use domain::field::Leaves;
use domain::id::Id;
use domain::party::merged;
use domain::party::staff::Staff;
use domain::record::Kind;
use domain::time::Moment;
use sync::blob::BlobId;
use sync::name::Shelf;

use crate::store::entry::Entry;
use crate::store::fold::fold;
use crate::store::index::{Card, CustomerCard, JobCard, VehicleCard, ViewCard};
use crate::store::kin::Kin;
use crate::store::row::Row;

/// A blob and the record that names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedBlob<'a> {
    pub record: Id,
    pub blob: BlobId,
    pub shelf: Shelf,
    pub media: &'a str,
    pub size: u64,
    pub created: Moment,
}

/// All records.
#[derive(Clone, Debug, Default)]
pub struct Library {
    entries: BTreeMap<Id, Entry>,
    /// Every list in its order, and who points to whom, all in one: the list's name and the sort key, then the record.
    order: BTreeSet<(Vec<u8>, Id)>,
    /// Customers who were merged, and into whom.
    merged: BTreeMap<Id, Id>,
    /// By whoever is meant: those who were merged into them.
    gathered: BTreeMap<Id, Vec<Id>>,
    /// What waits for a customer who is not here.
    waiting: BTreeSet<Id>,
    /// How often a record was put or taken out.
    state: u64,
}

const JOBS: &[u8] = b"j";
const VEHICLES: &[u8] = b"v";
const CUSTOMERS: &[u8] = b"c";
const STAFF: &[u8] = b"s";
const VIEWS: &[u8] = b"w";
/// Papers, the newest first.
pub const PAPERS: &[u8] = b"d";
/// Jobs of a customer or of a vehicle, papers of a job: followed by whom they point to.
const POINTING: &[u8] = b"p";

impl Library {
    /// Takes a row in, in place of an earlier one of the same record.
    pub fn put(&mut self, row: &Row, bytes: Vec<u8>) {
        self.remove(row.doc);
        let entry = Entry::new(row, bytes);
        for place in places(&entry.card) {
            self.order.insert((place, row.doc));
        }
        if let Card::Customer(customer) = &entry.card
            && let Some(into) = customer.merged
        {
            self.merged.insert(row.doc, into);
            self.gather();
        }
        if entry.kin().is_some_and(|kin| kin.waiting.is_some()) {
            self.waiting.insert(row.doc);
        }
        self.entries.insert(row.doc, entry);
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: Id) {
        self.state = self.state.wrapping_add(1);
        self.waiting.remove(&id);
        if self.merged.remove(&id).is_some() {
            self.gather();
        }
        if let Some(entry) = self.entries.remove(&id) {
            for place in places(&entry.card) {
                self.order.remove(&(place, id));
            }
        }
    }

    /// A record.
    pub fn entry(&self, id: Id) -> Option<&Entry> {
        self.entries.get(&id)
    }

    /// A record's stored value, if it is of this kind.
    pub fn leaves(&self, id: Id, kind: Kind) -> Option<Leaves> {
        let entry = self.entries.get(&id).filter(|entry| entry.kind == kind)?;
        Row::decode(&entry.row).map(|row| row.leaves)
    }

    /// Another number after every change.
    pub fn state(&self) -> u64 {
        self.state
    }

    /// How many records there are.
    pub fn count(&self) -> u32 {
        u32::try_from(self.entries.len()).unwrap_or(u32::MAX)
    }

    /// All records with their ids.
    pub fn all(&self) -> impl Iterator<Item = (Id, &Entry)> {
        self.entries.iter().map(|(id, entry)| (*id, entry))
    }

    /// Jobs, the newest first.
    pub fn jobs(&self) -> impl Iterator<Item = (Id, &JobCard)> {
        self.listed(JOBS.to_vec()).filter_map(|id| Some((id, self.job(id)?)))
    }

    /// Vehicles by their titles.
    pub fn vehicles(&self) -> impl Iterator<Item = (Id, &VehicleCard)> {
        self.listed(VEHICLES.to_vec()).filter_map(|id| Some((id, self.vehicle(id)?)))
    }

    /// Customers by their names; who was merged into another is not one of them.
    pub fn customers(&self) -> impl Iterator<Item = (Id, &CustomerCard)> {
        let own = self.listed(CUSTOMERS.to_vec()).filter(|id| self.root(*id) == *id);
        own.filter_map(|id| Some((id, self.customer(id)?)))
    }

    /// Staff by their names.
    pub fn staff(&self) -> impl Iterator<Item = (Id, &Staff)> {
        self.listed(STAFF.to_vec()).filter_map(|id| match &self.entries.get(&id)?.card {
            Card::Staff(staff) => Some((id, &**staff)),
            _ => None,
        })
    }

    /// Saved views by their names.
    pub fn views(&self) -> impl Iterator<Item = (Id, &ViewCard)> {
        self.listed(VIEWS.to_vec()).filter_map(|id| match &self.entries.get(&id)?.card {
            Card::View(view) => Some((id, &**view)),
            _ => None,
        })
    }

    /// What points to a record, the newest first: the jobs of a vehicle, the papers of a job, everything of a customer
    /// and of whoever was merged into that one.
    pub fn pointing_to(&self, id: Id) -> impl Iterator<Item = Id> {
        let members = self.members(id);
        let mut found: Vec<(&[u8], Id)> = Vec::new();
        for member in &members {
            let list = [POINTING, &member.0].concat();
            let from = (list.clone(), Id::default());
            let range = self.order.range(from..).take_while(|(place, _)| place.starts_with(&list));
            for (place, id) in range {
                let at = place.get(list.len()..).unwrap_or_default();
                let place = if members.len() == 1 {
                    found.len()
                } else {
                    found.partition_point(|one| *one < (at, *id))
                };
                found.insert(place, (at, *id));
            }
        }
        found.into_iter().map(|(_, id)| id)
    }

    /// Who is meant by a customer: the one into whom they were merged, else they themselves.
    pub fn root(&self, id: Id) -> Id {
        if self.merged.contains_key(&id) { merged::root(id, |id| self.merged.get(&id).copied()) } else { id }
    }

    /// Whether two ids mean one customer.
    pub fn is_same(&self, one: Id, other: Id) -> bool {
        one == other || self.root(one) == self.root(other)
    }

    /// A record, and behind it everybody who was merged into the same one.
    pub fn members(&self, id: Id) -> Vec<Id> {
        let root = self.root(id);
        std::iter::once(root).chain(self.merged_into(root).iter().copied()).collect()
    }

    /// Those who were merged into a customer.
    pub fn merged_into(&self, root: Id) -> &[Id] {
        self.gathered.get(&root).map(Vec::as_slice).unwrap_or_default()
    }

    /// Everybody who was merged into somebody.
    pub fn merged(&self) -> impl Iterator<Item = Id> {
        self.gathered.values().flatten().copied()
    }

    fn gather(&mut self) {
        let mut gathered: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
        for id in self.merged.keys().filter(|id| self.root(**id) != **id) {
            gathered.entry(self.root(*id)).or_default().push(*id);
        }
        self.gathered = gathered;
    }

    /// The highest count among numbers of jobs that begin so.
    pub fn highest(&self, prefix: &str) -> u32 {
        let number = |entry: &Entry| match &entry.card {
            Card::Job(job) => job.number.strip_prefix(prefix)?.parse().ok(),
            _ => None,
        };
        self.entries.values().filter_map(number).max().unwrap_or(0)
    }

    /// Every blob that a record names.
    pub fn blobs(&self) -> impl Iterator<Item = NamedBlob<'_>> {
        self.entries.iter().filter_map(|(record, entry)| {
            let (hash, media, size, created) = match &entry.card {
                Card::Paper(paper) => (&paper.hash, PDF, paper.size, paper.created),
                Card::Attachment(one) => (&one.hash, one.media.as_str(), one.size, one.created),
                _ => return None,
            };
            let size = u64::try_from(size).unwrap_or(0);
            Some(NamedBlob {
                record: *record,
                blob: BlobId::from_hex(hash)?,
                shelf: entry.shelf,
                media,
                size,
                created,
            })
        })
    }

    /// A job's card.
    pub fn job(&self, id: Id) -> Option<&JobCard> {
        match &self.entries.get(&id)?.card {
            Card::Job(job) => Some(job),
            _ => None,
        }
    }

    /// A vehicle's card.
    pub fn vehicle(&self, id: Id) -> Option<&VehicleCard> {
        match &self.entries.get(&id)?.card {
            Card::Vehicle(vehicle) => Some(vehicle),
            _ => None,
        }
    }

    /// What belongs to a customer, and to whoever was merged into that one; the newest first.
    pub fn kin(&self, customer: Id) -> impl Iterator<Item = (Id, &Kin)> {
        self.pointing_to(customer).filter_map(|id| Some((id, self.kin_card(id)?)))
    }

    /// What waits for a customer, with that one's number and name.
    pub fn waiting(&self) -> impl Iterator<Item = (Id, &str, &str)> {
        self.waiting.iter().filter_map(|id| {
            let (number, name) = &**self.kin_card(*id)?.waiting.as_ref()?;
            Some((*id, number.as_str(), name.as_str()))
        })
    }

    /// The card of something that belongs to a customer.
    pub fn kin_card(&self, id: Id) -> Option<&Kin> {
        self.entries.get(&id)?.kin()
    }

    /// The card of the customer who is meant.
    pub fn customer(&self, id: Id) -> Option<&CustomerCard> {
        self.customer_record(self.root(id))
    }

    /// The card of this very customer, merged or not.
    pub fn customer_record(&self, id: Id) -> Option<&CustomerCard> {
        match &self.entries.get(&id)?.card {
            Card::Customer(customer) => Some(customer),
            _ => None,
        }
    }

    /// The records of a list.
    pub fn listed(&self, list: Vec<u8>) -> impl Iterator<Item = Id> {
        let from = (list.clone(), Id::default());
        self.order.range(from..).take_while(move |(place, _)| place.starts_with(&list)).map(|(_, id)| *id)
    }
}

/// The places of a record in the order.
fn places(card: &Card) -> Vec<Vec<u8>> {
    let pointing = |target: Id, at: Moment| {
        (!target.is_none()).then(|| [POINTING, &target.0, &newest_first(at)].concat())
    };
    let (list, targets) = match card {
        Card::Job(job) => {
            let to = std::iter::once(&job.customer).chain(&job.vehicles);
            ([JOBS, &newest_first(job.created)].concat(), to.map(|id| pointing(*id, job.created)).collect())
        }
        Card::Vehicle(vehicle) => ([VEHICLES, vehicle.sort.as_bytes()].concat(), Vec::new()),
        Card::Customer(customer) => ([CUSTOMERS, customer.sort.as_bytes()].concat(), Vec::new()),
        Card::Staff(staff) => ([STAFF, fold(&staff.name).as_bytes()].concat(), Vec::new()),
        Card::View(view) => return vec![[VIEWS, view.sort.as_bytes()].concat()],
        Card::Paper(paper) => {
            let to = [paper.job, paper.customer, paper.original].map(|id| pointing(id, paper.created));
            return to
                .into_iter()
                .flatten()
                .chain([[PAPERS, &newest_first(paper.created)].concat()])
                .collect();
        }
        Card::Attachment(attachment) => {
            return pointing(attachment.to, attachment.created).into_iter().collect();
        }
        Card::Kin(kin) => return pointing(kin.customer, kin.at).into_iter().collect(),
        Card::Other => return Vec::new(),
    };
    std::iter::once(list).chain(targets.into_iter().flatten()).collect()
}

/// A sort key by which later moments come first.
fn newest_first(at: Moment) -> [u8; 8] {
    (!(at.0 as u64 ^ 1 << 63)).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::Library;
    use crate::store::row::{Digest, Row};
    use domain::id::Id;
    use domain::record::Kind;
    use domain::sale::job::Job;
    use domain::time::Moment;
    use sync::name::Shelf;

    fn put(library: &mut Library, id: u8, created: i64, customer: u8) {
        let job = Job { created: Moment(created), customer: Id([customer; 16]), ..Job::default() };
        let row = Row::new(Id([id; 16]), Shelf::Sales, Digest::default(), Kind::Job.stamp(job.leaves()));
        library.put(&row, row.encode());
    }

    #[test]
    fn the_newest_job_comes_first_and_an_edited_one_stands_once() {
        let mut library = Library::default();
        put(&mut library, 1, 10, 7);
        put(&mut library, 2, 30, 7);
        put(&mut library, 3, 20, 8);
        put(&mut library, 3, 20, 7);
        let order: Vec<u8> = library.jobs().map(|(id, _)| id.0[0]).collect();
        assert_eq!(order, [2, 3, 1]);
        assert_eq!(library.pointing_to(Id([7; 16])).count(), 3);
        assert_eq!(library.pointing_to(Id([8; 16])).count(), 0);
        library.remove(Id([2; 16]));
        assert_eq!((library.jobs().count(), library.count()), (2, 2));
    }
}
