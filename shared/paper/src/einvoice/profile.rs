//! Whose rules an electronic invoice follows.

/// Whose rules the file follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// EN 16931 as it is: what lies within the PDF (ZUGFeRD, Factur-X).
    Core,
    /// XRechnung 3.0: what public buyers in Germany take.
    Public,
}
