//! Signatures on glass: where the pages want them, and what is kept of them.

use bridge::paper::{PenField, Signing};
use bridge::reply::Failure;
use domain::document::signature::Signature;
use paper::fact::Facts;
use paper::measure::hundredths;
use paper::page::Pages;
use paper::render::{self, FieldPlace};
use words::label::label;

/// So many points all signatures of a paper may have together.
const MOST: usize = 12_000;

/// The fields of the pages that somebody is to sign in.
pub fn fields(facts: &Facts, pages: &Pages) -> Vec<PenField> {
    let field = |place: FieldPlace| PenField {
        field: place.field,
        page: u32::try_from(place.page).unwrap_or(u32::MAX),
        x: hundredths(place.x),
        y: hundredths(place.y),
        width: hundredths(place.width),
        height: hundredths(place.height),
        caption: label(facts.tongue, place.field).to_owned(),
        name: facts.signer(place.field),
    };
    render::fields(pages).into_iter().map(field).collect()
}

/// What is kept of what was signed; fields that nobody has touched are left out.
pub fn signed(signings: Vec<Signing>, device: &str) -> Result<Vec<Signature>, Failure> {
    let points: usize = signings.iter().flat_map(|one| one.strokes.iter()).map(Vec::len).sum();
    if points > MOST {
        return Err(Failure::TooLarge);
    }
    let signature = |one: Signing| Signature {
        field: one.field,
        name: one.name.trim().to_owned(),
        at: one.at,
        device: device.to_owned(),
        place: one.place.trim().to_owned(),
        strokes: one.strokes,
        witness: one.witness.trim().to_owned(),
    };
    Ok(signings.into_iter().map(signature).filter(Signature::is_drawn).collect())
}
