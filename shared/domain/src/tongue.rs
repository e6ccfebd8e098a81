//! The languages of screens and papers.

use crate::choice;

choice!(
    /// A language; what this version does not know is shown in German.
    Tongue { German = "de", English = "en" }
);
