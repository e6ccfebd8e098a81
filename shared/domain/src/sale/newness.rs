//! When a vehicle is new for a supply to another country of the EU.

use crate::car::vehicle::Vehicle;
use crate::time::Day;

/// Half a year, § 1b (3) No. 1 UStG.
const NEW_MONTHS: i32 = 6;
const NEW_KILOMETRES: i64 = 6_000;

/// New in the sense of § 1b (3) UStG: at most 6,000 km or at most six months on the road.
pub fn is_new(vehicle: &Vehicle, supplied: Day) -> bool {
    let young = vehicle.first_registration.is_none_or(|day| supplied <= months_later(day, NEW_MONTHS));
    young || vehicle.mileage.is_some_and(|km| km <= NEW_KILOMETRES)
}

/// The same day some months later; the last of the month where there is no such day.
fn months_later(day: Day, months: i32) -> Day {
    let (year, month, date) = day.parts();
    let month = i32::from(month) - 1 + months;
    let (year, month) = (year + month.div_euclid(12), u8::try_from(month.rem_euclid(12) + 1).unwrap_or(1));
    (1..=date).rev().find_map(|date| Day::new(year, month, date)).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::is_new;
    use crate::car::vehicle::Vehicle;
    use crate::time::Day;

    fn day(year: i32, month: u8, date: u8) -> Option<Day> {
        Day::new(year, month, date)
    }

    #[test]
    fn a_vehicle_is_new_by_its_months_or_by_its_kilometres() {
        for (registered, mileage, supplied, new) in [
            (day(2026, 5, 23), Some(20_000), day(2026, 11, 23), true),
            (day(2026, 5, 22), Some(20_000), day(2026, 11, 23), false),
            (day(2020, 1, 1), Some(6_000), day(2026, 11, 23), true),
            (day(2020, 1, 1), Some(6_001), day(2026, 11, 23), false),
            (day(2026, 8, 31), Some(9_000), day(2027, 2, 28), true),
            (day(2026, 8, 31), Some(9_000), day(2027, 3, 1), false),
            (None, None, day(2026, 11, 23), true),
        ] {
            let car = Vehicle { first_registration: registered, mileage, ..Vehicle::default() };
            assert_eq!(is_new(&car, supplied.unwrap_or(Day(0))), new, "{registered:?} {mileage:?}");
        }
    }
}
