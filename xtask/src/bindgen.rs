//! The two wasm files and the JavaScript that loads them.

use crate::place::{self, Build};
use crate::{Done, program, say, tool};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// One of the two programs that run in a browser.
#[derive(Clone, Copy)]
pub struct Wasm {
    /// Cargo's name of package and bin.
    pub bin: &'static str,
    /// Its name in the site.
    pub name: &'static str,
}

/// The window paints, the engine keeps.
pub const BOTH: [Wasm; 2] = [Wasm { bin: "app", name: "window" }, Wasm { bin: "engine", name: "engine" }];

/// A wasm file and its glue, ready for a browser.
pub struct Bound {
    /// The ES module; its default export wants `{ module_or_path }`.
    pub js: Vec<u8>,
    /// The module's code.
    pub wasm: Vec<u8>,
}

/// Compiles both programs in one go.
pub fn compile(build: Build) -> Done {
    tool::wasm_target()?;
    let mut cargo = program::cargo();
    cargo.args(["build", "--target", "wasm32-unknown-unknown", "--profile", build.wasm_profile(), "--bins"]);
    for wasm in BOTH {
        cargo.args(["--package", wasm.bin]);
    }
    program::run(&mut cargo)
}

/// Makes the glue; takes the kept one when the wasm did not change.
pub fn bind(build: Build, wasm: Wasm) -> Done<Bound> {
    let raw = fs::read(place::raw_wasm(build, wasm.bin))?;
    let kept = place::kept(build);
    fs::create_dir_all(&kept)?;
    let stamp = stamp(&raw);
    if fs::read_to_string(kept.join(format!("{}.stamp", wasm.name))).is_ok_and(|known| known == stamp) {
        return read(&kept, wasm);
    }
    let bound = generate(wasm, raw)?;
    write(&kept, wasm, &bound, &stamp)?;
    Ok(bound)
}

fn generate(wasm: Wasm, raw: Vec<u8>) -> Done<Bound> {
    say::line(&format!("   binding {}", wasm.name));
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(wasm.name, raw)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    let mut output = bindgen.generate_output()?;
    if !output.snippets().is_empty() || !output.local_modules().is_empty() {
        return Err(format!("{} carries inline JavaScript; put it into public/ instead", wasm.name).into());
    }
    Ok(Bound { js: output.js().as_bytes().to_vec(), wasm: output.wasm_mut().emit_wasm() })
}

fn read(kept: &Path, wasm: Wasm) -> Done<Bound> {
    let file = |extension: &str| fs::read(kept.join(format!("{}.{extension}", wasm.name)));
    Ok(Bound { js: file("js")?, wasm: file("wasm")? })
}

fn write(kept: &Path, wasm: Wasm, bound: &Bound, stamp: &str) -> Done {
    let path = |extension: &str| kept.join(format!("{}.{extension}", wasm.name));
    fs::write(path("js"), &bound.js)?;
    fs::write(path("wasm"), &bound.wasm)?;
    fs::write(path("stamp"), stamp)?;
    Ok(())
}

fn stamp(raw: &[u8]) -> String {
    Sha256::digest(raw).iter().map(|byte| format!("{byte:02x}")).collect()
}
