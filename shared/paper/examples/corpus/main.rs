//! Writes the corpus: papers of every kind, tax and language, each with a sheet of what it must say. The checks in
//! `end2end/paper` read both. The same program writes the same bytes.

#![expect(clippy::expect_used, reason = "samples are made of days and fonts that are there")]

mod cases;
#[path = "../../tests/offer/facts.rs"]
mod facts;
mod made;
mod sales;
mod sheet;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use paper::fault::PaperError;
use paper::font::Fonts;
use paper::render::{pages, pdf, svg, xrechnung};

use crate::cases::Case;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or("which folder?")?;
    fs::create_dir_all(&folder)?;
    let (fonts, serif) = (facts::fonts(), facts::serif());
    for case in cases::all() {
        write(&folder, &case, if case.serif { &serif } else { &fonts })?;
    }
    let refused: Vec<String> = cases::refused().iter().map(|case| refusal(case, &fonts)).collect();
    fs::write(folder.join("refused.txt"), refused.concat())?;
    Ok(())
}

fn write(folder: &Path, case: &Case, fonts: &Fonts) -> Result<(), Box<dyn Error>> {
    let fault = |fault: PaperError| format!("{}: {fault:?}", case.name);
    let pages = pages(&case.facts, fonts).map_err(fault)?;
    let file = |ending: &str| folder.join(format!("{}{ending}", case.name));
    fs::write(file(".pdf"), pdf(&pages, fonts).map_err(fault)?)?;
    fs::write(file(".tsv"), sheet::of(case))?;
    fs::write(file(".svg"), svg(&pages, 0, fonts))?;
    if let Ok(xml) = xrechnung(&case.facts) {
        fs::write(file(".xrechnung.xml"), xml)?;
    }
    Ok(())
}

/// What is said of facts that cannot be printed.
fn refusal(case: &Case, fonts: &Fonts) -> String {
    let told =
        pages(&case.facts, fonts).err().map_or_else(|| "printed".to_owned(), |fault| format!("{fault:?}"));
    format!("{}\t{told}\n", case.name)
}
