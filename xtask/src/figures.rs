//! What the benches that run in a browser have measured: a line each in a file, with name, value, unit and limit.

use crate::{Done, place, program, say};
use std::fs;
use std::process::Command;

/// A figure and what it may be at most.
#[derive(Debug, PartialEq)]
pub struct Figure {
    pub name: String,
    pub value: f64,
    pub unit: String,
    pub limit: Option<f64>,
}

/// Runs a bench and gives what is over its limit, or that it has not run to its end.
pub fn taken(part: &str, bench: &mut Command) -> Done<Vec<String>> {
    let file = place::target().join(format!("figures-{part}.tsv"));
    fs::write(&file, "")?;
    let ended = program::run(bench.env("BENCH_FIGURES", &file));
    let figures: Vec<Figure> = fs::read_to_string(&file)?.lines().filter_map(read).collect();
    say::step(&format!("{part}: {} figures, os load {}", figures.len(), load()));
    figures.iter().for_each(Figure::show);
    let mut over: Vec<String> = figures.iter().filter_map(Figure::over).collect();
    match ended {
        Err(error) if over.is_empty() => over.push(format!("{part} did not run to its end: {error}")),
        _ if figures.is_empty() => over.push(format!("{part} measured nothing")),
        _ => {}
    }
    Ok(over)
}

fn read(line: &str) -> Option<Figure> {
    let mut words = line.split('\t');
    let (name, value, unit) = (words.next()?, words.next()?, words.next()?);
    Some(Figure {
        name: name.into(),
        value: value.parse().ok()?,
        unit: unit.into(),
        limit: words.next().and_then(|limit| limit.parse().ok()),
    })
}

impl Figure {
    /// The figure beside its limit.
    pub fn show(&self) {
        let limit = self.limit.map_or_else(String::new, |limit| format!("at most {limit:.3}"));
        say::line(&format!("   {:<72} {:>10.3} {:<6} {limit}", self.name, self.value, self.unit));
    }

    /// What is wrong with it; a figure that is no number keeps to no limit.
    pub fn over(&self) -> Option<String> {
        let limit = self.limit.filter(|limit| self.value.is_nan() || self.value > *limit)?;
        Some(format!("{}: {:.3} {}, at most {limit:.3}", self.name, self.value, self.unit))
    }
}

/// The load averages of the last 1, 5 and 15 minutes.
pub fn load() -> String {
    let averages = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    averages.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Figure, read};

    #[test]
    fn a_line_is_a_figure_and_one_over_its_limit_is_named() {
        let figure = read("list visible\t1000.5\tms\t1000").expect("a figure");
        assert_eq!(figure.over().as_deref(), Some("list visible: 1000.500 ms, at most 1000.000"));
        assert_eq!(Figure { value: 1000.0, ..figure }.over(), None);
        assert_eq!(read("free\t3\tms\t").and_then(|figure| figure.over()), None);
        assert!(read("broken\tNaN\tms\t5").is_some_and(|figure| figure.over().is_some()));
        assert_eq!(read("noise"), None);
    }
}
