//! Changes as Automerge writes them, as far as the relay looks: a chunk and its hash.

use sha2::{Digest, Sha256};
use sync::name::{DocId, Hash};
use sync::wire::packed::Pushed;

/// A sound change of a document; `text` is what is in it.
pub fn change(doc: u8, text: &str) -> Pushed {
    change_of(DocId([doc; 16]), text.as_bytes())
}

pub fn change_of(doc: DocId, data: &[u8]) -> Pushed {
    let body = [&[1], length(data.len()).as_slice(), data].concat();
    let hash: [u8; 32] = Sha256::digest(&body).into();
    let bytes = [&[0x85, 0x6f, 0x4a, 0x83], &hash[..4], body.as_slice()].concat();
    Pushed { doc, hash: Hash(hash), bytes, seals: false }
}

fn length(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 128 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}
