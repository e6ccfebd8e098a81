//! HAVE, WANT and FILL between a real device and a real session: any difference of two sets is found, and only it travels.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use sync::chain::Chain;
use sync::chunk;
use sync::device::Device;
use sync::device::effect::Effect;
use sync::device::event::{Event, OutboxItem, OutboxKey, ShelfState, Start};
use sync::name::{DealershipId, DeviceId, DocId, Hash, Shelf};
use sync::relay::Session;
use sync::relay::log::{LogHashes, LogView, Record};
use sync::wire::Frame;

const SHELF: Shelf = Shelf::Sales;
const DOC: DocId = DocId([5; 16]);

fn change(number: u32) -> (Hash, Vec<u8>) {
    // As long as an edit of three fields, and as hard to deflate.
    let data: Vec<u8> =
        (0..8_u8).flat_map(|part| Sha256::digest([&number.to_le_bytes()[..], &[part]].concat())).collect();
    let body = [&[1, 0x80, 2], &data[..]].concat();
    let bytes = [&[0x85, 0x6f, 0x4a, 0x83], &Sha256::digest(&body)[..4], &body].concat();
    (chunk::hash(&bytes).unwrap(), bytes)
}

/// What a comparison ended with.
struct Outcome {
    pushed: BTreeSet<Hash>,
    filled: BTreeSet<Hash>,
    cursor: u64,
    waiting: usize,
    /// Bytes of HAVE, WANT and FILL.
    bytes: usize,
    /// Records sent the ordinary way.
    batched: usize,
}

/// A device that has just stored a reset meets a log.
fn meet(device: &[u32], log: &[u32]) -> Outcome {
    let held: BTreeMap<Hash, Vec<u8>> = device.iter().map(|number| change(*number)).collect();
    let mut chain = Chain::EMPTY;
    let rows: Vec<(Hash, Record)> = log
        .iter()
        .zip(1..)
        .map(|(number, seq)| {
            let (hash, bytes) = change(*number);
            chain = chain.then(hash);
            (hash, Record { seq, doc: DOC, bytes, chain })
        })
        .collect();
    let key = |hash: &Hash| OutboxKey { shelf: SHELF, doc: DOC, hash: *hash, seals: false };
    let start = Start {
        dealership: DealershipId([1; 16]),
        device: DeviceId([2; 16]),
        build: String::new(),
        shelves: vec![ShelfState::new(SHELF)],
        outbox: held.keys().map(key).collect(),
        purged: 0,
        parts: Vec::new(),
        online: true,
    };
    let mut outcome = Outcome {
        pushed: BTreeSet::new(),
        filled: BTreeSet::new(),
        cursor: 0,
        waiting: held.len(),
        bytes: 0,
        batched: 0,
    };
    let mut session = Session::default();
    let (mut device, effects) = Device::start(start, 0);
    let mut queue: VecDeque<Effect> = effects.into();
    while let Some(effect) = queue.pop_front() {
        let mut events = Vec::new();
        match effect {
            Effect::Connect(line) => events.push(Event::Connected(line)),
            Effect::Send(line, bytes) => {
                let frame = Frame::decode(&bytes).unwrap();
                if matches!(frame, Frame::Have(_)) {
                    outcome.bytes += bytes.len();
                }
                answer(&mut session, frame, &rows, chain, &mut outcome)
                    .into_iter()
                    .for_each(|bytes| events.push(Event::Frame(line, bytes)));
            }
            Effect::StoreBatch { changes, cursor, token, .. } => {
                outcome.filled.extend(changes.iter().map(|change| change.hash));
                outcome.cursor = cursor.seq;
                events.push(Event::Stored(token));
            }
            Effect::Acknowledge { hashes, token, .. } => {
                outcome.waiting -= hashes.len();
                events.push(Event::Stored(token));
            }
            Effect::LoadOutbox { token, keys } => {
                let item = |key: OutboxKey| OutboxItem { key, bytes: held[&key.hash].clone() };
                events.push(Event::OutboxLoaded { token, items: keys.into_iter().map(item).collect() });
            }
            Effect::Wake { .. } | Effect::Status(_) => {}
            other => panic!("{other:?}"),
        }
        events.into_iter().for_each(|event| queue.extend(device.handle(event, 0)));
    }
    assert_eq!(session.sent(SHELF), Some(log.len() as u64));
    outcome
}

fn answer(
    session: &mut Session,
    frame: Frame,
    rows: &[(Hash, Record)],
    chain: Chain,
    outcome: &mut Outcome,
) -> Vec<Vec<u8>> {
    let head = rows.len() as u64;
    let mut out = Vec::new();
    match frame {
        Frame::Hello(hello) => {
            let log = LogView {
                shelf: SHELF,
                head,
                chain_at_cursor: None,
                chain_at_mark: None,
                snapshot: 0,
                floor: 0,
            };
            out.push(Frame::Welcome(session.hello(&hello, &[log], 0)));
        }
        Frame::Have(have) => {
            let records: Vec<(u64, Hash)> = rows.iter().map(|(hash, record)| (record.seq, *hash)).collect();
            let want = session.have(&have, &LogHashes { head, chain, records: &records });
            out.push(Frame::Want(want.unwrap()));
            while let Some((shelf, numbers)) = session.filling() {
                let records: Vec<Record> =
                    numbers.iter().map(|seq| rows[*seq as usize - 1].1.clone()).collect();
                out.extend(session.fill(shelf, &numbers, &records).map(Frame::Fill));
            }
            outcome.bytes += out.iter().map(|frame| frame.encode().unwrap().len()).sum::<usize>();
        }
        Frame::Push(push) => outcome.pushed.extend(push.items.iter().map(|item| item.hash)),
        _ => {}
    }
    if let Some(sent) = session.sent(SHELF) {
        let records: Vec<Record> = rows[sent as usize..].iter().map(|(_, record)| record.clone()).collect();
        if let Some((batch, _)) = sync::relay::batch(SHELF, &records) {
            session.mark_sent(SHELF, batch.to);
            outcome.batched += batch.items.len();
            out.push(Frame::Batch(batch));
        }
    }
    out.iter().map(|frame| frame.encode().unwrap()).collect()
}

fn hashes(numbers: impl IntoIterator<Item = u32>) -> BTreeSet<Hash> {
    numbers.into_iter().map(|number| change(number).0).collect()
}

/// Both sides have everything afterwards, and of what both had nothing has travelled.
fn is_repaired(device: &BTreeSet<u32>, log: &BTreeSet<u32>) -> Outcome {
    let as_list = |set: &BTreeSet<u32>| set.iter().copied().collect::<Vec<_>>();
    let outcome = meet(&as_list(device), &as_list(log));
    assert_eq!(outcome.cursor, log.len() as u64);
    assert!(outcome.pushed.is_superset(&hashes(device.difference(log).copied())));
    if device.len() >= 4 && device.len() * 2 >= log.len() && !log.is_empty() {
        assert_eq!(outcome.pushed, hashes(device.difference(log).copied()));
        assert_eq!(outcome.filled, hashes(log.difference(device).copied()));
        assert_eq!(outcome.waiting, outcome.pushed.len(), "only what was wanted still waits");
        assert_eq!(outcome.batched, 0);
    }
    outcome
}

#[test]
fn a_relay_that_lost_ten_of_two_thousand_changes_gets_ten() {
    let device: BTreeSet<u32> = (0..2_000).collect();
    let log: BTreeSet<u32> = (0..1_990).collect();
    let outcome = is_repaired(&device, &log);
    let everything = 2_000 * change(0).1.len();
    assert_eq!(outcome.pushed.len(), 10);
    assert!(outcome.bytes * 40 < everything, "{} of {everything}", outcome.bytes);
}

#[test]
fn equal_logs_of_many_thousand_changes_cost_their_buckets() {
    let both: BTreeSet<u32> = (0..9_000).collect();
    let outcome = is_repaired(&both, &both);
    assert!(outcome.pushed.is_empty() && outcome.filled.is_empty());
    assert!(outcome.bytes < 25_000, "{}", outcome.bytes);
}

#[test]
fn nothing_in_common_is_no_obstacle() {
    is_repaired(&(0..40).collect(), &(100..140).collect());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_difference_of_two_sets_is_found(
        both in proptest::collection::btree_set(0_u32..100_000, 0..900),
        here in proptest::collection::btree_set(100_000_u32..200_000, 0..60),
        there in proptest::collection::btree_set(200_000_u32..300_000, 0..60),
    ) {
        is_repaired(&both.union(&here).copied().collect(), &both.union(&there).copied().collect());
    }

    #[test]
    fn logs_that_mostly_differ_are_repaired(
        both in proptest::collection::btree_set(0_u32..100_000, 0..60),
        here in proptest::collection::btree_set(100_000_u32..200_000, 0..700),
        there in proptest::collection::btree_set(200_000_u32..300_000, 0..700),
    ) {
        is_repaired(&both.union(&here).copied().collect(), &both.union(&there).copied().collect());
    }
}
