//! Actors: fresh for every session of a tab, and in them the number of the device, so that a record's history can tell
//! on which device something was written.

use crdt::change::Actor;
use domain::id::Id;

/// A fresh actor out of 16 random bytes. 12 of them stay: two sessions never share one.
pub fn fresh(dice: [u8; 16], device: u16) -> Actor {
    let mut actor = dice;
    actor[..2].copy_from_slice(&device.to_be_bytes());
    let mark = mark(&actor);
    actor[2..4].copy_from_slice(&mark);
    Actor(actor)
}

/// The actor that makes a record: of a session and of this record alone. Two records that begin alike in the same second
/// would be one change otherwise, and whoever knows changes by their hashes takes the second for the first.
pub fn of_record(session: Actor, record: Id) -> Actor {
    let (mut actor, id) = (session.0, record.0);
    for at in 4..16 {
        actor[at] ^= id[at] ^ id[at % 4];
    }
    let mark = mark(&actor);
    actor[2..4].copy_from_slice(&mark);
    Actor(actor)
}

/// The number of the device; `None` for an actor that carries none.
pub fn device(actor: Actor) -> Option<u16> {
    let number = u16::from_be_bytes([actor.0[0], actor.0[1]]);
    (number > 0 && actor.0[2..4] == mark(&actor.0)).then_some(number)
}

/// Two bytes over the others, by which an actor of ours is known.
fn mark(actor: &[u8; 16]) -> [u8; 2] {
    let sum = actor[..2]
        .iter()
        .chain(&actor[4..])
        .fold(0xcbf2_9ce4_u32, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    let [a, b, c, d] = sum.to_be_bytes();
    [a ^ c, b ^ d]
}

#[cfg(test)]
mod tests {
    use super::{device, fresh, of_record};
    use crdt::change::Actor;
    use domain::id::Id;
    use proptest::prelude::any;

    proptest::proptest! {
        #[test]
        fn an_actor_tells_its_device_and_keeps_its_chance(dice in any::<[u8; 16]>(), number in 1_u16..) {
            let actor = fresh(dice, number);
            proptest::prop_assert_eq!(device(actor), Some(number));
            proptest::prop_assert_eq!(&actor.0[4..], &dice[4..]);
        }

        #[test]
        fn a_record_has_an_actor_of_its_own_that_tells_the_device(
            dice in any::<[u8; 16]>(), number in 0_u16.., one in any::<[u8; 16]>(), at in 0_usize..16, other in 1_u8..,
        ) {
            let session = fresh(dice, number);
            let mut two = one;
            two[at] ^= other;
            let [first, second] = [one, two].map(|id| of_record(session, Id(id)));
            proptest::prop_assert_ne!(first, second);
            proptest::prop_assert_eq!([device(first), device(second)], [device(session); 2]);
        }
    }

    #[test]
    fn an_actor_without_a_device_tells_none() {
        assert_eq!(device(fresh([7; 16], 0)), None);
        assert_eq!(device(Actor([9; 16])), None);
    }
}
