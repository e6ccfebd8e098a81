//! Lists: rows out of cards, filtered and counted in one pass.

use bridge::request::Query;
use bridge::row::{CustomerRow, JobRow, Page, VehicleRow};
use bridge::span::Span;
use domain::id::Id;
use domain::party::staff::Staff;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::present::{claims, staff};
use crate::store::fold;
use crate::store::index::{CustomerCard, JobCard};
use crate::store::library::Library;

impl<W: World> Engine<W> {
    /// Vehicles by their names.
    pub fn list_vehicles(&self, query: &Query) -> Page<VehicleRow> {
        let today = self.world.now().day(self.world.offset());
        let library = self.records.library.borrow();
        let words = fold::words(&query.text);
        let mut page = Collect::new(query.span);
        for (id, vehicle) in library.vehicles().filter(|(_, vehicle)| fold::found(&words, &[&vehicle.hay])) {
            page.offer(|| {
                let jobs = u32::try_from(jobs_of(&library, id).count()).unwrap_or(u32::MAX);
                let claims = claims(&library, id, today);
                let first = claims.first();
                let holder = first.and_then(|claim| staff(&library, claim.owner));
                VehicleRow {
                    jobs,
                    hold: first.map(|claim| claim.hold),
                    holder: holder.map(|staff| staff.name.clone()).unwrap_or_default(),
                    clash: claims.len() > 1,
                    ..vehicle.row.clone()
                }
            });
        }
        page.done()
    }

    /// Customers by their names. They are found by the chassis number and the plate of the car of a job as well.
    pub fn list_customers(&self, query: &Query) -> Page<CustomerRow> {
        let library = self.records.library.borrow();
        let words = fold::words(&query.text);
        let mut page = Collect::new(query.span);
        let all = self.role().may_set();
        let shown = library.customers().filter(|(_, customer)| all || !customer.row.hidden);
        for (id, customer) in shown.filter(|(id, customer)| meant(&library, &words, *id, customer)) {
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
        let present = self.present(&library);
        jobs_of(&library, id).map(|(id, job)| present.row(&library, &outbox, id, job)).collect()
    }
}

/// Collects the rows of a span and counts the others.
pub struct Collect<R> {
    span: Span,
    page: Page<R>,
}

impl<R> Collect<R> {
    /// Nothing yet.
    pub fn new(span: Span) -> Collect<R> {
        Collect { span, page: Page { total: 0, from: span.from, rows: Vec::new() } }
    }

    /// Takes the next row, if it lies within the span.
    pub fn offer(&mut self, row: impl FnOnce() -> R) {
        let place = self.page.total;
        self.page.total += 1;
        if place >= self.span.from && place - self.span.from < self.span.count {
            self.page.rows.push(row());
        }
    }

    /// The page.
    pub fn done(self) -> Page<R> {
        self.page
    }
}

fn jobs_of(library: &Library, id: Id) -> impl Iterator<Item = (Id, &JobCard)> {
    library.pointing_to(id).filter_map(|job| Some((job, library.job(job)?)))
}

fn meant(library: &Library, words: &[String], id: Id, customer: &CustomerCard) -> bool {
    let cars = || jobs_of(library, id).filter_map(|(_, job)| library.vehicle(job.vehicle));
    let before = || library.merged_into(id).iter().filter_map(|id| library.customer_record(*id));
    fold::found(words, &[&customer.hay])
        || cars().any(|car| fold::found(words, &[&customer.hay, &car.codes]))
        || before().any(|one| fold::found(words, &[&customer.hay, &one.hay]))
}
