//! The relay and its protocol beside automerge-repo and its sync server, measured one after the other in one run.

use crate::figures::load;
use crate::{Done, place, program, say, tool};

/// What a figure must keep to.
enum Limit {
    AtMost(f64),
    AtLeast(f64),
    /// At most this share of what the rival needs.
    Share(f64),
}

impl Limit {
    fn told(&self) -> String {
        match self {
            Limit::AtMost(most) => format!("at most {most}"),
            Limit::AtLeast(least) => format!("at least {least}"),
            Limit::Share(share) => format!("at most {share} of automerge-repo's"),
        }
    }
}

/// A figure, under the name that both programs print, and what it must keep to.
struct Figure {
    name: &'static str,
    limits: &'static [Limit],
}

const FIGURES: [Figure; 14] = [
    Figure { name: "first start, ms", limits: &[Limit::Share(0.2)] },
    Figure { name: "first start, bytes", limits: &[Limit::AtMost(300_000.0)] },
    Figure { name: "first start, messages", limits: &[Limit::AtMost(10.0)] },
    Figure { name: "first start, relay CPU ms", limits: &[Limit::AtMost(50.0)] },
    Figure { name: "relay memory KiB", limits: &[Limit::AtMost(20_480.0)] },
    Figure { name: "back after one change, ms", limits: &[] },
    Figure { name: "back after one change, bytes", limits: &[Limit::AtMost(1_000.0)] },
    Figure { name: "back after one change, messages", limits: &[Limit::AtMost(4.0)] },
    Figure { name: "edit seen there, median ms", limits: &[Limit::AtMost(4.0), Limit::Share(1.0)] },
    Figure { name: "acknowledged durable changes a second, SQLite", limits: &[Limit::AtLeast(3_000.0)] },
    Figure { name: "acknowledged durable changes a second, PostgreSQL", limits: &[Limit::AtLeast(1_500.0)] },
    Figure { name: "30 devices back at once, ms", limits: &[Limit::AtMost(2_000.0)] },
    Figure { name: "relay memory with 500 idle devices KiB", limits: &[Limit::AtMost(58_593.0)] },
    Figure { name: "a log of 200,000 records opened, median ms", limits: &[Limit::AtMost(50.0)] },
];

/// What a program printed: a name and a value on each line.
type Measured = Vec<(String, f64)>;

/// Measures both, prints them side by side, and gives what is over its limit.
pub fn measure() -> Done<Vec<String>> {
    tool::of_the_database()?;
    let peer = place::root().join("end2end/bench/peer");
    tool::of_node_in(&peer)?;
    let ours = read(&program::output(program::cargo().args([
        "bench",
        "--package",
        "server",
        "--bench",
        "figures",
    ]))?);
    let theirs = read(&program::output(program::named("node").arg(peer.join("measure.mjs")))?);
    say::step(&format!("1,000 jobs: our relay beside automerge-repo's, os load {}", load()));
    say::line(&format!("   {:<52} {:>12} {:>15}  must be", "", "ours", "automerge-repo"));
    for figure in &FIGURES {
        let shown = |all: &Measured| {
            value(all, figure.name).map_or_else(|| "–".into(), |value| format!("{value:.1}"))
        };
        let limits = figure.limits.iter().map(Limit::told).collect::<Vec<_>>().join(", ");
        say::line(&format!("   {:<52} {:>12} {:>15}  {limits}", figure.name, shown(&ours), shown(&theirs)));
    }
    Ok(FIGURES.iter().flat_map(|figure| over(figure, &ours, &theirs)).collect())
}

fn read(printed: &str) -> Measured {
    let pair = |line: &str| {
        let (name, value) = line.split_once('\t')?;
        Some((name.to_owned(), value.parse().ok()?))
    };
    printed.lines().filter_map(pair).collect()
}

fn value(measured: &Measured, name: &str) -> Option<f64> {
    measured.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
}

/// What a figure does not keep to; one that was not measured keeps to nothing.
fn over(figure: &Figure, ours: &Measured, theirs: &Measured) -> Vec<String> {
    let Some(mine) = value(ours, figure.name) else {
        return vec![format!("{} was not measured", figure.name)];
    };
    let kept = |limit: &&Limit| match limit {
        Limit::AtMost(most) => mine <= *most,
        Limit::AtLeast(least) => mine >= *least,
        Limit::Share(share) => value(theirs, figure.name).is_some_and(|rival| mine <= rival * share),
    };
    let broken = figure.limits.iter().filter(|limit| !kept(limit));
    broken.map(|limit| format!("{} is {mine:.1}, must be {}", figure.name, limit.told())).collect()
}

#[cfg(test)]
mod tests {
    use super::{Figure, Limit, over, read};

    #[test]
    fn a_figure_is_held_against_its_limits_and_one_that_is_missing_is_not_forgiven() {
        let ours = read("a, ms\t2.0\nnoise\nb\t10.5\n");
        let theirs = read("a, ms\t9.0\n");
        let count = |name, limits| over(&Figure { name, limits }, &ours, &theirs).len();
        assert_eq!(count("a, ms", &[Limit::AtMost(2.0), Limit::Share(0.25), Limit::AtLeast(2.0)]), 0);
        assert_eq!(count("a, ms", &[Limit::AtMost(1.9), Limit::Share(0.2), Limit::AtLeast(2.1)]), 3);
        assert_eq!(count("b", &[Limit::Share(0.5)]), 1, "the rival has no such figure");
        assert_eq!(count("c", &[]), 1, "it was not measured");
    }
}
