//! In which order a device that begins wants documents: what everything needs, then what is being worked on and what that points
//! to, then the rest. The relay cannot tell a job from a customer; it goes by shelf and age, and by ids that stand in documents.

use std::cmp::Reverse;
use std::collections::HashMap;

use crdt::leaf::Leaf;
use sync::name::{DocId, Shelf};
use sync::wire::snapshot::{CURRENT, FIRST, REST, unpack};

use crate::clock::Millis;
use crate::compaction::document;
use crate::compaction::fault::Fault;
use crate::store::line::Line;
use crate::store::snapshot::{self, Known};

/// Where a document stands: its class, and within it what the newest work points to, then the newest.
pub(super) type Place = (u8, usize, Reverse<Millis>);

/// The order of one shelf.
pub(super) struct Order {
    shelf: Shelf,
    current_since: Millis,
    /// What is being worked on points to these, the newest work first.
    pointed: HashMap<DocId, usize>,
}

impl Order {
    /// Reads what the newest work points to out of the snapshot of the shelf on which work lies.
    pub(super) async fn of(line: &mut Line<'_>, shelf: Shelf, current_since: Millis) -> Result<Order, Fault> {
        let mut order = Order { shelf, current_since, pointed: HashMap::new() };
        if !matches!(shelf, Shelf::House | Shelf::Sales) {
            order.read(line).await?;
        }
        Ok(order)
    }

    /// Where a document stands.
    pub(super) fn place(&self, known: &Known) -> Place {
        let pointed = self.pointed.get(&known.doc).copied();
        let class = match self.shelf {
            Shelf::House => FIRST,
            Shelf::Sales if known.at >= self.current_since => CURRENT,
            _ if pointed.is_some() => CURRENT,
            _ => REST,
        };
        (class, pointed.unwrap_or(usize::MAX), Reverse(known.at))
    }

    async fn read(&mut self, line: &mut Line<'_>) -> Result<(), Fault> {
        let manifest = snapshot::manifest(line, Shelf::Sales).await?;
        let parts = manifest.into_iter().flat_map(|manifest| manifest.parts);
        for info in parts.filter(|info| info.class == CURRENT) {
            let (bytes, _) = snapshot::part(line, info.sha256).await?.ok_or(Fault::Lacks)?;
            for saved in unpack(&bytes).map_err(Fault::Wire)? {
                let replica = document::open(&saved.bytes)?;
                self.point(replica.leaves().values());
            }
        }
        Ok(())
    }

    fn point<'a>(&mut self, leaves: impl Iterator<Item = &'a Leaf>) {
        for doc in leaves.filter_map(named) {
            let next = self.pointed.len();
            self.pointed.entry(doc).or_insert(next);
        }
    }
}

/// The id that a leaf holds, if it looks like one: 32 hexadecimal digits.
fn named(leaf: &Leaf) -> Option<DocId> {
    let Leaf::Text(text) = leaf else { return None };
    let whole = text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = whole.then(|| u128::from_str_radix(text, 16).ok()).flatten()?;
    Some(DocId(number.to_be_bytes()))
}

#[cfg(test)]
mod tests {
    use super::named;
    use crdt::leaf::Leaf;
    use sync::name::DocId;

    #[test]
    fn an_id_is_told_from_other_words() {
        let id = "00ff".repeat(8);
        assert_eq!(named(&Leaf::Text(id)), Some(DocId([0, 255].repeat(8).try_into().unwrap())));
        for other in ["", "00ff", "Familie Müller", "+0000000000000000000000000000000"] {
            assert_eq!(named(&Leaf::Text(other.to_owned())), None, "{other}");
        }
        assert_eq!(named(&Leaf::Int(5)), None);
    }
}
