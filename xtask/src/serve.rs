//! `cargo xtask serve`: from the sources to a running relay.

use crate::place::{self, Build};
use crate::{Done, program, say, site};
use std::env;

/// Builds the app's files and the relay, then becomes the relay.
pub fn serve(arguments: &[String]) -> Done {
    let build = Build::of(arguments);
    say::step("the app's files");
    let site = site::assemble(build)?;
    say::step("the relay");
    relay(build)?;
    let mut server = program::named(place::server(build));
    server.arg("serve").args(passed_on(arguments));
    if unset(arguments, "--site", "JOBMAPPE_SITE") {
        server.arg("--site").arg(site);
    }
    if unset(arguments, "--data", "JOBMAPPE_DATA") {
        server.arg("--data").arg(place::root().join("data"));
    }
    program::become_it(&mut server)
}

/// Builds the app's files only and says where they lie.
pub fn site(arguments: &[String]) -> Done {
    let folder = site::assemble(Build::of(arguments))?;
    say::line(&format!("{}", folder.display()));
    Ok(())
}

/// Compiles the relay that reads its site from a folder. The quick one takes its crates as `cargo test --workspace` compiles
/// them, so that the tests and the app that they open are compiled once.
pub fn relay(build: Build) -> Done {
    let which: &[&str] = match build {
        Build::Quick => &["build", "--workspace", "--bin", "server"],
        Build::Real => &["build", "--package", "server", "--bin", "server", "--release"],
    };
    program::run(program::cargo().args(which))
}

fn passed_on(arguments: &[String]) -> impl Iterator<Item = &String> {
    arguments.iter().filter(|argument| *argument != "--release")
}

fn unset(arguments: &[String], flag: &str, variable: &str) -> bool {
    let given = |argument: &String| argument == flag || argument.starts_with(&format!("{flag}="));
    !arguments.iter().any(given) && env::var_os(variable).is_none()
}

#[cfg(test)]
mod tests {
    use super::{passed_on, unset};

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(ToString::to_string).collect()
    }

    #[test]
    fn flags_of_the_relay_are_passed_on_and_ours_are_not() {
        let given = words("--release --listen 0.0.0.0:80");
        assert_eq!(passed_on(&given).cloned().collect::<Vec<_>>(), words("--listen 0.0.0.0:80"));
    }

    #[test]
    fn a_folder_that_was_named_is_not_named_again() {
        assert!(!unset(&words("--data x"), "--data", "JOBMAPPE_NO_SUCH_VARIABLE"));
        assert!(!unset(&words("--data=x"), "--data", "JOBMAPPE_NO_SUCH_VARIABLE"));
        assert!(unset(&words("--listen x"), "--data", "JOBMAPPE_NO_SUCH_VARIABLE"));
    }
}
