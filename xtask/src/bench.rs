//! `cargo xtask bench`: the real build, weighed and measured, with the machine's load beside the figures.

use crate::place::{self, Build};
use crate::{Done, build, program, say, site, size, tool};
use std::fs;

/// Weighs and measures; `weight` or `speed` among the arguments chooses one of both. A figure over its limit is an
/// error, so that the command can guard a release.
pub fn bench(arguments: &[String]) -> Done {
    let wanted = |part: &str| arguments.is_empty() || arguments.iter().any(|argument| argument == part);
    let weights = build::real()?;
    let mut over = Vec::new();
    if wanted("weight") {
        size::show(&weights);
        over.extend(size::too_heavy(&weights));
    }
    if wanted("speed") {
        over.extend(speed()?);
    }
    say::step(&format!("os load {}", load()));
    if over.is_empty() { Ok(()) } else { Err(over.join("\n").into()) }
}

/// Runs each script of `end2end/bench`; one that ends badly has met a figure over its limit and said so.
fn speed() -> Done<Vec<String>> {
    tool::of_the_system()?;
    tool::of_node()?;
    let folder = place::root().join("end2end/bench");
    let mut over = Vec::new();
    for name in
        site::names_below(&folder)?.into_iter().filter(|name| name.ends_with(".mjs") && !name.contains('/'))
    {
        say::step(&format!("{name}, os load {}", load()));
        let mut node = program::named("node");
        node.arg(folder.join(&name)).env("E2E_SERVER", place::server(Build::Real));
        node.env("E2E_SITE", place::site(Build::Real));
        if let Err(error) = program::run(&mut node) {
            over.push(error.to_string());
        }
    }
    Ok(over)
}

/// The load averages of the last 1, 5 and 15 minutes.
fn load() -> String {
    let averages = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    averages.split(' ').take(3).collect::<Vec<_>>().join(" ")
}
