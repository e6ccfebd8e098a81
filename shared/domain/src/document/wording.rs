//! Where the texts of papers lie: in the template of the dealership, and for one job in the job.

use crate::document::block::Block;
use crate::document::kind::PaperKind;
use crate::id::Id;
use crate::tongue::Tongue;

/// The template of a kind of paper in a language: one record, and devices that never met make the same one.
pub fn template(kind: PaperKind, tongue: Tongue) -> Id {
    let mut bytes = *b"template\0\0\0\0\0\0\0\0";
    let name = [kind.word(), tongue.word()].join("/");
    // FNV-1a.
    let sum = name
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    bytes.iter_mut().skip(8).zip(sum.to_be_bytes()).for_each(|(byte, sign)| *byte = sign);
    Id(bytes)
}

/// The leaf of a text in its template.
pub fn key(block: Block) -> String {
    format!("text/{}", block.word())
}

/// The leaf of a text in a job that has words of its own.
pub fn job_key(kind: PaperKind, tongue: Tongue, block: Block) -> String {
    format!("paper/text/{}/{}/{}", kind.word(), tongue.word(), block.word())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::template;
    use crate::document::kind::PaperKind;
    use crate::tongue::Tongue;

    #[test]
    fn every_kind_has_a_template_of_its_own_in_each_language() {
        let pairs =
            PaperKind::ALL.iter().flat_map(|kind| Tongue::ALL.iter().map(move |tongue| (*kind, *tongue)));
        let ids: BTreeSet<_> = pairs.clone().map(|(kind, tongue)| template(kind, tongue)).collect();
        assert_eq!(ids.len(), pairs.count());
        assert_eq!(template(PaperKind::Offer, Tongue::German), template(PaperKind::Offer, Tongue::German));
    }
}
