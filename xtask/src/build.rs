//! `cargo xtask build --release`: one binary that carries the app.

use crate::place::{self, Build};
use crate::{Done, compress, program, say, serve, site, size};

/// Builds and shows what it weighs; without `--release` the quick build of site and relay.
pub fn build(arguments: &[String]) -> Done {
    match Build::of(arguments) {
        Build::Real => {
            size::show(&real()?);
            say::line(&format!("\n{}", place::server(Build::Real).display()));
            Ok(())
        }
        Build::Quick => {
            site::assemble(Build::Quick)?;
            serve::relay(Build::Quick)
        }
    }
}

/// The site at its smallest, and the relay with that site inside; gives back the weights.
pub fn real() -> Done<size::Weights> {
    say::step("the app's files");
    let site = site::assemble(Build::Real)?;
    say::step("compressing");
    compress::beside(&site)?;
    say::step("the relay");
    let mut cargo = program::cargo();
    cargo.args(["build", "--release", "--package", "server", "--bin", "server", "--features", "embed"]);
    program::run(cargo.env("JOBMAPPE_SITE_DIR", &site))?;
    size::weigh(&site, &place::server(Build::Real))
}
