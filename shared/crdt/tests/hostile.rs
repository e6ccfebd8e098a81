//! Bytes nobody of ours would write: every one is a typed fault, none a panic, and none harms the record.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use automerge::legacy::{Key, ObjectId, Op, OpId, OpType};
use automerge::transaction::Transactable;
use automerge::{ActorId, Automerge, ExpandedChange, ObjType, ROOT, ScalarValue};
use crdt::change::{Actor, Stamp};
use crdt::fault::Fault;
use crdt::leaf::{Leaf, Leaves};
use crdt::replica::Replica;
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::num::NonZeroU64;

const NOBODY: Stamp = Stamp { time_s: 1, author: None };

fn record() -> Leaves {
    let names = ["a", "address.street", "b", "lines/1/text"];
    names.map(|name| (name.to_string(), Leaf::Text(format!("the {name}")))).into()
}

/// A record with three changes, two of them concurrent.
fn victim() -> (Replica, Vec<Vec<u8>>) {
    let (mut first, change) = Replica::create(&record(), Actor([1; 16]), NOBODY).unwrap();
    let (mut second, _) = Replica::load(&[&change.bytes], Actor([2; 16]));
    let one = first.edit(&vec![("a".into(), Some(Leaf::Int(1)))], NOBODY).unwrap().unwrap();
    let two = second.edit(&vec![("a".into(), Some(Leaf::Int(2)))], NOBODY).unwrap().unwrap();
    assert_eq!(first.merge(&[&two.bytes]).applied.len(), 1);
    (first, vec![change.bytes, one.bytes, two.bytes])
}

/// The record is as it was, and goes on working.
fn is_unharmed(replica: &mut Replica, before: &Leaves) {
    assert_eq!(&replica.leaves(), before);
    works(replica);
}

fn works(replica: &mut Replica) {
    let edit = vec![("after".to_string(), Some(Leaf::Text("all is well".into())))];
    let made = replica.edit(&edit, Stamp { time_s: 9, author: None }).unwrap();
    let opened = Replica::open(&replica.save(), Actor([7; 16])).unwrap();
    assert_eq!(opened.leaves(), replica.leaves());
    assert_eq!(opened.conflicts(), replica.conflicts());
    assert_eq!(opened.history().len(), replica.history().len());
    assert!(made.is_none_or(|change| !change.bytes.is_empty()));
}

/// A change of an actor nobody has seen, that overwrites `a` rightly; the start of every forgery.
fn honest() -> ExpandedChange {
    let (replica, _) = victim();
    let mut doc = Automerge::load(&replica.save()).unwrap().with_actor(ActorId::from([9; 16]));
    let mut transaction = doc.transaction();
    transaction.put(ROOT, "a", 5).unwrap();
    transaction.commit();
    doc.get_last_local_change().unwrap().decode()
}

fn forged(forge: impl FnOnce(&mut ExpandedChange)) -> Vec<u8> {
    let mut change = honest();
    forge(&mut change);
    automerge::Change::from(change).raw_bytes().to_vec()
}

fn with_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.len() > 9 {
        let sum = Sha256::digest(&bytes[8..]);
        bytes[4..8].copy_from_slice(&sum[..4]);
    }
    bytes
}

#[test]
fn the_honest_change_behind_the_forgeries_is_taken() {
    let (mut replica, _) = victim();
    assert_eq!(replica.merge(&[forged(|_| {})]).applied.len(), 1);
    assert_eq!(replica.leaves()["a"], Leaf::Int(5));
}

#[test]
fn forged_changes_are_refused_with_a_reason() {
    let stranger = || ActorId::from([0x55; 16]);
    let op = |change: &ExpandedChange| -> Op { change.operations[0].clone() };
    let cases: Vec<(&str, Fault, Vec<u8>)> = vec![
        (
            "replaces an operation of a stranger",
            Fault::Unfounded,
            forged(|change| {
                change.operations[0].pred = vec![OpId(1, stranger())].into();
            }),
        ),
        (
            "replaces an operation that never was",
            Fault::Unfounded,
            forged(|change| {
                change.operations[0].pred = vec![OpId(4_000_000, ActorId::from([1; 16]))].into();
            }),
        ),
        (
            "replaces itself",
            Fault::Unfounded,
            forged(|change| {
                change.operations[0].pred = vec![OpId(change.start_op.get(), ActorId::from([9; 16]))].into();
            }),
        ),
        (
            "starts far above",
            Fault::Unfounded,
            forged(|change| {
                change.start_op = NonZeroU64::new(4_000_000).unwrap();
            }),
        ),
        (
            "starts beyond all numbers",
            Fault::Malformed,
            forged(|change| {
                change.start_op = NonZeroU64::new(u64::from(u32::MAX) + 7).unwrap();
            }),
        ),
        (
            "replaces an operation of another leaf",
            Fault::Unfounded,
            forged(|change| {
                // Operation 2 of the first actor wrote `address.street`, this one writes `a`.
                change.operations[0].pred = vec![OpId(2, ActorId::from([1; 16]))].into();
            }),
        ),
        ("starts too low", Fault::Unfounded, forged(|change| change.start_op = NonZeroU64::new(2).unwrap())),
        ("skips a change of its actor", Fault::Unfounded, forged(|change| change.seq = 7)),
        (
            "numbers its operations as its actor's earlier ones",
            Fault::Unfounded,
            forged(|change| {
                (change.actor_id, change.seq) = (ActorId::from([1; 16]), 3);
                (change.deps, change.start_op) = (Vec::new(), NonZeroU64::MIN);
                change.operations[0].pred = Vec::new().into();
            }),
        ),
        ("is an actor's change number 0", Fault::ActorTwice, forged(|change| change.seq = 0)),
        (
            "stands where another change stands",
            Fault::ActorTwice,
            forged(|change| {
                change.actor_id = ActorId::from([1; 16]);
            }),
        ),
        (
            "has a strange actor",
            Fault::NotFlat,
            forged(|change| change.actor_id = ActorId::from(&[9, 9][..])),
        ),
        (
            "makes an object",
            Fault::NotFlat,
            forged(|change| {
                change.operations[0].action = OpType::Make(ObjType::Map);
            }),
        ),
        ("deletes", Fault::NotFlat, forged(|change| change.operations[0].action = OpType::Delete)),
        ("increments", Fault::NotFlat, forged(|change| change.operations[0].action = OpType::Increment(3))),
        (
            "makes a counter",
            Fault::NotFlat,
            forged(|change| {
                change.operations[0].action = OpType::Put(ScalarValue::counter(1));
            }),
        ),
        (
            "writes into an object",
            Fault::Malformed,
            forged(|change| {
                change.operations[0].obj = ObjectId::Id(OpId(1, ActorId::from([1; 16])));
            }),
        ),
        (
            "writes a list",
            Fault::Malformed,
            forged(|change| {
                let mut operation = op(change);
                operation.key = Key::head();
                operation.insert = true;
                change.operations.push(operation);
            }),
        ),
        ("carries another kind of author", Fault::NotFlat, foreign_author()),
        ("is a saved document", Fault::Malformed, victim().0.save()),
        ("is two changes", Fault::Malformed, victim().1.concat()),
        ("is nothing", Fault::Malformed, Vec::new()),
    ];
    for (what, fault, bytes) in cases {
        let (mut replica, _) = victim();
        let before = replica.leaves();
        assert_eq!(replica.merge(&[bytes]).refused, vec![(0, fault)], "{what}");
        is_unharmed(&mut replica, &before);
    }
}

/// A change with Automerge's own author footer.
fn foreign_author() -> Vec<u8> {
    let mut doc = Automerge::new().with_actor(ActorId::from([9; 16])).with_author(Some(vec![1, 2, 3].into()));
    let mut transaction = doc.transaction();
    transaction.put(ROOT, "a", 5).unwrap();
    transaction.commit();
    doc.get_last_local_change().unwrap().raw_bytes().to_vec()
}

#[test]
fn thousands_of_missing_dependencies_wait_and_cost_little() {
    let (mut replica, _) = victim();
    let before = replica.leaves();
    let many = (0..8_000_u32).map(|number| {
        let mut hash = [0; 32];
        hash[..4].copy_from_slice(&number.to_be_bytes());
        automerge::ChangeHash(hash)
    });
    let merged = replica.merge(&[forged(|change| change.deps = many.collect())]);
    assert_eq!(merged.missing.len(), 8_000);
    is_unharmed(&mut replica, &before);
}

#[test]
fn a_bomb_of_deflated_zeros_is_refused_before_it_unfolds() {
    let deflated = miniz_oxide::deflate::compress_to_vec(&vec![0; 64 << 20], 9);
    let mut bytes = vec![0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, 2];
    let mut length = deflated.len();
    while length >= 0x80 {
        bytes.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    bytes.extend(deflated);
    let (mut replica, _) = victim();
    let before = replica.leaves();
    assert_eq!(replica.merge(&[with_checksum(bytes)]).refused, vec![(0, Fault::Malformed)]);
    is_unharmed(&mut replica, &before);
}

#[test]
fn a_deflated_change_is_taken() {
    let (mut replica, _) = Replica::create(&record(), Actor([1; 16]), NOBODY).unwrap();
    let long = Leaf::Text("sehr gut erhalten, ".repeat(200));
    let change = replica.edit(&vec![("remark".into(), Some(long.clone()))], NOBODY).unwrap().unwrap();
    assert_eq!(change.bytes[8], 2, "long changes are deflated");
    let (mut other, _) =
        Replica::load(&replica.changes()[..1].iter().map(|c| &c.bytes).collect::<Vec<_>>(), Actor([2; 16]));
    assert_eq!(other.merge(&[&change.bytes]).applied, vec![change.hash]);
    assert_eq!(other.leaves()["remark"], long);
}

#[test]
fn scalars_of_a_newer_version_are_not_read_and_survive_every_edit() {
    let (mut replica, _) = victim();
    let bytes = forged(|change| {
        change.operations[0].action = OpType::Put(ScalarValue::F64(1.5));
    });
    assert_eq!(replica.merge(&[bytes]).applied.len(), 1);
    assert!(!replica.leaves().contains_key("a"));
    replica.edit(&vec![("b".into(), None)], NOBODY).unwrap();
    let doc = Automerge::load(&replica.save()).unwrap();
    let (value, _) = automerge::ReadDoc::get(&doc, ROOT, "a").unwrap().unwrap();
    assert_eq!(value.as_scalar(), Some(&ScalarValue::F64(1.5)));
}

#[test]
fn a_damaged_saved_record_does_not_open() {
    let saved = victim().0.save();
    for place in 0..saved.len() {
        let mut damaged = saved.clone();
        damaged[place] ^= 0x41;
        assert_eq!(Replica::open(&damaged, Actor([1; 16])).err(), Some(Fault::Malformed), "byte {place}");
        assert!(Replica::open(&saved[..place], Actor([1; 16])).is_err() || place == 0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mutated_changes_never_panic_even_with_the_right_checksum(
        which in 0..3_usize,
        hits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in proptest::option::of(any::<prop::sample::Index>()),
        repaired in any::<bool>(),
        alone in any::<bool>(),
    ) {
        let (mut replica, changes) = victim();
        let mut bytes = changes[which].clone();
        for (place, value) in hits {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        if let Some(place) = cut {
            bytes.truncate(place.index(bytes.len()));
        }
        let bytes = if repaired { with_checksum(bytes) } else { bytes };
        if alone {
            let (mut fresh, _) = Replica::load(&[&bytes], Actor([3; 16]));
            let _ = fresh.merge(&changes);
            works(&mut fresh);
        } else {
            let _ = replica.merge(&[&bytes]);
            works(&mut replica);
        }
    }

    #[test]
    fn any_bytes_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let (mut replica, _) = victim();
        let before = replica.leaves();
        let framed = with_checksum([&[0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, 1], &bytes[..]].concat());
        let merged = replica.merge(&[&bytes, &framed]);
        prop_assert_eq!(merged.refused.len(), 2);
        prop_assert_eq!(replica.leaves(), before);
    }
}
