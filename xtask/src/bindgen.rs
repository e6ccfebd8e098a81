//! The two wasm files and the JavaScript that loads them.

use crate::file::hash;
use crate::folder::names_below;
use crate::place::{self, Build};
use crate::{Done, program, say, split, tool};
use std::collections::BTreeMap;
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
    /// Small scripts which crates brought along, under the paths by which the glue imports them (`./snippets/…`).
    pub snippets: BTreeMap<String, Vec<u8>>,
    /// The script that loads parts.
    pub loader: Vec<u8>,
    /// The parts, under the paths by which the loader fetches them (`./split_…wasm`).
    pub parts: BTreeMap<String, Vec<u8>>,
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
    let kept = place::kept(build).join(wasm.name);
    let mark = hash(&raw);
    if fs::read_to_string(kept.join("stamp")).is_ok_and(|known| known == mark)
        && let Ok(bound) = read(&kept)
    {
        return Ok(bound);
    }
    say::line(&format!("   binding {}", wasm.name));
    let cut = split::cut(&raw, &place::kept(build).join(format!("{}-cut", wasm.name)))?;
    let parts = cut.parts.into_iter().map(|(name, bytes)| (format!("./{name}"), bytes)).collect();
    let bound = Bound { loader: cut.loader.into_bytes(), parts, ..generate(wasm, cut.main)? };
    write(&kept, &bound, &mark)?;
    Ok(bound)
}

fn generate(wasm: Wasm, raw: Vec<u8>) -> Done<Bound> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes(wasm.name, raw)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        // What parts ask of the main file: its memory, its table, its stack.
        .keep_lld_exports(true);
    let mut output = bindgen.generate_output()?;
    let inline = output.snippets().iter().flat_map(|(of, scripts)| {
        let numbered = scripts.iter().enumerate();
        numbered
            .map(move |(i, script)| (format!("./snippets/{of}/inline{i}.js"), script.clone().into_bytes()))
    });
    let local = output.local_modules().iter();
    let local = local.map(|(path, script)| (format!("./snippets/{path}"), script.clone().into_bytes()));
    let snippets = inline.chain(local).collect();
    let (js, wasm) = (output.js().as_bytes().to_vec(), output.wasm_mut().emit_wasm());
    Ok(Bound { js, wasm, snippets, loader: Vec::new(), parts: BTreeMap::new() })
}

fn read(kept: &Path) -> Done<Bound> {
    let below = |folder: &str| -> Done<BTreeMap<String, Vec<u8>>> {
        let names = names_below(&kept.join(folder))?.into_iter();
        names.map(|name| Ok((format!("./{name}"), fs::read(kept.join(folder).join(&name))?))).collect()
    };
    let bytes = |name: &str| fs::read(kept.join(name));
    Ok(Bound {
        js: bytes("glue.js")?,
        wasm: bytes("module.wasm")?,
        snippets: below("beside")?,
        loader: bytes("loader.js")?,
        parts: below("parts")?,
    })
}

fn write(kept: &Path, bound: &Bound, mark: &str) -> Done {
    if kept.exists() {
        fs::remove_dir_all(kept)?;
    }
    for (folder, files) in [("beside", &bound.snippets), ("parts", &bound.parts)] {
        fs::create_dir_all(kept.join(folder))?;
        for (name, bytes) in files {
            let path = kept.join(folder).join(name);
            fs::create_dir_all(path.parent().unwrap_or(kept))?;
            fs::write(path, bytes)?;
        }
    }
    fs::write(kept.join("glue.js"), &bound.js)?;
    fs::write(kept.join("module.wasm"), &bound.wasm)?;
    fs::write(kept.join("loader.js"), &bound.loader)?;
    Ok(fs::write(kept.join("stamp"), mark)?)
}
