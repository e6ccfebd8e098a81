//! Words of letters.
