//! How a job is taxed, and vehicles taken in part payment.

use bridge::reply::{Failure, Reply};
use domain::car::vehicle::Vehicle;
use domain::field::{Edit, Leaf, Leaves, Value};
use domain::id::Id;
use domain::party::customer::Customer;
use domain::party::house::House;
use domain::record::Kind;
use domain::sale::guard::{self, Other, Sale};
use domain::sale::job::{Job, JobField, lines};
use domain::sale::line::{Line, LineField, LineKind, key};
use domain::sale::trade_in::{self, TradeIn, TradeInField};
use domain::sale::treatment::{Forbidden, Proof, Treatment, treatment};

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::store::draft::writing;

/// What a job's tax lacks and breaks.
pub struct Taxed {
    pub case: Treatment,
    pub missing: Vec<Proof>,
    pub forbidden: Vec<Forbidden>,
}

impl<W: World> Engine<W> {
    /// A vehicle taken in part payment. The line that it replaces goes in the same transaction.
    pub async fn add_trade_in(&self, job: Id, line: Option<Id>, trade_in: TradeIn) -> Result<Reply, Failure> {
        self.is_job(job)?;
        let id = self.fresh();
        let mut edit = writing(trade_leaves(id, &trade_in));
        edit.extend(line.map(|line| (key(line, LineField::Gone), Some(Leaf::Flag(true)))));
        let undo = self
            .write(async |draft| {
                let mut undo = self.edit_job(draft, job, &edit).await?;
                undo.retain(|key, _| !key.contains(&id.hex()));
                undo.insert(trade_in::key(id, TradeInField::Gone), Some(Leaf::Flag(true)));
                Ok(undo)
            })
            .await?;
        Ok(Reply::Edited { record: job, undo })
    }

    /// Chooses the case and gives the lines their taxes, so that they never contradict each other.
    pub async fn set_treatment(&self, job: Id, treatment: Treatment) -> Result<Reply, Failure> {
        self.is_job(job)?;
        let undo = self
            .write(async |draft| {
                let leaves = draft.leaves(job).await?;
                let (first, lines) = (Job::read(&leaves).vehicle, lines(&leaves));
                let taxes = lines.iter().filter_map(|(id, line)| {
                    let other = self.further(first, line).map(|other| other.vehicle.taxation);
                    Some((key(*id, LineField::Tax), treatment.retax(line, other)?.write()))
                });
                let mut edit: Edit = taxes.collect();
                edit.insert(JobField::Treatment.key().to_owned(), treatment.write());
                self.edit_job(draft, job, &edit).await
            })
            .await?;
        Ok(Reply::Edited { record: job, undo })
    }

    /// Holds a job against the rules of its tax case.
    pub fn taxed(
        &self,
        job: &Job,
        lines: &[Line],
        vehicle: Option<&Vehicle>,
        customer: Option<&Customer>,
    ) -> Taxed {
        let house = self.house();
        let purchase = self.purchase(job.vehicle);
        let others: Vec<Other> = lines.iter().filter_map(|line| self.further(job.vehicle, line)).collect();
        let sale = Sale {
            job,
            lines,
            vehicle,
            customer,
            house: &house,
            purchase: self.sees_purchases().then_some(purchase.as_ref()),
            others: &others,
            today: self.world.now().day(self.world.offset()),
        };
        Taxed {
            case: treatment(job.treatment, vehicle, &house),
            missing: guard::missing(&sale),
            forbidden: guard::forbidden(&sale),
        }
    }

    /// The vehicle that a line sells, if it is not the job's first one.
    fn further(&self, first: Id, line: &Line) -> Option<Other> {
        let sells = line.kind == LineKind::Vehicle && !line.vehicle.is_none() && line.vehicle != first;
        let leaves =
            sells.then(|| self.records.library.borrow().leaves(line.vehicle, Kind::Vehicle)).flatten()?;
        let (id, vehicle) = (line.vehicle, Vehicle::read(&leaves));
        Some(Other { id, vehicle, purchase: self.purchase(id) })
    }

    /// The dealership itself.
    pub fn house(&self) -> House {
        let known = self.records.library.borrow().leaves(Id::HOUSE, Kind::House);
        House::read(&known.unwrap_or_default())
    }
}

/// The leaves of a trade-in inside its job.
fn trade_leaves(id: Id, trade_in: &TradeIn) -> Leaves {
    let named = |(name, leaf): (String, Leaf)| Some((trade_in::key(id, TradeInField::of(&name)?), leaf));
    trade_in.leaves().into_iter().filter_map(named).collect()
}
