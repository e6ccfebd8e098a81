//! What a person at the terminal reads. Nothing else in this crate prints.

/// One line on standard output.
#[expect(clippy::print_stdout, reason = "the commands talk to a terminal")]
pub fn line(text: &str) {
    println!("{text}");
}

/// A heading between the steps of a long command.
pub fn step(text: &str) {
    line(&format!("\n── {text}"));
}

/// Something went wrong and the command ends.
#[expect(clippy::print_stderr, reason = "the commands talk to a terminal")]
pub fn problem(text: &str) {
    eprintln!("xtask: {text}");
}
