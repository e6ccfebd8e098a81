//! Running other programs, with an error that says which and how it ended.

use crate::Done;
use crate::place;
use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// The cargo that runs us.
pub fn cargo() -> Command {
    named(std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()))
}

/// Any program, in the workspace's folder.
pub fn named(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root());
    command
}

/// Runs to the end; an exit code other than 0 is an error.
pub fn run(command: &mut Command) -> Done {
    let status = command.status().map_err(|error| format!("{}: {error}", shown(command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", shown(command)).into()) }
}

/// Runs to the end and gives back what it wrote on standard output.
pub fn output(command: &mut Command) -> Done<String> {
    let output =
        command.stderr(Stdio::inherit()).output().map_err(|error| format!("{}: {error}", shown(command)))?;
    if !output.status.success() {
        return Err(format!("{} ended with {}", shown(command), output.status).into());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program is there and answers to `arguments`.
pub fn answers(program: impl AsRef<OsStr>, arguments: &[&str]) -> bool {
    let quiet = named(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

/// Becomes the program: signals and the terminal go straight to it.
#[cfg(unix)]
pub fn become_it(command: &mut Command) -> Done {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(format!("{}: {error}", shown(command)).into())
}

/// Runs the program in the foreground until it ends.
#[cfg(not(unix))]
pub fn become_it(command: &mut Command) -> Done {
    run(command)
}

/// A command as a person would have typed it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
