//! Secrets that are shown once and kept only as their SHA-256: sessions and one-time links.
//! 256 random bits need no slow hash: nobody can try them all.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::clock::{Dice, NoDice};

/// A secret in the form it travels in: base64url of 32 random bytes.
pub fn fresh(dice: &Dice) -> Result<String, NoDice> {
    Ok(URL_SAFE_NO_PAD.encode(dice.bytes::<32>()?))
}

/// What is kept of a secret.
pub fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::{fresh, hash};
    use crate::clock::Dice;

    #[test]
    fn a_secret_is_43_characters_that_are_safe_in_an_address() {
        let dice = Dice::new(|bytes| {
            bytes.fill(0xfb);
            true
        });
        let secret = fresh(&dice).unwrap();
        assert_eq!(secret.len(), 43);
        assert!(secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'));
    }

    #[test]
    fn no_secret_is_made_without_chance() {
        assert!(fresh(&Dice::new(|_| false)).is_err());
    }

    #[test]
    fn the_hash_is_sha256() {
        assert_eq!(hash("abc")[..4], [0xba, 0x78, 0x16, 0xbf]);
    }
}
