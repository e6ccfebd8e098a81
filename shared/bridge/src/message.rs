//! The envelopes; and bytes for those whose build may be another, as in two tabs beside each other.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::event::Event;
use crate::reply::{Failure, Reply};
use crate::request::Request;

/// From the window to the engine. The number comes back with the answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    pub number: u32,
    pub request: Request,
}

/// From the engine to the window.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Tell {
    Answer { number: u32, reply: Result<Reply, Failure> },
    Event(Event),
}

/// Bytes of a message; empty if it cannot be written, which no message of ours is.
pub fn encode<M: Serialize>(message: &M) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// The message, or `None` if the bytes are another build's or damaged.
pub fn decode<M: DeserializeOwned>(bytes: &[u8]) -> Option<M> {
    postcard::from_bytes(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{Tell, decode, encode};
    use crate::event::{Event, Trouble};

    #[test]
    fn words_survive_their_bytes_and_damage_is_noticed() {
        let tell = Tell::Event(Event::Trouble(Some(Trouble::DiskFull)));
        let mut bytes = encode(&tell);
        assert_eq!(decode(&bytes), Some(tell));
        bytes.truncate(1);
        assert_eq!(decode::<Tell>(&bytes), None);
        assert_eq!(decode::<Tell>(&[250, 1, 2]), None);
    }
}
