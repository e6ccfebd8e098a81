//! Parts of lists, of which no window ever wants the whole.

use serde::{Deserialize, Serialize};

/// A part of a list: `count` rows from row `from` on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub from: u32,
    pub count: u32,
}
