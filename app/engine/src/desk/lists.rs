//! Lists: rows out of cards, filtered and counted in one pass.

use bridge::reply::Reply;
use bridge::request::{JobQuery, Query, Span};
use bridge::row::{Colours, CustomerRow, JobRow, Page, VehicleRow};
use domain::id::Id;
use domain::party::staff::Staff;
use domain::sale::job::{Progress, Status};

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::store::fold;
use crate::store::index::{Card, CustomerCard, JobCard};
use crate::store::library::Library;
use crate::store::outbox::Outbox;

impl<W: World> Engine<W> {
    /// Jobs, the newest first, and how many of each colour there are without the colour's filter.
    pub fn list_jobs(&self, query: &JobQuery) -> Reply {
        let (library, outbox) = (self.records.library.borrow(), self.records.outbox.borrow());
        let words = fold::words(&query.text);
        let mut colours = Colours::default();
        let mut page = Collect::new(query.span);
        for (id, job) in library.jobs().filter(|(_, job)| wanted(&library, query, &words, job)) {
            count(&mut colours, job.progress);
            if query.progress.is_none_or(|progress| progress == job.progress) {
                page.offer(|| job_row(&library, &outbox, id, job));
            }
        }
        Reply::Jobs { page: page.done(), colours }
    }

    /// Vehicles by their names.
    pub fn list_vehicles(&self, query: &Query) -> Page<VehicleRow> {
        let library = self.records.library.borrow();
        let words = fold::words(&query.text);
        let mut page = Collect::new(query.span);
        for (id, vehicle) in library.vehicles().filter(|(_, vehicle)| fold::found(&words, &[&vehicle.hay])) {
            page.offer(|| {
                let statuses: Vec<Status> = jobs_of(&library, id).map(|(_, job)| job.status).collect();
                let jobs = u32::try_from(statuses.len()).unwrap_or(u32::MAX);
                VehicleRow { jobs, sold: statuses.contains(&Status::Sold), ..vehicle.row.clone() }
            });
        }
        page.done()
    }

    /// Customers by their names. They are found by the chassis number and the plate of the car of a job as well.
    pub fn list_customers(&self, query: &Query) -> Page<CustomerRow> {
        let library = self.records.library.borrow();
        let words = fold::words(&query.text);
        let mut page = Collect::new(query.span);
        for (id, customer) in
            library.customers().filter(|(id, customer)| meant(&library, &words, *id, customer))
        {
            page.offer(|| {
                let jobs = u32::try_from(jobs_of(&library, id).count()).unwrap_or(u32::MAX);
                CustomerRow { jobs, ..customer.row.clone() }
            });
        }
        page.done()
    }

    /// Staff by their names.
    pub fn list_staff(&self) -> Vec<(Id, Staff)> {
        let library = self.records.library.borrow();
        library.staff().map(|(id, staff)| (id, staff.clone())).collect()
    }

    /// The rows of all jobs of a customer or vehicle, the newest first.
    pub fn jobs_pointing_to(&self, id: Id) -> Vec<JobRow> {
        let (library, outbox) = (self.records.library.borrow(), self.records.outbox.borrow());
        jobs_of(&library, id).map(|(id, job)| job_row(&library, &outbox, id, job)).collect()
    }
}

/// Collects the rows of a span and counts the others.
struct Collect<R> {
    span: Span,
    page: Page<R>,
}

impl<R> Collect<R> {
    fn new(span: Span) -> Collect<R> {
        Collect { span, page: Page { total: 0, from: span.from, rows: Vec::new() } }
    }

    fn offer(&mut self, row: impl FnOnce() -> R) {
        let place = self.page.total;
        self.page.total += 1;
        if place >= self.span.from && place - self.span.from < self.span.count {
            self.page.rows.push(row());
        }
    }

    fn done(self) -> Page<R> {
        self.page
    }
}

fn jobs_of(library: &Library, id: Id) -> impl Iterator<Item = (Id, &JobCard)> {
    library.pointing_to(id).filter_map(|job| Some((job, library.job(job)?)))
}

fn wanted(library: &Library, query: &JobQuery, words: &[String], job: &JobCard) -> bool {
    query.vehicle.is_none_or(|id| job.vehicles.contains(&id))
        && query.customer.is_none_or(|id| id == job.customer)
        && query.owner.is_none_or(|id| id == job.owner)
        && query.status.is_none_or(|status| status == job.status)
        && (words.is_empty() || fold::found(words, &texts(library, job)))
}

fn meant(library: &Library, words: &[String], id: Id, customer: &CustomerCard) -> bool {
    let cars = || jobs_of(library, id).filter_map(|(_, job)| library.vehicle(job.vehicle));
    fold::found(words, &[&customer.hay]) || cars().any(|car| fold::found(words, &[&customer.hay, &car.codes]))
}

/// A job is found by what stands in it, and by its customer and vehicles.
fn texts<'a>(library: &'a Library, job: &'a JobCard) -> Vec<&'a str> {
    let customer = library.customer(job.customer).map(|customer| customer.hay.as_str());
    let vehicles = job.vehicles.iter().filter_map(|id| Some(library.vehicle(*id)?.hay.as_str()));
    std::iter::once(job.hay.as_str()).chain(customer).chain(vehicles).collect()
}

fn count(colours: &mut Colours, progress: Progress) {
    match progress {
        Progress::Untouched => colours.untouched += 1,
        Progress::InWork => colours.in_work += 1,
        Progress::Done => colours.done += 1,
        Progress::Closed => colours.closed += 1,
        Progress::Unknown => {}
    }
}

fn job_row(library: &Library, outbox: &Outbox, id: Id, job: &JobCard) -> JobRow {
    let initials = match library.entry(job.owner).map(|entry| &entry.card) {
        Some(Card::Staff(staff)) => staff.initials.clone(),
        _ => String::new(),
    };
    JobRow {
        id,
        number: job.number.clone(),
        origin: job.origin,
        status: job.status,
        progress: job.progress,
        customer: library
            .customer(job.customer)
            .map(|customer| customer.row.name.clone())
            .unwrap_or_default(),
        vehicle: library.vehicle(job.vehicle).map(|vehicle| vehicle.title.clone()).unwrap_or_default(),
        gross: job.gross,
        created: job.created,
        owner: job.owner,
        owner_initials: initials,
        resubmission: job.resubmission,
        remark: job.remark.clone(),
        waiting: outbox.has(id),
    }
}
