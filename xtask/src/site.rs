//! The assembled site: every file a browser may ask for, named by its content, and `build.json` that tells the
//! relay's shell those names:
//!
//! ```json
//! {"build": "<id>", "files": {"window.js": "/build/window.<hash>.js", "style.css": "/build/style.<hash>.css", …}}
//! ```
//!
//! The build id is a hash over all files; glue, wasm, worker and service worker of one id belong together.

use crate::bindgen::{self, BOTH};
use crate::file::{File, hash};
use crate::folder::names_below;
use crate::place::{self, Build};
use crate::{Done, precache, sheet, split};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Builds both wasm files and puts the site together; gives back its folder.
pub fn assemble(build: Build) -> Done<PathBuf> {
    bindgen::compile(build)?;
    let mut files = build_files(build)?;
    files.extend(public_files()?);
    files.extend(demo_files()?);
    let id = build_id(&files, &source("sw.js")?);
    let worker = precache::service_worker(&text("sw.js")?, &id, &files)?;
    files.push(File::plain("build.json", build_json(&id, &files)));
    files.push(File::plain("sw.js", worker.into_bytes()));
    let site = place::site(build);
    write(&site, &files)?;
    Ok(site)
}

/// What the relay's shell reads.
pub fn build_json(id: &str, files: &[File]) -> Vec<u8> {
    let names = files.iter().filter(|file| file.path.starts_with("/build/"));
    let map: serde_json::Map<_, _> =
        names.map(|file| (file.logical.clone(), file.path.clone().into())).collect();
    serde_json::json!({ "build": id, "files": map }).to_string().into_bytes()
}

fn build_files(build: Build) -> Done<Vec<File>> {
    let mut files = Vec::new();
    for wasm in BOTH {
        let bound = bindgen::bind(build, wasm)?;
        let mut glue = String::from_utf8(bound.js)?;
        for (import, script) in bound.snippets {
            let file = File::hashed(&snippet_name(&import), script);
            glue = glue.replace(&import, &file.path);
            files.push(file);
        }
        files.push(File::hashed(&format!("{}.wasm", wasm.name), bound.wasm));
        let mut loader = String::from_utf8(bound.loader)?;
        for (import, part) in bound.parts {
            let file = File::hashed(&part_name(wasm.name, &import), part);
            loader = loader.replace(&import, &file.path);
            files.push(file);
        }
        files.extend(bind_together(wasm.name, &glue, &loader)?);
    }
    files.push(File::hashed("worker.js", worker(&files)?.into_bytes()));
    files.push(File::hashed("boot.js", source("boot.js")?));
    files.push(File::hashed("style.css", sheet::whole(&place::root().join("style"))?.into_bytes()));
    Ok(files)
}

/// Glue and loader import each other, so neither can carry a hash of what is in it at last: both carry one over both.
fn bind_together(name: &str, glue: &str, loader: &str) -> Done<[File; 2]> {
    let mark = hash(format!("{glue}{loader}").as_bytes());
    let path = |logical: &str| format!("/build/{logical}.{mark}.js");
    let file = |logical: &str, text: &str, import: &str, other: &str| -> Done<File> {
        let quoted = ['"', '\''].map(|quote| format!("from {quote}{import}{quote}"));
        if !quoted.iter().any(|import| text.contains(import)) {
            return Err(format!("{logical}.js does not import {import}").into());
        }
        let told = format!("from \"{}\"", path(other));
        let bytes =
            quoted.iter().fold(text.to_owned(), |text, import| text.replace(import, &told)).into_bytes();
        Ok(File { logical: format!("{logical}.js"), path: path(logical), hash: hash(&bytes), bytes })
    };
    let parts = format!("{name}-parts");
    Ok([file(name, glue, split::LOADER, &parts)?, file(&parts, loader, split::GLUE, name)?])
}

/// `./split_import.wasm` is spoken of as `window-import.wasm`.
fn part_name(of: &str, import: &str) -> String {
    format!("{of}-{}", import.trim_start_matches("./").trim_start_matches("split_").replace('_', "-"))
}

/// `./snippets/leptos-0123/inline0.js` is spoken of as `leptos-0123-inline0.js`.
fn snippet_name(import: &str) -> String {
    import.trim_start_matches("./snippets/").replace('/', "-")
}

/// A worker has no document to read names from, so the engine's are written into it.
fn worker(files: &[File]) -> Done<String> {
    let mut script = text("worker.js")?;
    for name in ["engine.js", "engine.wasm"] {
        let file = files.iter().find(|file| file.logical == name).ok_or("the engine was not built")?;
        let mark = format!("__{}__", name.replace('.', "_").to_uppercase());
        if !script.contains(&mark) {
            return Err(format!("public/worker.js lacks {mark}").into());
        }
        script = script.replace(&mark, &file.path);
    }
    Ok(script)
}

fn public_files() -> Done<Vec<File>> {
    let public = place::root().join("public");
    let mut files = Vec::new();
    for name in names_below(&public)? {
        if handed_out(&name) {
            files.push(File::plain(&name, fs::read(public.join(&name))?));
        }
    }
    Ok(files)
}

/// The demo dealership's lists and its logo, which the app offers to bring in as it would bring in anybody's.
fn demo_files() -> Done<Vec<File>> {
    let demo = place::root().join("demo");
    let brought = |name: &String| !name.contains('/') && (name.ends_with(".csv") || name == "logo.png");
    let files = names_below(&demo)?.into_iter().filter(brought);
    files.map(|name| Ok(File::plain(&format!("demo/{name}"), fs::read(demo.join(&name))?))).collect()
}

/// Scripts are treated apart, and how a font was made concerns no browser.
fn handed_out(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    !["js", "md", "py"].contains(&extension) && !name.ends_with("requirements.txt")
}

fn source(name: &str) -> Done<Vec<u8>> {
    let path = place::root().join("public").join(name);
    fs::read(&path).map_err(|error| format!("public/{name}: {error}").into())
}

fn text(name: &str) -> Done<String> {
    Ok(String::from_utf8(source(name)?)?)
}

/// Writes what changed and removes what no longer belongs.
fn write(site: &Path, files: &[File]) -> Done {
    for file in files {
        let path = site.join(file.path.trim_start_matches('/'));
        if fs::read(&path).is_ok_and(|known| known == file.bytes) {
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, &file.bytes)?;
    }
    let wanted: BTreeSet<&str> = files.iter().map(|file| file.path.trim_start_matches('/')).collect();
    for name in names_below(site)? {
        let plain = name.trim_end_matches(".br").trim_end_matches(".gz");
        if !wanted.contains(plain) {
            fs::remove_file(site.join(&name))?;
        }
    }
    Ok(())
}

fn build_id(files: &[File], service_worker: &[u8]) -> String {
    let mut all = hash(service_worker);
    for file in files {
        all.push_str(&file.path);
        all.push_str(&file.hash);
    }
    hash(all.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{bind_together, build_id, build_json};
    use crate::file::File;

    #[test]
    fn the_build_id_changes_with_any_file_and_with_the_service_worker() {
        let one = build_id(&[File::plain("a.txt", b"1".to_vec())], b"sw");
        assert_ne!(one, build_id(&[File::plain("a.txt", b"2".to_vec())], b"sw"));
        assert_ne!(one, build_id(&[File::plain("b.txt", b"1".to_vec())], b"sw"));
        assert_ne!(one, build_id(&[File::plain("a.txt", b"1".to_vec())], b"other sw"));
        assert_eq!(one, build_id(&[File::plain("a.txt", b"1".to_vec())], b"sw"));
    }

    #[test]
    fn glue_and_loader_name_each_other_and_change_their_names_together() {
        let glue = "import * as parts from './parts.js';\nimports['./parts.js'] = parts;";
        let loader = "import { initSync } from \"./glue.js\";";
        let [one, other] = bind_together("window", glue, loader).unwrap();
        let text = |file: &File| String::from_utf8(file.bytes.clone()).unwrap();
        assert_eq!(text(&other), format!("import {{ initSync }} from \"{}\";", one.path));
        let imported = format!("import * as parts from \"{}\";\nimports['./parts.js'] = parts;", other.path);
        assert_eq!(text(&one), imported);
        let [changed, _] = bind_together("window", glue, &format!("{loader}\n")).unwrap();
        assert_ne!(changed.path, one.path);
        assert!(bind_together("window", "", loader).is_err());
    }

    #[test]
    fn build_json_names_the_hashed_files_only() {
        let files = [File::hashed("boot.js", b"x".to_vec()), File::plain("icons/a.svg", b"y".to_vec())];
        let json: serde_json::Value = serde_json::from_slice(&build_json("id", &files)).unwrap();
        assert_eq!(json["build"], "id");
        assert_eq!(json["files"]["boot.js"], files[0].path);
        assert_eq!(json["files"].as_object().unwrap().len(), 1);
    }
}
