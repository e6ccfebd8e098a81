//! A stored row: the decoded value of one record, so that lists and sheets need no document.
//!
//! CBOR `[document, shelf, digest, {name: leaf}]` and behind it eight bytes of a checksum. A row that does not read is
//! made anew from the changes, which are the truth.

use domain::document::paper::PaperField;
use domain::field::{Leaf, Leaves};
use domain::id::Id;
use minicbor::{Decoder, Encoder};
use sync::name::Shelf;

use crate::store::flat;

/// Bytes longer than this stay in the document; the row keeps an empty value in their place.
pub const LIGHT: usize = 2048;

/// The digest of a set of changes: all their hashes folded into each other. Tells whether a row knows them all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Digest(pub [u8; 16]);

/// One record's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub doc: Id,
    pub shelf: Shelf,
    /// Over all changes that lie on disk for this record.
    pub digest: Digest,
    pub leaves: Leaves,
}

impl Digest {
    /// The digest with one more change; adding it again takes it out.
    #[must_use]
    pub fn with(mut self, hash: &[u8; 32]) -> Digest {
        self.0.iter_mut().zip(hash).for_each(|(mine, its)| *mine ^= its);
        self
    }
}

impl Row {
    /// A row of a record; heavy bytes stay behind.
    pub fn new(doc: Id, shelf: Shelf, digest: Digest, leaves: Leaves) -> Row {
        // What a paper says is read when it is cancelled, or when its file is away.
        let heavy = |key: &str, size: usize| size > LIGHT || size > 0 && key == PaperField::Facts.key();
        let light = |(key, leaf): (String, Leaf)| match leaf {
            Leaf::Bytes(bytes) if heavy(&key, bytes.len()) => (key, Leaf::Bytes(Vec::new())),
            other => (key, other),
        };
        Row { doc, shelf, digest, leaves: leaves.into_iter().map(light).collect() }
    }

    /// Whether something of the record lies in its document only.
    pub fn is_light(leaves: &Leaves) -> bool {
        leaves.values().any(|leaf| matches!(leaf, Leaf::Bytes(bytes) if bytes.is_empty()))
    }

    /// The bytes to store.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(64 + self.leaves.len() * 40);
        // Writing to a Vec cannot fail: its error type is Infallible.
        let _ = self.write(&mut Encoder::new(&mut out));
        let sum = checksum(&out).to_be_bytes();
        out.extend_from_slice(&sum);
        out
    }

    /// Reads stored bytes; `None` if they are damaged.
    pub fn decode(bytes: &[u8]) -> Option<Row> {
        let (body, sum) = bytes.split_last_chunk::<8>()?;
        if checksum(body).to_be_bytes() != *sum {
            return None;
        }
        Row::read(&mut Decoder::new(body)).ok()
    }

    fn write(
        &self,
        out: &mut Encoder<&mut Vec<u8>>,
    ) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        out.array(4)?.bytes(&self.doc.0)?.u8(self.shelf.number())?.bytes(&self.digest.0)?;
        flat::write(out, &self.leaves)
    }

    fn read(input: &mut Decoder<'_>) -> Result<Row, minicbor::decode::Error> {
        let damaged = minicbor::decode::Error::message;
        if input.array()? != Some(4) {
            return Err(damaged("not a row"));
        }
        let doc = input.bytes()?.try_into().map_err(|_| damaged("document"))?;
        let shelf = Shelf::from_number(input.u8()?);
        let digest = input.bytes()?.try_into().map_err(|_| damaged("digest"))?;
        let leaves = flat::read(input)?;
        Ok(Row { doc: Id(doc), shelf, digest: Digest(digest), leaves })
    }
}

/// FNV-1a, 64 bits: finds damage, proves nothing.
pub fn checksum(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::{Digest, LIGHT, Row};
    use domain::field::{Leaf, Leaves};
    use domain::id::Id;
    use proptest::prelude::{Strategy, any, prop_oneof};
    use sync::name::Shelf;

    fn any_leaves() -> impl Strategy<Value = Leaves> {
        let leaf = prop_oneof![
            any::<String>().prop_map(Leaf::Text),
            any::<i64>().prop_map(Leaf::Int),
            any::<bool>().prop_map(Leaf::Flag),
            proptest::collection::vec(any::<u8>(), 0..40).prop_map(Leaf::Bytes),
        ];
        proptest::collection::vec(("[a-z./]{0,12}", leaf), 0..12).prop_map(Leaves::from)
    }

    proptest::proptest! {
        #[test]
        fn a_row_survives_its_bytes(leaves in any_leaves(), doc in any::<[u8; 16]>(), digest in any::<[u8; 16]>(), shelf in 0_u8..9) {
            let row = Row::new(Id(doc), Shelf::from_number(shelf), Digest(digest), leaves);
            proptest::prop_assert_eq!(Row::decode(&row.encode()), Some(row));
        }

        #[test]
        fn damage_at_any_place_is_noticed(leaves in any_leaves(), place in any::<usize>(), flip in 1_u8..) {
            let mut bytes = Row::new(Id([1; 16]), Shelf::Sales, Digest::default(), leaves).encode();
            let place = place % bytes.len();
            bytes[place] ^= flip;
            proptest::prop_assert_eq!(Row::decode(&bytes), None);
        }

        #[test]
        fn no_bytes_make_the_reader_fall_over(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Row::decode(&bytes);
        }
    }

    #[test]
    fn pictures_and_files_stay_in_their_documents() {
        let leaves = Leaves::from([
            ("logo".to_owned(), Leaf::Bytes(vec![1; LIGHT + 1])),
            ("seal".to_owned(), Leaf::Bytes(vec![1; LIGHT])),
        ]);
        let row = Row::new(Id([1; 16]), Shelf::House, Digest::default(), leaves);
        assert_eq!(row.leaves.get("logo"), Some(&Leaf::Bytes(Vec::new())));
        assert_eq!(row.leaves.get("seal"), Some(&Leaf::Bytes(vec![1; LIGHT])));
        assert!(Row::is_light(&row.leaves));
    }

    #[test]
    fn the_order_of_changes_does_not_show_in_their_digest() {
        let (one, two) = ([1; 32], [2; 32]);
        assert_eq!(Digest::default().with(&one).with(&two), Digest::default().with(&two).with(&one));
        assert_ne!(Digest::default().with(&one), Digest::default().with(&two));
    }
}
