//! How relays on one PostgreSQL call each other: `NOTIFY` after the commit, `LISTEN`, and a place that says "I am here".

use sqlx::PgConnection;
use sqlx::postgres::PgListener;
use sync::name::{DeviceId, DocId, Shelf, UserId};
use sync::wire::presence::Onlooker;

use crate::onlookers::RelayName;
use crate::store::error::StoreError;
use crate::store::line::Line;
use crate::store::post::{self, Post};
use crate::store::{ledger, log};

const BELL: &str = "jobmappe_bell";
const ENDED: &str = "jobmappe_ended";
const LOOKING: &str = "jobmappe_looking";

/// A call carries less than 8,000 bytes; more onlookers than this at one relay are not told of.
const MOST_TOLD: usize = 80;

/// What was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// Somebody has written into the log.
    Written,
    /// A session has ended.
    Ended([u8; 32]),
    /// Whoever looks at something at a relay.
    Looking(RelayName, Vec<Onlooker>),
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
        listener.listen_all([BELL, ENDED, LOOKING]).await?;
        Ok(Ear(listener))
    }

    /// The next call.
    pub async fn hear(&mut self) -> Result<Heard, StoreError> {
        loop {
            match self.0.try_recv().await? {
                None => return Ok(Heard::Missed),
                Some(call) if call.channel() == BELL => return Ok(Heard::Written),
                Some(call) if call.channel() == LOOKING => {
                    if let Some((relay, onlookers)) = read_looking(call.payload()) {
                        return Ok(Heard::Looking(relay, onlookers));
                    }
                }
                Some(call) => {
                    if let Some(hash) = unhex(call.payload()).and_then(|bytes| bytes.try_into().ok()) {
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
        self.call(ENDED, &hex(&hash)).await
    }

    /// These look at something at this relay.
    pub async fn looking(&mut self, relay: RelayName, onlookers: &[Onlooker]) -> Result<(), StoreError> {
        self.call(LOOKING, &write_looking(relay, onlookers)).await
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

fn write_looking(relay: RelayName, onlookers: &[Onlooker]) -> String {
    let told = onlookers.iter().take(MOST_TOLD);
    let names = told.flat_map(|one| [one.doc.0, one.user.0, one.device.0]);
    hex(&relay) + &names.map(|name| hex(&name)).collect::<String>()
}

fn read_looking(text: &str) -> Option<(RelayName, Vec<Onlooker>)> {
    let bytes = unhex(text)?;
    let (relay, rest) = bytes.split_first_chunk::<8>()?;
    let (names, []) = rest.as_chunks::<16>() else { return None };
    let (each, []) = names.as_chunks::<3>() else { return None };
    let onlooker = |[doc, user, device]: &[[u8; 16]; 3]| Onlooker {
        doc: DocId(*doc),
        user: UserId(*user),
        device: DeviceId(*device),
    };
    Some((*relay, each.iter().map(onlooker).collect()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use sync::name::{DeviceId, DocId, UserId};
    use sync::wire::presence::Onlooker;

    use super::{MOST_TOLD, hex, read_looking, unhex, write_looking};

    #[test]
    fn only_whole_bytes_of_hex_digits_are_read() {
        assert_eq!(unhex(&hex(&[15; 32])), Some(vec![15; 32]));
        for text in ["0", "0g", "ää", "+f"] {
            assert_eq!(unhex(text).filter(|bytes| hex(bytes) == text), None, "{text}");
        }
    }

    #[test]
    fn onlookers_survive_the_call_and_a_call_is_never_too_long() {
        let one = |n: u8| Onlooker { doc: DocId([n; 16]), user: UserId([1; 16]), device: DeviceId([n; 16]) };
        let few: Vec<Onlooker> = (0..3).map(one).collect();
        assert_eq!(read_looking(&write_looking([7; 8], &few)), Some(([7; 8], few)));
        let many: Vec<Onlooker> = (0..200).map(one).collect();
        let text = write_looking([7; 8], &many);
        assert!(text.len() < 8000, "{}", text.len());
        assert_eq!(read_looking(&text).map(|(_, told)| told.len()), Some(MOST_TOLD));
        for text in ["", "07", &"07".repeat(9)] {
            assert_eq!(read_looking(text), None, "{text}");
        }
    }
}
