//! How records behave on several devices: real cases first, then properties.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use crdt::change::{Actor, Author, Change, Stamp};
use crdt::difference::{Difference, apply, difference};
use crdt::leaf::{Leaf, Leaves};
use crdt::replica::Replica;
use proptest::prelude::*;

const ANNA: Author = Author([0xa1; 16]);
const BERND: Author = Author([0xb2; 16]);

fn actor(number: u8) -> Actor {
    Actor([number; 16])
}

fn stamp(author: Author, time_s: i64) -> Stamp {
    Stamp { time_s, author: Some(author) }
}

fn text(text: &str) -> Leaf {
    Leaf::Text(text.into())
}

fn customer() -> Leaves {
    [
        ("name", text("Meier Vakuumtechnik GmbH")),
        ("address.street", text("Hauptstraße 1")),
        ("address.town", text("Köln")),
        ("number", Leaf::Int(10_023)),
        ("company", Leaf::Flag(true)),
        ("logo", Leaf::Bytes(vec![0, 255, 7])),
    ]
    .map(|(name, leaf)| (name.to_string(), leaf))
    .into()
}

/// The record on a first device and a copy of it on a second.
fn two_devices() -> (Replica, Replica) {
    let (first, change) = Replica::create(&customer(), actor(1), stamp(ANNA, 100)).unwrap();
    let (second, merged) = Replica::load(&[change.bytes], actor(2));
    assert!(merged.refused.is_empty());
    (first, second)
}

fn write(replica: &mut Replica, author: Author, time_s: i64, name: &str, leaf: Option<Leaf>) -> Change {
    replica.edit(&vec![(name.into(), leaf)], stamp(author, time_s)).unwrap().unwrap()
}

fn exchange(one: &mut Replica, other: &mut Replica) {
    let (ours, theirs) = (bytes(one), bytes(other));
    assert!(one.merge(&theirs).refused.is_empty());
    assert!(other.merge(&ours).refused.is_empty());
}

fn bytes(replica: &Replica) -> Vec<Vec<u8>> {
    replica.changes().into_iter().map(|change| change.bytes).collect()
}

#[test]
fn a_record_comes_back_as_it_was_made() {
    let (first, second) = two_devices();
    assert_eq!(first.leaves(), customer());
    assert_eq!(second.leaves(), customer());
}

#[test]
fn the_quick_way_of_making_a_record_equals_writing_leaf_by_leaf() {
    let (quick, _) = Replica::create(&customer(), actor(1), stamp(ANNA, 100)).unwrap();
    let (mut slow, _) = Replica::create(&Leaves::new(), actor(1), stamp(ANNA, 100)).unwrap();
    for (name, leaf) in customer() {
        write(&mut slow, ANNA, 100, &name, Some(leaf));
    }
    assert_eq!(quick.leaves(), slow.leaves());
    assert!(quick.conflicts().is_empty());
    assert_eq!(quick.history().len(), 1);
    assert_eq!(quick.history()[0].written, difference(&Leaves::new(), &customer()));
}

#[test]
fn equal_inputs_make_equal_bytes() {
    let make = || Replica::create(&customer(), actor(1), stamp(ANNA, 100)).unwrap();
    let ((mut one, first), (mut other, second)) = (make(), make());
    assert_eq!(first, second);
    let edit = vec![("remark".to_string(), Some(text("ruft zurück")))];
    assert_eq!(one.edit(&edit, stamp(BERND, 200)).unwrap(), other.edit(&edit, stamp(BERND, 200)).unwrap());
    assert_eq!(one.save(), other.save());
}

#[test]
fn two_sellers_edit_one_customer_and_nothing_is_lost() {
    let (mut first, mut second) = two_devices();
    write(&mut first, ANNA, 200, "remark", Some(text("will Probefahrt")));
    write(&mut second, BERND, 201, "address.street", Some(text("Ring 7")));
    exchange(&mut first, &mut second);
    assert_eq!(first.leaves(), second.leaves());
    assert_eq!(first.leaves()["remark"], text("will Probefahrt"));
    assert_eq!(first.leaves()["address.street"], text("Ring 7"));
    assert!(first.conflicts().is_empty());
}

#[test]
fn the_same_field_twice_shows_one_value_and_offers_the_other_with_its_author() {
    let (mut first, mut second) = two_devices();
    write(&mut first, ANNA, 200, "remark", Some(text("grün")));
    write(&mut second, BERND, 300, "remark", Some(text("blau")));
    exchange(&mut first, &mut second);
    assert_eq!(first.leaves(), second.leaves());
    assert_eq!(first.conflicts(), second.conflicts());
    let conflict = &first.conflicts()[0];
    assert_eq!(conflict.name, "remark");
    assert_eq!(conflict.winner.leaf.as_ref(), first.leaves().get("remark"));
    let both = [(text("grün"), ANNA, 200), (text("blau"), BERND, 300)];
    for answer in [&conflict.winner, &conflict.others[0]] {
        let told = (answer.leaf.clone().unwrap(), answer.author.unwrap(), answer.time_s);
        assert!(both.contains(&told), "{told:?}");
    }
}

#[test]
fn a_blank_beside_a_value_is_a_conflict_too() {
    let (mut first, mut second) = two_devices();
    write(&mut first, ANNA, 200, "address.town", None);
    write(&mut second, BERND, 201, "address.town", Some(text("Bonn")));
    exchange(&mut first, &mut second);
    let conflicts = first.conflicts();
    let answers = [conflicts[0].winner.leaf.clone(), conflicts[0].others[0].leaf.clone()];
    assert!(answers.contains(&None) && answers.contains(&Some(text("Bonn"))));
}

#[test]
fn the_same_answer_twice_is_no_conflict() {
    let (mut first, mut second) = two_devices();
    write(&mut first, ANNA, 200, "remark", Some(text("grün")));
    write(&mut second, BERND, 201, "remark", Some(text("grün")));
    exchange(&mut first, &mut second);
    assert!(first.conflicts().is_empty());
}

#[test]
fn choosing_an_answer_settles_the_conflict_even_if_it_is_the_one_that_shows() {
    for choose_other in [false, true] {
        let (mut first, mut second) = two_devices();
        write(&mut first, ANNA, 200, "remark", Some(text("grün")));
        write(&mut second, BERND, 201, "remark", Some(text("blau")));
        exchange(&mut first, &mut second);
        let conflict = first.conflicts().remove(0);
        let chosen = if choose_other { conflict.others[0].leaf.clone() } else { conflict.winner.leaf };
        write(&mut first, ANNA, 300, "remark", chosen.clone());
        exchange(&mut first, &mut second);
        assert!(first.conflicts().is_empty() && second.conflicts().is_empty());
        assert_eq!(second.leaves().get("remark"), chosen.as_ref());
    }
}

#[test]
fn an_edit_that_changes_nothing_makes_no_change() {
    let (mut first, _) = two_devices();
    for edit in [
        vec![],
        vec![("name".to_string(), Some(text("Meier Vakuumtechnik GmbH")))],
        vec![("never.set".to_string(), None)],
    ] {
        assert_eq!(first.edit(&edit, stamp(ANNA, 200)), Ok(None), "{edit:?}");
    }
}

#[test]
fn a_blanked_leaf_is_absent_and_can_be_set_again() {
    let (mut first, _) = two_devices();
    write(&mut first, ANNA, 200, "address.town", None);
    assert!(!first.leaves().contains_key("address.town"));
    assert_eq!(first.edit(&vec![("address.town".into(), None)], stamp(ANNA, 201)), Ok(None));
    write(&mut first, ANNA, 202, "address.town", Some(text("Bonn")));
    assert_eq!(first.leaves()["address.town"], text("Bonn"));
}

#[test]
fn the_history_names_author_time_and_leaves() {
    let (mut first, _) = two_devices();
    write(&mut first, BERND, 200, "address.town", None);
    let history = first.history();
    assert_eq!((history[0].author, history[0].time_s), (Some(ANNA), 100));
    assert_eq!((history[1].author, history[1].time_s), (Some(BERND), 200));
    assert_eq!(history[1].written, vec![("address.town".to_string(), None)]);
}

#[test]
fn a_change_that_came_too_early_waits_for_the_ones_before_it() {
    let (mut first, change) = Replica::create(&customer(), actor(1), stamp(ANNA, 100)).unwrap();
    let early = write(&mut first, ANNA, 200, "remark", Some(text("später")));
    let (mut second, merged) = Replica::load(&[&early.bytes], actor(2));
    assert_eq!(merged.missing, vec![change.hash]);
    assert!(merged.applied.is_empty() && second.leaves().is_empty());
    let merged = second.merge(&[&change.bytes]);
    assert_eq!(merged.applied, vec![change.hash, early.hash]);
    assert_eq!(second.leaves(), first.leaves());
}

#[test]
fn a_copied_browser_profile_is_noticed_and_harms_nothing() {
    let (mut first, mut second) = two_devices();
    let theirs = write(&mut first, ANNA, 200, "remark", Some(text("eins")));
    write(&mut second, BERND, 200, "remark", Some(text("zwei")));
    let (mut clone, _) = Replica::load(&bytes(&second)[..1], actor(1));
    let twin = write(&mut clone, BERND, 201, "remark", Some(text("drei")));
    let before = first.leaves();
    let merged = first.merge(&[&twin.bytes]);
    assert_eq!(merged.refused, vec![(0, crdt::fault::Fault::ActorTwice)]);
    assert_eq!(first.leaves(), before);
    assert!(second.merge(&[&theirs.bytes]).refused.is_empty());
}

#[test]
fn a_saved_record_opens_again_with_its_history_and_conflicts() {
    let (mut first, mut second) = two_devices();
    write(&mut first, ANNA, 200, "remark", Some(text("grün")));
    write(&mut second, BERND, 201, "remark", Some(text("blau")));
    exchange(&mut first, &mut second);
    let mut opened = Replica::open(&first.save(), actor(3)).unwrap();
    assert_eq!(opened.leaves(), first.leaves());
    assert_eq!(opened.conflicts(), first.conflicts());
    let sorted = |replica: &Replica| {
        let mut history = replica.history();
        history.sort_by_key(|edit| edit.hash);
        history
    };
    assert_eq!(sorted(&opened), sorted(&first));
    let change = write(&mut opened, ANNA, 300, "remark", Some(text("rot")));
    assert_eq!(first.merge(&[change.bytes]).applied, vec![change.hash]);
}

fn any_leaf() -> impl Strategy<Value = Leaf> {
    prop_oneof![
        "[a-zäöü ]{0,8}".prop_map(Leaf::Text),
        any::<i64>().prop_map(Leaf::Int),
        any::<bool>().prop_map(Leaf::Flag),
        proptest::collection::vec(any::<u8>(), 0..8).prop_map(Leaf::Bytes),
    ]
}

fn any_leaves() -> impl Strategy<Value = Leaves> {
    proptest::collection::btree_map("[a-e]", any_leaf(), 0..5)
}

/// Who edits, what, and whether they first fetch what the others have.
fn any_edits() -> impl Strategy<Value = Vec<(usize, Difference, bool)>> {
    let edit = proptest::collection::vec(("[a-e]", proptest::option::of(any_leaf())), 1..4);
    proptest::collection::vec((0..3_usize, edit, any::<bool>()), 1..12)
}

/// Three devices that edit as told; every change that was made, the first one first.
fn play(start: &Leaves, edits: &[(usize, Difference, bool)]) -> (Vec<Replica>, Vec<Vec<u8>>) {
    let (first, change) = Replica::create(start, actor(1), stamp(ANNA, 1)).unwrap();
    let copy = |number| Replica::load(&[&change.bytes], actor(number)).0;
    let mut replicas = vec![first, copy(2), copy(3)];
    let mut all = vec![change.bytes.clone()];
    for (time, (who, edit, fetch)) in edits.iter().enumerate() {
        if *fetch {
            assert!(replicas[*who].merge(&all).refused.is_empty());
        }
        let made = replicas[*who].edit(edit, stamp(BERND, time as i64 + 2)).unwrap();
        all.extend(made.map(|change| change.bytes));
    }
    (replicas, all)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_difference_leads_from_one_record_to_the_other(before in any_leaves(), after in any_leaves()) {
        let step = difference(&before, &after);
        prop_assert_eq!(apply(before.clone(), &step), after.clone());
        prop_assert!(difference(&after, &after).is_empty());
        prop_assert!(step.iter().all(|(name, leaf)| before.get(name) != leaf.as_ref()));
    }

    #[test]
    fn writing_a_difference_into_a_replica_gives_the_record_meant(before in any_leaves(), after in any_leaves()) {
        let (mut replica, _) = Replica::create(&before, actor(1), stamp(ANNA, 1)).unwrap();
        let change = replica.edit(&difference(&before, &after), stamp(ANNA, 2)).unwrap();
        prop_assert_eq!(change.is_some(), before != after);
        prop_assert_eq!(replica.leaves(), after);
    }

    #[test]
    fn any_order_and_repetition_of_changes_converges(
        start in any_leaves(),
        edits in any_edits(),
        shuffled in Just((0..40_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let (mut replicas, all) = play(&start, &edits);
        let disorder: Vec<&Vec<u8>> = shuffled.iter().map(|place| &all[place % all.len()]).collect();
        let (mut other, merged) = Replica::load(&disorder, actor(9));
        prop_assert!(merged.refused.is_empty() && merged.missing.is_empty());
        prop_assert_eq!(merged.applied.len(), all.len());
        let (mut piecewise, _) = Replica::load::<&[u8]>(&[], actor(8));
        for change in &disorder {
            prop_assert!(piecewise.merge(&[change]).refused.is_empty());
        }
        for replica in replicas.iter_mut().chain([&mut other, &mut piecewise]) {
            let _ = replica.merge(&all);
        }
        for replica in &replicas {
            prop_assert_eq!(replica.leaves(), other.leaves());
            prop_assert_eq!(replica.conflicts(), other.conflicts());
        }
        prop_assert_eq!(piecewise.leaves(), other.leaves());
        prop_assert_eq!(piecewise.conflicts(), other.conflicts());
    }

    #[test]
    fn what_anyone_wrote_unseen_by_the_others_shows_or_is_offered(start in any_leaves(), edits in any_edits()) {
        let apart: Vec<_> = edits.into_iter().map(|(who, edit, _)| (who, edit, false)).collect();
        let (mut replicas, all) = play(&start, &apart);
        let records: Vec<Leaves> = replicas.iter().map(Replica::leaves).collect();
        let _ = replicas[0].merge(&all);
        let (merged, conflicts) = (replicas[0].leaves(), replicas[0].conflicts());
        for record in &records {
            for (name, meant) in difference(&start, record) {
                let shown = merged.get(&name) == meant.as_ref();
                let disputed = conflicts.iter().filter(|conflict| conflict.name == name);
                let offered = disputed.flat_map(|conflict| &conflict.others).any(|answer| answer.leaf == meant);
                prop_assert!(shown || offered, "{} {:?}", name, meant);
            }
        }
        for conflict in conflicts {
            prop_assert_eq!(conflict.winner.leaf.as_ref(), merged.get(&conflict.name));
            prop_assert!(conflict.others.iter().all(|answer| answer.leaf != conflict.winner.leaf));
        }
    }
}
