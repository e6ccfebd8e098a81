//! The device's engine, one situation at a time.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "device/bench.rs"]
mod bench;

use bench::{Bench, SHELF, batch, chain, change, key, made};
use sync::chain::Proof;
use sync::device::effect::{Effect, Phase, Refused};
use sync::device::event::{Connection, Cursor, Event, Mark, OutboxItem, ShelfState};
use sync::name::{Hash, Shelf};
use sync::wire::limit::MAX_CHANGE;
use sync::wire::packed::Batch;
use sync::wire::part::{Mode, Rejected, RejectedWhy, ResetWhy, ShelfHead, Trouble};
use sync::wire::{CaughtUp, Frame, Hello, Pong, Refusal, Reset};

#[test]
fn a_new_device_says_hello_and_is_current_when_the_log_is_empty() {
    let mut bench = Bench::new(Vec::new(), &[]);
    assert!(bench.has(|effect| *effect == Effect::Connect(Connection(1))));
    assert_eq!(bench.status().unwrap().phase, Phase::Connecting);
    bench.welcome(Mode::Resume, 0);
    assert_eq!(bench.status().unwrap().phase, Phase::Current);
}

#[test]
fn the_whole_outbox_goes_out_and_leaves_only_after_the_acknowledgement_is_stored() {
    let mut bench = Bench::open(&[1, 2]);
    let push = bench.loaded().pushed().remove(0);
    assert_eq!(push.items.iter().map(|item| item.hash).collect::<Vec<_>>(), [change(1).0, change(2).0]);
    bench.ack(&push, 2, vec![]);
    let mark = Mark { seq: 2, proof: Proof([2; 16]) };
    let hashes = vec![change(1).0, change(2).0];
    assert!(bench.has(|effect| matches!(effect, Effect::Acknowledge { mark: m, hashes: h, .. } if *m == mark && *h == hashes)));
    assert!(bench.status().is_none(), "still two waiting");
    assert_eq!(bench.stored().status().unwrap().waiting, 0);
}

#[test]
fn an_outbox_sent_and_not_acknowledged_goes_out_again_on_the_next_line() {
    let mut bench = Bench::open(&[1]);
    assert_eq!(bench.loaded().pushed().len(), 1);
    bench.tell(Event::Disconnected { connection: Connection(1), chance: 0 });
    bench.tell(Event::TryNow).welcome(Mode::Resume, 0);
    assert_eq!(bench.loaded().pushed()[0].items[0].hash, change(1).0);
}

#[test]
fn a_local_change_goes_out_at_once_on_an_open_line_and_waits_on_a_closed_one() {
    let event = || made(1);
    let mut bench = Bench::open(&[]);
    assert_eq!(bench.tell(event()).pushed()[0].items[0].bytes, change(1).1);
    let mut offline = Bench::new(Vec::new(), &[]);
    offline.tell(event());
    assert!(offline.sent().is_empty());
    assert_eq!(offline.status().unwrap().waiting, 1);
}

#[test]
fn the_next_records_are_stored_with_their_cursor_and_only_then_current() {
    let mut bench = Bench::new(Vec::new(), &[]);
    bench.welcome(Mode::Resume, 2);
    assert_eq!(bench.status().unwrap().phase, Phase::CatchingUp);
    bench.hear(batch(&[1, 2], 1));
    let cursor = Cursor { seq: 2, chain: chain(&[1, 2]) };
    assert!(bench.has(|effect| matches!(effect, Effect::StoreBatch { cursor: c, changes, .. } if *c == cursor && changes.len() == 2)));
    assert!(bench.status().is_none());
    assert_eq!(bench.stored().status().unwrap().phase, Phase::Current);
}

#[test]
fn one_storage_effect_at_a_time_and_in_order() {
    let mut bench = Bench::open(&[]);
    let first = bench.hear(batch(&[1], 1)).asked().unwrap().1;
    assert!(bench.hear(batch(&[1, 2], 2)).asked().is_none());
    bench.tell(Event::Stored(first));
    assert!(bench.has(|effect| matches!(effect, Effect::StoreBatch { cursor, .. } if cursor.seq == 2)));
}

#[test]
fn records_known_already_are_ignored() {
    let mut bench = Bench::open(&[]);
    bench.hear(batch(&[1, 2], 1)).stored();
    assert!(bench.hear(batch(&[1], 1)).effects.is_empty());
}

#[test]
fn a_gap_an_overlap_and_a_foreign_chain_each_lead_to_a_new_hello() {
    let wrong_proof = match batch(&[1, 2], 2) {
        Frame::Batch(batch) => Frame::Batch(Batch { proof: Proof([9; 16]), ..batch }),
        other => other,
    };
    for frame in [batch(&[1, 2, 3], 3), batch(&[1, 2], 1), batch(&[7, 2], 2), wrong_proof] {
        let mut bench = Bench::open(&[]);
        bench.hear(batch(&[1], 1)).stored();
        let hello = bench.hear(frame).hello().unwrap();
        assert_eq!((hello.shelves[0].seq, hello.shelves[0].proof), (1, chain(&[1]).proof()));
        assert!(bench.asked().is_none());
    }
}

#[test]
fn hello_waits_until_nothing_is_being_stored() {
    let mut bench = Bench::open(&[]);
    let token = bench.hear(batch(&[1], 1)).asked().unwrap().1;
    assert!(bench.hear(batch(&[1, 2, 3], 3)).hello().is_none());
    assert_eq!(bench.tell(Event::Stored(token)).hello().unwrap().shelves[0].seq, 1);
}

#[test]
fn a_relay_that_talks_nonsense_for_ever_is_hung_up_on() {
    let mut bench = Bench::open(&[]);
    for _ in 0..3 {
        let hello = bench.tell(Event::Frame(Connection(1), vec![5, 0xff])).hello().unwrap();
        bench.answer(&hello, Mode::Resume, 0);
    }
    assert!(bench.tell(Event::Frame(Connection(1), vec![5, 0xff])).hangs_up());
}

fn stands_at(seq: u64) -> Vec<ShelfState> {
    let cursor = Cursor { seq, chain: chain(&[1, 2]) };
    vec![ShelfState { shelf: SHELF, cursor, mark: Mark { seq, proof: Proof([8; 16]) } }]
}

#[test]
fn between_reset_and_its_confirmation_nothing_is_taken_or_sent() {
    let mut bench = Bench::new(stands_at(2), &[1]);
    bench.welcome(Mode::Reset, 5);
    let (reset, token) = bench.asked().unwrap();
    assert!(matches!(reset, Effect::ResetShelf { shelf: SHELF, .. }));
    assert!(bench.pushed().is_empty());
    assert!(bench.hear(batch(&[1, 2, 3], 3)).sent().is_empty() && bench.asked().is_none());
    bench.tell(made(9));
    assert!(bench.pushed().is_empty() && bench.asked().is_none());
    let hello = bench.tell(Event::ShelfReset { token, outbox: vec![key(1), key(2)] }).hello().unwrap();
    let position = hello.shelves[0];
    assert_eq!(
        (position.seq, position.proof, position.mark, position.mark_proof),
        (0, Proof::EMPTY, 0, Proof::EMPTY)
    );
    bench.answer(&hello, Mode::Resume, 5);
    let hashes: Vec<Hash> = bench.loaded().pushed()[0].items.iter().map(|item| item.hash).collect();
    assert_eq!(hashes.len(), 3, "the store, and what was made meanwhile");
    assert!(hashes.contains(&change(9).0));
}

#[test]
fn an_acknowledgement_that_comes_after_a_reset_was_ordered_is_not_believed() {
    let mut bench = Bench::new(stands_at(2), &[7]);
    bench.welcome(Mode::Resume, 2);
    let push = bench.loaded().pushed().remove(0);
    bench.hear(Frame::Reset(Reset { shelf: SHELF, why: ResetWhy::CursorAhead }));
    let reset = bench.asked().unwrap().1;
    bench.ack(&push, 12, vec![]);
    bench.tell(Event::ShelfReset { token: reset, outbox: vec![key(7)] });
    assert_eq!(bench.hello().unwrap().shelves[0].mark, 0);
    assert_eq!(bench.hello().unwrap().waiting, 1);
}

#[test]
fn a_relay_that_wants_to_reset_nothing_is_not_obeyed_for_ever() {
    let mut bench = Bench::new(Vec::new(), &[]);
    bench.welcome(Mode::Reset, 5);
    for _ in 0..3 {
        assert!(bench.asked().is_none());
        let hello = bench.hello().unwrap();
        bench.answer(&hello, Mode::Reset, 5);
    }
    assert!(bench.hangs_up());
}

#[test]
fn the_mark_never_sinks() {
    let mut bench = Bench::open(&[1]);
    let first = bench.loaded().pushed().remove(0);
    bench.ack(&first, 9, vec![]).stored();
    let second = bench.tell(made(2)).pushed().remove(0);
    bench.ack(&second, 4, vec![]);
    assert!(bench.has(|effect| matches!(effect, Effect::Acknowledge { mark, .. } if mark.seq == 9)));
}

#[test]
fn an_acknowledgement_without_a_place_in_the_log_is_nonsense() {
    let mut bench = Bench::open(&[1]);
    let push = bench.loaded().pushed().remove(0);
    assert!(bench.ack(&push, 0, vec![]).hello().is_some());
    assert_eq!(bench.hello().unwrap().waiting, 1);
}

#[test]
fn a_change_too_large_for_the_relay_is_told_and_not_sent() {
    let mut bench = Bench::open(&[]);
    bench.tell(Event::LocalChange(OutboxItem { key: key(9), bytes: vec![0; MAX_CHANGE + 1] }));
    assert!(bench.pushed().is_empty());
    let refused = Refused { key: key(9), why: RejectedWhy::TooLarge };
    assert!(
        bench.has(|effect| matches!(effect, Effect::PutAside { refused: told, .. } if *told == [refused]))
    );
}

#[test]
fn a_store_that_fails_ends_the_line_and_nothing_counts_as_received() {
    let mut bench = Bench::open(&[]);
    let token = bench.hear(batch(&[1], 1)).asked().unwrap().1;
    assert!(bench.tell(Event::StoreFailed(token)).hangs_up());
    bench.tell(Event::Disconnected { connection: Connection(1), chance: 0 });
    assert!(bench.wake_ms() >= 5_000);
    bench.tell(Event::TryNow);
    let connection = bench.connection();
    assert_eq!(bench.tell(Event::Connected(connection)).hello().unwrap().shelves[0].seq, 0);
}

#[test]
fn news_of_an_old_line_is_not_taken_for_news_of_the_new() {
    let mut bench = Bench::open(&[]);
    bench.tell(Event::Disconnected { connection: Connection(1), chance: 0 });
    bench.tell(Event::TryNow).welcome(Mode::Resume, 0);
    let old = batch(&[1], 1).encode().unwrap();
    assert!(bench.tell(Event::Frame(Connection(1), old)).effects.is_empty());
    assert!(bench.tell(Event::Disconnected { connection: Connection(1), chance: 0 }).effects.is_empty());
}

#[test]
fn waits_grow_are_spread_by_chance_and_end_at_a_minute() {
    let wait = |failures: u32, chance: u32| {
        let mut bench = Bench::new(Vec::new(), &[]);
        for number in 1..=failures {
            bench.tell(Event::Disconnected { connection: Connection(number), chance });
            if number < failures {
                bench.now_ms = bench.wake_ms();
                bench.tell(Event::Tick);
            }
        }
        bench.wake_ms() - bench.now_ms
    };
    assert!((500..=1_000).contains(&wait(1, 0)));
    assert!(wait(1, 499) > wait(1, 0));
    assert!(wait(4, 7) > wait(2, 7));
    assert!((30_000..=60_000).contains(&wait(20, 12_345)));
}

#[test]
fn a_signed_out_device_waits_for_a_person_and_an_old_one_for_its_update() {
    for (code, phase) in [(Trouble::Auth, Phase::SignedOut), (Trouble::UpgradeRequired, Phase::UpdateNeeded)]
    {
        let mut bench = Bench::open(&[]);
        bench.hear(Frame::Err(Refusal { code, retry_after_s: None }));
        assert!(bench.hangs_up());
        assert_eq!(bench.status().unwrap().phase, phase);
        bench.tell(Event::Disconnected { connection: Connection(1), chance: 0 });
        assert!(bench.tell(Event::Online).effects.is_empty());
        assert!(bench.tell(Event::TryNow).has(|effect| matches!(effect, Effect::Connect(_))));
    }
}

#[test]
fn a_busy_relay_is_left_alone_as_long_as_it_asks() {
    let mut bench = Bench::open(&[]);
    bench.hear(Frame::Err(Refusal { code: Trouble::Busy, retry_after_s: Some(90) }));
    bench.tell(Event::Disconnected { connection: Connection(1), chance: 0 });
    assert!(bench.wake_ms() >= 90_000);
}

#[test]
fn a_silent_relay_is_asked_and_then_given_up() {
    let mut bench = Bench::open(&[]);
    bench.now_ms = 25_000;
    assert!(matches!(bench.tell(Event::Tick).sent()[..], [Frame::Ping(_)]));
    bench.now_ms = 40_000;
    assert!(bench.tell(Event::Tick).hangs_up());
}

#[test]
fn a_push_without_an_answer_ends_the_line() {
    let mut bench = Bench::open(&[1]);
    bench.loaded();
    bench.now_ms = 25_000;
    let Frame::Ping(ping) = bench.tell(Event::Tick).sent()[0] else { panic!() };
    bench.hear(Frame::Pong(Pong { number: ping.number, heads: vec![], purged: 0 }));
    bench.now_ms = 30_000;
    assert!(bench.tell(Event::Tick).hangs_up());
}

#[test]
fn a_batch_that_got_lost_is_noticed_by_the_second_pong() {
    let mut bench = Bench::open(&[]);
    for (round, asks_again) in [(1, false), (2, true)] {
        bench.now_ms = round * 25_000;
        let Frame::Ping(ping) = bench.tell(Event::Tick).sent()[0] else { panic!() };
        let heads = vec![ShelfHead { shelf: SHELF, head: 3 }];
        assert_eq!(
            bench.hear(Frame::Pong(Pong { number: ping.number, heads, purged: 0 })).hello().is_some(),
            asks_again
        );
    }
}

#[test]
fn an_erasure_that_got_lost_is_noticed_by_the_pong() {
    let mut bench = Bench::open(&[]);
    for (round, purged) in [(1, 0), (2, 1)] {
        bench.now_ms = round * 25_000;
        let Frame::Ping(ping) = bench.tell(Event::Tick).sent()[0] else { panic!() };
        let pong = Frame::Pong(Pong { number: ping.number, heads: vec![], purged });
        assert_eq!(bench.hear(pong).hello().is_some(), purged > 0);
    }
}

#[test]
fn caught_up_beyond_what_came_leads_to_a_new_hello() {
    let mut bench = Bench::open(&[]);
    assert!(bench.hear(Frame::CaughtUp(CaughtUp { shelf: SHELF, head: 4 })).hello().is_some());
}

#[test]
fn a_clock_set_by_two_years_either_way_stops_nothing() {
    const TWO_YEARS_MS: i64 = 63_072_000_000;
    for jump in [TWO_YEARS_MS, -TWO_YEARS_MS] {
        let mut bench = Bench::new(Vec::new(), &[]);
        bench.tell(Event::Disconnected { connection: Connection(1), chance: 0 });
        bench.now_ms += jump;
        assert!(bench.tell(Event::Tick).has(|effect| matches!(effect, Effect::Connect(_))), "{jump}");
    }
}

#[test]
fn a_timer_that_rings_early_is_set_again() {
    let mut bench = Bench::open(&[]);
    bench.now_ms = 24_999;
    assert!(bench.tell(Event::Tick).sent().is_empty());
    assert_eq!(bench.wake_ms(), 25_000);
}

#[test]
fn the_right_record_under_a_wrong_number_is_not_taken() {
    let mut bench = Bench::open(&[]);
    let Frame::Batch(mut moved) = batch(&[1], 1) else { panic!() };
    (moved.from, moved.to, moved.items[0].seq) = (2, 2, 2);
    assert!(bench.hear(Frame::Batch(moved)).asked().is_none());
    assert!(bench.hello().is_some());
}

#[test]
fn records_of_a_shelf_the_relay_has_not_opened_are_not_taken() {
    let mut bench = Bench::open(&[]);
    let Frame::Batch(books) = batch(&[1], 1) else { panic!() };
    bench.hear(Frame::Batch(Batch { shelf: Shelf::Books, ..books }));
    assert!(bench.asked().is_none() && bench.sent().is_empty());
}

#[test]
fn a_refused_change_is_offered_again_on_the_next_line_only() {
    let mut bench = Bench::open(&[1]);
    let push = bench.loaded().pushed().remove(0);
    bench.ack(&push, 0, vec![Rejected { hash: change(1).0, why: RejectedWhy::Quota }]);
    assert!(bench.asked().is_none());
    bench.tell(Event::Disconnected { connection: Connection(1), chance: 0 });
    bench.tell(Event::TryNow).welcome(Mode::Resume, 0);
    assert_eq!(bench.loaded().pushed()[0].items[0].hash, change(1).0);
}

#[test]
fn a_welcome_to_another_hello_is_not_taken_for_the_answer() {
    let mut bench = Bench::new(Vec::new(), &[1]);
    let hello = bench.tell(Event::Connected(Connection(1))).hello().unwrap();
    let stale = Hello { handshake: hello.handshake + 1, ..hello.clone() };
    assert!(bench.answer(&stale, Mode::Resume, 0).asked().is_none());
    assert!(bench.answer(&hello, Mode::Resume, 0).asked().is_some());
}
