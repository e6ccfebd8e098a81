//! What papers that are signed have in common: their end, with fields for the hands and the record of who has signed.

use domain::document::block::Block;
use domain::document::signature::SignField;

use crate::block::text::{self, Texts};
use crate::block::{record, sign};
use crate::fact::Facts;
use crate::fault::PaperError;
use crate::measure::pt;
use crate::setter::{Setter, VALUE};
use crate::strip::{Strip, tie};

/// What stands before, the last words, the fields to sign, the record. A witness has a field once one has signed.
pub fn ending(
    setter: &mut Setter,
    facts: &Facts,
    texts: &Texts,
    fields: &[SignField],
    mut before: Vec<Strip>,
) -> Result<Vec<Strip>, PaperError> {
    let mut strips = Vec::new();
    for part in text::parts(texts.get(Block::Closing)) {
        strips.extend(text::paragraph(setter, part, VALUE, pt(850))?);
    }
    let mut fields = fields.to_vec();
    if facts.signature(SignField::Witness).is_some() {
        fields.push(SignField::Witness);
    }
    strips.extend(sign::strips(setter, facts, &fields)?);
    tie(&mut strips, usize::MAX);
    // Nobody signs a page that says nothing: what stands before comes along.
    if let Some(last) = before.last_mut() {
        last.keep = true;
    }
    before.extend(strips);
    before.extend(record::strips(setter, facts)?);
    Ok(before)
}
