//! What a paper says, gathered from records.

use bridge::reply::Failure;
use domain::car::vehicle::Vehicle;
use domain::document::detail::Detail;
use domain::document::kind::PaperKind;
use domain::field::{Leaf, Leaves};
use domain::id::Id;
use domain::party::customer::Customer;
use domain::party::house::{House, OFFER_DAYS};
use domain::party::staff::Staff;
use domain::record::Kind;
use domain::sale::job::{Job, lines, trade_ins};
use domain::sale::line::Line;
use domain::sale::trade_in::TradeIn;
use domain::sale::treatment::{Forbidden, Treatment};
use domain::time::{Day, Moment};
use domain::tongue::Tongue;
use paper::fact::{Facts, Prepaid};

use crate::browser::world::{Later, World};
use crate::desk::engine::Engine;
use crate::desk::wording::Wording;

/// Everybody and everything that a paper of a job speaks of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Subjects {
    pub job: Job,
    pub house: House,
    pub customer: Option<Customer>,
    pub vehicle: Option<Vehicle>,
    pub lines: Vec<Line>,
    pub trade_ins: Vec<TradeIn>,
    /// Numbers of the contracts by which they were bought.
    pub purchases: Vec<String>,
    pub prepaid: Vec<Prepaid>,
    pub treatment: Treatment,
    pub forbidden: Vec<Forbidden>,
    pub seller: Staff,
    pub detail: Detail,
    /// What the job says to its papers, as it is stored.
    pub detail_leaves: Leaves,
}

/// A paper that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub job: Id,
    pub kind: PaperKind,
    pub tongue: Tongue,
}

impl<W: World> Engine<W> {
    /// Gathers them as they stand now. The seller is who looks after the job, else who is asking.
    pub fn subjects(&self, wanted: Wanted) -> Later<'_, Result<(Subjects, Wording), Failure>> {
        Box::pin(async move {
            let leaves = self.value(Kind::Job, wanted.job).await?.ok_or(Failure::NotFound)?;
            let job = Job::read(&leaves);
            let house = self.value(Kind::House, Id::HOUSE).await?.unwrap_or_default();
            let customer = self.customer_meant(job.customer).await?;
            let vehicle = self.value(Kind::Vehicle, job.vehicle).await?;
            let seller = match self.value(Kind::Staff, job.owner).await? {
                Some(owner) => owner,
                None => self.value(Kind::Staff, self.user()).await?.unwrap_or_default(),
            };
            let (customer, vehicle) =
                (customer.as_ref().map(Customer::read), vehicle.as_ref().map(Vehicle::read));
            let lines = kept(&leaves);
            let prepaid = match wanted.kind {
                PaperKind::FinalInvoice => self.prepaid(wanted.job).await?,
                _ => Vec::new(),
            };
            let wording = self.wording(wanted.kind, wanted.tongue, &leaves);
            let taxed = self.taxed(&job, &lines, vehicle.as_ref(), customer.as_ref());
            let subjects = Subjects {
                house: House::read(&house),
                treatment: taxed.case,
                forbidden: taxed.forbidden,
                trade_ins: trade_ins(&leaves).into_iter().map(|(_, one)| one).collect(),
                purchases: self.numbers_of(wanted.job, PaperKind::Purchase),
                prepaid,
                customer: customer.map(printable),
                vehicle: vehicle.map(|vehicle| Vehicle {
                    picture: Vec::new(),
                    remark: String::new(),
                    ..vehicle
                }),
                lines,
                seller: Staff::read(&seller),
                detail: Detail::read(&leaves),
                detail_leaves: beginning(&leaves, "paper/"),
                job,
            };
            Ok((subjects, wording))
        })
    }

    /// The invoices for deposits of a job that still stand.
    async fn prepaid(&self, job: Id) -> Result<Vec<Prepaid>, Failure> {
        let mut prepaid = Vec::new();
        let mut deposits = self.standing(job, |kind| kind == PaperKind::DepositInvoice);
        // The oldest first.
        deposits.reverse();
        for (id, _) in deposits {
            let facts = self.frozen(id).await?;
            let total = facts.total();
            let (number, day, zones) = (facts.number, facts.day, total.zones);
            prepaid.push(Prepaid { number, day, gross: total.gross, zones });
        }
        Ok(prepaid)
    }

    fn numbers_of(&self, job: Id, kind: PaperKind) -> Vec<String> {
        let library = self.records.library.borrow();
        let papers = library.pointing_to(job).filter_map(|id| library.paper_of(id));
        papers
            .filter(|paper| paper.kind == kind && paper.job == job)
            .map(|paper| paper.number.clone())
            .collect()
    }
}

impl Subjects {
    /// The facts of a paper of a moment.
    pub fn facts(&self, wanted: Wanted, wording: &Wording, made: Moment, offset: i32) -> Facts {
        let day = made.day(offset);
        let mut facts = Facts::new(wanted.kind, wanted.tongue, String::new(), day, made);
        wording.sound().for_each(|(block, text)| facts.texts.set(block, text.to_owned()));
        facts.offset = offset;
        facts.valid_until = valid_until(self.house.offer_days, day);
        facts.house = self.house.clone();
        facts.customer = self.customer.clone();
        facts.vehicle = self.vehicle.clone();
        facts.lines = self.lines.clone();
        facts.trade_ins = self.trade_ins.clone();
        facts.purchases = self.purchases.clone();
        facts.prepaid = self.prepaid.clone();
        facts.treatment = self.treatment;
        facts.forbidden = self.forbidden.clone();
        facts.seller = self.seller.clone();
        facts.detail = self.detailed();
        facts
    }

    /// What the job says to its papers; where it says nothing, what follows from the sale and from the dealership.
    fn detailed(&self) -> Detail {
        let (detail, job, house) = (self.detail.clone(), &self.job, &self.house);
        let terms = detail.discount_percent.is_none() && detail.discount_days.is_none();
        Detail {
            service_day: detail.service_day.or(job.delivery),
            reserved_until: detail.reserved_until.or(job.reserved_until),
            payment_days: detail.payment_days.or(house.payment_days),
            discount_percent: detail.discount_percent.or(house.discount_percent.filter(|_| terms)),
            discount_days: detail.discount_days.or(house.discount_days.filter(|_| terms)),
            ..detail
        }
    }
}

/// A customer without what is nobody's business but the dealership's.
fn printable(customer: Customer) -> Customer {
    Customer {
        payment_days: None,
        payment_days_last: None,
        payment_days_before: None,
        balance: None,
        credit_limit: None,
        standing: Default::default(),
        class: String::new(),
        terms: String::new(),
        group: String::new(),
        remark: String::new(),
        ..customer
    }
}

fn kept(leaves: &Leaves) -> Vec<Line> {
    lines(leaves).into_iter().map(|(_, line)| line).collect()
}

/// The leaves whose names begin so.
fn beginning(leaves: &Leaves, prefix: &str) -> Leaves {
    let within = leaves.beginning_with(prefix).filter(|(_, leaf)| !matches!(leaf, Leaf::Bytes(_)));
    within.map(|(key, leaf)| (key.clone(), leaf.clone())).collect()
}

/// The last day on which an offer binds; zero days: it does not.
fn valid_until(days: Option<i64>, day: Day) -> Option<Day> {
    let days = i32::try_from(days.unwrap_or(OFFER_DAYS)).unwrap_or(i32::MAX);
    (days > 0).then(|| day.plus(days))
}

#[cfg(test)]
mod tests {
    use super::{Subjects, valid_until};
    use domain::document::detail::Detail;
    use domain::party::house::House;
    use domain::sale::job::Job;
    use domain::time::Day;

    #[test]
    fn an_offer_binds_as_long_as_the_house_says() {
        for (days, until) in [(None, Some(114)), (Some(7), Some(107)), (Some(0), None), (Some(-3), None)] {
            assert_eq!(valid_until(days, Day(100)), until.map(Day), "{days:?}");
        }
    }

    #[test]
    fn where_the_job_says_nothing_the_sale_and_the_house_do() {
        let house = House {
            payment_days: Some(14),
            discount_percent: Some(200),
            discount_days: Some(7),
            ..House::default()
        };
        let job = Job { delivery: Some(Day(5)), ..Job::default() };
        let bare = Subjects { house: house.clone(), job: job.clone(), ..Subjects::default() };
        let detail = bare.detailed();
        assert_eq!((detail.service_day, detail.payment_days), (Some(Day(5)), Some(14)));
        assert_eq!((detail.discount_percent, detail.discount_days), (Some(200), Some(7)));
        let own = Detail {
            service_day: Some(Day(6)),
            payment_days: Some(0),
            discount_percent: Some(0),
            ..Detail::default()
        };
        let said = Subjects { detail: own, ..bare }.detailed();
        assert_eq!((said.service_day, said.payment_days), (Some(Day(6)), Some(0)));
        assert_eq!((said.discount_percent, said.discount_days), (Some(0), None));
    }
}
