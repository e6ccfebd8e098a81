//! Playwright, with what it drives: the relay's binary and the site of a build.

use crate::place::{self, Build};
use crate::program;
use std::process::Command;

/// `playwright test` in `end2end`, yet to be told what to run.
pub fn playwright(build: Build) -> Command {
    let folder = place::root().join("end2end");
    let mut node = program::named("node");
    node.arg(folder.join("node_modules/@playwright/test/cli.js")).arg("test").current_dir(&folder);
    node.env("E2E_SERVER", place::server(build)).env("E2E_SITE", place::site(build));
    node
}
