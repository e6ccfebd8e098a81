//! The record of the signatures: who signed what, when, where and on which device, on a page of its own.

use domain::document::signature::Signature;
use words::label::label;
use words::letter::caption::Word;
use words::letter::{signed_notice, word};

use crate::block::pairs::{self, Pair};
use crate::block::{clause, heading, text, value};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::measure::pt;
use crate::setter::{CAPTION, Setter, VALUE};
use crate::strip::Strip;

/// The page; nothing while nobody has signed.
pub fn strips(setter: &mut Setter, facts: &Facts) -> Result<Vec<Strip>, PaperError> {
    if facts.signatures.is_empty() {
        return Ok(Vec::new());
    }
    let tongue = facts.tongue;
    let mut strips = vec![heading(setter, Word::SigningRecord, tongue)?];
    strips.extend(text::paragraph(setter, signed_notice(tongue), VALUE, pt(300))?);
    for signature in &facts.signatures {
        strips.extend(clause::head(setter, label(tongue, signature.field))?);
        let mut table = pairs::table(setter, &said(facts, signature))?;
        if let Some(first) = table.first_mut() {
            first.before = pt(200);
        }
        strips.extend(table);
    }
    let hash = facts.unsigned_hash.trim();
    if !hash.is_empty() {
        let text = format!("{}:\n{}", word(tongue, Word::DocumentHash), grouped(hash));
        strips.extend(text::paragraph(setter, &text, CAPTION, pt(1_000))?);
    }
    if let Some(first) = strips.first_mut() {
        first.page = true;
    }
    Ok(strips)
}

fn said(facts: &Facts, signature: &Signature) -> Vec<Pair> {
    let rows = [
        (Word::SignedBy, signature.name.clone()),
        (Word::SignedAt, value::moment(facts, signature.at)),
        (Word::SignedPlace, signature.place.clone()),
        (Word::SignedDevice, signature.device.clone()),
        (Word::SignedWitness, signature.witness.clone()),
    ];
    rows.map(|(caption, value)| (word(facts.tongue, caption).to_owned(), value.trim().to_owned())).to_vec()
}

/// Eight signs at a time, so that two people can compare them aloud.
fn grouped(hash: &str) -> String {
    let signs: Vec<char> = hash.chars().collect();
    signs.chunks(8).map(|eight| eight.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
