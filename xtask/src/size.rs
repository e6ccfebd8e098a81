//! What the handed-out files weigh, against what they may weigh. KB are thousands of bytes, brotli.

use crate::{Done, say};
use std::fs;
use std::path::Path;

/// What the window may weigh.
const WINDOW: u64 = 180_000;
/// What window, engine, their glue and the style sheet may weigh together.
const TOGETHER: u64 = 800_000;

/// One file of the site.
pub struct Weight {
    pub name: String,
    pub raw: u64,
    pub brotli: u64,
}

/// All that is downloaded at a first visit apart from fonts and icons, and the relay's binary.
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
    say::step("weights in bytes");
    say::line(&format!("   {:<28} {:>11} {:>11}", "", "raw", "brotli"));
    for file in &weights.files {
        say::line(&format!("   {:<28} {:>11} {:>11}", file.name, file.raw, file.brotli));
    }
    say::line(&format!("   {:<28} {:>11} {:>11}   may weigh {WINDOW}", "window.wasm", "", window(weights)));
    say::line(&format!("   {:<28} {:>11} {:>11}   may weigh {TOGETHER}", "together", "", together(weights)));
    say::line(&format!("   {:<28} {:>11}", "the relay's binary", weights.binary));
}

/// What is heavier than it may be.
pub fn too_heavy(weights: &Weights) -> Vec<String> {
    let limits = [("window.wasm", window(weights), WINDOW), ("together", together(weights), TOGETHER)];
    let over = limits.iter().filter(|(_, weight, limit)| weight > limit);
    over.map(|(name, weight, limit)| format!("{name} weighs {weight}, may weigh {limit}")).collect()
}

fn window(weights: &Weights) -> u64 {
    weights.files.iter().filter(|file| file.name == "window.wasm").map(|file| file.brotli).sum()
}

fn together(weights: &Weights) -> u64 {
    weights.files.iter().map(|file| file.brotli).sum()
}

#[cfg(test)]
mod tests {
    use super::{TOGETHER, WINDOW, Weight, Weights, too_heavy};

    fn weights(window: u64, engine: u64) -> Weights {
        let file = |name: &str, brotli| Weight { name: name.into(), raw: brotli, brotli };
        Weights { files: vec![file("window.wasm", window), file("engine.wasm", engine)], binary: 1 }
    }

    #[test]
    fn at_the_limit_is_light_enough_and_a_byte_more_is_not() {
        assert!(too_heavy(&weights(WINDOW, TOGETHER - WINDOW)).is_empty());
        assert_eq!(too_heavy(&weights(WINDOW + 1, 0)).len(), 1);
        assert_eq!(too_heavy(&weights(WINDOW, TOGETHER - WINDOW + 1)).len(), 1);
    }
}
