//! The project's own commands: `cargo xtask serve`, `build`, `test`, `bench`, `check`, `screens`, `papers`.

mod bench;
mod bindgen;
mod browser;
mod build;
mod compress;
mod figures;
mod file;
mod folder;
mod papers;
mod place;
mod precache;
mod program;
mod rivals;
mod say;
mod screens;
mod serve;
mod sheet;
mod site;
mod size;
mod soak;
mod split;
mod tally;
mod test;
mod tool;

use std::error::Error;
use std::process::ExitCode;

/// What every step gives back; the text of the error is what the person at the terminal reads.
type Done<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match command(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::problem(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

fn command(arguments: &[String]) -> Done {
    let rest = arguments.get(1..).unwrap_or_default();
    match arguments.first().map(String::as_str) {
        Some("serve") => serve::serve(rest),
        Some("site") => serve::site(rest),
        Some("build") => build::build(rest),
        Some("test") => test::test(rest),
        Some("check") => test::check(),
        Some("bench") => bench::bench(rest),
        Some("soak") => soak::soak(rest),
        Some("screens") => screens::screens(rest),
        Some("papers") => papers::papers(rest),
        Some("help" | "--help" | "-h") | None => {
            say::line(HELP);
            Ok(())
        }
        Some(other) => Err(format!("there is no command `{other}`\n\n{HELP}").into()),
    }
}

const HELP: &str = "\
cargo xtask serve [--release] [flags of the relay]   build everything, start the relay, print the address
cargo xtask site [--release]                         build the app's files only
cargo xtask build --release                          one binary that carries the app: target/release/server
cargo xtask test [lint|rust|site|e2e|paper …]        install what tests need, then run all of them or those named
cargo xtask check                                    quick: format, clippy, unit tests
cargo xtask soak [schedules [first seed]]            the simulated dealership, a million schedules
cargo xtask bench [weight|speed|sync|paper]          release build, files weighed, figures measured
cargo xtask papers [folder] [--pictures]             the corpus of papers, to look at and to validate
cargo xtask screens                                  a picture of every screen, to look at";
