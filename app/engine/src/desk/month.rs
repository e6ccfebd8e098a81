//! The figures of a month: what came in, how quickly it was answered, what became of it.

use bridge::reply::{Failure, Reply};
use bridge::task::{Figures, Month};
use domain::document::kind::PaperKind;
use domain::id::Id;
use domain::sale::clock::Clock;
use domain::sale::job::{Origin, Status};
use domain::time::{Day, Moment};

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::finding::sorted;
use crate::desk::present::{Present, staff};
use crate::store::index::{Card, JobCard};
use crate::store::library::Library;

impl<W: World> Engine<W> {
    /// The month in which a day lies. Only managers see it.
    pub fn month(&self, day: Day) -> Result<Reply, Failure> {
        if !self.role().manages() {
            return Err(Failure::NotAllowed);
        }
        let library = self.records.library.borrow();
        let sums = Sums::of(&library, &self.present(&library), day);
        let name = |id: Id| staff(&library, id).map(|staff| staff.name.clone()).unwrap_or_default();
        let people = sums.people.into_iter().map(|(id, tally)| (name(id), tally.figures()));
        let mut people: Vec<(String, Figures)> = people.collect();
        by_size(&mut people, |(_, figures)| figures.enquiries + figures.orders + figures.sold);
        let mut reasons = sums.reasons;
        by_size(&mut reasons, |(_, count)| *count);
        let origins =
            Origin::ALL.iter().copied().zip(sums.origins).map(|(origin, tally)| (origin, tally.figures()));
        Ok(Reply::Month(Box::new(Month {
            all: sums.all.figures(),
            people,
            origins: origins.filter(|(_, figures)| *figures != Figures::default()).collect(),
            reasons,
        })))
    }
}

/// Figures in the making.
#[derive(Clone, Default)]
struct Tally {
    figures: Figures,
    /// Minutes until an answer.
    minutes: Vec<i64>,
}

#[derive(Default)]
struct Sums {
    all: Tally,
    people: Vec<(Id, Tally)>,
    origins: Vec<Tally>,
    reasons: Vec<(Option<domain::sale::job::LostReason>, u32)>,
}

/// What happened with one job in the month.
#[derive(Clone, Copy, Default)]
struct Events {
    enquiry: bool,
    minutes: Option<i64>,
    offer: bool,
    order: bool,
    sold: bool,
    lost: bool,
}

impl Sums {
    fn of(library: &Library, present: &Present, day: Day) -> Sums {
        let mut sums = Sums { origins: vec![Tally::default(); Origin::ALL.len()], ..Sums::default() };
        for (id, job) in library.jobs() {
            let events = events(library, present, day, id, job);
            sums.all.add(events);
            sums.person(job.owner).add(events);
            if let Some(place) = Origin::ALL.iter().position(|origin| *origin == job.origin) {
                sums.origins[place].add(events);
            }
            if events.lost {
                match sums.reasons.iter_mut().find(|(reason, _)| *reason == job.lost_reason) {
                    Some((_, count)) => *count += 1,
                    None => sums.reasons.push((job.lost_reason, 1)),
                }
            }
        }
        sums.people.retain(|(_, tally)| tally.figures != Figures::default());
        sums
    }

    fn person(&mut self, id: Id) -> &mut Tally {
        let place = self.people.iter().position(|(known, _)| *known == id).unwrap_or_else(|| {
            self.people.push((id, Tally::default()));
            self.people.len() - 1
        });
        &mut self.people[place].1
    }
}

impl Tally {
    fn add(&mut self, events: Events) {
        let figures = &mut self.figures;
        figures.enquiries += u32::from(events.enquiry);
        figures.offers += u32::from(events.offer);
        figures.orders += u32::from(events.order);
        figures.sold += u32::from(events.sold);
        figures.lost += u32::from(events.lost);
        self.minutes.extend(events.minutes);
    }

    fn figures(self) -> Figures {
        Figures { response: median(&self.minutes), ..self.figures }
    }
}

fn events(library: &Library, present: &Present, day: Day, id: Id, job: &JobCard) -> Events {
    let offset = present.promise.offset;
    let (year, month, _) = day.parts();
    let within = |day: Day| (day.parts().0, day.parts().1) == (year, month);
    let at = |moment: Moment| within(moment.day(offset));
    let enquiry =
        at(job.created) && matches!(job.origin, Origin::Internet | Origin::Callback | Origin::SupplierOrder);
    let minutes = match present.promise.clock(job, present.at) {
        Some(Clock::Answered { minutes, .. }) if enquiry => Some(minutes),
        _ => None,
    };
    let offer = |paper: Id| match library.entry(paper).map(|entry| &entry.card) {
        Some(Card::Paper(paper)) => paper.kind == PaperKind::Offer && at(paper.created),
        _ => false,
    };
    let claimed = job.claimed.is_some_and(at);
    let sold = job.status == Status::Sold && job.sold_on.map_or(claimed, within);
    Events {
        enquiry,
        minutes,
        offer: library.pointing_to(id).any(offer),
        order: matches!(job.status, Status::Ordered | Status::Sold) && (claimed || sold),
        sold,
        lost: job.status == Status::Lost && job.lost_at.is_some_and(at),
    }
}

/// The middle one; of two middle ones the mean.
fn median(minutes: &[i64]) -> Option<i64> {
    // Sorted by the desk's one sorting, which sorts ids: here they are places.
    let place = |(nth, minutes): (usize, &i64)| {
        (minutes.max(&0).to_be_bytes().to_vec(), Id((nth as u128).to_be_bytes()))
    };
    let order = sorted(minutes.iter().enumerate().map(place).collect());
    let nth = |at: usize| {
        let place = order.get(at).map(|id| u128::from_be_bytes(id.0))?;
        minutes.get(usize::try_from(place).ok()?).copied()
    };
    let half = order.len() / 2;
    match order.len() % 2 {
        1 => nth(half),
        _ => Some((nth(half.checked_sub(1)?)? + nth(half)?) / 2),
    }
}

/// The largest first. There are never many.
fn by_size<T>(list: &mut [T], size: impl Fn(&T) -> u32) {
    for at in 1..list.len() {
        let mut place = at;
        while place > 0 && size(&list[place - 1]) < size(&list[place]) {
            list.swap(place - 1, place);
            place -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{by_size, median};

    #[test]
    fn the_median_is_the_middle_one_and_of_none_there_is_none() {
        for (minutes, middle) in [
            (vec![], None),
            (vec![7], Some(7)),
            (vec![30, 1, 5], Some(5)),
            (vec![9, 1, 5, 300], Some(7)),
            (vec![0, 0], Some(0)),
        ] {
            assert_eq!(median(&minutes), middle, "{minutes:?}");
        }
    }

    #[test]
    fn the_largest_stands_first_and_equals_stay_as_they_were() {
        let mut list = vec![('a', 1), ('b', 3), ('c', 3), ('d', 2)];
        by_size(&mut list, |(_, size)| *size);
        assert_eq!(list.iter().map(|(name, _)| *name).collect::<String>(), "bcda");
    }
}
