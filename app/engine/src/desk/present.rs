//! What the present moment means for jobs: clocks, turns, deputies, and who has which vehicle.

use bridge::row::JobRow;
use bridge::task::Rival;
use domain::field::Leaves;
use domain::id::Id;
use domain::party::house::House;
use domain::party::staff::{Staff, stands_in};
use domain::record::Kind;
use domain::sale::claim::{Claim, claim, standing};
use domain::sale::clock::Clock;
use domain::sale::promise::Promise;
use domain::sale::turn::turn;
use domain::time::{Day, Moment};

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::store::index::{Card, JobCard};
use crate::store::library::Library;
use crate::store::outbox::Outbox;

/// The present moment, and who is looking.
pub struct Present {
    pub at: Moment,
    pub today: Day,
    pub promise: Promise,
    /// Offers bind so many days.
    pub offer_days: i64,
    pub me: Id,
    /// Members of staff who are away, and who looks after their jobs.
    away: Vec<(Id, Id)>,
}

impl<W: World> Engine<W> {
    /// The present moment.
    pub fn present(&self, library: &Library) -> Present {
        let (at, offset) = (self.world.now(), self.world.offset());
        let today = at.day(offset);
        let house = House::read(&library.leaves(Id::HOUSE, Kind::House).unwrap_or_default());
        let staff: Vec<(Id, Staff)> = library.staff().map(|(id, staff)| (id, staff.clone())).collect();
        let away = staff.iter().map(|(id, _)| (*id, stands_in(&staff, *id, today)));
        Present {
            at,
            today,
            promise: house.promise(offset),
            offer_days: house.offer_days.unwrap_or(domain::party::house::OFFER_DAYS),
            me: self.user(),
            away: away.filter(|(id, by)| id != by).collect(),
        }
    }

    /// Everybody else who claims a vehicle that this job claims.
    pub fn rivals_of(&self, job: Id) -> Vec<Rival> {
        let today = self.world.now().day(self.world.offset());
        let vehicles = {
            let library = self.records.library.borrow();
            let card = library.job(job).filter(|card| claim(job, card, today).is_some());
            card.map(|card| card.vehicles.clone()).unwrap_or_default()
        };
        self.rivals(&vehicles, job)
    }

    /// Everybody else who has a claim to a job's vehicles, or to a vehicle where `but` is none.
    pub fn rivals(&self, vehicles: &[Id], but: Id) -> Vec<Rival> {
        let library = self.records.library.borrow();
        let today = self.world.now().day(self.world.offset());
        let claims = vehicles.iter().flat_map(|vehicle| claims(&library, *vehicle, today));
        claims.filter(|claim| claim.job != but).map(|claim| rival(&library, claim)).collect()
    }
}

impl Present {
    /// Who looks after the jobs of somebody today.
    pub fn carer(&self, owner: Id) -> Id {
        self.away.iter().find(|(id, _)| *id == owner).map_or(owner, |(_, by)| *by)
    }

    /// Whether an enquiry has waited too long.
    pub fn is_late(&self, job: &JobCard) -> bool {
        matches!(self.promise.clock(job, self.at), Some(Clock::Late { .. }))
    }

    /// Whether another job has a claim to one of the job's vehicles, and this one too.
    pub fn clashes(&self, library: &Library, id: Id, job: &JobCard) -> bool {
        claim(id, job, self.today).is_some()
            && job.vehicles.iter().any(|vehicle| claims(library, *vehicle, self.today).len() > 1)
    }

    /// A job as the list shows it.
    pub fn row(&self, library: &Library, outbox: &Outbox, id: Id, job: &JobCard) -> JobRow {
        let due = match self.promise.clock(job, self.at) {
            Some(Clock::Running { due } | Clock::Late { due }) => Some(due),
            Some(Clock::Answered { .. }) | None => None,
        };
        let owner = staff(library, job.owner);
        JobRow {
            id,
            number: job.number.clone(),
            origin: job.origin,
            status: job.status,
            progress: job.progress,
            customer: customer_name(library, job),
            vehicle: library.vehicle(job.vehicle).map(|vehicle| vehicle.title.clone()).unwrap_or_default(),
            gross: job.gross,
            created: job.created,
            owner: job.owner,
            owner_initials: owner.map(|staff| staff.initials.clone()).unwrap_or_default(),
            resubmission: job.resubmission,
            due,
            turn: turn(job, self.today),
            clash: self.clashes(library, id, job),
            remark: job.remark.clone(),
            waiting: outbox.has(id),
        }
    }
}

/// The claims to a vehicle on a day, the firmest first.
pub fn claims(library: &Library, vehicle: Id, today: Day) -> Vec<Claim> {
    let jobs = library.pointing_to(vehicle).filter_map(|id| Some((id, library.job(id)?)));
    standing(jobs.filter_map(|(id, job)| claim(id, job, today)))
}

/// A claim with the names that belong to it.
pub fn rival(library: &Library, claim: Claim) -> Rival {
    let job = library.job(claim.job);
    Rival {
        claim,
        number: job.map(|job| job.number.clone()).unwrap_or_default(),
        owner: staff(library, claim.owner).map(|staff| staff.name.clone()).unwrap_or_default(),
        customer: job.map(|job| customer_name(library, job)).unwrap_or_default(),
    }
}

/// A member of staff.
pub fn staff(library: &Library, id: Id) -> Option<&Staff> {
    match library.entry(id).map(|entry| &entry.card) {
        Some(Card::Staff(staff)) => Some(staff),
        _ => None,
    }
}

/// The name of a job's customer.
pub fn customer_name(library: &Library, job: &JobCard) -> String {
    library.customer(job.customer).map(|customer| customer.row.name.clone()).unwrap_or_default()
}

/// A stored record's leaves, empty where there is none.
pub fn leaves_of(library: &Library, id: Id, kind: Kind) -> Leaves {
    library.leaves(id, kind).unwrap_or_default()
}
