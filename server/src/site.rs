//! The app's files: from the folder given with `--site`, or out of the binary itself.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

pub mod build;
pub mod carried;
pub mod file;

/// Where the app's files are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Site {
    /// In a folder, read at each request: what `cargo xtask serve` has just built is what is served.
    Folder(PathBuf),
    /// In the binary.
    Carried,
}

/// There are no files to serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSite;

impl Site {
    /// The folder if one is given, else what the binary carries, if it does.
    pub fn find(folder: Option<&Path>) -> Result<Site, NoSite> {
        match folder {
            Some(folder) => Ok(Site::Folder(folder.to_owned())),
            None if carried::is_there() => Ok(Site::Carried),
            None => Err(NoSite),
        }
    }

    /// The content of a file by its path in the address, such as `/build/boot.0123456789abcdef.js`.
    pub async fn read(&self, path: &str) -> Option<Cow<'static, [u8]>> {
        if !is_plain(path) {
            return None;
        }
        match self {
            Site::Folder(folder) => tokio::fs::read(folder.join(&path[1..])).await.ok().map(Cow::Owned),
            Site::Carried => carried::find(path).map(Cow::Borrowed),
        }
    }
}

/// Whether a path names a file below the folder in the plainest way; all others are no files of ours.
fn is_plain(path: &str) -> bool {
    let fits = |letter: u8| letter.is_ascii_alphanumeric() || b"-_.".contains(&letter);
    let part = |part: &str| !part.is_empty() && !part.starts_with('.') && part.bytes().all(fits);
    path.strip_prefix('/').is_some_and(|rest| rest.split('/').all(part))
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn only_plain_names_below_the_folder_are_files() {
        for (path, plain) in [
            ("/sw.js", true),
            ("/build/window.0123456789abcdef.wasm", true),
            ("/", false),
            ("", false),
            ("sw.js", false),
            ("//etc/passwd", false),
            ("/../jobmappe.sqlite3", false),
            ("/build/../sw.js", false),
            ("/build/..", false),
            ("/.git/config", false),
            ("/build\\..\\x", false),
            ("/%2e%2e/x", false),
            ("/a:b", false),
            ("/build/", false),
            ("/x\0", false),
        ] {
            assert_eq!(is_plain(path), plain, "{path:?}");
        }
    }
}
