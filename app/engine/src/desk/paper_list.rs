//! Lists of issued papers, and what became of each.

use bridge::paper::{PaperQuery, PaperRow, SentRow};
use bridge::reply::{Failure, Reply};
use domain::document::kind::PaperKind;
use domain::document::paper::Paper;
use domain::document::sent::{Sent, SentField, Way, key, sent};
use domain::field::{Edit, Leaf};
use domain::id::Id;
use domain::record::Kind;
use domain::tongue::Tongue;
use words::label::label;

use crate::browser::world::World;
use crate::desk::cancelling::can_be_cancelled;
use crate::desk::engine::Engine;
use crate::desk::lists::Collect;
use crate::store::fold;
use crate::store::library::Library;

impl<W: World> Engine<W> {
    /// Issued papers, the newest first.
    pub fn list_papers(&self, query: &PaperQuery) -> Reply {
        let library = self.records.library.borrow();
        let words = fold::words(&query.text);
        let mut page = Collect::new(query.span);
        for (id, paper) in library.papers_by_age().filter(|(_, paper)| wanted(&library, query, paper)) {
            if words.is_empty() || fold::found(&words, &[&hay(&library, paper)]) {
                page.offer(|| self.paper_row(&library, id, paper));
            }
        }
        Reply::Papers(page.done())
    }

    /// Notes in the job that a paper was handed over; a paper whose job is gone has nobody to tell.
    pub async fn note_sent(&self, paper: Id, way: Way) -> Result<Reply, Failure> {
        let job = self.records.library.borrow().paper_of(paper).ok_or(Failure::NotFound)?.job;
        if self.records.library.borrow().job(job).is_none() {
            return Ok(Reply::Done);
        }
        let (id, one) = (self.fresh(), Sent { paper, way, by: self.user(), at: self.world.now() });
        let leaf = |(name, leaf): (String, Leaf)| Some((key(id, SentField::of(&name)?), Some(leaf)));
        let edit: Edit = one.leaves().into_iter().filter_map(leaf).collect();
        self.write(async |draft| draft.edit(job, &edit).await).await?;
        Ok(Reply::Done)
    }

    fn paper_row(&self, library: &Library, id: Id, paper: &Paper) -> PaperRow {
        let cancelled_by: Vec<(Id, String)> =
            library.cancelled_by(id).map(|(id, paper)| (id, paper.number.clone())).collect();
        let original = library.paper_of(paper.original);
        PaperRow {
            id,
            by_name: self.staff_name(library, paper.by),
            job_number: library.job(paper.job).map(|job| job.number.clone()).unwrap_or_default(),
            cancels: original.map(|original| (paper.original, original.number.clone())),
            replaced: is_replaced(library, id, paper),
            cancellable: can_be_cancelled(paper) && cancelled_by.is_empty(),
            cancelled_by,
            sent: self.sent(library, id, paper.job),
            carried: self.carried(id),
            paper: paper.clone(),
        }
    }

    fn sent(&self, library: &Library, paper: Id, job: Id) -> Vec<SentRow> {
        let leaves = library.leaves(job, Kind::Job).unwrap_or_default();
        let row = |one: Sent| SentRow { way: one.way, at: one.at, by_name: self.staff_name(library, one.by) };
        sent(&leaves).into_iter().filter(|one| one.paper == paper).map(row).collect()
    }

    fn staff_name(&self, library: &Library, id: Id) -> String {
        library
            .staff()
            .find(|(known, _)| *known == id)
            .map(|(_, staff)| staff.name.clone())
            .unwrap_or_default()
    }
}

fn wanted(library: &Library, query: &PaperQuery, paper: &Paper) -> bool {
    let customer = |id: Id| {
        paper.customer == id
            || library.job(paper.job).is_some_and(|job| job.customer == id && paper.customer.is_none())
    };
    query.kind.is_none_or(|kind| paper.kind == kind)
        && query.job.is_none_or(|job| paper.job == job)
        && query.customer.is_none_or(customer)
}

/// What a paper is found by: what it says itself, and for older ones what their job says now.
fn hay(library: &Library, paper: &Paper) -> String {
    let mut hay = String::new();
    for tongue in Tongue::ALL {
        fold::add(&mut hay, label(*tongue, paper.kind));
    }
    fold::add_code(&mut hay, &paper.number);
    fold::add(&mut hay, &paper.recipient);
    fold::add(&mut hay, &paper.car);
    fold::add_code(&mut hay, &paper.vin);
    let job = library.job(paper.job);
    if let Some(job) = job {
        fold::add_code(&mut hay, &job.number);
    }
    if paper.recipient.is_empty()
        && let Some(customer) = library.customer(paper.customer)
    {
        hay.push_str(&customer.hay);
    }
    if paper.car.is_empty()
        && let Some(car) = job.and_then(|job| library.vehicle(job.vehicle))
    {
        hay.push_str(&car.hay);
    }
    hay
}

/// Whether a newer paper stands in its place. What asks for money is cancelled, never replaced.
fn is_replaced(library: &Library, id: Id, paper: &Paper) -> bool {
    use PaperKind as K;
    let replaceable = matches!(
        paper.kind,
        K::Offer | K::Order | K::Confirmation | K::Contract | K::Notices | K::Reservation | K::PriceSheet
    );
    let newer = |other: Id| {
        library.paper_of(other).is_some_and(|one| {
            one.kind == paper.kind && one.job == paper.job && (one.created, other) > (paper.created, id)
        })
    };
    replaceable && !paper.job.is_none() && library.pointing_to(paper.job).any(newer)
}
