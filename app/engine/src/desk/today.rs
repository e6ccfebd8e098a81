//! What is to be done now: one line a job, for its most urgent reason.

use bridge::reply::Reply;
use bridge::task::{Task, Why};
use domain::document::kind::PaperKind;
use domain::id::Id;
use domain::party::customer::Customer;
use domain::record::Kind;
use domain::sale::comment::comments;
use domain::sale::job::{Progress, Status};
use domain::time::Day;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::finding::sorted;
use crate::desk::present::{Present, leaves_of, staff};
use crate::store::index::{Card, JobCard};
use crate::store::library::Library;

/// More than this nobody does in a day.
const MOST: usize = 200;
/// Offers come up so many days before they end, and stay for as many after.
const BEFORE: i32 = 3;

impl<W: World> Engine<W> {
    /// The tasks of whoever is here, or of everybody: enquiries by their clocks, calls by name, double sales,
    /// resubmissions, deliveries, offers that expire.
    pub fn today(&self, everybody: bool) -> Reply {
        let (library, outbox) = (self.records.library.borrow(), self.records.outbox.borrow());
        let day = Today { library: &library, present: self.present(&library), everybody };
        let keyed = library.jobs().filter_map(|(id, job)| Some((key(&day, job, &day.why(id, job)?), id)));
        let order = sorted(keyed.collect());
        let tasks = order.iter().take(MOST).filter_map(|id| {
            let job = library.job(*id)?;
            let row = day.present.row(&library, &outbox, *id, job);
            let customer = Customer::read(&leaves_of(&library, job.customer, Kind::Customer));
            let phone = if customer.mobile.is_empty() { &customer.phone } else { &customer.mobile };
            Some(Task {
                why: day.why(*id, job)?,
                job: row,
                customer: library.root(job.customer),
                phone: dialled(phone),
                address: address(&customer),
                mail: customer.mail,
            })
        });
        Reply::Today(tasks.collect())
    }
}

struct Today<'a> {
    library: &'a Library,
    present: Present,
    everybody: bool,
}

impl Today<'_> {
    /// Why a job wants somebody now.
    fn why(&self, id: Id, job: &JobCard) -> Option<Why> {
        let own = self.own(id, job);
        // The clock of an enquiry runs, whoever is called by name in it.
        if own == Some(Why::Enquiry) { own } else { self.mention(id, job).or(own) }
    }

    fn own(&self, id: Id, job: &JobCard) -> Option<Why> {
        let carer = self.present.carer(job.owner);
        // What nobody looks after is everybody's.
        let nobodys = staff(self.library, carer).is_none_or(|staff| staff.disabled);
        let mine = self.everybody || nobodys || carer == self.present.me;
        if job.progress == Progress::Untouched && job.status != Status::Lost && mine {
            return Some(Why::Enquiry);
        }
        if !mine || job.progress == Progress::Closed {
            return None;
        }
        let today = self.present.today;
        let due = |day: Option<Day>| day.filter(|day| *day <= today);
        if self.present.clashes(self.library, id, job) {
            return Some(Why::Clash);
        }
        let delivery = due(job.delivery).filter(|_| matches!(job.status, Status::Ordered | Status::Sold));
        let open = job.progress != Progress::Done;
        (due(job.resubmission).map(Why::Resubmission))
            .or_else(|| delivery.filter(|_| open).map(Why::Delivery))
            .or_else(|| self.expiring(id, job).filter(|_| open && job.resubmission.is_none()).map(Why::Offer))
    }

    /// The last day of an offer that lies with the customer and ends soon.
    fn expiring(&self, id: Id, job: &JobCard) -> Option<Day> {
        if job.status != Status::Offered {
            return None;
        }
        let offer =
            self.library.pointing_to(id).find_map(|paper| match &self.library.entry(paper)?.card {
                Card::Paper(paper) if paper.kind == PaperKind::Offer => paper.day,
                _ => None,
            })?;
        let last = offer.plus(i32::try_from(self.present.offer_days).ok().filter(|days| *days > 0)?);
        let ahead = last.0 - self.present.today.0;
        (-BEFORE..=BEFORE).contains(&ahead).then_some(last)
    }

    fn mention(&self, id: Id, job: &JobCard) -> Option<Why> {
        let (comment, _) = job.calls.iter().find(|(_, person)| *person == self.present.me)?;
        let said = comments(&leaves_of(self.library, id, Kind::Job));
        let (id, said) = said.into_iter().find(|(id, _)| id == comment)?;
        let by = staff(self.library, said.by).map(|staff| staff.name.clone()).unwrap_or_default();
        Some(Why::Mention { comment: id, by, text: said.text, at: said.at })
    }
}

/// First by reason, then by when it was due.
fn key(day: &Today<'_>, job: &JobCard, why: &Why) -> Vec<u8> {
    let of_day = |day: &Day| i64::from(day.0);
    let (rank, at): (u8, i64) = match why {
        Why::Enquiry => (0, day.present.promise.due(job.created).0),
        Why::Clash => (1, job.created.0),
        Why::Mention { at, .. } => (2, at.0),
        Why::Resubmission(due) => (3, of_day(due)),
        Why::Delivery(due) => (4, of_day(due)),
        Why::Offer(due) => (5, of_day(due)),
    };
    let at = at.cast_unsigned() ^ 1 << 63;
    [&[rank][..], &at.to_be_bytes()].concat()
}

/// Where a customer is found.
pub fn address(customer: &Customer) -> String {
    let parts = [customer.street.as_str(), customer.postal_code.as_str(), customer.town.as_str()];
    parts.join(" ").trim().to_owned()
}

/// A number as a telephone takes it.
pub fn dialled(phone: &str) -> String {
    phone.replace("(0)", "").chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

#[cfg(test)]
mod tests {
    use super::dialled;

    #[test]
    fn a_number_is_dialled_without_what_people_write_between_its_digits() {
        for (written, number) in [("089 / 123-45", "08912345"), ("+49 (0)89 12345", "+498912345"), ("", "")] {
            assert_eq!(dialled(written), number);
        }
    }
}
