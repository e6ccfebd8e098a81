//! What a paper says, gathered from records.

use bridge::reply::Failure;
use domain::car::vehicle::Vehicle;
use domain::document::kind::PaperKind;
use domain::field::Leaves;
use domain::id::Id;
use domain::party::customer::Customer;
use domain::party::house::{House, OFFER_DAYS};
use domain::party::staff::Staff;
use domain::record::Kind;
use domain::sale::job::{Job, lines, trade_ins};
use domain::sale::line::Line;
use domain::sale::trade_in::TradeIn;
use domain::sale::treatment::{Forbidden, Treatment, treatment};
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use paper::fact::Facts;

use crate::browser::world::{Later, World};
use crate::desk::engine::Engine;

/// Everybody and everything that a paper of a job speaks of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subjects {
    pub house: House,
    pub customer: Option<Customer>,
    pub vehicle: Option<Vehicle>,
    pub lines: Vec<Line>,
    pub trade_ins: Vec<TradeIn>,
    pub treatment: Treatment,
    pub forbidden: Vec<Forbidden>,
    pub seller: Staff,
}

impl<W: World> Engine<W> {
    /// Gathers them as they stand now. The seller is who looks after the job, else who is asking.
    pub fn subjects(&self, job: Id) -> Later<'_, Result<Subjects, Failure>> {
        Box::pin(async move {
            let leaves = self.value(Kind::Job, job).await?.ok_or(Failure::NotFound)?;
            let facts = Job::read(&leaves);
            let house = self.value(Kind::House, Id::HOUSE).await?.unwrap_or_default();
            let customer = self.customer_meant(facts.customer).await?;
            let vehicle = self.value(Kind::Vehicle, facts.vehicle).await?;
            let seller = match self.value(Kind::Staff, facts.owner).await? {
                Some(owner) => owner,
                None => self.value(Kind::Staff, self.user()).await?.unwrap_or_default(),
            };
            let (customer, vehicle) =
                (customer.as_ref().map(Customer::read), vehicle.as_ref().map(Vehicle::read));
            let lines = kept(&leaves);
            Ok(Subjects {
                house: House::read(&house),
                treatment: treatment(&facts, vehicle.as_ref()),
                forbidden: self.taxed(&facts, &lines, vehicle.as_ref(), customer.as_ref()).forbidden,
                trade_ins: trade_ins(&leaves).into_iter().map(|(_, one)| one).collect(),
                customer,
                vehicle,
                lines,
                seller: Staff::read(&seller),
            })
        })
    }
}

impl Subjects {
    /// The facts of a paper of a day.
    pub fn facts(self, kind: PaperKind, number: String, tongue: Tongue, made: Moment, day: Day) -> Facts {
        let valid_until = valid_until(self.house.offer_days, day);
        Facts {
            valid_until,
            house: self.house,
            customer: self.customer,
            vehicle: self.vehicle,
            lines: self.lines,
            trade_ins: self.trade_ins,
            treatment: self.treatment,
            forbidden: self.forbidden,
            seller: self.seller,
            ..Facts::new(kind, tongue, number, day, made)
        }
    }
}

fn kept(leaves: &Leaves) -> Vec<Line> {
    lines(leaves).into_iter().map(|(_, line)| line).collect()
}

/// The last day on which an offer binds; zero days: it does not.
fn valid_until(days: Option<i64>, day: Day) -> Option<Day> {
    let days = i32::try_from(days.unwrap_or(OFFER_DAYS)).unwrap_or(i32::MAX);
    (days > 0).then(|| day.plus(days))
}

#[cfg(test)]
mod tests {
    use super::valid_until;
    use domain::time::Day;

    #[test]
    fn an_offer_binds_as_long_as_the_house_says() {
        for (days, until) in [(None, Some(114)), (Some(7), Some(107)), (Some(0), None), (Some(-3), None)] {
            assert_eq!(valid_until(days, Day(100)), until.map(Day), "{days:?}");
        }
    }
}
