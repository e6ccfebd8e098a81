//! A paper that was made: a record of its own beside the job, and sealed.

use crate::document::filed::Filed;
use crate::document::kind::PaperKind;
use crate::id::Id;
use crate::money::Cents;
use crate::record;
use crate::time::{Day, Moment};
use crate::tongue::Tongue;

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
        /// The language that it is written in.
        Tongue: tongue: Tongue = "tongue",
        /// Everything that it says, frozen; older papers have none.
        Facts: facts: Vec<u8> = "facts",
        /// SHA-256 of the logo on it, hexadecimal; the frozen facts leave it out.
        Logo: logo: String = "logo",
        /// Whom it is for, as it was when it was issued.
        Recipient: recipient: String = "recipient",
        /// The vehicle, as it was.
        Car: car: String = "car",
        Vin: vin: String = "vin",
        /// The paper that this one cancels.
        Original: original: Id = "original",
        /// Why it was cancelled.
        Reason: reason: String = "reason" as Paragraph,
        /// How many have signed it.
        Signed: signed: i64 = "signed",
        /// What is left to pay.
        Due: due: Cents = "due",
        /// Device, year and count of its number.
        RangeDevice: range_device: i64 = "range.device",
        RangeYear: range_year: i64 = "range.year",
        RangeCount: range_count: i64 = "range.count",
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
        /// In which mailbox it lies.
        Kind: kind: Option<Filed> = "filed.kind",
        /// The number that stands on it.
        Number: number: String = "filed.number",
        /// The day that stands on it.
        Day: day: Option<Day> = "filed.day",
    }
);
