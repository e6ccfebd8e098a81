//! Passwords: argon2id with 64 MiB, three passes, one lane; at most two at once, so that a crowd at the door
//! cannot take the machine's memory.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use crate::auth::guessed;

/// Shorter ones are refused.
pub const SHORTEST: usize = 8;

/// Longer ones are refused: nobody types them, somebody may try to tire the relay with them.
pub const LONGEST: usize = 1024;

const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;
const AT_ONCE: usize = 2;

/// Hashes and compares passwords, two at a time.
pub struct Passwords {
    turns: Semaphore,
}

/// The hash could not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoHash;

impl Default for Passwords {
    fn default() -> Passwords {
        Passwords { turns: Semaphore::new(AT_ONCE) }
    }
}

impl Passwords {
    /// The hash to keep, in PHC form.
    pub async fn hash(&self, password: String, salt: [u8; 16]) -> Result<String, NoHash> {
        let _turn = self.turns.acquire().await.map_err(|_| NoHash)?;
        spawn_blocking(move || hash(&password, &salt)).await.map_err(|_| NoHash)?
    }

    /// Whether `password` is the one that was hashed. Without a hash the answer is no, after the same work:
    /// nobody learns from the time it takes which login names exist.
    pub async fn fits(&self, password: String, kept: Option<String>) -> Result<bool, NoHash> {
        let _turn = self.turns.acquire().await.map_err(|_| NoHash)?;
        spawn_blocking(move || match kept {
            Some(kept) => fits(&password, &kept),
            None => hash(&password, &[0; 16]).map(|_| false),
        })
        .await
        .map_err(|_| NoHash)?
    }
}

/// Whether a password is good enough for this person.
pub fn is_strong(password: &str, login: &str) -> bool {
    let letters = password.chars().count();
    letters >= SHORTEST && password.len() <= LONGEST && !guessed::is_common(password, login)
}

fn method() -> Result<Argon2<'static>, NoHash> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|_| NoHash)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(password: &str, salt: &[u8; 16]) -> Result<String, NoHash> {
    let hash: PasswordHash =
        method()?.hash_password_with_salt(password.as_bytes(), salt).map_err(|_| NoHash)?;
    Ok(hash.to_string())
}

fn fits(password: &str, kept: &str) -> Result<bool, NoHash> {
    let kept = PasswordHash::new(kept).map_err(|_| NoHash)?;
    Ok(method()?.verify_password(password.as_bytes(), &kept).is_ok())
}

#[cfg(test)]
mod tests {
    use super::{fits, hash, is_strong};

    #[test]
    fn a_hash_names_its_method_and_fits_only_its_password() {
        let kept = hash("Kurbelwelle 17", &[7; 16]).unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=65536,t=3,p=1$"), "{kept}");
        assert!(fits("Kurbelwelle 17", &kept).unwrap());
        assert!(!fits("Kurbelwelle 18", &kept).unwrap());
        assert!(!fits("", &kept).unwrap());
    }

    #[test]
    fn weak_passwords_are_refused_and_long_ones_are_not() {
        let sentence = "ein ganzer Satz über Kupplungen ".repeat(5);
        for (password, strong) in [
            ("Kurbelwelle 17", true),
            ("größer7!", true),
            ("ü7ü8ü9ü", false),
            ("kurz", false),
            ("", false),
            ("passwort", false),
            ("Passwort1!", false),
            ("maria.keller", false),
            (sentence.as_str(), true),
        ] {
            assert_eq!(is_strong(password, "Maria.Keller"), strong, "{password}");
        }
        assert!(!is_strong(&"a7 ".repeat(400), "x"));
    }
}
