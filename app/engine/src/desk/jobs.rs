//! Jobs begin: with their number, their owner and the line that sells the vehicle.

use bridge::reply::{Failure, Reply};
use domain::car::vehicle::Vehicle;
use domain::document::detail::DetailField;
use domain::field::{Leaf, Leaves};
use domain::id::Id;
use domain::money::Cents;
use domain::record::Kind;
use domain::sale::job::{Job, Origin, Progress, Status, lines};
use domain::sale::line::{Line, LineField, LineKind, key};
use domain::sale::treatment::sold_by;
use domain::time::Moment;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::store::counter::Counter;

impl<W: World> Engine<W> {
    /// A new job.
    pub async fn create_job(
        &self,
        origin: Origin,
        vehicle: Option<Id>,
        customer: Option<Id>,
    ) -> Result<Reply, Failure> {
        let device = self.device().ok_or(Failure::NotAllowed)?;
        let car = match vehicle {
            Some(id) => Some(self.stored(Kind::Vehicle, id)?),
            None => None,
        };
        if let Some(id) = customer {
            self.stored(Kind::Customer, id)?;
        }
        let (id, line, now, owner) = (self.fresh(), self.fresh(), self.world.now(), self.user());
        let job = begun(origin, vehicle, customer, owner, now);
        let sold = |id, leaves: &Leaves| sold_by(&self.house(), selling(id, &Vehicle::read(leaves)));
        let first = vehicle.zip(car).map(|(id, leaves)| (line, sold(id, &leaves)));
        // What the dealership presets is the job's own from then on, and can be taken off.
        let preset = self.house().distance.then_some(Leaf::Flag(true));
        let distance = preset.map(|leaf| (DetailField::Distance.key().to_owned(), leaf));
        self.write(async |draft| {
            let number = draft.number(Counter::Job, device).await?;
            let mut leaves = with_lines(&Job { number, ..job.clone() }, first.as_slice());
            leaves.extend(distance.clone());
            draft.create(Kind::Job, id, leaves)
        })
        .await?;
        Ok(Reply::Created(id))
    }

    /// The same job once more. Its papers, its past and what was agreed stay with the first.
    pub async fn duplicate_job(&self, job: Id) -> Result<Reply, Failure> {
        let device = self.device().ok_or(Failure::NotAllowed)?;
        let leaves = self.stored(Kind::Job, job)?;
        let first = Job::read(&leaves);
        let some = |id: Id| (!id.is_none()).then_some(id);
        let begun = begun(
            Origin::Duplicate,
            some(first.vehicle),
            some(first.customer),
            self.user(),
            self.world.now(),
        );
        let copy = Job { treatment: first.treatment, tax_reason: first.tax_reason, ..begun };
        let lines: Vec<(Id, Line)> =
            lines(&leaves).into_iter().map(|(_, line)| (self.fresh(), line)).collect();
        let id = self.fresh();
        self.write(async |draft| {
            let number = draft.number(Counter::Job, device).await?;
            draft.create(Kind::Job, id, with_lines(&Job { number, ..copy.clone() }, &lines))
        })
        .await?;
        Ok(Reply::Created(id))
    }

    /// A record of a kind as it is stored.
    pub fn stored(&self, kind: Kind, id: Id) -> Result<Leaves, Failure> {
        self.records.library.borrow().leaves(id, kind).ok_or(Failure::NotFound)
    }
}

/// A job at its beginning. What the house makes itself is in work at once; what comes in waits for somebody.
pub fn begun(origin: Origin, vehicle: Option<Id>, customer: Option<Id>, owner: Id, now: Moment) -> Job {
    let (status, progress) = match origin {
        Origin::Internet | Origin::Callback => (Status::CallbackWanted, Progress::Untouched),
        Origin::Own | Origin::SupplierOrder | Origin::Duplicate | Origin::Unknown => {
            (Status::Offered, Progress::InWork)
        }
    };
    Job {
        origin,
        status,
        progress,
        customer: customer.unwrap_or_default(),
        vehicle: vehicle.unwrap_or_default(),
        owner,
        created: now,
        ..Job::default()
    }
}

/// The line that sells a vehicle.
pub fn selling(id: Id, vehicle: &Vehicle) -> Line {
    Line {
        kind: LineKind::Vehicle,
        vehicle: id,
        text: vehicle.title(),
        price: vehicle.price.unwrap_or(Cents(0)),
        tax: vehicle.taxation.line(),
        ..Line::default()
    }
}

/// The leaves of a job with its lines.
pub fn with_lines(job: &Job, lines: &[(Id, Line)]) -> Leaves {
    let mut leaves = job.leaves();
    lines.iter().for_each(|(id, line)| leaves.extend(line_leaves(*id, line)));
    leaves
}

/// The leaves of a line inside its job.
pub fn line_leaves(id: Id, line: &Line) -> Leaves {
    let named = |(name, leaf): (String, _)| Some((key(id, LineField::of(&name)?), leaf));
    line.leaves().into_iter().filter_map(named).collect()
}

#[cfg(test)]
mod tests {
    use super::{begun, selling, with_lines};
    use domain::car::vehicle::Vehicle;
    use domain::id::Id;
    use domain::money::Cents;
    use domain::sale::job::{Job, Origin, Progress, Status, lines};
    use domain::sale::line::LineKind;
    use domain::sale::tax::{LineTax, Taxation};
    use domain::time::Moment;

    #[test]
    fn what_the_house_makes_is_in_work_and_what_comes_in_waits_red() {
        for (origin, status, progress) in [
            (Origin::Own, Status::Offered, Progress::InWork),
            (Origin::SupplierOrder, Status::Offered, Progress::InWork),
            (Origin::Internet, Status::CallbackWanted, Progress::Untouched),
            (Origin::Callback, Status::CallbackWanted, Progress::Untouched),
        ] {
            let job = begun(origin, None, None, Id([3; 16]), Moment(5));
            assert_eq!((job.status, job.progress), (status, progress), "{origin:?}");
            assert_eq!((job.owner, job.created), (Id([3; 16]), Moment(5)));
        }
    }

    #[test]
    fn the_first_line_sells_the_car_with_its_tax() {
        let car = Vehicle {
            make: "VW".to_owned(),
            model: "Golf".to_owned(),
            price: Some(Cents(1_299_000)),
            taxation: Taxation::Margin,
            ..Vehicle::default()
        };
        let leaves = with_lines(&Job::default(), &[(Id([9; 16]), selling(Id([7; 16]), &car))]);
        let lines = lines(&leaves);
        assert_eq!(lines.len(), 1);
        assert_eq!(
            (lines[0].1.text.as_str(), lines[0].1.price, lines[0].1.tax),
            ("VW Golf", Cents(1_299_000), LineTax::Margin)
        );
        assert_eq!((lines[0].1.kind, lines[0].1.vehicle), (LineKind::Vehicle, Id([7; 16])));
    }
}
