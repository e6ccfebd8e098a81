//! Names of records: 16 random bytes, written as 32 hexadecimal digits. Where the bytes come from is the caller's business.

use serde::{Deserialize, Serialize};

use crate::field::{Input, Leaf, Value};

/// The id of any record. All zero means "none".
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Id(pub [u8; 16]);

impl Id {
    /// The one record that a dealership has once only (its own data, "Autohaus").
    pub const HOUSE: Id = Id(*b"jobmappe house\0\0");

    /// Whether this names nothing.
    pub fn is_none(self) -> bool {
        self == Id::default()
    }

    /// The id that follows from a name alone, so that devices which never met make the same record (FNV-1a, 128 bits: spread
    /// well, but no secret).
    pub fn named(kind: &str, name: &str) -> Id {
        const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
        const BASIS: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
        let bytes = kind.bytes().chain([0]).chain(name.bytes());
        let hash = bytes.fold(BASIS, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME));
        Id(hash.to_be_bytes())
    }

    /// 32 lower-case hexadecimal digits.
    pub fn hex(self) -> String {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        self.0
            .iter()
            .flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]])
            .map(char::from)
            .collect()
    }

    /// Reads 32 hexadecimal digits; anything else is `None`.
    pub fn parse(text: &str) -> Option<Id> {
        let digits = text.as_bytes();
        if digits.len() != 32 {
            return None;
        }
        let mut bytes = [0; 16];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
            let high = char::from(pair[0]).to_digit(16)?;
            let low = char::from(pair[1]).to_digit(16)?;
            *byte = u8::try_from(high * 16 + low).ok()?;
        }
        Some(Id(bytes))
    }
}

impl std::fmt::Debug for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.hex())
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.hex())
    }
}

impl Value for Id {
    const INPUT: Input = Input::Reference;
    fn read(leaf: &Leaf) -> Option<Self> {
        match leaf {
            Leaf::Text(text) => Id::parse(text),
            _ => None,
        }
    }
    fn write(&self) -> Option<Leaf> {
        (!self.is_none()).then(|| Leaf::Text(self.hex()))
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn an_id_survives_its_hexadecimal_form() {
        let id = Id([0, 1, 15, 16, 127, 128, 200, 255, 9, 8, 7, 6, 5, 4, 3, 2]);
        assert_eq!(Id::parse(&id.hex()), Some(id));
        assert_eq!(Id::parse("00"), None);
        assert_eq!(Id::parse(&"g".repeat(32)), None);
    }

    #[test]
    fn a_name_has_one_id_everywhere() {
        assert_eq!(Id::named("order", "4/1").hex(), Id::named("order", "4/1").hex());
        assert_ne!(Id::named("order", "4/1"), Id::named("order", "4/2"));
        assert_ne!(Id::named("a", "b"), Id::named("", "ab"));
    }
}
