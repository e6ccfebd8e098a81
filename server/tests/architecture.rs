//! The walls of ARCHITECTURE.md, held against what the crates and files really import.

#[path = "architecture/licence.rs"]
mod licence;
#[path = "architecture/rule.rs"]
mod rule;
#[path = "architecture/scan.rs"]
mod scan;
#[path = "architecture/start.rs"]
mod start;

use rule::{Fault, Source, Stairs};
use serde_json::Value;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

type Found<T> = Result<T, Box<dyn Error>>;

/// Who may import whom of ours; nobody else anybody else.
const CRATES: [(&str, &[&str]); 13] = [
    ("domain", &[]),
    ("crdt", &[]),
    ("flate2", &[]),
    ("sync", &[]),
    ("words", &["domain"]),
    ("bridge", &["domain"]),
    ("exchange", &["domain"]),
    ("paper", &["domain", "words"]),
    ("markup", &[]),
    ("app", &["domain", "words", "bridge", "markup"]),
    ("engine", &["domain", "words", "bridge", "paper", "exchange", "crdt", "sync"]),
    ("server", &["sync", "words", "crdt"]),
    ("xtask", &[]),
];

/// What of other people's must never be a dependency of which crate.
const NEVER: [(&str, &[&str]); 9] = [
    (
        "domain",
        &["automerge", "web-sys", "js-sys", "wasm-bindgen", "getrandom", "rand", "leptos", "tokio", "sqlx"],
    ),
    ("words", &["automerge", "web-sys", "js-sys", "wasm-bindgen", "getrandom", "leptos", "tokio", "sqlx"]),
    ("bridge", &["automerge", "web-sys", "js-sys", "wasm-bindgen", "getrandom", "leptos", "tokio", "sqlx"]),
    ("paper", &["automerge", "web-sys", "js-sys", "wasm-bindgen", "getrandom", "leptos", "tokio", "sqlx"]),
    ("exchange", &["automerge", "web-sys", "js-sys", "wasm-bindgen", "getrandom", "leptos", "tokio", "sqlx"]),
    ("crdt", &["web-sys", "js-sys", "wasm-bindgen", "leptos", "tokio", "sqlx"]),
    ("sync", &["automerge", "web-sys", "js-sys", "wasm-bindgen", "getrandom", "leptos", "tokio", "sqlx"]),
    ("app", &["automerge", "sqlx", "tokio", "axum", "pdf-writer", "csv"]),
    ("server", &["automerge", "web-sys", "pdf-writer", "csv"]),
];

const APP: Stairs = Stairs {
    sources: "app/src/",
    steps: &[&["browser", "ui"], &["state"], &["parts"], &["pages"], &["app"], &["lib", "start"]],
};

const ENGINE: Stairs =
    Stairs { sources: "app/engine/src/", steps: &[&["browser"], &["store"], &["desk"], &["lib"]] };

const BROWSER_ROOMS: [&str; 2] = ["app/src/browser/", "app/engine/src/browser/"];

#[test]
fn no_crate_imports_another_that_it_may_not_know() -> Found<()> {
    let faults = crate_faults(&metadata(&["--no-deps"])?, &CRATES, &NEVER);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

#[test]
fn no_file_breaks_a_rule() -> Found<()> {
    let sources = sources()?;
    assert!(sources.len() > 50, "only {} files were found", sources.len());
    let faults: Vec<String> = sources.iter().flat_map(file_faults).map(shown).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    Ok(())
}

#[test]
fn the_start_says_nothing_that_only_the_parts_bring() -> Found<()> {
    let sources = sources()?;
    let files = start::files(&sources);
    assert!(files.contains_key("app/src/pages/today.rs") && files.contains_key("app/src/parts/later.rs"));
    assert!(!files.contains_key("app/src/pages/import.rs") && files.len() < 100, "{:?}", files.keys());
    let faults = start::said_too_early(&sources).into_iter();
    let faults: Vec<String> =
        faults.chain(sources.iter().filter_map(start::cut_without_words)).map(shown).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    Ok(())
}

#[test]
fn every_licence_can_be_met() -> Found<()> {
    let allowed = licence::allowed(&fs::read_to_string(root().join("deny.toml"))?)?;
    let mut strangers = Vec::new();
    for platform in ["x86_64-unknown-linux-gnu", "wasm32-unknown-unknown"] {
        for package in packages(&metadata(&["--filter-platform", platform])?) {
            let expression = package["license"].as_str().unwrap_or("none given");
            if !licence::is_met(expression, &allowed) {
                strangers.push(format!("{} {}: {expression}", package["name"], package["version"]));
            }
        }
    }
    assert!(strangers.is_empty(), "{}", strangers.join("\n"));
    Ok(())
}

#[test]
fn a_forbidden_dependency_is_found_whatever_its_kind() {
    let table: [(&str, &[&str]); 2] = [("domain", &[]), ("words", &["domain"])];
    let never: [(&str, &[&str]); 1] = [("domain", &["automerge"])];
    let faults = |domain: &str| {
        let json = format!(
            r#"{{"packages": [{{"name": "domain", "dependencies": [{domain}]}},
                {{"name": "words", "dependencies": [{{"name": "domain", "path": "x"}}, {{"name": "serde"}}]}}]}}"#
        );
        serde_json::from_str(&json).map(|json: Value| crate_faults(&json, &table, &never)).unwrap_or_default()
    };
    assert!(faults(r#"{"name": "serde"}"#).is_empty());
    assert_eq!(faults(r#"{"name": "words", "path": "x"}"#), ["domain depends on words"]);
    assert_eq!(faults(r#"{"name": "words", "path": "x", "kind": "dev"}"#), ["domain depends on words"]);
    assert_eq!(faults(r#"{"name": "automerge"}"#), ["domain depends on automerge"]);
    let stranger: Value = serde_json::json!({"packages": [{"name": "helper", "dependencies": []}]});
    assert_eq!(crate_faults(&stranger, &table, &never), ["helper is in no table"]);
}

/// Dependencies that no table allows, and crates of ours that no table knows.
fn crate_faults(metadata: &Value, may: &[(&str, &[&str])], never: &[(&str, &[&str])]) -> Vec<String> {
    let mut faults = Vec::new();
    for package in packages(metadata) {
        let name = package["name"].as_str().unwrap_or_default();
        let Some((_, allowed)) = may.iter().find(|(known, _)| *known == name) else {
            faults.push(format!("{name} is in no table"));
            continue;
        };
        let forbidden = never.iter().find(|(known, _)| *known == name).map_or(&[][..], |(_, list)| list);
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let on = dependency["name"].as_str().unwrap_or_default();
            let ours = !dependency["path"].is_null();
            if (ours && !allowed.contains(&on)) || forbidden.contains(&on) {
                faults.push(format!("{name} depends on {on}"));
            }
        }
    }
    faults
}

fn file_faults(source: &Source) -> Vec<Fault> {
    let mut faults = rule::against_the_stairs(source, &APP);
    faults.extend(rule::against_the_stairs(source, &ENGINE));
    faults.extend(rule::side_effects_outside(source, &BROWSER_ROOMS));
    faults.extend(rule::crate_outside(source, "crdt", "server/src/", "compaction"));
    faults.extend(rule::size_and_name(source));
    faults.extend(rule::one_name_one_path(source));
    faults.extend(rule::style_attribute(source));
    faults
}

fn shown(fault: Fault) -> String {
    format!("{}:{}: {}", fault.path, fault.line, fault.what)
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

fn metadata(flags: &[&str]) -> Found<Value> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["metadata", "--format-version", "1"]).args(flags).current_dir(root());
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All files of Rust that are ours.
fn sources() -> Found<Vec<Source>> {
    let mut sources = Vec::new();
    for folder in ["app", "server", "shared", "xtask"] {
        collect(&root().join(folder), folder, &mut sources)?;
    }
    Ok(sources)
}

fn collect(folder: &Path, name: &str, sources: &mut Vec<Source>) -> Found<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &path, sources)?;
        } else if path.ends_with(".rs") {
            sources.push(Source { text: fs::read_to_string(entry.path())?, path });
        }
    }
    Ok(())
}
