//! Why bytes are not what they should be.

/// Why bytes are not a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WireError {
    Empty,
    FrameTooLarge,
    /// Not the CBOR map this type wants.
    Malformed,
    /// The deflated items are not deflate.
    NotDeflated,
    /// The items inflate to more than `MAX_UNPACKED`.
    InflatesTooFar,
    TooManyItems,
    ChangeTooLarge,
    /// `from`, `to` and the number of items do not fit together, or a list has half an entry.
    WrongCount,
}
