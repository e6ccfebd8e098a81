//! `cargo xtask screens`: a picture of every screen, for people to look at.

use crate::browser::playwright;
use crate::place::{self, Build};
use crate::{Done, program, say, serve, site, tool};

/// Takes them; words behind the command go to Playwright (`--project phone`).
pub fn screens(arguments: &[String]) -> Done {
    tool::of_the_system()?;
    tool::of_node()?;
    site::assemble(Build::Quick)?;
    serve::relay(Build::Quick)?;
    program::run(
        playwright(Build::Quick).args(["--config", "screens/playwright.config.ts"]).args(arguments),
    )?;
    say::line(&format!("{}", place::root().join("end2end/test-results/screens").display()));
    Ok(())
}
