//! What lies in a folder.

use crate::Done;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Names of all files below a folder with `/` between the parts, in order; hidden ones left out.
pub fn names_below(folder: &Path) -> Done<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            names.extend(names_below(&entry.path())?.into_iter().map(|below| format!("{name}/{below}")));
        } else {
            names.insert(name);
        }
    }
    Ok(names)
}
