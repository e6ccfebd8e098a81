//! Numbers of jobs and papers out of this device's own range, so that no two devices ever give the same.

use crate::browser::disk::Key;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counter {
    Job,
    /// The offers of a year.
    Offer(i32),
}

impl Counter {
    /// Where the last number given is stored.
    pub fn key(self) -> Key {
        match self {
            Counter::Job => b"counter/job".to_vec(),
            Counter::Offer(year) => format!("counter/offer/{year}").into_bytes(),
        }
    }

    /// The number as people read it: `3-0042`, `AG-3-26-0007`.
    pub fn number(self, device: u16, count: u32) -> String {
        format!("{}{count:04}", self.prefix(device))
    }

    /// What stands before the count.
    pub fn prefix(self, device: u16) -> String {
        match self {
            Counter::Job => format!("{device}-"),
            Counter::Offer(year) => format!("AG-{device}-{:02}-", year.rem_euclid(100)),
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
        assert_eq!(Counter::Offer(2026).number(12, 7), "AG-12-26-0007");
        assert_ne!(Counter::Offer(2026).key(), Counter::Offer(2027).key());
    }

    #[test]
    fn a_count_survives_its_bytes() {
        assert_eq!(read(&write(70_000)), Some(70_000));
        assert_eq!(read(&[1, 2]), None);
    }
}
