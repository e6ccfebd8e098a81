//! Blobs: photos, scans and issued papers, named by the SHA-256 of their bytes; a record holds only that name.
//! They travel beside the log over HTTPS, with the session's cookie: CBOR bodies as in [`crate::account`], answers in
//! bytes where bytes are asked for.
//!
//! An upload is a row of pieces, each told where it belongs. The relay takes a piece that begins exactly where the
//! last one ended and answers every other with how far it has come, so that either side may die at any moment. The
//! last piece is answered as whole only after the bytes were found to have their name and are on disk.

use crate::account::Problem;
use crate::name::Shelf;
use minicbor::{Decode, Encode};

/// Where pieces are posted: a [`Piece`], answered by a [`Held`] or a [`Problem`].
pub const PIECE_PATH: &str = "/api/blob/piece";

/// Where it is asked how far an upload has come: a [`Wanted`], answered by a [`Held`] or a [`Problem`].
pub const HELD_PATH: &str = "/api/blob/held";

/// The most bytes of a blob.
pub const MAX_BLOB: u64 = 25 << 20;

/// The most bytes of a piece.
pub const MAX_PIECE: usize = 256 << 10;

/// What may be kept: pictures that browsers show, papers, and the XML of electronic invoices.
pub const MEDIA: [&str; 6] =
    ["application/pdf", "image/jpeg", "image/png", "image/webp", "image/heic", "application/xml"];

/// The name of a blob: the SHA-256 of its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct BlobId(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 32]);

/// The next bytes of a blob.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Piece {
    #[n(0)]
    pub blob: BlobId,
    /// Whoever may see this shelf may fetch the blob.
    #[n(1)]
    pub shelf: Shelf,
    /// Of the whole blob.
    #[n(2)]
    pub size: u64,
    /// One of [`MEDIA`].
    #[n(3)]
    pub media: String,
    /// Where these bytes begin.
    #[n(4)]
    pub at: u64,
    #[cbor(n(5), with = "minicbor::bytes")]
    pub bytes: Vec<u8>,
}

/// Asks how far an upload has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Wanted {
    #[n(0)]
    pub blob: BlobId,
    #[n(1)]
    pub shelf: Shelf,
}

/// How far an upload has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Held {
    /// So many bytes from the beginning are on the relay's disk.
    #[n(0)]
    pub received: u64,
    /// All are there and have their name; whoever may see the shelf can fetch them.
    #[n(1)]
    pub whole: bool,
}

impl BlobId {
    /// Lower-case hexadecimal, as in addresses and records.
    pub fn hex(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Reads 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<BlobId> {
        let digits = text.as_bytes();
        let mut id = [0; 32];
        if digits.len() != 64 {
            return None;
        }
        for (byte, pair) in id.iter_mut().zip(digits.chunks_exact(2)) {
            let digit =
                |character: u8| char::from(character).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Some(BlobId(id))
    }

    /// Where the bytes are fetched: `GET`, with ranges, immutable. 404 where nothing whole lies under the name.
    pub fn path(self) -> String {
        format!("/api/blob/{}", self.hex())
    }
}

/// Why a blob of this size and type cannot be kept, on both sides.
pub fn refused(size: u64, media: &str) -> Option<Problem> {
    if size == 0 || size > MAX_BLOB {
        return Some(Problem::BlobSize);
    }
    (!MEDIA.contains(&media)).then_some(Problem::BlobType)
}

#[cfg(test)]
mod tests {
    use super::{BlobId, Held, MAX_BLOB, Piece, Wanted, refused};
    use crate::account::{Problem, decode, encode};
    use crate::name::Shelf;

    #[test]
    fn the_messages_have_these_bytes() {
        let blob = BlobId([0xab; 32]);
        let piece = Piece {
            blob,
            shelf: Shelf::Sales,
            size: 5,
            media: "image/png".to_owned(),
            at: 3,
            bytes: vec![1, 2],
        };
        let name = [&[0x58, 32][..], &[0xab; 32]].concat();
        let bytes =
            [&[0xa6, 0][..], &name, &[1, 0, 2, 5, 3, 0x69], b"image/png", &[4, 3, 5, 0x42, 1, 2]].concat();
        assert_eq!(encode(&piece), bytes);
        assert_eq!(decode(&bytes), Ok(piece));
        let wanted = Wanted { blob, shelf: Shelf::House };
        assert_eq!(encode(&wanted), [&[0xa2, 0][..], &name, &[1, 5]].concat());
        assert_eq!(encode(&Held { received: 24, whole: true }), [0xa2, 0, 0x18, 24, 1, 0xf5]);
    }

    #[test]
    fn a_name_survives_its_digits_and_nothing_else_is_one() {
        let blob = BlobId(std::array::from_fn(|nth| nth as u8 * 7));
        assert_eq!(BlobId::from_hex(&blob.hex()), Some(blob));
        assert_eq!(blob.path().len(), "/api/blob/".len() + 64);
        for text in ["", "ab", &"g".repeat(64), &"ä".repeat(32), &"a".repeat(65)] {
            assert_eq!(BlobId::from_hex(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_too_large_or_of_another_kind_is_refused_with_its_reason() {
        for (size, media, problem) in [
            (1, "image/jpeg", None),
            (MAX_BLOB, "application/pdf", None),
            (0, "image/jpeg", Some(Problem::BlobSize)),
            (MAX_BLOB + 1, "image/jpeg", Some(Problem::BlobSize)),
            (1, "text/html", Some(Problem::BlobType)),
            (1, "image/svg+xml", Some(Problem::BlobType)),
        ] {
            assert_eq!(refused(size, media), problem, "{size} {media}");
        }
    }
}
