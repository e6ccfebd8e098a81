//! The pen of the file: pages as PDF/A-3a and PDF/UA-1.

use crate::fault::PaperError;
use crate::font::Fonts;
use crate::page::Pages;

/// Writes the file.
pub fn write(pages: &Pages, fonts: &Fonts) -> Result<Vec<u8>, PaperError> {
    let _ = (pages, fonts);
    Err(PaperError::Font(0))
}
