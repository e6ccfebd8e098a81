//! The bytes of every frame, as docs/protocol.md prints them, and bytes that are no frames.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "bytes/hex.rs"]
mod hex;

use proptest::prelude::*;
use sync::chain::{Chain, Proof};
use sync::name::{DealershipId, DeviceId, DocId, Hash, Shelf, UserId};
use sync::wire::error::WireError;
use sync::wire::limit::{MAX_CHANGE, MAX_FRAME, MAX_ITEMS, MAX_UNPACKED};
use sync::wire::packed::{Batch, Loose, Push, Pushed, Stored};
use sync::wire::part::{
    EraseWhy, Go, Limits, Mode, Position, Rejected, RejectedWhy, ResetWhy, ShelfHead, Trouble,
};
use sync::wire::presence::{Look, Looking, Onlooker};
use sync::wire::repair::{Bucket, Fetch, Fill, Hashes, Have, MAX_HASHES, Said, Want, Wanted};
use sync::wire::rights::{Erased, Grant, Purge, Revoke};
use sync::wire::{Ack, CaughtUp, Frame, Hello, Ping, Pong, Refusal, Reset, Welcome};

fn position() -> Position {
    Position {
        shelf: Shelf::Sales,
        seq: 7,
        proof: Proof([3; 16]),
        mark: 9,
        mark_proof: Proof([4; 16]),
        held: 0,
    }
}

fn stored(seq: u64, bytes: &[u8]) -> Stored {
    Stored::new(seq, DocId([5; 16]), bytes.into())
}

fn batch() -> Batch {
    let items = vec![stored(8, &[1]), stored(9, &[2])];
    Batch { shelf: Shelf::Sales, from: 8, to: 9, proof: Proof([6; 16]), items }
}

fn push(bytes: Vec<u8>) -> Push {
    let item = Pushed { doc: DocId([5; 16]), hash: Hash([7; 32]), bytes, seals: false };
    Push { request: 3, shelf: Shelf::House, items: vec![item] }
}

/// One of each, in the order of the protocol's page.
fn one_of_each() -> Vec<(&'static str, Frame)> {
    let hello = Hello {
        protocol: 1,
        dealership: DealershipId([1; 16]),
        device: DeviceId([2; 16]),
        build: "b1".into(),
        shelves: vec![position()],
        waiting: 5,
        purged: 0,
        handshake: 1,
    };
    let go = Go { shelf: Shelf::Sales, head: 12, mode: Mode::Resume };
    let limits = Limits { frame: 1_048_576, change: 262_144, items: 500 };
    let rejected = vec![Rejected { hash: Hash([7; 32]), why: RejectedWhy::BadHash }];
    let ack = Ack {
        request: 3,
        shelf: Shelf::House,
        seq: 0,
        proof: Proof::EMPTY,
        stored: 0,
        duplicate: 0,
        rejected,
    };
    vec![
        ("HELLO", Frame::Hello(hello)),
        ("WELCOME", Frame::Welcome(Welcome { limits, shelves: vec![go], purge_head: 0, handshake: 1 })),
        ("PUSH", Frame::Push(push(vec![1, 2]))),
        ("ACK", Frame::Ack(ack)),
        ("BATCH", Frame::Batch(batch())),
        ("CAUGHT_UP", Frame::CaughtUp(CaughtUp { shelf: Shelf::Sales, head: 12 })),
        ("RESET", Frame::Reset(Reset { shelf: Shelf::Sales, why: ResetWhy::MarkDiffers })),
        ("PING", Frame::Ping(Ping { number: 4 })),
        (
            "PONG",
            Frame::Pong(Pong {
                number: 4,
                heads: vec![ShelfHead { shelf: Shelf::Sales, head: 12 }],
                purged: 2,
            }),
        ),
        ("ERR", Frame::Err(Refusal { code: Trouble::Busy, retry_after_s: Some(30) })),
        ("HAVE", Frame::Have(have(Said::Hashes(hashes())))),
        ("WANT", Frame::Want(want(Wanted::Buckets(vec![3, 255])))),
        ("FILL", Frame::Fill(fill())),
        ("PURGE", Frame::Purge(purge(9, 1))),
        ("GRANT", Frame::Grant(Grant { shelf: Shelf::Books })),
        ("REVOKE", Frame::Revoke(Revoke { shelf: Shelf::Books })),
        ("FETCH", Frame::Fetch(Fetch { request: 6, shelf: Shelf::Vehicles, docs: vec![DocId([5; 16])] })),
        ("LOOK", Frame::Look(Look { doc: Some(DocId([5; 16])) })),
        ("LOOKING", Frame::Looking(looking(1))),
    ]
}

fn hashes() -> Hashes {
    Hashes { part: 0, last: true, hashes: vec![Hash([7; 32])] }
}

fn have(said: Said) -> Have {
    Have { shelf: Shelf::Sales, handshake: 2, said }
}

fn want(wanted: Wanted) -> Want {
    Want { shelf: Shelf::Sales, handshake: 2, head: 12, chain: Chain([8; 32]), wanted }
}

fn fill() -> Fill {
    let items = vec![Loose { doc: DocId([5; 16]), bytes: vec![1, 2] }];
    let (head, proof) = (12, Proof([6; 16]));
    Fill { shelf: Shelf::Sales, handshake: 2, part: 0, last: true, fetched: false, head, proof, items }
}

fn purge(from: u64, count: usize) -> Purge {
    Purge { from, erased: vec![Erased { doc: DocId([5; 16]), why: EraseWhy::Asked }; count] }
}

fn looking(count: usize) -> Looking {
    let one = Onlooker { doc: DocId([5; 16]), user: UserId([9; 16]), device: DeviceId([2; 16]) };
    Looking { others: vec![one; count] }
}

/// What the page has no room for.
fn others() -> Vec<Frame> {
    let bucket = Bucket { count: 3, fold: [9; 16] };
    vec![
        Frame::Have(have(Said::Buckets(vec![bucket; 256]))),
        Frame::Have(have(Said::Buckets(vec![bucket; 1 << 14]))),
        Frame::Want(want(Wanted::Hashes(hashes()))),
        Frame::Fill(Fill { items: vec![], ..fill() }),
        Frame::Look(Look { doc: None }),
        Frame::Looking(looking(0)),
        Frame::Batch(Batch { to: 8, items: vec![Stored::erased(8, Chain([3; 32]))], ..batch() }),
    ]
}

/// The vectors of the protocol's page: name and bytes.
fn golden() -> Vec<(String, Vec<u8>)> {
    let page = include_str!("../../../docs/protocol.md");
    let section = page.split("## Golden vectors").nth(1).unwrap();
    let rows = section.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | `"));
    rows.map(|(name, rest)| (name.trim().into(), hex::bytes(rest.trim_end_matches("` |")))).collect()
}

#[test]
fn every_frame_has_the_bytes_the_page_prints() {
    let row = |name: &str, bytes: &[u8]| format!("| {name} | `{}` |", hex::text(bytes));
    let made = one_of_each().into_iter().map(|(name, frame)| row(name, &frame.encode().unwrap()));
    let printed = golden().into_iter().map(|(name, bytes)| row(&name, &bytes));
    assert_eq!(made.collect::<Vec<_>>(), printed.collect::<Vec<_>>());
}

#[test]
fn every_frame_comes_back_as_itself() {
    for (name, frame) in one_of_each() {
        assert_eq!(Frame::decode(&frame.encode().unwrap()), Ok(frame), "{name}");
    }
    for frame in others() {
        assert_eq!(Frame::decode(&frame.encode().unwrap()), Ok(frame));
    }
}

#[test]
fn unknown_keys_numbers_and_frames_of_a_newer_version_are_borne() {
    // CAUGHT_UP with a third key and a shelf 77.
    let newer = hex::bytes("06 a3 00 184d 01 0c 18c8 63 616263");
    assert_eq!(Frame::decode(&newer), Ok(Frame::CaughtUp(CaughtUp { shelf: Shelf::Unknown(77), head: 12 })));
    let mode = hex::bytes("0a a1 00 18c8");
    let refusal = Refusal { code: Trouble::Unknown(200), retry_after_s: None };
    assert_eq!(Frame::decode(&mode), Ok(Frame::Err(refusal)));
    assert_eq!(Frame::decode(&[99, 1, 2, 3]), Ok(Frame::Unknown(99)));
}

#[test]
fn nonsense_has_a_reason() {
    for (bytes, error) in [
        (vec![], WireError::Empty),
        (vec![6], WireError::Malformed),
        (hex::bytes("06 a1 00 00"), WireError::Malformed),
        (hex::bytes("06 f6"), WireError::Malformed),
        (vec![0; MAX_FRAME + 1], WireError::FrameTooLarge),
        (hex::bytes("03 a3 00 01 01 00 02 43 ffffff"), WireError::NotDeflated),
        // HAVE with neither buckets nor hashes, with half a bucket, with 255 of them, with half a hash.
        (hex::bytes("0b a2 00 00 01 02"), WireError::Malformed),
        (hex::bytes("0b a3 00 00 01 02 02 41 00"), WireError::WrongCount),
        ([hex::bytes("0b a3 00 00 01 02 02 59 13ec"), vec![0; 255 * 20]].concat(), WireError::WrongCount),
        (hex::bytes("0b a3 00 00 01 02 03 a3 00 00 01 f5 02 41 07"), WireError::WrongCount),
        // PURGE number 0, PURGE of nothing, PURGE beyond all numbers.
        (
            hex::bytes("0e a2 00 00 01 81 a2 00 50 05050505050505050505050505050505 01 00"),
            WireError::WrongCount,
        ),
        (hex::bytes("0e a2 00 01 01 80"), WireError::WrongCount),
        (
            hex::bytes("0e a2 00 1b ffffffffffffffff 01 81 a2 00 50 05050505050505050505050505050505 01 00"),
            WireError::WrongCount,
        ),
    ] {
        assert_eq!(Frame::decode(&bytes), Err(error));
    }
}

#[test]
fn a_frame_that_breaks_a_limit_is_neither_made_nor_read() {
    let large = Frame::Push(push(vec![0; MAX_CHANGE + 1]));
    assert_eq!(large.encode(), Err(WireError::ChangeTooLarge));
    let many = vec![push(vec![1]).items.remove(0); MAX_ITEMS + 1];
    assert_eq!(Frame::Push(Push { items: many, ..push(vec![]) }).encode(), Err(WireError::TooManyItems));
    assert_eq!(Frame::Looking(looking(MAX_ITEMS + 1)).encode(), Err(WireError::TooManyItems));
    let gap = Batch { items: vec![stored(8, &[1]), stored(10, &[2])], ..batch() };
    assert_eq!(Frame::Batch(gap).encode(), Err(WireError::WrongCount));
    let empty = Batch { items: vec![], ..batch() };
    assert_eq!(Frame::Batch(empty).encode(), Err(WireError::WrongCount));
    let last = Batch {
        from: u64::MAX,
        to: u64::MAX,
        items: vec![stored(u64::MAX, &[1]), stored(0, &[2])],
        ..batch()
    };
    assert_eq!(Frame::Batch(last).encode(), Err(WireError::WrongCount));
    let end = Batch { from: u64::MAX, to: u64::MAX, items: vec![stored(u64::MAX, &[1])], ..batch() };
    let bytes = Frame::Batch(end.clone()).encode().unwrap();
    assert_eq!(Frame::decode(&bytes), Ok(Frame::Batch(end)));
    assert_eq!(Frame::Purge(purge(1, MAX_ITEMS + 1)).encode(), Err(WireError::TooManyItems));
    let many = Hashes { hashes: vec![Hash([7; 32]); MAX_HASHES + 1], ..hashes() };
    assert_eq!(Frame::Have(have(Said::Hashes(many))).encode(), Err(WireError::TooManyItems));
    let fetch = Fetch { request: 6, shelf: Shelf::Vehicles, docs: vec![DocId([5; 16]); MAX_ITEMS + 1] };
    assert_eq!(Frame::Fetch(fetch).encode(), Err(WireError::TooManyItems));
}

#[test]
fn a_bomb_in_a_push_is_stopped_at_the_limit() {
    let packed = miniz_oxide::deflate::compress_to_vec(&vec![0; MAX_UNPACKED + 1], 9);
    let length = (packed.len() as u16).to_be_bytes();
    let bomb = [&[3, 0xa3, 0, 1, 1, 0, 2, 0x59][..], &length, &packed].concat();
    assert!(bomb.len() < 8_000);
    assert_eq!(Frame::decode(&bomb), Err(WireError::InflatesTooFar));
}

#[test]
fn large_changes_that_deflate_travel_deflated() {
    let frame = Frame::Push(push(vec![42; MAX_CHANGE]));
    let bytes = frame.encode().unwrap();
    assert!(bytes.len() < 1_000, "{}", bytes.len());
    assert_eq!(Frame::decode(&bytes), Ok(frame));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(
        which in 0..17_usize,
        place in any::<prop::sample::Index>(),
        value in any::<u8>(),
        cut in any::<prop::sample::Index>(),
        tail in proptest::collection::vec(any::<u8>(), 0..40),
    ) {
        let mut bytes = one_of_each()[which].1.encode().unwrap();
        let place = place.index(bytes.len());
        bytes[place] = value;
        let again = Frame::decode(&bytes).map(|frame| frame.encode().map(|bytes| Frame::decode(&bytes)));
        if let Ok(Ok(decoded)) = again {
            prop_assert!(decoded.is_ok());
        }
        bytes.truncate(cut.index(bytes.len()));
        bytes.extend(tail);
        let _ = Frame::decode(&bytes);
    }

    #[test]
    fn any_items_come_back(items in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..600), 1..40)) {
        let items: Vec<Stored> = items.iter().zip(8..).map(|(bytes, seq)| stored(seq, bytes)).collect();
        let frame = Frame::Batch(Batch { to: 7 + items.len() as u64, items, ..batch() });
        prop_assert_eq!(Frame::decode(&frame.encode().unwrap()), Ok(frame));
    }
}
