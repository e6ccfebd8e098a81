//! `cargo xtask bench`: the real build, weighed and measured, with the machine's load beside the figures.

use crate::browser::playwright;
use crate::place::{self, Build};
use crate::{Done, build, program, rivals, say, size, tool};
use std::fs;

/// Weighs and measures; `weight`, `speed`, `sync` or `paper` among the arguments chooses. A figure over its limit is an error,
/// so that the command can guard a release.
pub fn bench(arguments: &[String]) -> Done {
    let wanted = |part: &str| arguments.is_empty() || arguments.iter().any(|argument| argument == part);
    let mut over = Vec::new();
    if wanted("weight") || wanted("speed") {
        let weights = build::real()?;
        if wanted("weight") {
            size::show(&weights);
            over.extend(size::too_heavy(&weights));
        }
    }
    if wanted("speed") {
        over.extend(speed()?);
    }
    if wanted("sync") {
        say::step(&format!("sync, os load {}", load()));
        over.extend(rivals::measure()?);
    }
    if wanted("paper") {
        over.extend(paper()?);
    }
    say::step(&format!("os load {}", load()));
    if over.is_empty() { Ok(()) } else { Err(over.join("\n").into()) }
}

/// Runs what `end2end/bench` measures; it prints each figure and fails on one that is over its limit.
fn speed() -> Done<Vec<String>> {
    tool::of_the_system()?;
    tool::of_node()?;
    let mut bench = playwright(Build::Real);
    bench.args(["--config", "bench/playwright.config.ts"]);
    say::step(&format!("speed, os load {}", load()));
    let measured = program::run(&mut bench);
    Ok(measured.err().map(|error| format!("a figure is over its limit: {error}")).into_iter().collect())
}

/// An invoice of two pages by our paper crate and by other people's libraries, in the same Chromium.
fn paper() -> Done<Vec<String>> {
    tool::wasm_target()?;
    tool::of_the_system()?;
    tool::of_node()?;
    let folder = place::root().join("end2end/bench/papers");
    tool::of_node_in(&folder)?;
    let mut invoice = program::cargo();
    invoice.args(["build", "--quiet", "--profile", "wasm", "--target", "wasm32-unknown-unknown"]);
    program::run(invoice.args(["--package", "paper", "--example", "invoice"]))?;
    let wasm = place::target().join("wasm32-unknown-unknown/wasm/examples/invoice.wasm");
    say::step(&format!("an invoice of two pages, os load {}", load()));
    let measured = program::run(program::named("node").arg(folder.join("measure.mjs")).arg(wasm));
    Ok(measured.err().map(|error| format!("a figure is over its limit: {error}")).into_iter().collect())
}

/// The load averages of the last 1, 5 and 15 minutes.
fn load() -> String {
    let averages = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    averages.split(' ').take(3).collect::<Vec<_>>().join(" ")
}
