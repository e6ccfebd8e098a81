//! `cargo xtask soak`: the simulated dealership, many more schedules than the tests run, and what happened in them.

use crate::{Done, program, say};

const SCHEDULES: u64 = 1_000_000;

/// Plays that many schedules (the first argument, else a million) and prints how often each fault happened. The second
/// argument is the first seed; without it every run plays others.
pub fn soak(arguments: &[String]) -> Done {
    let schedules = number(arguments.first())?.unwrap_or(SCHEDULES);
    let first = number(arguments.get(1))?.unwrap_or_else(some_seed);
    say::step(&format!("{schedules} schedules from seed {first} on"));
    let test = "nothing_is_lost_doubled_or_left_waiting_under_any_schedule";
    let mut cargo = program::cargo();
    cargo.args(["test", "--release", "--package", "sync", "--test", "simulation", "--", "--nocapture", test]);
    cargo.env("SIMULATION_SEEDS", schedules.to_string()).env("SIMULATION_FIRST", first.to_string());
    program::run(&mut cargo)
}

fn number(argument: Option<&String>) -> Done<Option<u64>> {
    let parse =
        |text: &String| text.replace('_', "").parse().map_err(|_| format!("`{text}` is no number").into());
    argument.map(parse).transpose()
}

/// No clock and no dice: the number of this process is different enough.
fn some_seed() -> u64 {
    u64::from(std::process::id()) << 24
}
