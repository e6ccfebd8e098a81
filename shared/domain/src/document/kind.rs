//! What papers there are.

use crate::choice;

choice!(
    /// The kind of a paper.
    PaperKind { Offer = "offer" }
);
