//! The files inside the binary; none without feature `embed`. The table is written by `build.rs`, in order of paths.

include!(concat!(env!("OUT_DIR"), "/carried.rs"));

/// Whether this binary carries the app.
pub fn is_there() -> bool {
    !FILES.is_empty()
}

/// A file by its path.
pub fn find(path: &str) -> Option<&'static [u8]> {
    let place = FILES.binary_search_by(|(name, _)| (*name).cmp(path)).ok()?;
    Some(FILES[place].1)
}
