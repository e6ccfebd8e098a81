//! A paper that was made: a record of its own beside the job, and sealed.

use crate::document::kind::PaperKind;
use crate::id::Id;
use crate::money::Cents;
use crate::record;
use crate::time::{Day, Moment};

/// The media type of papers.
pub const PDF: &str = "application/pdf";

record!(
    /// What is known of a paper without opening it. Its bytes are the blob of this hash.
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
        /// Under this id the PDF is asked for: the paper's own. Older papers name the record that held it.
        File: file: Id = "file",
        /// The name of the PDF as a file; older papers have none.
        Name: name: String = "name",
        /// How many bytes the PDF has.
        Size: size: i64 = "size",
        /// SHA-256 of the PDF, hexadecimal.
        Hash: hash: String = "hash",
    }
);

record!(
    /// A file in its old form. Records of this kind are opened on demand and never kept in memory.
    File / FileField {
        Name: name: String = "name",
        /// Media type (RFC 6838).
        Media: media: String = "media",
        Bytes: bytes: Vec<u8> = "bytes",
    }
);

record!(
    /// A photo or a scan that belongs to a record. Its bytes are the blob of this hash.
    Attachment / AttachmentField {
        /// The job, customer or vehicle.
        To: to: Id = "to",
        Name: name: String = "name",
        /// Media type (RFC 6838).
        Media: media: String = "media",
        /// How many bytes.
        Size: size: i64 = "size",
        /// SHA-256, hexadecimal.
        Hash: hash: String = "hash",
        Created: created: Moment = "created",
        By: by: Id = "by",
    }
);
