//! What no frame is larger than.

/// A frame is never larger: 1 MiB.
pub const MAX_FRAME: usize = 1 << 20;
/// A change is never larger: 256 KiB.
pub const MAX_CHANGE: usize = 256 << 10;
/// No frame carries more changes.
pub const MAX_ITEMS: usize = 500;
/// The items of one frame never inflate to more: 4 MiB.
pub const MAX_UNPACKED: usize = 4 << 20;
