//! The standard texts of papers as templates: what a dealership begins with, and comes back to.

use domain::document::block::Block;
use domain::document::kind::PaperKind;
use domain::tongue::Tongue;

use crate::{de, en};

/// The standard text of a block; empty if the kind has no such block.
pub fn text(tongue: Tongue, kind: PaperKind, block: Block) -> &'static str {
    if !kind.blocks().contains(&block) {
        return "";
    }
    match tongue {
        Tongue::English => en::standard::text(kind, block),
        _ => de::standard::text(kind, block),
    }
}

#[cfg(test)]
mod tests {
    use domain::document::kind::PaperKind;
    use domain::document::template;
    use domain::tongue::Tongue::{English, German};

    use super::text;

    #[test]
    fn every_text_of_every_paper_is_there_in_both_languages_and_a_template_without_a_fault() {
        for kind in PaperKind::ALL {
            for (tongue, block) in
                kind.blocks().iter().flat_map(|block| [(German, *block), (English, *block)])
            {
                let text = text(tongue, *kind, block);
                assert!(!text.trim().is_empty(), "{kind:?} {block:?} {tongue:?}");
                assert_eq!(template::fault(text), None, "{text}");
            }
        }
    }
}
