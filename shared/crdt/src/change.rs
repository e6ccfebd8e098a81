//! A change: what travels between devices, and who made it.

/// A change as the log keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// SHA-256 over type, length and data; the change's name everywhere.
    pub hash: [u8; 32],
    pub bytes: Vec<u8>,
}

/// A tab session on a device: 16 random bytes, fresh each time; two sessions must never share one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Actor(pub [u8; 16]);

/// A member of staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Author(pub [u8; 16]);

/// Who made a change, and when, by the clock of their device (shown, never relied on).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Seconds since 1970.
    pub time_s: i64,
    /// `None` for what the program itself makes, letters for instance.
    pub author: Option<Author>,
}

impl Author {
    /// As it stands in the change's message.
    pub(crate) fn to_message(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Reads a change's message; anything else than 32 hex digits names nobody.
    pub(crate) fn from_message(message: Option<&str>) -> Option<Author> {
        let digits = message?.as_bytes();
        let mut id = [0; 16];
        if digits.len() != 32 {
            return None;
        }
        for (byte, pair) in id.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Some(Author(id))
    }
}

fn digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'a'..=b'f' => Some(character - b'a' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Author;

    #[test]
    fn an_author_comes_back_from_the_message() {
        let author = Author([0x00, 0x1f, 0xa0, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 0xfe, 0xff, 1]);
        assert_eq!(Author::from_message(Some(&author.to_message())), Some(author));
    }

    #[test]
    fn a_message_that_is_no_author_names_nobody() {
        for message in [None, Some(""), Some("Hans"), Some("zz000000000000000000000000000000"), Some("ä")] {
            assert_eq!(Author::from_message(message), None, "{message:?}");
        }
    }
}
