//! Cases whose resubmission has come ("Wiedervorlage") and appointments of today: they stand on Today beside the jobs.

use bridge::reply::Reply;
use bridge::task::{CaseTask, Meeting};
use domain::contact::case::Case;
use domain::party::customer::Customer;
use domain::record::Kind;
use domain::time::Day;

use crate::browser::world::World;
use crate::desk::engine::Engine;
use crate::desk::finding::sorted;
use crate::desk::present::{leaves_of, staff};
use crate::desk::today::{address, dialled};
use crate::store::kin::{CaseCard, What};

/// More than this nobody does in a day.
const MOST: usize = 200;

impl<W: World> Engine<W> {
    /// The due cases of whoever is here and of those whom they stand in for, or of everybody: today's appointments by the
    /// clock, then the longest due. A case that nobody looks after is everybody's.
    pub fn due_cases(&self, everybody: bool) -> Reply {
        let library = self.records.library.borrow();
        let present = self.present(&library);
        let mut keyed = Vec::new();
        for (id, entry) in library.all() {
            let Some(kin) = entry.kin() else { continue };
            let What::Case(case) = &kin.what else { continue };
            let due = due(case, present.today);
            let carer = present.carer(case.owner);
            let nobodys = staff(&library, carer).is_none_or(|staff| staff.disabled);
            if let Some(key) = due.filter(|_| everybody || nobodys || carer == present.me) {
                keyed.push((key, id));
            }
        }
        let order = sorted(keyed);
        let tasks = order.into_iter().take(MOST).filter_map(|id| {
            let kin = library.kin_card(id)?;
            let What::Case(case) = &kin.what else { return None };
            let customer = library.root(kin.customer);
            let whole = Case::read(&leaves_of(&library, id, Kind::Case));
            let meets = case.appointment == Some(present.today);
            let facts = Customer::read(&leaves_of(&library, customer, Kind::Customer));
            let phone = if facts.mobile.is_empty() { &facts.phone } else { &facts.mobile };
            Some(CaseTask {
                case: id,
                customer,
                name: facts.name(),
                gist: case.gist.clone(),
                day: case.resubmission.filter(|day| *day <= present.today),
                meeting: meets.then_some(Meeting { minute: case.minute, place: whole.appointment_place }),
                owner: staff(&library, case.owner).map(|staff| staff.initials.clone()).unwrap_or_default(),
                phone: dialled(phone),
                address: address(&facts),
                mail: facts.mail,
            })
        });
        Reply::DueCases(tasks.collect())
    }
}

/// Where a case stands among the due ones; `None` if it is not. An appointment without an hour stands before the others.
fn due(case: &CaseCard, today: Day) -> Option<Vec<u8>> {
    let ordered = |day: Day| day.0.cast_unsigned() ^ 1 << 31;
    let (rank, at) = match (case.appointment, case.resubmission) {
        _ if case.done => None,
        (Some(day), _) if day == today => Some((0_u8, u32::try_from(case.minute.unwrap_or(0)).unwrap_or(0))),
        (_, Some(day)) if day <= today => Some((1, ordered(day))),
        _ => None,
    }?;
    Some([&[rank][..], &at.to_be_bytes()].concat())
}

#[cfg(test)]
mod tests {
    use domain::id::Id;
    use domain::time::Day;

    use super::due;
    use crate::store::kin::CaseCard;

    #[test]
    fn appointments_of_today_come_by_the_clock_and_before_what_is_due() {
        const TODAY: Day = Day(20_000);
        let case = |appointment: Option<i32>, minute, resubmission: Option<i32>, done| CaseCard {
            owner: Id::default(),
            done,
            resubmission: resubmission.map(Day),
            appointment: appointment.map(Day),
            minute,
            gist: String::new(),
        };
        let mut all = [
            (4, case(None, None, Some(20_000), false)),
            (3, case(Some(19_000), None, Some(19_990), false)),
            (2, case(Some(20_000), Some(870), Some(19_000), false)),
            (1, case(Some(20_000), Some(540), None, false)),
        ];
        all.sort_by_key(|(_, case)| due(case, TODAY));
        assert_eq!(all.map(|(place, _)| place), [1, 2, 3, 4]);
        for none in [
            case(Some(20_001), Some(540), None, false),
            case(Some(19_999), None, None, false),
            case(Some(20_000), None, Some(19_000), true),
            case(None, None, Some(20_001), false),
        ] {
            assert_eq!(due(&none, TODAY), None, "{none:?}");
        }
    }
}
