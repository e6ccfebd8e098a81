//! A paper that was made: a record of its own beside the job, and sealed.

use crate::document::kind::PaperKind;
use crate::id::Id;
use crate::money::Cents;
use crate::record;
use crate::time::{Day, Moment};

record!(
    /// What is known of a paper without opening it. Its bytes lie in the record `file` of kind `File`.
    Paper / PaperField {
        Kind: kind: PaperKind = "paper.kind",
        Job: job: Id = "job",
        Customer: customer: Id = "customer",
        /// The number printed on it.
        Number: number: String = "number",
        Day: day: Option<Day> = "day",
        Created: created: Moment = "created",
        By: by: Id = "by",
        Gross: gross: Cents = "gross",
        /// The record that holds the PDF.
        File: file: Id = "file",
        /// How many bytes the PDF has.
        Size: size: i64 = "size",
        /// SHA-256 of the PDF, hexadecimal.
        Hash: hash: String = "hash",
    }
);

record!(
    /// A file. Records of this kind are opened on demand and never kept in memory.
    File / FileField {
        Name: name: String = "name",
        /// Media type (RFC 6838).
        Media: media: String = "media",
        Bytes: bytes: Vec<u8> = "bytes",
    }
);
