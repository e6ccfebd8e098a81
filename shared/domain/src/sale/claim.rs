//! Who has a vehicle: reservations that fall back by themselves, orders and sales, and when two jobs have the same one.

use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::sale::job::{Job, Status};
use crate::time::{Day, Moment};

/// How firmly a job holds a vehicle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Hold {
    /// Until the evening of this day, and not longer.
    Reserved {
        until: Day,
    },
    Ordered,
    Sold,
}

/// A job's claim to a vehicle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    pub job: Id,
    pub owner: Id,
    pub hold: Hold,
    /// When the vehicle was sold, ordered or reserved.
    pub at: Moment,
}

/// What a job claims of its vehicle on a day. Lost jobs claim nothing, and a reservation that has ended is none.
pub fn claim(id: Id, job: &Job, today: Day) -> Option<Claim> {
    let reserved = job.reserved_until.filter(|until| *until >= today).map(|until| Hold::Reserved { until });
    let hold = match job.status {
        Status::Sold => Some(Hold::Sold),
        Status::Ordered => Some(Hold::Ordered),
        Status::Lost => None,
        Status::CallbackWanted | Status::Offered | Status::Unknown => reserved,
    }?;
    Some(Claim { job: id, owner: job.owner, hold, at: job.claimed.unwrap_or(job.created) })
}

/// The claims to one vehicle, the firmest first, of equally firm ones the earliest. More than one is a double sale or a
/// double reservation: all stay, and all are told.
pub fn standing(claims: impl Iterator<Item = Claim>) -> Vec<Claim> {
    let mut claims: Vec<Claim> = claims.collect();
    claims.sort_by_key(|claim| (std::cmp::Reverse(firmness(claim.hold)), claim.at, claim.job));
    claims
}

fn firmness(hold: Hold) -> u8 {
    match hold {
        Hold::Reserved { .. } => 0,
        Hold::Ordered => 1,
        Hold::Sold => 2,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Claim, Hold, claim, standing};
    use crate::id::Id;
    use crate::sale::job::{Job, Status};
    use crate::time::{Day, Moment};

    const TODAY: Day = Day(1_000);

    fn job(status: Status, until: Option<i32>) -> Job {
        Job { status, reserved_until: until.map(Day), claimed: Some(Moment(500)), ..Job::default() }
    }

    #[test]
    fn a_job_claims_its_car_by_status_or_by_a_reservation_that_has_not_ended() {
        for (status, until, hold) in [
            (Status::Offered, None, None),
            (Status::Offered, Some(1_000), Some(Hold::Reserved { until: Day(1_000) })),
            (Status::CallbackWanted, Some(2_000), Some(Hold::Reserved { until: Day(2_000) })),
            // It falls back by itself.
            (Status::Offered, Some(999), None),
            (Status::Ordered, Some(2_000), Some(Hold::Ordered)),
            (Status::Sold, None, Some(Hold::Sold)),
            (Status::Lost, Some(2_000), None),
        ] {
            let found = claim(Id([1; 16]), &job(status, until), TODAY);
            assert_eq!(found.map(|claim| claim.hold), hold, "{status:?} {until:?}");
        }
        let old = Job { claimed: None, created: Moment(3), ..job(Status::Sold, None) };
        assert_eq!(claim(Id([1; 16]), &old, TODAY).map(|claim| claim.at), Some(Moment(3)));
    }

    #[test]
    fn who_sold_first_stands_first_and_nobody_is_left_out() {
        let claim =
            |id: u8, hold, at| Claim { job: Id([id; 16]), owner: Id::default(), hold, at: Moment(at) };
        let reserved = Hold::Reserved { until: Day(9_000) };
        let claims = [
            claim(1, reserved, 1),
            claim(2, Hold::Sold, 8),
            claim(3, Hold::Ordered, 2),
            claim(4, Hold::Sold, 7),
        ];
        let order: Vec<u8> = standing(claims.into_iter()).iter().map(|claim| claim.job.0[0]).collect();
        assert_eq!(order, [4, 2, 3, 1]);
    }

    proptest! {
        /// Two devices that know the same jobs say the same, in whatever order they came.
        #[test]
        fn the_order_of_arrival_does_not_matter(holds in prop::collection::vec((0_u8..3, 0_i64..5), 0..6), seed in any::<usize>()) {
            let claims: Vec<Claim> = holds.iter().enumerate().map(|(nth, (hold, at))| Claim {
                job: Id([nth as u8; 16]),
                owner: Id::default(),
                hold: [Hold::Reserved { until: Day(9) }, Hold::Ordered, Hold::Sold][usize::from(*hold)],
                at: Moment(*at),
            }).collect();
            let mut turned = claims.clone();
            if !turned.is_empty() {
                let by = seed % turned.len();
                turned.rotate_left(by);
            }
            prop_assert_eq!(standing(claims.into_iter()), standing(turned.into_iter()));
        }
    }
}
