//! Two records that mean one customer ("Zusammenführen"): one is marked as merged into the other and stays. What points
//! to it means the other from then on; taking the mark away parts them again.

use crate::field::{Edit, Leaf, Leaves, Value};
use crate::id::Id;

/// The leaf that names the customer into whom a customer was merged.
pub const MERGED: &str = "merged";

/// Where somebody has said that two customers are not the same: followed by the other's id.
const DISTINCT: &str = "distinct/";

/// Into whom a customer was merged.
pub fn merged_into(leaves: &Leaves) -> Option<Id> {
    leaves.get(MERGED).and_then(Id::read).filter(|id| !id.is_none())
}

/// The edit that merges a customer into another.
pub fn merging(into: Id) -> Edit {
    Edit::from([(MERGED.to_owned(), into.write())])
}

/// The edit that parts a customer again from whom it was merged into.
pub fn parting() -> Edit {
    Edit::from([(MERGED.to_owned(), None)])
}

/// The edit that says that a customer and another are two, however alike.
pub fn keeping_apart(other: Id) -> Edit {
    Edit::from([(format!("{DISTINCT}{}", other.hex()), Some(Leaf::Flag(true)))])
}

/// Whether somebody has said that a customer is not this other one.
pub fn is_apart(leaves: &Leaves, other: Id) -> bool {
    leaves.get(&format!("{DISTINCT}{}", other.hex())) == Some(&Leaf::Flag(true))
}

/// Who is meant by a customer: the end of the chain of marks. Where devices that did not know of each other have merged
/// in a circle, it is the least id of the circle, so that everybody comes to the same end from wherever they start.
pub fn root(from: Id, into: impl Fn(Id) -> Option<Id>) -> Id {
    // Two walkers, one twice as fast: they meet if there is a circle, however long the way into it.
    let (mut slow, mut fast) = (from, from);
    loop {
        for _ in 0..2 {
            match into(fast) {
                Some(next) => fast = next,
                None => return fast,
            }
        }
        slow = into(slow).unwrap_or(slow);
        if slow == fast {
            return least_of_circle(slow, into);
        }
    }
}

fn least_of_circle(start: Id, into: impl Fn(Id) -> Option<Id>) -> Id {
    let (mut least, mut at) = (start, start);
    while let Some(next) = into(at).filter(|next| *next != start) {
        least = least.min(next);
        at = next;
    }
    least
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::{is_apart, keeping_apart, merged_into, merging, parting, root};
    use crate::field::{Leaves, apply};
    use crate::id::Id;

    fn id(byte: u8) -> Id {
        Id([byte; 16])
    }

    fn of(marks: &[(u8, u8)], from: u8) -> u8 {
        let marks: BTreeMap<Id, Id> = marks.iter().map(|(one, other)| (id(*one), id(*other))).collect();
        root(id(from), |id| marks.get(&id).copied()).0[0]
    }

    #[test]
    fn chains_and_circles_have_one_end() {
        for (marks, from, end) in [
            (&[][..], 7, 7),
            (&[(2, 1)], 2, 1),
            (&[(2, 1)], 1, 1),
            (&[(3, 2), (2, 1)], 3, 1),
            (&[(1, 2), (2, 1)], 1, 1),
            (&[(1, 2), (2, 1)], 2, 1),
            (&[(9, 8), (8, 7), (7, 8)], 9, 7),
            (&[(4, 4)], 4, 4),
            (&[(4, 5), (5, 6), (6, 4), (2, 5)], 2, 4),
        ] {
            assert_eq!(of(marks, from), end, "{marks:?} from {from}");
        }
    }

    #[test]
    fn merging_and_parting_leave_nothing_behind() {
        let mut leaves = Leaves::new();
        let undo = apply(&mut leaves, &merging(id(3)));
        assert_eq!(merged_into(&leaves), Some(id(3)));
        let mut parted = leaves.clone();
        apply(&mut parted, &parting());
        apply(&mut leaves, &undo);
        assert_eq!((leaves.len(), merged_into(&parted)), (0, None));
        apply(&mut leaves, &keeping_apart(id(4)));
        assert!(is_apart(&leaves, id(4)) && !is_apart(&leaves, id(3)));
    }

    proptest! {
        #[test]
        fn whoever_is_marked_has_the_same_end_as_whom_the_mark_names(
            marks in prop::collection::btree_map(0_u8..12, 0_u8..12, 0..12),
        ) {
            let marks: Vec<(u8, u8)> = marks.into_iter().collect();
            for (one, other) in &marks {
                prop_assert_eq!(of(&marks, *one), of(&marks, *other));
            }
            for from in 0..12 {
                let end = of(&marks, from);
                prop_assert_eq!(of(&marks, end), end);
                prop_assert!(marks.iter().all(|(one, other)| *one != end || of(&marks, *other) == end));
            }
        }
    }
}
