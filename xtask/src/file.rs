//! A file of the site, named by its content.

use sha2::{Digest, Sha256};

/// A file of the site.
pub struct File {
    /// The name by which the project speaks of it: `window.wasm`.
    pub logical: String,
    /// Where a browser finds it: `/build/window.0123456789abcdef.wasm`.
    pub path: String,
    /// Hash of the content.
    pub hash: String,
    /// The content.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file that carries its hash in its name and may be cached for ever.
    pub fn hashed(logical: &str, bytes: Vec<u8>) -> File {
        let hash = hash(&bytes);
        let (stem, extension) = logical.rsplit_once('.').unwrap_or((logical, "bin"));
        File { path: format!("/build/{stem}.{hash}.{extension}"), logical: logical.into(), hash, bytes }
    }

    /// A file with a name of its own, asked for anew each time.
    pub fn plain(logical: &str, bytes: Vec<u8>) -> File {
        File { path: format!("/{logical}"), logical: logical.into(), hash: hash(&bytes), bytes }
    }
}

/// The first 16 hexadecimal digits of SHA-256.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::File;

    #[test]
    fn a_hashed_file_changes_its_name_with_its_content() {
        let one = File::hashed("window.wasm", b"one".to_vec());
        let two = File::hashed("window.wasm", b"two".to_vec());
        assert_ne!(one.path, two.path);
        assert!(one.path.starts_with("/build/window.") && one.path.ends_with(".wasm"), "{}", one.path);
    }
}
