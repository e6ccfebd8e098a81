//! What the relay refuses, closes and takes away, and what the device does about it.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "device/bench.rs"]
#[expect(dead_code, reason = "the bench of the device's tests has more than is needed here")]
mod bench;

use bench::{Bench, DOC, SHELF, change, key, made};
use sync::chain::Proof;
use sync::device::effect::{Effect, Phase, Refused};
use sync::device::event::{Connection, Cursor, Event, Mark, OutboxItem, OutboxKey};
use sync::name::{DocId, Shelf};
use sync::wire::packed::Loose;
use sync::wire::part::{EraseWhy, Mode, Rejected, RejectedWhy, ShelfHead, Trouble};
use sync::wire::repair::Fill;
use sync::wire::rights::{Erased, Purge};
use sync::wire::{Frame, Pong, Refusal, Welcome};

#[test]
fn a_change_refused_for_good_is_put_aside_and_waits_no_more() {
    for why in [RejectedWhy::NotAllowed, RejectedWhy::Sealed, RejectedWhy::TooLarge, RejectedWhy::BadHash] {
        let mut bench = Bench::open(&[1, 2]);
        let push = bench.loaded().pushed().remove(0);
        bench.ack(&push, 1, vec![Rejected { hash: change(1).0, why }]);
        let (arrived, token) = bench.asked().unwrap();
        assert!(
            matches!(arrived, Effect::PutAside { refused, .. } if refused == [Refused { key: key(1), why }])
        );
        bench.tell(Event::PutAside { token, keys: vec![key(1)] });
        assert_eq!(bench.status().unwrap().waiting, 1, "{why:?}");
        assert_eq!(bench.stored().status().unwrap().waiting, 0);
        bench.tell(Event::Disconnected { connection: Connection(1), chance: 0 });
        bench.tell(Event::TryNow).welcome(Mode::Resume, 0);
        assert!(bench.asked().is_none(), "{why:?}");
    }
}

#[test]
fn what_hung_on_a_refused_change_goes_with_it() {
    let mut bench = Bench::open(&[1, 2]);
    let push = bench.loaded().pushed().remove(0);
    let reject = |number| Rejected { hash: change(number).0, why: RejectedWhy::Quota };
    let sealed = Rejected { hash: change(1).0, why: RejectedWhy::Sealed };
    bench.ack(&push, 0, vec![sealed, reject(2)]);
    let token = bench.asked().unwrap().1;
    bench.tell(Event::PutAside { token, keys: vec![key(1), key(2)] });
    assert_eq!(bench.status().unwrap().waiting, 0);
}

#[test]
fn a_push_of_an_erased_document_erases_it_here() {
    let mut bench = Bench::open(&[1]);
    let push = bench.loaded().pushed().remove(0);
    bench.ack(&push, 0, vec![Rejected { hash: change(1).0, why: RejectedWhy::Purged }]);
    assert!(bench.has(|effect| matches!(effect, Effect::Erase { docs, purged: 0, .. } if *docs == [DOC])));
    assert_eq!(bench.stored().status().unwrap().waiting, 0);
}

#[test]
fn changes_ahead_of_the_cursor_raise_the_mark_before_they_are_stored() {
    let mut bench = Bench::open(&[]);
    let items = vec![Loose { doc: DOC, bytes: change(7).1 }];
    let (head, proof) = (40, Proof([4; 16]));
    let fill = Fill { shelf: SHELF, handshake: 1, part: 0, last: true, fetched: true, head, proof, items };
    let (first, token) = bench.hear(Frame::Fill(fill)).asked().unwrap();
    let mark = Mark { seq: head, proof };
    assert!(matches!(first, Effect::Acknowledge { hashes, mark: m, .. } if hashes.is_empty() && m == mark));
    let (second, _) = bench.tell(Event::Stored(token)).asked().unwrap();
    assert!(
        matches!(second, Effect::StoreBatch { cursor: Cursor::START, changes, .. } if changes.len() == 1)
    );
}

#[test]
fn a_sealing_change_goes_out_after_everything_else_of_its_document() {
    let mut bench = Bench::open(&[]);
    let seal = OutboxKey { seals: true, ..key(1) };
    let first = bench.tell(made(2)).pushed().remove(0);
    bench.tell(Event::LocalChange(OutboxItem { key: seal, bytes: change(1).1 }));
    assert!(bench.pushed().is_empty() && bench.asked().is_none());
    let token = bench.ack(&first, 1, vec![]).asked().unwrap().1;
    bench.tell(Event::Stored(token));
    let push = bench.loaded().pushed().remove(0);
    assert!(push.items[0].seals && push.items[0].hash == change(1).0);
}

#[test]
fn an_old_app_keeps_its_queue_and_says_so() {
    let mut bench = Bench::open(&[1, 2]);
    bench.hear(Frame::Err(Refusal { code: Trouble::UpgradeRequired, retry_after_s: None }));
    let status = bench.status().unwrap();
    assert_eq!((status.phase, status.waiting), (Phase::UpdateNeeded, 2));
}

/// The first simulation with erasures took the empty list for lost rights, and laid everything aside.
#[test]
fn a_welcome_that_waits_for_erasures_is_none_even_if_they_are_stored_already() {
    let mut bench = Bench::new(Vec::new(), &[1]);
    let hello = bench.tell(Event::Connected(Connection(1))).hello().unwrap();
    let erased = vec![Erased { doc: DocId([9; 16]), why: EraseWhy::Asked }];
    bench.hear(Frame::Purge(Purge { from: 1, erased })).stored();
    let limits = sync::relay::limits();
    let welcome = Welcome { limits, shelves: Vec::new(), purge_head: 1, handshake: hello.handshake };
    let again = bench.hear(Frame::Welcome(welcome)).hello().unwrap();
    assert_eq!((again.purged, again.waiting), (1, 1));
    assert!(!bench.has(|effect| matches!(effect, Effect::PutAside { .. })));
}

#[test]
fn a_lost_grant_and_a_shelf_that_is_closed_over_there_are_noticed_by_the_second_pong() {
    let stranger = ShelfHead { shelf: Shelf::Books, head: u64::MAX };
    let closed = ShelfHead { shelf: SHELF, head: u64::MAX };
    for heads in [vec![ShelfHead { head: 0, ..closed }, stranger], vec![closed], Vec::new()] {
        let mut bench = Bench::open(&[]);
        for (round, asks_again) in [(1, false), (2, true)] {
            bench.now_ms = round * 25_000;
            let Frame::Ping(ping) = bench.tell(Event::Tick).sent()[0] else { panic!() };
            let pong = Frame::Pong(Pong { number: ping.number, heads: heads.clone(), purged: 0 });
            assert_eq!(bench.hear(pong).hello().is_some(), asks_again, "{heads:?}");
        }
    }
}
