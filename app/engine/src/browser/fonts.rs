//! The fonts of papers: files of this site that the service worker keeps.

use crate::browser::account;

/// The bytes of a font file below `/fonts/`.
pub async fn font(name: &str) -> Option<Vec<u8>> {
    account::fetch(&format!("/fonts/{name}")).await
}
