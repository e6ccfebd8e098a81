//! Counting what passed and what failed, out of what the test programs themselves say.

use crate::Done;
use crate::{program, say};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// How many checks passed and failed.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    /// One check.
    pub fn one(good: bool) -> Tally {
        Tally { passed: usize::from(good), failed: usize::from(!good) }
    }

    /// Both together.
    pub fn plus(self, other: Tally) -> Tally {
        Tally { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

/// Runs a program whose success is one check.
pub fn check(command: &mut Command) -> Tally {
    let result = program::run(command);
    if let Err(error) = &result {
        say::problem(&error.to_string());
    }
    Tally::one(result.is_ok())
}

/// Runs a test program, shows each line as it comes, and adds up what `read` finds in them. A program that ends badly
/// without naming a failed check counts as one.
pub fn listen(command: &mut Command, read: fn(&str) -> Option<Tally>) -> Done<Tally> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| {
        let shown = program::shown(command);
        format!("{shown}: {error}")
    })?;
    let mut tally = Tally::default();
    if let Some(lines) = child.stdout.take() {
        for line in BufReader::new(lines).lines() {
            let line = line?;
            tally = tally.plus(read(&line).unwrap_or_default());
            say::line(&line);
        }
    }
    let good = child.wait()?.success();
    if !good && tally.failed == 0 {
        tally = tally.plus(Tally::one(false));
    }
    Ok(tally)
}

/// `test result: ok. 5 passed; 0 failed; 0 ignored; …`
pub fn of_cargo(line: &str) -> Option<Tally> {
    let counts = line.trim().strip_prefix("test result:")?.split_once(". ")?.1;
    let count = |word: &str| {
        let part = counts.split(';').find(|part| part.trim().ends_with(word))?;
        part.trim().split(' ').next()?.parse().ok()
    };
    Some(Tally { passed: count("passed")?, failed: count("failed")? })
}

/// `  12 passed (3.4s)` and `  1 failed`; a skipped or interrupted test has not passed. One that passed at its second
/// try has, and Playwright names it.
pub fn of_playwright(line: &str) -> Option<Tally> {
    let mut words = line.split_whitespace();
    let count = words.next()?.parse().ok()?;
    let kind = words.next()?;
    let rest = words.next();
    if rest.is_some_and(|rest| !rest.starts_with('(') && kind != "did") {
        return None;
    }
    match kind {
        "passed" | "flaky" => Some(Tally { passed: count, failed: 0 }),
        "failed" | "skipped" | "interrupted" | "did" => Some(Tally { passed: 0, failed: count }),
        _ => None,
    }
}

/// `3 passed, 1 failed`
pub fn of_script(line: &str) -> Option<Tally> {
    let (passed, failed) = line.trim().split_once(", ")?;
    let passed = passed.strip_suffix(" passed")?.parse().ok()?;
    let failed = failed.strip_suffix(" failed")?.parse().ok()?;
    Some(Tally { passed, failed })
}

#[cfg(test)]
mod tests {
    use super::{Tally, listen, of_cargo, of_playwright, of_script};
    use crate::program;

    fn tally(passed: usize, failed: usize) -> Option<Tally> {
        Some(Tally { passed, failed })
    }

    #[test]
    fn the_summaries_of_the_test_programs_are_understood() {
        let cargo = "test result: FAILED. 5 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(of_cargo(cargo), tally(5, 2));
        assert_eq!(of_cargo("test money::rounds ... ok"), None);
        assert_eq!(of_playwright("  12 passed (3.4s)"), tally(12, 0));
        assert_eq!(of_playwright("  1 failed"), tally(0, 1));
        assert_eq!(of_playwright("  2 flaky"), tally(2, 0));
        assert_eq!(of_playwright("  2 skipped"), tally(0, 2));
        assert_eq!(of_playwright("  3 did not run"), tally(0, 3));
        assert_eq!(of_playwright("3 failed attempts were made"), None);
        assert_eq!(of_playwright("Running 12 tests using 1 worker"), None);
        assert_eq!(of_script("3 passed, 1 failed"), tally(3, 1));
        assert_eq!(of_script("all fine"), None);
    }

    #[test]
    fn a_program_that_dies_without_a_summary_counts_as_failed() {
        let mut dying = program::named("sh");
        assert_eq!(listen(dying.args(["-c", "echo hello; exit 3"]), of_script).unwrap(), Tally::one(false));
        let mut telling = program::named("sh");
        assert_eq!(
            listen(telling.args(["-c", "echo '4 passed, 0 failed'"]), of_script).unwrap(),
            tally(4, 0).unwrap()
        );
    }
}
