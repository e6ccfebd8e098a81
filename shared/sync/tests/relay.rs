//! The relay's decisions.

use sha2::{Digest, Sha256};
use sync::chain::{Chain, Proof};
use sync::chunk;
use sync::name::{DealershipId, DeviceId, DocId, Hash, Shelf};
use sync::relay::log::{LogView, Record};
use sync::relay::{Session, batch, check, extend, reset_reason};
use sync::wire::limit::{MAX_CHANGE, MAX_FRAME, MAX_ITEMS};
use sync::wire::packed::Pushed;
use sync::wire::part::{Mode, Position, RejectedWhy, ResetWhy};
use sync::wire::{Frame, Hello};

const LINK: Chain = Chain([3; 32]);
const OTHER: Chain = Chain([4; 32]);

fn position(seq: u64, mark: u64) -> Position {
    Position { shelf: Shelf::Sales, seq, proof: LINK.proof(), mark, mark_proof: LINK.proof(), held: 0 }
}

fn log(head: u64, chain_at_cursor: Option<Chain>, chain_at_mark: Option<Chain>) -> LogView {
    LogView { shelf: Shelf::Sales, head, chain_at_cursor, chain_at_mark, snapshot: 0, floor: 0 }
}

fn hello(shelves: Vec<Position>) -> Hello {
    Hello {
        protocol: 1,
        dealership: DealershipId([1; 16]),
        device: DeviceId([2; 16]),
        build: String::new(),
        shelves,
        waiting: 0,
        purged: 0,
        handshake: 4,
    }
}

fn record(seq: u64, size: usize) -> Record {
    Record { seq, doc: DocId([5; 16]), bytes: noise(size), chain: Chain([seq as u8; 32]) }
}

/// Bytes that do not deflate.
fn noise(size: usize) -> Vec<u8> {
    (0_u64..).flat_map(|number| Sha256::digest(number.to_le_bytes())).take(size).collect()
}

#[test]
fn a_shelf_is_reset_when_and_only_when_the_logs_cannot_be_the_same() {
    let same = Some(LINK);
    for (position, log, expected) in [
        (position(0, 0), log(0, None, None), None),
        (position(0, 0), log(9, None, None), None),
        (position(5, 0), log(9, same, None), None),
        (position(5, 7), log(9, same, same), None),
        (position(9, 9), log(9, same, same), None),
        (position(10, 0), log(9, None, None), Some(ResetWhy::CursorAhead)),
        (position(5, 10), log(9, same, None), Some(ResetWhy::MarkAhead)),
        (position(5, 0), log(9, Some(OTHER), None), Some(ResetWhy::CursorDiffers)),
        (position(5, 7), log(9, same, Some(OTHER)), Some(ResetWhy::MarkDiffers)),
        (position(5, 7), log(9, None, same), Some(ResetWhy::CursorDiffers)),
        (position(0, 7), log(9, None, None), Some(ResetWhy::MarkDiffers)),
    ] {
        assert_eq!(reset_reason(&position, &log), expected, "{position:?} {log:?}");
    }
}

#[test]
fn nothing_passes_a_shelf_from_its_reset_to_the_hello_with_zeros() {
    let mut session = Session::default();
    assert!(!session.may_push(Shelf::Sales), "before HELLO");
    let welcome = session.hello(&hello(vec![position(12, 0)]), &[log(9, None, None)], 0);
    assert_eq!((welcome.shelves[0].mode, welcome.handshake), (Mode::Reset, 4));
    assert!(!session.may_push(Shelf::Sales) && session.open_shelves().next().is_none());
    session.mark_sent(Shelf::Sales, 9);
    assert_eq!(session.sent(Shelf::Sales), None);
    let welcome = session.hello(&hello(vec![position(0, 0)]), &[log(9, None, None)], 0);
    assert_eq!(welcome.shelves[0].mode, Mode::Resume);
    assert!(session.may_push(Shelf::Sales));
    assert_eq!(session.sent(Shelf::Sales), Some(0));
}

#[test]
fn a_shelf_of_another_role_is_never_open() {
    let mut session = Session::default();
    let books = Position { shelf: Shelf::Books, ..position(0, 0) };
    let welcome = session.hello(&hello(vec![books]), &[log(9, None, None)], 0);
    let modes: Vec<_> = welcome.shelves.iter().map(|go| (go.shelf, go.mode)).collect();
    assert_eq!(modes, [(Shelf::Sales, Mode::Resume), (Shelf::Books, Mode::Revoked)]);
    assert!(!session.may_push(Shelf::Books) && session.may_push(Shelf::Sales));
}

#[test]
fn a_log_that_went_back_closes_the_shelf() {
    let mut session = Session::default();
    session.hello(&hello(vec![]), &[log(9, None, None)], 0);
    session.mark_sent(Shelf::Sales, 9);
    assert_eq!(session.open_shelves().collect::<Vec<_>>(), [(Shelf::Sales, 9)]);
    session.close(Shelf::Sales);
    assert!(!session.may_push(Shelf::Sales));
}

#[test]
fn pushed_changes_are_checked_one_by_one() {
    let body = [1, 1, 9];
    let bytes = [&[0x85, 0x6f, 0x4a, 0x83], &Sha256::digest(body)[..4], &body].concat();
    let good = Pushed { doc: DocId([5; 16]), hash: chunk::hash(&bytes).unwrap(), bytes, seals: false };
    let lying = Pushed { hash: Hash([1; 32]), ..good.clone() };
    let large = Pushed { hash: Hash([2; 32]), bytes: vec![0; MAX_CHANGE + 1], ..good.clone() };
    let (sound, rejected) = check(vec![lying, good.clone(), large]);
    assert_eq!(sound, [good]);
    let why: Vec<_> = rejected.iter().map(|rejected| (rejected.hash.0[0], rejected.why)).collect();
    assert_eq!(why, [(1, RejectedWhy::BadHash), (2, RejectedWhy::TooLarge)]);
}

#[test]
fn batches_are_dense_end_with_their_chain_and_fit_into_a_frame() {
    for (count, size, first) in [(1, 10, 1), (1_200, 100, 500), (30, MAX_CHANGE, 1), (30, 100_000, 5)] {
        let records: Vec<Record> = (1..=count).map(|seq| record(seq, size)).collect();
        let (mut rest, mut next) = (&records[..], 1);
        while let Some((made, taken)) = batch(Shelf::Sales, rest) {
            assert!(taken <= MAX_ITEMS && (next > 1 || taken == first), "{taken} of {size}");
            assert_eq!((made.from, made.to), (next, next + taken as u64 - 1));
            assert_eq!(made.proof, Proof([made.to as u8; 16]));
            assert!(Frame::Batch(made).encode().unwrap().len() <= MAX_FRAME);
            next += taken as u64;
            rest = &rest[taken..];
        }
        assert_eq!(next, count + 1);
    }
}

#[test]
fn extending_a_chain_is_taking_one_link_after_the_other() {
    let (one, two) = (Hash([1; 32]), Hash([2; 32]));
    assert_eq!(extend(Chain::EMPTY, [one, two]), Chain::EMPTY.then(one).then(two));
}
