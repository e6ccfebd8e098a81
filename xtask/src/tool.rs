//! What the commands need on the machine, installed where it is missing and pinned where it is ours to choose.

use crate::{Done, program, say};

/// The compiler's target for browsers.
pub fn wasm_target() -> Done {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = program::output(program::named("rustc").args(["--print", "sysroot"]))?;
    if std::path::Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    say::line(&format!("   adding the compiler's target {TARGET}"));
    program::run(program::named("rustup").args(["target", "add", TARGET]))
}
