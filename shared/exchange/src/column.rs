//! A column of somebody's file that was recognised.

/// A recognised column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// As it stands in the file.
    pub heading: String,
    /// The leaf that it fills.
    pub key: &'static str,
}
