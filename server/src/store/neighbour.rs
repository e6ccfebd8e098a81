//! How relays on one PostgreSQL call each other: `NOTIFY` after the commit, `LISTEN`, and a place that says "I am here".

use sqlx::PgConnection;
use sqlx::postgres::PgListener;
use sync::name::Shelf;

use crate::store::line::Line;
use crate::store::post::{self, Post};
use crate::store::{StoreError, ledger, log};

const BELL: &str = "jobmappe_bell";
const ENDED: &str = "jobmappe_ended";

/// What was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Somebody has written into the log.
    Written,
    /// A session has ended.
    Ended([u8; 32]),
    /// The line was cut and is there again: something may have been missed.
    Missed,
}

/// Listens.
pub struct Ear(PgListener);

/// Calls.
pub struct Voice(PgConnection);

/// Says "a relay is here" to whoever wants to restore, and looks how far the log goes.
pub struct Seat(PgConnection);

impl Ear {
    /// Begins to listen.
    pub async fn open(post: &Post) -> Result<Ear, StoreError> {
        let mut listener = PgListener::connect_with(&post.pool).await?;
        listener.ignore_pool_close_event(true);
        listener.listen_all([BELL, ENDED]).await?;
        Ok(Ear(listener))
    }

    /// The next call.
    pub async fn hear(&mut self) -> Result<Heard, StoreError> {
        loop {
            match self.0.try_recv().await? {
                None => return Ok(Heard::Missed),
                Some(call) if call.channel() == BELL => return Ok(Heard::Written),
                Some(call) => {
                    if let Some(hash) = unhex(call.payload()) {
                        return Ok(Heard::Ended(hash));
                    }
                }
            }
        }
    }
}

impl Voice {
    /// A connection for calling. Calls need not survive a power cut, so it does not wait for the disk.
    pub async fn open(post: &Post) -> Result<Voice, StoreError> {
        Ok(Voice(post.connect_quickly().await?))
    }

    /// Something was written into the log.
    pub async fn written(&mut self) -> Result<(), StoreError> {
        self.call(BELL, "").await
    }

    /// A session has ended.
    pub async fn ended(&mut self, hash: [u8; 32]) -> Result<(), StoreError> {
        self.call(ENDED, &hash.iter().map(|byte| format!("{byte:02x}")).collect::<String>()).await
    }

    async fn call(&mut self, channel: &str, word: &str) -> Result<(), StoreError> {
        sqlx::query("SELECT pg_notify($1, $2)").bind(channel).bind(word).execute(&mut self.0).await?;
        Ok(())
    }
}

impl Seat {
    /// Takes the place; not while somebody restores.
    pub async fn enter(post: &Post) -> Result<Seat, StoreError> {
        let mut connection = post.connect().await?;
        post::enter(&mut connection).await?;
        Ok(Seat(connection))
    }

    /// How far the log and the ledger of erasures go.
    pub async fn look(&mut self) -> Result<(Vec<(Shelf, u64)>, u64), StoreError> {
        let line = &mut Line::Post(&mut self.0);
        Ok((log::heads(line).await?, ledger::head_in(line).await?))
    }
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (byte, place) in bytes.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(text.get(place..place + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::unhex;

    #[test]
    fn only_64_hex_digits_are_a_hash() {
        assert_eq!(unhex(&"0f".repeat(32)), Some([15; 32]));
        for text in ["", "0f", &"0g".repeat(32), &"ä".repeat(32), &"0f".repeat(33)] {
            assert_eq!(unhex(text), None, "{text}");
        }
    }
}
