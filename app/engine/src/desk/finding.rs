//! Which jobs a view shows, and how many each of its filters would show.

use bridge::reply::Reply;
use bridge::request::JobQuery;
use bridge::row::{Counts, Page};
use domain::id::Id;
use domain::sale::job::{Origin, Progress, Status};
use domain::sale::turn::is_adrift;
use domain::sale::view::{Order, View};

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::present::Present;
use crate::store::fold;
use crate::store::index::JobCard;
use crate::store::library::Library;

/// The filters that can be counted; each is a bit of what a job fails.
const COLOUR: u8 = 1;
const STATUS: u8 = 2;
const ORIGIN: u8 = 4;
const PERSON: u8 = 8;
const ADRIFT: u8 = 16;
const LATE: u8 = 32;
const PLACE: u8 = 64;
/// Text, vehicle, customer, period: nothing is counted without them.
const REST: u8 = 128;

impl<W: World> Engine<W> {
    /// Jobs in the order of the view, and what each filter would show if it were the only other one.
    pub fn list_jobs(&self, query: &JobQuery) -> Reply {
        let (library, outbox) = (self.records.library.borrow(), self.records.outbox.borrow());
        let present = self.present(&library);
        let finding =
            Finding { library: &library, present: &present, query, words: fold::words(&query.view.text) };
        let (found, counts) = finding.all();
        let span = query.span;
        let rows = found.iter().skip(span.from as usize).take(span.count as usize);
        let rows = rows.filter_map(|id| Some(present.row(&library, &outbox, *id, library.job(*id)?)));
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        Reply::Jobs { page: Page { total, from: span.from, rows: rows.collect() }, counts: Box::new(counts) }
    }
}

struct Finding<'a> {
    library: &'a Library,
    present: &'a Present,
    query: &'a JobQuery,
    words: Vec<String>,
}

impl Finding<'_> {
    fn all(&self) -> (Vec<Id>, Counts) {
        let (mut found, mut counts) = (Vec::new(), Counts::default());
        counts.statuses.resize(Status::ALL.len(), 0);
        counts.origins.resize(Origin::ALL.len(), 0);
        for (id, job) in self.library.jobs() {
            let fails = self.fails(job);
            if fails & REST == 0 && fails & (fails - u8::from(fails > 0)) == 0 {
                self.count(&mut counts, job, fails);
            }
            if fails == 0 {
                found.push(id);
            }
        }
        (self.ordered(found), counts)
    }

    /// What of the view a job does not pass.
    fn fails(&self, job: &JobCard) -> u8 {
        let View { progress, status, origin, person, period, adrift, late, open, place, vehicle, .. } =
            &self.query.view;
        let began = job.created.day(self.present.promise.offset);
        let rest = self.query.vehicle.is_none_or(|id| job.vehicles.contains(&id))
            && (vehicle.is_none() || job.vehicles.contains(vehicle))
            && self.query.customer.is_none_or(|id| self.library.is_same(id, job.customer))
            && period.is_none_or(|period| began >= period.first(self.present.today))
            && (self.words.is_empty() || fold::found(&self.words, &texts(self.library, job)));
        if !rest {
            return REST;
        }
        let fail = |bit: u8, passes: bool| if passes { 0 } else { bit };
        fail(COLOUR, progress.is_none_or(|progress| progress == job.progress) && (!open || is_open(job)))
            | fail(PLACE, place.is_empty() || self.places(job).any(|one| one == place))
            | fail(STATUS, status.map_or_else(|| !self.is_hidden(job), |status| status == job.status))
            | fail(ORIGIN, origin.is_none_or(|origin| origin == job.origin))
            | fail(PERSON, person.is_none() || self.present.carer(job.owner) == *person)
            | fail(ADRIFT, !adrift || is_adrift(job))
            | fail(LATE, !late || self.present.is_late(job))
    }

    /// Where its vehicles stand.
    fn places<'a>(&'a self, job: &'a JobCard) -> impl Iterator<Item = &'a str> {
        let place = |id: &Id| Some(self.library.vehicle(*id)?.place.as_str());
        job.vehicles.iter().filter_map(place).filter(|place| !place.is_empty())
    }

    /// The archive is shown when somebody asks for it, or looks for something.
    fn is_hidden(&self, job: &JobCard) -> bool {
        let sought = self.query.vehicle.is_some() || self.query.customer.is_some() || !self.words.is_empty();
        job.status == Status::Lost && !sought
    }

    /// Counts a job for the filters that it passes, each as if it were the only one of its kind.
    fn count(&self, counts: &mut Counts, job: &JobCard, fails: u8) {
        let only = |bit: u8| fails & !bit == 0;
        let add = |to: &mut u32, counted: bool| *to += u32::from(counted);
        if only(COLOUR) {
            add(&mut counts.untouched, job.progress == Progress::Untouched);
            add(&mut counts.in_work, job.progress == Progress::InWork);
            add(&mut counts.done, job.progress == Progress::Done);
            add(&mut counts.closed, job.progress == Progress::Closed);
        }
        if only(PLACE) {
            self.places(job).for_each(|place| add_place(&mut counts.places, place));
        }
        let mine = || self.present.carer(job.owner) == self.present.me;
        add(&mut counts.mine, only(PERSON) && mine());
        add(&mut counts.adrift, only(ADRIFT) && is_adrift(job));
        add(&mut counts.late, only(LATE) && self.present.is_late(job));
        let at = |all: usize, place: Option<usize>| place.filter(|_| all > 0);
        if only(STATUS) {
            let place = Status::ALL.iter().position(|status| *status == job.status);
            at(counts.statuses.len(), place).into_iter().for_each(|place| counts.statuses[place] += 1);
        }
        if only(ORIGIN) {
            let place = Origin::ALL.iter().position(|origin| *origin == job.origin);
            at(counts.origins.len(), place).into_iter().for_each(|place| counts.origins[place] += 1);
        }
    }

    /// From the newest on they come out of the library.
    fn ordered(&self, mut found: Vec<Id>) -> Vec<Id> {
        let key: fn(&Library, &JobCard) -> Vec<u8> = match self.query.view.order {
            Order::Newest | Order::Unknown => return found,
            Order::Oldest => {
                found.reverse();
                return found;
            }
            Order::Resubmission => |_, job| {
                let day = job.resubmission.map_or(u32::MAX, |day| day.0.unsigned_abs());
                day.to_be_bytes().to_vec()
            },
            Order::Price => |_, job| (!(job.gross.0.cast_unsigned() ^ 1 << 63)).to_be_bytes().to_vec(),
            Order::Customer => |library, job| {
                // Jobs without a customer stand behind all others.
                library
                    .customer(job.customer)
                    .map_or_else(|| vec![u8::MAX], |one| one.sort.clone().into_bytes())
            },
        };
        let keyed = found.iter().filter_map(|id| Some((key(self.library, self.library.job(*id)?), *id)));
        sorted(keyed.collect())
    }
}

/// Red or orange.
fn is_open(job: &JobCard) -> bool {
    matches!(job.progress, Progress::Untouched | Progress::InWork)
}

fn add_place(places: &mut Vec<(String, u32)>, place: &str) {
    match places.binary_search_by(|(known, _)| known.as_str().cmp(place)) {
        Ok(at) => places[at].1 += 1,
        Err(at) => places.insert(at, (place.to_owned(), 1)),
    }
}

/// Ids in the order of their keys. The one sorting of the desk: each further one weighs 4 KB.
pub fn sorted(mut keyed: Vec<(Vec<u8>, Id)>) -> Vec<Id> {
    keyed.sort();
    keyed.into_iter().map(|(_, id)| id).collect()
}

/// A job is found by what stands in it, and by its customer and vehicles.
fn texts<'a>(library: &'a Library, job: &'a JobCard) -> Vec<&'a str> {
    let customer = library.customer(job.customer).map(|customer| customer.hay.as_str());
    let vehicles = job.vehicles.iter().filter_map(|id| Some(library.vehicle(*id)?.hay.as_str()));
    std::iter::once(job.hay.as_str()).chain(customer).chain(vehicles).collect()
}
