//! One invoice of forty items on two pages, made each time that `main` is called: what `cargo xtask bench paper` measures in a
//! browser beside other people's libraries. Fonts, structure, electronic invoice and all.

mod sale;

use std::error::Error;

use domain::document::kind::PaperKind;
use paper::font::Fonts;
use paper::render::{pages, pdf};

const REGULAR: &[u8] = include_bytes!("../../../../public/fonts/inter-regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../../../../public/fonts/inter-semibold.ttf");

fn main() -> Result<(), Box<dyn Error>> {
    let fault = |fault| format!("{fault:?}");
    let fonts = Fonts::new(vec![REGULAR.to_vec()], vec![SEMIBOLD.to_vec()]).map_err(fault)?;
    let pages = pages(&sale::sale(PaperKind::Invoice, 40), &fonts).map_err(fault)?;
    let bytes = pdf(&pages, &fonts).map_err(fault)?;
    if (pages.pages.len(), pages.attachments.len()) != (2, 1) || bytes.len() > 60_000 {
        return Err(format!("{} pages, {} bytes", pages.pages.len(), bytes.len()).into());
    }
    // Where there are files, for somebody to look at.
    match std::env::args_os().nth(1) {
        Some(file) => Ok(std::fs::write(file, bytes)?),
        None => Ok(()),
    }
}
