//! `cargo xtask bench`: the real build, weighed and measured, with the machine's load beside the figures.

use crate::browser::playwright;
use crate::figures::load;
use crate::place::{self, Build};
use crate::{Done, build, figures, program, rivals, say, size, tool};
use std::fs;

/// Weighs and measures; `weight`, `speed`, `sync` or `paper` among the arguments chooses. Figures over their limits are named at
/// the end and are an error, so that the command can guard a release.
pub fn bench(arguments: &[String]) -> Done {
    let names = |argument: &String, part: &str| argument.split('=').next() == Some(part);
    let wanted = |part: &str| arguments.is_empty() || arguments.iter().any(|argument| names(argument, part));
    let mut over = Vec::new();
    if wanted("weight") || wanted("speed") {
        let weights = build::real()?;
        if wanted("weight") {
            size::show(&weights);
            over.extend(size::too_heavy(&weights));
        }
    }
    if wanted("speed") {
        over.extend(speed(arguments)?);
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

/// Runs what `end2end/bench` measures; `speed=NAME` among the arguments runs one file of it alone.
fn speed(arguments: &[String]) -> Done<Vec<String>> {
    tool::of_the_system()?;
    tool::of_node()?;
    // What makes a large dealership to fill the relays with.
    program::run(program::cargo().args([
        "build",
        "--quiet",
        "--package",
        "engine",
        "--example",
        "dealership",
    ]))?;
    let mut bench = playwright(Build::Real);
    bench.args(["--config", "bench/playwright.config.ts"]);
    bench.args(arguments.iter().filter_map(|argument| argument.strip_prefix("speed=")));
    bench.env("E2E_DEALERSHIP", place::target().join("debug/examples/dealership"));
    say::step(&format!("speed, os load {}", load()));
    figures::taken("speed", &mut bench)
}

/// An invoice of two pages by our paper crate and by other people's libraries, in the same Chromium; and longer papers.
fn paper() -> Done<Vec<String>> {
    tool::wasm_target()?;
    tool::of_the_system()?;
    tool::of_node()?;
    let folder = place::root().join("end2end/bench/papers");
    tool::of_node_in(&folder)?;
    let mut papers = program::cargo();
    papers.args(["build", "--quiet", "--profile", "wasm", "--target", "wasm32-unknown-unknown"]);
    papers.args([
        "--package",
        "paper",
        "--example",
        "invoice",
        "--example",
        "long_invoice",
        "--example",
        "offer",
    ]);
    program::run(&mut papers)?;
    let made = place::target().join("invoice.pdf");
    let mut invoice = program::cargo();
    program::run(
        invoice.args(["run", "--quiet", "--package", "paper", "--example", "invoice", "--"]).arg(&made),
    )?;
    let wasm = place::target().join("wasm32-unknown-unknown/wasm/examples");
    say::step(&format!("an invoice of two pages, os load {}", load()));
    let mut over = figures::taken("paper", program::named("node").arg(folder.join("measure.mjs")).arg(wasm))?;
    let weight = figures::Figure {
        name: "invoice of two pages".into(),
        value: fs::metadata(made)?.len() as f64,
        unit: "bytes".into(),
        limit: Some(60_000.0),
    };
    weight.show();
    over.extend(weight.over());
    Ok(over)
}
