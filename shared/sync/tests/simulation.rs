//! A small dealership under a bad sky: devices with tabs that die, a relay that crashes and is restored from
//! backups, lines that drop, double, swap and cut frames. The same seed gives the same run.
//!
//! At every crash and at the end: every acknowledged change is on the relay or on a device that will bring it
//! back; at the end the relay holds the union of all that was made, every device the same, nothing waits,
//! nothing is there twice.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[path = "simulation/device.rs"]
mod device;
#[path = "simulation/dice.rs"]
mod dice;
#[path = "simulation/relay.rs"]
mod relay;
#[path = "simulation/world.rs"]
mod world;

use world::{Bug, run};

/// Enough for every planted bug below; the soak runs more.
const SEEDS: u64 = 3_000;

#[test]
fn nothing_is_lost_doubled_or_left_waiting_under_any_schedule() {
    let seeds = std::env::var("SIMULATION_SEEDS").ok().and_then(|text| text.parse().ok()).unwrap_or(SEEDS);
    for seed in 1..=seeds {
        if let Err(fault) = run(seed, None) {
            panic!("seed {seed}: {fault:?}");
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_run() {
    for seed in 1..50 {
        assert_eq!(run(seed, None), run(seed, None));
    }
}

/// A simulation that cannot fail proves nothing: each of these is found.
fn is_caught(bug: Bug) {
    let caught = (1..=20_000).find(|seed| run(*seed, Some(bug)).is_err());
    assert!(caught.is_some(), "{bug:?} was never noticed");
}

#[test]
fn an_acknowledgement_before_the_disk_has_it_is_caught() {
    is_caught(Bug::AckBeforeSync);
}

#[test]
fn a_cursor_stored_before_its_records_is_caught() {
    is_caught(Bug::CursorBeforeData);
}

#[test]
fn an_outbox_emptied_on_sending_is_caught() {
    is_caught(Bug::OutboxDroppedOnSend);
}

#[test]
fn an_outbox_forgotten_on_reconnecting_is_caught() {
    is_caught(Bug::OutboxForgotten);
}

#[test]
fn a_relay_that_compares_no_chain_is_caught() {
    is_caught(Bug::NoChain);
}

#[test]
fn a_device_without_a_high_water_mark_is_caught() {
    is_caught(Bug::NoMark);
}

#[test]
fn a_device_that_accepts_a_gap_is_caught() {
    is_caught(Bug::GapAccepted);
}

#[test]
fn a_relay_that_does_not_deduplicate_is_caught() {
    is_caught(Bug::NoDeduplication);
}

#[test]
fn numbers_visible_before_their_commit_are_caught() {
    is_caught(Bug::VisibleBeforeCommit);
}

#[test]
fn a_chain_that_skips_records_is_caught() {
    is_caught(Bug::ChainSkipsRecords);
}

#[test]
fn a_push_accepted_before_the_reset_is_done_is_caught() {
    is_caught(Bug::PushDuringReset);
}
