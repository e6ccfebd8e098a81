//! One field that searches everything: customers, vehicles, jobs, documents. No document is opened, and no row.

use std::collections::BTreeSet;

use bridge::search::{Found, Group, Hit, Seeking};
use domain::id::Id;
use domain::sale::job::Status;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::present::customer_name;
use crate::store::entry::Entry;
use crate::store::index::{Card, JobCard};
use crate::store::kin::{Kin, What};
use crate::store::library::Library;
use crate::store::marks::marks;
use crate::store::seek::{Fit, Sought};

/// Found by their customer or vehicle alone, others stand behind all that were found by themselves.
const BY_OTHERS: u32 = 8;

impl<W: World> Engine<W> {
    /// What is found of each group, the group of the best find first.
    pub fn search(&self, seeking: &Seeking) -> Vec<Found> {
        let library = self.records.library.borrow();
        let words = Sought::words(&seeking.text);
        if words.is_empty() {
            return Vec::new();
        }
        let mut search = Search::new(&library, &words, seeking.most as usize);
        search.all = self.role().may_set();
        library.all().for_each(|(id, entry)| search.look_at_subject(id, entry));
        library.all().for_each(|(id, entry)| search.look_at_relative(id, entry));
        search.done()
    }
}

struct Search<'a> {
    library: &'a Library,
    words: &'a [Sought],
    /// Customers who are not shown are found, too.
    all: bool,
    /// By word: the customers and vehicles in which it stands.
    with_word: Vec<BTreeSet<Id>>,
    best: Vec<Best<'a>>,
}

/// The best of a group.
#[derive(Default)]
struct Best<'a> {
    total: u32,
    most: usize,
    /// Less is better; then by time, then by name.
    list: Vec<((u32, i64, &'a str), Id)>,
}

impl<'a> Search<'a> {
    fn new(library: &'a Library, words: &'a [Sought], most: usize) -> Search<'a> {
        let best = || Best { most, ..Best::default() };
        Search {
            library,
            words,
            all: false,
            with_word: words.iter().map(|_| BTreeSet::new()).collect(),
            best: Group::ALL.iter().map(|_| best()).collect(),
        }
    }

    /// Customers and vehicles, to whom the others point.
    fn look_at_subject(&mut self, id: Id, entry: &'a Entry) {
        let (group, at) = match &entry.card {
            Card::Customer(customer) => (Group::Customers, (0, customer.sort.as_str())),
            Card::Vehicle(vehicle) => (Group::Stock, (0, vehicle.sort.as_str())),
            _ => return,
        };
        // Who was merged is found as the one they were merged into.
        let root = self.library.root(id);
        let (mut rank, mut all) = (0, true);
        for (word, with_word) in self.words.iter().zip(&mut self.with_word) {
            match self.library.fit(id, entry, word) {
                Some(fit) => {
                    with_word.insert(root);
                    rank += fit as u32;
                }
                None => all = false,
            }
        }
        if all && root == id && self.shows(id) {
            self.best[group as usize].offer((rank, at.0, at.1), id);
        }
    }

    /// What points to them is found by its own words and theirs.
    fn look_at_relative(&mut self, id: Id, entry: &'a Entry) {
        let (group, at) = match &entry.card {
            Card::Job(job) => (Group::Jobs, job.created),
            Card::Paper(paper) => (Group::Documents, paper.created),
            Card::Attachment(one) => (Group::Documents, one.created),
            Card::Kin(kin) => match group_of(&kin.what) {
                Some(group) => (group, kin.at),
                None => return,
            },
            _ => return,
        };
        let mut rank = 0;
        for (word, with_word) in self.words.iter().zip(&self.with_word) {
            match word.fit(entry.sign, entry.hay()) {
                Some(fit) => rank += fit as u32,
                None if subjects(self.library, &entry.card).any(|id| with_word.contains(&id)) => {
                    rank += BY_OTHERS
                }
                None => return,
            }
        }
        if subjects(self.library, &entry.card).all(|id| self.shows(id)) {
            self.best[group as usize].offer((rank, -at.0, ""), id);
        }
    }

    /// Whether somebody who searches may find this customer and what points there.
    fn shows(&self, id: Id) -> bool {
        self.all || self.library.customer_record(id).is_none_or(|customer| !customer.row.hidden)
    }

    fn done(self) -> Vec<Found> {
        let Search { library, words, best, .. } = self;
        let mut ranked: Vec<(u32, Group, Best<'_>)> = Group::ALL
            .iter()
            .zip(best)
            .filter_map(|(group, best)| Some((best.list.first()?.0.0, *group, best)))
            .collect();
        ranked.sort_by_key(|(rank, group, _)| (*rank, *group));
        let found = ranked.into_iter().map(|(_, group, best)| Found {
            group,
            total: best.total,
            hits: best.list.iter().filter_map(|(_, id)| hit(library, words, *id)).collect(),
        });
        found.collect()
    }
}

impl<'a> Best<'a> {
    fn offer(&mut self, rank: (u32, i64, &'a str), id: Id) {
        self.total += 1;
        let full = self.list.len() >= self.most;
        if full && self.list.last().is_none_or(|(worst, _)| rank >= *worst) {
            return;
        }
        let place = self.list.partition_point(|(known, _)| *known <= rank);
        self.list.insert(place, (rank, id));
        self.list.truncate(self.most);
    }
}

/// Whom a record points to: the customer who is meant, and vehicles.
fn subjects<'a>(library: &'a Library, card: &'a Card) -> impl Iterator<Item = Id> {
    let job = match card {
        Card::Job(job) => Some(&**job),
        Card::Paper(paper) => library.job(paper.job),
        Card::Attachment(one) => library.job(one.to),
        _ => None,
    };
    let own = match card {
        Card::Paper(paper) => Some(paper.customer),
        Card::Attachment(one) => Some(one.to),
        Card::Kin(kin) => Some(kin.customer),
        _ => None,
    };
    let of_job =
        job.into_iter().flat_map(|job| std::iter::once(job.customer).chain(job.vehicles.iter().copied()));
    own.into_iter().chain(of_job).map(|id| library.root(id))
}

fn hit(library: &Library, words: &[Sought], id: Id) -> Option<Hit> {
    let Told { title, note, customer, job, status } = told(library, id)?;
    let customer = library.root(customer);
    let (title_marks, note_marks) = (marks(&title, words), marks(&note, words));
    Some(Hit { id, customer, job, title, note, title_marks, note_marks, status })
}

/// What a hit says.
#[derive(Default)]
struct Told {
    title: String,
    note: String,
    customer: Id,
    job: Id,
    status: Option<Status>,
}

fn told(library: &Library, id: Id) -> Option<Told> {
    let told = match &library.entry(id)?.card {
        Card::Customer(card) => {
            let row = &card.row;
            let place = format!("{} {}", row.postal_code, row.town);
            let note = joined(&[&row.number, &row.person, place.trim(), &row.phone]);
            Told { title: row.name.clone(), note, customer: id, ..Told::default() }
        }
        Card::Vehicle(card) => {
            let note = joined(&[&card.row.number, &card.plate, &card.vin, &card.row.colour]);
            Told { title: card.title.clone(), note, ..Told::default() }
        }
        Card::Job(job) => of_job(library, id, job),
        Card::Kin(kin) => of_kin(library, kin)?,
        Card::Paper(paper) => {
            let of = library.job(paper.job).map(|job| customer_name(library, job)).unwrap_or_default();
            let title = paper.number.clone();
            Told { title, note: of, customer: paper.customer, job: paper.job, ..Told::default() }
        }
        Card::Attachment(one) => {
            let job = library.job(one.to);
            let customer = job.map_or(one.to, |job| job.customer);
            let customer = if library.customer(customer).is_some() { customer } else { Id::default() };
            let note = library.customer(customer).map(|card| card.row.name.clone()).unwrap_or_default();
            let job = job.map(|_| one.to).unwrap_or_default();
            Told { title: one.name.clone(), note, customer, job, status: None }
        }
        _ => return None,
    };
    Some(told)
}

/// The group of what belongs to a customer; contacts and ledgers are read on the sheet.
fn group_of(what: &What) -> Option<Group> {
    match what {
        What::Person(_) => Some(Group::Persons),
        What::Car(_) => Some(Group::Cars),
        What::Order(_) => Some(Group::Orders),
        What::Case(_) => Some(Group::Cases),
        What::Talk(_) | What::Ledger => None,
    }
}

fn of_kin(library: &Library, kin: &Kin) -> Option<Told> {
    let of = library.customer(kin.customer).map(|card| card.row.name.clone()).unwrap_or_default();
    let (title, note) = match &kin.what {
        What::Person(person) => (person.name.clone(), joined(&[&person.role, &of, &person.phone])),
        What::Car(car) => (car.title.clone(), joined(&[&car.plate, &car.vin, &of])),
        What::Order(order) => (order.name.clone(), of),
        What::Case(case) => (case.gist.clone(), of),
        What::Talk(_) | What::Ledger => return None,
    };
    Some(Told { title, note, customer: kin.customer, ..Told::default() })
}

fn of_job(library: &Library, id: Id, job: &JobCard) -> Told {
    let vehicle = library.vehicle(job.vehicle).map(|card| card.title.clone()).unwrap_or_default();
    let note = joined(&[&customer_name(library, job), &vehicle]);
    Told { title: job.number.clone(), note, customer: job.customer, job: id, status: Some(job.status) }
}

fn joined(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" · ")
}

impl Library {
    /// How well a word stands in a record, or in one that was merged into it.
    fn fit(&self, id: Id, entry: &Entry, word: &Sought) -> Option<Fit> {
        let own = word.fit(entry.sign, entry.hay());
        let before = self.merged_into(id).iter().filter_map(|id| self.entry(*id));
        if own.is_some() { own } else { before.filter_map(|one| word.fit(one.sign, one.hay())).min() }
    }
}
