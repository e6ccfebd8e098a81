//! Numbers of jobs out of this device's own range, so that no two devices ever give the same.

use crate::browser::disk::Key;

/// What is counted beside the papers, which have ranges of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counter {
    Job,
}

impl Counter {
    /// Where the last number given is stored.
    pub fn key(self) -> Key {
        match self {
            Counter::Job => b"counter/job".to_vec(),
        }
    }

    /// The number as people read it: `3-0042`.
    pub fn number(self, device: u16, count: u32) -> String {
        format!("{}{count:04}", self.prefix(device))
    }

    /// What stands before the count.
    pub fn prefix(self, device: u16) -> String {
        match self {
            Counter::Job => format!("{device}-"),
        }
    }
}

/// The count that was stored; nothing if it is damaged.
pub fn read(bytes: &[u8]) -> Option<u32> {
    bytes.try_into().ok().map(u32::from_be_bytes)
}

/// The count to store.
pub fn write(count: u32) -> Vec<u8> {
    count.to_be_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    use super::{Counter, read, write};

    #[test]
    fn numbers_carry_the_device_and_never_end() {
        assert_eq!(Counter::Job.number(3, 42), "3-0042");
        assert_eq!(Counter::Job.number(3, 12_345), "3-12345");
    }

    #[test]
    fn a_count_survives_its_bytes() {
        assert_eq!(read(&write(70_000)), Some(70_000));
        assert_eq!(read(&[1, 2]), None);
    }
}
