//! What an added file is, so that it lies in the right mailbox ("Briefkasten").

use crate::choice;

choice!(
    /// The kind of a file that somebody has added.
    Filed {
        /// "Sonstiges".
        Other = "other",
        /// "Rechnung".
        Invoice = "invoice",
        /// "Brief".
        Letter = "letter",
        /// "Vertrag".
        Contract = "contract",
        /// "Gutachten".
        Report = "report",
        /// "Foto".
        Photo = "photo",
    }
);
