//! Text within the elements of XML: of the electronic invoice, and of the properties of a file.

/// The three signs that mean something else there. What may not be there at all, its writer leaves out.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
