//! The ways in: facts to pages, pages to files.

use domain::document::signature::SignField;
use domain::document::without::Without;

use crate::einvoice;
use crate::einvoice::profile::Profile;
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::font::Fonts;
use crate::measure::Length;
use crate::page::{Draw, Pages};
use crate::{kind, pdf, svg};

/// Where somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldPlace {
    /// The page, counted from 0.
    pub page: usize,
    pub field: SignField,
    pub x: Length,
    pub y: Length,
    pub width: Length,
    pub height: Length,
}

/// Lays out a paper. Missing facts leave gaps; `fact::lack::missing` lists them. An invoice carries its electronic one.
pub fn pages(facts: &Facts, fonts: &Fonts) -> Result<Pages, PaperError> {
    let attachments = einvoice::attachment(facts).into_iter().collect();
    Ok(Pages { attachments, ..kind::pages(facts, fonts)? })
}

/// The electronic invoice that a public buyer takes ("XRechnung"), or why there is none.
pub fn xrechnung(facts: &Facts) -> Result<Vec<u8>, Without> {
    einvoice::write(facts, Profile::Public)
}

/// The fields to sign, in the order of the pages.
pub fn fields(pages: &Pages) -> Vec<FieldPlace> {
    let mut places = Vec::new();
    for (page, content) in pages.pages.iter().enumerate() {
        for item in &content.items {
            if let Draw::Field { field, x, y, width, height } = item.draw {
                places.push(FieldPlace { page, field, x, y, width, height });
            }
        }
    }
    places
}

/// The pages as PDF/A-3a and PDF/UA-1. The same pages give the same bytes.
pub fn pdf(pages: &Pages, fonts: &Fonts) -> Result<Vec<u8>, PaperError> {
    pdf::write(pages, fonts)
}

/// One page as an SVG document; empty if there is no such page.
pub fn svg(pages: &Pages, page: usize, fonts: &Fonts) -> String {
    svg::write(pages, page, fonts)
}
