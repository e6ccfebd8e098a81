//! `cargo xtask test`: everything that must hold, from formatting to the browser, with one closing line.

use crate::browser::playwright;
use crate::place::{self, Build};
use crate::tally::{self, Tally};
use crate::{Done, folder, papers, program, say, serve, site, tool};

/// A part of the tests that can be asked for by name.
struct Part {
    name: &'static str,
    run: fn(&[String]) -> Done<Tally>,
}

const PARTS: [Part; 4] = [
    Part { name: "lint", run: lint },
    Part { name: "rust", run: rust },
    Part { name: "e2e", run: e2e },
    Part { name: "paper", run: paper },
];

/// Runs all parts or the named ones; words that name no part go to Playwright (`e2e jobs.spec`).
pub fn test(arguments: &[String]) -> Done {
    let named = |part: &&Part| arguments.iter().any(|argument| argument == part.name);
    let mut chosen: Vec<&Part> = PARTS.iter().filter(named).collect();
    if chosen.is_empty() {
        chosen = PARTS.iter().collect();
    }
    let is_part = |argument: &&String| PARTS.iter().any(|part| part.name == argument.as_str());
    let rest: Vec<String> = arguments.iter().filter(|argument| !is_part(argument)).cloned().collect();
    if !rest.is_empty() && !chosen.iter().any(|part| part.name == "e2e") {
        return Err(format!("no such part: {}", rest.join(" ")).into());
    }
    close(chosen.into_iter().map(|part| (part.name, counted(part, &rest))).collect())
}

/// Format, clippy and the unit tests.
pub fn check() -> Done {
    close(vec![("lint", counted(&PARTS[0], &[])), ("rust", counted(&PARTS[1], &[]))])
}

/// A part that could not even start counts as one failed check; the other parts still run.
fn counted(part: &Part, rest: &[String]) -> Tally {
    (part.run)(rest).unwrap_or_else(|error| {
        say::problem(&error.to_string());
        Tally::one(false)
    })
}

fn close(tallies: Vec<(&str, Tally)>) -> Done {
    say::step("result");
    for (name, tally) in &tallies {
        say::line(&format!("   {name:<6} {:>5} passed {:>4} failed", tally.passed, tally.failed));
    }
    let all = tallies.into_iter().fold(Tally::default(), |sum, (_, tally)| sum.plus(tally));
    say::line(&format!("{} passed, {} failed", all.passed, all.failed));
    if all.failed == 0 && all.passed > 0 { Ok(()) } else { Err("not everything passed".into()) }
}

fn lint(_: &[String]) -> Done<Tally> {
    say::step("format and lints");
    tool::lints()?;
    let format = tally::check(program::cargo().args(["fmt", "--all", "--check"]));
    let mut clippy = program::cargo();
    clippy.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    Ok(format.plus(tally::check(&mut clippy)))
}

fn rust(_: &[String]) -> Done<Tally> {
    say::step("Rust tests");
    tool::of_the_database()?;
    tally::listen(
        program::cargo().args(["test", "--workspace", "--no-fail-fast", "--", "--quiet"]),
        tally::of_cargo,
    )
}

fn e2e(rest: &[String]) -> Done<Tally> {
    say::step("the app in a browser");
    tool::of_the_system()?;
    tool::of_node()?;
    site::assemble(Build::Quick)?;
    serve::relay(Build::Quick)?;
    let folder = place::root().join("end2end");
    let compiler = folder.join("node_modules/typescript/bin/tsc");
    let types = tally::check(program::named("node").arg(compiler).current_dir(&folder));
    Ok(types.plus(tally::listen(playwright(Build::Quick).args(rest), tally::of_playwright)?))
}

/// Each script of `end2end/paper` is one check, or as many as its last line `N passed, N failed` says.
fn paper(_: &[String]) -> Done<Tally> {
    let folder = place::root().join("end2end/paper");
    let names = folder::names_below(&folder)?;
    let scripts: Vec<_> = names.iter().filter(|name| name.ends_with(".py") && !name.contains('/')).collect();
    if scripts.is_empty() {
        return Ok(Tally::default());
    }
    say::step("the papers");
    tool::of_the_system()?;
    tool::of_node()?;
    let python = tool::of_python()?;
    let corpus = papers::folder()?;
    papers::write(&corpus)?;
    let mut sum = Tally::default();
    for script in scripts {
        let mut command = program::named(&python);
        command.arg(folder.join(script)).env("PAPERS", &corpus);
        let told = tally::listen(&mut command, tally::of_script)?;
        sum = sum.plus(if told == Tally::default() { Tally::one(true) } else { told });
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::{Tally, close};

    #[test]
    fn one_failed_check_fails_the_whole_and_so_does_a_run_without_any() {
        assert!(close(vec![("a", Tally::one(true)), ("b", Tally::one(true))]).is_ok());
        assert!(close(vec![("a", Tally::one(true)), ("b", Tally::one(false))]).is_err());
        assert!(close(vec![("a", Tally::default())]).is_err());
    }
}
