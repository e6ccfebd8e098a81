//! How long an order binds the buyer, and when a delay of an unbinding date becomes one: terms of the trade, NWVB and GWVB
//! of December 2016, I.1 and IV.2.

use crate::car::vehicle::{Body, Condition, Vehicle};

/// Days for which a buyer is bound to an order (I.1). What is there binds shorter than what is still to be made.
pub fn binding_days(vehicle: Option<&Vehicle>) -> i64 {
    match vehicle {
        Some(vehicle) if is_made(vehicle) => {
            if is_commercial(vehicle) {
                42
            } else {
                21
            }
        }
        other => of_what_is_there(other),
    }
}

/// Days after an unbinding date of delivery, before the buyer may call for the vehicle (IV.2).
pub fn grace_days(vehicle: Option<&Vehicle>) -> i64 {
    if vehicle.is_some_and(is_made) { 42 } else { of_what_is_there(vehicle) }
}

fn of_what_is_there(vehicle: Option<&Vehicle>) -> i64 {
    if vehicle.is_some_and(is_commercial) { 14 } else { 10 }
}

/// Ordered as new, and not there yet.
fn is_made(vehicle: &Vehicle) -> bool {
    vehicle.condition == Condition::New && vehicle.arrived.is_none()
}

/// A commercial vehicle ("Nutzfahrzeug") by its body: built for goods, not for people.
fn is_commercial(vehicle: &Vehicle) -> bool {
    vehicle.body == Body::Transporter
}

#[cfg(test)]
mod tests {
    use super::{binding_days, grace_days};
    use crate::car::vehicle::{Body, Condition, Vehicle};
    use crate::time::Day;

    #[test]
    fn what_is_made_and_what_carries_goods_binds_longer() {
        let here = Some(Day(20_700));
        for (condition, body, arrived, days, grace) in [
            (Condition::New, Body::Saloon, None, 21, 42),
            (Condition::New, Body::Transporter, None, 42, 42),
            (Condition::New, Body::Saloon, here, 10, 10),
            (Condition::New, Body::Transporter, here, 14, 14),
            (Condition::Used, Body::Estate, None, 10, 10),
            (Condition::Used, Body::Estate, here, 10, 10),
            (Condition::Used, Body::Transporter, here, 14, 14),
            // A pick-up is registered as either; the shorter time is right for both.
            (Condition::New, Body::Pickup, None, 21, 42),
            (Condition::Used, Body::Unknown, None, 10, 10),
        ] {
            let vehicle = Vehicle { condition, body, arrived, ..Vehicle::default() };
            let found = (binding_days(Some(&vehicle)), grace_days(Some(&vehicle)));
            assert_eq!(found, (days, grace), "{condition:?} {body:?} {arrived:?}");
        }
        assert_eq!((binding_days(None), grace_days(None)), (10, 10));
    }
}
