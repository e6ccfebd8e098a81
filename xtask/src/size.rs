//! What the handed-out files weigh, against what they may weigh. KB are thousands of bytes, brotli.

use crate::bindgen::BOTH;
use crate::{Done, say};
use std::fs;
use std::path::Path;

/// What the window's wasm file may weigh, as far as a start loads it.
const WINDOW: u64 = 180_000;
/// What everything may weigh together that a first start loads before the app can be used, apart from fonts and icons.
const START: u64 = 800_000;

/// One file of the site.
pub struct Weight {
    pub name: String,
    pub raw: u64,
    pub brotli: u64,
}

/// What `build.json` names, which is all that a device keeps apart from fonts and icons, and the relay's binary.
pub struct Weights {
    pub files: Vec<Weight>,
    pub binary: u64,
}

/// Weighs the files that `build.json` names.
pub fn weigh(site: &Path, binary: &Path) -> Done<Weights> {
    let json: serde_json::Value = serde_json::from_slice(&fs::read(site.join("build.json"))?)?;
    let names = json["files"].as_object().ok_or("build.json names no files")?;
    let mut files = Vec::new();
    for (name, path) in names {
        let path = site.join(path.as_str().unwrap_or_default().trim_start_matches('/'));
        let raw = fs::metadata(&path)?.len();
        let squeezed = fs::metadata(format!("{}.br", path.display())).map_or(raw, |known| known.len());
        files.push(Weight { name: name.clone(), raw, brotli: squeezed });
    }
    Ok(Weights { files, binary: fs::metadata(binary)?.len() })
}

/// The table.
pub fn show(weights: &Weights) {
    let line = |name: &str, raw: u64, brotli: u64, told: &str| {
        say::line(format!("   {name:<36} {raw:>11} {brotli:>11}{told}").trim_end());
    };
    let sum = |name: &str, files: &[&Weight], told: &str| {
        let raw = files.iter().map(|file| file.raw).sum();
        line(name, raw, heavy(files), told);
    };
    let (parts, start): (Vec<&Weight>, Vec<&Weight>) = weights.files.iter().partition(|file| is_part(file));
    say::step("weights in bytes");
    say::line("A first start loads these before the app can be used; fonts and icons are not counted:");
    say::line(&format!("   {:<36} {:>11} {:>11}", "", "raw", "brotli"));
    for file in &start {
        line(&file.name, file.raw, file.brotli, &limit(file));
    }
    sum("together", &start, &format!("   may weigh {START}"));
    say::line("Parts of window and engine, fetched behind the start and kept with it:");
    for file in &parts {
        line(&file.name, file.raw, file.brotli, "");
    }
    sum("all parts", &parts, "");
    sum("start and parts", &weights.files.iter().collect::<Vec<_>>(), "");
    say::line("");
    say::line(&format!("   {:<36} {:>11}", "the relay's binary", weights.binary));
}

fn limit(file: &Weight) -> String {
    if file.name == "window.wasm" { format!("   may weigh {WINDOW}") } else { String::new() }
}

/// What is heavier than it may be.
pub fn too_heavy(weights: &Weights) -> Vec<String> {
    let start: Vec<&Weight> = weights.files.iter().filter(|file| !is_part(file)).collect();
    let window: Vec<&Weight> = start.iter().copied().filter(|file| file.name == "window.wasm").collect();
    let limits = [("window.wasm", heavy(&window), WINDOW), ("a first start", heavy(&start), START)];
    let over = limits.iter().filter(|(_, weight, limit)| weight > limit);
    over.map(|(name, weight, limit)| format!("{name} weighs {weight}, may weigh {limit}")).collect()
}

/// Every wasm file beside the two that a start loads.
fn is_part(file: &Weight) -> bool {
    file.name.ends_with(".wasm") && BOTH.iter().all(|wasm| file.name != format!("{}.wasm", wasm.name))
}

fn heavy(files: &[&Weight]) -> u64 {
    files.iter().map(|file| file.brotli).sum()
}

#[cfg(test)]
mod tests {
    use super::{START, WINDOW, Weight, Weights, too_heavy};

    fn weights(files: &[(&str, u64)]) -> Weights {
        let file =
            |(name, brotli): &(&str, u64)| Weight { name: (*name).into(), raw: *brotli, brotli: *brotli };
        Weights { files: files.iter().map(file).collect(), binary: 1 }
    }

    #[test]
    fn at_the_limit_is_light_enough_and_a_byte_more_is_not() {
        let start = |window, engine| weights(&[("window.wasm", window), ("engine.wasm", engine)]);
        assert!(too_heavy(&start(WINDOW, START - WINDOW)).is_empty());
        assert_eq!(too_heavy(&start(WINDOW + 1, 0)).len(), 1);
        assert_eq!(too_heavy(&start(WINDOW, START - WINDOW + 1)).len(), 1);
    }

    #[test]
    fn parts_are_no_start_and_the_script_that_loads_them_is() {
        let start = [("window.wasm", WINDOW), ("engine.wasm", START - WINDOW)];
        assert!(too_heavy(&weights(&[start[0], start[1], ("window-office.wasm", 90_000)])).is_empty());
        assert_eq!(too_heavy(&weights(&[start[0], start[1], ("window-parts.js", 1)])).len(), 1);
    }
}
