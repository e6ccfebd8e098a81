//! What is promised about edits that meet, for any records and any edits.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use crdt::change::{Actor, Author, Stamp};
use crdt::difference::{Difference, difference};
use crdt::leaf::{Leaf, Leaves};
use crdt::replica::Replica;
use proptest::prelude::*;

fn stamp(time_s: i64) -> Stamp {
    Stamp { time_s, author: Some(Author([0xa1; 16])) }
}

fn leaves(names: &'static str) -> impl Strategy<Value = Leaves> {
    let leaf = prop_oneof!["[a-z ]{0,8}".prop_map(Leaf::Text), any::<i64>().prop_map(Leaf::Int)];
    proptest::collection::btree_map(names, leaf, 0..5)
}

/// Two devices with the same record.
fn two(start: &Leaves) -> (Replica, Replica) {
    let (one, first) = Replica::create(start, Actor([1; 16]), stamp(1)).unwrap();
    (one, Replica::load(&[first.bytes], Actor([2; 16])).0)
}

/// Both have what the other has made, told in different orders.
fn exchange(one: &mut Replica, other: &mut Replica) {
    let (mine, theirs) = (one.changes(), other.changes());
    assert!(
        one.merge(&theirs.iter().rev().map(|change| &change.bytes[..]).collect::<Vec<_>>())
            .refused
            .is_empty()
    );
    assert!(other.merge(&mine.iter().map(|change| &change.bytes[..]).collect::<Vec<_>>()).refused.is_empty());
}

fn names(difference: &Difference) -> Vec<&String> {
    difference.iter().map(|(name, _)| name).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_of_different_fields_both_survive(start in leaves("[a-f]"), left in leaves("[a-c]"), right in leaves("[d-f]")) {
        let (mut one, mut other) = two(&start);
        let set = |new: &Leaves| new.iter().map(|(name, leaf)| (name.clone(), Some(leaf.clone()))).collect::<Difference>();
        one.edit(&set(&left), stamp(2)).unwrap();
        other.edit(&set(&right), stamp(3)).unwrap();
        exchange(&mut one, &mut other);
        for (name, leaf) in left.iter().chain(&right) {
            prop_assert_eq!(one.leaves().get(name).cloned(), Some(leaf.clone()));
        }
        prop_assert_eq!(one.leaves(), other.leaves());
        prop_assert!(one.conflicts().is_empty());
    }

    #[test]
    fn the_same_edit_twice_is_one(start in leaves("[a-e]"), after in leaves("[a-e]")) {
        let (mut one, mut other) = two(&start);
        let edit = difference(&start, &after);
        one.edit(&edit, stamp(2)).unwrap();
        other.edit(&edit, stamp(9)).unwrap();
        exchange(&mut one, &mut other);
        prop_assert_eq!(&one.leaves(), &after);
        prop_assert_eq!(&other.leaves(), &after);
        prop_assert!(one.conflicts().is_empty(), "two equal answers are no conflict");
    }

    #[test]
    fn what_a_newer_app_writes_survives_an_older_one(start in leaves("[a-c]"), new in leaves("[x-z]"), old in leaves("[a-c]")) {
        let all: Leaves = start.iter().chain(&new).map(|(name, leaf)| (name.clone(), leaf.clone())).collect();
        let (mut newer, mut older) = two(&all);
        // The older app knows a to c alone, and writes what it takes for the whole record.
        let known: Leaves = older.leaves().into_iter().filter(|(name, _)| name.as_str() <= "c").collect();
        let edit = difference(&known, &old);
        prop_assert!(names(&edit).iter().all(|name| name.as_str() <= "c"));
        older.edit(&edit, stamp(2)).unwrap();
        exchange(&mut newer, &mut older);
        let expected: Leaves = old.iter().chain(&new).map(|(name, leaf)| (name.clone(), leaf.clone())).collect();
        prop_assert_eq!(newer.leaves(), expected.clone());
        prop_assert_eq!(older.leaves(), expected);
    }

    #[test]
    fn a_saved_record_takes_others_changes_and_refuses_bad_ones(start in leaves("[a-e]"), left in leaves("[a-c]"), right in leaves("[c-e]")) {
        let (mut one, mut other) = two(&start);
        one.edit(&difference(&start, &left), stamp(2)).unwrap();
        other.edit(&difference(&start, &right), stamp(3)).unwrap();
        let mut saved = Replica::open(&one.save(), Actor([3; 16])).unwrap();
        prop_assert_eq!(saved.leaves(), one.leaves());
        prop_assert_eq!(saved.history(), one.history());
        let theirs = other.changes();
        // Once is enough, also across saving: a change of an actor's that is there already is no second one.
        for _ in 0..2 {
            prop_assert!(saved.merge(&theirs.iter().map(|change| &change.bytes[..]).collect::<Vec<_>>()).refused.is_empty());
        }
        exchange(&mut one, &mut other);
        prop_assert_eq!(saved.leaves(), one.leaves());
        prop_assert_eq!(saved.conflicts(), one.conflicts());
        prop_assert_eq!(saved.merge(&[&b"nonsense"[..]]).refused.len(), 1);
    }
}
